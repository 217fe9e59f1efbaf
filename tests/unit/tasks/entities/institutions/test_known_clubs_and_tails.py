"""Clubs that a table knows, and what the recogniser took along behind a name, each beside its opposite."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities

MATCHES = "\nسجل الفريق هدفا في الدوري بعد مباراة صعبة وتصدر الترتيب بفارق نقطة عن ملاحقه في ملعبه"


def named(text, labels=None):
    return [(entity.type, mention.text) for entity in entities(text, labels or {}) for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # several words, behind a club's noun or in an article about matches
        ("وصلت شبيبة القبائل أمس", [("ORG", "شبيبة القبائل")]),
        ("وصلت شبيبة الحي أمس", []),
        (f"لعب أمام كريستال بالاس أمس{MATCHES}", [("ORG", "كريستال بالاس")]),
        # single words only in such an article, behind what clubs have or do
        (f"قال لاعب الوداد ذلك{MATCHES}", [("ORG", "الوداد")]),
        ("قال لاعب الوداد ذلك", []),
        (f"قال صاحب الوداد ذلك{MATCHES}", []),
        (f"فاز الزمالك على الاتفاق{MATCHES}", [("ORG", "الزمالك"), ("ORG", "الاتفاق")]),
        (f"جلس الشيخ على الاتفاق{MATCHES}", []),
        (f"قال الشباب إنهم هنا{MATCHES}", []),
        ("فاز الوداد بالجائزة", []),
    ],
)
def test_clubs_of_the_table(text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("أقر الاتحاد الأوروبي الخميس ذلك", {"الاتحاد الأوروبي الخميس": "ORG"}, [("ORG", "الاتحاد الأوروبي")]),
        ("أقرت محكمة الأربعاء ذلك", {"محكمة الأربعاء": "ORG"}, [("ORG", "محكمة الأربعاء")]),
        ("قال بنك زغبان الدولي سيتولى ذلك", {"بنك زغبان الدولي سيتولى": "ORG"}, [("ORG", "بنك زغبان الدولي")]),
        ("قال بنك زغبان سيناء ذلك", {"بنك زغبان سيناء": "ORG"}, [("ORG", "بنك زغبان سيناء")]),
        ("عبر شارع باب الوزير أمس", {"شارع باب الوزير": "LOC"}, [("LOC", "شارع باب الوزير")]),
        ("زار إقليم زغبان الوزير أمس", {"إقليم زغبان الوزير": "LOC"}, [("LOC", "إقليم زغبان")]),
    ],
)
def test_tails_of_names(text, labels, wanted):
    assert named(text, labels) == wanted
