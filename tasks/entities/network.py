"""The network of the bundled recogniser: two convolutions over words (after Collobert et al., 2011), in numpy.

The first layer sees a word with two to either side, the second adds what the first found beside it. What the first
layer makes of a word does not depend on where it stands, so it is computed once for each word of a batch.
"""

import numpy as np
from numpy.typing import NDArray

from tasks.entities.features import WINDOW
from tasks.entities.model_file import Floats, Network
from tasks.entities.words import OFFSETS


def scores(network: Network, encoded: NDArray[np.float16], rows: NDArray[np.intp]) -> Floats:
    """The score of each label at each place between the first and the last WINDOW places.

    Args:
        network: its weights.
        encoded: what is known of each word, by row.
        rows: the row of the word at each place; row 0 stands for nothing.
    """
    count = len(rows) - 2 * WINDOW
    distinct, at = np.unique(rows, return_inverse=True)
    width = len(network.first_bias)
    shares = (encoded[distinct].astype(np.float32) @ network.first_layer).reshape(len(distinct), OFFSETS, width)
    first = shares[at[:count], 0]
    for offset in range(1, OFFSETS):
        first += shares[at[offset : offset + count], offset]
    first += network.first_bias
    np.maximum(first, 0, out=first)
    first[rows[WINDOW : WINDOW + count] == 0] = 0
    second = (first @ network.second_layer).reshape(count, 3, width)
    beside = second[:, 1] + network.second_bias
    beside[1:] += second[:-1, 0]
    beside[:-1] += second[1:, 2]
    np.maximum(beside, 0, out=beside)
    beside += first
    found: Floats = beside @ network.output + network.output_bias
    return found
