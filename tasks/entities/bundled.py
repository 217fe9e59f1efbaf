"""The bundled recogniser: a linear-chain model. Its scores are sums, so each word's share is computed once and kept."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tasks.entities import model_file
from tasks.entities.features import WINDOW, Lexicon, own_features, window_features
from tasks.entities.model_file import LinearModel
from tasks.entities.types import RecogniserUnavailable
from tasks.entities.viterbi import best_paths

MODEL = Path(__file__).parent / "models" / "bundled.npz"
OUTSIDE = "<s>"
_OFFSETS = range(-WINDOW, WINDOW + 1)
# A word's row takes 180 bytes and its string as much again. Past this many all are learned anew: with 60,000, the words
# of 1,500 articles of ten newspapers did not fit, and most of the time went into learning them again and again.
_MOST_WORDS = 150_000
_FIRST_WORDS = 4096


def attributes_of(word: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    """What a word contributes to the labels around it: offsets of the seen word and attribute names."""
    if word == OUTSIDE:
        return [(d, f"{d}:{OUTSIDE}") for d in _OFFSETS if d]
    seen = window_features(word, lexicon)
    around = [(d, f"{d}:{feature}") for d in _OFFSETS for feature in seen]
    return around + [(0, feature) for feature in own_features(word, lexicon)]


class Bundled:
    """Labels tokens with a linear model; a `Recogniser`."""

    def __init__(self, model: LinearModel) -> None:
        self.name = model.name
        self._model = model
        self._rows: dict[str, int] = {}
        self._table = np.zeros((0, 2 * WINDOW + 1, len(model.labels)), dtype=np.float32)
        self._forget()

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The IOB2 labels of each sentence, one for each of its words."""
        lengths = np.array([len(sentence) for sentence in sentences], dtype=np.intp)
        if not lengths.sum():
            return [[] for _ in sentences]
        scores, starts = self._scores(sentences, lengths)
        paths = best_paths(scores, starts, lengths, self._model.transitions)
        names = self._model.labels
        return [[names[label] for label in path.tolist()] for path in paths]

    def _scores(
        self, sentences: Sequence[Sequence[str]], lengths: NDArray[np.intp]
    ) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
        """The score of each label at each place, with the first place of each sentence.

        Between two sentences stand WINDOW places of OUTSIDE, which are what a word at the edge sees beyond it.
        """
        if len(self._rows) > _MOST_WORDS:
            self._forget()
        rows = self._rows
        gap = [0] * WINDOW
        flat: list[int] = gap.copy()
        for sentence in sentences:
            for word in sentence:
                row = rows.get(word)
                flat.append(self._learn(word) if row is None else row)
            flat += gap
        places = np.array(flat, dtype=np.intp)
        count = len(places) - 2 * WINDOW
        scores = self._table[places[:count], 0]
        for offset in range(1, 2 * WINDOW + 1):
            scores += self._table[places[offset : offset + count], offset]
        starts = np.cumsum(lengths + WINDOW) - lengths - WINDOW
        return scores, starts

    def _learn(self, word: str) -> int:
        row = len(self._rows)
        if row == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        model, table = self._model, self._table[row]
        table[:] = 0
        for offset, attribute in attributes_of(word, model.lexicon):
            at = model.attributes.get(attribute)
            if at is not None:
                part = slice(model.first[at], model.first[at + 1])
                table[offset + WINDOW, model.of_label[part]] += model.weights[part]
        self._rows[word] = row
        return row

    def _forget(self) -> None:
        self._rows = {}
        self._table = np.zeros((_FIRST_WORDS, 2 * WINDOW + 1, len(self._model.labels)), dtype=np.float32)
        self._learn(OUTSIDE)


def load(path: str | None = None) -> Bundled:
    """The recogniser that comes with Khabar, or one that was trained into `path`.

    Raises:
        RecogniserUnavailable: the file is missing or is no model.
    """
    file = Path(path) if path else MODEL
    try:
        return Bundled(model_file.load(file))
    except (OSError, ValueError, KeyError) as error:
        raise RecogniserUnavailable(
            f"The model of the bundled recogniser cannot be read from {file}: {error}"
        ) from None
