"""Whether `60.417` is sixty thousand or sixty: by what the number counts, and by how the article writes others."""

from tasks.figures.digits import Shape
from tasks.figures.quantities import Quantity
from tasks.figures.roles import Role
from tasks.figures.scan import Scan


def resolve_points(scan: Scan, quantities: list[Quantity]) -> None:
    """Give each number with one point before three digits its value."""
    for quantity in quantities:
        if not quantity.digits or quantity.value is None:
            continue
        word = scan.known[quantity.number_end - 1]
        digits = word.digits if word is not None else None
        if digits is None or digits.shape is not Shape.DOT_GROUP or digits.grouped is None:
            continue
        if abs(quantity.value) == digits.value and _groups_thousands(scan, quantity):
            quantity.value = digits.grouped if quantity.value >= 0 else -digits.grouped


def _groups_thousands(scan: Scan, quantity: Quantity) -> bool:
    if quantity.kind in ("percent", "duration"):
        return False
    if quantity.kind == "number":
        return _counts_wholes(scan, quantity)
    points = [word.digits for word in scan.known if word is not None and word.digits is not None]
    if any(digits.shape is Shape.THOUSANDS and "." in text for digits, text in _with_text(scan) if digits in points):
        return True
    return not any(digits.shape is Shape.DECIMAL for digits in points)


def _with_text(scan: Scan):  # type: ignore[no-untyped-def]
    return [(word.digits, scan.words[i]) for i, word in enumerate(scan.known) if word is not None and word.digits]


def _counts_wholes(scan: Scan, quantity: Quantity) -> bool:
    """Whether a noun follows, or a count stands before, that has no parts: passengers, not points."""
    i = quantity.end
    if scan.joined(i) and scan.words[i] in ")]\"»":
        i += 1
    if scan.joined(i) and scan.words[i].isalpha():
        word = scan.known[i]
        if word is not None and word.role & Role.POINT:
            return False
        if word is None or not (word.role & Role.STOP or word.conj or word.prep or word.part):
            return True
    return any(scan.role(at) & Role.COUNT for at in range(max(0, quantity.first - 8), quantity.first))
