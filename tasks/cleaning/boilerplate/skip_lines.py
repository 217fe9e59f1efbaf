"""Lines that let those who hear a page skip a part of it, and that part: `skip X and continue reading` … `end of X`.

What the first line names has to be named by the last one as well: an article has the words of either by itself.
"""

import re
from collections.abc import Sequence

from tasks.cleaning.boilerplate.lexicon import SKIP_ENDS, SKIP_HEADS, SKIP_TAILS
from tasks.cleaning.boilerplate.phrases import any_of, first_words
from tasks.language.fold import fold, fold_text

_LINE_AT_MOST = 120
# A box has so few paragraphs, and so little of the text.
_LINES_AT_MOST = 12
_SHARE = 0.25
_FIRST_WORD = re.compile(r"\W*(\w+)")
_HEADS = first_words(SKIP_HEADS)
_SKIP = re.compile(rf"\W*{any_of(SKIP_HEADS)}\W+(?P<what>\w.*?)\W+{any_of(SKIP_TAILS)}\W*\Z")
_END = re.compile(rf"\W*(?:{any_of(SKIP_ENDS)}\W+(?P<after>\w.*?)|(?P<before>\w.*?)\W+{any_of(SKIP_ENDS)})\W*\Z")
_WORD = re.compile(r"\w+")


def without_skipped(paragraphs: list[str]) -> tuple[list[str], int]:
    """The paragraphs without such lines and what they enclose, and how many lines to skip there were."""
    named = {number: what for number, text in enumerate(paragraphs) if (what := _skips(text)) is not None}
    if not named:
        return paragraphs, 0
    gone = set(named)
    total = sum(map(len, paragraphs))
    for number, what in named.items():
        end = _end_of(what, paragraphs, number + 1)
        if end is None:
            continue
        box = range(number, end + 1)
        gone.update(box if sum(len(paragraphs[inner]) for inner in box) <= _SHARE * total else (end,))
    return [text for number, text in enumerate(paragraphs) if number not in gone], len(named)


def _skips(text: str) -> list[str] | None:
    """The words for what a line leads past."""
    first = _FIRST_WORD.match(text) if len(text) <= _LINE_AT_MOST else None
    if first is None or fold(first[1]) not in _HEADS:
        return None
    match = _SKIP.match(fold_text(text))
    return _WORD.findall(match["what"]) if match else None


def _end_of(what: list[str], paragraphs: Sequence[str], start: int) -> int | None:
    """The number of the line that says where that ends."""
    for number in range(start, min(start + _LINES_AT_MOST, len(paragraphs))):
        text = paragraphs[number]
        match = _END.match(fold_text(text)) if len(text) <= _LINE_AT_MOST else None
        if match is not None and _WORD.findall(match["after"] or match["before"]) == what:
            return number
    return None
