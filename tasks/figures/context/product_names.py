"""Numbers in the names of products: `هاتف شاومي 13`, `«شاومي ريدمي نوت 13»`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.words import tells_of_people
from tasks.figures.words.label_lexicon import TYPES
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.affix_lexicon import IMPERFECT_LETTERS
from tasks.language.fold import fold
from tasks.language.noun_evidence import evidence, is_seen_as_noun
from tasks.language.stems import without_proclitics
from tasks.language.tokens import bare_form, is_latin
from tasks.language.vocabulary import key, usage

_OPENING, _CLOSING = frozenset("«“"), frozenset("»”")
_PLAIN = frozenset("\"'")
# Tokens of a name in quotation marks before its number and behind it: `«شاومي مي 10 ألترا»`.
_LONGEST_BEFORE, _LONGEST_AFTER = 6, 2
_BRINGS = (
    Role.BRINGS
    | Role.ABOUT
    | Role.MORE_THAN
    | Role.LESS_THAN
    | Role.FROM
    | Role.ON
    | Role.TO
    | Role.BETWEEN
    | Role.COUNT
)
_TYPES = frozenset(TYPES.split())
_SHORTEST = 4
_CLITICS, _FUTURE = "وفبلك", "س"
# What foreign names hardly end in, and verbs and plurals do.
_VERBAL = ("وا", "ت", "ون", "ين", "نا", "ة", "ها", "هم")


def is_in_quoted_name(scan: Scan, quantity: Quantity) -> bool:
    """Whether the digits end a name of foreign words in quotation marks; `«مقتل 3»` is none."""
    if not quantity.digits or quantity.kind != "number":
        return False
    opening = _opening(scan, quantity.first)
    if opening is None or not _closes(scan, quantity.end):
        return False
    words = range(opening + 1, quantity.first)
    return any(_is_foreign(scan, i) for i in words) or _names_a_thing(scan, opening, quantity)


def _names_a_thing(scan: Scan, opening: int, quantity: Quantity) -> bool:
    """`برنامج «عدل 3»`: one word and the number are the name of what the noun before the quotation marks says.

    What somebody says is no name (`قال «مات 3»`), nor is a word that brings a number (`شعار «مقتل 3»`).
    """
    named, before = quantity.first - 1, opening - 1
    if named != opening + 1 or before < 0 or not scan.joined(opening) or not scan.is_word(before):
        return False
    if scan.at(quantity.end) not in _CLOSING or scan.role(named) & _BRINGS or tells_of_people(scan.words[named]):
        return False
    return scan.is_word(named) and is_seen_as_noun(without_proclitics(key(bare_form(scan.words[before]))))


def _opening(scan: Scan, first: int) -> int | None:
    for i in range(first - 1, max(-1, first - 2 - _LONGEST_BEFORE), -1):
        if not scan.joined(i + 1) or scan.words[i] in _CLOSING:
            return None
        if scan.words[i] in _OPENING or scan.words[i] in _PLAIN:
            return i
    return None


def _closes(scan: Scan, end: int) -> bool:
    for i in range(end, end + _LONGEST_AFTER + 1):
        if not scan.joined(i):
            return False
        if scan.words[i] in _CLOSING or scan.words[i] in _PLAIN:
            return True
    return False


def follows_foreign_name(scan: Scan, quantity: Quantity) -> bool:
    """Whether a foreign word stands right before the digits: Latin, or one that the encyclopaedia does not have."""
    before = quantity.first - 1
    return quantity.digits and before >= 0 and scan.joined(quantity.first) and _is_foreign(scan, before)


def is_of_type(scan: Scan, quantity: Quantity) -> bool:
    """Whether the digits stand after a foreign word that a word for types names: `من نوع آرباص 330`."""
    kind = quantity.first - 2
    if kind < 0 or not scan.joined(quantity.first - 1) or fold(scan.words[kind]) not in _TYPES:
        return False
    return follows_foreign_name(scan, quantity)


def _is_foreign(scan: Scan, i: int) -> bool:
    text = scan.words[i]
    if is_latin(text):
        return True
    form = key(bare_form(text))
    if scan.known[i] is not None or not scan.is_word(i) or len(form) < _SHORTEST:
        return False
    if form[0] in _CLITICS or form.removeprefix(_FUTURE)[0] in IMPERFECT_LETTERS or form.endswith(_VERBAL):
        return False
    return not evidence(form).count and not usage(form).count
