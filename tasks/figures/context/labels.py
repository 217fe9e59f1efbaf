"""Numbers that name the thing before them: `القرار 2216`, `اللواء 22 ميكا`; not `شهدت الجولة 6 مباريات`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.agreement import agrees
from tasks.figures.words.context_lexicon import LIST_SIGNS
from tasks.figures.words.label_lexicon import (
    ARMS,
    BORDERS,
    ISSUE,
    NAMED_BY_YEAR,
    OWN_ISSUES,
    SHORT_YEARS,
    STRICT_LABELS,
)
from tasks.figures.words.ranked import RANKED
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import BRACKETS
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

_STRICT_LABELS = frozenset(STRICT_LABELS.split())
_LIST_SIGNS = frozenset(LIST_SIGNS.split())
_LONGEST_LIST = 60  # tokens of the articles of a law
_ARMS = frozenset(ARMS.split())
_NAMED_BY_YEAR = frozenset(NAMED_BY_YEAR.split())
_OWN_ISSUES, _IN = frozenset(OWN_ISSUES.split()), "في"


def is_labelled(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    """Whether the word before the number is one that numbers often name; a noun that agrees outweighs it."""
    i = _labelling(scan, quantity)
    if i < 0 or quantity.kind != "number":
        return False
    role = scan.role(i)
    if role & Role.GROUP_NAME and not has_noun:
        return True
    if quantity.digits and (role & Role.LABEL or fold(scan.words[i]) in RANKED or _is_issue(scan, i)):
        return True
    following = scan.role(quantity.end) if scan.joined(quantity.end) else 0
    return bool(following & Role.RANK)


def is_named(scan: Scan, quantity: Quantity) -> bool:
    """Whether the number is surely the name of what stands before it: `رقم 10`, `ص.ب 12`, `مجموعة السبع`."""
    i = _labelling(scan, quantity)
    if i < 0:
        return False
    if not quantity.digits:
        return quantity.definite and bool(scan.role(i) & Role.GROUP_NAME)  # مجموعة السبع سبل التعاون
    word = scan.known[i]
    if scan.words[i] == "ب" and scan.at(i - 1) == "." and scan.at(i - 2) == "ص":
        return True
    if quantity.value in SHORT_YEARS and _is_named_by_year(scan, i):
        return quantity.kind == "number" and not agrees(scan, quantity)
    strict = quantity.kind == "number" and word is not None and word.form in _STRICT_LABELS
    return strict or _is_of_arms(scan, quantity, i)


def _is_named_by_year(scan: Scan, i: int) -> bool:
    """`على حدود 67`; `في حدود 67 من الحاضرين` is an estimate."""
    form = fold(scan.words[i])
    return form in _NAMED_BY_YEAR and not (form == BORDERS and scan.at(i - 1) == _IN)


def _labelling(scan: Scan, quantity: Quantity) -> int:
    """The token before the number, its brackets and its article; -1 where there is none."""
    if quantity.kind not in ("number", "duration", "fraction"):
        return -1
    i = quantity.first - 1
    while i >= 0 and scan.joined(i + 1) and (scan.words[i] in BRACKETS or scan.role(i) & Role.ARTICLE):
        i -= 1
    if i < 0 or not scan.joined(i + 1):
        return -1
    return i if scan.words[i] not in _LIST_SIGNS or agrees(scan, quantity) else before_list(scan, i)


def before_list(scan: Scan, i: int) -> int:
    """The token before the numbers that are listed up to token `i`: `الفصول 1 و2 و37`, `رقم (6) و (10)`."""
    at = i
    while at > 0 and i - at < _LONGEST_LIST and scan.words[at] in _LIST_SIGNS:
        number = at - 1
        while number > 0 and scan.words[number] in BRACKETS:
            number -= 1
        if not scan.words[number].isdecimal() or not scan.unbroken(number + 1, at):
            break
        at = number - 1
        while at > 0 and scan.words[at] in BRACKETS:
            at -= 1
    return at if scan.joined(at + 1) else i


def _is_issue(scan: Scan, i: int) -> bool:
    """`الجريدة الرسمية عدد 7083`, `القانون عدد 36`, `المجلة في عددها 53`: not how many, but which."""
    if fold(scan.words[i]) in _OWN_ISSUES and scan.joined(i):
        return scan.words[i - 1] == _IN
    return scan.words[i] == ISSUE and scan.joined(i) and bare_of_article(fold(scan.words[i - 1])) is not None


def _is_of_arms(scan: Scan, quantity: Quantity, i: int) -> bool:
    """`اللواء 22 ميكا`, `اللواء المتمرد 22 ميكا`."""
    if not scan.joined(quantity.end) or fold(scan.words[quantity.end]) not in _ARMS:
        return False
    return bool((scan.role(i) | scan.role(i - 1)) & Role.LABEL)
