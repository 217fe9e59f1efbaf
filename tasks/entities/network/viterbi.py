"""The best label sequence of many sentences at once (Viterbi, 1967), in numpy."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tasks.entities.network.model_file import Floats

Ints = NDArray[np.intp]
Lawful = NDArray[np.bool_]

_NEVER = np.float32(-1e9)


def lawful(labels: Sequence[str]) -> Lawful:
    """Which label, of the column, may follow which, of the row: `I-` only what begins or continues its own type.

    The first label is `O`, and what may follow it may begin a sentence.
    """
    return np.array([[not after.startswith("I-") or before[2:] == after[2:] for after in labels] for before in labels])


def best_paths(scores: Floats, starts: Ints, lengths: Ints, allowed: Lawful) -> list[Ints]:
    """The best lawful labels of each sentence.

    Args:
        scores: one row for each token, one column for each label.
        starts: the row of the first token of each sentence.
        lengths: how many tokens each sentence has.
        allowed: from the label of the row to that of the column; a sentence begins as after the first label.
    """
    transitions = np.where(allowed, np.float32(0), _NEVER)
    order = np.argsort(-lengths, kind="stable")
    paths: list[Ints] = [np.zeros(0, dtype=np.intp)] * len(order)
    order = order[: int(np.count_nonzero(lengths))]
    if not len(order):
        return paths
    begin, length = starts[order], lengths[order]
    # Sentences stand by length, so those that still go on at a step are always the first ones.
    going_on = [int(np.searchsorted(-length, -step, side="left")) for step in range(int(length[0]))]
    best = scores[begin] + transitions[0]
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
