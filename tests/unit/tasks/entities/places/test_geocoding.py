"""Which of several towns a name means, each beside its namesake."""

import pytest

from tasks.entities.names.names import key_of
from tasks.entities.places.geocoding import geocode
from tests.unit.tasks.entities.test_recognition import entities


def place_of(name, *others):
    """The country of the place called `name` in an article that names `others` too, None where it has no place."""
    text = " ثم ".join((name, *others))
    found = {entity.name: entity.place for entity in entities(text, dict.fromkeys((name, *others), "LOC"))}
    place = found[name]
    return place["country"] if place else None


@pytest.mark.parametrize(
    ("name", "others", "country"),
    [
        ("المغير", ["رام الله"], "PS"),
        ("المغير", ["الجزائر"], "DZ"),
        ("طرابلس", ["لبنان"], "LB"),
        ("طرابلس", ["بيروت", "صيدا"], "LB"),
        ("طرابلس", ["ليبيا"], "LY"),
        ("طرابلس", ["بنغازي"], "LY"),
        ("رفح", ["غزة"], "PS"),
        ("رفح", ["العريش", "مصر"], "EG"),
        ("صور", ["لبنان"], "LB"),
        ("صور", ["مسقط"], "OM"),
        ("لبنان", ["بيروت"], "LB"),
        ("إيران", ["واشنطن"], "IR"),
        ("واشنطن", ["لندن"], "US"),
        ("واشنطن", ["الولايات المتحدة"], "US"),
        ("لندن", ["واشنطن"], "GB"),
        ("المهدية", [], "TN"),
        ("كوبر", ["ترمسعيا", "سلواد"], "PS"),
        ("نابل", ["قليبية"], "TN"),
        ("الخرطوم", [], "SD"),
        ("تونس العاصمة", ["سوسة"], "TN"),
        ("القاهرة", [], "EG"),
        ("سيدي بوزيد", [], "TN"),
        ("الشرقية", ["مصر"], "EG"),
        ("الشرقية", ["السعودية"], "SA"),
        ("محافظة الشرقية", ["القاهرة"], "EG"),
        ("البحيرة", ["الإسكندرية", "مصر"], "EG"),
        ("نينوى", ["العراق"], "IQ"),
        ("محافظة البحر الأحمر", ["مصر"], "EG"),
        ("ولاية نابل", [], "TN"),
        ("قطاع غزة", [], "PS"),
        ("الضفة الغربية", ["واشنطن"], "PS"),
        ("فلوريدا", ["الولايات المتحدة"], "US"),
        ("ولاية تكساس", [], "US"),
        ("إنجلترا", ["لندن"], "GB"),
    ],
)
def test_namesakes(name, others, country):
    assert place_of(name, *others) == country


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("زغلوشة", ["لبنان"]),
        ("صور", ["لبنان", "مسقط"]),
        ("المغير", []),
        ("الشرقية", []),
        ("البحيرة", ["لبنان"]),
        ("ولاية زغلوشة", []),
    ],
)
def test_no_place_rather_than_a_guess(name, others):
    assert place_of(name, *others) is None


def test_only_places_have_one():
    [person] = entities("وصل زكريا أمس", {"زكريا": "PERS"})
    assert person.place is None


def test_the_fields_of_a_place():
    [town] = entities("وصل إلى سيدي بوزيد أمس", {"سيدي بوزيد": "LOC"})
    assert town.place is not None
    assert set(town.place) == {"geonames", "lat", "lon", "country", "admin", "population"}
    assert 34 < town.place["lat"] < 36 and 9 < town.place["lon"] < 10


@pytest.mark.parametrize(
    ("name", "others", "region"),
    [
        ("ولاية سيدي بوزيد", [], True),
        ("سيدي بوزيد", [], False),
        ("محافظة حمص", [], True),
        ("حمص", ["سوريا"], False),
        ("ريف دمشق", [], True),
        ("واشنطن", ["الولايات المتحدة"], False),
        ("القليوبية", ["مصر"], True),
    ],
)
def test_a_region_is_not_its_seat(name, others, region):
    """The bare name means the town; the region is what its noun says, or what no town of the country is called."""
    found = {
        entity.name: entity.place
        for entity in entities(" ثم ".join((name, *others)), dict.fromkeys((name, *others), "LOC"))
    }
    seats = {"سيدي بوزيد": 2465840, "حمص": 169577, "واشنطن": 4140963}
    assert (found[name]["geonames"] not in seats.values()) is region


@pytest.mark.parametrize(
    ("name", "south", "north", "west", "east"),
    [
        ("السعودية", 20, 27, 40, 50),  # its capital lies at 46.7, its middle at 44.7
        ("تونس", 32, 36, 8, 11),  # its capital lies at 36.8
        ("فرنسا", 43, 48.5, 0, 6),  # not one of its islands
        ("النرويج", 60, 65, 5, 14),
        ("لبنان", 33, 34.7, 35, 36.7),
    ],
)
def test_a_country_is_not_its_capital(name, south, north, west, east):
    [country] = entities(f"سافر الوفد إلى {name} أمس", {name: "LOC"})
    place = country.place
    assert place is not None and place["admin"] is None
    assert south < place["lat"] < north and west < place["lon"] < east


@pytest.mark.parametrize(
    ("name", "home", "country"),
    [("نابل", "TN", "TN"), ("المغير", "DZ", "DZ"), ("المغير", None, None), ("لندن", "TN", "GB")],
)
def test_the_country_of_the_paper(name, home, country):
    place = geocode({key_of(name.split()): (None, 1)}, home).get(key_of(name.split()))
    assert (place["country"] if place else None) == country
