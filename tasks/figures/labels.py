"""Numbers that name the thing before them: `القرار 2216`, `اللواء 22 ميكا`; not `شهدت الجولة 6 مباريات`."""

from tasks.figures.counted import is_noun
from tasks.figures.dates import counted_follows
from tasks.figures.fold import fold
from tasks.figures.label_lexicon import ARMS, LOOSE_LABELS
from tasks.figures.quantity import Quantity
from tasks.figures.roles import Role
from tasks.figures.scan import Scan
from tasks.figures.shapes import is_plural

_LOOSE_LABELS = frozenset(LOOSE_LABELS.split())
_ARMS = frozenset(ARMS.split())
# What is counted in the plural.
_FEW = range(3, 11)
_SOUND_PLURALS = ("ات", "ين")
_CONSEQUENCES = frozenset(("نتيجه",))  # إلى المركز 29 نتيجة تراجعه
_BRACKETS = '()[]«»"“”'


def is_labelled(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    if quantity.kind not in ("number", "duration", "fraction"):
        return False
    i = quantity.first - 1
    while i >= 0 and scan.joined(i + 1) and (scan.words[i] in _BRACKETS or scan.role(i) & Role.ARTICLE):
        i -= 1
    if i < 0 or not scan.joined(i + 1):
        return False
    if quantity.digits and _is_of_arms(scan, quantity, i):
        return True
    role = scan.role(i)
    if scan.words[i] == "ب" and scan.at(i - 1) == "." and scan.at(i - 2) == "ص" and quantity.digits:
        return True  # ص.ب
    if role & Role.GROUP_NAME and not has_noun and quantity.kind == "number":
        return True
    if role & Role.LABEL and quantity.digits and quantity.kind == "number":
        word = scan.known[i]
        return (
            not has_noun
            or (word is not None and word.form in ("رقم", "برقم", "هاتف", "جوال"))
            or not (counted_follows(scan, quantity) or (word is not None and _agrees(scan, quantity, word.form)))
        )
    following = scan.role(quantity.end) if scan.joined(quantity.end) else 0
    return bool(following & Role.RANK) and quantity.kind == "number"


def _agrees(scan: Scan, quantity: Quantity, label: str) -> bool:
    """Whether a noun after the number has the form that the number asks for: `شهدت الجولة 6 مباريات`."""
    i = quantity.end
    if label not in _LOOSE_LABELS or not scan.joined(i) or not is_noun(scan, i) or quantity.value is None:
        return False
    form = fold(scan.words[i])
    if form in _CONSEQUENCES:
        return False
    if quantity.value in _FEW:
        return is_plural(form) or form.endswith(_SOUND_PLURALS) or _is_plural_in_heh(form)
    return quantity.value > _FEW[-1] and form.endswith("ه")


def _is_plural_in_heh(form: str) -> bool:
    """`أجهزة`, `أسلحة`."""
    return len(form) == 5 and form[0] == "ا" and form[-1] == "ه"


def _is_of_arms(scan: Scan, quantity: Quantity, i: int) -> bool:
    """`اللواء 22 ميكا`, `اللواء المتمرد 22 ميكا`."""
    if not scan.joined(quantity.end) or fold(scan.words[quantity.end]) not in _ARMS:
        return False
    return bool((scan.role(i) | scan.role(i - 1)) & Role.LABEL)
