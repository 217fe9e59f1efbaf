"""Two numbers that are one: `بين 10 و20`, `من 10 إلى 20`, `10-20`; and those that are two: `ارتفع من 10 إلى 20`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.words.amount_lexicon import HEIGHTS, LEVELS
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import LEADING
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import BRACKETS
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

_HEIGHTS, _LEVELS, _LENGTHS = frozenset(HEIGHTS.split()), frozenset(LEVELS.split()), frozenset(("m", "cm", "ft"))
_SLASH = "/"
_STOPS = ".؛،:"
_HYPHENS = "-–—−~ـ"
TIMES = frozenset("×x*✕")
# How far before `من` a verb of change may stand: `ارتفع سعر الأوقية في المعاملات الفورية من`.
_CHANGE_REACH = 16
_WITH_UNITS = frozenset(("duration", "money", "measure", "percent"))
# Tokens between the two: a link, and brackets or articles about it.
_LONGEST_LINK = 3
# What is said after a dual: three to ten.
_FEW = range(3, 11)
_THOUSAND = 1000
_YEARS = range(1900, 2051)
# Nothing that newspapers write of falls to less than a tenth: `تراجع من 20 إلى 10 ملايين` are both millions.
_FALLS_AT_MOST = 10
_LEADING = frozenset(LEADING.split())
_FROM_OR_BETWEEN = Role.FROM | Role.BETWEEN
# The leads after which these, written apart from the higher number, make a range: `بين 10 و 20`, `من 10 ل 20`.
_LEADS_OF_LINK = {"و": Role.BETWEEN, "ل": _FROM_OR_BETWEEN}


def join_ranges(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with the pairs that are ranges made one."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and _relate(scan, joined[-1], quantity, joined[-2].end if len(joined) > 1 else 0):
            continue
        joined.append(quantity)
    return joined


def _relate(scan: Scan, low: Quantity, high: Quantity, taken: int) -> bool:
    """Make `low` the range of both where they are one; share units where they are two of a kind."""
    if low.value is None or high.value is None or not _are_near(scan, low, high):
        return False
    between = _between(scan, low, high)
    lead = _lead(scan, low, taken)
    if len(between) == 1 and scan.words[between[0]] in TIMES:
        share_unit(low, high)
        return False
    if not _links(scan, between, lead, low, high) or not _same_kind(low, high, lead) or _is_year(scan, low, high):
        return False
    change = change_of_ends(scan, low, low.first - 2, high.symbol)
    if lead & Role.FROM and (_falls(low, high) or change):
        _set_apart(low, high, bool(change & Role.FALL))
        return False
    _scale(low, high)
    _share_factor(scan, low, high)
    if low.value > high.value and not lead & _FROM_OR_BETWEEN:
        return False
    _merge(scan, low, high, lead, taken)
    return True


def _set_apart(low: Quantity, high: Quantity, falls: bool) -> None:
    """Make the two the ends of one change, which are two figures."""
    _scale(low, high, _FALLS_AT_MOST if falls else 1)
    share_unit(low, high)
    low.bounded = high.bounded = True


def _are_near(scan: Scan, low: Quantity, high: Quantity) -> bool:
    """Whether the two are amounts, of one sentence, with no more than a link between them."""
    if "ordinal" in (low.kind, high.kind) or high.first - low.end > _LONGEST_LINK:
        return False
    if low.definite and low.worded and (low.value == 1 or not high.definite):
        return False  # تحتاج الحقيبة الواحدة إلى 5 أمتار, تعداد قوة الدول الخمس إلى 5 آلاف
    return scan.breaks.isdisjoint(range(low.end, high.first + 1))


def _between(scan: Scan, low: Quantity, high: Quantity) -> list[int]:
    """The tokens that link the two, brackets and articles apart."""
    return [i for i in range(low.end, high.first) if scan.words[i] not in BRACKETS and not _is_article(scan, i)]


def _falls(low: Quantity, high: Quantity) -> bool:
    """Whether the first is plainly the larger: `من 20 إلى 10`."""
    if low.value is None or high.value is None:
        return False
    return low.value > high.value * (1 if low.magnitude == high.magnitude else high.magnitude)


def _lead(scan: Scan, low: Quantity, taken: int) -> int:
    """The roles of the word before the lower number: `بين`, `من`."""
    i = _before_age(scan, _past_articles(scan, low.first - 1, taken), taken)
    if i > taken and low.kind in _WITH_UNITS and scan.joined(i) and _is_what_ranges(scan, i):
        return Role.BETWEEN  # بين السجن 6 سنوات و10 سنوات
    if i < taken or not scan.joined(i + 1):
        return 0
    # يتراوح من 5 إلى 8 is no change.
    ranges = scan.role(i) & Role.FROM and i > taken and scan.role(i - 1) & Role.BETWEEN
    return Role.BETWEEN if ranges else scan.role(i)


def _past_articles(scan: Scan, i: int, taken: int) -> int:
    while i >= taken and (scan.words[i] in BRACKETS or _is_article(scan, i)):
        i -= 1
    return i


def _before_age(scan: Scan, i: int, taken: int) -> int:
    """`بين سن 41 و60 عاما`, `من عمر 6 إلى 16 عاما`: the word before that for the age."""
    names_age = i > taken and scan.role(i) & Role.AGE and scan.joined(i) and scan.role(i - 1) & _FROM_OR_BETWEEN
    return i - 1 if names_age else i


def _is_what_ranges(scan: Scan, i: int) -> bool:
    return bool(scan.role(i - 1) & Role.BETWEEN) and bare_of_article(fold(scan.words[i])) is not None


def _is_article(scan: Scan, i: int) -> bool:
    return bool(scan.role(i) & Role.ARTICLE) and scan.words[i].rstrip("ـ") == "ال"


def _links(scan: Scan, between: list[int], lead: int, low: Quantity, high: Quantity) -> bool:
    """Whether what stands between the two, after what leads them, makes one range of them."""
    if not between:
        return _clitic_links(scan.known[high.number_first], lead)
    return len(between) == 1 and _is_link(scan, between[0], lead, low, high)


def _is_link(scan: Scan, i: int, lead: int, low: Quantity, high: Quantity) -> bool:
    if scan.role(i) & Role.ARTICLE:
        return bool(lead & Role.BETWEEN)  # بين ال16 وال20
    if scan.words[i] in _HYPHENS:
        return _is_hyphen(scan, i, low, high)
    if scan.words[i] == _SLASH:
        return bool(lead & Role.BETWEEN)  # بين 15 / 20 دولارا
    word = scan.known[i]
    if word is None:
        return scan.words[i] == "ل" and bool(lead & _LEADS_OF_LINK["ل"])
    if word.form in _LEADS_OF_LINK:
        return bool(lead & _LEADS_OF_LINK[word.form])
    if word.role & Role.TO and not word.prep and word.conj != "ف":
        return bool(lead & _FROM_OR_BETWEEN) or _has_no_unit_of_its_own(low, high) or _are_shares(scan, low, high)
    return bool(word.role & Role.OR) and not word.conj and _are_alternatives(low, high)


def _clitic_links(first: Word | None, lead: int) -> bool:
    """`بين 10 وعشرين`, `من خمسة لعشرة`: the link is a clitic of the higher number's first word."""
    if first is None:
        return False
    if lead & Role.BETWEEN and first.conj == "و":
        return True
    return bool(lead & _FROM_OR_BETWEEN) and first.prep == "ل" and not first.conj


