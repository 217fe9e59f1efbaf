"""The bundled recogniser: a small network scores the labels of each word, and the best lawful sequence is found.

The network sees of a word only what depends on the word itself, so that is computed once for each word and kept.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from tasks.entities.network import model_file
from tasks.entities.network import scores as network
from tasks.entities.network.encoded_words import Words
from tasks.entities.network.features import WINDOW
from tasks.entities.network.model_file import Floats, Model
from tasks.entities.network.viterbi import best_paths, lawful
from tasks.entities.types import RecogniserUnavailable, Rules
from tasks.language.word_index import Rows

MODEL = Path(__file__).parents[1] / "models" / "bundled"
# Tokens worked on together: enough for numpy's overhead not to count, few enough to stay in the processor's cache.
_CHUNK_TOKENS = 4096


class Bundled:
    """Labels tokens by the rules of one output of the model; a `Recogniser`."""

    def __init__(self, model: Model, output: Rules = "reader") -> None:
        """The rules are those of `output`.

        Raises:
            ValueError: the model has no such output.
        """
        self.name = model.name
        self._layers = model.network.layers.only(model.outputs.index(output), len(model.labels))
        self._model = model
        self._words = Words(model)
        self._lawful = lawful(model.labels)

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The IOB2 labels of each sentence, one for each of its words; they do not depend on the other sentences."""
        return [labels for chunk in _chunks(sentences) for labels in self._label(chunk)]

    def _label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        lengths = np.array([len(sentence) for sentence in sentences], dtype=np.intp)
        if not lengths.sum():
            return [[] for _ in sentences]
        starts = np.cumsum(lengths + WINDOW) - lengths - WINDOW
        rows = self._words.rows(sentences)
        scores = network.scores(self._layers, self._words.encoded, rows)
        labels = self._best(scores, rows, starts, lengths).tolist()
        names = self._model.labels
        return [
            [names[label] for label in labels[start : start + length]]
            for start, length in zip(starts.tolist(), lengths.tolist(), strict=True)
        ]

    def _best(self, scores: Floats, rows: Rows, starts: Rows, lengths: Rows) -> Rows:
        """The label at each place. Where the best labels by themselves are a lawful sequence, nothing beats them."""
        best: Rows = scores.argmax(axis=1)
        best[rows[WINDOW : WINDOW + len(best)] == 0] = 0
        before = np.concatenate([[0], best[:-1]])
        broken = np.unique(starts.searchsorted(np.flatnonzero(~self._lawful[before, best]), side="right") - 1)
        for sentence, path in zip(
            broken, best_paths(scores, starts[broken], lengths[broken], self._lawful), strict=True
        ):
            best[starts[sentence] : starts[sentence] + lengths[sentence]] = path
        return best


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


def load(path: str | None = None, output: Rules = "reader") -> Bundled:
    """The recogniser that comes with Khabar, or one that was trained into `path`, by the rules of `output`.

    Raises:
        RecogniserUnavailable: the folder is missing or holds no model.
    """
    _compute_on_one_thread()
    file = Path(path) if path else MODEL
    try:
        return Bundled(model_file.load(file), output)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RecogniserUnavailable(
            f"The model of the bundled recogniser cannot be read from the folder {file}: {error}"
        ) from None


def _compute_on_one_thread() -> None:
    """Let numpy's matrices take one thread, unless told otherwise.

    Workers are one process for each core; on a full machine a second thread in each cost half as much CPU again.
    """
    if not {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"} & os.environ.keys():
        threadpool_limits(limits=1, user_api="blas")
