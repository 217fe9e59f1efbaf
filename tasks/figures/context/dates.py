"""Dates, years and clock times among the numbers of a text, of all calendars."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.agreement import agrees
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import TIME_WORDS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import BRACKETS
from tasks.language.fold import fold

_LAST_DAY = 31
# Plain numbers of four digits that are years unless something is counted: those that newspapers write of.
_YEARS = range(1600, 2051)
_RECENT_YEARS = range(1900, 2051)
# `في 2020 عملية انتخابية`: after a preposition of time a year of these is one, whatever noun follows.
_THESE_YEARS = range(1990, 2036)
_TIME_WORDS = frozenset(TIME_WORDS.split())
# How far before a number without a noun the word for its count may stand to outweigh a year.
_COUNT_REACH = 3
_HIJRI_YEARS = range(1300, 1501)
_LAST_YEAR = 2100
_LAST_HOUR = 24
_PARTS_OF_TIME = 3
_YEARS_PROPER = frozenset(("عام", "سنه", "عامي", "سنتي", "اعوام", "سنوات"))
_PLURAL_YEARS = frozenset(("سنوات", "اعوام", "سنين"))
_PARTS_OF_HOURS = frozenset(("minute", "second"))
_LINKS = frozenset(("و", "حتى", "وحتى", "وحتي", "،", ",", "-", "–", "/", "إلى", "الى", "أو", "او"))


def dates_and_years(scan: Scan, quantities: list[Quantity]) -> set[int]:
    """The indices of quantities that are dates, years and clock times, told from one another's neighbourhood."""
    out = {k for k, quantity in enumerate(quantities) if _is_date(scan, quantity)}
    for k in range(1, len(quantities)):  # عامي 2009 و2010
        if k - 1 in out and k not in out and _continues_date(scan, quantities[k - 1], quantities[k]):
            out.add(k)
    for k in range(len(quantities) - 2, -1, -1):  # 12 و13 أغسطس
        if k + 1 in out and k not in out and _leads_to_day(scan, quantities[k], quantities[k + 1]):
            out.add(k)
    return out


def _plain(quantity: Quantity) -> bool:
    return quantity.digits and quantity.kind == "number" and not quantity.vague


def _values(quantity: Quantity) -> list[int]:
    if quantity.value is not None:
        return [int(quantity.value)] if isinstance(quantity.value, int) else []
    return [int(value) for value in (quantity.min, quantity.max) if isinstance(value, int)]


def digits_text(scan: Scan, quantity: Quantity) -> str:
    word = scan.known[quantity.number_end - 1]
    return word.digits.text if word is not None and word.digits is not None else ""


def _is_date(scan: Scan, quantity: Quantity) -> bool:
    if quantity.slash and quantity.kind == "fraction":
        return True
    before = quantity.first - 1
    while before > 0 and scan.words[before] in BRACKETS:
        before -= 1
    role = scan.role(before) if before >= 0 else 0
    if quantity.kind == "duration" and _is_past_the_hour(scan, quantity):
        return True
    if quantity.kind == "number" and not quantity.vague and _after_year_word(scan, quantity, before, role):
        return True
    if not _plain(quantity):
        return quantity.worded and quantity.kind == "number" and _month_follows(scan, quantity)
    return (
        _is_clock(scan, quantity, before, role)
        or _is_slashed(scan, quantity)
        or _is_day(scan, quantity, before, role)
        or _is_year(scan, quantity, before, role)
    )


def _is_past_the_hour(scan: Scan, quantity: Quantity) -> bool:
    """`الساعة الثالثة و9 دقائق`."""
    first = scan.known[quantity.first]
    at = quantity.first - 1
    if quantity.symbol not in _PARTS_OF_HOURS or first is None:
        return False
    if scan.role(at) & Role.AND:
        at -= 1
    elif first.conj != "و":
        return False
    if at > 1 and scan.known[at - 1] is not None and scan.role(at - 2) & Role.CLOCK:
        at -= 1  # الحادية عشرة
    hour, word = (scan.known[at], scan.known[at - 1]) if at > 0 and scan.joined(quantity.first) else (None, None)
    return hour is not None and bool(hour.ordinal or hour.digits) and word is not None and _names_the_clock(word)


def _names_the_clock(word: Word) -> bool:
    return bool(word.role & Role.CLOCK) and word.definite


