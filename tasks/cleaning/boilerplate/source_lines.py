"""Lines over a report that name its paper, agency, author or town, without a word that says so.

Their form tells them: no sentence, no figure, one or two names of a few words, and the report in the next paragraph.
"""

import re

from tasks.cleaning.boilerplate.lexicon import REPORTED
from tasks.cleaning.boilerplate.phrases import any_of
from tasks.language.fold import fold_text

_AT_MOST = 45
# What follows such a line is a paragraph, and not the next line of a list or a poem.
_PARAGRAPH_AT_LEAST = 60
# A town or a remark under such a line.
_WORDS_BELOW_AT_MOST = 2
_SITE = re.compile(r"[A-Za-z0-9-]{2,}(?:\.[A-Za-z]{2,})+(?:\W+\w+){0,2}\W*\Z")
# An agency by its letters: `و م ع`.
_LETTERS = re.compile(r"(?:[\u0621-\u064a][ .]+){1,4}[\u0621-\u064a]\.?\Z")
_NAME = r"[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2}"
_PAIR = re.compile(rf"{_NAME} ?[\u2013\u2014-] {_NAME}\Z|{_NAME} [\u2013\u2014-] ?{_NAME}\Z")
_REPORTED = re.compile(rf"{any_of(REPORTED)}\W*\Z")
_FIGURE_OR_SENTENCE = re.compile("[\\d.!?\u061f\u060c:]")
_WORD = re.compile(r"\w+")


def count_source_lines(paragraphs: list[str], title: str) -> int:
    """How many paragraphs at the start of an article name where it comes from, and what belongs to them."""
    count = 0
    while count < len(paragraphs) - 1 and _is_source_line(paragraphs[count], title, below=count > 0):
        count += 1
    return count if count and len(paragraphs[count]) >= _PARAGRAPH_AT_LEAST else 0


def _is_source_line(paragraph: str, title: str, below: bool) -> bool:
    if len(paragraph) > _AT_MOST:
        return False
    if _SITE.match(paragraph) or _LETTERS.match(paragraph):
        return True
    if _FIGURE_OR_SENTENCE.search(paragraph):
        return False
    folded = fold_text(paragraph)
    words = _WORD.findall(folded)
    if below and len(words) <= _WORDS_BELOW_AT_MOST:
        return True
    # Two names may also be those of teams, which the title names as well.
    return _REPORTED.match(folded) is not None or (
        _PAIR.match(folded) is not None and not set(words) <= set(_WORD.findall(fold_text(title)))
    )
