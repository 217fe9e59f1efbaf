"""Surnames that the recogniser left out, by what stands around a person's name.

It knows given names far better than surnames, and many a surname is an ordinary word: `العميد يحيى رسول، الناطق …`.
"""

from collections.abc import Container, Sequence

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_enclosed, is_future, is_possessed, is_unknown_name
from tasks.entities.names.names_lexicon import (
    ACCUSATIVE_ENDINGS,
    ARTICLE,
    IMPERFECT_PREFIXES,
    LINEAGE_PARTICLES,
    PLURAL_ENDINGS,
    PROCLITIC_CONJUNCTION,
    PROCLITIC_PREPOSITIONS,
    RARE_PROCLITICS,
    SPOKEN_LINEAGE,
    STOPS,
    TITLES,
)
from tasks.entities.names.proclitics import PROCLITICS, is_one_of
from tasks.entities.places.countries import is_nisba
from tasks.language.clitic_evidence import follows_clitic
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.verb_signs import may_be_perfect
from tasks.language.vocabulary import key, usage
from tasks.language.word_classes import may_be_noun

# A word that is in names so often may be a father's or a family's.
_NAME_SHARE = 0.4
# Of a definite one a smaller share is enough, since nothing definite stands behind `ولد` where it is a verb.
_DEFINITE_SHARE = 0.2
# A title stands so many words before a name at most: وزير الخارجية التركي …
_TITLE_DISTANCE = 3
_MOST_FATHERS = 4
_NO_SURNAMES = (ARTICLE, PROCLITIC_CONJUNCTION)
# So common a word, seldom in a name, is none: أن، عام
_FUNCTION_WORD = 1000


def lineage_end(span: Span, words: Sequence[Token], owned: Container[tuple[int, int]]) -> int:
    """The end of the name of which `span` is the part before `ولد`, `آل` or `بن`: `فاطمة ولد زغبان`; else its own.

    `ولد` is a verb as well, so that a name must stand behind it. Another name of one word may be the father's; one of
    several is not cut.
    """
    end = span.end
    for _ in range(_MOST_FATHERS):
        if end + 1 >= len(words) or words[end].form not in SPOKEN_LINEAGE | LINEAGE_PARTICLES:
            break
        is_in_other = all((span.sentence, at) in owned for at in (end + 1, end + 2))
        if (span.sentence, end) in owned or is_in_other or not _may_be_father(words[end + 1].form):
            break
        end += 2
    return end


def _may_be_father(form: str) -> bool:
    use = usage(form)
    if not form.isalpha() or form in TITLES:
        return False
    if form.startswith(ARTICLE):
        return use.name_share >= _DEFINITE_SHARE or is_unknown_name(form)
    # Behind the verb a noun is in the accusative: ولد يتيما
    is_noun = use.count < _FUNCTION_WORD and not form.endswith(ACCUSATIVE_ENDINGS) and form[0] not in PROCLITICS
    return is_noun or use.name_share >= _NAME_SHARE


def is_surname(span: Span, words: Sequence[Token]) -> bool:
    """Whether the word behind the given name `span` is its surname, though it is an ordinary word or looks like one.

    A title must stand before the given name. A word that is a given name too is the surname then (`يحيى رسول`), and any
    other that nobody knows where the phrase ends behind it.
    """
    form = words[span.end].form
    if form.startswith(_NO_SURNAMES) or form in LINEAGE_PARTICLES or form in TITLES or is_nisba(fold_name(form)):
        return False
    if not has_title(words, span.start):
        return False
    is_last = span.end + 1 >= len(words) or words[span.end + 1].form in STOPS
    return _may_be_surname(form, is_last=is_last)


def _may_be_surname(form: str, *, is_last: bool) -> bool:
    """Whether a word behind a title and a given name may be the surname; more may be one where the phrase ends."""
    if usage(form).count:
        return is_last and is_given_name(form) and usage(form).count < _FUNCTION_WORD
    if form[0] in RARE_PROCLITICS and usage(form[1:]).name_share < _NAME_SHARE:
        return True
    if form[0] in PROCLITICS or form[0] in IMPERFECT_PREFIXES:
        return is_last and form[0] not in PROCLITIC_PREPOSITIONS
    return not (is_enclosed(form) or is_future(form))


def is_rare_surname(form: str) -> bool:
    """Whether a word that the vocabulary lacks may be a surname, behind a sure given name: `سكينة بوحوت`.

    It may look like a form of an ordinary word, but not like a verb or like one with a clitic or a pronoun.
    """
    if usage(form).count or not form.isalpha() or form.isascii() or form.startswith(_NO_SURNAMES):
        return False
    if is_enclosed(form) or is_future(form) or is_possessed(form) or is_nisba(fold_name(form)):
        return False
    if form.endswith((*PLURAL_ENDINGS, ACCUSATIVE_ENDINGS[0])):
        return False
    return may_be_noun(form) and not follows_clitic(key(form)) and not may_be_perfect(form)


def surnames_in(tokens: Sentences, names: Sequence[Name]) -> frozenset[str]:
    """The folded last words of an article's persons of several words."""
    return frozenset(
        fold_name(tokens[span.sentence][span.end - 1].form)
        for span, _ in names
        if span.type == "PERS" and span.end - span.start > 1
    )


def has_title(words: Sequence[Token], start: int) -> bool:
    """Whether a title stands before the word `start`, at most two words of it between: `وزير الخارجية التركي …`."""
    for at in range(start - 1, max(-1, start - 1 - _TITLE_DISTANCE), -1):
        form = words[at].form
        if not form.isalpha():
            return False
        if is_one_of(form, TITLES):
            return True
        if not form.startswith(ARTICLE):
            return False
    return False
