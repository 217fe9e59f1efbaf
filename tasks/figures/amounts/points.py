"""Whether `1.850 دينار` is nearly two dinars or 1,850: the evidence on one point before three digits of an amount.

Each witness looks at the amount from one side and gives a weight: above nothing for thousands, below it for a decimal.
The sum decides. The weights were chosen on the amounts with such a point in 14,636 articles of 2015-2025.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.units import unit_at
from tasks.figures.words.amount_lexicon import PRICES, RACES
from tasks.figures.words.digits import Shape
from tasks.figures.words.money_lexicon import CURRENCY_NAMES
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import UNITS
from tasks.language.fold import fold
from tasks.language.shapes import is_plural

# Money with a thousand coins, whose prices have three decimals.
THOUSANDTHS = frozenset(("KWD", "BHD", "OMR", "JOD", "TND", "LYD"))
# Of dinars most have.
_MOSTLY_THOUSANDTHS = "دينار"
# Money of which nobody writes thousandths.
_LARGE = frozenset(("ليره", "LBP", "SYP", "IQD", "YER", "IRR", "DZD", "تومان", "KRW", "JPY", "IDR", "روبيه", "IRT"))
_PRICES = frozenset(PRICES.split())
_RACES = frozenset(RACES.split())
_REACH = 6
# A price for one of these is below a thousand; for a ton or an ounce of gold it is not.
_SMALL_WHOLES = frozenset(("kg", "g", "L", "gal", "bbl", "kWh", "m"))
_FEW, _TENS = range(3, 11), range(11, 100)
_LARGE_WHOLE = 100
# No way on earth is longer: the kilometres of its circumference.
_AROUND_THE_EARTH = 40_075


class Point(NamedTuple):
    """An amount with one point before three digits: what it is with a decimal point, and what with thousands."""

    scan: Scan
    quantity: Quantity
    decimal: float
    grouped: int
    code: str | None
    """The ISO code of its money, where that is known."""


def groups_thousands(point: Point, article: float) -> bool:
    """Whether the point of an amount groups thousands; `article` is the weight of the article's other numbers."""
    if point.code in _LARGE or point.quantity.currency in _LARGE:
        return True
    return article + sum(witness(point) for witness in _WITNESSES) > 0


def weight_of_article(scan: Scan, quantities: Sequence[Quantity]) -> float:
    """What the other numbers say: `1.742.000` groups with points, `2.5` and `1,742,000` do not.

    Of those with a decimal point only amounts are asked: shares have one in every article.
    """
    shapes = {
        (word.digits.shape, next((char for char in scan.words[i] if not char.isdecimal()), ""))
        for i, word in enumerate(scan.known)
        if word is not None and word.digits is not None and word.digits.shape is not Shape.PLAIN
    }
    if (Shape.THOUSANDS, ".") in shapes:
        return 4
    if any(_has_decimals(scan, quantity) for quantity in quantities):
        return -3
    return -1 if (Shape.THOUSANDS, ",") in shapes else 0


def _has_decimals(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_end - 1]
    decimal = word is not None and word.digits is not None and word.digits.shape is Shape.DECIMAL
    return decimal and quantity.kind in ("money", "measure") and isinstance(quantity.value, float)


def _by_habit(_: Point) -> float:
    """Where nothing else speaks, newspapers group with it."""
    return 0.5


def _by_form(point: Point) -> float:
    """The form of the unit: `2.750 طنا` and `4.161 دولارات` agree with the number that is meant.

    A singular without its alef is what a decimal takes, but alefs are left out after thousands as well.
    """
    form = fold(point.scan.at(point.quantity.number_end))
    last, whole = point.grouped % 100, int(point.decimal) % 100
    if _is_known(form + "ا"):
        return 1 if last < _FEW[0] else -1
    if form.endswith("ا") and _is_known(form[:-1]):
        return _only(last in _TENS, whole in _TENS)
    return _only(last in _FEW, whole in _FEW) if _is_known(form) and is_plural(form) else 0


def _only(thousands: bool, decimal: bool) -> float:
    return 3.0 * (thousands - decimal)


def _is_known(form: str) -> bool:
    return form in UNITS or form in CURRENCY_NAMES


def _by_coins(point: Point) -> float:
    """Coins: thousandths of a Tunisian dinar are paid, those of a dirham are not."""
    if point.quantity.kind != "money":
        return 0
    if point.code is None and point.quantity.currency == _MOSTLY_THOUSANDTHS:
        return -1
    return -1 if point.code in THOUSANDTHS else 2


def _by_price(point: Point) -> float:
    """`سعر اللتر 1.500 دينار`, and above all `1.500 دينار للتر`."""
    if point.quantity.kind != "money":
        return 0
    named = not _PRICES.isdisjoint(_words_around(point))
    return -named - 1.5 * _is_for_each(point)


def _is_for_each(point: Point) -> bool:
    """`للكيلوغرام`, `/كلغ` after the money."""
    scan, end = point.scan, point.quantity.end
    if not scan.joined(end):
        return False
    each, word = (end + 1, None) if scan.words[end] == "/" else (end, scan.known[end])
    if each == end and (word is None or not (word.definite and word.prep == "ل")):
        return False
    unit = unit_at(scan, each, True, True, True) if scan.joined(each) else None
    return unit is not None and unit.symbol in _SMALL_WHOLES


def _by_exchange(point: Point) -> float:
    """`سعر صرف الدولار بـ2.250 دينار`: one money in another."""
    scan, first = point.scan, point.quantity.first
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = scan.known[i]
        if not scan.joined(i + 1):
            break
        if word is not None and word.currency is not None and word.definite:
            return -3.0 if point.quantity.kind == "money" else 0
    return 0


def _by_size(point: Point) -> float:
    """`121.144 لتر`: who writes hundreds of litres leaves out the thousandths; `42.195 كيلومترا` are not thousands."""
    if point.quantity.kind != "measure":
        return 0
    if point.quantity.symbol == "km" and point.grouped > _AROUND_THE_EARTH:
        return -3
    return 1 if abs(point.decimal) >= _LARGE_WHOLE else 0


def _by_race(point: Point) -> float:
    """`حلبة طولها 5.412 كم`: ways that are run are measured to the metre."""
    near = point.quantity.symbol == "km" and not _RACES.isdisjoint(_words_around(point))
    return -3 if near else 0


def _words_around(point: Point) -> list[str]:
    """The words near the amount, their prepositions taken off."""
    words = point.scan.words[max(0, point.quantity.first - _REACH) : point.quantity.end + _REACH]
    forms = list(map(fold, words))
    return forms + [form[1:] for form in forms]


_WITNESSES: tuple[Callable[[Point], float], ...] = (
    _by_habit,
    _by_form,
    _by_coins,
    _by_price,
    _by_exchange,
    _by_size,
    _by_race,
)
