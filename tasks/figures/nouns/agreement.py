"""Whether the noun after a number has the form that the number asks for: `6 مباريات`, `15 إصابة`, `2000 كتاب`.

Three to ten take a plural, eleven to ninety-nine a singular in the accusative (which shows in its alef, or not at all
in a feminine), whole hundreds a singular in the genitive. What counts are the last two digits: `2010 زوار`.
"""

from enum import IntEnum

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.context_lexicon import OFTEN_COUNTED, SOME
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.nationalities import COUNTRY_WORDS
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import is_plural, may_be_plural

_FEW = range(3, 11)
_YEARS = range(1900, 2051)
_TENS = range(11, 100)
_CLOSERS = ')"»'
_SOUND_PLURALS = ("ات", "ين", "ون")
_TANWIN = ("اً", "ًا", "ةً")
# What shows no case: `23 شكوى`, `15 صحراء`.
_NO_TANWIN = ("ى", "اء")
_SOME = frozenset(SOME.split())
_OFTEN_COUNTED = frozenset(OFTEN_COUNTED.split())
_SHORTEST = 4


class Agreement(IntEnum):
    """How well a noun after a number fits it."""

    NONE = 0
    """No noun, or one in a form that the number does not take."""
    POSSIBLE = 1
    """A noun that shows nothing: a masculine singular without its alef after eleven and more."""
    SURE = 2
    """A noun in the very form."""


def agreement(scan: Scan, quantity: Quantity) -> Agreement:
    """How well the indefinite noun right after the number fits it; `NONE` where none follows."""
    i = quantity.end
    if scan.joined(i) and scan.words[i] in _CLOSERS:
        i += 1
    value = quantity.value if quantity.value is not None else quantity.max
    if not isinstance(value, int) or not scan.joined(i) or not is_noun(scan, i):
        return Agreement.NONE
    return _of_noun(scan, i, value)


def _of_noun(scan: Scan, i: int, value: int) -> Agreement:
    """How well the noun at token `i` fits `value`."""
    text = scan.words[i]
    form = fold(text)
    if value in _YEARS and _is_beside_year(scan, i):
        return Agreement.POSSIBLE
    if value % 100 in _FEW:
        return Agreement.SURE if _is_plural(form) else Agreement.POSSIBLE
    if form.endswith(_SOUND_PLURALS) and len(form) > _SHORTEST:
        return Agreement.NONE if value > _FEW[-1] else Agreement.POSSIBLE
    if text.endswith(_TANWIN):
        return Agreement.SURE
    return _of_singular(text, form, value) if value > _FEW[-1] else Agreement.NONE


def _is_beside_year(scan: Scan, i: int) -> bool:
    """`معرض 2024 نهاية الشهر`, `دستور 2011 جملة من الحقوق`: what follows a year likelier than it is counted."""
    return bool(scan.role(i) & Role.YEAR_LEAD) or _is_some_of(scan, i)


def _is_some_of(scan: Scan, i: int) -> bool:
    """`دستور 2011 جملة من الحقوق`: a word for a number of things, which itself is hardly counted."""
    return fold(scan.words[i]) in _SOME and scan.at(i + 1) == "من"


def _of_singular(text: str, form: str, value: int) -> Agreement:
    if form in COUNTRY_WORDS:
        return Agreement.POSSIBLE  # المركز 20 سوريا
    if form.endswith("ه") or form in _OFTEN_COUNTED:
        sure = True
    elif text.endswith(_NO_TANWIN):
        sure = is_seen_as_noun(text)
    elif value % 100 in _TENS:
        sure = _is_accusative(form)
    else:
        sure = value % 100 == 0 and is_seen_as_noun(text) and not is_plural(form)
    return Agreement.SURE if sure else Agreement.POSSIBLE


def agrees(scan: Scan, quantity: Quantity) -> bool:
    """Whether a noun in the very form that the number asks for follows it."""
    return agreement(scan, quantity) is Agreement.SURE


def _is_plural(form: str) -> bool:
    if may_be_plural(form) or form.endswith(_SOUND_PLURALS):
        return True
    if len(form) == 5 and form[0] == "ت" and form[2] == "ا":  # تذاكر, and تعاون, which nobody counts
        return is_seen_as_noun(form)
    # غرف of غرفة, ثيران
    return (len(form) == 3 and is_seen_as_noun(form) and is_seen_as_noun(form + "ة")) or (
        len(form) == 5 and form.endswith("ان")
    )


def _is_accusative(form: str) -> bool:
    return form.endswith("ا") and len(form) >= _SHORTEST and not form.endswith(("وا", "ها")) and is_seen_as_noun(form)
