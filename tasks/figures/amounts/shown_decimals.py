"""Decimals typed as they are shown: `بنسبة 37، 13 في المائة` is 13.37, for a reader sees `13 ،37`.

The blank makes the bidirectional algorithm display the two as separate numbers, the first on the right; without it
(`4،5`) they are displayed as typed. A list of two would have و. Of 14,636 articles of 2015-2025 one writes its five
decimals in this way, and no other has two such numbers before a unit.
"""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.numerals.parts import ascii_digits, exact, is_plain
from tasks.figures.words.context_lexicon import PARTITIVE_PRONOUNS
from tasks.figures.words.digits import ARABIC_COMMA, number
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold

_MOST_DECIMALS = 2
_THOUSAND = 1000
# The number after a word for shares has the kind of one.
_BARE = frozenset(("number", "percent"))
_AMOUNTS = frozenset(("percent", "money", "measure"))
# After these a number is no amount, and a comma ends its phrase: `في الدقيقة 37، 13 مليون`.
_NAMED_BY_NUMBERS = (
    Role.LABEL | Role.RANK | Role.GROUP_NAME | Role.YEAR | Role.YEAR_LEAD | Role.CLOCK | Role.WEEKDAY | Role.DATE
)
_PRONOUNS = frozenset(PARTITIVE_PRONOUNS.split())


def join_shown_decimals(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with each fraction and the whole number behind its comma joined."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and _is_fraction_of(scan, joined[-1], quantity):
            _join(scan, joined.pop(), quantity)
        joined.append(quantity)
    return joined


def _is_fraction_of(scan: Scan, fraction: Quantity, whole: Quantity) -> bool:
    comma = fraction.end
    if whole.number_first != comma + 1 or scan.words[comma] != ARABIC_COMMA:
        return False
    if not (scan.glued(comma) and scan.gap(comma + 1) == " " and scan.unbroken(fraction.first, whole.end - 1)):
        return False
    return _may_be_decimals(scan, fraction) and _is_amount(scan, whole)


def _may_be_decimals(scan: Scan, quantity: Quantity) -> bool:
    """Whether nothing but two digits stands right after the word that says of what the amount is."""
    i = quantity.number_first
    if quantity.kind not in _BARE or quantity.end != i + 1 or not is_plain(scan, i):
        return False
    if len(ascii_digits(scan, i)) > _MOST_DECIMALS or not (scan.joined(i) and scan.is_word(i - 1)):
        return False
    before = scan.known[i - 1]
    return before is None or not (before.role & _NAMED_BY_NUMBERS or before.unit)


def _is_amount(scan: Scan, quantity: Quantity) -> bool:
    """Whether a plain number has a unit or a magnitude, and is no share of those before it: `13 بالمئة منهم`."""
    if quantity.first != quantity.number_first or not is_plain(scan, quantity.first):
        return False
    if quantity.kind not in _AMOUNTS and quantity.magnitude < _THOUSAND:
        return False
    return not (scan.joined(quantity.end) and fold(scan.words[quantity.end]) in _PRONOUNS)


def _join(scan: Scan, fraction: Quantity, whole: Quantity) -> None:
    share = number(f"0.{ascii_digits(scan, fraction.number_first)}")
    if whole.value is not None:
        whole.value = exact(whole.value + share * whole.magnitude)
    whole.first, whole.number_first = fraction.first, fraction.number_first
