"""Ranges whose high end lacks the noun or the unit that the low end has: `ثلاثة أكياس أو أربعة`, `خمسة أيام أو ستة`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.units import unit_after
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

# The noun of the low end, an adjective of it, and `أو`.
_LONGEST_LINK = 3
# Who says one or the other means numbers near each other: `خمسة طلاب أو سبعة`, `ألف سائح أو ألفان`.
_TIMES_AT_MOST = 2
_UNITS = frozenset(("duration", "measure", "money"))


def join_elided(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with each high end that takes up the noun or the unit before its `أو` joined to the low one."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and _takes_up(scan, joined[-1], quantity):
            _join(joined[-1], quantity)
        else:
            joined.append(quantity)
    return joined


def _takes_up(scan: Scan, low: Quantity, high: Quantity) -> bool:
    if not _are_near(low, high):
        return False
    link = high.first - 1
    if not low.end <= link < low.end + _LONGEST_LINK or not scan.unbroken(low.end, high.first):
        return False
    word = scan.known[link]
    if word is None or not word.role & Role.OR or word.conj or _has_its_own(scan, high):
        return False
    return link == low.end if low.kind in _UNITS else low.kind == "number" and link > low.end and is_noun(scan, low.end)


def _are_near(low: Quantity, high: Quantity) -> bool:
    """Whether the second is a bare number, written like the first, and somewhat larger."""
    if low.value is None or high.value is None or high.kind != "number" or low.digits != high.digits or high.definite:
        return False
    return low.value < high.value <= _TIMES_AT_MOST * low.value


def _has_its_own(scan: Scan, high: Quantity) -> bool:
    """Whether a noun or a unit stands after the high end: `ثلاثة رجال أو أربعة أطفال`."""
    end = high.end
    return scan.joined(end) and (is_noun(scan, end) or unit_after(scan, end, high.digits) is not None)


def _join(low: Quantity, high: Quantity) -> None:
    low.min, low.max, low.value = low.value, high.value, None
    low.qualifier, low.bounded, low.tail = "range", True, high.end
