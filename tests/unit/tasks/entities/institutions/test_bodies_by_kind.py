"""Branches, movements and firms of countries, each beside its opposite."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def organisations(text, labels):
    return [mention.text for one in entities(text, labels) for mention in one.mentions if one.type == "ORG"]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("أوقفت الشرطة القضائية رجلين", {}, ["الشرطة القضائية"]),
        ("قالت الاستخبارات العسكرية ذلك", {}, ["الاستخبارات العسكرية"]),
        ("قالت الشرطة المحلية ذلك", {}, []),
        ("قالت الشرطة ذلك", {}, []),
        ("أعلنت خلية الإعلام الأمني ذلك", {}, ["خلية الإعلام الأمني"]),
        ("أوقفت خلية نائمة أمس", {}, []),
        ("قتل عشرة من عناصر حركة الشباب أمس", {}, ["حركة الشباب"]),
        ("قال زعيم حركة النهضة ذلك", {}, ["حركة النهضة"]),
        ("توقفت حركة المرور أمس", {}, []),
        ("وقعت قطر للطاقة اتفاقا", {"قطر": "LOC"}, ["قطر للطاقة"]),
        ("قالت مصر للطيران ذلك", {"مصر": "LOC"}, ["مصر للطيران"]),
        ("ارتفع تصدير قطر للطاقة أمس", {"قطر": "LOC"}, []),
        ("قال إن حاجة مصر للغاز كبيرة وحاجة مصر للكهرباء أكبر", {"مصر": "LOC"}, []),
        ("تحتاج مصر للطاقة دائما", {"مصر": "LOC"}, []),
        ("قالت مصر للصحيفة ذلك", {"مصر": "LOC"}, []),
    ],
)
def test_bodies(text, labels, wanted):
    assert organisations(text, labels) == wanted
