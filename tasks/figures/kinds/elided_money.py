"""Sums of money whose currency is said elsewhere: `25 مليون ريال مقارنة بـ30 مليوناً`, `بقيمة 300 مليون`."""

from collections.abc import Sequence

from tasks.figures.amounts.money import money_at
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.units import unit_at
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft
from tasks.figures.nouns.counted import counts_pronoun
from tasks.figures.numerals.parts import exact
from tasks.figures.words.amount_lexicon import PAYMENTS
from tasks.figures.words.analysis import Word
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold

_PAYMENTS = frozenset(PAYMENTS.split())
_ELISION_REACH = 12
# `راتبا أسبوعيا يبلغ 120 ألفا`: how far before the number the word for a sum may stand.
_SUM_REACH = 4
_TOTAL_REACH = 8
# A currency after the sum, in its sentence: `رفع الميزانية 120 مليونا لتبلغ 300 مليون جنيه`.
_NEXT_REACH = 20
# Right after `بقيمة` smaller numbers are money as well.
_LEAST = 100
_THOUSAND = 1000
# Newspapers count nothing but money by the trillion without a noun.
_TRILLION = 10**12
_LEAST_PAID = 10**6
# Figures that may stand between the two sums, and how many are looked through.
_BETWEEN = frozenset(("duration", "percent"))
_SKIPPED = 3
_STOPS = ".؛،:"
_FOR = "مقابل"
_PARTS_OF = frozenset(("منها", "منه", "بينها", "بينه", "ضمنها", "ضمنه"))


def elided_money(scan: Scan, quantity: Quantity, drafts: Sequence[Draft], purse: Purse) -> Draft | None:
    """The number without a noun as money, where a sum before it or a word for sums says so."""
    if quantity.vague:
        return Draft(quantity, "money", _unit(scan, quantity, drafts, purse)) if _is_paid(scan, quantity) else None
    if counts_pronoun(scan, quantity):
        return None
    if _is_rate(scan, quantity):
        return Draft(quantity, "money", _falling_currency(scan, quantity, purse))
    last = next((draft for draft in reversed(drafts[-_SKIPPED:]) if draft.kind not in _BETWEEN), None)
    if last is not None and _continues(scan, quantity, last):
        _carry_magnitude(scan, quantity, last.quantity)
        return Draft(quantity, "money", last.unit)
    if quantity.magnitude >= _TRILLION and any(draft.kind == "money" for draft in drafts):
        return Draft(quantity, "money", _unit(scan, quantity, drafts, purse))
    return Draft(quantity, "money", _unit(scan, quantity, drafts, purse)) if _is_sum(scan, quantity) else None


def _is_rate(scan: Scan, quantity: Quantity) -> bool:
    """`تراجعت الليرة إلى 90 ألفا للدولار`, `عند 1310 مقابل الدولار`: so much of one money for one of another."""
    at = quantity.end
    if scan.joined(at) and scan.words[at] == _FOR and scan.joined(at + 1):
        at += 1
    word = scan.known[at] if scan.joined(at) else None
    if word is None or word.currency is None or not word.definite:
        return False
    return word.prep == "ل" or at > quantity.end


def _falling_currency(scan: Scan, quantity: Quantity, purse: Purse) -> str | None:
    """The money whose rate it is: the last one named before the number, in its sentence."""
    for i in range(quantity.first - 1, max(-1, quantity.first - 1 - _NEXT_REACH), -1):
        word = scan.known[i]
        if word is not None and word.currency is not None:
            unit = money_at(scan, i + 1, word.currency)
            return purse.code(unit.currency, scan, i, unit.end) if unit.currency is not None else unit.symbol
        if not scan.joined(i):
            break
    return None


def continues_money(scan: Scan, quantity: Quantity, last: Draft | None) -> bool:
    """Whether the number goes on after a sum of money: `20 مليون يورو … 3 ملايين أخرى`."""
    return last is not None and not quantity.vague and _continues(scan, quantity, last)


def _continues(scan: Scan, quantity: Quantity, last: Draft) -> bool:
    if last.kind != "money" or quantity.first - last.end > _ELISION_REACH:
        return False
    if quantity.magnitude < _THOUSAND and not is_part(scan, quantity):
        return False
    return not any(i in scan.breaks or scan.words[i] in ".؛" for i in range(last.end, quantity.first + 1))


def _carry_magnitude(scan: Scan, quantity: Quantity, whole: Quantity) -> None:
    """`90 مليون دولار، منها 25 للتعليم`: the part is in millions too, where that is less than the whole."""
    if quantity.magnitude != 1 or quantity.value is None or whole.value is None or not is_part(scan, quantity):
        return
    if whole.magnitude >= _THOUSAND and quantity.value * whole.magnitude < whole.value:
        quantity.value = exact(quantity.value * whole.magnitude)


def is_part(scan: Scan, quantity: Quantity) -> bool:
    """`5000 دولار، منها 1500 للنقل`: a part of the amount before."""
    at = quantity.first - 1
    return at >= 0 and scan.joined(quantity.first) and fold(scan.words[at]).removeprefix("و") in _PARTS_OF


def _is_sum(scan: Scan, quantity: Quantity) -> bool:
    large = quantity.magnitude >= 1000
    if large and totals_money(scan, quantity):
        return True
    value = quantity.value if quantity.value is not None else quantity.min
    for i in range(quantity.first - 1, max(-1, quantity.first - 1 - _SUM_REACH), -1):
        if not scan.joined(i + 1) or scan.words[i] in _STOPS:
            return False
        word = scan.known[i]
        if word is not None and word.role & Role.SUM:
            return large or (i >= quantity.first - 2 and value is not None and value >= _LEAST)
        if word is not None and _parts_from_sum(word):
            return False
    return False


def _parts_from_sum(word: Word) -> bool:
    """Whether what stands behind the word is no sum, whatever stands before: another number, a count."""
    return word.digits is not None or word.part is not None or bool(word.role & (Role.ON | Role.COUNT))


def totals_money(scan: Scan, quantity: Quantity) -> bool:
    """`إجمالي أرباح هذه الشركات 31 مليارا`."""
    for i in range(quantity.first - 1, max(0, quantity.first - _TOTAL_REACH), -1):
        if not scan.joined(i + 1) or scan.words[i] in _STOPS:
            return False
        if scan.role(i) & Role.SUM and scan.role(i - 1) & Role.COUNT:
            return True
    return False


def _is_paid(scan: Scan, quantity: Quantity) -> bool:
    """`دفع النادي الملايين`."""
    if quantity.min is None or quantity.min < _LEAST_PAID or counts_pronoun(scan, quantity):
        return False
    for i in range(quantity.first - 1, max(-1, quantity.first - 1 - _SUM_REACH), -1):
        if not scan.joined(i + 1) or scan.words[i] in _STOPS:
            return False
        if fold(scan.words[i]).removeprefix("و") in _PAYMENTS:
            return True
    return False


def _unit(scan: Scan, quantity: Quantity, drafts: Sequence[Draft], purse: Purse) -> str | None:
    """The currency said next in the sentence, else the one said last."""
    for i in range(quantity.end, min(scan.size, quantity.end + _NEXT_REACH)):
        if not scan.joined(i):
            break
        word = scan.known[i]
        if word is not None and word.currency is not None and not word.definite:
            unit = unit_at(scan, i, after_digits=False, clitics=True)
            if unit is not None and unit.kind == "money":
                return purse.code(unit.currency, scan, i, unit.end) if unit.currency is not None else unit.symbol
    return next((draft.unit for draft in reversed(drafts) if draft.kind == "money"), None)
