"""The layer beneath the figures: every number of a text, whether or not it is a figure."""

from tasks.figures.digits import Shape, number, tidy
from tasks.figures.model import Number, Value
from tasks.figures.notation import resolve_points
from tasks.figures.qualifiers import qualifier_after, qualifier_before
from tasks.figures.quantities import Quantity, read_quantities
from tasks.figures.ranges import join_bounds, join_ranges, join_ratios
from tasks.figures.roles import Role
from tasks.figures.scan import Scan
from tasks.figures.unit_lexicon import SECONDS

_OPENERS, _CLOSERS = "([", ")]"


def find_numbers(text: str) -> list[Number]:
    """Every number of `text` in order: cardinals, ordinals, amounts, shares and fractions, in digits and in words.

    Ranges are one number. A compound duration such as `ساعتين و10 دقائق` is one number of seconds, 30 days to the
    month and 365 to the year. An amount of money that is bounded on one side (`أقل من 7 يورو`) is an open range: its
    value is null, and `min` or `max` holds the bound. Nothing is raised; a text without numbers gives an empty list.
    """
    scan = Scan(text)
    quantities = read_quantities(scan)
    resolve_points(scan, quantities)
    quantities = _join_durations(scan, join_ranges(scan, quantities))
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
    return (scan.glued(first) and _is_latin(scan.at(first - 1))) or (scan.glued(end) and _is_latin(scan.at(end)))


def _is_latin(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _qualify(scan: Scan, quantity: Quantity, taken: int) -> None:
    if quantity.qualifier != "exact" or quantity.kind == "ordinal":
        return
    before = qualifier_before(scan, quantity.first, taken)
    after = qualifier_after(scan, quantity.end) if before is None or before[0] == "about" else None
    if after is not None and after[1] > quantity.end:
        quantity.qualifier, quantity.end = after
    elif before is not None:
        quantity.qualifier, quantity.first = before


def _number(scan: Scan, quantity: Quantity) -> Number:
    start, end = scan.starts[quantity.first], scan.ends[quantity.end - 1]
    value, low, high = quantity.value, quantity.min, quantity.max
    if quantity.kind == "money" and value is not None:
        if quantity.qualifier in ("more_than", "at_least"):
            value, low = None, value
        elif quantity.qualifier in ("less_than", "at_most"):
            value, high = None, value
    return Number(
        start, end, scan.text[start:end], quantity.kind, tidy(value), tidy(low), tidy(high), quantity.qualifier, quantity.symbol
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
            value: Value = number(run) if len(run) < 300 else 0
            numbers.append(Number(start, end, scan.text[start:end], "number", value, None, None, "exact", None))
            run = ""
    return numbers


# Compound durations.


def _join_durations(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """Durations joined by و or a comma, bare units (`عام وشهر`) among them, made one in seconds."""
    bare = _bare_units(scan, quantities)
    if not bare and sum(quantity.kind == "duration" for quantity in quantities) < 2:
        return quantities
    joined: list[Quantity] = []
    chain: list[Quantity] = []
    for quantity in sorted(quantities + bare, key=lambda quantity: (quantity.first, isinstance(quantity, _Bare))):
        if chain and _continues(scan, chain, quantity):
            chain.append(quantity)
            continue
        if isinstance(quantity, _Bare) and chain and chain[-1].first == quantity.first:
            continue  # an ordinal that no duration stands before
        if quantity.kind == "ordinal":
            joined.append(quantity)
            continue
        joined.extend(_closed(chain))
        chain = [quantity]
    joined.extend(_closed(chain))
    # `ثانية` is an ordinal or a second: the second, where it belongs to a chain.
    spans = [(whole.first, whole.end) for whole in joined if whole.kind == "duration"]
    return [part for part in joined if part.kind != "ordinal" or not any(a <= part.first < b for a, b in spans)]


class _Bare(Quantity):
    """A unit of time with no number, which counts as one only where another duration follows or precedes."""

    __slots__ = ()


def _bare_units(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    found: list[Quantity] = []
    taken = {i for quantity in quantities for i in range(quantity.first, quantity.end) if quantity.kind != "ordinal"}
    for i, word in enumerate(scan.known):
        if word is None or word.unit is None or word.unit.kind != "duration" or word.definite or word.prep:
            continue
        if i in taken or word.unit.factor != 1 or not _is_singular(word.form):
            continue
        unit = _Bare(i, i + 1, 1, "duration")
        unit.symbol = word.unit.symbol
        _except_quarter(scan, unit)
        found.append(unit)
    return found


def _is_singular(form: str) -> bool:
    return form.rstrip("ا") in ("ثانيه", "دقيقه", "ساعه", "يوم", "اسبوع", "شهر", "سنه", "عام")


def _except_quarter(scan: Scan, unit: Quantity) -> None:
    """`ساعة إلا ربعا`."""
    i = unit.end
    if scan.joined(i) and scan.role(i) & Role.EXCEPT and scan.joined(i + 1):
        word = scan.known[i + 1]
        if word is not None and word.part is not None and 2 <= word.part.value <= 4:
            unit.value, unit.end = 1 - 1 / word.part.value, i + 2


def _continues(scan: Scan, chain: list[Quantity], quantity: Quantity) -> bool:
    last = chain[-1]
    if quantity.kind != "duration" or last.kind != "duration" or quantity.value is None or last.value is None:
        return False
    if quantity.symbol in {part.symbol for part in chain} or not scan.joined(quantity.first):
        return False
    between = scan.words[last.end : quantity.first]
    if any(i in scan.breaks for i in range(last.end, quantity.first + 1)):
        return False
    first = scan.known[quantity.first]
    joined = first is not None and first.conj == "و"
    if between in (["و"], ["،", "و"], [",", "و"]):
        return True
    if between in (["،"], [","]):
        return joined or not isinstance(quantity, _Bare)
    return not between and joined


def _closed(chain: list[Quantity]) -> list[Quantity]:
    if not chain:
        return []
    if len(chain) == 1:
        return [] if isinstance(chain[0], _Bare) else chain
    whole = Quantity(chain[0].first, chain[-1].end, 0, "duration")
    seconds = sum((part.value or 0) * SECONDS[part.symbol or "second"] for part in chain)
    whole.value = int(seconds) if seconds == int(seconds) else round(seconds, 9)
    whole.symbol = "second"
    return [whole]
