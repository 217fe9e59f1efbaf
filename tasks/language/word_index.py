"""Rows of words without the words: sorted hashes, which lie in a file that all processes of a machine share.

A dictionary of 100,000 words costs each process 15 MB and a tenth of a second at its start; this costs neither.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Rows = NDArray[np.intp]

# Two words in 100,000 share a hash of eight bytes once in billions of vocabularies; `hashes_of` refuses those.
_BYTES = 8


class WordIndex:
    """Which row each word of a fixed vocabulary has; what is not in it has none."""

    def __init__(self, hashes: Hashes) -> None:
        """`hashes` ascend; the row of a word is the place of its hash in them."""
        self.hashes = hashes
        # For one word at a time, numpy's numbers cost more than the search.
        self._ascending = memoryview(cast(Any, hashes))

    def row(self, word: str) -> int:
        """The row of `word`, -1 if it has none."""
        wanted = _number(word)
        row = bisect_left(self._ascending, wanted)
        return row if row < len(self._ascending) and self._ascending[row] == wanted else -1

    def rows(self, words: Sequence[str]) -> Rows:
        """The rows of many words, -1 for those that have none; a fraction of the time of `row` for each."""
        if not len(self.hashes):
            return np.full(len(words), -1, dtype=np.intp)
        wanted = np.frombuffer(
            b"".join([blake2b(word.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest() for word in words]),
            dtype=np.uint64,
        )
        rows: Rows = self.hashes.searchsorted(wanted)
        rows[rows == len(self.hashes)] = 0
        rows[self.hashes[rows] != wanted] = -1
        return rows

    def __len__(self) -> int:
        return len(self.hashes)


class HashedLexicon:
    """What is known of each word, as short codes: a mapping that holds neither words nor tuples."""

    def __init__(self, index: WordIndex, codes: Sequence[str], first: NDArray[np.int32], places: NDArray[np.uint16]):
        """Word of row `r` has the codes at `places[first[r]:first[r + 1]]`."""
        self.index = index
        self.codes, self.first, self.places = codes, first, places
        self._first, self._places = memoryview(cast(Any, first)), memoryview(cast(Any, places))

    def __contains__(self, word: str) -> bool:
        return self.index.row(word) >= 0

    def get(self, word: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The codes of `word`."""
        row = self.index.row(word)
        return default if row < 0 else self.codes_at(row)

    def codes_at(self, row: int) -> tuple[str, ...]:
        """The codes of the word of a row."""
        places = self._places[self._first[row] : self._first[row + 1]].tolist()
        return tuple(map(self.codes.__getitem__, places))


class LookedUp(dict[str, int]):
    """A lexicon for the words of one batch, each of which is looked up once: by word its row, -1 if it has none."""

    def __init__(self, lexicon: HashedLexicon, words: Sequence[str]) -> None:
        """All of `words` are asked for; further ones, such as what is left of these, may be."""
        super().__init__(zip(words, lexicon.index.rows(words).tolist(), strict=True))
        self._lexicon = lexicon

    def __missing__(self, word: str) -> int:
        row = self[word] = self._lexicon.index.row(word)
        return row

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self[word] >= 0

    def codes(self, word: str) -> tuple[str, ...]:
        """The codes of `word`; none if it is not in the lexicon."""
        row = self[word]
        return () if row < 0 else self._lexicon.codes_at(row)


def hashed(lexicon: Mapping[str, Sequence[str]]) -> tuple[HashedLexicon, list[str]]:
    """`lexicon` without its words, and the words in the order of its rows."""
    hashes, words = hashes_of(lexicon)
    codes = sorted({code for known in lexicon.values() for code in known})
    place = {code: number for number, code in enumerate(codes)}
    first = np.cumsum([0, *(len(lexicon[word]) for word in words)], dtype=np.int32)
    places = np.array([place[code] for word in words for code in lexicon[word]], dtype=np.uint16)
    return HashedLexicon(WordIndex(hashes), codes, first, places), words


def hashes_of(words: Iterable[str]) -> tuple[Hashes, list[str]]:
    """The ascending hashes of `words`, and the words in that order.

    Raises:
        ValueError: two words have the same hash, or a word stands twice.
    """
    ordered = sorted((_number(word), word) for word in words)
    hashes = np.array([number for number, _ in ordered], dtype=np.uint64)
    if len(np.unique(hashes)) != len(hashes):
        raise ValueError("Two words of a vocabulary share a hash; leave the rarer one out.")
    return hashes, [word for _, word in ordered]


def _digest(word: str) -> bytes:
    return blake2b(word.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()


def _number(word: str) -> int:
    return int.from_bytes(_digest(word), "little")
