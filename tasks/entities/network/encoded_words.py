"""What the bundled recogniser has worked out about each word: its row, once for all places where it stands."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tasks.entities.network.features import WINDOW, features_with, fold, stem_of
from tasks.entities.network.model_file import Floats, Model
from tasks.language.bounded import BoundedByWord
from tasks.language.word_index import LookedUp, Rows

OFFSETS = 2 * WINDOW + 1
OUTSIDE = "<s>"
# A word takes a quarter of a kilobyte. Past this many all are learned anew: with 60,000 the words of 1,500 articles of
# ten newspapers did not fit, and most of the time went into learning them again and again.
MOST_WORDS = 100_000
_FIRST_WORDS = 4096
# Code points of a feature, its kind among them: affixes of two letters, shapes, lengths, most codes of the lexicon.
_SHORT = 4
_SHORT_KEPT = 1 << 13


class Words:
    """Rows of words, and `encoded[row]`: what the network sees of each."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._width = model.network.vectors.width + model.network.embeddings.width
        self._short = BoundedByWord(model.features.row, _SHORT_KEPT)
        self._rows: dict[str, int] = {}
        self.encoded: NDArray[np.float16]
        self._forget()

    def rows(self, sentences: Sequence[Sequence[str]]) -> NDArray[np.intp]:
        """The row of every word, with WINDOW rows of OUTSIDE before the first, between and after the sentences."""
        if len(self._rows) > MOST_WORDS:
            self._forget()
        known = self._rows
        self._learn(list(dict.fromkeys(word for sentence in sentences for word in sentence if word not in known)))
        gap = [0] * WINDOW
        flat: list[int] = gap.copy()
        for sentence in sentences:
            flat += map(known.__getitem__, sentence)
            flat += gap
        return np.array(flat, dtype=np.intp)

    def _learn(self, words: Sequence[str]) -> None:
        if not words:
            return
        folded = list(map(fold, words))
        lexicon = LookedUp(self._model.lexicon, folded)
        stems = [stem_of(word, lexicon) for word in folded]
        seen = list(map(features_with, words, folded, stems, map(lexicon.codes, stems)))
        ids = self._feature_rows([feature for part in seen for feature in part])
        owner = np.repeat(np.arange(len(words)), list(map(len, seen)))
        known = ids >= 0
        start = len(self._rows)
        self._make_room(start + len(words))
        end = start + len(words)
        rows = np.array(list(map(lexicon.__getitem__, stems)), dtype=np.intp)
        self.encoded[start:end] = self._encoded_of(rows, ids[known], owner[known])
        self._rows.update(zip(words, range(start, end), strict=True))

    def _feature_rows(self, features: Sequence[str]) -> Rows:
        """The rows of features, -1 for those that have none. Short ones are those of many words, and kept."""
        short = self._short
        long = list({one for one in features if len(one) > _SHORT})
        rows = dict(zip(long, self._model.features.rows(long).tolist(), strict=True))
        return np.array([short[one] if len(one) <= _SHORT else rows[one] for one in features], dtype=np.intp)

    def _encoded_of(self, vector_rows: Rows, ids: Rows, owner: Rows) -> Floats:
        """What the network sees of words: the vector of each, and the sum of its features.

        `owner` ascends, and says for each of `ids` whose feature it is.
        """
        network = self._model.network
        vectors = network.vectors.width
        out = np.zeros((len(vector_rows), self._width), dtype=np.float32)
        has_vector = vector_rows >= 0
        out[has_vector, :vectors] = network.vectors.rows(vector_rows[has_vector])
        if len(ids):
            starts = np.flatnonzero(np.diff(owner, prepend=-1))
            out[owner[starts], vectors:] = np.add.reduceat(network.embeddings.rows(ids), starts, axis=0)
        return out

    def _make_room(self, count: int) -> None:
        while count > len(self.encoded):
            self.encoded = np.concatenate([self.encoded, np.zeros_like(self.encoded)])

    def _forget(self) -> None:
        self._rows = {OUTSIDE: 0}
        # Half precision changed no label of the held-out sentences. Row 0, of what is outside, stays zeros.
        self.encoded = np.zeros((_FIRST_WORDS, self._width), dtype=np.float16)
