"""The riyal and Real Madrid, each beside the other."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities

MATCHES = "\nسجل الفريق هدفا في الدوري بعد مباراة صعبة وتصدر الترتيب بفارق نقطة عن ملاحقه في ملعبه"


@pytest.mark.parametrize(
    ("text", "others", "kind"),
    [
        ("تراجع الريال كثيرا أمام العملات", {}, "MISC"),
        ("خسر الريال كثيرا أمام الدولار", {}, "MISC"),
        ("بقي الريال القطري ثابتا", {}, "MISC"),
        # with the adjective of its country it is no full name
        ("بقي الريال العماني ثابتا وصعد الريال", {"الريال العماني": "ORG"}, "MISC"),
        # a town is a club only as an opponent
        ("صعد الريال اليوم في إشبيلية", {"إشبيلية": "LOC"}, "MISC"),
        ("فاز الريال اليوم على إشبيلية", {"إشبيلية": "LOC"}, "ORG"),
        ("فاز الريال على برشلونة", {"برشلونة": "ORG"}, "ORG"),
        # the full name, a cue right before it, or an article about matches
        ("عاد الريال أمس\nوصل ريال مدريد", {"ريال مدريد": "ORG"}, "ORG"),
        ("قال مدرب الريال ذلك", {}, "ORG"),
        (f"عاد الريال أمس{MATCHES}", {}, "ORG"),
        (f"بلغت الكلفة 30 ريال ثم صعد الريال أمس{MATCHES}", {"ريال": "ORG"}, "MISC"),
    ],
)
def test_riyal_or_club(text, others, kind):
    found = entities(text, {"الريال": "ORG", **others})
    assert {mention.text: entity.type for entity in found for mention in entity.mentions}["الريال"] == kind
