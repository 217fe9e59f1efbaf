"""Whether the mark of an era stands behind a number: `1436هـ`, `870م`, `45 قبل الميلاد`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.words.context_lexicon import BEFORE_CHRIST
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import METRE_SIGN

_BEFORE_CHRIST = BEFORE_CHRIST.split()
_LONGEST = len("1436")


def is_of_era(scan: Scan, quantity: Quantity, digits: int, recent: bool) -> bool:
    """Whether a number of so many digits, `recent` where newspapers write of that year, is marked as a year."""
    return _is_before_christ(scan, quantity.end) or _is_marked(scan, quantity, digits, recent)


def _is_before_christ(scan: Scan, end: int) -> bool:
    """`في 45 قبل الميلاد`."""
    words = list(scan.words[end : end + len(_BEFORE_CHRIST)])
    return words == _BEFORE_CHRIST and scan.unbroken(end, end + 1)


def _is_marked(scan: Scan, quantity: Quantity, digits: int, recent: bool) -> bool:
    """A single digit only where the mark is glued to it and is no metre: `9هـ`, not `9م`."""
    if digits == 1:
        glued = scan.glued(quantity.end) and not scan.words[quantity.end].startswith(METRE_SIGN)
        return glued and _has_mark(scan, quantity, False)
    return digits <= _LONGEST and _has_mark(scan, quantity, recent)


def _has_mark(scan: Scan, quantity: Quantity, whole: bool) -> bool:
    """`1436هـ`, `2015م`, `870م`; a lone letter apart from its number says so only of a `whole` year."""
    mark = scan.known[quantity.end] if scan.joined(quantity.end) else None
    if mark is None or mark.conj or mark.prep:
        return False
    if (mark.role & Role.HIJRI and mark.form != "ه") or scan.words[quantity.end].rstrip("ـ") == "ه":
        return True
    return bool(mark.role & Role.CHRISTIAN) and (whole or mark.form != METRE_SIGN or scan.glued(quantity.end))
