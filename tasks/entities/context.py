"""What an article knows of its names as a whole: a name recognised once is recognised everywhere in it.

Countries need not be recognised even once: their names are known.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from tasks.entities.institutions.lexicon import PARTIES
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.article_types import is_adjective
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names_lexicon import (
    ARTICLE,
    CONTRACTED_ARTICLE,
    LINEAGE_PARTICLES,
    NAMED_BY_NOUN,
    OPEN_PARTICLES,
    ORGANISATION_NOUNS,
    PROCLITIC_CONJUNCTION,
)
from tasks.entities.names.persons import given_names_start
from tasks.entities.names.proclitics import PROCLITICS, readings, without_proclitics
from tasks.entities.places.bare_words import is_bare
from tasks.entities.places.countries import is_nisba, sure_names
from tasks.entities.types import EntityType
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# A single word is carried to where the model saw no name only if it is hardly anything but a name, or unknown.
_NAME_SHARE = 0.6
_SHORTEST = 3

# Longer names are not looked for elsewhere: they are slips of the model.
_LONGEST = 12
# حزب آفاق تونس
_PARTY_OF_PLACE = 3

Words = tuple[str, ...]
"""The folded forms of all tokens of a name, the first without proclitics."""


class Known(NamedTuple):
    """The names of an article."""

    types: dict[Words, EntityType]
    lengths: dict[str, Sequence[int]]
    """By the first word of names, how many words they have, most first."""


def complete(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the further places where they stand in the article, in reading order.

    Names of several words are found wherever they stand, and take the place of a part of them that was found; single
    words, and the last words of persons' names, only where they are hardly ever anything else.
    """
    known = _known(tokens, names)
    found: defaultdict[int, list[Name]] = defaultdict(list)
    for name in names:
        found[name.span.sentence].append(name)
    return [
        name
        for sentence, words in enumerate(tokens)
        for name in _merged(len(words), found[sentence], _occurrences(sentence, words, known))
    ]


def _known(tokens: Sentences, names: Sequence[Name]) -> Known:
    counts: Counter[tuple[Words, EntityType]] = Counter(
        (words, name.span.type)
        for name in names
        for words in _forms(name.span.type, name.forms(tokens[name.span.sentence]))
    )
    most: dict[Words, tuple[int, EntityType]] = {}
    for (words, kind), count in counts.items():
        most[words] = max((count, kind), most.get(words, (0, kind)))
    lengths = _lengths(words for words in most if len(words) <= _LONGEST)
    countries = _countries()
    for first in lengths.keys() & countries.lengths.keys():
        lengths[first].update(countries.lengths[first])
    return Known(
        countries.types | {words: kind for words, (_, kind) in most.items()},
        countries.lengths | {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()},
    )


def _forms(kind: EntityType, written: Sequence[str]) -> Iterator[Words]:
    """Under which a name is found elsewhere: itself, what an organisation is called in short, a person's surname."""
    first, *rest = written
    words = tuple(map(fold_name, written))
    if rest or _is_hardly_else(first):
        yield words
    if kind == "ORG":
        yield from _short_forms(words)
    if kind == "PERS" and rest and _is_surname(rest):
        yield words[-1:]
    if kind == "PERS" and len(rest) > 1 and _is_given(first, rest[0]):
        yield words[1:]


@cache
def _countries() -> Known:
    """The names of countries, which every article knows."""
    lengths = _lengths(sure_names())
    return Known(
        dict.fromkeys(sure_names(), "LOC"), {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}
    )


def _lengths(names: Iterable[Words]) -> dict[str, set[int]]:
    """By the first word of a name how many words such names have."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for words in names:
        lengths[words[0]].add(len(words))
    return lengths


def _short_forms(words: Words) -> Iterator[Words]:
    """Under which an organisation is found as well: `الأمن العام السعودي` less its country, a party's values, a firm
    without its noun where nobody knows the word otherwise.
    """
    if len(words) > 2 and words[-1].startswith(ARTICLE) and is_nisba(words[-1]):
        yield words[:-1]
    if len(words) == 2 and words[0] in NAMED_BY_NOUN and _is_firm(words[1]):
        yield words[1:]
    if len(words) == _PARTY_OF_PLACE and words[0] in PARTIES and not words[1].startswith(ARTICLE):
        yield words[1:]
    if len(words) == 3 and words[0] in ORGANISATION_NOUNS and words[2].startswith(PROCLITIC_CONJUNCTION + ARTICLE):
        yield words[1:]


def _is_firm(word: str) -> bool:
    return is_unknown_name(word) and not word.startswith(ARTICLE)


def _is_hardly_else(word: str) -> bool:
    """Whether a word is hardly ever anything but a name."""
    use = usage(word)
    return len(word) >= _SHORTEST and (not use.count or use.name_share >= _NAME_SHARE) and word.isalpha()


def _is_surname(rest: Sequence[str]) -> bool:
    """Whether the last word of a person's name, `rest` of it after the first, is one for that person alone."""
    return _is_hardly_else(rest[-1]) and not (len(rest) > 1 and rest[-2] in LINEAGE_PARTICLES)


