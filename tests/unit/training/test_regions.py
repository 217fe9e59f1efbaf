"""Regions and the points of countries out of toy files of the packages' forms."""

import json
import struct
import zipfile

import pytest

from training.regions import Degrees, country_points, names_in_brackets, read_regions, regions

FIELDS = {"ISO_A2_EH": 3, "POP_EST": 9, "LABEL_X": 11, "LABEL_Y": 10}
SUBDIVISIONS = (
    "Sousse\tTN-51\tTN.23\t2464912\tGovernorate\tSousse Governorate|سوسة|ولاية سوسة\t1\t\t223\n"
    "Akouda\t\tTN.23.11\t1\tDelegation\tأكودة\t2\t1\t223\n"
    "Gaziantep\tTR-27\tTR.83\t314829\tProvince\t\t1\t\t1\n"
    "Empty\tXX-1\tTN.99\t5\tGovernorate\tالخالية\t1\t\t1\n"
)


def town(name, country, admin, lat, lon, people, *names):
    return {
        "name": name,
        "countrycode": country,
        "admin1code": admin,
        "latitude": lat,
        "longitude": lon,
        "population": people,
        "alternatenames": [*names],
    }


TOWNS = [
    town("Sousse", "TN", "23", 36.0, 10.0, 300, "سوسة"),
    town("Msaken", "TN", "23", 35.0, 11.0, 100, "مساكن"),
    town("Gaziantep", "TR", "83", 37.0, 37.0, 50, "غازي عنتاب"),
]


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "subdivisions.tsv"
    path.write_text(SUBDIVISIONS, encoding="utf-8")
    return path


def test_only_the_first_level_is_read(table):
    assert [region.code for region in read_regions(table)] == ["TN.23", "TR.83", "TN.99"]


def test_a_region_stands_in_the_middle_of_its_people(table):
    sousse, gaziantep = regions(read_regions(table), TOWNS, {})
    assert (sousse["latitude"], sousse["longitude"], sousse["population"]) == (35.75, 10.25, 400)
    assert (sousse["countrycode"], sousse["admin1code"], sousse["geonameid"]) == ("TN", "23", 2464912)
    assert "ولاية سوسة" in sousse["own"]
    assert (gaziantep["own"], gaziantep["others"]) == ((), ["غازي عنتاب"])


def test_titles_of_towns_tell_what_their_region_is_called(tmp_path, table):
    titles = {
        "tabor, sousse": "تابور (سوسة الكبرى)",
        "lenox, sousse": "لينوكس (سوسة الكبرى)",
        "nice, sousse": "نيس (فرنسا)",
        "athens, ohio": "أثينا (أوهايو)",
        "paris": "باريس",
    }
    (tmp_path / "titles.json").write_text(json.dumps(titles), encoding="utf-8")
    bracketed = names_in_brackets(tmp_path / "titles.json")
    assert bracketed == {"sousse": "سوسة الكبرى"}  # one title alone may be a slip
    sousse, _ = regions(read_regions(table), TOWNS, bracketed)
    assert "سوسة الكبرى" in sousse["others"]


def test_towns_without_inhabitants_count_alike(table):
    empty = [town("A", "TN", "99", 30.0, 10.0, 0), town("B", "TN", "99", 32.0, 12.0, 0)]
    [region] = regions(read_regions(table), empty, {})
    assert (region["latitude"], region["longitude"], region["population"]) == (31.0, 11.0, 0)


def test_a_country_has_its_label_and_of_several_parts_the_one_with_people(tmp_path):
    rows = [("FR", "67000000", "2.55", "46.69"), ("FR", "0", "-109.2", "10.3"), ("-99", "1", "0", "0")]
    header = struct.pack("<4xIHH20x", len(rows), 32 + 32 * len(FIELDS) + 1, 1 + sum(FIELDS.values()))
    fields = b"".join(struct.pack("<11sc4xB15x", name.encode(), b"C", width) for name, width in FIELDS.items())
    body = b"".join(
        b" " + b"".join(text.encode().ljust(width, b"\0") for text, width in zip(row, FIELDS.values(), strict=True))
        for row in rows
    )
    with zipfile.ZipFile(tmp_path / "countries.zip", "w") as archive:
        archive.writestr("countries.dbf", header + fields + b"\r" + body)
    assert country_points(tmp_path / "countries.zip") == {"FR": Degrees(46.69, 2.55)}