def _has_no_unit_of_its_own(low: Quantity, high: Quantity) -> bool:
    """`بنسبة 5 إلى 10%`: a low end before `إلى` that takes its unit from the high one; `زاد واحدا إلى 549` is none."""
    return (low.kind == "number" and low.digits == high.digits) or low.end == low.number_end


def _are_shares(scan: Scan, low: Quantity, high: Quantity) -> bool:
    """`30% إلى 40% من السكان`; `ارتفعت 30% إلى 40%` are two."""
    return low.kind == high.kind == "percent" and not _falls(low, high) and not change_before(scan, low, low.first - 2)


def _are_alternatives(low: Quantity, high: Quantity) -> bool:
    """`ثلاثة أو أربعة أيام`, `10% أو 20%`: a bare number, or the same unit at both, with `أو` between."""
    if low.fraction:
        return False
    return low.kind == "number" or low.dual or (low.symbol is not None and low.symbol == high.symbol)


def _is_hyphen(scan: Scan, i: int, low: Quantity, high: Quantity) -> bool:
    """A hyphen of a range, not of a date, a telephone number or a model."""
    if low.value is None or high.value is None or low.value >= high.value * max(1, high.magnitude):
        return False
    before, after = low.first - 1, high.end
    if before >= 0 and scan.glued(low.first) and scan.words[before] in "-–/":
        return False
    return not (scan.glued(after) and scan.words[after] in "-–/")


