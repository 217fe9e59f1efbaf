"""Which of several towns a name means, each beside its namesake."""

import pytest

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
        ("لندن", ["واشنطن"], "GB"),
        ("المهدية", [], "TN"),
        ("كوبر", ["ترمسعيا", "سلواد"], "PS"),
        ("نابل", ["قليبية"], "TN"),
        ("الخرطوم", [], "SD"),
        ("تونس العاصمة", ["سوسة"], "TN"),
        ("القاهرة", [], "EG"),
        ("سيدي بوزيد", [], "TN"),
    ],
)
def test_namesakes(name, others, country):
    assert place_of(name, *others) == country


@pytest.mark.parametrize(
    ("name", "others"),
    [("زغلوشة", ["لبنان"]), ("فلوريدا", ["الولايات المتحدة"]), ("صور", ["لبنان", "مسقط"]), ("المغير", [])],
)
def test_no_place_rather_than_a_guess(name, others):
    assert place_of(name, *others) is None


def test_only_places_have_one():
    [person] = entities("وصل بيروت أمس", {"بيروت": "PERS"})
    assert person.place is None


def test_the_fields_of_a_place():
    [town] = entities("وصل إلى سيدي بوزيد أمس", {"سيدي بوزيد": "LOC"})
    assert town.place is not None
    assert set(town.place) == {"geonames", "lat", "lon", "country", "admin", "population"}
    assert 34 < town.place["lat"] < 36 and 9 < town.place["lon"] < 10
