"""Whether a name that GeoNames knows is a place's in its article, or a word that only looks like one.

`مشهد` is a city in Iran and a scene, `سيول` is Seoul and floods, and `بنها` is left of `لبنها`. A town is believed
where the article names its country or another town there; any other needs a sign that it is a place.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from tasks.entities.names.names import Key
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import is_one_of
from tasks.entities.places.countries import is_nisba
from tasks.entities.places.countries_lexicon import CAPITAL
from tasks.entities.places.named_places_lexicon import BOUND_LOCATIVES, DISTRICTS, IN, TOWNS
from tasks.entities.types import Entity, Place, Text
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import tokenise
from tasks.language.vocabulary import usage

# A name that stands with the article as an ordinary word a fourth as often as without it is a common noun as well: of
# 3,000 articles' places `مشهد`, `سيول`, `جنين` and `كابل`, but not `حمص` and `جدة`.
_AS_COMMON = 0.25
# An encyclopaedia names these so often that newspapers name them without a word for where; a large city sooner. With
# 12 instead of 96 and 600,000 inhabitants, 12 of 14 further places of 1,600 articles were right.
_FAMOUS, _FAMOUS_CITY = 300, 96
_CITY = 1_000_000
# What is left of a word behind its preposition is a name if it is known by itself.
_KNOWN = 96
# Code points before and after a mention in which the words beside it stand.
_BESIDE = 40
_PLACING = TOWNS | DISTRICTS | {IN}
_MOST_BEFORE = 2


def plausible_places(
    article: Text,
    entities: Sequence[Entity],
    places: Mapping[Key, Place],
    keys: Sequence[Key | None],
    adjectives: Set[str],
) -> dict[Key, Place]:
    """`places` less those that are probably none.

    Args:
        article: where they are named.
        entities: all that it names.
        places: by the key of its name what a place would be.
        keys: the key of the name of each of `entities`, None for those that are no places.
        adjectives: the codes of the countries of which it has an adjective.
    """
    towns = {
        key: entity
        for key, entity in zip(keys, entities, strict=True)
        if key is not None and entity.country is None and key in places
    }
    countries = _countries([places[key] for key in towns], entities, article.home)
    # Where the article names nothing else nothing speaks against it.
    is_alone = len(entities) == 1 and article.home is None
    return {
        key: place
        for key, place in places.items()
        if key not in towns
        or countries[place["country"]] > 1
        or _is_place(article, towns[key], place, is_alone or place["country"] in adjectives)
    }


def _countries(towns: Sequence[Place], entities: Sequence[Entity], home: str | None) -> Counter[str]:
    """How many of `towns` each country has, and one more where it is named itself or the paper's own."""
    named = {entity.country for entity in entities} | {home}
    return Counter(place["country"] for place in towns) + Counter(code for code in named if code is not None)


def _is_place(article: Text, entity: Entity, place: Place, is_unopposed: bool) -> bool:
    """Whether a town is one though nothing else in the article is of its country.

    One that `is_unopposed` need only be no common noun: the article names nothing else, or has its country's adjective.
    """
    words = entity.name.split()
    if len(words) > 1:
        return True
    if _common[entity.name]:
        return False
    known = usage(entity.name).as_name
    if is_unopposed or known >= (_FAMOUS_CITY if place["population"] >= _CITY else _FAMOUS):
        return True
    return any(
        _is_said(article.field(mention.field), mention.start, mention.end, entity.name, known >= _KNOWN)
        for mention in entity.mentions
    )


def _is_common_noun(word: str) -> bool:
    """Whether a word is also a common noun: its definite form is an ordinary word, and as frequent."""
    definite = usage(ARTICLE + word)
    return not word.startswith(ARTICLE) and definite.count - definite.as_name >= _AS_COMMON * max(1, usage(word).count)


_common = BoundedByWord(_is_common_noun)


def _is_said(text: str, start: int, end: int, name: str, is_known: bool) -> bool:
    """Whether the words around a mention say that it is a place: `في لاهاي`, `مدينة لاهاي`, `لاهاي الهولندية`."""
    written = text[start:end]
    if written != name and written[:1] in BOUND_LOCATIVES and (is_known or usage(name).count > usage(written).count):
        return True
    if any(map(_is_nisba, _words(text, end, end + _BESIDE)[:1])):
        return True
    before = _words(text, max(0, start - _BESIDE), start)[-_MOST_BEFORE:]
    while before and _is_nisba(before[-1]):  # العاصمة السويسرية برن
        before.pop()
    return written == name and any(map(_places, before[-1:]))


def _words(text: str, start: int, end: int) -> list[str]:
    return [token.form for token in tokenise(text, start, end) if token.form.isalpha()]


def _places(form: str) -> bool:
    """Whether a word says that the name after it is a place's."""
    return fold_name(form) == CAPITAL or is_one_of(form, _PLACING)


def _is_nisba(form: str) -> bool:
    return form.startswith(ARTICLE) and is_nisba(fold_name(form))
