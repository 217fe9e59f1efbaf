"""Numerals that state no number: `ألف مبروك`, `ألف نوفل كتابا`, `24 ساعة على 24`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.context_lexicon import NAMES_WITH_NUMERALS, WISHES
from tasks.figures.words.label_lexicon import LAST_ROUNDS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.noun_evidence import evidence, is_seen_as_noun
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage

_WISHES = frozenset(WISHES.split())
_NAMES_WITH_NUMERALS = frozenset(NAMES_WITH_NUMERALS.split())
_TIMES = frozenset(("×", "x", "✕"))
_LAST_ROUNDS = frozenset(LAST_ROUNDS.split())
_OWNERS, _SHORTEST_STEM = ("ه", "ها"), 3
_TEH_MARBUTA, _TEH_BEFORE_PRONOUN = "ة", "ت"


def is_idiom(scan: Scan, quantity: Quantity) -> bool:
    """`ألف مبروك`, `وست هام`, `خمسة زائد واحد`, `4 × 6`."""
    first, end = quantity.first, quantity.end
    after = fold(scan.words[end]) if scan.joined(end) else ""
    before = fold(scan.words[first - 1]) if scan.joined(first) else ""
    if "زائد" in (after, before) or after in _TIMES or before in _TIMES:
        return True
    if scan.joined(end) and after in _LAST_ROUNDS and quantity.worded:
        return True  # سدس عشر نهائي
    if quantity.value in (1000, 1000000) and quantity.worded and after in _WISHES:
        return True
    return quantity.value == 6 and after in _NAMES_WITH_NUMERALS


def is_before_name(scan: Scan, quantity: Quantity) -> bool:
    """`ألف نوفل عشرين كتابا`, at the start of a clause, and `ألفا صوما`: the verb, and a name, not one thousand or two.

    Nobody counts names; what the encyclopaedia has as a noun now and then is counted (`ألفا شمعة`).
    """
    first, end = quantity.first, quantity.end
    form = _numeral_before_word(scan, quantity)
    if form not in (lex.THOUSAND_OR_VERB, lex.THOUSANDS_OR_NAME):
        return False
    opens = not scan.joined(first) or scan.words[first - 1] in ".،؛:" or scan.words[first].startswith("و")
    name = usage(bare_form(scan.words[end])).is_mostly_name and not is_seen_as_noun(scan.words[end])
    return name and (opens or form != lex.THOUSAND_OR_VERB)


def is_verb_of_author(scan: Scan, quantity: Quantity) -> bool:
    """`عام 1999 ألف كتابه`: the verb, for what has a pronoun is definite and counted by no thousand before it."""
    if _numeral_before_word(scan, quantity) != lex.THOUSAND_OR_VERB:
        return False
    text = bare_form(scan.words[quantity.end])
    return any(_is_owned(text.removesuffix(owner)) for owner in _OWNERS if text.endswith(owner))


def _numeral_before_word(scan: Scan, quantity: Quantity) -> str | None:
    """The one word that is the whole number, without its و, where a word that no table holds follows it."""
    first, end = quantity.first, quantity.end
    if quantity.digits or end != first + 1 or not scan.joined(end) or scan.known[end] is not None:
        return None
    return fold(scan.words[first]).removeprefix(affix.WAW)


def _is_owned(stem: str) -> bool:
    """Whether a noun stands before the pronoun; a ه for ة is none, `ألف عمليه`."""
    if len(stem) < _SHORTEST_STEM:
        return False
    if stem.endswith(_TEH_BEFORE_PRONOUN) and evidence(stem[:-1] + _TEH_MARBUTA).is_noun:
        return True  # روايتها
    own = evidence(stem)
    return own.is_noun and own.count > evidence(stem + _TEH_MARBUTA).count


def is_around_the_clock(scan: Scan, quantity: Quantity) -> bool:
    """`24 ساعة على 24`, `7 أيام على 7`: the same number once more."""
    first = quantity.first
    if not quantity.digits or not scan.role(first - 1) & Role.ON or not scan.joined(first):
        return False
    unit = scan.known[first - 2] if first > 1 else None
    return unit is not None and unit.unit is not None and scan.at(first - 3) == scan.at(first)
