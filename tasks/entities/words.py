"""What the bundled recogniser has worked out about each word: its row, once for all places where it stands."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tasks.entities.features import WINDOW, fold, own_features, stem_of, window_features
from tasks.entities.model_file import Floats, Model

OFFSETS = 2 * WINDOW + 1
OUTSIDE = "<s>"
# A word takes half a kilobyte. Past this many all are learned anew: with 60,000 the words of 1,500 articles of ten
# newspapers did not fit, and most of the time went into learning them again and again.
MOST_WORDS = 100_000
_FIRST_WORDS = 4096


class Words:
    """Rows of words: `linear[row, offset, label]`, their share in the scores around them, and `encoded[row]`."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._place = {word: i for i, word in enumerate(sorted(model.lexicon))}
        self._width = model.network.vectors.shape[1] + model.network.embeddings.shape[1]
        self._rows: dict[str, int] = {}
        self.linear: NDArray[np.float32]
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
        features = self._model.features
        found = [[features[f] for f in self._seen(word) if f in features] for word in words]
        counts = np.array([len(ids) for ids in found], dtype=np.intp)
        ids = np.array([i for part in found for i in part], dtype=np.intp)
        owner = np.repeat(np.arange(len(words)), counts)
        start = len(self._rows)
        self._make_room(start + len(words))
        self.linear[start : start + len(words)] = self._linear_of(ids, owner, len(words))
        self.encoded[start : start + len(words)] = self._encoded_of(words, ids, owner)
        self._rows.update(zip(words, range(start, start + len(words)), strict=True))

    def _seen(self, word: str) -> list[str]:
        if word == OUTSIDE:
            return [OUTSIDE]
        return window_features(word, self._model.lexicon) + own_features(word, self._model.lexicon)

    def _linear_of(self, ids: NDArray[np.intp], owner: NDArray[np.intp], count: int) -> Floats:
        linear, labels = self._model.linear, len(self._model.labels)
        begin = linear.first[ids]
        length = linear.first[ids + 1] - begin
        at = np.repeat(begin - np.cumsum(length) + length, length) + np.arange(int(length.sum()))
        place = np.repeat(owner, length) * (OFFSETS * labels) + linear.places[at]
        total = np.bincount(place, weights=linear.weights[at], minlength=count * OFFSETS * labels)
        return total.astype(np.float32).reshape(count, OFFSETS, labels)

    def _encoded_of(self, words: Sequence[str], ids: NDArray[np.intp], owner: NDArray[np.intp]) -> Floats:
        network = self._model.network
        vectors = network.vectors.shape[1]
        out = np.zeros((len(words), self._width), dtype=np.float32)
        for row, word in enumerate(words):
            place = self._place.get(stem_of(fold(word), self._model.lexicon))
            if place is not None and word != OUTSIDE:
                out[row, :vectors] = network.vectors[place]
        np.add.at(out[:, vectors:], owner, network.embeddings[ids])
        return out

    def _make_room(self, count: int) -> None:
        while count > len(self.linear):
            self.linear = np.concatenate([self.linear, np.zeros_like(self.linear)])
            self.encoded = np.concatenate([self.encoded, np.zeros_like(self.encoded)])

    def _forget(self) -> None:
        self._rows = {}
        self.linear = np.zeros((_FIRST_WORDS, OFFSETS, len(self._model.labels)), dtype=np.float32)
        # Half precision changed no label of the held-out sentences.
        self.encoded = np.zeros((_FIRST_WORDS, self._width), dtype=np.float16)
        self._learn([OUTSIDE])
        self.encoded[0] = 0
