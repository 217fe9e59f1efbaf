"""The counted noun by agreement, before and after its number, with the opposite of each case beside it."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


def told(text: str) -> list[str]:
    return [
        f"{figure.value} {figure.kind}" + (f" {figure.counted}" if figure.counted else "")
        for figure in extract_figures("", text, split_sentences("", text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A noun that agrees beats a year; a year with its cue stays one.
        ("خاطت الورشة 2000 حقيبة للتلاميذ.", ["2000 count حقيبة"]),
        ("سقطت على البلدة 2014 قذيفة.", ["2014 count قذيفة"]),
        ("رحب المتحف بـ2010 زوار.", ["2010 count زوار"]),
        ("باعت المكتبة 1999 كتابا.", ["1999 count كتابا"]),
        ("في عام 2014 قذيفة أصابت البرج.", []),
        ("في 2014 شاركت البلاد في البطولة.", []),
        ("منذ 2011 وثيقة الدستور معلقة.", []),
        ("بين عامي 2010 و2015 مستعينا بخبراء.", []),
        ("ديوان «المطر» (1972) قصائد أولى.", []),
        # It beats a label; what does not agree leaves it one, and some labels are never beaten.
        ("فازت الفرقة 3 مرات بالكأس.", ["3 count مرات"]),
        ("نظمت المنطقة 25 مهرجانا.", ["25 count مهرجانا"]),
        ("شارك في الدورة 45 فيلما.", ["45 count فيلما"]),
        ("تحرك اللواء 22 ميكا فجرا.", []),
        ("أوقف القرار 2216 الحرب.", []),
        ("أحرز في الدقيقة 30 هدفا جميلا.", []),
        ("اتصل بالرقم 80 مواطنا.", []),
        # The noun of a range of people that begins like a clitic.
        ("يضم المنتخب 20 لاعبة.", ["20 count لاعبة"]),
        ("قتل 20 لأسباب مجهولة.", ["20 count"]),
        # Said twice.
        ("سجلت اللجنة سبع (7) مخالفات.", ["7 count مخالفات"]),
    ],
)
def test_after_the_number(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حضر أبناء ياسر الثلاثة.", ["3 count أبناء"]),
        ("عادت بنات خالد الثلاث.", ["3 count بنات"]),
        ("سيحاكم المشتبه بهم الثمانية.", ["8 count المشتبه"]),
        ("نجا أفراد العائلة السبعة.", ["7 count أفراد"]),
        ("غاب مرشحو الحزب التسعة.", ["9 count مرشحو"]),
        ("أفرج عن المتهمين المغاربة الخمسة.", ["5 count المتهمين"]),
        ("عاد اللاعبون المصابون الثلاثة.", ["3 count اللاعبون"]),
        ("رفض السكان المقترحات الثلاثة.", ["3 count المقترحات"]),
        ("جمع المدرب لاعبيه الـ23.", ["23 count لاعبيه"]),
        ("قتل أبنائي الثلاثة.", ["3 count أبنائي"]),
        ("اجتمعت الدول العربية الـ22.", ["22 count الدول"]),
        ("تحيي البلاد الذكرى الـ74 لاستقلالها.", []),
        ("تقام منافسات الجولة الـ14 غدا.", []),
        ("احتفلت حمام سوسة بالذكرى الـ60.", []),
        ("صدرت النسخة الـ15 من التقرير.", []),
        ("في أواخر القرن الـ19 هاجر كثيرون.", []),
    ],
)
def test_before_a_definite_number(text: str, expected: list[str]) -> None:
    assert told(text) == expected
