"""Towns and regions of a list of places of one country: `ولايات تيارت، البيض، النعامة`."""

from collections.abc import Container, Iterator, Sequence

from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import PROCLITIC_CONJUNCTION
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import is_place_in, places_of_some_size
from tasks.entities.places.town_cues import NO_CUE, Cue
from tasks.language.tokens import Token

_COMMA = "،"
_ITEM_ENDS = frozenset("،.؛:()")


def listed_places(
    tokens: Sentences, names: Sequence[Name], cues: Sequence[Sequence[Cue]], home: str | None
) -> list[Name]:
    """The towns and regions of a list of places of one country: `ولايات تيارت، البيض، النعامة`.

    It goes on with one that is known, or begins in the paper's country, `home`, behind the noun of many.
    """
    owned = owned_words(names)
    begun = [name for name in _heads_of_lists(tokens, cues, home) if name.span.start not in owned[name.span.sentence]]
    found = list(begun)
    for name in (*names, *begun):
        sentence, _, end, kind = name.span
        words = tokens[sentence]
        if kind == "LOC" and end < len(words) and words[end].form == _COMMA:
            found += _further(sentence, words, end, _countries_of(name, words), owned[sentence])
    return found


def _heads_of_lists(tokens: Sentences, cues: Sequence[Sequence[Cue]], home: str | None) -> Iterator[Name]:
    """The first places of lists of the country `home`, behind the noun of many."""
    if home is None:
        return
    for sentence, words in enumerate(tokens):
        for at, cue in enumerate(cues[sentence]):
            if (
                cue is not NO_CUE
                and cue.is_of_many
                and _is_item(words, at)
                and (first := _town_of(words[at + 1].form, (home,))) is not None
            ):
                yield Name(Span(sentence, at + 1, at + 2, "LOC"), first)


def _further(
    sentence: int, words: Sequence[Token], end: int, countries: Container[str], owned: Container[int]
) -> Iterator[Name]:
    """The places that a list goes on with behind its place that ends at `end`."""
    while end < len(words) and words[end].form == _COMMA and _is_item(words, end) and end + 1 not in owned:
        first = _town_of(words[end + 1].form, countries)
        if first is None:
            break
        yield Name(Span(sentence, end + 1, end + 2, "LOC"), first)
        end += 2


def _is_item(words: Sequence[Token], at: int) -> bool:
    """Whether one word behind `at` is an item of a list."""
    if at + 1 >= len(words) or not words[at + 1].form.isalpha():
        return False
    following = words[at + 2].form if at + 2 < len(words) else _COMMA
    return following in _ITEM_ENDS or following[:1] == PROCLITIC_CONJUNCTION


def _countries_of(name: Name, words: Sequence[Token]) -> frozenset[str]:
    """The countries in which a place of some size has this name."""
    key = key_of(name.forms(words))
    return frozenset() if country_of(key) else frozenset(place["country"] for place in places_of_some_size(key))


def _town_of(form: str, countries: Container[str]) -> str | None:
    """What of a word, itself or less its conjunction, is a town or region of one of the `countries`."""
    forms = (form, form[1:]) if form[:1] == PROCLITIC_CONJUNCTION else (form,)
    return next((first for first in forms if is_place_in(key_of([first]), countries)), None)
