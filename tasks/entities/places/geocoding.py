"""Which of GeoNames' places a name means, by the other places of its article; none rather than a guess.

`المغير` beside `رام الله` is the village in its hills, not the larger town in Algeria.
"""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence, Set
from math import asin, cos, radians, sin, sqrt

from tasks.entities.names.names import Key
from tasks.entities.places.countries import country_of
from tasks.entities.places.countries_lexicon import CAPITAL
from tasks.entities.places.gazetteer import country_place, is_water, region_key, regions_called, towns_called
from tasks.entities.places.regions_lexicon import LAND
from tasks.entities.types import Place

# How many times the inhabitants of all its namesakes a town must have to be meant without further evidence, and how
# many at least: small places are named far from home only beside larger ones.
_DOMINANT = 5
_WELL_KNOWN = 100_000
# A town larger by so much has no namesake that anyone names: London is not in Ontario, but Tripoli may be in Lebanon.
_LARGE = 50_000
_FAR_LARGER = 10
# So much larger it is meant even with a namesake in a country of the article. Naples has 13 times Nabeul's inhabitants.
_ANYWHERE = 20
# A name of one town alone, of so many inhabitants; smaller ones need the article's countries.
_OF_SOME_SIZE = 15_000
# A namesake that is this much nearer to the article's other places is the one that is meant.
_NEARER = 0.5
# One country of an article is its own if it is named so many times as often as the other countries in question.
_MORE_OFTEN = 2
# So near to another town of the article, in kilometres, a village is likely meant.
_NEAR = 100
_EARTH = 6371.0


def geocode(
    places: Mapping[Key, tuple[str | None, int]],
    home: str | None = None,
    regions: Container[Key] = (),
    adjectives: Set[str] = frozenset(),
) -> dict[Key, Place]:
    """The places of one article that are known.

    Args:
        places: by the name's key the code, where it is a country, and how many mentions it has.
        home: the country of the paper, which is meant where the article names no other.
        regions: the keys of the names that stand behind a region's noun: `ولاية الجزيرة`.
        adjectives: the codes of the countries of which the article has an adjective.
    """
    countries = {key: place for key, (code, _) in places.items() if code and (place := country_place(code)) is not None}
    weights = _mentions(places.values())
    named = {*weights, home} - {None}
    candidates = {
        key: (_regions_said(key, named | adjectives) if key in regions else ()) or _candidates(key, named)
        for key, (code, _) in places.items()
        if code is None
    }
    _weigh_told(weights, places, candidates)
    anchors = {key: place for key, towns in candidates.items() if (place := _anchor(towns, _ANYWHERE, named))}
    for key, place in anchors.items():
        weights[place["country"]] += places[key][1]
    _weigh_further(weights, home, candidates)
    neighbours = [*anchors.values(), *_lone(candidates.values(), list(anchors.values()))]
    chosen = {
        key: _chosen(_with_regions(key, towns, weights), weights, named, _without(neighbours, towns))
        for key, towns in candidates.items()
    }
    # The table keeps its places; a record is for its reader to change.
    return countries | {key: place.copy() for key, place in chosen.items() if place is not None}


def _candidates(key: Key, named: Collection[str | None]) -> Sequence[Place]:
    """The regions of a name that says that it is one's, else its towns, else those of the country that it ends in."""
    if regions := _regions(key):
        return [place for place in regions if not _is_beyond_border(key, place, named)]
    if (towns := _towns(key)) or (code := _told_country(key)) is None:
        return towns
    return _of_country(key, code)


def _regions_said(key: Key, named: Set[str | None]) -> Sequence[Place]:
    """The regions of a name behind a region's noun in the countries that the article names.

    Where it names none, the only region of that name.
    """
    regions = regions_called(key)
    if not named and len(regions) == 1:
        return regions
    return [place for place in regions if place["country"] in named]


def _told_country(key: Key) -> str | None:
    """The country that a name ends in: `طرابلس لبنان`."""
    return country_of(key[-1:]) if len(key) > 1 else None


def _weigh_told(
    weights: Counter[str], places: Mapping[Key, tuple[str | None, int]], candidates: Mapping[Key, Sequence[Place]]
) -> None:
    """Add to the countries' `weights` those that names end in, of which all candidates are then."""
    for key, found in candidates.items():
        if found and (code := _told_country(key)) is not None and {place["country"] for place in found} == {code}:
            weights[code] += places[key][1]


def _of_country(key: Key, code: str) -> Sequence[Place]:
    """The places of a name that has its country `code` behind it: `طرابلس لبنان`, `كردستان العراق`."""
    bare = key[:-1]
    places = (*_regions(bare), *_towns(bare)) or regions_called(bare)
    return [place for place in places if place["country"] == code]


def _is_beyond_border(key: Key, place: Place, named: Collection[str | None]) -> bool:
    """Whether a land of a country that the article does not name lies nearer to one that it names.

    Then a part of that country has the same name, which the table lacks: `إقليم كردستان` in an article about Iraq. A
    province's own noun tells it better: `محافظة درعا` in one about Jordan.
    """
    if key[0] != LAND or place["country"] in named or (own := country_place(place["country"])) is None:
        return False
    others = (country_place(code) for code in named if code is not None)
    return any(_distance(place, other) < _distance(place, own) for other in others if other is not None)


def _mentions(places: Iterable[tuple[str | None, int]]) -> Counter[str]:
    """How often each country is named."""
    weights = Counter[str]()
    for code, mentions in places:
        if code is not None:
            weights[code] += mentions
    return weights


