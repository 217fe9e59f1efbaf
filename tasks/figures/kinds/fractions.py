"""Fractions: of a noun (`ثلث السكان`), or definite where an amount is said (`بأكثر من الربع`, `انخفض إلى النصف`)."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.ranges import change_before
from tasks.figures.kinds.draft import Draft, extended
from tasks.figures.nouns.counted import noun_after
from tasks.figures.words.context_lexicon import BY_AMOUNT, NOT_FRACTION
from tasks.figures.words.numeral_lexicon import FRACTION_OF_THEM
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.affix_lexicon import ARTICLE, NISBAS
from tasks.language.fold import fold
from tasks.language.nationalities import COUNTRY_WORDS
from tasks.language.places import ADJECTIVES
from tasks.language.shapes import bare_of_article
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_owned, is_whole_noun

_NOT_FRACTION = frozenset(NOT_FRACTION.split())
_BY_AMOUNT = frozenset(BY_AMOUNT.split())
_OWNERS, _HIS = ("ها", "هم", "هن", "نا"), "ه"
_OF = "من"
_BY = "ب"
_DECIMALS = 4
_LONGEST_CONSTRUCT = 3  # words after its head: نصف إيرادات قطاع السياحة


def fraction(scan: Scan, quantity: Quantity, last: Draft | None) -> Draft | None:
    """The fraction as a figure, `last` the figure before it; a quarter of a year and a half final are none."""
    if quantity.slash or quantity.value is None:
        return None
    first = scan.known[quantity.number_first]
    if first is not None and first.part is not None and first.part.kind == FRACTION_OF_THEM:
        draft = _of_them(scan, quantity, last)
    elif first is not None and first.definite:
        draft = _definite(scan, quantity)
    else:
        draft = _of_noun(scan, quantity)
    if draft is not None:
        quantity.value = round(quantity.value, _DECIMALS)
    return draft


def _of_them(scan: Scan, quantity: Quantity, last: Draft | None) -> Draft | None:
    """`400 لاجئ نصفهم أطفال`: of those counted before it in its sentence; `نصفها الثاني` is a period or a place."""
    end = quantity.end
    counted = last is not None and last.kind == "count" and scan.unbroken(last.end, quantity.first)
    if not counted or (scan.joined(end) and bare_of_article(fold(scan.words[end])) is not None):
        return None
    return Draft(quantity, "fraction", None)


def _of_noun(scan: Scan, quantity: Quantity) -> Draft | None:
    """`نصف السكان`, `ثلث مياهها`, `ربع من الأعضاء`."""
    noun = noun_after(scan, quantity)
    if noun is None:
        return None
    text = fold(noun.text)
    if _makes_another_word(text):
        return None
    definite = text.startswith(ARTICLE) or text.endswith(_OWNERS) or is_owned(noun.text, _HIS)
    if not definite and not _ends_definite(scan, noun.token) and scan.words[quantity.end] != _OF:
        return None
    return extended(Draft(quantity, "fraction", None, noun))


def _makes_another_word(form: str) -> bool:
    """`نصف نهائي`, `نصف الملعب`: whether the fraction is no amount before the noun, however that is made definite."""
    owner = next((owner for owner in (*_OWNERS, _HIS) if form.endswith(owner)), "")
    bare = {bare_of_article(form) or form, form.removesuffix(owner)}
    return any(noun in _NOT_FRACTION or ARTICLE + noun in _NOT_FRACTION for noun in bare)


def _ends_definite(scan: Scan, i: int) -> bool:
    """Whether a definite word ends the construct that begins at `i`: `ثلث سكان البلاد`, `نصف صادرات تونس`.

    An adjective begins none: `نصف كروية واضحة المعالم`.
    """
    for at in range(i + 1, i + 1 + _LONGEST_CONSTRUCT):
        if not scan.joined(at):
            return False
        if fold(scan.words[at]).startswith(ARTICLE) or _is_proper_name(scan, at):
            return at == i + 1 or scan.known[i] is not None or not fold(scan.words[i]).endswith(NISBAS)
        if not (scan.known[at] is None or scan.role(at) & Role.COUNT) or not is_whole_noun(scan.words[at]):
            return False
    return False


def _is_proper_name(scan: Scan, i: int) -> bool:
    """Whether a name, definite without an article, stands at `i`: a place, a person."""
    word = scan.known[i]
    if word is not None:
        return word.country is not None and not (word.conj or word.prep) and _names_place(word.form)
    return usage(bare_form(scan.words[i])).is_mostly_name


def _names_place(form: str) -> bool:
    """`روسيا` is the accusative of `روسي` as well."""
    return form in COUNTRY_WORDS or form not in ADJECTIVES


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
