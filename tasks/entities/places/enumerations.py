"""Towns between towns: `بسطيف، المسيلة والجلفة`, though the word in the middle is an ordinary one.

The gazetteer alone proves nothing of such a word. In an enumeration of places it does, where a town of that name lies in
the country of both places around it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.names import Key, key_of, words_of
from tasks.entities.names.names_lexicon import ARTICLE, PROCLITIC_CONJUNCTION
from tasks.entities.places.gazetteer import regions_called, towns_called
from tasks.entities.places.named_places_lexicon import DISTRICTS
from tasks.entities.names.proclitics import readings
from tasks.language.tokens import Token

_COMMAS = frozenset("،,؛")
# Longer gaps are no enumeration.
_MOST_BETWEEN = 12
_MOST_WORDS = 2


def with_enumerated(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the towns in their enumerations, in reading order."""
    ordered = sorted(names, key=lambda name: name.span[:2])
    found: list[Name] = []
    for before, after in pairwise(ordered):
        words = tokens[before.span.sentence]
        if before.span.sentence == after.span.sentence and before.span.type == after.span.type == "LOC":
            found += _between(words, before.span, after.span)
    for index, name in enumerate(ordered):
        least = ordered[index - 1].span.end if index and ordered[index - 1].span.sentence == name.span.sentence else 0
        if name.span.type == "LOC":
            found += _before(tokens[name.span.sentence], name.span, least)
    return sorted([*names, *found], key=lambda name: name.span[:2]) if found else list(names)


def _between(words: Sequence[Token], before: Span, after: Span) -> list[Name]:
    """The towns that alone stand between two places; none where anything else stands there too."""
    if not 1 < after.start - before.end <= _MOST_BETWEEN:
        return []
    countries = _countries(words, before) & _countries(words, after)
    return _items(words, before.sentence, before.end, after.start, countries) if countries else []


def _before(words: Sequence[Token], span: Span, least: int) -> list[Name]:
    """The towns between a noun for several places and the first that was recognised: `ولايات النعامة، البيض، تيارت`."""
    start = span.start
    while start > max(least, span.start - _MOST_BETWEEN):
        start -= 1
        if not DISTRICTS.isdisjoint({words[start].form, *readings(words[start].form)}):
            return _items(words, span.sentence, start + 1, span.start, _countries(words, span))
    return []


def _items(words: Sequence[Token], sentence: int, start: int, end: int, countries: set[str]) -> list[Name]:
    """The items of an enumeration from `start` to `end` as places; none unless all of them are towns of `countries`."""
    found: list[Name] = []
    for first, last in _parts(words, start, end):
        name = _place(words, sentence, first, last, countries)
        if name is None:
            return []
        found.append(name)
    return found


def _parts(words: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for at in range(start, end + 1):
        is_new = at == end or words[at].form in _COMMAS or (at > first and words[at].form[0] == PROCLITIC_CONJUNCTION)
        if is_new:
            if at > first:
                yield first, at
            first = at if at < end and words[at].form not in _COMMAS else at + 1


def _place(words: Sequence[Token], sentence: int, start: int, end: int, countries: set[str]) -> Name | None:
    forms = [word.form for word in words[start:end]]
    if len(forms) > _MOST_WORDS or not all(map(str.isalpha, forms)):
        return None
    for first in (forms[0], forms[0].removeprefix(PROCLITIC_CONJUNCTION)):
        if (first.startswith(ARTICLE) or len(forms) > 1 or len(first) > 3) and _known(key_of([first, *forms[1:]])) & countries:
            return Name(Span(sentence, start, end, "LOC"), first)
    return None


def _countries(words: Sequence[Token], span: Span) -> set[str]:
    forms = words_of(words[span.start : span.end])
    return {
        country for first in (forms[0], *readings(forms[0])) for country in _known(key_of([first, *forms[1:]]))
    }


def _known(key: Key) -> set[str]:
    return {place["country"] for place in (*towns_called(key), *regions_called(key))}
