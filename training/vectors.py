"""Word vectors at use: made equally long, and both kinds in one with fewer dimensions."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tasks.entities.network.model_file import Floats

DIMENSIONS = 100
# Beside the vector of a stem that of its letters tells less.
_PIECES_SHARE = 0.7
# The directions that matter most are found on every third word of the lexicon.
_SAMPLE = 3

Vectors = Mapping[str, Any]
"""What gensim calls keyed vectors: those of stems lack rare words, those of pieces have every word."""


def of_length(vector: Floats, length: float) -> Floats:
    """`vector` (or each row of it) at that length; a vector of nothing stays so."""
    longer: Floats = vector / (np.linalg.norm(vector, axis=-1, keepdims=True) + 1e-6) * length
    return longer


def reduced(words: Sequence[str], stems: Vectors, pieces: Vectors, dimensions: int, length: float) -> Floats:
    """Both vectors of each word in their principal `dimensions`, each at `length`."""
    both = np.zeros((len(words), 2 * DIMENSIONS), np.float32)
    for row, word in enumerate(words):
        if word in stems:
            both[row, :DIMENSIONS] = of_length(stems[word], 1.0)
        both[row, DIMENSIONS:] = of_length(pieces[word], _PIECES_SHARE)
    both -= both.mean(0)
    _, _, directions = np.linalg.svd(both[::_SAMPLE], full_matrices=False)
    return of_length(both @ directions[:dimensions].T, length).astype(np.float32)
