"""What the article as a whole decides about names, with a recogniser that says what the test wants."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities, shown


def types(text, names):
    return {entity.name: entity.type for entity in entities(text, names)}


def test_a_given_name_takes_the_surname_that_nobody_knows():
    found = entities("وصل بدر زغلوشي إلى المقر\nوقال زغلوشي إنه راض\nثم تحدثت ليلى زغلوشي", {"بدر": "PERS"})
    assert shown(found) == {"بدر زغلوشي": ["بدر زغلوشي"], "زغلوشي": ["زغلوشي"], "ليلى زغلوشي": ["ليلى زغلوشي"]}


@pytest.mark.parametrize("text", ["وصل بدر أمس", "وصل بدر سيغيب", "اعتقل بدر لتحرشه"])
def test_a_given_name_takes_no_ordinary_word(text):
    assert shown(entities(text, {"بدر": "PERS"})) == {"بدر": ["بدر"]}


def test_a_particle_takes_the_word_after_it():
    assert list(shown(entities("قالت ليلى أبو عاقلة أمس", {"ليلى أبو": "PERS"}))) == ["ليلى أبو عاقلة"]


def test_a_carried_surname_leaves_his_deeds_to_another_man():
    found = entities("وقال أمين الخطيب إن قريبه جهاد الخطيب سافر", {"أمين الخطيب": "PERS"})
    assert shown(found) == {"أمين الخطيب": ["أمين الخطيب"], "جهاد الخطيب": ["جهاد الخطيب"]}
    found = entities("وقال أمين الخطيب ذلك\nثم أضاف الخطيب كلمة", {"أمين الخطيب": "PERS"})
    assert shown(found) == {"أمين الخطيب": ["أمين الخطيب", "الخطيب"]}


def test_a_surname_decides_the_type():
    assert types("وصل إيمانويل ماكرون\nعدو ماكرون", {"إيمانويل ماكرون": "PERS"}) == {"إيمانويل ماكرون": "PERS"}
    assert types("وصل بدر كينيا إلى كينيا", {"بدر كينيا": "PERS", "كينيا": "LOC"})["كينيا"] == "LOC"


def test_an_ordinary_adjective_is_no_country():
    assert types("سجلت أعلى إيراد مالي هذا العام", {"مالي": "LOC"}) == {}
    assert types("سافر إلى مالي أمس", {"مالي": "LOC"}) == {"مالي": "LOC"}
    assert types("تراجع شمال مالي أمس", {"مالي": "LOC"}) == {"مالي": "LOC"}


def test_places_of_two_words():
    assert types("وقع بين سيدي بوزيد والمكناسي", {"سيدي": "LOC", "بوزيد": "LOC"}) == {
        "سيدي بوزيد": "LOC",
        "المكناسي": "LOC",
    }
    assert types("افتتح مقر بِبني مسوس", {}) == {"بني مسوس": "LOC"}
    assert types("قال كمال سيدي السعيد", {"كمال سيدي السعيد": "PERS"}) == {"كمال سيدي السعيد": "PERS"}


def test_a_vowel_sign_on_the_first_letter_marks_a_clitic():
    assert list(types("وقع بِسكرة أمس", {"بسكرة": "LOC"})) == ["سكرة"]
    assert list(types("وقع ببسكرة أمس", {"ببسكرة": "LOC"})) == ["بسكرة"]
    assert list(types("قال بِلَال أمس", {"بلال": "PERS"})) == ["بلال"]


@pytest.mark.parametrize(
    ("text", "names", "place"),
    [
        ("وصل إلى مطار محمد الخامس الدولي", {"محمد الخامس": "PERS"}, "مطار محمد الخامس الدولي"),
        ("أقيم في استاد الأفق أمس", {}, "استاد الأفق"),
        ("دفن في مقبرة «بدر سالم» أمس", {}, "مقبرة «بدر سالم"),
        ("سكان بلدة زغلوشة غاضبون", {}, "زغلوشة"),
        ("سكان مدينة سالم غاضبون", {"سالم": "PERS"}, "سالم"),
    ],
)
def test_places_by_their_noun(text, names, place):
    assert "LOC" in {entity.type for entity in entities(text, names)}
    assert [mention.text for entity in entities(text, names) for mention in entity.mentions] == [place]


@pytest.mark.parametrize("text", ["سكان مدينة جديدة غاضبون", "وصل إلى مطار كبير", "وقع في حي سكني"])
def test_nouns_of_places_without_a_name(text):
    assert entities(text, {}) == []


MATCHES = "\nسجل الفريق هدف المباراة الأخيرة من الدوري"


def test_towns_that_play_are_clubs():
    names = {"بسكرة": "LOC", "صفاقس": "LOC", "كينيا": "LOC"}
    assert types("فاز بسكرة على صفاقس" + MATCHES, names) == {"بسكرة": "ORG", "صفاقس": "ORG"}
    assert types("فاز بسكرة على صفاقس في كينيا" + MATCHES, names)["كينيا"] == "LOC"
    assert types("فاز بسكرة على صفاقس", names) == {"بسكرة": "LOC", "صفاقس": "LOC"}
    assert types("فاز بدر على سامي" + MATCHES, {"بدر": "PERS", "سامي": "PERS"}) == {"بدر": "PERS", "سامي": "PERS"}


def test_a_statement_to_a_medium():
    assert types("قال في تصريح لزغلوشي أمس", {}) == {"زغلوشي": "ORG"}
    assert types("قال في تصريح لتلفزيون أمس", {}) == {}


def test_short_forms_of_organisations():
    assert shown(entities("قال الأمن العام الأردني ذلك\nوأضاف الأمن العام", {})) == {
        "الأمن العام الأردني": ["الأمن العام الأردني", "الأمن العام"]
    }
    assert shown(entities("قالت شرطة نيروبي\nوردت شرطة مدينة نيروبي", {"نيروبي": "LOC"})) == {
        "شرطة مدينة نيروبي": ["شرطة نيروبي", "شرطة مدينة نيروبي"]
    }
