r"""Text that was escaped for a programming language once too often: `\u0627\u0644`, `\n`, `\"`, `\/`.

JSON within JSON, what a database was given with slashes added, and the printed form of a list of strings all come so.
Publishing systems that take the slashes off afterwards leave `u0627u0644`.
"""

import re

from tasks.cleaning.marks import without_marks

_CODE = r"\\u[0-9A-Fa-f]{4}"
_ESCAPE = re.compile(rf"((?:{_CODE})+)|((?:\\x[0-9A-Fa-f]{{2}})+)|\\(?:u[0-9A-Fa-f]{{0,3}}\Z|([\"'\\/nrtbfv])|\Z)")
# Those that no path and no formula holds: a path goes on with a Latin letter after `\n`.
_TELLING = re.compile(rf"{_CODE}|\\x[0-9A-Fa-f]{{2}}|\\[\"'/]|\\[nrt](?![A-Za-z0-9_])")
_BACKSLASH = re.compile(r"\\\\|\\[^\\]")
# What was escaped holds no such mark; a page's own marks show that only its scripts hold escapes.
_BARE_MARK = re.compile(r'(?<!\\)"(?!\Z)')
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "b": "", "f": "\n", "v": "\n"}
# Codes of Arabic letters without their backslashes: as many in a row as no word of another language has.
_BEGINNING = 600
_BARE_RUN = re.compile(r"%?u06[0-9A-Fa-f]{2}(?:%?u06[0-9A-Fa-f]{2}){2}")
_BARE = re.compile(
    r"(?:%?u(?:06[0-9A-Fa-f]{2}|20[0-6][0-9A-Fa-f]|00[aA]0|00[aAbB][bB]|[fF][eE][fF]{2}|[dD][89A-Fa-f][0-9A-Fa-f]{2}))+"
)


def may_be_escaped(text: str) -> bool:
    """A quick look for what `unescape` reads."""
    return "\\" in text or "u06" in text[:_BEGINNING]


def unescape(text: str) -> str:
    """`text` with one level of such escapes read, where they are what its backslashes are for."""
    if "\\" in text and _is_escaped(text):
        text = _ESCAPE.sub(_read, text)
    if "u06" in text[:_BEGINNING] and _BARE_RUN.search(text):
        text = _BARE.sub(lambda match: _letters(match[0]), text)
    return text


def _is_escaped(text: str) -> bool:
    """Whether more of a text's backslashes say so than not."""
    if "<" in text and _BARE_MARK.search(text, 1):
        return False
    telling = len(_TELLING.findall(text))
    backslashes: list[str] = _BACKSLASH.findall(text)
    return telling > 0 and 2 * telling > len(backslashes) - backslashes.count("\\\\")


def _letters(codes: str) -> str:
    units = bytes.fromhex(codes.replace("\\", "").replace("%", "").replace("u", ""))
    return without_marks(units.decode("utf-16-be", "ignore"))


def _read(match: re.Match[str]) -> str:
    codes, bytes_, sign = match.groups()
    if codes:
        return _letters(codes)
    if bytes_:
        return bytes.fromhex(bytes_.replace("\\x", "")).decode("latin-1")
    return _CONTROLS.get(sign, sign) if sign else ""
