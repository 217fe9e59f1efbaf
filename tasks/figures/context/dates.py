"""Dates and years among the numbers of a text, of all calendars, and with them the times of day."""

from tasks.figures.amounts.quantity import Quantity, whole_values
from tasks.figures.context.clock import is_clock, is_past_the_hour
from tasks.figures.context.lifespans import is_lifespan
from tasks.figures.context.years import (
    DIGITS_OF_YEAR,
    RECENT_YEARS,
    after_year_word,
    are_years,
    counted_follows,
    is_year,
    noun_may_follow,
)
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import AT_MONTH, DAYS, THE_SAME
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import BRACKETS
from tasks.language.fold import fold

_LAST_DAY = 31
# After `من`: `12 من الشهر الجاري`, `سنة 12 من الهجرة`.
_MONTH_OR_ERA = frozenset(("شهر", "الشهر", "الهجره"))
_AT_MONTH = frozenset(AT_MONTH.split())
_NIGHT = "ليله"
_DAY_WORDS = frozenset(("يوم", "يومي", _NIGHT))
_DAYS, _THE_SAME = frozenset(DAYS.split()), frozenset(THE_SAME.split())
_SLASHES = frozenset(("/", "\\"))
_LINKS = frozenset(("و", "حتى", "وحتى", "وحتي", "،", ",", "-", "–", "/", "إلى", "الى", "أو", "او"))


def dates_and_years(scan: Scan, quantities: list[Quantity]) -> set[int]:
    """The indices of quantities that are dates, years and clock times, told from one another's neighbourhood."""
    out = {k for k, quantity in enumerate(quantities) if _is_date(scan, quantity)}
    out |= {k - 1 for k in out if k and quantities[k].kind == "duration"}  # الساعة 14 و35 دقيقة
    for k in range(1, len(quantities)):  # عامي 2009 و2010
        if k - 1 in out and k not in out and _continues_date(scan, quantities[k - 1], quantities[k]):
            out.add(k)
    for k in range(len(quantities) - 2, -1, -1):  # 12 و13 أغسطس
        if k + 1 in out and k not in out and _leads_to_day(scan, quantities[k], quantities[k + 1]):
            out.add(k)
    return out


def _plain(quantity: Quantity) -> bool:
    return quantity.digits and quantity.kind == "number" and not quantity.vague


def _is_date(scan: Scan, quantity: Quantity) -> bool:
    if quantity.slash and quantity.kind == "fraction":
        return True
    before = quantity.first - 1
    while before > 0 and scan.words[before] in BRACKETS:
        before -= 1
    role = scan.role(before)
    if quantity.kind == "duration" and (is_past_the_hour(scan, quantity) or _is_before_days(scan, quantity)):
        return True
    if quantity.kind == "number" and not quantity.vague and after_year_word(scan, quantity, before, role):
        return True
    if not _plain(quantity):
        return quantity.worded and quantity.kind == "number" and _is_day_in_words(scan, quantity, before)
    return _is_date_in_digits(scan, quantity, before, role)


def _is_before_days(scan: Scan, quantity: Quantity) -> bool:
    """`دورة 2019 أيام 4 و5 مارس`: a year, and the word for the days that follow."""
    is_year = quantity.digits and quantity.value in RECENT_YEARS and fold(scan.words[quantity.end - 1]) in _DAYS
    return is_year and scan.joined(quantity.end) and scan.at(quantity.end)[:1].isdecimal()