def _is_year(scan: Scan, low: Quantity, high: Quantity) -> bool:
    """`عام 2014 إلى 9.8 مليارات`: a year before an amount."""
    if not low.digits or low.kind != "number" or low.value not in _YEARS:
        return False
    if scan.role(low.first - 1) & (Role.MONTH | Role.YEAR) and high.value not in _YEARS:
        return True  # في مارس 2022 إلى 2700 جنيه
    return high.magnitude >= 1000 or (high.value not in _YEARS and not scan.words[high.number_first].isdecimal())


def _same_kind(low: Quantity, high: Quantity, lead: int) -> bool:
    if low.slash or high.slash:
        return False
    if low.dual or high.dual:
        return low.symbol == high.symbol if low.kind == high.kind != "number" else _is_pair_or_more(low, high)
    if low.kind in ("number", "fraction"):
        return low.kind == high.kind or high.kind != "fraction"
    if high.kind == "number":
        return bool(lead & _FROM_OR_BETWEEN)
    return low.kind == high.kind and (low.symbol == high.symbol or None in (low.symbol, high.symbol))


def _is_pair_or_more(low: Quantity, high: Quantity) -> bool:
    """`شخصين أو ثلاثة`, `أسبوعين أو ثلاثة`: a dual and the bare number of the same noun."""
    return low.dual and not high.dual and high.kind == "number" and high.value in _FEW


def change_before(scan: Scan, quantity: Quantity, at: int | None = None) -> int:
    """The roles of the verb or noun of change that stands before the number, from token `at` back; 0 for none."""
    change = _change_at(scan, quantity, quantity.first - 1 if at is None else at)
    return scan.role(change) if change >= 0 else 0


def _change_at(scan: Scan, quantity: Quantity, i: int) -> int:
    """The token of the change that stands before the number, from token `i` back; -1 for none."""
    while i >= 0 and quantity.first - i <= _CHANGE_REACH and scan.joined(i + 1):
        if scan.words[i] in _STOPS:
            return -1
        if scan.role(i) & Role.CHANGE:
            return i
        i -= 1
    return -1


def change_of_ends(scan: Scan, low: Quantity, i: int, symbol: str | None) -> int:
    """What `change_before` says of two ends of one unit; 0 where they say how high something is.

    `يرتفع الموج من متر إلى 3 أمتار`, `ارتفاع المباني من 9 إلى 12 مترا`: what has risen is told in the past, or a level.
    """
    at = _change_at(scan, low, i)
    if at < 0:
        return 0
    subject = fold(scan.at(at + 1))
    is_height = symbol in _LENGTHS and fold(scan.words[at]).removeprefix("و") in _HEIGHTS
    return 0 if is_height and (bare_of_article(subject) or subject) not in _LEVELS else scan.role(at)


def share_unit(low: Quantity, high: Quantity) -> None:
    if low.kind == "number" and high.kind not in ("number", "fraction"):
        low.kind, low.symbol, low.currency = high.kind, high.symbol, high.currency


def _scale(low: Quantity, high: Quantity, times: int = 1) -> None:
    """`بين 3 و5 ملايين`, `انخفض من 20 إلى 10 ملايين`: the magnitude is meant for both.

    The low end is less than `times` the high one.
    """
    if low.value is None or high.value is None or high.magnitude < _THOUSAND or low.magnitude >= _THOUSAND:
        return
    if low.value < times * high.value / high.magnitude:
        low.value *= high.magnitude


def _share_factor(scan: Scan, low: Quantity, high: Quantity) -> None:
    """`من 3 إلى 4 عقود`: decades are meant for both."""
    word = scan.known[high.end - 1]
    if low.kind == "number" and high.kind == "duration" and low.value is not None and word is not None:
        low.value *= word.unit.factor if word.unit is not None else 1


def _merge(scan: Scan, low: Quantity, high: Quantity, lead: int, taken: int) -> None:
    if low.value is None or high.value is None:
        return
    low.min, low.max = sorted((low.value, high.value))
    low.value, low.qualifier, low.bounded = None, "range", True
    if low.kind in ("number", "fraction"):
        low.kind, low.symbol, low.currency = high.kind, high.symbol, high.currency
    low.symbol, low.currency = low.symbol or high.symbol, low.currency or high.currency
    low.end = low.number_end = high.end
    low.digits = low.digits and high.digits
    if lead & _FROM_OR_BETWEEN:
        i = low.first - 1
        while scan.words[i] in BRACKETS or scan.role(i) & Role.AGE:
            i -= 1
        if i - 1 >= taken and scan.words[i - 1] in _LEADING and scan.joined(i):
            i -= 1
        low.first = i
