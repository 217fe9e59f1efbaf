"""Whether a number is a year: by the words before it, by the mark of its era, by what it could count otherwise."""

from tasks.figures.amounts.quantity import Quantity, whole_values
from tasks.figures.amounts.rates import is_rate
from tasks.figures.context.eras import is_of_era
from tasks.figures.nouns.agreement import agrees
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import STRICT_TIME_WORDS, TIME_WORDS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.tokens import is_latin

_ENDS = 2  # of a range
_ROUND, _TEN = 100, 10
_LONGEST_REIGN = 80  # years
# Plain numbers of four digits that are years unless something is counted: those that newspapers write of.
_YEARS = range(1600, 2051)
RECENT_YEARS = range(1900, 2051)
# `في 2020 عملية انتخابية`: after a preposition of time a year of these is one, whatever noun follows.
_THESE_YEARS = range(1990, 2036)
_TIME_WORDS = frozenset(TIME_WORDS.split())
_OF = "من"
_STRICT_TIME_WORDS = frozenset(STRICT_TIME_WORDS.split())
# How far before a number without a noun the word for its count may stand to outweigh a year.
_COUNT_REACH = 3
_HIJRI_YEARS = range(1300, 1501)
_LAST_YEAR = 2100
DIGITS_OF_YEAR = len("1436")
_DIGITS_OF_SHORT_YEAR = len("36")
_LEAST_LONG_YEAR = 1000
_YEARS_PROPER = frozenset(("عام", "سنه", "عامي", "سنتي", "اعوام", "سنوات"))
_SINGULAR_YEARS = frozenset(("عام", "سنه"))
_LEAST_IN_WORDS = 11
_PLURAL_YEARS = frozenset(("سنوات", "اعوام", "سنين"))
_ARTICLE = "ال"


def digits_text(scan: Scan, quantity: Quantity) -> str:
    word = scan.known[quantity.number_end - 1]
    return word.digits.text if word is not None and word.digits is not None else ""


