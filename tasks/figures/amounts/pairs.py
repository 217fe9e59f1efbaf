"""Two numbers side by side that are not a range: said twice, sharing a unit, a ratio, two bounds of one number."""

from itertools import pairwise

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.ranges import TIMES, share_unit
from tasks.figures.words.context_lexicon import BETWEEN_BOUNDS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import BRACKETS
from tasks.language.fold import fold

_THOUSAND = 1000
_OPENERS, _CLOSERS = "([", ")]"
_NEAR = 1e-9
_BETWEEN_BOUNDS = frozenset(BETWEEN_BOUNDS.split())
_PARTS = frozenset(("جزء", "اجزاء", "جزءا"))
_LOWER, _UPPER = ("more_than", "at_least"), ("less_than", "at_most")
_UNIT_KINDS = frozenset(("duration", "measure", "money", "percent"))


def is_product(scan: Scan, left: Quantity, right: Quantity) -> bool:
    """`100 × 300 متر`: two measures of one thing."""
    return right.first - left.end == 1 and scan.words[left.end] in TIMES


def without_echoes(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities without those said twice, in digits and in words: `(135) مائة وخمس وثلاثين جائزة`."""
    kept: list[Quantity] = []
    for quantity in quantities:
        if kept and _echoes(scan, kept[-1], quantity):
            last = kept.pop()
            if last.dual and last.kind == "number":  # تلميذين (2): the noun itself says two
                last.tail = quantity.end + _closes(scan, quantity.end)
                kept.append(last)
                continue
            if quantity.kind == "number" and last.kind != "number":
                quantity.kind, quantity.symbol, quantity.currency = last.kind, last.symbol, last.currency
            if any(scan.words[i] in _OPENERS for i in range(last.end, quantity.first)) and _closes(scan, quantity.end):
                quantity.end += 1  # ثمانية وعشرون (28) فريقا
            quantity.first, quantity.number_first = last.first, last.number_first
        kept.append(quantity)
    return kept


def _closes(scan: Scan, i: int) -> bool:
    return scan.joined(i) and scan.words[i] in _CLOSERS


def _echoes(scan: Scan, left: Quantity, right: Quantity) -> bool:
    if left.value is None or right.value is None or not _same_amount(left, right):
        return False
    if _is_in_digits(scan, left) == _is_in_digits(scan, right) and not _is_two_of(scan, left, right):
        return False
    if right.first - left.end > 2 or "ordinal" in (left.kind, right.kind):
        return False
    return all(scan.words[i] in BRACKETS and i not in scan.breaks for i in range(left.end, right.first))


def _is_in_digits(scan: Scan, quantity: Quantity) -> bool:
    """Whether the number begins with digits, whatever its magnitude is written in."""
    first = scan.known[quantity.number_first]
    return first is not None and first.digits is not None


def _is_two_of(scan: Scan, left: Quantity, right: Quantity) -> bool:
    """`اثنان ريالان`: the numeral right before the dual that says the same."""
    first = scan.known[right.first]
    return right.dual and not left.dual and left.kind == "number" and first is not None and not first.conj


def _same_amount(left: Quantity, right: Quantity) -> bool:
    """Whether both say one number, the second with its magnitude or in coins: `(20) عشرون ألف ريال`.

    The first may be of hundreds: `مائتي (200) مليون`.
    """
    if left.value is None or right.value is None:
        return False
    scale = right.magnitude if left.magnitude < _THOUSAND <= right.magnitude else 1
    coins = right.kind == "money" and right.value < 1
    return right.value in (left.value, left.value * scale) or (coins and abs(right.value * 100 - left.value) < _NEAR)


def share_units(scan: Scan, quantities: list[Quantity]) -> None:
    """`3 و5 و9 سنوات`: bare digits before و have the unit of the number after it."""
    for left, right in reversed(list(pairwise(quantities))):
        sums = right.kind == "money" and left.magnitude == right.magnitude >= _THOUSAND
        if left.kind != "number" or right.kind not in _UNIT_KINDS or not (sums or (left.digits and right.digits)):
            continue
        if left.value is None or left.end in scan.breaks or right.first - left.end > 1:
            continue
        if scan.role(left.end) & Role.AND and scan.joined(left.end) and scan.joined(right.first):
            share_unit(left, right)


def join_ratios(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with `سبعة على عشرين` and `عشرة أجزاء من ألف` made fractions."""
    joined: list[Quantity] = []
    for quantity in quantities:
        last = joined[-1] if joined else None
        if last is not None and _is_ratio(scan, last, quantity) and last.value is not None and quantity.value:
            last.value, last.end, last.kind = last.value / quantity.value, quantity.end, "fraction"
            last.number_end = quantity.end
            continue
        joined.append(quantity)
    return joined


def _is_ratio(scan: Scan, above: Quantity, below: Quantity) -> bool:
    if above.kind != "number" or below.kind != "number" or above.qualifier != "exact" or above.vague or below.vague:
        return False
    if not scan.unbroken(above.end, below.first):
        return False
    between = [fold(word) for word in scan.words[above.end : below.first]]
    if between == ["من"]:  # ثلاثة من عشرة
        return above.value is not None and below.value is not None and 0 < above.value < below.value
    return between == ["علي"] or (len(between) == 2 and between[0] in _PARTS and between[1] == "من")


def join_bounds(scan: Scan, last: Quantity, quantity: Quantity) -> bool:
    """Make `quantity` the range of both where they bound one number: `فوق 1000 وتحت 1500`."""
    sides = {last.qualifier: last.value, quantity.qualifier: quantity.value}
    low = next((sides[side] for side in _LOWER if side in sides), None)
    high = next((sides[side] for side in _UPPER if side in sides), None)
    if low is None or high is None or low > high or last.symbol != quantity.symbol or last.kind != quantity.kind:
        return False
    between = [word for word in scan.words[last.end : quantity.first] if fold(word) not in _BETWEEN_BOUNDS]
    if between or not scan.unbroken(last.end, quantity.first):
        return False
    quantity.first, quantity.value, quantity.qualifier = last.first, None, "range"
    quantity.min, quantity.max = low, high
    return True