def _is_date_in_digits(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    return (
        is_clock(scan, quantity, before)
        or is_lifespan(scan, quantity)
        or _is_slashed(scan, quantity)
        or _is_day(scan, quantity, before, role)
        or is_year(scan, quantity, before, role)
    )


def _month_follows(scan: Scan, quantity: Quantity) -> bool:
    """`12 أغسطس`, `12 من شهر أغسطس`, `(12) رمضان`, `12-رمضان`."""
    end = quantity.end
    if scan.joined(end) and scan.words[end] in ")-/" and scan.joined(end + 1):
        end += 1
    if scan.joined(end) and scan.words[end] == "من" and scan.joined(end + 1):
        end += 1
        if scan.words[end] in _THE_SAME and scan.joined(end + 1):
            end += 1
        if fold(scan.words[end]) in _MONTH_OR_ERA:
            return True
    if scan.joined(end) and fold(scan.words[end]) in _AT_MONTH:
        return True
    word = scan.known[end] if scan.joined(end) else None
    return word is not None and _names_month(word)


def _is_day_in_words(scan: Scan, quantity: Quantity, before: int) -> bool:
    return _month_follows(scan, quantity) or _is_night(scan, quantity, before)


def _is_night(scan: Scan, quantity: Quantity, before: int) -> bool:
    """`ليلة سبع وعشرين من رمضان`, without a noun of its own."""
    word = scan.known[before] if scan.joined(quantity.first) else None
    named = word is not None and word.form == _NIGHT and not (word.definite or word.tanwin)
    return named and 1 < (quantity.value or 0) <= _LAST_DAY and not noun_may_follow(scan, quantity)


def _names_month(word: Word) -> bool:
    return bool(word.role & Role.MONTH) and not word.conj and word.prep in ("", "ل")


def _is_day(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    values = [abs(value) for value in whole_values(quantity)]  # -5 أكتوبر
    if not values or max(values) > _LAST_DAY or min(values) < 1:
        return False
    if _month_follows(scan, quantity):
        return True
    if not scan.joined(quantity.first) or before < 0 or counted_follows(scan, quantity):
        return False
    word = scan.known[before]
    return word is not None and _leads_day(word)


def _leads_day(word: Word) -> bool:
    """`يوم 12`, `الخميس 12`, `بتاريخ 12`; `اليوم 12` and `خميس 12` name no date."""
    if word.form in _DAY_WORDS and not word.tanwin and not (word.definite and word.form == "يوم"):
        return True
    named = word.role & (Role.WEEKDAY | Role.DATE | Role.MATCHING)
    return bool(named) and (word.definite or not word.role & Role.WEEKDAY)


def _is_slashed(scan: Scan, quantity: Quantity) -> bool:
    """A part of `12/5/2015`, `1436-1437` or `2014 / 2015`."""
    first, end = quantity.first, quantity.end
    if scan.glued(first) and scan.at(first - 1) in _SLASHES and _ends_in_digit(scan, first - 2):
        return True
    if scan.glued(end) and scan.at(end) in _SLASHES and _ends_in_digit(scan, end + 1):
        return True
    if _is_day_and_month(scan, end):
        return scan.joined(end + 3) and len(scan.at(end + 3)) == DIGITS_OF_YEAR and scan.at(end + 3).isdecimal()
    return scan.joined(end) and scan.at(end) == "/" and _ends_in_digit(scan, end + 1) and scan.joined(end + 1)


def _is_day_and_month(scan: Scan, end: int) -> bool:
    """`-5-` after a number that may be a day: its month, between hyphens."""
    return scan.at(end) in "-–" and scan.joined(end + 1) and scan.at(end + 1).isdecimal() and scan.at(end + 2) in "-–"


def _ends_in_digit(scan: Scan, i: int) -> bool:
    return scan.at(i)[-1:].isdigit()


def _linked(scan: Scan, left: Quantity, right: Quantity) -> bool:
    between = [word for word in scan.words[left.end : right.first] if word not in BRACKETS]
    first = scan.known[right.first]
    if not scan.unbroken(left.end, right.first):
        return False
    return (len(between) <= 2 and all(word in _LINKS for word in between) and bool(between)) or (
        not between and first is not None and first.conj == "و"
    )


def _continues_date(scan: Scan, left: Quantity, right: Quantity) -> bool:
    if not _plain(right) or not _linked(scan, left, right):
        return False
    lefts, rights = whole_values(left), whole_values(right)
    if not lefts or not rights:
        return False
    years = are_years(lefts + rights)
    days = max(lefts + rights) <= _LAST_DAY and not noun_may_follow(scan, right)
    return years or (days and not counted_follows(scan, right))


def _leads_to_day(scan: Scan, left: Quantity, right: Quantity) -> bool:
    if not _plain(left) or not _linked(scan, left, right):
        return False
    lefts, rights = whole_values(left), whole_values(right)
    return bool(lefts and rights) and max(lefts) <= _LAST_DAY and max(rights) <= _LAST_DAY
