"""The bundled recogniser: a linear model and a small network, whose scores are added before the best labels are found.

Both see of a word only what depends on the word itself, so each word's share is computed once and kept.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from tasks.entities import model_file, network
from tasks.entities.features import WINDOW
from tasks.entities.model_file import Floats, Model
from tasks.entities.types import RecogniserUnavailable
from tasks.entities.viterbi import best_paths
from tasks.entities.words import OFFSETS, Words

MODEL = Path(__file__).parent / "models" / "bundled.npz"
# Tokens worked on together: enough for numpy's overhead not to count, few enough to stay in the processor's cache.
_CHUNK_TOKENS = 4096


class Bundled:
    """Labels tokens; a `Recogniser`."""

    def __init__(self, model: Model) -> None:
        self.name = model.name
        self._model = model
        self._words = Words(model)

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The IOB2 labels of each sentence, one for each of its words; they do not depend on the other sentences."""
        return [labels for chunk in _chunks(sentences) for labels in self._label(chunk)]

    def _label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        lengths = np.array([len(sentence) for sentence in sentences], dtype=np.intp)
        if not lengths.sum():
            return [[] for _ in sentences]
        starts = np.cumsum(lengths + WINDOW) - lengths - WINDOW
        paths = best_paths(self._scores(sentences), starts, lengths, self._model.transitions)
        names = self._model.labels
        return [[names[label] for label in path.tolist()] for path in paths]

    def _scores(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """The score of each label at each place, WINDOW places of nothing between two sentences."""
        rows = self._words.rows(sentences)
        count = len(rows) - 2 * WINDOW
        scores = network.scores(self._model.network, self._words.encoded, rows)
        for offset in range(OFFSETS):
            scores += self._words.linear[rows[offset : offset + count], offset]
        return scores


def _chunks(sentences: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    chunk: list[Sequence[str]] = []
    tokens = 0
    for sentence in sentences:
        chunk.append(sentence)
        tokens += len(sentence)
        if tokens >= _CHUNK_TOKENS:
            yield chunk
            chunk, tokens = [], 0
    if chunk:
        yield chunk


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
