"""What is indexed of a text, and how a search is read: both in stems, so that clitics and the article do not matter."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.stems import stem
from tasks.language.tokens import WORD

# Of a stem; what is longer is no word, and a search for it is cut alike.
_LONGEST = 64
# News of a year has some 200,000 different words; a smaller cache is emptied over and over. Some 50 MB when full.
_KEPT = 1 << 18
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
# A mark of direction or a joiner between two letters parts no word; what is left must be a letter or a digit.
_NO_LETTER = re.compile(r"[\W_]+")


class Word(NamedTuple):
    """A word of a text: its place and its stem."""

    start: int
    end: int
    stem: str


def _indexed(word: str) -> str:
    return _letters(stem(word))


def spelled(word: str) -> str:
    """A word folded as stems are, with its clitics."""
    return _letters(fold_name(word))


def _letters(folded: str) -> str:
    return _NO_LETTER.sub("", folded.translate(_DIGITS))[:_LONGEST]


stems_of_words = BoundedByWord(_indexed, _KEPT)
"""The stem by which a word is indexed; empty for what is no word."""


def indexed(text: str) -> str:
    """The stems of a text in order, one blank between them."""
    return " ".join(filter(None, map(stems_of_words.__getitem__, WORD.findall(text))))


def words(text: str) -> Iterator[Word]:
    """The words of a text with their places, in order: those that `indexed` has."""
    for match in WORD.finditer(text):
        if found := stems_of_words[match[0]]:
            yield Word(match.start(), match.end(), found)
