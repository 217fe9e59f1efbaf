"""Mentions of one thing in one entity."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import NamedTuple, cast

from tasks.entities.grouping.acronyms import introduced
from tasks.entities.grouping.organisations import same_organisations
from tasks.entities.grouping.persons import same_persons
from tasks.entities.grouping.spelling import same_spellings
from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.names import Key, display_name, key_of, words_of
from tasks.entities.names.names_lexicon import PENINSULA, PLACE_NOUNS
from tasks.entities.names.proclitics import is_one_of
from tasks.entities.places.article_countries import countries_of_adjectives
from tasks.entities.places.countries import AMBIGUOUS_KEYS, country_of
from tasks.entities.places.geocoding import geocode
from tasks.entities.places.named_places_lexicon import REGIONS
from tasks.entities.places.plausible import plausible_places
from tasks.entities.types import Entity, EntityType, Mention, Text
from tasks.language.fold import fold_name

GroupKey = tuple[str, ...]


class _Named(NamedTuple):
    """A mention with what it says."""

    type: EntityType
    key: Key
    display: str
    mention: Mention


def group(article: Text, tokens: Sentences, names: Sequence[Name]) -> list[Entity]:
    """The entities that `names` are mentions of, in the order of their first mention.

    Which mentions are together, and what an entity is called, does not depend on the order of the mentions.
    """
    named = _one_type_each([_named(article, tokens, name) for name in names])
    groups = _group_keys(named, tokens)
    aliases = _aliases((groups[full], groups[short]) for full, short in introduced(tokens, names))
    members: defaultdict[GroupKey, list[int]] = defaultdict(list)
    for index, key in enumerate(groups):
        members[aliases.get(key, key)].append(index)
    entities = [_entity(key, [named[index] for index in indices]) for key, indices in members.items()]
    return _located(article, entities, _regions(tokens, names), countries_of_adjectives(tokens))


def _regions(tokens: Sentences, names: Sequence[Name]) -> set[Key]:
    """The keys of the places that stand behind a region's noun at least every second time: `ولاية الجزيرة`."""
    counts, said = Counter[Key](), Counter[Key]()
    for name in names:
        if name.span.type == "LOC":
            key = name.key(tokens)
            counts[key] += 1
            before = tokens[name.span.sentence][name.span.start - 1].form if name.span.start else ""
            said[key] += is_one_of(before, REGIONS)
    return {key for key, count in said.items() if 2 * count >= counts[key] and count}


def _located(article: Text, entities: Sequence[Entity], regions: Set[Key], adjectives: Set[str]) -> list[Entity]:
    """`entities`, the places among them with where they are."""
    keys = [_place_key(entity) if entity.type == "LOC" else None for entity in entities]
    places = {
        key: (entity.country, len(entity.mentions))
        for entity, key in zip(entities, keys, strict=True)
        if key is not None
    }
    known = {}
    if places:
        located = geocode(places, article.home, regions, adjectives)
        known = plausible_places(article, entities, located, keys, adjectives)
    return [
        entity if key is None or key not in known else replace(entity, place=known[key])
        for entity, key in zip(entities, keys, strict=True)
    ]


def _place_key(entity: Entity) -> Key:
    return key_of(entity.name.split())


def _named(article: Text, tokens: Sentences, name: Name) -> _Named:
    span = name.span
    words = tokens[span.sentence][span.start : span.end]
    field, start, end = article.sentences[span.sentence].field, words[0].start, words[-1].end
    mention = Mention(field, start, end, article.field(field)[start:end])
    first = name.first
    if span.type == "LOC" and len(words) > 2 and (fold_name(first), fold_name(words[1].form)) == PENINSULA:
        words = words[2:]
        first = words[0].form
    if span.type == "LOC" and len(words) > 1 and fold_name(first) in PLACE_NOUNS:
        words = words[1:]
        first = words[0].form
    return _Named(span.type, key_of([first, *words_of(words[1:])]), display_name(words, first), mention)


def _one_type_each(named: Sequence[_Named]) -> list[_Named]:
    """`named` with the type that most mentions of a name have; two types that are as common both stay.

    A name that is `MISC` as often as something else is that.
    """
    if len({(one.key, one.type) for one in named}) == len({one.key for one in named}):
        return list(named)
    counts: defaultdict[Key, Counter[EntityType]] = defaultdict(Counter)
    for one in named:
        counts[one.key][one.type] += 2 if one.type != "MISC" else 1
    decided: dict[Key, EntityType] = {}
    for key, types in counts.items():
        if len(types) > 1:
            (first, most), (_, second) = types.most_common(2)
            if most > second:
                decided[key] = first
    return [one._replace(type=decided.get(one.key, one.type)) for one in named]


def _group_keys(named: Sequence[_Named], tokens: Sentences) -> list[GroupKey]:
    """For each of `named` what is the same for all mentions of its entity: its type and a name, or a country's code."""
    same = {
        kind: _same_names(kind, {one.key for one in named if one.type == kind}) for kind in {one.type for one in named}
    }
    places = {one.key for one in named if one.type == "LOC"}
    words = {fold_name(token.form) for sentence in tokens for token in sentence} if places & AMBIGUOUS_KEYS else set()
    countries = {key: country_of(key, words) for key in places}
    return [
        (code,) if one.type == "LOC" and (code := countries[one.key]) else (one.type, *same[one.type][one.key])
        for one in named
    ]


def _same_names(kind: EntityType, keys: set[Key]) -> dict[Key, Key]:
    """For each of `keys` the one that stands for it, however it is spelt and however much of it is said."""
    spellings = same_spellings(word for key in keys for word in key)
    respelled = {key: tuple(spellings.get(word, word) for word in key) for key in keys}
    fullest = _fullest(kind, set(respelled.values()))
    return {key: fullest[spelled] for key, spelled in respelled.items()}


def _aliases(pairs: Iterable[tuple[GroupKey, GroupKey]]) -> dict[GroupKey, GroupKey]:
    """For each short name that the text introduces the full name's group: the one it most often stands after."""
    counts: defaultdict[GroupKey, Counter[GroupKey]] = defaultdict(Counter)
    for full, short in pairs:
        if full != short:
            counts[short][full] += 1
    chosen = {short: min(fulls, key=lambda full: (-fulls[full], full)) for short, fulls in counts.items()}
    # A full name that is itself introduced as a short one would begin a chain.
    return {short: full for short, full in chosen.items() if full not in chosen}


def _fullest(kind: EntityType, keys: set[Key]) -> dict[Key, Key]:
    """For each of `keys` the one that stands for it and all names of the same thing."""
    if kind == "PERS":
        return same_persons(keys)
    # Words written apart or joined make no difference: نيو يورك، نيويورك
    joined: dict[Key, Key] = {key: ("".join(key),) for key in keys}
    if kind == "ORG":
        fullest = same_organisations(keys)
        return {key: joined[fullest[key]] for key in keys}
    return joined


def _entity(key: GroupKey, members: Sequence[_Named]) -> Entity:
    # A key of one part is a country's code; else the first is a type.
    kind = members[0].type if len(key) == 1 else cast(EntityType, key[0])
    country = key[0] if len(key) == 1 else None
    mentions = [one.mention for one in members]
    return Entity(kind, _name(members), country, mentions)


def _name(members: Sequence[_Named]) -> str:
    """The fullest form: most words, then most often written, then the first in the order of letters."""
    if len(members) == 1:
        return members[0].display
    counts = Counter((len(one.key), one.display) for one in members)
    return min(counts, key=lambda form: (-form[0], -counts[form], form[1]))[1]
