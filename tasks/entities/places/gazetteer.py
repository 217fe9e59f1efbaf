"""GeoNames' places by their Arabic names, out of a table that all processes of a machine share.

Made by `python -m training.places`; GeoNames' data is under CC BY 4.0.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.entities.names.names import Key
from tasks.entities.places.regions_lexicon import REGION_NOUNS, WATERS
from tasks.entities.types import Place
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.word_index import WordIndex

FOLDER = Path(__file__).parent / "data" / "geonames"
_REGION_NOUNS, _WATERS = (frozenset(map(fold_name, words.split())) for words in (REGION_NOUNS, WATERS))
TOWN, REGION, COUNTRY = range(3)
"""What a row of the table is."""
OF_SOME_SIZE = 15_000
"""Inhabitants of a place that an article may name without saying where it lies."""
# An article names some ten, most of which its paper names again and again.
_KEPT = 1 << 12


class _Called(NamedTuple):
    """The places of one name, most inhabitants first."""

    towns: Sequence[Place] = ()
    regions: Sequence[Place] = ()


_NOTHING_CALLED = _Called()


@dataclass(frozen=True, slots=True)
class _Tables:
    names: WordIndex
    first: NDArray[np.int32]
    rows: NDArray[np.uint16]
    ids: NDArray[np.uint32]
    coordinates: NDArray[np.float32]
    regions: NDArray[np.bytes_]
    populations: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    countries: dict[str, int]


def joined_key(key: Key) -> str:
    """A name as the table has it: its words joined, one letter for a foreign G."""
    return "".join(key).replace("غ", "ج")


def towns_called(key: Key) -> Sequence[Place]:
    """The towns of a name, most inhabitants first; nobody may change them."""
    return _called(joined_key(key)).towns


def regions_called(key: Key) -> Sequence[Place]:
    """The regions of first level of a name, without the noun before it, most inhabitants first, likewise."""
    return _called(joined_key(key)).regions


def places_of_some_size(key: Key) -> Iterator[Place]:
    """The towns and regions of a name that have `OF_SOME_SIZE` inhabitants or more."""
    called = _called(joined_key(key))
    return (place for place in (*called.towns, *called.regions) if place["population"] >= OF_SOME_SIZE)


def is_place_in(key: Key, countries: Container[str]) -> bool:
    """Whether a town or region of some size in one of `countries` has this name."""
    return any(place["country"] in countries for place in places_of_some_size(key))


def is_water(key: Key) -> bool:
    """Whether a name is a sea's or a river's."""
    return key[0] in _WATERS


def region_key(key: Key) -> Key | None:
    """The name of a region after its noun (`ولاية سوسة`), None where no such noun stands before it."""
    return key[1:] if len(key) > 1 and key[0] in _REGION_NOUNS else None


def country_place(code: str) -> Place | None:
    """The country of an ISO code."""
    row = _tables().countries.get(code)
    return None if row is None else _place(row)


def _called_so(name: str) -> _Called:
    tables = _tables()
    row = tables.names.row(name)
    if row < 0:
        return _NOTHING_CALLED
    rows = tables.rows[tables.first[row] : tables.first[row + 1]].tolist()
    towns, regions = (
        tuple(
            sorted(
                (_place(place) for place in rows if tables.kinds[place] == kind),
                key=lambda place: (-place["population"], place["geonames"]),
            )
        )
        for kind in (TOWN, REGION)
    )
    return _Called(towns, regions)


_called = BoundedByWord(_called_so, _KEPT).__getitem__


def _place(row: int) -> Place:
    tables = _tables()
    country, _, admin = tables.regions[row].decode("ascii").partition(".")
    lat, lon = (round(float(degrees), 4) for degrees in tables.coordinates[row])
    return {
        "geonames": int(tables.ids[row]),
        "lat": lat,
        "lon": lon,
        "country": country,
        "admin": admin or None,
        "population": int(tables.populations[row]),
    }


@cache
def _tables() -> _Tables:
    def load(name: str) -> NDArray[Any]:
        return np.asarray(np.load(FOLDER / f"{name}.npy", mmap_mode="r"))

    regions, kinds = load("regions"), load("kinds")
    return _Tables(
        names=WordIndex(load("names")),
        first=load("first"),
        rows=load("rows"),
        ids=load("ids"),
        coordinates=load("coordinates"),
        regions=regions,
        populations=load("populations"),
        kinds=kinds,
        countries={_country(regions[row]): row for row in np.flatnonzero(kinds == COUNTRY).tolist()},
    )


def _country(region: bytes) -> str:
    return region.decode("ascii").partition(".")[0]
