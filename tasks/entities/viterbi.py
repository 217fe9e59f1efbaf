"""The best label sequence of many sentences at once (Viterbi, 1967), in numpy."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]


def best_paths(scores: Floats, starts: Ints, lengths: Ints, transitions: Floats) -> list[Ints]:
    """The best labels of each sentence.

    Args:
        scores: one row for each token, one column for each label.
        starts: the row of the first token of each sentence.
        lengths: how many tokens each sentence has.
        transitions: the score of going from the label of the row to that of the column.
    """
    order = np.argsort(-lengths, kind="stable")
    paths: list[Ints] = [np.zeros(0, dtype=np.intp)] * len(order)
    order = order[: int(np.count_nonzero(lengths))]
    if not len(order):
        return paths
    begin, length = starts[order], lengths[order]
    # Sentences stand by length, so those that still go on at a step are always the first ones.
    going_on = [int(np.searchsorted(-length, -step, side="left")) for step in range(int(length[0]))]
    best = scores[begin].copy()
    back: list[Ints] = []
    for step in range(1, int(length[0])):
        active = going_on[step]
        reached = best[:active, :, None] + transitions
        back.append(reached.argmax(axis=1))
        best[:active] = reached.max(axis=1) + scores[begin[:active] + step]
    label = best.argmax(axis=1)
    labels = np.zeros((len(order), int(length[0])), dtype=np.intp)
    for step in range(int(length[0]) - 1, -1, -1):
        active = going_on[step]
        if step + 1 < int(length[0]):
            longer = going_on[step + 1]
            label[:longer] = back[step][np.arange(longer), label[:longer]]
        labels[:active, step] = label[:active]
    for row, sentence in enumerate(order):
        paths[sentence] = labels[row, : length[row]]
    return paths
