"""Groups, terms and sums of numeral words.

A *group* is a number below a thousand: hundreds, tens and units joined by و in either order. A *term* is a group with
its magnitudes (`ثلاثمئة ألف`), a *sum* is terms of falling magnitude joined by و. What can't be one number stays apart:
`300 و212` and `عشرة وعشرون` are two numbers each.
"""

from tasks.figures.model import Value
from tasks.figures.numerals.parts import (
    MAGNITUDE_KINDS,
    Numeral,
    bare_part,
    begins_fraction,
    conjoined,
    exact,
    is_definite_at,
    is_digits,
    is_plain,
    magnitude_at,
    part_at,
)
from tasks.figures.numerals.written import read_number
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.context_lexicon import YEAR_UNITS
from tasks.figures.words.label_lexicon import GRADES
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import CLOSING, OPENING
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article
from tasks.language.stems import bare_of_proclitics

_UNITS, _TENS, HUNDREDS_SLOT, _CLOSED = 1, 2, 4, 8
_SLOTS = {
    lex.ZERO: _CLOSED,
    lex.UNIT: _UNITS,
    lex.TWO_BOUND: _UNITS,
    lex.ONE_BOUND: _UNITS,
    lex.TEN: _UNITS | _TENS,
    lex.TEEN: _UNITS | _TENS,
    lex.TENS: _TENS,
    lex.HUNDRED: HUNDREDS_SLOT,
    lex.HUNDREDS: HUNDREDS_SLOT,
}
_LARGEST = 10**24
_HUNDRED, _DIGITS_OF_GROUP = 100, len("000")
_SPOKEN_ON = frozenset((lex.HUNDREDS, lex.UNIT, lex.TENS, lex.HUNDRED))
# After a magnitude in words these digits are a year: `استورد 3 ملايين 2014`.
_YEARS = range(1900, 2051)
_RANGE_SIGNS = frozenset("-–—/")
_GRADES = frozenset(GRADES.split())
_YEAR_UNITS = frozenset(YEAR_UNITS.split())


class Group:
    __slots__ = ("end", "slots", "value")

    def __init__(self, value: Value, end: int, slots: int) -> None:
        self.value = value
        self.end = end
        self.slots = slots


def _element(scan: Scan, i: int) -> tuple[int, Value, int] | None:
    """Slots, value and end of a hundreds, tens or units word at `i`, teens and `ثلاث مئة` taken together."""
    part = part_at(scan, i)
    if part is None:
        return None
    kind, value = part
    if kind in (lex.UNIT, lex.ONE_BOUND, lex.TWO_BOUND):
        after = bare_part(scan, i + 1)
        if after is not None:
            if after.kind == lex.TEN and not (part == (lex.UNIT, 2) and is_definite_at(scan, i)):  # يوم الاثنين عشرة
                return _UNITS | _TENS, 10 + value, i + 2
            if 2 < value < 10 and (after.kind == lex.HUNDRED or after == (lex.VAGUE, 100)):
                return HUNDREDS_SLOT, 100 * value, i + 2
        if kind == lex.TWO_BOUND or (kind == lex.ONE_BOUND and not _tens_follow(scan, i + 1)):
            return None
        return _UNITS, value, i + 1
    slots = _SLOTS.get(kind)
    return None if slots is None else (slots, value, i + 1)


def _tens_follow(scan: Scan, i: int) -> bool:
    at = conjoined(scan, i)
    part = part_at(scan, at) if at >= 0 else None
    return part is not None and part.kind == lex.TENS


def parse_group(scan: Scan, i: int) -> Group | None:
    element = _element(scan, i)
    if element is None:
        return None
    slots, value, end = element
    definite = is_definite_at(scan, i)
    while True:
        at = conjoined(scan, end)
        if at < 0 and slots == HUNDREDS_SLOT and bare_part(scan, end) is not None:
            at = end  # as spoken: خمسمية خمسة وعشرين
        if at < 0 or begins_fraction(scan, at):
            break
        following = _element(scan, at)
        if following is None or slots & following[0]:
            break
        if following[0] == _UNITS | _TENS and slots & (_UNITS | _TENS):
            break
        if is_definite_at(scan, at) and not definite:
            break
        slots |= following[0]
        value += following[1]
        end = following[2]
    return Group(value, end, slots)


def _term(scan: Scan, i: int) -> tuple[Value, Value, int, int] | None:
    """Value, lowest magnitude, end and slots of a term at `i`."""
    word = scan.known[i] if i < scan.size else None
    if word is None:
        return None
    if word.digits is not None:
        return _term_of_digits(scan, i)
    part = word.part
    if part is None:
        return None
    if part.kind in MAGNITUDE_KINDS or part.kind == lex.MAGNITUDE_DUAL:
        return _bare_magnitude(scan, i, part)
    group = parse_group(scan, i)
    if group is None:
        return None
    value, end, slots = group.value, _past_closer(scan, i, group.end), group.slots
    magnitude: Value = 100 if slots == HUNDREDS_SLOT and value % 100 == 0 else 1
    return multiplied(scan, value, magnitude, end, slots)


def _term_of_digits(scan: Scan, i: int) -> tuple[Value, Value, int, int] | None:
    read = read_number(scan, i)
    if read is None:
        return None
    value, end = read
    if stands_by_itself(scan, i, value):
        return value, 1, end, _CLOSED
    after = bare_part(scan, end)
    if after is not None and after.kind == lex.HUNDRED and 1 <= value < 10:
        return multiplied(scan, value * 100, 100, end + 1, _CLOSED)
    return multiplied(scan, value, 1, end, _CLOSED)


