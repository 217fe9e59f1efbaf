"""Ranges whose low end is the dual of the counted noun: `كيسين أو ثلاثة أكياس`.

Such a dual is no figure of its own, for any noun has one; before its own plural it is a number.
"""

import re

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

# What is said after a dual: three to ten.
_FEW = range(3, 11)
_TWO = 2
_SHORTEST = 5
# The letters that come and go between a singular and its broken plural.
_WEAK = re.compile("[اويىء]|[هة]$")


def join_duals(scan: Scan, quantities: list[Quantity]) -> None:
    """Let each number after `أو` and a dual of its own noun begin with two."""
    for quantity in quantities:
        if quantity.kind == "number" and quantity.value in _FEW and _follows_dual(scan, quantity):
            quantity.min, quantity.max, quantity.value = _TWO, quantity.value, None
            quantity.qualifier, quantity.bounded = "range", True
            quantity.first -= _TWO


def _follows_dual(scan: Scan, quantity: Quantity) -> bool:
    """Whether the dual of the noun after the number, and `أو`, stand before it."""
    dual, end = quantity.first - _TWO, quantity.end
    if dual < 0 or not scan.role(dual + 1) & Role.OR or not all(map(scan.joined, (dual + 1, quantity.first, end))):
        return False
    form = fold(scan.words[dual])
    if len(form) < _SHORTEST or not form.endswith(affix.DUAL_ENDINGS) or bare_of_article(form) is not None:
        return False
    word = scan.known[dual]
    is_number = word is not None and bool(word.dual or word.part or word.digits)
    stem = form[: -len(affix.DUAL_ENDINGS[0])]
    return not is_number and _root(fold(scan.words[end])) in (_root(stem), _root(stem.removesuffix(affix.TEH)))


def _root(form: str) -> str:
    """The strong letters of a folded noun: `كس` of `كيس` and of `أكياس`."""
    return _WEAK.sub("", form)
