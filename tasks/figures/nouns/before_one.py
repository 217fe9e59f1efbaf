"""The noun before `واحد`: `شخص واحد`, `جهة رسمية واحدة`, `عملية زرع واحدة`."""

from tasks.figures.amounts.halves import is_general
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.counted import Counted, as_counted
from tasks.figures.words.persons import PERSON_FORMS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.noun_evidence import evidence
from tasks.language.shapes import bare_of_article, is_possessed
from tasks.language.stems import bare_of_proclitics
from tasks.language.tokens import bare_form
from tasks.language.word_classes import is_verb, is_whole_noun

# What may be taken off a noun before `واحد`.
_CLITICS = "وبل"
_IMPERFECT = "ي"
_PROCLITICS = "وفبل"
_LONGEST_PHRASE = 2  # ناقلة قمح
_SHORT = 3
_HAMZAS = "أإآ"
_NEVER_ONE = Role.IDIOM | Role.NEGATION | Role.FROM | Role.ON | Role.TO | Role.ABOUT
_NOT_ONE = Role.STOP | _NEVER_ONE


def noun_before_one(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`شخص واحد`, `بسؤال واحد`: the indefinite noun before `واحد`."""
    i = quantity.first - 1
    if i < taken or not scan.joined(quantity.first):
        return None
    text = bare_form(scan.words[i])
    form = fold(text)
    article = (
        bare_of_article(form) is not None and scan.words[i].lstrip(_PROCLITICS)[:1] not in _HAMZAS
    )  # ألمانيين has none
    if not form.isalpha() or len(form) < 2 or article or form.endswith("ها") or is_possessed(text, form):
        return None
    if is_verb(text):
        return None  # أحب واحدة
    head = _past_genitive(scan, quantity, _past_adjective(scan, i, taken), taken)
    # A verb is a noun as well behind the head of its construct: عملية نقل واحدة.
    if scan.role(i) & (_NOT_ONE if head == i else _NEVER_ONE):
        return None
    i = head
    noun = _without_proclitics(scan.words[i])
    return as_counted(scan, i, noun) if noun is not None else None


def _without_proclitics(text: str) -> str | None:
    """The noun without what is written onto it, `ولمصلحة`; None for a verb, `ليحمل`."""
    noun = bare_of_proclitics(text)
    return None if noun is not text and noun.startswith(_IMPERFECT) and evidence(noun).is_none else noun


def _past_genitive(scan: Scan, quantity: Quantity, i: int, taken: int) -> int:
    """`عملية زرع واحدة`: a feminine `واحدة` is said of the feminine head of a construct, not of its masculine."""
    one = scan.words[quantity.number_first]
    head = scan.at(i - 1)
    if not one.endswith("ة") or i - 1 < taken or not scan.joined(i) or scan.words[i].endswith(("ة", "ى", "اء")):
        return i
    fits = head.endswith("ة") and bare_of_article(fold(head)) is None and scan.known[i - 1] is None
    return i - 1 if fits and is_whole_noun(head) else i


def _past_adjective(scan: Scan, i: int, taken: int) -> int:
    """The noun of an adjective of relation before `واحد`, that adjective's own place where none agrees with it.

    `جهة رسمية واحدة`, `طالب سعودي واحد`, `ناقلة قمح سورية واحدة`.
    """
    if fold(scan.words[i])[0] in _PROCLITICS or i - 1 < taken or not scan.joined(i):
        return i
    if is_general(scan, i):
        return i - 1  # كاتب عام واحد
    for head in range(i - 1, max(taken, i - _LONGEST_PHRASE) - 1, -1):
        if not (_may_be_described(scan, head) and scan.joined(head + 1)):
            return i
        if _agrees_in_gender(scan.words[i], scan.words[head]):
            return head
        if not scan.words[i].endswith("ة"):
            return i  # only what is surely said of something else may stand between
    return i


def _may_be_described(scan: Scan, i: int) -> bool:
    """Whether the token is an indefinite noun and nothing else to a number."""
    text, noun = scan.words[i], fold(scan.words[i])
    if not noun.isalpha() or len(noun) < _SHORT or bare_of_article(noun) is not None:
        return False
    word = scan.known[i]
    if word is not None and (word.role & ~(Role.NOUN | Role.LABEL) or word.part or word.digits or word.unit):
        return False
    return is_whole_noun(text) or (noun[0] in _CLITICS and is_whole_noun(text[1:]))


def _agrees_in_gender(adjective: str, noun: str) -> bool:
    """`جهة رسمية`, `طالب سعودي`: by the endings of an adjective of relation and its noun."""
    if len(fold(adjective)) <= _SHORT:
        return False
    if adjective.endswith("ة"):
        return noun.endswith("ة")
    person = fold(noun.removeprefix("و")) in PERSON_FORMS  # جندي أفغاني
    return adjective.endswith("ي") and (person or not noun.endswith(("ه", "ة", "ي")))