def _without(places: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    return [place for place in places if place not in others]


def _weigh_further(weights: Counter[str], home: str | None, candidates: Mapping[Key, Sequence[Place]]) -> None:
    """Add to the countries' `weights` the one of most names where no country is named, and the paper's own."""
    if not weights and (country := _common_country(candidates.values())) is not None:
        weights[country] += 1
    if home is not None and not weights[home]:
        weights[home] += 1


def _with_regions(key: Key, towns: Sequence[Place], weights: Counter[str]) -> list[Place]:
    """`towns` and the regions of that name in the countries that have a weight, most inhabitants first."""
    regions = [] if _regions(key) else _further_regions(key, towns)
    at_home = [region for region in regions if weights[region["country"]] > 0]
    return sorted([*towns, *at_home], key=lambda place: -place["population"])


def _regions(key: Key) -> Sequence[Place]:
    """The regions of a name that says that it is one's: by its noun, or by several words, as `قطاع غزة` does."""
    if (name := region_key(key)) is not None:
        return regions_called(name) or regions_called(key)
    return regions_called(key) if len(key) > 1 and not is_water(key) and not towns_called(key) else []


def _further_regions(key: Key, towns: Sequence[Place]) -> list[Place]:
    """The regions of a name that may also mean a town, or be an ordinary word: `الشرقية` is meant in its country only.

    A region that is called after its seat is left out, since the bare name means the town, and so is one beside a town
    that is meant in any article: `واشنطن` alone is the capital.
    """
    if is_water(key) or _anchor(towns, _ANYWHERE, ()) is not None:
        return []
    seats = {(town["country"], town["admin"]) for town in towns}
    return [region for region in regions_called(key) if (region["country"], region["admin"]) not in seats]


def _towns(key: Key) -> Sequence[Place]:
    """The towns of a name, which may have the word for a capital behind it."""
    return towns_called(key) or (towns_called(key[:-1]) if key[-1] == CAPITAL else [])


def _lone(names: Iterable[Sequence[Place]], anchors: Sequence[Place]) -> list[Place]:
    """The towns without a namesake that are no anchors."""
    return [towns[0] for towns in names if len(towns) == 1 and towns[0] not in anchors]


def _anchor(towns: Sequence[Place], times: int, countries: Collection[str | None]) -> Place | None:
    """The town that a name means in any article: the only one of some size, or a town far larger than its namesakes.

    Outside the `countries` that the article names, if any, the only one must be well known.
    """
    if len(towns) == 1:
        is_at_home = not countries or towns[0]["country"] in countries
        least = _OF_SOME_SIZE if is_at_home else _WELL_KNOWN
        return towns[0] if towns[0]["population"] >= least else None
    place = _dominant(towns, times)
    return place if place is not None and place["population"] >= _LARGE else None


def _common_country(names: Iterable[Sequence[Place]]) -> str | None:
    """The country in which more of the article's names are found than in any other, two at least; None without one."""
    counts = Counter(code for towns in names for code in {town["country"] for town in towns})
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 1 and most > second else None


def _chosen(
    towns: Sequence[Place], weights: Counter[str], countries: Collection[str | None], anchors: Sequence[Place]
) -> Place | None:
    """The one of `towns` in the article's countries: the only one, the nearest, or the largest by far."""
    if (place := _anchor(towns, _ANYWHERE, countries)) is not None:
        return place
    in_context = [town for town in towns if weights[town["country"]] > 0]
    if not in_context:
        return _chosen_elsewhere(towns, countries, bool(weights))
    by_weight = sorted({town["country"] for town in in_context}, key=lambda code: -weights[code])
    if len(by_weight) > 1 and weights[by_weight[0]] < _MORE_OFTEN * weights[by_weight[1]]:
        return None
    at_home = [town for town in in_context if town["country"] == by_weight[0]]
    place = at_home[0] if len(at_home) == 1 else _nearest(at_home, anchors) or _dominant(at_home)
    return place if place is not None and _is_likely(place, anchors) else None


def _chosen_elsewhere(towns: Sequence[Place], countries: Collection[str | None], names_countries: bool) -> Place | None:
    """The one of towns outside the article's countries: far larger than others, or well known where it names none."""
    if (place := _anchor(towns, _FAR_LARGER, countries)) is not None:
        return place
    place = None if names_countries else _dominant(towns)
    return place if place is not None and place["population"] >= _WELL_KNOWN else None


def _is_likely(place: Place, anchors: Sequence[Place]) -> bool:
    """Whether a town is of some size or near another of the article: no village in Kansas for the state of Florida."""
    return place["population"] >= _OF_SOME_SIZE or any(_distance(place, anchor) <= _NEAR for anchor in anchors)


def _dominant(towns: Sequence[Place], times: int = _DOMINANT) -> Place | None:
    """The largest of `towns` where it is larger than all others by far."""
    if not towns or (len(towns) > 1 and towns[0]["population"] < times * max(1, towns[1]["population"])):
        return None
    return towns[0]


def _nearest(towns: Sequence[Place], anchors: Sequence[Place]) -> Place | None:
    """The one of `towns` that is much nearer than all others to one of `anchors`."""
    if not anchors or not towns:
        return None
    distances = sorted(
        ((min(_distance(town, anchor) for anchor in anchors), town) for town in towns), key=lambda pair: pair[0]
    )
    if len(distances) > 1 and distances[0][0] > _NEARER * distances[1][0]:
        return None
    return distances[0][1]


def _distance(one: Place, other: Place) -> float:
    """Kilometres along the great circle."""
    north, south = radians(one["lat"]), radians(other["lat"])
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(other["lon"] - one["lon"]) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))
