"""XML in which people forgot to escape `&` and `<`: both are escaped before the parser, which would drop them.

libxml2 recovers from `?a=1&b=2` by leaving out `&b`, and from `النفط < 50` by taking the rest of the item for a tag.
What XML 1.0 lets stand for markup stays as it is; names of HTML that XML does not know become characters. Parsers of
HTML keep both signs, but know no CDATA sections and no text in a `link`. feedparser reads broken feeds with sgmllib,
which nobody maintains, and holds the whole file.
"""

import re
from html.entities import html5
from typing import IO

from worker.files.opening import AsItComes

_BLOCK = 65_536
# Where a sign may still turn out to be one or the other, no more than this is kept: a tag holds addresses at most.
_LONGEST_TAG = 8_192
_SIGN = re.compile(rb"[&<]")
# Signs behind which nothing of markup stands.
_BARE = re.compile(rb"(?:&(?=[^#A-Za-z]))+|(?:<(?=[^A-Za-z_/!?]))+")
_REFERENCE = re.compile(rb"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|([A-Za-z][A-Za-z0-9._-]{0,31}));")
_BEGUN_REFERENCE = re.compile(rb"&#?[A-Za-z0-9._-]{0,32}\Z")
# Names of elements in feeds are Latin; before an Arabic letter, a digit or a blank the sign is one of the text.
_TAG = re.compile(rb"</?[A-Za-z_][^<>]*+>")
# In the values of attributes names of HTML stay: no address has one.
_BARE_IN_TAG = re.compile(rb"(?!" + _REFERENCE.pattern + rb")&")
_BEGUN_TAG = re.compile(rb"</?(?:[A-Za-z_][^<>]*+)?\Z")
_SECTIONS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
_DECLARATION = re.compile(rb"<![A-Za-z][^<>\[]*+([\[>])")
_BEGUN_SECTION = re.compile(rb"<!(?:[A-Za-z][^<>\[]*+|-|\[[A-Z]{0,5})?\Z")
_OF_XML = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))


class WithoutBareSigns:
    """A stream of XML for a parser that asks for `read` only; what is there is given as it comes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = AsItComes(stream)
        self._left = b""
        # The end of the comment, CDATA section, instruction or declaration that the stream is in.
        self._until = b""
        self._has_declarations = self._is_over = False

    def read(self, size: int = -1) -> bytes:
        """Some bytes, none only at the end; escaping may make them more than `size`."""
        while not self._is_over:
            data = self._stream.read(min(size, _BLOCK) if size > 0 else _BLOCK)
            self._is_over = not data
            if given := self._escaped(self._left + data):
                return given
        return b""

    def _escaped(self, data: bytes) -> bytes:
        parts: list[bytes] = []
        at = 0
        while at < len(data):
            part, end = self._section_part(data, at) if self._until else self._text_part(data, at)
            if end == at:
                break
            parts.append(part)
            at = end
        self._left = data[at:]
        return b"".join(parts)

    def _section_part(self, data: bytes, at: int) -> tuple[bytes, int]:
        end = data.find(self._until, at)
        if end >= 0:
            end += len(self._until)
            self._until = b""
        else:
            end = len(data) if self._is_over else max(at, len(data) - len(self._until) + 1)
        return data[at:end], end

    def _text_part(self, data: bytes, at: int) -> tuple[bytes, int]:
        sign = _SIGN.search(data, at)
        if sign is None:
            return data[at:], len(data)
        if sign.start() > at:
            return data[at : sign.start()], sign.start()
        if bare := _BARE.match(data, at):
            return (b"&amp;" if sign[0] == b"&" else b"&lt;") * len(bare[0]), bare.end()
        return self._reference(data, at) if sign[0] == b"&" else self._tag(data, at)

    def _reference(self, data: bytes, at: int) -> tuple[bytes, int]:
        found = _REFERENCE.match(data, at)
        if found is None:
            return (b"", at) if self._is_open(_BEGUN_REFERENCE, data, at) else (b"&amp;", at + 1)
        name = found[1]
        if name is None or name in _OF_XML:
            return found[0], found.end()
        characters = html5.get(name.decode("ascii") + ";")
        if characters is not None:
            return "".join(f"&#{ord(character)};" for character in characters).encode("ascii"), found.end()
        # A document type may declare any name; what none has declared is text.
        return (found[0], found.end()) if self._has_declarations else (b"&amp;", at + 1)

    def _tag(self, data: bytes, at: int) -> tuple[bytes, int]:
        for begin, end in _SECTIONS.items():
            if data.startswith(begin, at):
                self._until = end
                return begin, at + len(begin)
        if declaration := _DECLARATION.match(data, at):
            self._has_declarations = True
            self._until = b"]" if declaration[1] == b"[" else b""
            return declaration[0], declaration.end()
        if tag := _TAG.match(data, at):
            return _BARE_IN_TAG.sub(b"&amp;", tag[0]), tag.end()
        if self._is_open(_BEGUN_TAG, data, at) or self._is_open(_BEGUN_SECTION, data, at):
            return b"", at
        is_cut = self._is_over and (_BEGUN_TAG.match(data, at) or _BEGUN_SECTION.match(data, at))
        is_long = len(data) - at > _LONGEST_TAG and _BEGUN_TAG.match(data, at)
        # The parser is to say that a feed breaks off, and to refuse what is too long.
        return (b"<" if is_cut or is_long else b"&lt;"), at + 1

    def _is_open(self, begun: re.Pattern[bytes], data: bytes, at: int) -> bool:
        """Whether more bytes are to decide what begins at `at`."""
        return not self._is_over and len(data) - at <= _LONGEST_TAG and begun.match(data, at) is not None
