"""Words cut into the pieces of an encoder, by a unigram model (Kudo, 2018)."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_SPACE = "\u2581"
_LONGEST_PIECE = 24
# Beyond this a token is no word of a language; what follows tells nothing and could only cost time.
_LONGEST_WORD = 60
_NO_SCORE = -1e30
# What a character costs that no piece holds, below the worst piece.
_UNKNOWN_COST = 10.0
_KEPT_WORDS = 1 << 16


class Part(NamedTuple):
    """A part of a sentence: its pieces, between the marks of beginning and end, and where its words begin in them."""

    pieces: list[int]
    first: list[int]


class Vocabulary:
    """The pieces, and the marks that stand at the ends of a sentence."""

    def __init__(
        self, pieces: Mapping[str, tuple[int, float]], characters: Mapping[str, str], marks: Mapping[str, int]
    ) -> None:
        """Args:
        pieces: the number and the score of each.
        characters: what the encoder's makers wrote otherwise before they cut words.
        marks: the numbers of `begin`, `end`, `padding` and `unknown`.
        """
        self.pieces, self.characters, self.marks = pieces, characters, marks
        self._worst = min(score for _, score in pieces.values())
        self.cut = lru_cache(_KEPT_WORDS)(self._cut)

    def parts(self, words: Sequence[str], most: int) -> list[Part]:
        """A sentence in parts of at most so many pieces, the marks included; every word is in one part."""
        parts: list[Part] = []
        numbers: list[int] = []
        first: list[int] = []
        for word in words:
            of_word = self.cut(word)[: most - 2]
            if numbers and len(numbers) + len(of_word) + 1 > most:
                parts.append(Part([*numbers, self.marks["end"]], first))
                numbers, first = [], []
            if not numbers:
                numbers = [self.marks["begin"]]
            first.append(len(numbers))
            numbers += of_word
        if numbers:
            parts.append(Part([*numbers, self.marks["end"]], first))
        return parts

    def _cut(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of a word: of all ways to cut it, the one whose scores sum highest."""
        word = word[:_LONGEST_WORD]
        text = _SPACE + "".join(self.characters.get(letter, letter) for letter in word).replace(" ", "")
        unknown = self.marks["unknown"]
        best = [0.0] + [_NO_SCORE] * len(text)
        came: list[tuple[int, int]] = [(0, 0)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + _LONGEST_PIECE) + 1):
                number, score = self.pieces.get(text[start:end], (unknown, 0.0))
                if number == unknown:
                    if end > start + 1:
                        continue
                    score = self._worst - _UNKNOWN_COST
                if best[start] + score > best[end]:
                    best[end], came[end] = best[start] + score, (start, number)
        numbers: list[int] = []
        end = len(text)
        while end:
            end, number = came[end]
            numbers.append(number)
        return tuple(numbers[::-1])