def after_year_word(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    """`عام 2009`, `سنة 1430`: a number that the word for years before it names."""
    if not role & Role.YEAR or not scan.joined(quantity.first):
        return False
    word, values = scan.known[before], whole_values(quantity)
    if word is None or not values or _is_another_word(scan, quantity, before, word):
        return False
    if quantity.digits and are_years(values):
        return True
    if word.form not in _YEARS_PROPER and agrees(scan, quantity):
        return False  # يشارك في البطولة 8 فرق
    least = _least_year(quantity, word)
    return all(least <= value <= _LAST_YEAR for value in values) and not counted_follows(scan, quantity)


def _least_year(quantity: Quantity, word: Word) -> int:
    """The least number that is a year after `word`: `سنة خمس وأربعين وسبعمئة`, `سنوات 1990`."""
    if quantity.worded:
        return _LEAST_IN_WORDS if word.form in _SINGULAR_YEARS and not word.definite else _LEAST_LONG_YEAR
    return _LEAST_LONG_YEAR if word.form in _PLURAL_YEARS else 1


def _is_another_word(scan: Scan, quantity: Quantity, before: int, word: Word) -> bool:
    """Whether what looks like the word for years is a unit of time, by its form or its number, or an adjective."""
    if word.tanwin or word.form.endswith("ا"):
        return True
    return _is_general(scan, quantity, word) or _is_unit_of_another(scan, before)


def _is_general(scan: Scan, quantity: Quantity, word: Word) -> bool:
    """`ضغط على المؤشر العام 11 من القطاعات`: the adjective "general", before a part of a whole."""
    end = quantity.end
    return (
        word.definite and scan.at(end) == "من" and scan.joined(end) and max(whole_values(quantity)) < _LEAST_LONG_YEAR
    )


def _is_unit_of_another(scan: Scan, before: int) -> bool:
    """`خلال 25 عام 300`: the word is the unit of the number before it."""
    lead = scan.known[before - 1] if before > 0 else None
    return lead is not None and bool(lead.digits or lead.part) and not lead.ordinal


def are_years(values: list[int]) -> bool:
    """Whether each is a year that newspapers write of, of either calendar."""
    return all(value in _YEARS or value in _HIJRI_YEARS for value in values)


def counted_follows(scan: Scan, quantity: Quantity) -> bool:
    """Whether a noun in the form that the number asks for follows it."""
    return agrees(scan, quantity) and not (quantity.value in _YEARS and scan.at(quantity.end) == ")")


def is_year(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    values = whole_values(quantity)
    digits = len(digits_text(scan, quantity))
    if not values:
        return False
    if digits == DIGITS_OF_YEAR and _is_after_day(scan, quantity.first):
        return True
    if is_of_era(scan, quantity, digits, digits == DIGITS_OF_YEAR and values[-1] in _YEARS):
        return True
    if digits != DIGITS_OF_YEAR:
        return bool(role & Role.MONTH) and digits == _DIGITS_OF_SHORT_YEAR and scan.glued(quantity.first)
    if is_rate(scan, quantity.end) and not _is_of_time(scan, quantity, before, role):
        return False
    if not are_years(values):
        return _is_reign(scan, quantity, values)
    return (scan.joined(quantity.first) and _ends_month(scan, before, role)) or _is_led(scan, quantity, before, role)


def _is_of_time(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    """`في 1980 مقابل الدولار`, `منذ 2018 أمام الدولار`: after words of time, or two years of a span."""
    if _is_one_of(scan, before, _STRICT_TIME_WORDS) or (scan.joined(before + 1) and _ends_month(scan, before, role)):
        return True
    values = whole_values(quantity)
    if not all(value in RECENT_YEARS for value in values):
        return False
    begins_span = bool(role & Role.FROM) and scan.joined(quantity.end) and bool(scan.role(quantity.end) & Role.TO)
    if begins_span or len(values) == _ENDS:
        return True
    return _is_one_of(scan, before, _TIME_WORDS) or _is_part_of_year(scan, before)


def _is_reign(scan: Scan, quantity: Quantity, values: list[int]) -> bool:
    """`حكم البلاد من 1163 إلى 1202`: two years of long ago, for who counts says of what, or rounds."""
    if len(values) != _ENDS or not all(_LEAST_LONG_YEAR <= value < _YEARS[0] for value in values):
        return False
    near = 0 < values[1] - values[0] <= _LONGEST_REIGN and all(value % _TEN for value in values)
    return near and not noun_may_follow(scan, quantity)


def _is_after_day(scan: Scan, first: int) -> bool:
    """`April 8, 2024`."""
    if scan.at(first - 1) != "," or not scan.at(first - 2).isdecimal():
        return False
    return bool(scan.role(first - 3) & Role.MONTH) and is_latin(scan.at(first - 3))


def _is_led(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    """Whether what stands before a year, or nothing after it, says that it is one."""
    if whole_values(quantity)[-1] in RECENT_YEARS:
        return _is_recent_year(scan, quantity, before, role)
    led = bool(role & Role.YEAR_LEAD) or quantity.value is None
    return led and not counted_follows(scan, quantity) and not noun_may_follow(scan, quantity)


def _ends_month(scan: Scan, i: int, role: int) -> bool:
    """Whether the token at `i`, of that role, ends a month: `آذار`, `تشرين الأول`, `ذي الحجة`."""
    if role & Role.MONTH:
        return True
    second = scan.words[i].startswith(_ARTICLE) and scan.joined(i)
    return second and bool(scan.role(i - 1) & Role.MONTH)


def _is_recent_year(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    """Whether such a number is a year: not after a word for counts or a limit, nor before a noun that agrees."""
    if role & (Role.COUNT | Role.ABOUT | Role.MORE_THAN | Role.LESS_THAN) and not role & Role.YEAR_LEAD:
        return False
    if _counts_before(scan, before):
        return False
    if _is_one_of(scan, before, _STRICT_TIME_WORDS):
        return True
    plainly = all(value in _THESE_YEARS and value % _ROUND for value in whole_values(quantity))
    if plainly and (_is_one_of(scan, before, _TIME_WORDS) or _is_part_of_year(scan, before)):
        return True
    if role & Role.FROM and scan.role(before - 1) & (Role.MORE_FROM | Role.LESS_FROM | Role.ABOUT):
        return False
    return not counted_follows(scan, quantity)


def _is_part_of_year(scan: Scan, before: int) -> bool:
    """`الربع الأول من 2022`, `النصف الثاني من 2019`: the words before the year end in the rank of its part."""
    if before < 1 or scan.words[before] != _OF or not scan.unbroken(before - 1, before + 1):
        return False
    rank, part = scan.known[before - 1], scan.known[before - 2]
    ranked = rank is not None and rank.definite and rank.ordinal is not None
    return ranked and part is not None and part.definite and part.part is not None


def _is_one_of(scan: Scan, before: int, words: frozenset[str]) -> bool:
    """Whether the word before is one of `words`, maybe after و."""
    return before >= 0 and scan.joined(before + 1) and fold(scan.words[before]).removeprefix("و") in words


def _counts_before(scan: Scan, before: int) -> bool:
    """`بلغ عدد المستفيدين 2018`."""
    for at in range(before, max(0, before - _COUNT_REACH), -1):
        if not scan.joined(at + 1) or not scan.joined(at):
            return False
        if scan.role(at) & Role.COUNT:
            return bool(scan.role(at - 1) & Role.BRINGS)
        if scan.role(at) & (Role.YEAR | Role.YEAR_LEAD | Role.MONTH):
            return False
    return False


def noun_may_follow(scan: Scan, quantity: Quantity) -> bool:
    i = quantity.end
    if not scan.joined(i) or not scan.is_word(i):
        return False
    word = scan.known[i]
    return word is None or not (word.conj or word.prep or word.role & Role.STOP)