def _after_year_word(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    if not role & Role.YEAR or not scan.joined(quantity.first):
        return False
    word = scan.known[before]
    if word is None or word.tanwin or word.form.endswith("ا") or not _values(quantity):
        return False
    if word.definite and scan.at(quantity.end) == "من" and scan.joined(quantity.end) and max(_values(quantity)) < 1000:
        return False  # ضغط على المؤشر العام 11 من القطاعات
    if before > 0 and (lead := scan.known[before - 1]) is not None and (lead.digits or lead.part) and not lead.ordinal:
        return False  # خلال 25 عام 300: the word is the unit of another number
    values = _values(quantity)
    if quantity.digits and all(value in _YEARS or value in _HIJRI_YEARS for value in values):
        return True
    if word.form not in _YEARS_PROPER and agrees(scan, quantity):
        return False  # يشارك في البطولة 8 فرق
    least = 1000 if quantity.worded or word.form in _PLURAL_YEARS else 1
    return all(least <= value <= _LAST_YEAR for value in values) and not counted_follows(scan, quantity)


def _month_follows(scan: Scan, quantity: Quantity) -> bool:
    end = quantity.end
    if scan.joined(end) and scan.words[end] in ")،-/" and scan.joined(end + 1) and scan.words[end] in ")/-":
        end += 1
    if scan.joined(end) and scan.words[end] == "من" and scan.joined(end + 1):
        end += 1
        if scan.words[end] in ("نفس", "ذات") and scan.joined(end + 1):
            end += 1
        if fold(scan.words[end]) in ("شهر", "الشهر", "الهجره"):
            return True
    if not scan.joined(end):
        return False
    word = scan.known[end]
    return word is not None and bool(word.role & Role.MONTH) and not word.conj and not (word.prep and word.prep != "ل")


def _is_day(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    values = _values(quantity)
    if not values or max(values) > _LAST_DAY or min(values) < 1:
        return False
    if _month_follows(scan, quantity):
        return True
    if not scan.joined(quantity.first) or before < 0 or counted_follows(scan, quantity):
        return False
    word = scan.known[before]
    if word is None:
        return False
    is_day_word = (
        word.form in ("يوم", "يومي", "ليله") and not word.tanwin and not (word.definite and word.form == "يوم")
    )
    return is_day_word or (
        bool(word.role & (Role.WEEKDAY | Role.DATE | Role.MATCHING)) and (word.definite or not word.role & Role.WEEKDAY)
    )


def counted_follows(scan: Scan, quantity: Quantity) -> bool:
    """Whether a noun in the form that the number asks for follows it."""
    return agrees(scan, quantity) and not (quantity.value in _YEARS and scan.at(quantity.end) == ")")


def _is_year(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    values = _values(quantity)
    text = digits_text(scan, quantity)
    if not values:
        return False
    if len(text) in (2, 3, 4) and _has_mark_of_era(scan, quantity, len(text) == len("1436") and values[-1] in _YEARS):
        return True
    if len(text) != len("1436"):
        return bool(role & Role.MONTH) and len(text) == 2 and scan.glued(quantity.first)
    if not all(value in _YEARS or value in _HIJRI_YEARS for value in values):
        return False
    if role & Role.MONTH and scan.joined(quantity.first):
        return True
    if values[-1] in _RECENT_YEARS:
        return _is_recent_year(scan, quantity, before, role)
    led = bool(role & Role.YEAR_LEAD) or quantity.value is None
    return led and not counted_follows(scan, quantity) and not _noun_may_follow(scan, quantity)


def _has_mark_of_era(scan: Scan, quantity: Quantity, whole: bool) -> bool:
    """`1436هـ`, `2015م`; with a lone letter for the Christian era only where the number is a `whole` year."""
    mark = scan.known[quantity.end] if scan.joined(quantity.end) else None
    if mark is None or mark.conj or mark.prep:
        return False
    if (mark.role & Role.HIJRI and mark.form != "ه") or scan.words[quantity.end].rstrip("ـ") == "ه":
        return True
    return bool(mark.role & Role.CHRISTIAN) and (whole or mark.form != "م")


def _is_recent_year(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    """Whether such a number is a year: not after a word for counts or a limit, nor before a noun that agrees."""
    if role & (Role.COUNT | Role.ABOUT | Role.MORE_THAN | Role.LESS_THAN) and not role & Role.YEAR_LEAD:
        return False
    if _counts_before(scan, before):
        return False
    if _after_time_word(scan, before) and all(value in _THESE_YEARS and value % 100 for value in _values(quantity)):
        return True
    if role & Role.FROM and scan.role(before - 1) & (Role.MORE_FROM | Role.LESS_FROM | Role.ABOUT):
        return False
    return not counted_follows(scan, quantity)


def _after_time_word(scan: Scan, before: int) -> bool:
    """Whether the word before is a preposition of time, after which these years are years whatever noun follows."""
    return before >= 0 and scan.joined(before + 1) and fold(scan.words[before]).removeprefix("و") in _TIME_WORDS


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


def _noun_may_follow(scan: Scan, quantity: Quantity) -> bool:
    i = quantity.end
    if not scan.joined(i) or not scan.is_word(i):
        return False
    word = scan.known[i]
    return word is None or not (word.conj or word.prep or word.role & Role.STOP)


def _is_slashed(scan: Scan, quantity: Quantity) -> bool:
    """A part of `12/5/2015`, `1436-1437` or `2014 / 2015`."""
    first, end = quantity.first, quantity.end
    if scan.glued(first) and scan.at(first - 1) in ("/", "\\") and scan.at(first - 2)[-1:].isdigit():
        return True
    if scan.glued(end) and scan.at(end) in ("/", "\\") and scan.at(end + 1)[-1:].isdigit():
        return True
    if scan.at(end) in "-–" and scan.joined(end + 1) and scan.at(end + 1).isdecimal() and scan.at(end + 2) in "-–":
        return scan.joined(end + 3) and len(scan.at(end + 3)) == len("1437") and scan.at(end + 3).isdecimal()
    return scan.joined(end) and scan.at(end) == "/" and scan.at(end + 1)[-1:].isdigit() and scan.joined(end + 1)


def _is_clock(scan: Scan, quantity: Quantity, before: int, role: int) -> bool:
    first, end = quantity.first, quantity.end
    if _is_hour_after_minutes(scan, quantity):
        return True
    for colon, other in ((end, end + 1), (first - 1, first - 2)):
        if min(colon, other) < 0 or scan.at(colon) != ":" or not scan.at(other)[-1:].isdigit():
            continue
        if scan.glued(max(colon, other)) and scan.glued(max(first, colon) if colon < first else colon):
            return True
    at = before
    for _ in range(3):
        if at < 0 or not scan.joined(at + 1):
            break
        word = scan.known[at]
        if word is not None and _names_the_clock(word):
            return True
        if not (scan.role(at) & (Role.ABOUT | Role.ARTICLE | Role.BETWEEN) or scan.words[at] in ("من", "في")):
            break
        at -= 1
    mark = scan.known[end] if scan.joined(end) else None
    is_mark = mark is not None and bool(mark.role & Role.CLOCK_MARK) and len(mark.form) > 2 and not mark.conj
    return is_mark and all(value <= 24 for value in _values(quantity))


def _is_hour_after_minutes(scan: Scan, quantity: Quantity) -> bool:
    """`00ر22` is ten in the evening, for no decimal is written as two zeros; `5ر22` is not."""
    i = quantity.number_first
    if quantity.number_end - i != _PARTS_OF_TIME or scan.words[i + 1] != "ر" or scan.words[i] != "00":
        return False
    hour = scan.words[i + 2]
    return len(hour) == len("22") and hour.isdecimal() and int(hour) <= _LAST_HOUR


def _linked(scan: Scan, left: Quantity, right: Quantity) -> bool:
    between = [word for word in scan.words[left.end : right.first] if word not in BRACKETS]
    first = scan.known[right.first]
    if any(i in scan.breaks for i in range(left.end, right.first + 1)):
        return False
    return (len(between) <= 2 and all(word in _LINKS for word in between) and bool(between)) or (
        not between and first is not None and first.conj == "و"
    )


def _continues_date(scan: Scan, left: Quantity, right: Quantity) -> bool:
    if not _plain(right) or not _linked(scan, left, right):
        return False
    lefts, rights = _values(left), _values(right)
    if not lefts or not rights:
        return False
    years = all(value in _YEARS or value in _HIJRI_YEARS for value in lefts + rights)
    days = max(lefts + rights) <= _LAST_DAY and not _noun_may_follow(scan, right)
    return years or (days and not counted_follows(scan, right))


def _leads_to_day(scan: Scan, left: Quantity, right: Quantity) -> bool:
    if not _plain(left) or not _linked(scan, left, right):
        return False
    lefts, rights = _values(left), _values(right)
    return bool(lefts and rights) and max(lefts) <= _LAST_DAY and max(rights) <= _LAST_DAY
