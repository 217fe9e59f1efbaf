"""Numbers that go on after a percentage or a measure without its unit.

`18 بالمئة لدى الرجال و30 لدى النساء`, `34 درجة داخل البلاد وتصل إلى 36 بالجنوب`.
"""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.words import analyse, tells_of_subject
from tasks.figures.kinds.claims import Candidate
from tasks.figures.kinds.draft import Draft
from tasks.figures.kinds.elided_money import is_part
from tasks.figures.nouns.nouns import looks_like_perfect_of_many
from tasks.figures.numerals.parts import exact
from tasks.figures.words.context_lexicon import INSTEAD_OF, LIST_SIGNS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.brackets_lexicon import CLOSING, OPENING
from tasks.language.fold import fold
from tasks.language.word_classes import is_verb

# Tokens between the percentage or the measure and the number that goes on.
_REACH, _REACH_OF_MEASURE = 8, 14
_WHOLE = 100
# The brackets on both sides, `و`, and what the second amount is of: `) والمملكة المتحدة (`.
_REACH_OF_LIST = 6
_LISTED = frozenset(("percent", "measure", "money"))
_OPENING, _CLOSING = frozenset(OPENING), frozenset(CLOSING)
_HEAT, _HOTTEST = "°C", 60
_INSTEAD, _LIST_SIGNS = frozenset(INSTEAD_OF.split()), frozenset(LIST_SIGNS.split())
_REACHES = Role.TO | Role.ABOUT | Role.MORE_THAN | Role.LESS_THAN
_ENDS = ".؛:"


def continues_shares(candidate: Candidate) -> bool:
    """Whether the digits, without a noun, go on after a percentage before them in the same sentence.

    Joined to it by و, or compared with it (`3.4 في المائة مقابل 2.9 في السنة السابقة`).
    """
    quantity, last = candidate.quantity, candidate.last
    if last is None or last.kind != "percent" or last.qualifier == "range" or not _is_plain(quantity):
        return False
    if quantity.value is None or quantity.value > _WHOLE:
        return False
    scan, first = candidate.scan, quantity.first
    return _goes_on(candidate, last.end, _REACH) and (_is_joined(scan, first) or _replaces(scan, first))


def continues_measure(candidate: Candidate) -> bool:
    """Whether the digits, without a noun, go on after a measure before them in the same sentence.

    Joined to it by و (`3 ملم في المطار و2 في الميناء`), in place of it (`10 كلم بدلا من 7`) or a part of it (`منها 7 في
    الجبل`); of heat a sentence speaks on, where another range or limit is reached (`وتكون في حدود 12 بالمرتفعات`).
    """
    scan, quantity, last = candidate.scan, candidate.quantity, candidate.last
    if last is None or last.kind != "measure" or quantity.kind != "number" or not _is_plain(quantity):
        return False
    if not _goes_on(candidate, last.end, _REACH_OF_MEASURE):
        return False
    if _is_joined(scan, quantity.first) or _replaces(scan, quantity.first) or is_part(scan, quantity):
        return last.unit != _HEAT or _is_heat(quantity)
    is_said = quantity.qualifier == "range" or bool(scan.role(quantity.first - 1) & _REACHES)
    return last.unit == _HEAT and is_said and _is_heat(quantity)


def listed_like(candidate: Candidate) -> Draft | None:
    """The number in brackets in the unit and the magnitude of the amount in the last brackets.

    `المغرب (12.4 مليار دولار) وتونس (8.1 مليارات) وليبيا (3.2)`.
    """
    scan, quantity, last = candidate.scan, candidate.quantity, candidate.last
    if last is None or last.kind not in _LISTED or quantity.kind != "number" or quantity.value is None:
        return None
    if not (_is_bracketed(scan, quantity.first, quantity.end) and _is_bracketed(scan, last.start, last.end)):
        return None
    if not (0 < quantity.first - last.end <= _REACH_OF_LIST and scan.unbroken(last.end, quantity.first)):
        return None
    if not _goes_on_listing(scan, last.end + 1):
        return None
    if quantity.magnitude == 1 and last.quantity.magnitude > 1:
        quantity.value = exact(quantity.value * last.quantity.magnitude)
    return Draft(quantity, last.kind, last.unit)


def _is_bracketed(scan: Scan, first: int, end: int) -> bool:
    return scan.at(first - 1) in _OPENING and scan.at(end) in _CLOSING


def _goes_on_listing(scan: Scan, i: int) -> bool:
    """Whether و or a comma behind the bracket goes on with a list; `(5 ملايين) وفق الجدول (3)` is a reference."""
    return scan.at(i) in _LIST_SIGNS or analyse(scan.at(i)).conjunction


def _is_plain(quantity: Quantity) -> bool:
    return quantity.digits and not quantity.vague and quantity.magnitude == 1


def _goes_on(candidate: Candidate, end: int, reach: int) -> bool:
    """Whether the number stands at most `reach` tokens after token `end`, in its sentence, and is no subject."""
    scan, first, after = candidate.scan, candidate.quantity.first, candidate.quantity.end
    if not 0 <= first - end <= reach or any(scan.words[i] in _ENDS for i in range(end, first)):
        return False
    if scan.joined(after) and scan.is_word(after) and _is_verb_of_it(scan.words[after]):
        return False
    return scan.unbroken(end, first)


def _is_verb_of_it(text: str) -> bool:
    """`و12 ماتوا`, `و30 رسبوا`: what shares have done is told of a singular, what persons have of a plural."""
    return (
        tells_of_subject(text)
        or looks_like_perfect_of_many(text)
        or (is_verb(text) and text.endswith(affix.NOMINATIVE_PLURAL))
    )


def _is_joined(scan: Scan, first: int) -> bool:
    """Whether و stands before token `first`, written onto it or apart."""
    before = first - 1
    return scan.joined(first) and (bool(scan.role(before) & Role.AND) or scan.words[before] == affix.WAW)


def _is_heat(quantity: Quantity) -> bool:
    highest = quantity.value if quantity.value is not None else quantity.max
    return highest is not None and abs(highest) <= _HOTTEST


def _replaces(scan: Scan, first: int) -> bool:
    """`بدلا من 7`, `عوض 7`, `مقابل 7`."""
    before = first - 1 - bool(scan.role(first - 1) & Role.FROM)
    return before >= 0 and scan.unbroken(before + 1, first) and fold(scan.words[before]) in _INSTEAD
