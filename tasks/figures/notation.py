"""Whether `60.417` is sixty thousand or sixty: by what the number counts, and by how the article writes others."""

from tasks.figures.digits import Shape
from tasks.figures.quantity import Quantity
from tasks.figures.roles import Role
from tasks.figures.scan import Scan


def resolve_points(scan: Scan, quantities: list[Quantity]) -> None:
    """Give each number with one point before three digits its value."""
    amounts_grouped: bool | None = None
    for quantity in quantities:
        grouped = _grouped_value(scan, quantity)
        if grouped is None or quantity.kind in ("percent", "duration"):
            continue
        if quantity.kind == "number":
            groups = _counts_wholes(scan, quantity)
        else:
            amounts_grouped = _points_group(scan) if amounts_grouped is None else amounts_grouped
            groups = amounts_grouped
        if groups:
            quantity.value = grouped


def _grouped_value(scan: Scan, quantity: Quantity) -> int | None:
    """The value that the number has if its point groups thousands, None where it has no such point."""
    if not quantity.digits or quantity.value is None:
        return None
    word = scan.known[quantity.number_end - 1]
    digits = word.digits if word is not None else None
    if digits is None or digits.shape is not Shape.DOT_GROUP or digits.grouped is None:
        return None
    if abs(quantity.value) != digits.value:
        return None
    return digits.grouped if quantity.value >= 0 else -digits.grouped


def _points_group(scan: Scan) -> bool:
    """Whether the article groups thousands with points: it does so elsewhere, or never writes a decimal."""
    decimals = False
    for i, word in enumerate(scan.known):
        if word is None or word.digits is None:
            continue
        if word.digits.shape is Shape.THOUSANDS and "." in scan.words[i]:
            return True
        decimals = decimals or word.digits.shape is Shape.DECIMAL
    return not decimals


def _counts_wholes(scan: Scan, quantity: Quantity) -> bool:
    """Whether a noun follows, or a count stands before, that has no parts: passengers, not points."""
    i = quantity.end
    if scan.joined(i) and scan.words[i] in ')]"»':
        i += 1
    if scan.joined(i) and scan.words[i] == "من":
        return True
    if scan.joined(i) and scan.words[i].isalpha():
        word = scan.known[i]
        if word is not None and word.role & Role.POINT:
            return False
        if word is None or not (word.role & Role.STOP or word.conj or word.prep or word.part):
            return True
    return any(scan.role(at) & Role.COUNT for at in range(max(0, quantity.first - 8), quantity.first))
