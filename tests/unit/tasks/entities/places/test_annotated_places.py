"""How many places of real articles get the right entry of GeoNames, and how many get one that is wrong.

`annotated_places.json` holds the names of places that the recogniser found in 90 articles of 2015 to 2025, read one by
one: for each the number of its entry, null where GeoNames has no town or region for it (seas, buildings, clubs that were
taken for places), `missing` where it has one that the table lacks. Countries are given and not counted. The identifier
of an article begins with its paper.
"""

import json
from pathlib import Path

from tasks.entities.names.names import key_of
from tasks.entities.places.countries import country_of
from tasks.entities.places.geocoding import geocode
from tasks.figures.kinds.source_country import country_of_source

ARTICLES = json.loads(Path(__file__).with_name("annotated_places.json").read_text(encoding="utf-8"))


def key(name):
    return key_of(name.split())


def paper(identifier):
    return identifier.rpartition("-")[0]


def test_places_of_annotated_articles():
    given = found = right = known = 0
    for identifier, article in ARTICLES.items():
        countries = {key(name): (country_of(key(name)), many) for name, many in article["countries"].items()}
        places = {key(name): (None, of["mentions"]) for name, of in article["places"].items()}
        entries = geocode(countries | places, country_of_source(None, paper(identifier)))
        for name, of in article["places"].items():
            entry = entries.get(key(name))
            given += 1
            known += of["geonames"] is not None
            found += entry is not None
            right += entry is not None and entry["geonames"] == of["geonames"]
    assert given >= 150
    # Measured: 114 of 117 right, 130 known.
    assert right / found >= 0.97
    assert right / known >= 0.85
