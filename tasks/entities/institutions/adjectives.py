"""Adjectives that belong to the name of an institution before them: `الأنشطة البترولية`, `للتعليم الثانوي`."""

from collections.abc import Sequence

from tasks.entities.institutions.lexicon import ATTRIBUTES, NO_ADJECTIVES, NO_NOUNS, TIMES
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.places.countries import is_nisba
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_ATTRIBUTES = frozenset(map(fold_name, ATTRIBUTES))
_NONE = frozenset(map(fold_name, NO_ADJECTIVES | NO_NOUNS | TIMES))
_FEMININE_ENDING = "ة"
_PLURALS = ("ات", "ون", "ين")
_MEMBERS = ("ين", "ون")
_SHORTEST = 5
# A word that is in names so often is a surname rather than an adjective.
_MOST_NAME_SHARE = 0.4
_MOST = 3


def is_adjective_of(word: str, noun: str) -> bool:
    """Whether `word`, as written, is an adjective of the definite `noun` that is none of a country's.

    The evidence is that the vocabulary knows the word in both genders (`الثانوي`, `الثانوية`), as it does few surnames.
    """
    if not word.startswith(ARTICLE) or fold_name(word) in _NONE or not _agree(noun, word):
        return False
    masculine = word.removesuffix(_FEMININE_ENDING)
    if not masculine.endswith("ي") or len(masculine) < _SHORTEST:
        return False
    uses = usage(masculine), usage(masculine + _FEMININE_ENDING)
    return all(use.count for use in uses) and usage(word).name_share <= _MOST_NAME_SHARE


def _agree(noun: str, adjective: str) -> bool:
    """Whether both are feminine or both are not; a plural's adjective may be either, since it may be of persons."""
    return noun.endswith(_PLURALS) or adjective.endswith(_FEMININE_ENDING) == noun.endswith(_FEMININE_ENDING)


def continued_end(words: Sequence[Token], start: int, end: int) -> int:
    """The end of an institution from `start` with the adjectives of its first and its last noun that stand at `end`."""
    nouns = (words[start].form, words[end - 1].form)
    least = end
    while end < len(words) and end - least < _MOST and _continues(words[end].form, nouns):
        end += 1
    return end


def _continues(word: str, nouns: Sequence[str]) -> bool:
    if fold_name(word) in _ATTRIBUTES:
        return any(_agree(noun, word) for noun in nouns) and fold_name(word) not in _YEARS
    if word.endswith(_MEMBERS) and nouns[-1].endswith(_MEMBERS):
        return word.startswith(ARTICLE) and is_nisba(fold_name(word[:-2]))
    return any(is_adjective_of(word, noun) for noun in nouns)


# The year, more often than what is public, behind a whole name.
_YEARS = frozenset({"العام"})
