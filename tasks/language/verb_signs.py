"""Signs that a rare word is a verb: its letters, and other persons of it that are seen often (`تندد` for `ينددون`)."""

from functools import lru_cache

from tasks.language.affix_lexicon import CONJUNCTIONS
from tasks.language.noun_evidence import LONG, SHORTEST, evidence
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import key

_IMPERFECT = "يتن"
_PERSONS = "يت"
_OBJECTS = ("ه", "ها", "هم")
# `يشتاقون` is a verb, whatever the stem; `يابانيون` is none.
_OF_MANY, _NISBAS = "ون", "يون"
# No rare noun begins like the imperfect of the fifth and sixth form: `تتكفل`.
_FIFTH_FORM = "تت"
_FOURTH_FORM = 5
_CACHED = 1 << 14


@lru_cache(_CACHED)
def may_be_perfect(word: str) -> bool:
    """Whether `word`, with or without its conjunction, may be a verb in the perfect, whatever noun it is as well.

    Its imperfect is well seen and never stands like a noun: `يصوت` of `صوت`.
    """
    form = key(bare_form(word))
    stems = [form, form[1:]] if form[:1] in CONJUNCTIONS else [form]
    return any(len(stem) >= SHORTEST and evidence(_PERSONS[0] + stem).is_none for stem in stems)


def is_imperfect(form: str) -> bool:
    """Whether a rare word is the verb that another person has: `ينددون`, for `تندد` is one."""
    if form[:1] not in _IMPERFECT or len(form) <= SHORTEST:
        return False
    if form.startswith(_FIFTH_FORM) and len(form) >= LONG:
        return True
    if form[0] == _PERSONS[0] and len(form) > LONG and form.endswith(_OF_MANY) and not form.endswith(_NISBAS):
        return True
    stems = [form[1:]]
    if len(form) > LONG:
        stems += [form[1 : -len(ending)] for ending in ("ون", "ان", *_OBJECTS) if form.endswith(ending)]
    return any(evidence(person + stem).is_none for stem in stems for person in _PERSONS)


def is_of_many(form: str) -> bool:
    """`يزورون`: behind the letter of the future no noun has this ending."""
    return len(form) > LONG and form[0] in _PERSONS and form.endswith("ون")


def is_fourth_form(word: str) -> bool:
    """Whether a rare word is the past of a verb of the fourth form, with a feminine subject: `أتلفت`.

    Nouns that begin with hamza and end in ت have a long vowel before it: `أصوات`, `أوقات`.
    """
    return len(word) == _FOURTH_FORM and word[0] == "أ" and word[-1] == "ت" and word[-2] not in "اوي"
