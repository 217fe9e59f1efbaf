"""The unit beside a number and what belongs to it: after the number, before it, or taken for granted."""

from typing import Final

from tasks.figures.amounts.coins import add_coins, add_one_before
from tasks.figures.amounts.halves import add_half, take, unit_before
from tasks.figures.amounts.quantity import Attached, Quantity
from tasks.figures.amounts.units import sign_before, unit_after
from tasks.figures.numerals.parts import exact
from tasks.figures.words.amount_lexicon import PRICES
from tasks.figures.words.context_lexicon import DISTANCE_WORDS, YEAR_UNITS
from tasks.figures.words.money_lexicon import DINAR, DINAR_SIGN, SCALES
from tasks.figures.words.roles import QUALIFYING, Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import METRE_SIGN, SHARE_WORDS
from tasks.language.brackets_lexicon import CLOSING, OPENING
from tasks.language.fold import fold
from tasks.language.shapes import is_plural

_CLOSERS: Final = CLOSING + "'"
_OPENERS: Final = OPENING + "'"
_BELOW: Final = "تحت"
_DISTANCES: Final = frozenset(DISTANCE_WORDS.split())
_SHARE_SIGNS: Final = frozenset("%٪")
_SLASHES: Final = frozenset("/-–")
_DASHES: Final = frozenset("-–—")
_LOW_END: Final = 2  # tokens of a low end with its dash
_LONGEST_QUALIFIER: Final = 2  # tokens: أكثر من
_MANY: Final = 1000
_AREA_REACH: Final = 4  # مساحة كل منها نحو
_YEAR_UNITS: Final = frozenset(YEAR_UNITS.split())
_PRICES: Final = frozenset(PRICES.split())
_PRICE_REACH: Final = 6
_RACE_REACH: Final = 3  # ارتفاع السد 95 م
# Of numbers before a lone `م` these are years unless length is spoken of, those only between brackets or slashes, and
# the latest even then.
_YEARS_OF_ERA: Final = range(500, 2101)
_EARLY_YEARS: Final = range(1, 500)
_LATE_YEARS: Final = range(1900, 2101)
_ZERO: Final = frozenset(("الصفر", "صفر"))


def attach_unit(scan: Scan, quantity: Quantity, free: int) -> None:
    if _is_named_year(scan, quantity):
        return
    if quantity.fraction and unit_before(scan, quantity, free):
        return
    if _attach_after(scan, quantity, free) or _attach_sign(scan, quantity, free):
        return
    if _is_metre(scan, quantity):
        symbol = "m2" if _is_area(scan, quantity) else "m"
        quantity.kind, quantity.symbol, quantity.end = "measure", symbol, quantity.end + 1
        return
    if _is_in_dinars(scan, quantity):
        quantity.kind, quantity.currency, quantity.end = "money", DINAR, quantity.end + 1
        return
    if unit_before(scan, quantity, free):
        add_coins(scan, quantity)
    else:
        _share_before(scan, quantity, free)
    set_below_zero(scan, quantity)


def _is_named_year(scan: Scan, quantity: Quantity) -> bool:
    """`عام 1945 عقد القادة قمة`, `في 10 مارس 1945 عقد القادة قمة`: a year in its date has no unit."""
    if not quantity.digits or quantity.value not in _LATE_YEARS or not scan.joined(quantity.first):
        return False
    word = scan.known[quantity.first - 1]
    before = scan.known[quantity.first - 2] if quantity.first > 1 else None
    if word is not None and word.role & Role.MONTH:
        return before is not None and before.digits is not None and scan.joined(quantity.first - 1)
    return word is not None and word.form in _YEAR_UNITS and not (before is not None and (before.digits or before.part))


