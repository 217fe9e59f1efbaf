"""Qualifiers of a number: `أكثر من`, `ما لا يقل عن`, `نحو`, `على الأقل`, before it and after it."""

from typing import NamedTuple

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.phrases import Phrases, Place
from tasks.figures.context.qualifier_lexicon import PARTS, ROWS
from tasks.figures.model import Qualifier
from tasks.figures.words.context_lexicon import ADVERBIAL, GROWS, HOW_OFTEN, PRONOUN_ENDINGS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

_PHRASES: Phrases[Qualifier] = Phrases(ROWS, PARTS, blocked=Role.AGE_STATE | Role.TO | Role.CHANGE)
_QUOTES = "\"'»«”“)("
_CLITICS = frozenset(("ب", "ل", "ال", "بال", "لل", "ك"))
_GROWS = frozenset(GROWS.split())
_HOW_OFTEN = frozenset(HOW_OFTEN.split())
_ADVERBIAL = frozenset(ADVERBIAL.split())
_PRONOUNS = tuple(PRONOUN_ENDINGS.split())
_LONG_PRONOUNS = tuple(ending for ending in _PRONOUNS if len(ending) > 1)
_AMOUNTS = frozenset(("money", "measure", "percent"))
_COMPARISON_SIGNS: dict[str, Qualifier] = {
    ">": "more_than",
    "<": "less_than",
    "≥": "at_least",
    "≤": "at_most",
    "~": "about",
    "≈": "about",
}
# Shorter words that begin like an article are prepositions: `الى`.
_SHORT = 4
_SUBJECT, _AMOUNT, _BARE = frozenset(("subject",)), frozenset(("amount",)), frozenset(("bare",))
_LARGE = 1000
_OF_SOMETHING = 2  # tokens of من with its noun
_ARTICLE = "ال"


class Found(NamedTuple):
    """A qualifier, and the tokens where its phrase begins and ends, the number within or beside."""

    qualifier: Qualifier
    start: int
    end: int


def qualifier_before(
    scan: Scan, quantity: Quantity, taken: int, free: int | None = None, first: int | None = None
) -> Found | None:
    """The qualifier before `quantity` (or before token `first`, where its noun stands before it).

    Tokens before `taken` are other numbers'; a verb further before may still reach the number, down to token `free`,
    past numbers that only say when or where.
    """
    first = quantity.first if first is None else first
    flags = _flags(scan, quantity)
    i = _back(scan, first, taken)
    if i < taken:
        if free is None or free >= taken or not scan.joined(first):
            return None
        found = _PHRASES.far_before(scan, Place(first - 1, quantity.end, taken, free), flags | _SUBJECT)
        return Found(*found) if found is not None else None
    if scan.words[i] in _COMPARISON_SIGNS or scan.words[i] == "=":
        return _compared_by_sign(scan, i, first, taken, quantity.end)
    place = Place(i, quantity.end, taken, taken if free is None else free)
    found = _PHRASES.before(scan, place, flags)
    if found is None and not _governs(scan, i):
        found = _PHRASES.far_before(scan, place, flags | _SUBJECT if _ends_subject(scan, i) else flags)
    return Found(*found) if found is not None else None


