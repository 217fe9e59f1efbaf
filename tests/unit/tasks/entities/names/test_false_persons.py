"""What looks like a person and is none, each beside a person who looks alike."""

import pytest

from tests.unit.tasks.entities.test_recognition import entities


def named(text, labels):
    return [(entity.type, mention.text) for entity in entities(text, labels) for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("شدد المنظمون على ذلك", {"المنظمون": "PERS"}, []),
        ("شدد زيدون على ذلك", {"زيدون": "PERS"}, [("PERS", "زيدون")]),
        ("مات عن عمر ناهز 70 عاما", {"عمر": "PERS"}, []),
        ("تحدث عن عمر كثيرا", {"عمر": "PERS"}, [("PERS", "عمر")]),
        ("رصد هلال رمضان مساء", {"هلال رمضان": "PERS"}, []),
        ("رصد هلال شهر شعبان مساء", {"هلال": "PERS"}, []),
        ("وصل هلال العتيبي مساء", {"هلال العتيبي": "PERS"}, [("PERS", "هلال العتيبي")]),
        ("هتف ضد آل زغبان أمس", {"آل زغبان": "PERS"}, []),
        ("وصل سالم آل زغبان أمس", {"سالم آل زغبان": "PERS"}, [("PERS", "سالم آل زغبان")]),
        ("سأسعى بعون الله إلى ذلك", {"بعون": "PERS"}, []),
        ("زار عون بيته أمس", {"عون": "PERS"}, [("PERS", "عون")]),
        ("قال نجل فتحي زغبان ذلك", {"نجل فتحي زغبان": "PERS"}, [("PERS", "فتحي زغبان")]),
        ("قال أمينه العام ذلك", {"أمينه": "PERS"}, []),
        ("رصد فإن بوزغران أمس", {"فإن بوزغران": "PERS"}, [("PERS", "بوزغران")]),
        # towns, papers, bodies and brands
        ("اتهم ستوكهولم بذلك", {"ستوكهولم": "PERS"}, [("LOC", "ستوكهولم")]),
        ("توصلت به هسبريس أمس", {"هسبريس": "PERS"}, [("ORG", "هسبريس")]),
        ("طالب ناطق باسم البنتاغون بذلك", {"البنتاغون": "LOC"}, [("ORG", "البنتاغون")]),
        ("لعب الأطفال بحماس كبير", {}, []),
        ("أطلق زوراكس (Zorax) أمس", {"زوراكس": "PERS"}, [("MISC", "زوراكس")]),
        ("أغلقت المدارس بسبب زوراكس-19 أمس", {"زوراكس": "PERS"}, [("MISC", "زوراكس")]),
        ("سافر زوراكس - 19 عاما - أمس", {"زوراكس": "PERS"}, [("PERS", "زوراكس")]),
        ("انخفض سعر بيتكوين أمس", {"بيتكوين": "PERS"}, [("MISC", "بيتكوين")]),
        ("انخفض سعر زوراكس أمس", {"زوراكس": "PERS"}, [("PERS", "زوراكس")]),
        ("وصل محمد (Mohamed) أمس", {"محمد": "PERS"}, [("PERS", "محمد")]),
        ("أعلن أنه سيناقش الأمر", {"سيناقش": "LOC"}, []),
    ],
)
def test_false_persons(text, labels, wanted):
    assert named(text, labels) == wanted


def test_a_surname_is_judged_with_its_person():
    found = named("قال سمير ستوكهولم ذلك\nوأكد ستوكهولم أنه", {"سمير ستوكهولم": "PERS", "ستوكهولم": "PERS"})
    assert ("PERS", "ستوكهولم") in found
