"""From IOB2 labels to spans of words, by the rules of conlleval, so that ill-formed sequences decode all the same."""

from collections.abc import Sequence
from typing import NamedTuple


class Chunk(NamedTuple):
    """A named span of one sentence: word indices, `end` exclusive."""

    start: int
    end: int
    type: str


def decode(labels: Sequence[str]) -> list[Chunk]:
    """The chunks that `labels` mark, in order.

    A chunk starts at every `B-`, and at an `I-` that follows `O` or another type; it ends before the next chunk, `O` or
    other type. So `O I-LOC I-LOC I-PERS` holds a LOC of two words and a PERS of one.
    """
    chunks: list[Chunk] = []
    start, current, inside = 0, "", "O"
    for index, label in enumerate(labels):
        if label == inside:
            continue
        kind = label.partition("-")[2]
        if current:
            chunks.append(Chunk(start, index, current))
        start, current, inside = index, kind, f"I-{kind}" if kind else "O"
    if current:
        chunks.append(Chunk(start, len(labels), current))
    return chunks