def _flags(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """What the number is to the rows of phrases."""
    flags = _AMOUNT if quantity.kind in _AMOUNTS else frozenset()
    bare = quantity.magnitude >= _LARGE or not _word_follows(scan, quantity.end)
    return flags | _BARE if bare else flags


def _word_follows(scan: Scan, i: int) -> bool:
    """Whether a word that may be counted stands at `i`; points of an index are a price."""
    if not (scan.joined(i) and scan.is_word(i)):
        return False
    word = scan.known[i]
    return word is None or not (word.conj or word.prep or word.role & (Role.STOP | Role.POINT | Role.FROM))


def is_adverbial(scan: Scan, first: int) -> bool:
    """Whether the number at token `first` only says when or where: `في 10 سنوات`, `خلال 3 أيام`."""
    return scan.joined(first) and fold(scan.words[first - 1]) in _ADVERBIAL


def _back(scan: Scan, first: int, taken: int) -> int:
    """The token before `first`, brackets and bare clitics skipped."""
    i = first - 1
    while i >= taken and scan.joined(i + 1) and (scan.words[i] in _QUOTES or scan.words[i].rstrip("ـ") in _CLITICS):
        i -= 1
    return i if i >= taken and scan.joined(i + 1) else taken - 1


def _governs(scan: Scan, i: int) -> bool:
    """Whether the preposition at `i` has the number to itself: `لا يتجاوز … في 10 سنوات`."""
    return bool(scan.role(i) & (Role.FROM | Role.ON)) or fold(scan.words[i]) in _ADVERBIAL


def _ends_subject(scan: Scan, i: int) -> bool:
    """Whether the word at `i` may be the last of a verb's subject: no other verb, and no name, which may be an object.

    `فاقت المبيعات 3 ملايين`, `تجاوز عدد الحضور 30`; not `تجاوز اللاعب محمد 30`.
    """
    word = scan.known[i]
    if word is None:
        form = fold(scan.words[i])
        return len(form) > _SHORT and (form.startswith(_ARTICLE) or form.endswith(_LONG_PRONOUNS))
    if not word.role & Role.STOP:
        return True
    return word.form.endswith(_PRONOUNS) or (len(word.form) > _SHORT and bare_of_article(word.form) is not None)


def _compared_by_sign(scan: Scan, i: int, first: int, taken: int, end: int) -> Found | None:
    """`>30`, `<=30`; before a word a sign opens a quoted line."""
    sign = scan.words[i]
    if sign == "=":
        before = scan.words[i - 1] if i > taken else ""
        if before not in _COMPARISON_SIGNS or before not in "<>":
            return None
        return Found("at_most" if before == "<" else "at_least", i - 1, end)
    return Found(_COMPARISON_SIGNS[sign], i, end) if scan.words[first][:1].isdecimal() else None


def qualifier_after(scan: Scan, end: int) -> Found | None:
    """The qualifier that begins at token `end`, or after one more word, a closing quote, or what it is a part of.

    `12 طنا من الإسمنت كحد أقصى`.
    """
    end += _OF_SOMETHING if _is_of_something(scan, end) and _PHRASES.after(scan, end + _OF_SOMETHING) else 0
    for i in range(end, end + 3):
        if not scan.joined(i):
            return None
        found = _PHRASES.after(scan, i)
        if found is not None and not _compares_on(scan, found.end) and not _has_object(scan, found.end):
            return Found(*found)
        if not _may_be_between(scan, i):
            return None
    return None


def _is_of_something(scan: Scan, i: int) -> bool:
    """`من الإسمنت`: من with a definite word at token `i`."""
    joined = scan.joined(i) and scan.joined(i + 1) and scan.joined(i + _OF_SOMETHING)
    return joined and scan.words[i] == "من" and bare_of_article(fold(scan.words[i + 1])) is not None


def _may_be_between(scan: Scan, i: int) -> bool:
    """Whether the token can stand between a number and its qualifier: a noun, how often, a quotation mark."""
    word = scan.known[i]
    if word is None:
        return scan.is_word(i) or scan.words[i] in _QUOTES
    if word.digits is not None or word.part is not None or word.conj:
        return False
    return not word.role & (Role.STOP | Role.ON | Role.FROM | Role.TO) or word.form in _HOW_OFTEN


def _has_object(scan: Scan, i: int) -> bool:
    """Whether the word before token `i` is a verb with an object: `مليون متابع ويزيد الإقبال`."""
    grows = fold(scan.words[i - 1]).removeprefix("و") in _GROWS
    return grows and scan.joined(i) and bare_of_article(fold(scan.words[i])) is not None


def _compares_on(scan: Scan, i: int) -> bool:
    """Whether another number follows that is compared with: `أو أقل من 6000`."""
    at = i if scan.role(i - 1) & Role.FROM else i + 1
    if not (scan.joined(at) and scan.joined(at - 1) and scan.role(at - 1) & Role.FROM):
        return False
    word = scan.known[at]
    return word is not None and (word.digits is not None or word.part is not None)
