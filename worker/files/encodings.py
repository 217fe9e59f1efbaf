"""Bytes of a file as text: by its byte order mark, by what it declares, by UTF-8, and by the letters of Arabic."""

import codecs
import re

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?|\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"'])([\w.:-]{2,40})",
    re.I,
)
_DECLARED_WITHIN = 4096
# The article `ال` begins every third word of Arabic: its two bytes tell the two one-byte encodings apart.
_ONE_BYTE = {"cp1256": b"\xc7\xe1", "iso8859-6": b"\xc7\xe4"}
# In UTF-16 each character of Latin markup, and each blank between Arabic words, has a byte that is zero.
_ZEROS_OF_UTF16 = 0.1


def decoded(data: bytes, declared: str | None = None) -> str:
    """The text of `data`; `declared` is a name of an encoding that came with it, as from an HTTP header.

    What none of the encodings fits is read as Windows-1256 with replacement characters.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for candidate in (declared, _declared_in(data), _by_zeros(data), "utf-8", _by_letters(data)):
        text = _read(data, candidate) if candidate else None
        if text is not None:
            return text
    return data.decode("cp1256", errors="replace")


def utf16_of(head: bytes) -> str | None:
    """The form of UTF-16 that the first bytes of a file are in, None where they are in none."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    return "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else _by_zeros(head)


def one_byte_of(head: bytes) -> str | None:
    """The one-byte encoding of Arabic that the first bytes of a file are in, None where they are in none.

    A few broken bytes in UTF-8 do not make it another encoding: most of what is not ASCII must be no UTF-8, and the
    article must occur.
    """
    text = head.decode(errors="replace")
    broken = text.count("\ufffd")
    others = sum(not char.isascii() for char in text) - broken
    return _by_letters(head) if broken > others and any(map(head.__contains__, _ONE_BYTE.values())) else None


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _declared_in(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None:
        return None
    name = found[1].decode("ascii", errors="replace").lower()
    # Browsers read pages that call themselves ISO-8859-1 or ASCII by what they hold (WHATWG Encoding Standard).
    return None if name in ("iso-8859-1", "latin1", "us-ascii", "ascii", "utf-16") else name


def _by_zeros(data: bytes) -> str | None:
    part = data[:_DECLARED_WITHIN]
    even, odd = part[::2].count(0), part[1::2].count(0)
    if max(even, odd) < _ZEROS_OF_UTF16 * len(part) / 2 or min(even, odd) > max(even, odd) / 8:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _by_letters(data: bytes) -> str:
    return max(_ONE_BYTE, key=lambda encoding: data.count(_ONE_BYTE[encoding]))
