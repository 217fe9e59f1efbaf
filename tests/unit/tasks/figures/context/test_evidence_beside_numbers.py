"""Classes met in unseen articles, each case beside its opposite: names, labels, years, marks, limits, wholes, ages."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import Figure, extract_figures


def figures_of(text: str) -> list[Figure]:
    return extract_figures("", text, split_sentences("", text))


def told(text: str) -> list[str]:
    return [
        " ".join(str(part) for part in (f.value if f.value is not None else f.min, f.kind, f.unit or f.counted) if part)
        for f in figures_of(text)
    ]


_NAMES = (
    ("تفتح منصة «بيتي 3» أبوابها.", []),
    ("عرض الفيلم مسلسل «الجار 2» في رمضان.", []),
    ("كتب على الجدار «مات 3».", ["3 count"]),
    ("في «الندوة 30» عضوة من الجهة.", []),
    ("في البيان «أكثر من 30» عضوة من الجهة.", ["30 count عضوة"]),
    ("ألف نوفل عشرين كتابا.", ["20 count كتابا"]),
    ("ألف جندي في الثكنة.", ["1000 count جندي"]),
)
_LABELS = (
    ("كتب في القرن 19 بأسلوب جديد.", []),
    ("حاز الفريق الرتبة 12 ضمن المجموعة.", []),
    ("شهد الموسم 12 جولة.", ["12 count جولة"]),
    ("أحيا الأهالي الذكرى 54 لإعدام القائد.", []),
    ("حضر الاجتماع 300 شخص.", ["300 count شخص"]),
    ("193 الحرس الوطني", []),
    ("صدر النص في الجريدة الرسمية عدد 6433 بعد أيام.", []),
    ("ارتفع في الجهة عدد 6433 مستفيدا.", ["6433 count مستفيدا"]),
    ("يسكن في المقاطعة 13 بالعاصمة.", []),
    ("سجل الأهداف 48' سامر العلي ثم 60' نادر.", []),
    ("قال الوزير '48 مدرسة' في كلمته.", ["48 count مدرسة"]),
    ("193 حارسا وطنيا في الساحة", ["193 count حارسا"]),
)
_YEARS = (
    ("في عام 1945 عقد القادة اجتماعا.", []),
    ("منذ سنة 1930 يوم افتتاح المصنع.", []),
    ("في الأرشيف 1930 يوما من الإضراب.", ["1930 duration day"]),
    ("يريد الوفد دولة على حدود 1967.", []),
    ("استقر العدد في حدود 1967 مشاركا.", ["1967 count مشاركا"]),
)
_MARKS = (
    ("حصلت التلميذة على معدل 20 على 20.", []),
    ("وزع المدرب 20 كرة على 20 لاعبا.", ["20 count كرة", "20 count لاعبا"]),
)
_WHOLES = (
    ("رفضت اللجنة 26 ملفا من جملة 51.", ["26 count ملفا", "51 count"]),
    ("زارت اللجنة 3 من بين 5 مستشفيات.", ["3 count", "5 count مستشفيات"]),
    ("انتخب النواب البالغ مجموعهم 200 رئيسهم.", ["200 count"]),
    ("التقى الوزير 11 من أشهر الفنانين.", ["11 count الفنانين"]),
    ("تنتج البلاد 3 أرباع جميع البطاريات.", ["0.75 fraction البطاريات"]),
    ("فاز القرار على نسبة الثلثين.", ["0.6667 fraction"]),
)
_AGES = (
    ("الشاب ابن 25 عاما.", ["25 age year"]),
    ("عاش قبل ابن خلدون بأربعة قرون.", ["400 duration year"]),
    ("أوقف الرقيب الذي ضرب زملاءه، (22 عاما) في الثكنة.", ["22 age year"]),
)
_UNITS = (
    ("تقع المزرعة على بعد 300 م من الطريق.", ["300 measure m"]),
    ("عاد الشيخ بعد 1200 م إلى بلده.", []),
    ("بلغت الواردات 387 م د مقابل 99 م.د.", ["387000000 money", "99000000 money"]),
    ("يقع البيت على عمق (3 - 5) كيلومترات.", ["3 measure km"]),
    ("فاز الفريق (3 - 5) كيلومترات بعيدا.", ["3 measure km"]),
)


@pytest.mark.parametrize(("text", "expected"), [*_NAMES, *_LABELS, *_YEARS, *_MARKS, *_WHOLES, *_AGES, *_UNITS])
def test_what_a_number_is_beside_such_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("تكفي المؤونة ثلاثة أيام على أقصى تقدير.", "at_most"),
        ("تدوم الأشغال 15 يوما كأقصى حد.", "at_most"),
        ("تدوم الأشغال 3 أشهر كأدنى حد.", "at_least"),
        ("انتظر 15 يوما أقصى الجنوب.", "exact"),
        ("لم يكن ثمنه يتعدى 200 درهم.", "at_most"),
        ("كان ثمنه يتعدى 200 درهم.", "more_than"),
        ("بلغت النسبة حدود 45 بالمائة.", "about"),
        ("استقرت النسبة في حدود 45 بالمائة.", "about"),
        ("جاء الأول ويزيد على 400 طن.", "more_than"),
        ("بلغ الإنتاج 400 طن ويزيد.", "at_least"),
        ("ضبطت شرطة الحدود 15 كيلوغراما.", "exact"),
    ],
)
def test_a_limit_of_a_number(text: str, qualifier: str) -> None:
    assert [figure.qualifier for figure in figures_of(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("أنقذ الجيران فتاة الـ12 ربيعا.", ["age"]),
        ("عثر على طفلة ذات تسع سنوات.", ["age"]),
        ("قدمت الخطة ذات خمس سنوات.", ["duration"]),
        ("قضى المتهم عقوبة ذات خمس سنوات.", ["duration"]),
        ("أوقف سائق ومساعد يبلغان من العمر 28 و22 سنة.", ["age", "age"]),
        ("يبلغ عمره 28 سنة و22 سنة منها في الغربة.", ["age", "duration"]),
        ("رفعت الوزارة السن الأقصى للتمدرس إلى 16 سنة.", ["age"]),
        ("رفعت الوزارة مدة التمدرس إلى 16 سنة.", ["duration"]),
        ("حل كبار السن السعوديون في المركز الـ27 عالميا.", []),
    ],
)
def test_years_that_are_an_age(text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in figures_of(text)] == kinds
