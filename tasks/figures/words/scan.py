"""A text cut into words, runs of digits and signs, with what each is to numbers. Everything in one pass."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from tasks.figures.words.analysis import WORDS, Word
from tasks.figures.words.digits import DIGITS, SEPARATORS

# Letters and their marks; Latin ones, so that `km` and `iPhone` are words.
_LETTERS = (
    "A-Za-z\u00c0-\u024f\u0300-\u036f\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u08a0-\u08ff\ufb50-\ufdfb\ufdfd-\ufdff\ufe70-\ufefe"
)
# Joiners and direction marks: a word may hold them, alone they are no token.
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u061c"
_TOKEN = re.compile(
    rf"([{_LETTERS}][{_LETTERS}{_INVISIBLE}]*|[{DIGITS}]+(?:[{SEPARATORS}][{DIGITS}]+)*|[^\s{_INVISIBLE}])"
)
_split = _TOKEN.split
_newlines = re.compile("\n+").finditer
_known = WORDS.__getitem__


class Scan:
    """The tokens of a text: `words[i]` stands at `starts[i]`..`ends[i]`, and `known[i]` is its analysis or None.

    `breaks` holds the tokens before which a line or a sentence ends; no number and no noun reaches over one.
    """

    __slots__ = ("breaks", "ends", "known", "notes", "size", "starts", "text", "words")

    def __init__(self, text: str, boundaries: Iterable[int] = ()) -> None:
        parts = _split(text)
        offsets = list(accumulate(map(len, parts)))
        self.text = text
        self.words = parts[1::2]
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        self.known: list[Word | None] = list(map(_known, self.words))
        self.size = len(self.words)
        self.notes: frozenset[int] | None = None  # tokens of the numbers of notes, once they are asked for
        self.breaks = {bisect_left(self.starts, boundary) for boundary in boundaries}
        if "\n" in text:
            self.breaks.update(bisect_left(self.starts, newline.start()) for newline in _newlines(text))

    def seeds(self) -> list[int]:
        """The tokens at which a number may begin."""
        return [i for i, word in enumerate(self.known) if word is not None and word.seed]

    def joined(self, i: int) -> bool:
        """Whether token `i` exists and stands in one line and sentence with the token before it."""
        return 0 < i < self.size and i not in self.breaks

    def unbroken(self, first: int, end: int) -> bool:
        """Whether no line and no sentence begins at one of the tokens `first`..`end`, both included."""
        return self.breaks.isdisjoint(range(first, end + 1))

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def gap(self, i: int) -> str:
        """What stands between token `i` and the one before it."""
        return self.text[self.ends[i - 1] : self.starts[i]] if 0 < i < self.size else ""

    def at(self, i: int) -> str:
        """Token `i` as it stands, empty beyond the text."""
        return self.words[i] if 0 <= i < self.size else ""

    def is_word(self, i: int) -> bool:
        """Whether token `i` is a word, with or without marks."""
        return self.at(i)[:1].isalpha()

    def role(self, i: int) -> int:
        """The roles of token `i`, none for unknown words and beyond the text."""
        word = self.known[i] if 0 <= i < self.size else None
        return word.role if word is not None else 0
