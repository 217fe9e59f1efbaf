"""Scripts and style sheets that a scraper took for text."""

import re

from tasks.cleaning.article import Removals

# Stretches without an Arabic letter that are this long and hold this many signs of code, braces among them, are code.
# Among 30,000 news articles eight are so, all of them rightly; lists of foreign titles and addresses hold no braces.
_CODE_AT_LEAST = 60
_SIGNS_AT_LEAST = 6
# Signs further apart have text between them: a statement in a foreign language with a style sheet at its end.
_APART_AT_MOST = 200
# Arabic words inside of code, between quotes, are no longer than this.
_LITERAL_AT_MOST = 60
_FOREIGN = re.compile(f"[^\u0621-\u064a]{{{_CODE_AT_LEAST},}}")
_SIGN = re.compile(r"[{};=]|\(\)|\$\(|function|var ")
_COMMENT = re.compile("/\\*[^*\u0621-\u064a]*+\\*/")
_BRACES = re.compile(r"[{}]")
_SENTENCE_END = re.compile(r"[.!?\u2026]\s|\n")
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
        text, count = _STATEMENT.subn(_before_code, text)
        if count:
            removals.add("script", count=count)
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


def _before_code(line: re.Match[str]) -> str:
    """What a line that ends as a statement says before its code."""
    runs = _runs_of_signs(line[0])
    return line[0][: runs[0][0]] + " " if runs else " "


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where code stands, stretches with only a literal between them as one."""
    found: list[tuple[int, int]] = []
    for match in _FOREIGN.finditer(text):
        stretch = match[0]
        for start, end in _runs_of_signs(stretch):
            is_first, is_last = start == 0, end == len(stretch)
            start += match.start() + (_first_blank(stretch, match.start()) if is_first else 0)
            end += match.start() - (_first_blank(stretch[::-1], len(text) - match.end()) if is_last else 0)
            if found and start - found[-1][1] <= _LITERAL_AT_MOST:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
    return found


def _runs_of_signs(stretch: str) -> list[tuple[int, int]]:
    """Where signs of code are close together in a stretch, with what is before the first and after the last of them."""
    if not _BRACES.search(stretch):
        return []
    runs: list[list[int]] = []  # the ends of the signs, which are a few letters long
    for sign in _SIGN.finditer(stretch):
        if not runs or sign.start() - runs[-1][-1] > _APART_AT_MOST:
            runs.append([])
        runs[-1].append(sign.end())
    return [
        (_start_before(run[0] - 1, stretch), run[-1] if run[-1] < len(stretch) - _APART_AT_MOST else len(stretch))
        for run in runs
        if len(run) >= _SIGNS_AT_LEAST and _BRACES.search(stretch, run[0] - 1, run[-1])
    ]


def _start_before(sign: int, stretch: str) -> int:
    """Where the code begins whose first sign is given: with its stretch, or after the sentence or line before it."""
    if sign <= _APART_AT_MOST:
        return 0
    first = sign - _APART_AT_MOST
    ends = [end.end() for end in _SENTENCE_END.finditer(stretch, first, sign)]
    return ends[-1] if ends else max(first, stretch.rfind(" ", first, sign) + 1)


def _first_blank(stretch: str, at_edge: int) -> int:
    """How much of a stretch belongs to the word before it; nothing where no word is before it."""
    if not at_edge:
        return 0
    blank = re.search(r"\s", stretch)
    return blank.start() if blank else len(stretch)