def _attach_after(scan: Scan, quantity: Quantity, free: int) -> bool:
    """The unit after the number, with its fraction and its coins."""
    if _scale_after(scan, quantity) and sign_before(scan, quantity.first) is not None:
        return False  # $5m is no length
    after = _past_closer(scan, quantity)
    attached = _unit_of(scan, quantity, after)
    if attached is None or (quantity.fraction and not quantity.slash and scan.words[after] in _SHARE_SIGNS):
        return False
    if after > quantity.end and quantity.first > 0 and scan.words[quantity.first - 1] in _OPENERS:
        quantity.first -= 1
    take(quantity, attached, attached.end)
    add_half(scan, quantity, attached.factor if attached.kind == "duration" else 1)
    if attached.kind == "money":
        add_coins(scan, quantity)
        add_one_before(scan, quantity, free)
    set_below_zero(scan, quantity)
    return True


def _attach_sign(scan: Scan, quantity: Quantity, free: int) -> bool:
    """`$ 20`, `%5`: the sign before the number."""
    sign = sign_before(scan, quantity.first)
    if sign is None or sign.end < free:
        return False
    take(quantity, sign, quantity.end)
    quantity.first = sign.end
    scale = _scale_after(scan, quantity) if sign.kind == "money" else None
    if scale is not None and quantity.value is not None:
        quantity.value, quantity.magnitude = exact(quantity.value * scale), scale
        quantity.end = quantity.number_end = quantity.end + 1
    add_coins(scan, quantity)
    return True


def _unit_of(scan: Scan, quantity: Quantity, after: int) -> Attached | None:
    digits = quantity.digits or _ends_in_digits(scan, quantity)
    attached = unit_after(scan, after, digits, quantity.definite or quantity.fraction or quantity.vague)
    if attached is None and (quantity.vague or (quantity.magnitude >= _MANY and not quantity.definite)):
        return _unit_of_many(scan, after)
    return attached


def _scale_after(scan: Scan, quantity: Quantity) -> int | None:
    """The `m` of `$5m`."""
    return SCALES.get(scan.at(quantity.end).lower()) if quantity.digits and scan.glued(quantity.end) else None


def _unit_of_many(scan: Scan, i: int) -> Attached | None:
    """`الآلاف من الدولارات`, `مئات الآلاف من الأطنان`."""
    if not (scan.joined(i) and scan.words[i] == "من" and scan.joined(i + 1)):
        return None
    word = scan.known[i + 1]
    if word is None or not word.definite or word.prep or word.conj:
        return None
    many = word.currency is not None or word.form.endswith("ين") or is_plural(word.form)
    return unit_after(scan, i + 1, after_digits=False, definite=True) if many else None


def _is_metre(scan: Scan, quantity: Quantity) -> bool:
    """`4000م`, `سباق 200 م`, but not the Christian era of `2015م`."""
    if not quantity.digits or quantity.value is None or not scan.joined(quantity.end):
        return False
    if scan.words[quantity.end] != METRE_SIGN:
        return False
    near = range(max(0, quantity.first - _RACE_REACH), quantity.first)
    if any(scan.role(i) & (Role.RACE | Role.AREA) for i in near):
        return not (scan.glued(quantity.end) and quantity.value in _LATE_YEARS)
    if isinstance(quantity.value, float) or _is_distance(scan, quantity.first):
        return True
    return scan.glued(quantity.end) and not _is_of_era(scan, quantity)


def _is_in_dinars(scan: Scan, quantity: Quantity) -> bool:
    """`بسعر 10 د`, `في حدود 3.090 د`: where a price is spoken of, or coins; `(68 د)` is a minute of a match."""
    end = quantity.end
    if not quantity.digits or not scan.joined(end) or scan.words[end] != DINAR_SIGN:
        return False
    if scan.at(end + 1) == "." and scan.glued(end + 2):
        return False  # 10 د.م
    if isinstance(quantity.value, float) or scan.glued(end):
        return isinstance(quantity.value, float)
    near = range(max(0, quantity.first - _PRICE_REACH), quantity.first)
    return any(fold(scan.words[i]) in _PRICES or scan.role(i) & Role.SUM for i in near)


