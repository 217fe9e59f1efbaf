"""The inner loop of the exchange algorithm, compiled by numba: see `training.clusters`."""

from typing import Any

import numpy as np
from numba import njit

# What a move must gain, so that rounding moves nothing to and fro.
_LEAST_GAIN = 1e-9


@njit(cache=True, fastmath=True)
def sweep(
    begin: Any, context: Any, times: Any, events: Any, at: Any, in_class: Any, size: Any, x_log_x: Any
) -> int:  # pragma: no cover
    """Move each word once to the class that is best for it, in place; how many moved.

    Args:
        begin: where each word's contexts begin in `context` and `times`.
        context: the contexts of all words.
        times: how often each is seen.
        events: how many contexts each word has in all.
        at: the class of each word.
        in_class: how often each context is seen with each class.
        size: how many contexts each class has in all.
        x_log_x: x · ln x by x.
    """
    moved = 0
    gain = np.zeros(len(size), np.float64)
    for word in range(len(at)):
        old, count = at[word], events[word]
        if count == 0:
            continue
        for i in range(begin[word], begin[word + 1]):
            in_class[context[i], old] -= times[i]
        size[old] -= count
        for k in range(len(size)):
            # Classes outgrow the table, so these two are computed.
            rest = size[k]
            gain[k] = -((rest + count) * np.log(rest + count) - (rest * np.log(rest) if rest > 0 else 0.0))
        for i in range(begin[word], begin[word + 1]):
            seen = times[i]
            row = in_class[context[i]]
            for k in range(len(size)):
                if row[k]:
                    gain[k] += x_log_x[row[k] + seen] - x_log_x[row[k]] - x_log_x[seen]
        new, best = old, gain[old]
        for k in range(len(size)):
            if gain[k] > best + _LEAST_GAIN:
                best, new = gain[k], k
        moved += new != old
        at[word] = new
        size[new] += count
        for i in range(begin[word], begin[word + 1]):
            in_class[context[i], new] += times[i]
    return moved
