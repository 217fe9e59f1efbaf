"""Places in an article that every step speaks of."""

from dataclasses import dataclass
from typing import Literal

Field = Literal["title", "text"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a field; offsets in code points, `end` exclusive."""

    field: Field
    start: int
    end: int
