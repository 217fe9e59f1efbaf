"""Word clusters by exchange: each word goes to the class in which its neighbours on both sides are best foreseen.

The classes are those of the predictive exchange algorithm (Uszkoreit and Brants, 2008), which took the bigram criterion
of Martin, Liermann and Ney (1998) and made one side of it words, so that moving a word costs no more than its own
neighbours. Here the words to the left and to the right are both foreseen from the class.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Ints = NDArray[np.int64]

BOUNDARY = "<s>"
# Rarer words have too few neighbours to go by.
_RAREST = 5
_MOST_ROUNDS = 12
# Sweeps end when fewer than one word in so many moves.
_STILL = 200


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words of a corpus, most frequent first after BOUNDARY, and how often each stands before or after each."""

    words: list[str]
    counts: sp.csr_matrix
    """One row a word; a column for each word before it, then one for each word after it."""


def neighbours(texts: Iterable[list[str]], rarest: int = _RAREST) -> Neighbours:
    """Count the neighbours of the words that are seen at least `rarest` times."""
    texts = list(texts)
    seen = Counter(chain.from_iterable(texts))
    frequent = sorted((item for item in seen.items() if item[1] >= rarest), key=lambda item: (-item[1], item[0]))
    words = [BOUNDARY, *(word for word, _ in frequent)]
    index = {word: i for i, word in enumerate(words)}
    rare = len(words)
    flat = np.array([i for text in texts for i in (0, *(index.get(word, rare) for word in text))], dtype=np.int32)
    before, after = flat[:-1], flat[1:]
    known = (before < rare) & (after < rare)
    before, after = before[known], after[known]
    ones, shape = np.ones(len(before), np.int32), (rare, rare)
    lefts = sp.coo_matrix((ones, (after, before)), shape=shape)
    rights = sp.coo_matrix((ones, (before, after)), shape=shape)
    counts = sp.hstack([lefts.tocsr(), rights.tocsr()]).tocsr()
    counts.sort_indices()
    return Neighbours(words, counts)


def exchanged(found: Neighbours, classes: int, rounds: int = _MOST_ROUNDS) -> Ints:
    """The class of each word, from classes dealt out by frequency."""
    from training.exchange import sweep

    counts = found.counts
    begin, context = counts.indptr.astype(np.int64), counts.indices.astype(np.int64)
    times = counts.data.astype(np.int32)
    events = np.asarray(counts.sum(1)).ravel().astype(np.int64)
    table = _x_log_x(int(events.max()) + int(counts.data.max()) + 10)
    at: Ints = (np.arange(len(found.words)) % classes).astype(np.int64)
    in_class = np.zeros((int(context.max()) + 1, classes), np.int32)
    size = np.zeros(classes, np.int64)
    np.add.at(size, at, events)
    np.add.at(in_class, (context, at[np.repeat(np.arange(len(at)), np.diff(begin))]), times)
    for number in range(rounds):
        moved = sweep(begin, context, times, events, at, in_class, size, table)
        print(f"{classes} classes, round {number + 1}: {moved} words moved", flush=True)
        if moved * _STILL < len(at):
            break
    return at


def _x_log_x(count: int) -> NDArray[np.float64]:
    table = np.zeros(count, np.float64)
    numbers = np.arange(1, count, dtype=np.float64)
    table[1:] = numbers * np.log(numbers)
    return table
