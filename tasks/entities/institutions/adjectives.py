"""Adjectives that belong to the name of an institution before them: `الأنشطة البترولية`, `للتعليم الثانوي`."""

from collections.abc import Container, Sequence

from tasks.entities.institutions.bodies_lexicon import ADJECTIVES
from tasks.entities.institutions.bodies_lexicon import CONSTRUCTS as PURPOSE_CONSTRUCTS
from tasks.entities.institutions.bodies_lexicon import PORTFOLIOS as MINISTRIES
from tasks.entities.institutions.lexicon import (
    ATTRIBUTES,
    CONSTRUCTS,
    NO_ADJECTIVES,
    NO_NOUNS,
    NOT,
    PEOPLES,
    TIMES,
    YEAR,
)
from tasks.entities.names.joined import joined_word
from tasks.entities.names.names_lexicon import ARTICLE, CONTRACTED_ARTICLE, FEMININE
from tasks.entities.places.countries import is_nisba
from tasks.language.affix_lexicon import MASCULINE_PLURALS, NISBA, SOUND_PLURALS
from tasks.language.fold import fold, fold_name
from tasks.language.shapes import bare_of_article, is_plural
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_ATTRIBUTES = frozenset(map(fold_name, ATTRIBUTES))
OF_BODIES = _ATTRIBUTES | frozenset(map(fold_name, ADJECTIVES))
"""Folded adjectives that stand in the names of bodies and are none of a country."""
_TIMES = frozenset(map(fold_name, TIMES))
_CONSTRUCTS = frozenset(map(fold_name, CONSTRUCTS | PURPOSE_CONSTRUCTS))
_NONE = frozenset(map(fold_name, NO_ADJECTIVES | NO_NOUNS | TIMES))
_SHORTEST = 5
# A word that is in names so often is a surname rather than an adjective.
_MOST_NAME_SHARE = 0.4
_MOST = 3
_SHORTEST_NOUN = 4


def is_adjective_of(word: str, noun: str) -> bool:
    """Whether `word`, as written, is an adjective of the definite `noun` that is none of a country's.

    The evidence is that the vocabulary knows the word in both genders (`الثانوي`, `الثانوية`), as it does few surnames.
    """
    if not word.startswith(ARTICLE) or fold_name(word) in _NONE or not agree(noun, word):
        return False
    masculine = word.removesuffix(FEMININE)
    if not masculine.endswith(NISBA) or len(masculine) < _SHORTEST:
        return False
    uses = usage(masculine), usage(masculine + FEMININE)
    return all(use.count for use in uses) and usage(word).name_share <= _MOST_NAME_SHARE


def agree(noun: str, adjective: str) -> bool:
    """Whether both are feminine or both are not; a plural may have either, of persons or not."""
    is_many = noun.endswith(SOUND_PLURALS) or is_plural(bare_of_article(fold(noun)) or "")
    return is_many or adjective.endswith(FEMININE) == noun.endswith(FEMININE)


def continued_end(words: Sequence[Token], start: int, end: int) -> int:
    """The end of an institution from `start` with the adjectives of its first and its last noun that stand at `end`."""
    nouns = (words[start].form, words[end - 1].form)
    least = end
    while end < len(words) and end - least < _MOST and _continues(words[end].form, nouns):
        end += 1
    return end + 2 if _is_negated(words, end) else end


def _is_negated(words: Sequence[Token], at: int) -> bool:
    """Whether a negated adjective of the definite noun before it is at `at`: `الهجرة غير الشرعية`."""
    if at + 1 >= len(words) or words[at].form != NOT or not words[at - 1].form.startswith(ARTICLE):
        return False
    return is_adjective_of(words[at + 1].form, words[at - 1].form)


def _continues(word: str, nouns: Sequence[str]) -> bool:
    if fold_name(word) in _NONE:
        return False
    if fold_name(word) in OF_BODIES:
        return any(agree(noun, word) for noun in nouns) and word != YEAR
    if word in PEOPLES and nouns[-1].endswith(MASCULINE_PLURALS):
        return True
    if word.endswith(MASCULINE_PLURALS) and nouns[-1].endswith(MASCULINE_PLURALS):
        return word.startswith(ARTICLE) and is_nisba(fold_name(word[:-2]))
    if is_nisba(fold_name(word)) and not nouns[-1].startswith((ARTICLE, CONTRACTED_ARTICLE)):
        # فريق ريال مدريد is not the Spanish one in its name.
        return False
    return any(is_adjective_of(word, noun) for noun in nouns)


def adjectives_end(
    words: Sequence[Token], end: int, most: int, *, nisbas: bool = True, further: Container[str] = ()
) -> int:
    """The end of the run of at most `most` adjectives at `end`, with the `further` nouns that `و` joins to it.

    Adjectives of countries count where `nisbas` is set; no further noun follows them.
    """
    last, was_adjective = min(len(words), end + most), False
    while end < last:
        is_adjective = _is_attribute(words, end)
        is_country = nisbas and not is_adjective and _is_of_country(words[end].form)
        joined, after = joined_word(words, end)
        is_joined = _is_joined(joined, further, after_adjective=was_adjective)
        if not (is_adjective or is_country or is_joined) or (is_joined and _begins_ministry(words, joined, after)):
            break
        was_adjective = is_adjective
        further = () if is_country else further
        end = after if is_joined else end + 1
    return _joined_construct_end(words, end) if further else end


def _is_attribute(words: Sequence[Token], at: int) -> bool:
    """Whether the word is an adjective of an institution; the year in `العام الماضي` is none."""
    form, noun = words[at].form, words[at - 1].form
    if fold_name(form) in _ATTRIBUTES:
        return not (form == YEAR and at + 1 < len(words) and fold_name(words[at + 1].form) in _TIMES)
    return is_adjective_of(form, noun) and not is_nisba(fold_name(form))


def _is_of_country(form: str) -> bool:
    folded = fold_name(form)
    return folded.startswith(ARTICLE) and is_nisba(folded)


def _begins_ministry(words: Sequence[Token], noun: str, after: int) -> bool:
    """Whether the `noun` that `و` joins before `after` is a ministry of its own, with its country's adjective."""
    return noun in MINISTRIES and after < len(words) and _is_of_country(words[after].form)


def _is_joined(joined: str, further: Container[str], *, after_adjective: bool) -> bool:
    noun = fold_name(joined)
    return noun in further or (after_adjective and noun in _ATTRIBUTES)


def _joined_construct_end(words: Sequence[Token], end: int) -> int:
    """The end of a further purpose of two words that `و` joins: `والأسرة وقضايا المرأة`, `والتشريع وحقوق الإنسان`."""
    joined, at = joined_word(words, end)
    after = words[at].form if at < len(words) else ""
    is_joined = fold_name(joined) in _CONSTRUCTS
    return at + 1 if is_joined and after.startswith(ARTICLE) and len(after) >= _SHORTEST_NOUN else end
