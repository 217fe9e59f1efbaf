"""Arabic names of towns from the regions that are called after them and from titles, each beside its opposite."""

import json

import pytest

from training.regions import Region
from training.seats import latin_key, names_in_titles, names_of_seats


def town(number, name, population=20_000, admin="13", *others):
    return {
        "geonameid": number,
        "name": name,
        "population": population,
        "countrycode": "XX",
        "admin1code": admin,
        "alternatenames": list(others),
    }


TOWNS = [town(1, "Zaghbouche"), town(2, "Zaghbusha", 500), town(3, "Bouzghar", 20_000, "14"), town(4, "Ez Zarif")]


@pytest.mark.parametrize(
    ("name", "code", "others", "wanted"),
    [
        ("Daïra d’Zaghbouche", "XX.13.1", ("زغبوش", "دائرة زغبوش"), {(1, "زغبوش")}),
        ("Zāghbūcha", "XX.13.1", ("زغبوش",), {(1, "زغبوش")}),
        ("Zaghbouche", "XX.14.1", ("زغبوش",), set()),
        ("Zaghdouche", "XX.13.1", ("زغدوش",), set()),
        # written backwards beside the right one, and alone
        ("Zaghbouche", "XX.13.1", ("زغبوش", "شوبغز", "معتمدية زغبوش"), {(1, "زغبوش")}),
        ("Zarif", "XX.13.2", ("ةفيرظ",), set()),
        ("Zarif", "XX.13.2", ("الظريفة",), {(4, "الظريفة")}),
    ],
)
def test_the_seat_is_called_as_its_region_is(name, code, others, wanted):
    assert set(names_of_seats([Region(name, code, 9, others)], TOWNS)) == wanted


def test_names_are_compared_by_their_consonants():
    assert latin_key("Ḩafr al Bāţin") == latin_key("Hafar Al-Batin") != latin_key("Hafar Al-Bakin")
    assert latin_key("Sig") != latin_key("Sug")


def test_a_title_names_one_large_town(tmp_path):
    titles = tmp_path / "titles.json"
    given = {"zaghra": "مدينة زغرا", "bouzra": "بوزرة", "tinzra": "تنزرة", "zoghra": "زغرة (فيلم)", "nowhere": "هناك"}
    titles.write_text(json.dumps(given), encoding="utf-8")
    towns = [
        town(1, "Zaghra", 100_000),
        town(2, "Zaghra", 900),
        town(3, "Bouzra", 100_000),
        town(4, "Bouzra", 90_000),
        town(5, "Tinzra", 900),
        town(6, "Zoghra", 100_000),
    ]
    assert list(names_in_titles(titles, towns)) == [(1, "زغرا")]
