"""Public bodies, media and parties by their nouns, each beside what looks like one, in sentences of our own."""

import pytest

from tasks.entities.institutions.institutions import add_institutions
from tasks.entities.mentions import Name, Span
from tasks.language.tokens import tokenise


def organisations(sentence, *names):
    """The organisations in a sentence of which the recogniser found `names` (type, first word, end)."""
    tokens = tokenise(sentence)
    known = [Name(Span(0, start, end, kind), tokens[start].form) for kind, start, end in names]
    return [
        " ".join(token.form for token in tokens[name.span.start : name.span.end])
        for name in add_institutions([tokens], known)
        if name.span.type == "ORG"
    ]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("أكد الجيش الكوري ذلك", "الجيش الكوري"),
        ("نفت السفارة النرويجية الخبر", "السفارة النرويجية"),
        ("تدرب المنتخب الكيني أمس", "المنتخب الكيني"),
        ("أوضحت الداخلية التونسية أن", "الداخلية التونسية"),
        ("قال الأمن العام الأردني إن", "الأمن العام الأردني"),
        ("أحيل إلى النيابة العامة أمس", "النيابة العامة"),
        ("تدخل الحرس الوطني بسرعة", "الحرس الوطني"),
        ("أعلن الحرس الوطني التونسي", "الحرس الوطني التونسي"),
        ("عين المجلس الأعلى للقضاء قضاة", "المجلس الأعلى للقضاء"),
        ("وفق المديرية العامة للأمن الوطني فإن", "المديرية العامة للأمن الوطني"),
        ("عقد الاتحاد الكيني لكرة القدم جمعه", "الاتحاد الكيني لكرة القدم"),
        ("رفعت الشركة التونسية للكهرباء والغاز الأسعار", "الشركة التونسية للكهرباء والغاز"),
        ("هزمت القوات المسلحة الكينية المتمردين", "القوات المسلحة الكينية"),
    ],
)
def test_definite_bodies(sentence, body):
    assert organisations(sentence) == [body]


@pytest.mark.parametrize(
    "sentence",
    [
        "قال وزير الخارجية النرويجي أمس",
        "زارت وزيرة الخارجية النرويجية كينيا",
        "قال وزير الشؤون الخارجية القبرصي",
        "حضر المدير العام للشركة",
        "عبرت القوات الحدود",
        "انعقد المجلس الأعلى أمس",
        "رحبت الحكومة الجديدة بذلك",
        "وزعت الشركة الجديدة أرباحها",
        "قرأ الكتاب العام أمس",
    ],
)
def test_what_only_looks_like_a_body(sentence):
    assert organisations(sentence) == []


def test_bodies_before_the_name_of_a_place():
    assert organisations("قالت شرطة مدينة نيروبي إن", ("LOC", 3, 4)) == ["شرطة مدينة نيروبي"]
    assert organisations("أغلقت سفارة كينيا أبوابها", ("LOC", 2, 3)) == ["سفارة كينيا"]
    assert organisations("نقل إلى قسم شرطة النخيل") == ["قسم شرطة النخيل"]
    assert organisations("في قسم نيروبي من الكتاب", ("LOC", 2, 3)) == []
    assert organisations("قالت شرطة محمد سالم إن", ("PERS", 2, 4)) == []


def test_media():
    assert organisations("ذكرت صحيفة «الأفق الجديد» أمس") == ["الأفق الجديد"]
    assert organisations("بثت قناة الأفق الإخبارية اللقاء") == ["قناة الأفق الإخبارية"]
    assert organisations("نقلت وكالة الأنباء الكينية الرسمية ذلك") == ["وكالة الأنباء الكينية الرسمية"]
    assert organisations("أوردت وكالة كينيا إفريقيا للأنباء", ("LOC", 2, 3), ("LOC", 3, 4)) == [
        "وكالة كينيا إفريقيا للأنباء"
    ]


@pytest.mark.parametrize("sentence", ["عبرت قناة السويس سفن", "وصل إلى موقع الحادث", "انقطعت شبكة الكهرباء أمس"])
def test_nouns_of_media_that_mean_something_else(sentence):
    assert organisations(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("قال حزب الكرامة والعدالة إنه", "حزب الكرامة والعدالة"),
        ("قال حزب الكرامة والحكومة إنهما", "حزب الكرامة"),
        ("مرشح حزب التجمع الوطني للأحرار فاز", "حزب التجمع الوطني للأحرار"),
    ],
)
def test_values_in_the_names_of_parties(sentence, party):
    assert organisations(sentence) == [party]
