"""Numbers that go on after a percentage without its sign: `18 بالمئة لدى الرجال و30 لدى النساء`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.words import tells_of_subject
from tasks.figures.kinds.claims import Candidate
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

_REACH = 8  # tokens between the percentage and the number that goes on
_WHOLE = 100
_AND = "و"
_ENDS = ".؛:"


def continues_shares(candidate: Candidate) -> bool:
    """Whether the digits, without a noun, are joined by و to a percentage before them in the same sentence."""
    scan, quantity, last = candidate.scan, candidate.quantity, candidate.last
    if last is None or last.kind != "percent" or last.qualifier == "range" or not _may_be_share(quantity):
        return False
    end = quantity.end
    if not 0 <= quantity.first - last.end <= _REACH:
        return False
    if scan.joined(end) and scan.is_word(end) and tells_of_subject(scan.words[end]):
        return False  # و12 ماتوا
    if not scan.unbroken(last.end, quantity.first) or _ends_between(scan, last.end, quantity.first):
        return False
    return _is_joined(scan, quantity.first)


def _may_be_share(quantity: Quantity) -> bool:
    plain = quantity.digits and not quantity.vague and quantity.magnitude == 1
    return plain and quantity.value is not None and quantity.value <= _WHOLE


def _ends_between(scan: Scan, first: int, end: int) -> bool:
    return any(scan.words[i] in _ENDS for i in range(first, end))


def _is_joined(scan: Scan, first: int) -> bool:
    before = first - 1
    return bool(scan.role(before) & Role.AND) or scan.words[before] == _AND