def _is_distance(scan: Scan, first: int) -> bool:
    """`على بعد 300 م`, `على بعد نحو 300 م`."""
    return any(
        fold(scan.words[i]) in _DISTANCES and scan.role(i - 1) & Role.ON for i in range(max(1, first - 2), first)
    )


def _is_of_era(scan: Scan, quantity: Quantity) -> bool:
    """`سنة 256هـ/870م`, `القرن الـ11م`, `(1165-1227م)`: a year, where no word for length stands before it."""
    before = quantity.first - 1
    if scan.role(before) & (Role.YEAR | Role.ARTICLE) or _is_century(scan, before):
        return True
    if quantity.value in _EARLY_YEARS and scan.joined(quantity.first):
        return scan.at(before) in _SLASHES or _is_bracketed(scan, quantity)
    return quantity.value in _YEARS_OF_ERA


def _is_century(scan: Scan, i: int) -> bool:
    """`القرن 12م`."""
    word = scan.known[i] if i >= 0 else None
    return word is not None and word.definite and word.unit is not None and word.unit.symbol == "year"


def _is_bracketed(scan: Scan, quantity: Quantity) -> bool:
    """`(ت 216م)`: in brackets after an abbreviation of one letter; `(100م)` is a length."""
    before = quantity.first - 1
    abbreviated = len(scan.at(before)) == 1 and scan.is_word(before)
    return abbreviated and scan.at(before - 1) == "(" and scan.at(quantity.end + 1) == ")"


def _is_area(scan: Scan, quantity: Quantity) -> bool:
    """`تبلغ مساحته نحو 4000م`."""
    return any(scan.role(i) & Role.AREA for i in range(max(0, quantity.first - _AREA_REACH), quantity.first))


def _past_closer(scan: Scan, quantity: Quantity) -> int:
    end = quantity.end
    return end + 1 if scan.joined(end) and scan.words[end] in _CLOSERS and _opens_before(scan, quantity) else end


def _opens_before(scan: Scan, quantity: Quantity) -> bool:
    """Whether the bracket opens before the number, its qualifier (`«نحو 50» كلم`) or its range (`(3 - 5) كلم`)."""
    before = quantity.first - 1
    if before >= _LOW_END and scan.words[before] in _DASHES:
        low = scan.known[before - 1]
        before -= _LOW_END if low is not None and low.digits is not None else 0
    for at in range(before, max(-1, before - _LONGEST_QUALIFIER - 1), -1):
        if scan.words[at] in _OPENERS:
            return True
        if not scan.role(at) & QUALIFYING:
            return False
    return False


def _ends_in_digits(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_end - 1]
    return word is not None and word.digits is not None


def _share_before(scan: Scan, quantity: Quantity, free: int) -> None:
    """`بالمئة 10`, and `نسبة 22` with no sign at all."""
    at = quantity.first - 1
    if at < free or not scan.joined(quantity.first):
        return
    word = scan.known[at]
    if word is None or quantity.vague:
        return
    if word.prep == "ب" and word.definite and SHARE_WORDS.get(word.form) == "%":
        quantity.kind, quantity.symbol, quantity.first = "percent", "%", at
    elif word.role & Role.SHARE and not quantity.fraction and not _noun_follows(scan, quantity.end):
        quantity.kind, quantity.symbol = "percent", "%"


def _noun_follows(scan: Scan, i: int) -> bool:
    if not scan.joined(i) or not scan.is_word(i):
        return False
    word = scan.known[i]
    return (
        not (word is not None and (word.conj or word.prep or word.role & Role.STOP)) and scan.words[i][0] not in "وفبل"
    )


def set_below_zero(scan: Scan, quantity: Quantity) -> None:
    """`درجتين تحت الصفر`."""
    end = quantity.end
    if scan.joined(end) and scan.joined(end + 1) and scan.words[end] == _BELOW and scan.words[end + 1] in _ZERO:
        if quantity.value is not None:
            quantity.value = -abs(quantity.value)
        if quantity.kind == "number":
            quantity.kind, quantity.symbol = "measure", "°"
        quantity.end = end + 2
