"""Word vectors: what the encoder knows of the pieces of each word before it reads a sentence."""

from collections.abc import Sequence

import numpy as np

from tasks.entities.network.model_file import Floats
from training.encoder_weights import EncoderFile

# The directions that matter most are found on every third word of the lexicon.
_SAMPLE = 3


def of_length(vectors: Floats, length: float) -> Floats:
    """Each row of `vectors` at that length; a vector of nothing stays so."""
    longer: Floats = vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + 1e-6) * length
    return longer


def of_pieces(words: Sequence[str], file: EncoderFile) -> Floats:
    """The mean of the encoder's embeddings of the pieces of each word; every word has some."""
    embeddings = file.rows("emb.word", file.width)
    return np.stack([embeddings[list(file.vocabulary.cut(word))].mean(0) for word in words])


def reduced(vectors: Floats, dimensions: int, length: float) -> Floats:
    """The principal `dimensions` of vectors, one row for each word, each at `length`."""
    centred = of_length(vectors - vectors.mean(0), 1.0)
    _, _, directions = np.linalg.svd(centred[::_SAMPLE], full_matrices=False)
    return of_length(centred @ directions[:dimensions].T, length).astype(np.float32)
