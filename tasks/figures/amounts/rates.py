"""Rates of exchange: so much of one money for one of another, `1480 للدولار`, `90 ألفا مقابل الدولار`."""

from tasks.figures.words.money_lexicon import AGAINST_MONEY, EACH, FOR_EACH, ONE_OF_MONEY
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold

_AGAINST = frozenset(AGAINST_MONEY.split())
_ONE = frozenset(ONE_OF_MONEY.split())
_FOR = "ل"
_TO_SECOND = 2  # tokens


def is_rate(scan: Scan, end: int) -> bool:
    """Whether the number that ends before token `end` is a rate: one unit of another money stands behind it.

    `للدولار`, `لكل دولار`, `لدولار واحد`, `مقابل الدولار`, `أمام كل دولار`; `مقابل دولارات` says nothing of one. Of two
    rates it stands behind the second: `من 1300 إلى 1480 للدولار`.
    """
    against, at = _past(scan, _past_second(scan, end), _AGAINST)
    each, at = _past(scan, at, (EACH,) if against else (FOR_EACH,))
    word = scan.known[at] if scan.joined(at) else None
    if word is None or word.currency is None or word.conj:
        return False
    if each:
        return not word.definite and not word.prep
    return (against or word.prep == _FOR) and (word.definite or _is_one(scan, at + 1))


def is_other_money(scan: Scan, i: int) -> bool:
    """`أمام الدولار`: the currency at token `i` is the one that another is measured in."""
    return scan.joined(i) and fold(scan.words[i - 1]) in _AGAINST


def _past_second(scan: Scan, end: int) -> int:
    """The token after the rate that follows `إلى`, if one does, else `end`."""
    is_first = scan.joined(end) and scan.role(end) & Role.TO and scan.joined(end + 1)
    return end + _TO_SECOND if is_first and scan.words[end + 1].isdecimal() else end


def _is_one(scan: Scan, i: int) -> bool:
    return scan.joined(i) and fold(scan.words[i]) in _ONE


def _past(scan: Scan, at: int, words: frozenset[str] | tuple[str, ...]) -> tuple[bool, int]:
    """Whether token `at` is one of `words`, and the token behind it, or `at` itself."""
    is_there = scan.joined(at) and fold(scan.words[at]) in words and scan.joined(at + 1)
    return is_there, at + is_there
