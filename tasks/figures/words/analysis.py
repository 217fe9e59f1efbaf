"""What each word of a text is to numbers: one cached lookup per word, clitics taken off."""

import re
from collections.abc import Iterator

from tasks.figures.words.digits import DIGITS, VULGAR, Digits, read_digits
from tasks.figures.words.money_lexicon import CODES, CURRENCY_DUALS, CURRENCY_NAMES, SIGNS
from tasks.figures.words.numeral_lexicon import NUMERALS, ORDINAL_WORDS, VERBS_BY_MARKS, Part
from tasks.figures.words.persons import PERSON_DUALS
from tasks.figures.words.roles import ROLES
from tasks.figures.words.unit_lexicon import PREFIXES, UNIT_DUALS, UNITS, Unit
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.places import ADJECTIVES, PLACE_COUNTRIES
from tasks.language.tokens import bare_form

_VERBS_BY_MARKS = {form: re.compile(marks) for form, marks in VERBS_BY_MARKS.items()}
# A unit of time, measure or money, or the person's noun itself.
_DUALS: dict[str, Unit | str] = dict(zip(PERSON_DUALS, PERSON_DUALS, strict=True))
_DUALS |= {form: Unit("money", name) for form, name in CURRENCY_DUALS.items()}
_DUALS |= UNIT_DUALS


class Word:
    """A word that matters to numbers. `form` is folded and bare of its clitics, which the flags tell."""

    __slots__ = (
        "conj",
        "country",
        "currency",
        "definite",
        "digits",
        "dual",
        "form",
        "ordinal",
        "part",
        "prep",
        "role",
        "seed",
        "tanwin",
        "unit",
    )

    def __init__(self, form: str, conj: str = "", prep: str = "", definite: bool = False) -> None:
        self.form = form
        self.conj = conj
        self.prep = prep
        self.definite = definite
        self.digits: Digits | None = None
        self.part: Part | None = NUMERALS.get(form)
        self.ordinal: int | None = ORDINAL_WORDS.get(form)
        self.unit: Unit | None = UNITS.get(form)
        self.dual: Unit | str | None = _DUALS.get(form)
        self.currency: str | None = CURRENCY_NAMES.get(form) or SIGNS.get(form)
        self.country: str | None = ADJECTIVES.get(form)
        self.role: int = ROLES.get(form, 0)
        self.tanwin = False
        self.seed = False

    def matters(self) -> bool:
        """Whether any lexicon knows the word."""
        known = self.part or self.ordinal or self.unit or self.dual or self.currency or self.country or self.role
        return bool(known) or self.form in PREFIXES


def analyse(word: str) -> Word | None:
    """What `word` is to numbers, or None where no lexicon knows it."""
    if word[0] in DIGITS or word in VULGAR:
        analysis = Word("")
        analysis.digits = read_digits(word)
        analysis.seed = True
        return analysis
    folded = fold(word)
    if folded == "واحد" and bare_form(word)[1] == "أ":
        return _bound_one()  # وأحد, which folding makes واحد
    if word.upper() in CODES:
        analysis = Word(folded)
        analysis.currency = word.upper()
        return analysis
    for conj, prep, definite, rest in _splits(folded):
        analysis = Word(rest, conj, prep, definite)
        if not conj and not prep and folded in PLACE_COUNTRIES:
            analysis.country = PLACE_COUNTRIES[folded]
        if analysis.matters() and not _is_whole(word, analysis) and not _is_with_article(analysis):
            if _is_verb_by_marks(word, analysis):
                return None
            analysis.tanwin = "\u064b" in word
            _settle(analysis)
            return analysis
    return _place(folded)


def _is_whole(word: str, without: Word) -> bool:
    """Whether the word is a noun that only begins like a clitic: `بطن` is no ton, `كمية` no hundred."""
    if not (without.conj or without.prep):
        return False
    if without.part is None:
        return is_seen_as_noun(word)
    # Of numerals only ك is in doubt: بست and وستين are six and sixty.
    return without.prep == "ك" and is_seen_as_noun(fold(word)[len(without.conj) :])


def _is_with_article(word: Word) -> bool:
    """Whether what looks like a dual behind ل is a definite word: `للصين` is to China."""
    return word.dual is not None and word.prep == "ل" and word.form.startswith("ل")


def _bound_one() -> Word:
    analysis = Word("احد", conj="و")
    _settle(analysis)
    return analysis


def _place(folded: str) -> Word | None:
    bare = folded[1:] if folded[:1] in "وبلف" else folded
    country = PLACE_COUNTRIES.get(bare) or (PLACE_COUNTRIES.get("ا" + bare) if bare.startswith("ل") else None)
    if country is None:
        return None
    analysis = Word(folded)
    analysis.country = country
    clitic = "" if bare == folded else folded[0]
    analysis.conj, analysis.prep = (clitic, "") if clitic in "وف" else ("", clitic)
    return analysis


def _is_verb_by_marks(text: str, word: Word) -> bool:
    marks = _VERBS_BY_MARKS.get(word.form)
    return marks is not None and marks.search(text) is not None


def _settle(word: Word) -> None:
    """Take back what the word's clitics rule out, and say whether a number may begin with it."""
    if word.definite:
        word.dual = None  # a definite dual states no number
    word.seed = bool(word.part or word.ordinal or word.dual)


def _splits(folded: str) -> Iterator[tuple[str, str, bool, str]]:
    """The ways to take proclitics off a folded word, the fewest first."""
    for conj, rest in _without(folded, "وف"):
        for prep, bare in _without(rest, "بلك"):
            yield conj, prep, False, bare
            if bare.startswith("ال") and len(bare) > 3:
                yield conj, prep, True, bare[2:]
            elif prep == "ل" and bare.startswith("ل") and len(bare) > 2:
                yield conj, prep, True, bare[1:]


def _without(word: str, clitics: str) -> Iterator[tuple[str, str]]:
    yield "", word
    if len(word) > 2 and word[0] in clitics:
        yield word[0], word[1:]


WORDS = BoundedByWord(analyse)
"""Analyses by word as it stands in the text, None for words that no lexicon knows."""
