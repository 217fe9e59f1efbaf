"""Numbers that name the thing before them: `القرار 2216`, `اللواء 22 ميكا`; not `شهدت الجولة 6 مباريات`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.dates import counted_follows
from tasks.figures.nouns.agreement import agrees
from tasks.figures.words.label_lexicon import ARMS, LOOSE_LABELS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import BRACKETS
from tasks.language.fold import fold

_LOOSE_LABELS = frozenset(LOOSE_LABELS.split())
_ARMS = frozenset(ARMS.split())


def is_labelled(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    if quantity.kind not in ("number", "duration", "fraction"):
        return False
    i = quantity.first - 1
    while i >= 0 and scan.joined(i + 1) and (scan.words[i] in BRACKETS or scan.role(i) & Role.ARTICLE):
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
            or not (
                counted_follows(scan, quantity)
                or (word is not None and word.form in _LOOSE_LABELS and agrees(scan, quantity))
            )
        )
    following = scan.role(quantity.end) if scan.joined(quantity.end) else 0
    return bool(following & Role.RANK) and quantity.kind == "number"


def _is_of_arms(scan: Scan, quantity: Quantity, i: int) -> bool:
    """`اللواء 22 ميكا`, `اللواء المتمرد 22 ميكا`."""
    if not scan.joined(quantity.end) or fold(scan.words[quantity.end]) not in _ARMS:
        return False
    return bool((scan.role(i) | scan.role(i - 1)) & Role.LABEL)
