"""Numbers of matches and of schools: scores, minutes, marks."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.model import Value
from tasks.figures.nouns.agreement import agrees
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.analysis import Word
from tasks.figures.words.label_lexicon import GETTING_MARKS, MARKS, MINUTES, OUT_OF
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

_SCORE_SIGNS = "-–—/"
_MOST_GOALS = 20
_NIL = "صفر"
# Marks are given out of these, after words such as معدل.
_BEST_MARKS = frozenset((5, 10, 20, 100))
_MARKS = frozenset(MARKS.split())
_MARK_REACH = 4
# Who gets a mark out of twenty: `حصل على 18 من 20`.
_GETTING = frozenset(GETTING_MARKS.split())
_TWENTY = 20
_PRIMES, _LONGEST_MATCH = frozenset("'’′"), 130
_OUT_OF = frozenset(OUT_OF.split())
_MINUTES = frozenset(MINUTES.split())


def is_score(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    """`3-1`, `4 - 2`; a range has a unit or a noun."""
    word = scan.known[quantity.number_first]
    if quantity.value is None and not has_noun and word is not None and word.form == _NIL:
        return True
    if quantity.kind != "number" or not quantity.digits:
        return False
    if quantity.value is None:
        is_led = scan.role(quantity.first) & (Role.FROM | Role.BETWEEN)
        return quantity.qualifier == "range" and not is_led and not (has_noun and _may_be_counted(scan, quantity))
    if quantity.value > _MOST_GOALS * 100:
        return False
    first, end = quantity.first, quantity.end
    return _is_other_side(scan, end, end + 1) or _is_other_side(scan, first - 1, first - 2)


def _may_be_counted(scan: Scan, quantity: Quantity) -> bool:
    """Whether the noun after a range is counted: the `نادي` of `31 - 28 نادي الساحل` is the next match's."""
    parted = any(scan.words[i] in _SCORE_SIGNS for i in range(quantity.first, quantity.end))
    return not parted or (agrees(scan, quantity) and bare_of_article(fold(scan.at(quantity.end + 1))) is None)


def _is_other_side(scan: Scan, sign: int, other: int) -> bool:
    """Whether the tokens are a score's dash and the goals of the other side, in one line with this one's."""
    if min(sign, other) < 0 or max(sign, other) >= scan.size or scan.words[sign] not in _SCORE_SIGNS:
        return False
    if not scan.words[other][-1:].isdigit() and scan.words[other] != _NIL:
        return False
    return sign not in scan.breaks and other not in scan.breaks


def is_minute(scan: Scan, quantity: Quantity) -> bool:
    """`في الدقيقة 88 من عمر المباراة`, `35' كريم`."""
    if _has_prime(scan, quantity):
        return True
    at = quantity.first - 1
    while at > 0 and scan.joined(at + 1) and scan.role(at) & Role.ARTICLE:
        at -= 1
    return quantity.kind == "number" and at >= 0 and scan.joined(at + 1) and fold(scan.words[at]) in _MINUTES


def _has_prime(scan: Scan, quantity: Quantity) -> bool:
    """Whether a prime stands right after the digits that closes no quotation: `48' عاطف`."""
    end = quantity.end
    if not quantity.digits or not scan.glued(end) or scan.words[end] not in _PRIMES:
        return False
    return (
        scan.at(quantity.first - 1) not in _PRIMES and quantity.value is not None and quantity.value <= _LONGEST_MATCH
    )


def is_mark(scan: Scan, quantity: Quantity) -> bool:
    """`معدل 17 من 20`, `17.5 على عشرين`: a mark and the whole that it is out of, after which no noun stands."""
    first, end = quantity.first, quantity.end
    if scan.joined(end + 1) and fold(scan.words[end]) in _OUT_OF and scan.joined(end):
        return _marks(scan, first, quantity.value, _plain_value(scan.known[end + 1]), end + 2)
    if first > 1 and scan.joined(first) and fold(scan.words[first - 1]) in _OUT_OF and scan.joined(first - 1):
        return _marks(scan, first - 2, _plain_value(scan.known[first - 2]), _plain_value(scan.known[first]), end)
    return False


def _marks(scan: Scan, first: int, mark: Value | None, best: Value | None, end: int) -> bool:
    """Whether `mark`, whose token is `first`, is one out of `best`, which ends before `end`."""
    if mark is None or best not in _BEST_MARKS or mark > best or (scan.joined(end) and is_noun(scan, end)):
        return False
    near = {fold(scan.words[i]).lstrip("وبل") for i in range(max(0, first - _MARK_REACH), first)}
    return isinstance(mark, float) or bool(near & _MARKS) or (best == _TWENTY and bool(near & _GETTING))


def _plain_value(word: Word | None) -> Value | None:
    if word is None:
        return None
    if word.digits is not None:
        return word.digits.value
    return word.part.value if word.part is not None else None