def stands_by_itself(scan: Scan, i: int, value: Value) -> bool:
    """Whether the digits at `i` are a grade or a year by the word before them, which no magnitude multiplies.

    `عيار 21 مليونا و50 ألف ليرة`, `عام 1999 ألف شخص`; a definite `العام` names a year already: `هذا العام 2000 مليون`.
    """
    word = scan.known[i]
    if not scan.joined(i) or word is None or word.conj or word.prep:
        return False
    before = scan.known[i - 1]
    form = bare_of_proclitics(fold(scan.words[i - 1]))
    if bare_of_article(form) in _GRADES or form in _GRADES:
        return True
    is_year = is_plain(scan, i) and value in _YEARS
    return is_year and before is not None and before.form in _YEAR_UNITS and not before.definite


def _past_closer(scan: Scan, first: int, end: int) -> int:
    """The end of a number in words with the bracket that closes before its magnitude: `(خمسة وعشرين) ألف`."""
    closes = scan.joined(end) and scan.words[end] in CLOSING and first > 0 and scan.words[first - 1] in OPENING
    return end + 1 if closes and magnitude_at(scan, end + 1) is not None else end


def multiplied(scan: Scan, value: Value, magnitude: Value, end: int, slots: int) -> tuple[Value, Value, int, int]:
    times: Value = 1
    while (following := magnitude_at(scan, end)) is not None:
        if following <= times or value * following > _LARGEST:
            break
        value, end, times = exact(value * following), end + 1, following
        magnitude, slots = following, _CLOSED
    return value, magnitude, end, slots


def _bare_magnitude(scan: Scan, i: int, part: lex.Part) -> tuple[Value, Value, int, int]:
    value = part.value
    magnitude: Value = part.value // 2 if part.kind == lex.MAGNITUDE_DUAL else part.value
    word = scan.known[i]
    if part.kind == lex.MAGNITUDE_TANWIN and word is not None and not word.tanwin and _counts_on(scan, i + 1):
        value = 2 * part.value  # the dual in construct: ألفا شخص
    end = i + 1
    following = magnitude_at(scan, end)
    if following is not None and following > magnitude and value * following <= _LARGEST:
        return value * following, following, end + 1, _CLOSED
    return value, magnitude, end, _CLOSED


def _counts_on(scan: Scan, i: int) -> bool:
    """Whether a word that might be counted follows at `i`."""
    if not scan.joined(i):
        return False
    word = scan.known[i]
    return scan.is_word(i) and (word is None or (not word.conj and not word.prep and not word.role & Role.STOP))


def parse_sum(scan: Scan, i: int) -> Numeral | None:
    term = _term(scan, i)
    if term is None:
        return None
    total, magnitude, end, slots = term
    first_digits = is_digits(scan, i)
    found = Numeral(i, end, total)
    found.digits = first_digits and end == i + 1
    while True:
        at = conjoined(scan, end)
        if at < 0 and magnitude >= 1000 and _goes_on(scan, end, first_digits):
            at = end
        if at < 0 or begins_fraction(scan, at):
            break
        following = _term(scan, at)
        if (
            following is None
            or _stands_apart(scan, at, following)
            or not _adds_up(total, magnitude, slots, following, first_digits)
        ):
            break
        value, magnitude, end, slots = following
        total = exact(total + value)
    found.value, found.end, found.magnitude = total, end, magnitude
    found.worded = any(part_at(scan, at) is not None for at in range(i, end))
    found.digits = found.digits and end == i + 1
    return found


def _goes_on(scan: Scan, i: int, after_digits: bool) -> bool:
    """Whether a sum goes on at `i` without و: `74 ألفا 694 شخصا`; `40 ألفا 12 منهم` are two numbers."""
    if not scan.joined(i):
        return False
    if not is_digits(scan, i):
        part = bare_part(scan, i)
        return part is not None and part.kind in _SPOKEN_ON and not after_digits
    read = read_number(scan, i)
    if read is None or not isinstance(read[0], int) or scan.at(i + 1) in _RANGE_SIGNS:
        return False
    value, end = read
    following = scan.known[end] if scan.joined(end) else None
    if following is not None and (following.role & Role.STOP or following.prep):
        return False
    return value not in _YEARS or magnitude_at(scan, end) is not None


def _stands_apart(scan: Scan, i: int, following: tuple[Value, Value, int, int]) -> bool:
    """`300 ألف و1.500 عادوا`: nobody adds what may be thousands to a magnitude; `30 ألفا و331.28 دولارا` is one sum."""
    value, magnitude, _, _ = following
    if not isinstance(value, float) or magnitude != 1:
        return False
    word = scan.known[i]
    digits = word.digits.text if word is not None and word.digits is not None else ""
    return value < _HUNDRED or len(digits.rpartition(".")[2]) == _DIGITS_OF_GROUP


def _adds_up(
    total: Value, magnitude: Value, slots: int, following: tuple[Value, Value, int, int], first_digits: bool
) -> bool:
    """Whether a term joined by و belongs to the sum so far."""
    value, next_magnitude, _, _ = following
    if next_magnitude < magnitude:
        return value < magnitude
    # Read from the right end: تسعمئة وألف.
    rising = next_magnitude >= 1000 and value <= 2 * next_magnitude and total < 1000 and slots != _CLOSED
    rising = rising and value in (next_magnitude, 2 * next_magnitude)
    return rising and not first_digits