def _is_given(first: str, second: str) -> bool:
    """Whether `first` is the whole given name: no particle, and no father follows it."""
    return is_given_name(first) and fold_name(first) not in OPEN_PARTICLES and second not in LINEAGE_PARTICLES


def _occurrences(sentence: int, tokens: Sequence[Token], known: Known) -> Iterator[Name]:
    """The places in one sentence where known names stand, the longest at each place."""
    folded = [fold_name(token.form) for token in tokens]
    lengths = known.lengths
    end = least = 0
    for index, word in enumerate(folded):
        if not (word in lengths or (word[:1] in PROCLITICS and _may_hold(word, lengths))) or index < end:
            continue
        form = tokens[index].form
        forms = (form,) if is_bare(tokens, index) else (form, *readings(form))
        name = _at(sentence, index, forms, folded, known)
        if name is not None and not (name.span.type == "LOC" and is_adjective(tokens, index, name.first)):
            yield _with_given_names(name, tokens, least)
            end = name.span.end
            # A part of a person's name may stand for something else by itself: سيف الإسلام
            least = end if name.span.type != "MISC" else least


def _with_given_names(name: Name, tokens: Sequence[Token], least: int) -> Name:
    """A surname with the given names before it, from the word `least` on."""
    span = name.span
    if span.type != "PERS" or span.end - span.start > 1 or name.first != tokens[span.start].form:
        return name
    start = max(least, given_names_start(tokens, span.start))
    return (
        Name(span._replace(start=start), without_proclitics(tokens[start].form, "PERS")) if start < span.start else name
    )


def _may_hold(word: str, firsts: Container[str]) -> bool:
    """Whether a name may begin after the proclitics of `word`; quick, since most words hold none."""
    if word[1:] in firsts or word[2:] in firsts:
        return True
    return CONTRACTED_ARTICLE in word[:3] and (ARTICLE + word[2:] in firsts or ARTICLE + word[3:] in firsts)


def _at(sentence: int, index: int, forms: Sequence[str], folded: Sequence[str], known: Known) -> Name | None:
    """The longest known name at `index`, whose first word is one of `forms`."""
    for first in forms:
        start = fold_name(first)
        for size in known.lengths.get(start, ()):
            end = index + size
            kind = known.types.get((start, *folded[index + 1 : end]))
            if kind is not None and end <= len(folded):
                return Name(Span(sentence, index, end, kind), first)
    return None


def _may_hold_name(span: Span, part: Span) -> bool:
    """Whether a known name may take the place of `part` of it: of its own type, or a place in an organisation's.

    The latter where the organisation's is longer: `آفاق تونس`.
    """
    if part.type == span.type or (part.type, span.type) == ("MISC", "PERS"):
        return True
    return (part.type, span.type) == ("LOC", "ORG") and part.end - part.start < span.end - span.start


def _merged(size: int, names: Sequence[Name], further: Iterable[Name]) -> Iterator[Name]:
    """The names of a sentence of `size` tokens, with those of `further` that cut none and change the type of none."""
    further = list(further)
    if not names and not further:
        return
    owners: list[Name | None] = [None] * size
    for name in names:
        owners[name.span.start : name.span.end] = [name] * (name.span.end - name.span.start)
    for name in further:
        start, end = name.span.start, name.span.end
        inside = (
            _may_hold_name(name.span, owner.span) and start <= owner.span.start and owner.span.end <= end
            for owner in owners[start:end]
            if owner is not None
        )
        if all(inside):
            owners[start:end] = [name] * (end - start)
    for owner, _ in groupby(owners):
        if owner is not None:
            yield owner
