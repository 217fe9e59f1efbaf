"""Titles: on one line, and told apart from the paragraphs that only repeat them."""

import re

from tasks.language.bounded import cached_if_short
from tasks.language.fold import fold_text

_WORDS = re.compile(r"\w+")
# What parts a headline from the name of the paper.
_PARTS = re.compile(r"\s(?:[|\u00bb\u00ab\u2022:-]{1,2}|[\u2013\u2014])\s")
_HEADLINE_AT_LEAST = 15
_SENTENCE_ENDS = (".", "\u061f", "!")


def same_words(text: str, title: str) -> bool:
    """Whether `text` says the same as `title`, whatever its signs, hamzas and diacritics."""
    return _bare(text) == _bare(title) != ""


def without_repeated_title(paragraphs: list[str], title: str) -> tuple[list[str], int]:
    """The paragraphs without those at the start that repeat the title, and how many those were.

    A text that says nothing but its title keeps it.
    """
    repeated = 0
    while repeated < len(paragraphs) - 1 and _repeats(paragraphs[repeated], title):
        repeated += 1
    return paragraphs[repeated:], repeated


def _repeats(paragraph: str, title: str) -> bool:
    if paragraph[-1:] not in _SENTENCE_ENDS:
        title = _without_site(title, paragraph)
    # Diacritics and signs may be many, but hardly as many as the letters.
    return len(title) < 2 * len(paragraph) < 4 * len(title) and same_words(paragraph, title)


def _without_site(title: str, paragraph: str) -> str:
    """A title without the name of the paper after it, where what is before that is as long as a paragraph."""
    head = next((title[: sign.start()] for sign in _PARTS.finditer(title) if sign.start() >= len(paragraph) - 2), None)
    return title if head is None or len(head) < _HEADLINE_AT_LEAST else head


@cached_if_short(256)
def _bare(text: str) -> str:
    return " ".join(_WORDS.findall(fold_text(text))).lower()
