"""A number of a text with its unit: what the steps from reading to figures hand on."""

from typing import NamedTuple

from tasks.figures.model import NumberKind, Qualifier, Value


class Attached(NamedTuple):
    """A unit at a number: its kind, its symbol, the token after it, and what one of it is worth.

    `currency` is the bare name where the text does not say whose money it is.
    """

    kind: NumberKind
    symbol: str | None
    end: int
    factor: float = 1
    currency: str | None = None


class Quantity:
    """A number of the text with its unit, tokens `first`..`end`.

    Of these `number_first`..`number_end` are the number itself.
    """

    __slots__ = (
        "bounded",
        "currency",
        "definite",
        "digits",
        "dual",
        "end",
        "first",
        "fraction",
        "kind",
        "magnitude",
        "max",
        "min",
        "number_end",
        "number_first",
        "qualifier",
        "slash",
        "symbol",
        "tail",
        "vague",
        "value",
        "worded",
    )

    def __init__(self, first: int, end: int, value: Value | None, kind: NumberKind = "number") -> None:
        self.first = self.number_first = first
        self.end = self.number_end = end
        self.value: Value | None = value
        self.min: Value | None = None
        self.max: Value | None = None
        self.kind: NumberKind = kind
        self.symbol: str | None = None
        self.currency: str | None = None  # a bare name: ريال
        self.qualifier: Qualifier = "exact"
        self.vague = self.fraction = self.slash = self.definite = self.digits = self.worded = self.dual = False
        self.tail = end  # the token after what belongs to it behind its noun: `ثلاثة أكياس أو أربعة`
        self.bounded = False  # a part of a range or a change
        self.magnitude: Value = 1


def whole_values(quantity: Quantity) -> list[int]:
    """The whole numbers that it is or lies between; none for one with decimals."""
    if quantity.value is not None:
        return [int(quantity.value)] if isinstance(quantity.value, int) else []
    return [int(value) for value in (quantity.min, quantity.max) if isinstance(value, int)]
