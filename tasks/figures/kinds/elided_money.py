"""Sums of money whose currency is said elsewhere: `25 مليون ريال مقارنة بـ30 مليوناً`, `بقيمة 300 مليون`."""

from collections.abc import Sequence

from tasks.figures.amounts.money import money_at
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.rates import is_other_money, is_rate
from tasks.figures.amounts.units import unit_at
from tasks.figures.events.types import Noun
from tasks.figures.events.words import noun_kind
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft
from tasks.figures.nouns.counted import Counted, counts_pronoun
from tasks.figures.numerals.parts import exact
from tasks.figures.words.amount_lexicon import PAYMENTS
from tasks.figures.words.analysis import Word
from tasks.figures.words.roles import QUALIFYING, Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
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
_FROM = "من"
# Nobody counts by the million what a sum of money is spent on.
_LEAST_PART = 10**6
_PARTS_OF = frozenset(("منها", "منه", "بينها", "بينه", "ضمنها", "ضمنه"))


def elided_money(scan: Scan, quantity: Quantity, drafts: Sequence[Draft], purse: Purse) -> Draft | None:
    """The number without a noun as money, where a sum before it or a word for sums says so."""
    if quantity.vague:
        return Draft(quantity, "money", _unit(scan, quantity, drafts, purse)) if _is_paid(scan, quantity) else None
    if counts_pronoun(scan, quantity):
        return None
    if is_rate(scan, quantity.end):
        return Draft(quantity, "money", _falling_currency(scan, quantity, purse))
    last = next((draft for draft in reversed(drafts[-_SKIPPED:]) if draft.kind not in _BETWEEN), None)
    if last is not None and _continues(scan, quantity, last):
        _carry_magnitude(scan, quantity, last.quantity)
        return Draft(quantity, "money", last.unit)
    if quantity.magnitude >= _TRILLION and any(draft.kind == "money" for draft in drafts):
        return Draft(quantity, "money", _unit(scan, quantity, drafts, purse))
    return Draft(quantity, "money", _unit(scan, quantity, drafts, purse)) if _is_sum(scan, quantity) else None


def _falling_currency(scan: Scan, quantity: Quantity, purse: Purse) -> str | None:
    """The money whose rate it is: the last one before the number, in its sentence, not `أمام الدولار`."""
    for i in range(quantity.first - 1, max(-1, quantity.first - 1 - _NEXT_REACH), -1):
        word = scan.known[i]
        if word is not None and word.currency is not None and not is_other_money(scan, i):
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


def part_of_money(scan: Scan, quantity: Quantity, noun: Counted, drafts: Sequence[Draft]) -> Draft | None:
    """`18.2 مليار دينار، منها 15.3 مليار من النفط`, `منها 15.3 مليار إيرادات نفطية`: what a part is of, or is.

    A part of a sum is a sum, whatever noun follows. What is counted is told by its magnitude, for the number of the
    things that were bought is far from the sum: `20 مليون دولار، منها 3 مشاريع`, `منها 5 آلاف وجبة`.
    """
    whole = _whole_of(scan, quantity, drafts)
    if whole is None or quantity.magnitude < _THOUSAND or noun_kind(noun.text) is Noun.PERSON:
        return None
    is_from = scan.words[quantity.end] == _FROM
    like_whole = quantity.magnitude >= min(whole.quantity.magnitude, _LEAST_PART)
    is_sum = is_from or like_whole or scan.role(noun.token) & Role.SUM
    return Draft(quantity, "money", whole.unit) if is_sum and _is_less(quantity, whole.quantity) else None


def _whole_of(scan: Scan, quantity: Quantity, drafts: Sequence[Draft]) -> Draft | None:
    """The sum whose part the number is, or joined to a part: `منها 15 مليارا من النفط و3 مليارات من الضرائب`."""
    if not drafts or not _continues(scan, quantity, drafts[-1]):
        return None
    if is_part(scan, quantity):
        return drafts[-1]
    joined = scan.joined(quantity.first) and scan.words[quantity.first - 1] == affix.WAW
    is_next = joined and len(drafts) > 1 and is_part(scan, drafts[-1].quantity)
    return drafts[-2] if is_next and drafts[-2].kind == "money" else None


def _is_less(part: Quantity, whole: Quantity) -> bool:
    return part.value is not None and whole.value is not None and part.value < whole.value


def is_part(scan: Scan, quantity: Quantity) -> bool:
    """`5000 دولار، منها 1500 للنقل`, `منها نحو 1500`: a part of the amount before."""
    at = quantity.first - 1
    while at > 0 and scan.joined(at + 1) and scan.role(at) & QUALIFYING:
        at -= 1
    return at >= 0 and scan.joined(at + 1) and fold(scan.words[at]).removeprefix("و") in _PARTS_OF


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
