"""What the bundled recogniser has worked out about each word: its row, once for all places where it stands."""

import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tasks.entities.network.features import (
    RARE_FEATURES,
    WINDOW,
    common_parts,
    folded_together,
    in_order,
    last_of_part,
    rare_features,
    stem_of,
)
from tasks.entities.network.model_file import Floats, Model
from tasks.language.bounded import BoundedByWord
from tasks.language.word_index import LookedUp

OFFSETS = 2 * WINDOW + 1
OUTSIDE = "<s>"
# A word takes a quarter of a kilobyte. Past this many all are learned anew: with 60,000 the words of 1,500 articles of
# ten newspapers did not fit, and most of the time went into learning them again and again.
MOST_WORDS = 100_000
# What is learned at once may go so far beyond that.
_MARGIN = 1 << 13
# So many at a time: the numbers of their features take a megabyte, and not, for a batch of articles, twenty-five.
_LEARNED_TOGETHER = 256
# The 39,000 words of 800 articles had 22,000 parts; with half as many kept, learning took a fifth longer.
_PARTS_KEPT = 1 << 15
_ROW = np.dtype(np.int32)


class Words:
    """Rows of words, and `encoded[row]`: what the network sees of each."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._width = model.network.vectors.width + model.network.embeddings.width
        self._parts = BoundedByWord(self._rows_of_part, _PARTS_KEPT)
        self._rows = {OUTSIDE: 0}
        # Half precision changed no label of the held-out sentences. Row 0, of what is outside, stays zeros. Memory is
        # taken as rows are filled, and copied only where one call brings more new words than the margin holds.
        self.encoded: NDArray[np.float16] = np.zeros((MOST_WORDS + _MARGIN, self._width), dtype=np.float16)

    @property
    def count(self) -> int:
        """How many words it knows."""
        return len(self._rows) - 1

    def rows(self, sentences: Sequence[Sequence[str]]) -> NDArray[np.intp]:
        """The row of every word, with WINDOW rows of OUTSIDE before the first, between and after the sentences."""
        if len(self._rows) > MOST_WORDS:
            self._rows = {OUTSIDE: 0}
        known = self._rows
        self._learn(list(dict.fromkeys(word for sentence in sentences for word in sentence if word not in known)))
        gap = [0] * WINDOW
        flat: list[int] = gap.copy()
        for sentence in sentences:
            flat += map(known.__getitem__, sentence)
            flat += gap
        return np.array(flat, dtype=np.intp)

    def _learn(self, words: Sequence[str]) -> None:
        start = len(self._rows)
        self._make_room(start + len(words))
        for at in range(0, len(words), _LEARNED_TOGETHER):
            some = words[at : at + _LEARNED_TOGETHER]
            self.encoded[start + at : start + at + len(some)] = self._encoded(some)
        self._rows.update(zip(words, range(start, start + len(words)), strict=True))

    def _encoded(self, words: Sequence[str]) -> Floats:
        """What the network sees of words."""
        folded = folded_together(words)
        lexicon = LookedUp(self._model.lexicon, folded)
        stems = [stem_of(word, lexicon) for word in folded]
        features = self._feature_rows(words, folded, stems, lexicon)
        network, vectors = self._model.network, self._model.network.vectors.width
        out = np.zeros((len(words), self._width), dtype=np.float32)
        rows = np.array([lexicon[stem] for stem in stems], dtype=np.intp)
        out[rows >= 0, :vectors] = network.vectors.rows(rows[rows >= 0])
        counts = np.array([len(rows) for rows in features]) // _ROW.itemsize
        some = counts > 0
        if some.any():
            seen = network.embeddings.rows(np.frombuffer(b"".join(features), dtype=_ROW))
            out[some, vectors:] = np.add.reduceat(seen, (counts.cumsum() - counts)[some], axis=0)
        return out

    def _feature_rows(
        self, words: Sequence[str], folded: Sequence[str], stems: Sequence[str], lexicon: LookedUp
    ) -> list[bytes]:
        """The rows of the features of each word that have one, in the order of `features_of`, each in four bytes."""
        part = self._parts.__getitem__
        rare = [feature for word, stem in zip(folded, stems, strict=True) for feature in rare_features(word, stem)]
        rows = iter(self._model.features.rows(list(filter(None, rare))).tolist())
        found = [_in_bytes(next(rows)) if feature else b"" for feature in rare]
        own = (found[at : at + RARE_FEATURES] for at in range(0, len(found), RARE_FEATURES))
        codes = (map(part, lexicon.codes(stem)) for stem in stems)
        common = ([*map(part, common_parts(*of_word))] for of_word in zip(words, folded, stems, strict=True))
        return list(map(b"".join, map(in_order, own, codes, common)))

    def _rows_of_part(self, part: str) -> bytes:
        shorter, feature = last_of_part(part)
        row = self._model.features.row(feature) if feature else -1
        before = self._parts[shorter] if shorter else b""
        return before + _in_bytes(row)

    def _make_room(self, count: int) -> None:
        while count > len(self.encoded):
            self.encoded = np.concatenate([self.encoded, np.zeros_like(self.encoded)])


def _in_bytes(row: int) -> bytes:
    return row.to_bytes(_ROW.itemsize, sys.byteorder) if row >= 0 else b""
