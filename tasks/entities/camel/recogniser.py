"""From words to labels: through pieces, windows and batches, and back to the words."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from tasks.entities.camel.windows import PieceTable, Window, batches, windows_of

IntArray = NDArray[np.int64]


class TokenClassifier(Protocol):
    """A loaded model, whatever runs it."""

    batch_pieces: int
    """How many pieces, padding included, a batch should have to run well."""

    def __call__(self, ids: IntArray, mask: IntArray) -> IntArray:
        """The best label's id for each piece; all three arrays have one row for each window."""
        ...


class Marks(NamedTuple):
    """The pieces that frame and pad a window."""

    start: int
    end: int
    padding: int


class CamelRecogniser:
    """Labels sentences as camel-tools does; see `Recogniser`."""

    def __init__(
        self,
        name: str,
        pieces: PieceTable,
        marks: Marks,
        labels: Sequence[str],
        classify: TokenClassifier,
        window: int,
    ) -> None:
        """`window` is how many pieces of words the model sees at a time."""
        self.name = name
        self._pieces = pieces
        self._marks = marks
        self._labels = labels
        self._classify = classify
        self._window = window

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """One label for each word; `O` for a word without pieces, such as a lone zero-width space."""
        table = self._pieces.of(sentences)
        windows = [
            window for index, words in enumerate(sentences) for window in windows_of(index, words, table, self._window)
        ]
        labelled = [["O"] * len(words) for words in sentences]
        for batch in batches(windows, self._classify.batch_pieces):
            for window, best in zip(batch, self._classify(*self._arrays(batch)), strict=True):
                labels = labelled[window.sentence]
                for word, start in zip(window.words, window.starts, strict=True):
                    labels[word] = self._labels[best[start + 1]]
        return labelled

    def _arrays(self, batch: Sequence[Window]) -> tuple[IntArray, IntArray]:
        longest = max(len(window.pieces) for window in batch) + 2
        ids = np.full((len(batch), longest), self._marks.padding, dtype=np.int64)
        mask = np.zeros((len(batch), longest), dtype=np.int64)
        for row, window in enumerate(batch):
            framed = [self._marks.start, *window.pieces, self._marks.end]
            ids[row, : len(framed)] = framed
            mask[row, : len(framed)] = 1
        return ids, mask
