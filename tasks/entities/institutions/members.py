"""Institutions of members who are called by a noun, and parties that are called after their country."""

from collections.abc import Mapping, Sequence

from tasks.entities.institutions.bodies import VALUES
from tasks.entities.institutions.lexicon import INSTITUTIONS, NO_NOUNS
from tasks.entities.mentions import Span
from tasks.entities.names.names import key_of, words_of
from tasks.entities.names.names_lexicon import ARTICLE, PROCLITIC_CONJUNCTION
from tasks.entities.places.countries import country_of
from tasks.language.fold import fold_name
from tasks.language.noun_classes import NounClass, noun_class
from tasks.language.tokens import Token

_INSTITUTIONS, _NO_NOUNS = (frozenset(map(fold_name, words)) for words in (INSTITUTIONS, NO_NOUNS))
_SHORTEST_NOUN = 4
_MOST_MEMBERS = 2


def members_end(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of members who are called by a noun, or by two: `صحفيي تونس`, `أديبات وأدباء الشمال`; else 0.

    What follows is a name, or a definite noun, perhaps behind another institution's noun: `أدباء محكمة النقض`.
    """
    end = at
    while end < len(words) and end - at < _MOST_MEMBERS and _may_be_members(words[end].form):
        end += 1
    if not any(noun_class(_without_conjunction(word.form)) == NounClass.PERSON for word in words[at:end]):
        return 0
    if end < len(words) and fold_name(words[end].form) in _INSTITUTIONS:
        end += 1
    if (name := spans.get(end)) is not None and name.type != "PERS":
        return name.end
    last = fold_name(words[end].form) if end < len(words) else ""
    return end + 1 if last.startswith(ARTICLE) and len(last) >= _SHORTEST_NOUN and last not in _NO_NOUNS else 0


def _may_be_members(form: str) -> bool:
    """Whether a noun may be of persons: an indefinite one of their class, or a feminine plural."""
    noun = _without_conjunction(form)
    return not noun.startswith(ARTICLE) and (noun.endswith("ات") or noun_class(noun) == NounClass.PERSON)


def _without_conjunction(form: str) -> str:
    noun = fold_name(form)
    rest = noun.removeprefix(PROCLITIC_CONJUNCTION)
    return rest if noun_class(noun) == NounClass.UNKNOWN else noun


def country_party_end(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a party called after its country: `حزب نداء تونس`, `حزب تونس الإرادة`; 0 where none is."""
    start = next((place for place in (at, at + 1) if place in spans and spans[place].type == "LOC"), None)
    if start is None or (
        start > at and (fold_name(words[at].form).startswith(ARTICLE) or not words[at].form.isalpha())
    ):
        return 0
    end = spans[start].end
    if country_of(key_of(words_of(words[start:end]))) is None:
        return 0
    return end + 1 if end < len(words) and fold_name(words[end].form) in VALUES else end
