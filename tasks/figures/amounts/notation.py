"""Whether `60.417` is sixty thousand or sixty: by what the number counts, and by how the article writes others."""

from collections.abc import Callable

from tasks.figures.amounts.points import THOUSANDTHS, Point, groups_thousands, weight_of_article
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.numerals.parts import ascii_digits
from tasks.figures.words.analysis import Word
from tasks.figures.words.digits import Shape
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import CLOSING

# So many scores with three decimals each, and none with other decimals, are thousands.
_RANKED = 3
_CLOCK_TOKENS, _HOURS, _MINUTES = 3, 24, 60
_THOUSAND = 1000
_DECIMALS = frozenset(("percent", "duration"))


def _symbol(quantity: Quantity) -> str | None:
    return quantity.symbol


def resolve_points(scan: Scan, quantities: list[Quantity], code_of: Callable[[Quantity], str | None] = _symbol) -> None:
    """Give each number with one point before three digits its value; `code_of` knows whose money an amount is."""
    article: float | None = None
    later: Quantity | None = None  # the next number, if its point was found to group thousands
    for k in range(len(quantities) - 1, -1, -1):
        quantity = quantities[k]
        grouped = _grouped_value(scan, quantity)
        groups = False
        if grouped is not None and quantity.kind == "number":
            groups = _groups_count(scan, quantities, k, later)
        elif grouped is not None and quantity.kind not in _DECIMALS and not _has_decimals(scan, quantity):
            code = code_of(quantity)
            if not (code in THOUSANDTHS and _is_price(scan, quantity)):
                article = weight_of_article(scan, quantities) if article is None else article
                groups = groups_thousands(Point(scan, quantity, quantity.value or 0, grouped, code), article)
        if groups:
            quantity.value = grouped
        later = quantity if groups else None


def _groups_count(scan: Scan, quantities: list[Quantity], k: int, later: Quantity | None) -> bool:
    quantity = quantities[k]
    return (
        (later is not None and later.first - quantity.end <= 1)
        or _counts_wholes(scan, quantity)
        or _ranks_by_points(scan, quantity, quantities)
        or (k > 0 and _follows_thousands(scan, quantities[k - 1], quantity))
    )


def is_clock_time(scan: Scan, quantity: Quantity) -> bool:
    """`00ر22`, `الساعة 30ر22`: hours and minutes as agencies write decimals, minutes first."""
    first = quantity.number_first
    if quantity.kind != "number" or quantity.number_end - first != _CLOCK_TOKENS or scan.at(first + 1) != "ر":
        return False
    minutes, hours = ascii_digits(scan, first), ascii_digits(scan, first + 2)
    if len(minutes) != 2 or int(minutes) >= _MINUTES or not hours or int(hours) > _HOURS:
        return False
    return minutes == "00" or any(
        scan.role(i) & (Role.CLOCK | Role.CLOCK_MARK) for i in (first - 2, first - 1, quantity.number_end)
    )


def _is_price(scan: Scan, quantity: Quantity) -> bool:
    """Whether the money is written as on a price tag: `3.500 د.ك`; `3.500 دينار` may be 3500."""
    return not any(
        word is not None and word.currency is not None and not scan.words[i].isascii()
        for i, word in enumerate(scan.known[quantity.first : quantity.end], quantity.first)
    )


def _grouped_value(scan: Scan, quantity: Quantity) -> int | None:
    """The value that the number has if its point groups thousands, None where it has no such point."""
    if not quantity.digits or quantity.value is None:
        return None
    word = scan.known[quantity.number_end - 1]
    digits = word.digits if word is not None else None
    if digits is None or digits.grouped is None:
        return None
    if abs(quantity.value) != digits.value:
        return None
    return digits.grouped if quantity.value >= 0 else -digits.grouped


def _has_decimals(scan: Scan, quantity: Quantity) -> bool:
    """`4٫500 كلم`, `2558.018 كلم`: what groups thousands by mistake, and only before what has no parts."""
    word = scan.known[quantity.number_end - 1]
    return word is not None and word.digits is not None and word.digits.shape is Shape.DECIMAL


def _follows_thousands(scan: Scan, last: Quantity, quantity: Quantity) -> bool:
    """`300 ألف و1.500`: the second of two counts, the first of them in thousands."""
    beside = quantity.first - last.end == 1 and bool(scan.role(last.end) & Role.AND)
    return beside and last.kind == "number" and last.magnitude >= _THOUSAND and last.end not in scan.breaks


def _ranks_by_points(scan: Scan, quantity: Quantity, quantities: list[Quantity]) -> bool:
    """Whether points are counted as in a table of ranks: `13.845 نقطة`, `9.665 نقطة` and `5.140 نقطة`."""
    if not _counts_points(scan, quantity):
        return False
    points = [other for other in quantities if other.digits and _counts_points(scan, other)]
    return len(points) >= _RANKED and not any(_has_decimals(scan, other) for other in points)


def _counts_points(scan: Scan, quantity: Quantity) -> bool:
    i = quantity.end
    if scan.joined(i) and scan.words[i] in CLOSING:
        i += 1
    return quantity.kind == "number" and scan.joined(i) and bool(scan.role(i) & Role.POINT)


def _may_be_counted(word: Word | None) -> bool:
    return word is None or not (word.role & Role.STOP or word.conj or word.prep or word.part)


def _counts_wholes(scan: Scan, quantity: Quantity) -> bool:
    """Whether a noun follows, or a count stands before, that has no parts: passengers, not points."""
    i = quantity.end
    if scan.joined(i) and scan.words[i] in CLOSING:
        i += 1
    if scan.joined(i) and scan.words[i] == "من":
        return True
    if scan.joined(i) and scan.is_word(i):
        if scan.role(i) & Role.POINT:
            return False
        if _may_be_counted(scan.known[i]):
            return True
    return any(scan.role(at) & Role.COUNT for at in range(max(0, quantity.first - 8), quantity.first))
