"""Regions behind their noun, each case beside its opposite."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def found(text, labels):
    return [
        (entity.type, entity.name, entity.place and entity.place["country"])
        for entity in entities(text, labels)
        if entity.country is None
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind", "wanted"),
    [
        # The governor is no part of the name, nor is the region a body
        ("صرح والي ولاية سطيف بذلك", "والي ولاية سطيف", "ORG", [("LOC", "سطيف", "DZ")]),
        ("صرح والي سطيف بذلك", "والي سطيف", "LOC", [("LOC", "سطيف", "DZ")]),
        ("صرح محافظ البنك المركزي بذلك", "محافظ البنك المركزي", "ORG", [("ORG", "البنك المركزي", None)]),
        ("استقال وكيل وزارة الصحة أمس", "وزارة الصحة", "ORG", [("ORG", "وزارة الصحة", None)]),
        # The adjective of its country is none either
        ("زار والي ولاية القصرين التونسية المصنع", "ولاية القصرين التونسية", "ORG", [("LOC", "القصرين", "TN")]),
        ("وقع زلزال في ولاية تلمسان الجزائرية", "ولاية تلمسان الجزائرية", "ORG", [("LOC", "تلمسان", "DZ")]),
        ("قررت ولاية الخرطوم السودانية ذلك", "ولاية الخرطوم", "ORG", [("LOC", "الخرطوم", "SD")]),
        # Less its noun this one is the country
        ("قررت ولاية الجزائر ذلك", "ولاية الجزائر", "ORG", [("LOC", "ولاية الجزائر", "DZ")]),
        # What the table does not have is left alone, and so is a body of a region
        ("قررت ولاية زغبان ذلك", "ولاية زغبان", "ORG", [("ORG", "ولاية زغبان", None)]),
        ("قررت شرطة ولاية الخرطوم ذلك", "شرطة ولاية الخرطوم", "ORG", [("ORG", "شرطة ولاية الخرطوم", None)]),
    ],
)
def test_what_a_region_is(text, name, kind, wanted):
    assert found(text, {name: kind}) == wanted


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("نزح السكان من ولاية الجزيرة بالسودان", "SD"),
        ("نزح السكان من ولاية الجزيرة السودانية", "SD"),
        ("نزح السكان من ولاية الجزيرة", "SD"),
        ("نزح السكان من مدينة الجزيرة بالجزائر", "DZ"),
    ],
)
def test_the_region_is_of_a_country_of_the_article(text, country):
    assert found(text, {"الجزيرة": "LOC"}) == [("LOC", "الجزيرة", country)]


@pytest.mark.parametrize(
    ("text", "geonames"),
    [
        ("وصل الوفد إلى ولاية سطيف", 2481696),
        ("وصل الوفد إلى مدينة سطيف", 2481700),
        ("وصل الوفد إلى ولاية سطيف\nوغادر سطيف\nثم عاد إلى سطيف", 2481700),
    ],
)
def test_region_or_its_seat(text, geonames):
    assert [entity.place["geonames"] for entity in entities(text, {"سطيف": "LOC"})] == [geonames]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("احترق مصنع بصفاقس حسب الداخلية التونسية", "TN"),
        ("احترق مصنع في صفاقس حسب الداخلية التونسية", "TN"),
        # ب places it without the adjective
        ("احترق مصنع بصفاقس حسب الشرطة الأمريكية", "TN"),
    ],
)
def test_what_speaks_for_a_town(text, country):
    places = {
        "بصفاقس": "LOC",
        "صفاقس": "LOC",
        "الداخلية التونسية": "ORG",
        "الشرطة الأمريكية": "ORG",
    }
    assert ("LOC", "صفاقس", country) in found(text, places)


@pytest.mark.parametrize(("text", "country"), [("قال إن العقبة الأردنية كبيرة وإن بيروت بعيدة", "JO")])
def test_the_adjective_of_its_country(text, country):
    assert ("LOC", "العقبة", country) in found(text, {"العقبة": "LOC", "بيروت": "LOC"})


@pytest.mark.parametrize(("adjective", "country"), [("السلطات الأردنية", "JO"), ("السلطات السويسرية", None)])
def test_an_adjective_anywhere_names_its_country(adjective, country):
    text = f"قال إن العقبة التي ذكرت كبيرة وإن بيروت بعيدة\nنفت {adjective} ذلك"
    assert ("LOC", "العقبة", country) in found(text, {"العقبة": "LOC", "بيروت": "LOC"})
