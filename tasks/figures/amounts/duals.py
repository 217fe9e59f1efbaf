"""Indefinite duals that say two: `قتيلين`, `يومين`, `كيلومترين مربعين`; not a predicate, an adjective or a name."""

from typing import Final

from tasks.figures.amounts.attachments import set_below_zero
from tasks.figures.amounts.coins import add_coins
from tasks.figures.amounts.halves import add_half, is_general, take
from tasks.figures.amounts.money import money_at
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.units import modified
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.analysis import Word
from tasks.figures.words.label_lexicon import BOTH, KUNYAS
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import Unit
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage

_DUAL_ENDINGS: Final = ("ين", "ان")
_OBLIQUE: Final = "ين"
_THAT: Final = frozenset(("ان", "بان", "وان"))
_LONG: Final = 4
# What is counted in the genitive plural.
_FEW: Final = range(3, 11)
_TWO: Final = frozenset(lex.TWO.split())
_THEIR: Final = "هما"
# A name follows these, `أبو شابين`, and a predicate those.
_KUNYAS, _BOTH = frozenset(KUNYAS.split()), frozenset(BOTH.split())
# Duals of nouns and of the adjectives of relation that agree with them.
_PAIRS = (("ان", "يان"), ("تين", "يتين"), ("تان", "يتان"))


def quantity_of_dual(scan: Scan, i: int, dual: Unit | str) -> Quantity:
    """The two that the dual at token `i` says, with the unit that it is and what goes on after it."""
    quantity = Quantity(i, i + 1, 2)
    quantity.dual = True
    if isinstance(dual, Unit) and dual.kind == "money":
        money = money_at(scan, quantity.end, dual.symbol)
        take(quantity, money, money.end)
        add_half(scan, quantity, 1)
        add_coins(scan, quantity)
    elif isinstance(dual, Unit):
        quantity.kind = "duration" if dual.kind == "duration" else "measure"
        quantity.symbol = dual.symbol
        quantity.value = 2 * dual.factor
        _modify_dual(scan, quantity)
        add_half(scan, quantity, dual.factor)
    if scan.joined(quantity.end) and scan.words[quantity.end] in _TWO:
        quantity.end += 1  # رجلين اثنين
    set_below_zero(scan, quantity)
    return quantity


def is_no_dual(scan: Scan, i: int, word: Word, last: Quantity | None) -> bool:
    """Whether a person's dual is a counted plural, an adjective or a predicate.

    `ثلاثة شرطيين`, `مهندسان سوريان`, `أكد أن المتهمين يمنيان`.
    """
    if word.prep or not scan.joined(i):
        return False
    if isinstance(word.dual, Unit):
        return not word.conj and is_general(scan, i)
    if word.conj:
        return _is_said_of_two(scan, i, word)
    if last is not None and last.end == i and last.kind == "number":
        few = last.value is not None and last.value in _FEW
        return last.dual or (few and word.form.endswith(_OBLIQUE))
    return _describes_a_pair(scan, i, word) or _is_said_of_two(scan, i, word)


def _is_said_of_two(scan: Scan, i: int, word: Word) -> bool:
    """`أبو شابين`, `وهما منتميان`, `أن المتهمين يمنيان`: a name, or what is said of two who were named."""
    if fold(scan.words[i - 1]) in _KUNYAS or usage(bare_form(scan.words[i])).is_mostly_name:
        return True
    if fold(scan.words[i - 1]).endswith(_THEIR) or (word.conj and _is_predicate(scan, i - 1)):
        return True
    if fold(scan.words[i - 1]) in _BOTH and not word.form.endswith(_OBLIQUE):
        return True
    before = bare_of_article(fold(scan.words[i - 1]))
    return before is not None and before.endswith(_DUAL_ENDINGS) and fold(scan.at(i - 2)) in _THAT


def _is_predicate(scan: Scan, i: int) -> bool:
    """`لأنهما أكاديميان`, before `وسياسيان`."""
    word = scan.known[i]
    return i > 0 and scan.joined(i) and word is not None and bool(word.dual) and _is_said_of_two(scan, i, word)


def _describes_a_pair(scan: Scan, i: int, word: Word) -> bool:
    """`مصدران عسكريان`, `شركتين قطريتين`: an adjective of relation after a dual that no table knows."""
    before = fold(scan.words[i - 1])
    unknown = scan.known[i - 1] is None and len(before) > _LONG and bare_of_article(before) is None
    return unknown and any(before.endswith(noun) and word.form.endswith(nisba) for noun, nisba in _PAIRS)


def _modify_dual(scan: Scan, quantity: Quantity) -> None:
    """`كيلومترين مربعين`, `درجتين مئويتين`."""
    if quantity.kind == "measure" and quantity.symbol is not None:
        attached = modified(scan, "measure", quantity.symbol, quantity.end)
        quantity.symbol, quantity.end = attached.symbol, attached.end
