"""Times of day among the numbers of a text: `الساعة 9`, `9:30`, `9 صباحا`, `الساعة الثالثة و9 دقائق`."""

from tasks.figures.amounts.quantity import Quantity, whole_values
from tasks.figures.words.analysis import Word
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

_LAST_HOUR = 24
_PARTS_OF_TIME = 3
_PARTS_OF_HOURS = frozenset(("minute", "second"))
# How many words may stand between the word for the clock and its number: `الساعة نحو الـ 9`.
_BRIDGES_AT_MOST = 2
_BRIDGES = Role.ABOUT | Role.ARTICLE | Role.BETWEEN


def is_past_the_hour(scan: Scan, quantity: Quantity) -> bool:
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


def is_clock(scan: Scan, quantity: Quantity, before: int) -> bool:
    """Whether the number, with `before` the token before it, is an hour or its minutes."""
    return (
        _is_hour_after_minutes(scan, quantity)
        or _is_beside_colon(scan, quantity)
        or _follows_clock(scan, before)
        or _precedes_part_of_day(scan, quantity)
    )


def _is_beside_colon(scan: Scan, quantity: Quantity) -> bool:
    """`9:30`: a colon glued to the number, with digits glued to its other side."""
    first, end = quantity.first, quantity.end
    for colon, other in ((end, end + 1), (first - 1, first - 2)):
        if min(colon, other) < 0 or scan.at(colon) != ":" or not scan.at(other)[-1:].isdigit():
            continue
        if scan.glued(max(colon, other)) and scan.glued(max(first, colon) if colon < first else colon):
            return True
    return False


def _follows_clock(scan: Scan, before: int) -> bool:
    """`الساعة 9`, `الساعة من 9 إلى 10`: the word for the clock before it, with what may stand between."""
    for at in range(before, before - _BRIDGES_AT_MOST - 1, -1):
        if at < 0 or not scan.joined(at + 1):
            return False
        word = scan.known[at]
        if word is not None and _names_the_clock(word):
            return True
        if not (scan.role(at) & _BRIDGES or scan.words[at] in ("من", "في")):
            return False
    return False


def _precedes_part_of_day(scan: Scan, quantity: Quantity) -> bool:
    """`9 صباحا`, `9 مساء`; an abbreviation of one letter or two says nothing."""
    mark = scan.known[quantity.end] if scan.joined(quantity.end) else None
    is_mark = mark is not None and bool(mark.role & Role.CLOCK_MARK) and len(mark.form) > 2 and not mark.conj
    return is_mark and all(value <= _LAST_HOUR for value in whole_values(quantity))


def _is_hour_after_minutes(scan: Scan, quantity: Quantity) -> bool:
    """`00ر22` is ten in the evening, for no decimal is written as two zeros; `5ر22` is not."""
    i = quantity.number_first
    if quantity.number_end - i != _PARTS_OF_TIME or scan.words[i + 1] != "ر" or scan.words[i] != "00":
        return False
    hour = scan.words[i + 2]
    return len(hour) == len("22") and hour.isdecimal() and int(hour) <= _LAST_HOUR
