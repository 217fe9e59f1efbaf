"""Names in their whole length and of the right type by what is known of persons, towns, clubs, firms and bodies.

Beside each case stands its opposite. The recogniser is a table, so that only the rules are tried.
"""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def named(text, labels):
    return {(entity.type, mention.text) for entity in entities(text, labels) for mention in entity.mentions}


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        # the full name of a person of Wikidata, though its last word is an ordinary one
        ("صرح العميد يحيى سريع أمس", {"يحيى": "PERS"}, ("PERS", "يحيى سريع")),
        ("صرح يحيى سريعا أمس", {"يحيى": "PERS"}, ("PERS", "يحيى")),
        ("صرح يحيى أمس", {"يحيى": "PERS"}, ("PERS", "يحيى")),
        # what بن or ابن begins right behind a person
        ("زار عبد الإله ابن كيران طنجة", {"عبد الإله": "PERS", "ابن كيران": "PERS"}, ("PERS", "عبد الإله ابن كيران")),
        ("زار عبد الإله، ابن كيران، طنجة", {"عبد الإله": "PERS", "ابن كيران": "PERS"}, ("PERS", "ابن كيران")),
        # a foreign particle is no end of a name
        ("صرح لويجي دي مايو أمس", {"لويجي دي": "PERS"}, ("PERS", "لويجي دي مايو")),
    ],
)
def test_persons(text, labels, wanted):
    assert wanted in named(text, labels)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("حجزت الشرطة بضائع ببوسعادة صباح أمس", "ببوسعادة"),
        ("وقع الحادث في قصور الساف صباح أمس", "قصور الساف"),
        ("وقع الحادث بقصور الساف صباح أمس", "بقصور الساف"),
        ("سليانة : حريق في مصنع", "سليانة"),
    ],
)
def test_towns_of_the_table_after_what_says_where(text, wanted):
    assert named(text, {}) == {("LOC", wanted)}


@pytest.mark.parametrize(
    "text",
    [
        "صرح بوسعادة أمس بذلك",  # nothing says that it is a place
        "شارك في الشهداء وفي النصر كثيرون",  # towns of the table, and ordinary words
        "أقيم الحفل بقصور قديمة",
        "تحدث الخبير : لا جديد",
    ],
)
def test_no_towns(text):
    assert named(text, {}) == set()


_MATCH = "في مباراة من الجولة الأولى من الدوري سجل اللاعب أهداف الفوز. "


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        (_MATCH + "فازت مولودية وهران", {"وهران": "LOC"}, ("ORG", "مولودية وهران")),
        (_MATCH + "فازت شبيبة الساورة", {}, ("ORG", "شبيبة الساورة")),
        (_MATCH + "لعب الفريق في وهران", {"وهران": "LOC"}, ("LOC", "وهران")),
        ("زار شباب وهران المتحف", {"وهران": "LOC"}, ("LOC", "وهران")),  # nothing about matches
    ],
)
def test_clubs_by_their_nouns(text, labels, wanted):
    assert wanted in named(text, labels)


_SIDES = "فاز إمبولي على ليتشي، وتعادل تورينو مع ميلان"


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        (_MATCH + _SIDES, dict.fromkeys(("إمبولي", "ليتشي", "تورينو", "ميلان"), "PERS"), "ORG"),
        (_MATCH + _SIDES, {"إمبولي": "PERS", "ليتشي": "LOC"}, "ORG"),
        ("فاز إمبولي على ليتشي أمس", dict.fromkeys(("إمبولي", "ليتشي"), "PERS"), "PERS"),  # nothing about matches
        (_MATCH + "في التنس فاز إمبولي على ليتشي", dict.fromkeys(("إمبولي", "ليتشي"), "PERS"), "PERS"),
        (
            _MATCH + "أشاد المدرب ماركو إمبولي بهم. فاز إمبولي على ليتشي",
            {"ماركو إمبولي": "PERS", "إمبولي": "PERS", "ليتشي": "PERS"},
            "PERS",
        ),
        (_MATCH + "سجل إمبولي هدفا", {"إمبولي": "PERS"}, "PERS"),
    ],
)
def test_both_sides_of_a_result_are_clubs(text, labels, wanted):
    found = {mention: kind for kind, mention in named(text, labels)}
    assert found["إمبولي"] == wanted
    assert found.get("ليتشي", wanted) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        (
            "أعلنت شركة سامسونغ نتائجها. وقالت سامسونغ أمس",
            {"شركة سامسونغ": "ORG", "سامسونغ": "PERS"},
            {("ORG", "شركة سامسونغ"), ("ORG", "سامسونغ")},
        ),
        ("قالت سامسونغ أمس", {"سامسونغ": "PERS"}, {("PERS", "سامسونغ")}),
        (
            "أعلن بنك القاهرة نتائجه في القاهرة",
            {"بنك القاهرة": "ORG", "القاهرة": "LOC"},
            {("ORG", "بنك القاهرة"), ("LOC", "القاهرة")},
        ),
    ],
)
def test_what_stands_after_the_noun_of_a_firm_is_no_person(text, labels, wanted):
    assert named(text, labels) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("صادقت لجنة العدل والتشريع وحقوق الإنسان على النص", "لجنة العدل والتشريع وحقوق الإنسان"),
        ("أعلن جهاز المخابرات والأمن الوطني اليوم", "جهاز المخابرات والأمن الوطني"),
        ("أكد الديوان الوطني للحج والعمرة ذلك", "الديوان الوطني للحج والعمرة"),
        ("أفادت الخزينة العامة للمملكة بذلك", "الخزينة العامة للمملكة"),
        ("نظمها مركز الحوار الإنساني أمس", "مركز الحوار الإنساني"),
        ("دعت وزارة التضامن الوطني والأسرة وقضايا المرأة إلى ذلك", "وزارة التضامن الوطني والأسرة وقضايا المرأة"),
    ],
)
def test_bodies_with_further_purposes(text, wanted):
    assert ("ORG", wanted) in named(text, {})


@pytest.mark.parametrize(
    "text",
    [
        "اجتمعت لجنة التحكيم أمس",  # a committee of any contest
        "وصل إلى مركز المدينة أمس",
        "تعطل جهاز الحاسوب أمس",
        "وقع وزير العدل والوزراء النص",
        "دخل المسجد والمتحف",
    ],
)
def test_no_bodies(text):
    assert named(text, {}) == set()


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("وصل إلى حي الرياض بسوسة", {"حي": "LOC", "الرياض": "LOC", "بسوسة": "LOC"}, ("LOC", "حي الرياض")),
        ("لعب في ملعب «أنفيلد» أمس", {"ملعب «أنفيلد": "ORG"}, ("LOC", "ملعب «أنفيلد")),
        ("أغلقت بورصة الدار البيضاء أمس", {"بورصة": "LOC", "الدار البيضاء": "LOC"}, ("ORG", "بورصة الدار البيضاء")),
        ("وصل إلى بورصة والدار البيضاء", {"بورصة": "LOC", "والدار البيضاء": "LOC"}, ("LOC", "بورصة")),
    ],
)
def test_sites_and_bodies_whose_noun_was_recognised_by_itself(text, labels, wanted):
    assert wanted in named(text, labels)


def test_the_noun_of_a_site_alone_is_no_name():
    assert named("دخل المسجد أمس", {"المسجد": "LOC"}) == set()
    assert named("وصل إلى البحيرة أمس", {"البحيرة": "LOC"}) == {("LOC", "البحيرة")}  # a governorate
