"""Labels of the encoder: sentences cut into pieces, batches of like length, the best lawful labels."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tasks.entities.large.pieces import Part, Vocabulary
from tasks.entities.network.model_file import Floats
from tasks.entities.network.viterbi import best_paths, lawful
from tasks.entities.types import Rules

MODEL, FACTS = "model.onnx", "facts.json"
# Pieces in a batch, filled up: enough for full matrices, few enough for the processor's cache.
_BATCH_PIECES = 2048


class Large:
    """Labels tokens by the rules of one output of the encoder; a `Recogniser`."""

    def __init__(self, folder: str, output: Rules = "reader") -> None:
        """Raises:
        ImportError: ONNX Runtime is missing.
        OSError, ValueError, KeyError: the folder is not of the form that `python -m training.large` writes.
        """
        import onnxruntime

        facts = json.loads(Path(folder, FACTS).read_text(encoding="utf-8"))
        self.name: str = facts["name"]
        self._labels: list[str] = facts["labels"]
        self._output = facts["outputs"].index(output)
        self._most = int(facts["most_pieces"])
        pieces = {text: (number, score) for number, (text, score) in enumerate(facts["pieces"])}
        self._vocabulary = Vocabulary(pieces, facts["characters"], facts["marks"])
        self._lawful = lawful(self._labels)
        options = onnxruntime.SessionOptions()
        # Workers are processes, one for each core: more threads in each would only take turns.
        options.intra_op_num_threads = int(os.environ.get("OMP_NUM_THREADS", "1"))
        self._session: Any = onnxruntime.InferenceSession(
            str(Path(folder, MODEL)), options, providers=["CPUExecutionProvider"]
        )

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The IOB2 labels of each sentence, one for each of its words."""
        parts = [(number, part) for number, words in enumerate(sentences) for part in self._parts(words)]
        scores: list[list[Floats]] = [[] for _ in sentences]
        found: dict[int, Floats] = {}
        for batch in _batches([part for _, part in parts]):
            found.update(zip(batch, self._scores([parts[at][1] for at in batch]), strict=True))
        for at, (number, _) in enumerate(parts):
            scores[number].append(found[at])
        return [self._best(of_sentence) for of_sentence in scores]

    def _parts(self, words: Sequence[str]) -> list[Part]:
        return self._vocabulary.parts(words, self._most)

    def _scores(self, parts: Sequence[Part]) -> Iterator[Floats]:
        longest = max(len(part.pieces) for part in parts)
        pieces = np.full((len(parts), longest), self._vocabulary.marks["padding"], np.int64)
        mask = np.zeros((len(parts), longest), np.bool_)
        for row, part in enumerate(parts):
            pieces[row, : len(part.pieces)] = part.pieces
            mask[row, : len(part.pieces)] = True
        [scores] = self._session.run(None, {"pieces": pieces, "mask": mask})
        for row, part in enumerate(parts):
            yield scores[row, part.first, self._output]

    def _best(self, scores: Sequence[Floats]) -> list[str]:
        if not scores:
            return []
        together = np.concatenate(scores)
        ends = np.array([0]), np.array([len(together)])
        [path] = best_paths(together, *ends, self._lawful)
        return [self._labels[label] for label in path.tolist()]


def _batches(parts: Sequence[Part]) -> Iterator[list[int]]:
    """Places of parts of like length, so many together that they are at most _BATCH_PIECES, filled up."""
    batch: list[int] = []
    for at in sorted(range(len(parts)), key=lambda place: len(parts[place].pieces)):
        if batch and len(parts[at].pieces) * (len(batch) + 1) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch
