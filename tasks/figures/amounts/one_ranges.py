"""Ranges whose low end is one of a unit, said without a number: `من شهر إلى ستة أشهر`, `يوم أو يومين`.

Such a singular is no figure of its own; before more of the same unit it is a number.
"""

from tasks.figures.amounts.quantity import Attached, Quantity
from tasks.figures.amounts.ranges import change_of_ends
from tasks.figures.amounts.units import unit_at
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.shapes import is_plural

_UNITS = frozenset(("duration", "measure", "money"))
_LEADS = Role.FROM | Role.BETWEEN
# `أو` joins one to a small number only: `يوم أو عشرة أيام`.
_FEW = range(2, 11)


def join_ones(scan: Scan, quantities: list[Quantity]) -> None:
    """Let each amount after one of its own unit, and a word that links the two, begin with one."""
    taken = 0
    for quantity in quantities:
        if quantity.kind in _UNITS and quantity.value is not None and not quantity.bounded:
            _join(scan, quantity, taken)
        taken = quantity.end


def _join(scan: Scan, quantity: Quantity, taken: int) -> None:
    at, lead = _unit_before(scan, quantity)
    if at < taken or at < 0 or not scan.unbroken(at + 1, quantity.first):
        return
    one = _one_of(scan, at, quantity)
    if one is None or not _links(scan, quantity, at, lead, one.factor):
        return
    if lead & _LEADS and at > taken and scan.joined(at) and scan.role(at - 1) & lead & _LEADS:
        at -= 1
    quantity.min, quantity.max, quantity.value = one.factor, quantity.value, None
    quantity.qualifier, quantity.bounded, quantity.first = "range", True, at


def _unit_before(scan: Scan, quantity: Quantity) -> tuple[int, int]:
    """The token before the link before the number, and the leads with which that link makes a range; OR needs none."""
    first, before = scan.known[quantity.number_first], quantity.first - 1
    if first is not None and first.conj == "و":
        return before, Role.BETWEEN
    role = scan.role(before)
    if role & Role.AND:
        return before - 1, Role.BETWEEN
    word = scan.known[before] if before >= 0 else None
    if word is None or word.conj or word.prep:
        return -1, 0
    if role & Role.TO:
        return before - 1, _LEADS
    return (before - 1, Role.OR) if role & Role.OR else (-1, 0)


def _one_of(scan: Scan, at: int, quantity: Quantity) -> Attached | None:
    """The unit of the number, in the singular and indefinite, that token `at` says."""
    word = scan.known[at]
    if word is None or word.definite or word.dual is not None or is_plural(word.form):
        return None
    unit = unit_at(scan, at, False, clitics=True)
    if unit is None or unit.end != at + 1:
        return None
    own = (quantity.kind, quantity.symbol, quantity.currency)
    return unit if (unit.kind, unit.symbol, unit.currency) == own else None


def _links(scan: Scan, quantity: Quantity, at: int, lead: int, factor: float) -> bool:
    """Whether the link makes one range of both: `أو` before a few, `إلى` and `و` after `من` and `بين`."""
    if quantity.value is None or quantity.value <= factor:
        return False
    if lead & Role.OR:
        return quantity.value / factor in _FEW
    if not scan.joined(at) or not scan.role(at - 1) & lead:
        return False
    return not change_of_ends(scan, quantity, at - 2, quantity.symbol)
