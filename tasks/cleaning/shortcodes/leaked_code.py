"""Scripts and style sheets that a scraper took for text."""

import re

from tasks.cleaning.article import Removals

# Stretches without an Arabic letter that are this long and hold this many signs of code, braces among them, are code.
# Among 30,000 news articles eight are so, all of them rightly; lists of foreign titles and addresses hold no braces.
_CODE_AT_LEAST = 60
_SIGNS_AT_LEAST = 6
# Arabic words inside of code, between quotes, are no longer than this.
_LITERAL_AT_MOST = 60
_FOREIGN = re.compile(f"[^\u0621-\u064a]{{{_CODE_AT_LEAST},}}")
_SIGN = re.compile(r"[{};=]|\(\)|\$\(|function|var ")
_COMMENT = re.compile("/\\*[^*\u0621-\u064a]*+\\*/")
_BRACES = re.compile(r"[{}]")
# A line of a script, known by its end and by a call, an assignment or a brace in it: `said (in Paris);` has none.
_STATEMENT = re.compile(
    "^[ \t]*+(?=[(A-Za-z$!}])(?=[^\n]*(?:[A-Za-z0-9_$.]\\(|[={}]))[^\u0621-\u064a\n]*(?:\\);|};|}\\))[ \t]*$",
    re.MULTILINE,
)
STATEMENT_ENDS = (");", "};", "})")
# What Word puts before its style sheets.
_WORD_SETTINGS = re.compile(
    r"Normal\s+0\s+(?:\d+\s+)?(?:false\s+)+(?:[A-Z]{2}-[A-Z]{2}\s+|X-NONE\s+)*(?:MicrosoftInternetExplorer4)?"
)


def take_code(text: str, signs: frozenset[str], removals: Removals) -> str:
    """`text` without stretches of script or style sheet; `signs` are all that it may hold."""
    if "*" in signs:
        text = _take(_COMMENT, text, removals)
    if "Normal" in text:
        text = _take(_WORD_SETTINGS, text, removals)
    if (";" in signs or "}" in signs) and any(end in text for end in STATEMENT_ENDS):
        text = _take(_STATEMENT, text, removals)
    if "{" not in signs or "}" not in text:
        return text
    out: list[str] = []
    position = 0
    for start, end in _stretches(text):
        out += text[position:start], "\n"
        position = end
        removals.add("script")
    out.append(text[position:])
    return "".join(out)


def _take(pattern: re.Pattern[str], text: str, removals: Removals) -> str:
    text, count = pattern.subn(" ", text)
    if count:
        removals.add("script", count=count)
    return text


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where code stands, stretches with only a literal between them as one."""
    found: list[tuple[int, int]] = []
    for match in _FOREIGN.finditer(text):
        stretch = match[0]
        if not _BRACES.search(stretch) or len(_SIGN.findall(stretch)) < _SIGNS_AT_LEAST:
            continue
        start = match.start() + _first_blank(stretch, match.start())
        end = match.end() - _first_blank(stretch[::-1], len(text) - match.end())
        if found and start - found[-1][1] <= _LITERAL_AT_MOST:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _first_blank(stretch: str, at_edge: int) -> int:
    """How much of a stretch belongs to the word before it; nothing where no word is before it."""
    if not at_edge:
        return 0
    blank = re.search(r"\s", stretch)
    return blank.start() if blank else len(stretch)
