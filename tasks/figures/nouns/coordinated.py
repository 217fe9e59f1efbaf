"""The counted noun of a later head: `عدد القتلى 12 والجرحى 30`, and of a number that only goes on: `من 18 إلى 25`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.words import casualty_of
from tasks.figures.nouns.counted import Counted, as_counted
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import OPENING
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

# Tokens between a noun and its number, all of them of the number: `والجرحى إلى نحو 30`.
_BETWEEN = Role.TO | Role.FROM | Role.ON | Role.ABOUT | Role.MORE_THAN | Role.LESS_THAN | Role.ARTICLE
_REACH = 4
_LONGEST_HEAD = 3  # tokens of a definite noun with its adjectives
_CONJUNCTION = "و"
_COLON = ":"
_STARTS = "،,.:؛-–"


def noun_of_coordination(scan: Scan, quantity: Quantity, before: Counted | None, taken: int) -> Counted | None:
    """The noun of a head that shares the verb of the one before it, whose counted noun was `before`.

    `before` is None unless it stood before its number; where nothing but `إلى` parts the two numbers, it counts both.
    """
    at = _before_number(scan, quantity, taken)
    if at < taken:
        return before if at == taken - 1 and before is not None and scan.role(taken) & Role.TO else None
    if not scan.joined(at + 1):
        return None
    if before is not None:
        return _head(scan, at, taken)
    return as_counted(scan, at, _without_conjunction(scan.words[at])) if _opens_with_casualty(scan, at) else None


def _before_number(scan: Scan, quantity: Quantity, taken: int) -> int:
    at = quantity.first - 1
    while at >= taken and quantity.first - at <= _REACH and scan.joined(at + 1):
        if not (scan.role(at) & _BETWEEN or scan.words[at] in OPENING or scan.words[at] == _COLON):
            break
        at -= 1
    return at


def _head(scan: Scan, at: int, taken: int) -> Counted | None:
    """The first of the definite words that end at `at`, where a conjunction joins it: `والجرحى المدنيين`."""
    for i in range(at, max(taken, at + 1 - _LONGEST_HEAD) - 1, -1):
        text = scan.words[i]
        if not scan.joined(i + 1) or bare_of_article(fold(text)) is None:
            return None
        if text.startswith(_CONJUNCTION) or scan.at(i - 1) == _CONJUNCTION:
            return as_counted(scan, i, _without_conjunction(text))
    return None


def _opens_with_casualty(scan: Scan, at: int) -> bool:
    """`القتلى 9`, `الجرحى: 30`: a bulletin without a verb."""
    if bare_of_article(fold(scan.words[at])) is None or casualty_of(scan.words[at]) is None:
        return False
    return not scan.joined(at) or scan.words[at].startswith(_CONJUNCTION) or scan.at(at - 1) in _STARTS


def _without_conjunction(text: str) -> str:
    return text.removeprefix(_CONJUNCTION)
