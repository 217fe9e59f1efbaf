"""What the figures step gives back: numbers, and the figures that articles state with them."""

from dataclasses import dataclass
from typing import Literal

from tasks.language.spans import Field

FigureKind = Literal["count", "money", "percent", "measure", "duration", "age", "fraction"]
NumberKind = Literal["number", "ordinal", "percent", "money", "measure", "duration", "fraction"]
Qualifier = Literal["exact", "more_than", "less_than", "at_least", "at_most", "about", "range", "vague"]
# Whole numbers stay whole, however large; everything else is a float.
Value = int | float


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, whether or not it is a figure; offsets in code points, `end` exclusive."""

    start: int
    end: int
    text: str
    kind: NumberKind
    value: Value | None
    min: Value | None
    max: Value | None
    qualifier: Qualifier
    unit: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article states about the world, with what it counts or measures.

    `start` and `end` are code-point offsets into the field that `field` names, `end` exclusive, around the whole
    expression: `أكثر من 3 آلاف شخص`. `sentence` is the index of the sentence in which it stands.
    """

    field: Field
    start: int
    end: int
    text: str
    kind: FigureKind
    value: Value | None
    min: Value | None
    max: Value | None
    qualifier: Qualifier
    counted: str | None
    unit: str | None
    event: str | None
    sentence: int
