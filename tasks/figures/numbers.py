"""The layer beneath the figures: every number of a text, whether or not it is a figure."""

from tasks.figures.amounts.durations import join_durations
from tasks.figures.amounts.notation import resolve_points
from tasks.figures.amounts.pairs import join_bounds, join_ratios
from tasks.figures.amounts.quantities import read_quantities
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.ranges import join_ranges
from tasks.figures.context.qualifiers import qualifier_after, qualifier_before
from tasks.figures.model import Number, Value
from tasks.figures.words.digits import Shape, number, tidy
from tasks.figures.words.scan import Scan
from tasks.language.tokens import is_latin


def find_numbers(text: str) -> list[Number]:
    """Every number of `text` in order: cardinals, ordinals, amounts, shares and fractions, in digits and in words.

    Ranges are one number. A compound duration such as `ساعتين و10 دقائق` is one number of seconds, 30 days to the
    month and 365 to the year. An amount of money that is bounded on one side (`أقل من 7 يورو`) is an open range: its
    value is null, and `min` or `max` holds the bound. Nothing is raised; a text without numbers gives an empty list.
    """
    scan = Scan(text)
    quantities = read_quantities(scan)
    resolve_points(scan, quantities)
    quantities = join_durations(scan, join_ranges(scan, quantities))
    quantities = join_ratios(scan, quantities)
    taken = 0
    numbers: list[Number] = []
    last: Quantity | None = None
    for quantity in quantities:
        if quantity.value is None and quantity.min is None:
            numbers.extend(_split(scan, quantity))
        elif not _is_part_of_word(scan, quantity):
            _qualify(scan, quantity, taken)
            if last is not None and join_bounds(scan, last, quantity):
                numbers.pop()
            numbers.append(_number(scan, quantity))
            last = quantity
        taken = quantity.end
    return numbers


def _is_part_of_word(scan: Scan, quantity: Quantity) -> bool:
    """`Baa3`, `A380`, `4G`: digits within a Latin name."""
    if not quantity.digits or quantity.symbol is not None:
        return False
    first, end = quantity.number_first, quantity.number_end
    return (scan.glued(first) and is_latin(scan.at(first - 1))) or (scan.glued(end) and is_latin(scan.at(end)))


def _qualify(scan: Scan, quantity: Quantity, taken: int) -> None:
    if quantity.qualifier != "exact" or quantity.kind == "ordinal":
        return
    before = qualifier_before(scan, quantity, taken)
    after = qualifier_after(scan, quantity.end) if before is None or before.qualifier == "about" else None
    if after is not None and after.end > quantity.end:
        quantity.qualifier, quantity.end = after.qualifier, after.end
    elif before is not None:
        quantity.qualifier, quantity.first, quantity.end = before


def _number(scan: Scan, quantity: Quantity) -> Number:
    start, end = scan.starts[quantity.first], scan.ends[quantity.end - 1]
    value, low, high = quantity.value, quantity.min, quantity.max
    if quantity.kind == "money" and value is not None:
        if quantity.qualifier in ("more_than", "at_least"):
            value, low = None, value
        elif quantity.qualifier in ("less_than", "at_most"):
            value, high = None, value
    return Number(
        start,
        end,
        scan.text[start:end],
        quantity.kind,
        tidy(value),
        tidy(low),
        tidy(high),
        quantity.qualifier,
        quantity.symbol,
    )


def _split(scan: Scan, quantity: Quantity) -> list[Number]:
    """The single numbers of a token such as a dotted date or an address."""
    i = quantity.number_first
    word = scan.known[i]
    if word is None or word.digits is None or word.digits.shape is not Shape.SPLIT:
        return []
    numbers: list[Number] = []
    offset = scan.starts[i]
    run = ""
    for position, char in enumerate(word.digits.text + " "):
        if char.isdecimal():
            run += char
        elif run:
            start, end = offset + position - len(run), offset + position
            value: Value = number(run)
            numbers.append(Number(start, end, scan.text[start:end], "number", value, None, None, "exact", None))
            run = ""
    return numbers
