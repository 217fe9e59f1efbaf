"""Words that look like towns' names, each beside the town."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def country(text, name, *others):
    """The country of the place that `name` is taken for in `text`, None where it is taken for none."""
    found = {entity.name: entity.place for entity in entities(text, dict.fromkeys((name, *others), "LOC"))}
    return found[name]["country"] if found[name] else None


@pytest.mark.parametrize(
    ("text", "name", "others", "place"),
    [
        # Common nouns: their definite form is an ordinary word
        ("أثار مشهد الحريق حزن السكان في بيروت", "مشهد", ["بيروت"], None),
        ("في مشهد مؤثر عاد الأب إلى بيروت", "مشهد", ["بيروت"], None),
        # whose country an adjective alone does not prove
        ("أثار مشهد الحريق حزن السلطات الإيرانية وسكان بيروت", "مشهد", ["بيروت"], None),
        ("زار الوفد مشهد بعد طهران", "مشهد", ["طهران"], "IR"),
        ("جرفت سيول قوية سيارات في صنعاء", "سيول", ["صنعاء"], None),
        ("اجتمع وزراء كوريا الجنوبية في سيول", "سيول", ["كوريا الجنوبية"], "KR"),
        # Names that nothing else in the article belongs with
        ("نظم معرض في لاهاي بعد بيروت", "لاهاي", ["بيروت"], "NL"),
        ("نظم معرض بمدينة لاهاي بعد بيروت", "لاهاي", ["بيروت"], "NL"),
        ("عاد من لاهاي الهولندية إلى بيروت", "لاهاي", ["بيروت"], "NL"),
        ("وصلت العاصمة السويسرية برن وفود من بيروت", "برن", ["بيروت"], "CH"),
        ("قال إن لاهاي مسرحية عرضت لطلاب بيروت", "لاهاي", ["بيروت"], None),
        ("قال إن العقبة التي واجهت بيروت كبيرة", "العقبة", ["بيروت"], None),
        ("قال إن العقبة مدينة في الأردن", "العقبة", ["الأردن"], "JO"),
        # Famous without a word for where
        ("باريس أم بيروت", "باريس", ["بيروت"], "FR"),
    ],
)
def test_town_or_word(text, name, others, place):
    assert country(text, name, *others) == place


def test_nothing_speaks_against_a_name_that_stands_alone():
    assert country("المهدية", "المهدية") == "TN"
