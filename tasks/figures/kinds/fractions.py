"""Fractions: of a noun (`ثلث السكان`), or definite where an amount is said (`بأكثر من الربع`, `انخفض إلى النصف`)."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.ranges import change_before
from tasks.figures.kinds.draft import Draft, extended
from tasks.figures.nouns.counted import noun_after
from tasks.figures.words.context_lexicon import BY_AMOUNT, NOT_FRACTION
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.affix_lexicon import ARTICLE, NISBAS
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_whole_noun
from tasks.language.shapes import bare_of_article

_NOT_FRACTION = frozenset(NOT_FRACTION.split())
_BY_AMOUNT = frozenset(BY_AMOUNT.split())
_OWNERS = ("ها", "هم", "هن", "نا")
_OF = "من"
_BY = "ب"
_DECIMALS = 4


def fraction(scan: Scan, quantity: Quantity) -> Draft | None:
    """The fraction as a figure; a quarter of a year and a half final are none."""
    if quantity.slash or quantity.value is None:
        return None
    draft = _definite(scan, quantity) if _is_definite(scan, quantity) else _of_noun(scan, quantity)
    if draft is not None:
        quantity.value = round(quantity.value, _DECIMALS)
    return draft


def _is_definite(scan: Scan, quantity: Quantity) -> bool:
    first = scan.known[quantity.number_first]
    return first is not None and first.definite


def _of_noun(scan: Scan, quantity: Quantity) -> Draft | None:
    """`نصف السكان`, `ثلث مياهها`, `ربع من الأعضاء`."""
    noun = noun_after(scan, quantity)
    if noun is None or fold(noun.text) in _NOT_FRACTION:
        return None
    text = fold(noun.text)
    definite = text.startswith(ARTICLE) or text.endswith(_OWNERS)
    if not definite and not _ends_definite(scan, noun.token) and scan.words[quantity.end] != _OF:
        return None
    return extended(Draft(quantity, "fraction", None, noun))


def _ends_definite(scan: Scan, i: int) -> bool:
    """Whether a definite noun ends the construct that begins at `i`: `ثلث سكان البلاد`, `ثلثا أعضاء مجلس النواب`.

    An adjective begins none: `نصف كروية واضحة المعالم`.
    """
    if not scan.joined(i + 1):
        return False
    if fold(scan.words[i + 1]).startswith(ARTICLE):
        return True
    if not scan.joined(i + 2) or not fold(scan.words[i + 2]).startswith(ARTICLE):
        return False
    is_noun = scan.known[i + 1] is None and is_whole_noun(scan.words[i + 1])
    return is_noun and not fold(scan.words[i]).endswith(NISBAS)


def _definite(scan: Scan, quantity: Quantity) -> Draft | None:
    """`بأكثر من الربع`, `تراجع بالثلث`, `انخفض إلى النصف`; `الربع الأول` is a time, `النصف من رمضان` a day."""
    end = quantity.end
    if not _is_amount(scan, quantity) or (scan.joined(end) and bare_of_article(fold(scan.words[end])) is not None):
        return None
    if scan.joined(end) and scan.words[end] == _OF:
        return _of_part(scan, quantity)
    return Draft(quantity, "fraction", None)


def _of_part(scan: Scan, quantity: Quantity) -> Draft | None:
    noun = noun_after(scan, quantity)
    return extended(Draft(quantity, "fraction", None, noun)) if noun is not None else None


def _is_amount(scan: Scan, quantity: Quantity) -> bool:
    """Whether a limit, an estimate or a change stands before the fraction."""
    first, before = scan.known[quantity.first], quantity.first - 1
    if before < 0 or first is None or not scan.joined(quantity.first):
        return False
    role = scan.role(before)
    if role & Role.FROM:
        return bool(scan.role(before - 1) & (Role.MORE_FROM | Role.LESS_FROM))
    if role & Role.ABOUT or fold(scan.words[before]).removeprefix("و") in _BY_AMOUNT:
        return True
    changes = bool(role & Role.TO) or (first.prep == _BY and not first.conj)
    return changes and bool(change_before(scan, quantity))
