"""The network of the bundled recogniser: three convolutions over words (after Collobert et al., 2011), in numpy.

The first layer sees a word with two to either side; the second and the third each add what the one before found right
beside it. What the first layer makes of a word does not depend on where it stands, so it is computed once for each word
of a batch.
"""

import numpy as np
from numpy.typing import NDArray

from tasks.entities.network.encoded_words import OFFSETS
from tasks.entities.network.features import WINDOW
from tasks.entities.network.model_file import Floats, Layers


def scores(layers: Layers, encoded: NDArray[np.float16], rows: NDArray[np.intp]) -> Floats:
    """The score of each label at each place between the first and the last WINDOW places.

    Args:
        layers: the weights.
        encoded: what is known of each word, by row.
        rows: the row of the word at each place; row 0 stands for nothing.
    """
    count = len(rows) - 2 * WINDOW
    distinct, at = np.unique(rows, return_inverse=True)
    wide = encoded[distinct].astype(np.float32)
    first = (wide @ layers.first_layer[0]).take(at[:count], axis=0)
    for offset in range(1, OFFSETS):
        first += (wide @ layers.first_layer[offset]).take(at[offset : offset + count], axis=0)
    first += layers.first_bias
    np.maximum(first, 0, out=first)
    outside = rows[WINDOW : WINDOW + count] == 0
    first[outside] = 0
    second = _with_neighbours(first, layers.second_layer, layers.second_bias)
    second[outside] = 0
    third = _with_neighbours(second, layers.third_layer, layers.third_bias)
    found: Floats = third @ layers.output + layers.output_bias
    return found


def _with_neighbours(hidden: Floats, layer: Floats, bias: Floats) -> Floats:
    """`hidden`, and added to each place what a convolution finds in the place before, in it and in the one after."""
    found: Floats = hidden @ layer[1]
    found[1:] += hidden[:-1] @ layer[0]
    found[:-1] += hidden[1:] @ layer[2]
    found += bias
    np.maximum(found, 0, out=found)
    found += hidden
    return found
