"""Whether the noun after a number has the form that the number asks for: `6 مباريات`, `15 إصابة`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.counted import is_noun
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.shapes import is_plural

# What is counted in the plural.
_FEW = range(3, 11)
_SOUND_PLURALS = ("ات", "ين")


def agrees(scan: Scan, quantity: Quantity) -> bool:
    """Whether an indefinite noun follows, plural after three to ten, feminine singular after more.

    A masculine singular after more than ten looks like any other word, unless it has its tanwin.
    """
    i = quantity.end
    if quantity.value is None or not scan.joined(i) or not is_noun(scan, i):
        return False
    form = fold(scan.words[i])
    if quantity.value in _FEW:
        return is_plural(form) or form.endswith(_SOUND_PLURALS) or _is_plural_in_heh(form)
    return quantity.value > _FEW[-1] and form.endswith("ه")


def _is_plural_in_heh(form: str) -> bool:
    """`أجهزة`, `أسلحة`."""
    return len(form) == 5 and form[0] == "ا" and form[-1] == "ه"
