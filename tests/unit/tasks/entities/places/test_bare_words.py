"""Words that begin like a clitic where none can stand, and towns by their article's countries, beside the opposites."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def named(text, labels):
    return [(entity.type, entity.name) for entity in entities(text, labels)]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # behind the noun of a town or a preposition the whole word is the name
        ("حفل بمدينة وجدة أمس", {"وجدة": "LOC"}, [("LOC", "وجدة")]),
        ("حفل بالرياض وجدة أمس", {"بالرياض": "LOC", "وجدة": "LOC"}, [("LOC", "الرياض"), ("LOC", "جدة")]),
        ("سافر الوفد إلى برشيد", {"برشيد": "PERS"}, [("LOC", "برشيد")]),
        ("التقى الوفد برشيد", {"برشيد": "PERS"}, [("PERS", "رشيد")]),
        ("حفل بمدينة وزان أمس", {"وزان": "LOC"}, [("LOC", "وزان")]),
        # a noun stands for itself where the table has only what is behind the preposition
        ("أكبر مدينة بألمانيا", {"بألمانيا": "LOC"}, [("LOC", "ألمانيا")]),
        # a capital is a place by itself
        ("بين العاصمة ووهران", {"ووهران": "LOC"}, [("LOC", "وهران")]),
        # two nouns share what they name
        ("زار مدينة وميناء زغبانة", {"وميناء زغبانة": "LOC"}, [("LOC", "ميناء زغبانة")]),
        # no noun of a region
        (
            "وصل متوكل زغبان أمس. ألقى قصيدة شعبية لمتوكل زغبان أمس",
            {"متوكل زغبان": "PERS"},
            [("PERS", "متوكل زغبان")],
        ),
        # what was found so is found everywhere
        ("حفل في وجدة. وقالوا إن وجدة تنتظر", {}, [("LOC", "وجدة")]),
    ],
)
def test_whole_words(text, labels, wanted):
    assert named(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # large towns that are names more often than not
        ("وصلت القافلة إلى تيارت", {}, [("LOC", "تيارت")]),
        ("عاد الهدوء في سرت أمس", {}, [("LOC", "سرت")]),
        ("انقطع التيار في الناصرية أمس", {}, [("LOC", "الناصرية")]),
        ("تنقل بين الأكواخ في الجزيرة", {}, []),
        # rare ordinary words, in the article's country only
        ("حريق في حولي. وقالت الكويت", {"الكويت": "LOC"}, [("LOC", "حولي"), ("LOC", "الكويت")]),
        ("حريق في حولي. وقالت تركيا", {"تركيا": "LOC"}, [("LOC", "تركيا")]),
        ("أمطار في سعيدة الجزائرية", {}, [("LOC", "سعيدة")]),
        ("ثار بركان في المغرب", {"المغرب": "LOC"}, [("LOC", "المغرب")]),
        # a noun before another
        ("قتل في ميادين القتال بسوريا", {"بسوريا": "LOC"}, [("LOC", "سوريا")]),
        # a common word needs its noun
        ("غارة على مدينة صور في لبنان", {"لبنان": "LOC"}, [("LOC", "صور"), ("LOC", "لبنان")]),
        ("ظهر في صور من لبنان", {"لبنان": "LOC"}, [("LOC", "لبنان")]),
    ],
)
def test_towns_of_the_articles_country(text, labels, wanted):
    assert named(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("أمطار بمدينة الوادي الجزائرية", {"الوادي الجزائرية": "LOC"}, [("LOC", "الوادي")]),
        ("مر الوادي التركي", {"الوادي التركي": "LOC"}, [("LOC", "الوادي التركي")]),
        ("في بلدة زغبانة جنوب نابلس", {"زغبانة جنوب": "LOC", "نابلس": "LOC"}, [("LOC", "زغبانة"), ("LOC", "نابلس")]),
        ("زار جنوب لبنان", {"جنوب لبنان": "LOC"}, [("LOC", "جنوب لبنان")]),
        ("نقلوا إليه ومستشفى زغبان", {"ومستشفى زغبان": "LOC"}, [("LOC", "مستشفى زغبان")]),
    ],
)
def test_edges(text, labels, wanted):
    assert named(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("سجل لامين يامال هدفا", {"لامين يامال": "PERS"}, [("PERS", "لامين يامال")]),
        ("منح الجائزة لمحمد زغبان", {"لمحمد زغبان": "PERS"}, [("PERS", "محمد زغبان")]),
        ("قال مارك أمس إن", {"مارك": "PERS"}, [("PERS", "مارك")]),
        ("قال مارك لاحقا إن", {"مارك": "PERS"}, [("PERS", "مارك")]),
        # ships
        ("أبحرت حاملة الطائرات هاري ترومان", {"هاري ترومان": "PERS"}, [("MISC", "هاري ترومان")]),
        ("غادر المدمرة هاري ترومان. وقال ترومان", {"هاري ترومان": "PERS"}, [("MISC", "هاري ترومان")]),
        ("شاهد الطائرات هاري ترومان", {"هاري ترومان": "PERS"}, [("PERS", "هاري ترومان")]),
    ],
)
def test_persons(text, labels, wanted):
    assert named(text, labels) == wanted
