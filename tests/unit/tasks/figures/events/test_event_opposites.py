"""Denial from afar, both ends of a change, populations, flight abroad, names of goods: each beside its opposite."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures

DENIED_FROM_AFAR = [  # a ministry has a country, a day and a statement
    ("نفت وزارة الداخلية الأردنية صحة ما أشيع عن توقيف 8 طلاب", "8:طلاب:-"),
    ("نقلت وزارة الداخلية الأردنية ما أشيع عن توقيف 8 طلاب", "8:طلاب:arrested"),
    ("نفت وزارة الصحة اليمنية في بيان رسمي نشرته أمس وفاة 8 مرضى", "8:مرضى:-"),
    ("أعلنت وزارة الصحة اليمنية في بيان رسمي نشرته أمس وفاة 8 مرضى", "8:مرضى:killed"),
    ("نفت إدارة السجن في المدينة القديمة صباح الأحد مسؤوليتها عن مقتل 8 نزلاء", "8:نزلاء:killed"),
    ("نفى الناطق الإشاعة وأعلن توقيف 8 طلاب", "8:طلاب:arrested"),
    ("نفى الناطق الإشاعة وتوقيف 8 طلاب", "8:طلاب:-"),
    ("نفى الناطق الإشاعة فيما أكدت وزارة الصحة مقتل 8 طلاب", "8:طلاب:killed"),
]
CHANGES = [  # a change of a head without `عدد`
    ("انخفضت الوفيات من 70 إلى 65", "70:None:killed 65:None:killed"),
    ("تراجعت الإصابات من 70 إلى 65", "70:None:wounded 65:None:wounded"),
    ("ارتفع القتلى من 65 إلى 70", "65:None:killed 70:None:killed"),
    ("انتقل الجرحى من 65 إلى 70", "65:None:- 70:None:-"),
    ("نقل القتلى من 6 قرى إلى 7 مقابر", "6:قرى:- 7:مقابر:-"),
    ("انخفضت الطلبات من 70 إلى 65", "70:None:- 65:None:-"),
]
INHABITANTS = [
    ("تشرد 6 آلاف نسمة", "6000:نسمة:displaced"),
    ("شردت السيول 6 آلاف نسمة", "6000:نسمة:displaced"),
    ("يبلغ عدد سكان البلدة 6 آلاف نسمة", "6000:نسمة:-"),
    ("توفي صياد في بلدة عدد سكانها 6 آلاف نسمة", "6000:نسمة:-"),
    ("توفي صياد في بلدة عدد سكانها 6 آلاف شخص", "6000:شخص:-"),
    ("أوقف شاب في قرية البالغ تعدادها 6 آلاف نسمة", "6000:نسمة:-"),
]
FLIGHT = [  # who is told of by nothing but being somebody flees from war
    ("فر مليونا شخص إلى دول الجوار", "2000000:شخص:displaced"),
    ("فرت 700 عائلة إلى تشاد", "700:عائلة:displaced"),
    ("فرار 60 ألف شخص إلى الدول المجاورة", "60000:شخص:displaced"),
    ("هربت آلاف النساء نحو الأردن", "None:النساء:displaced"),
    ("فر 4 مهربين إلى دول الجوار", "4:مهربين:-"),
    ("فر 4 أشخاص إلى تشاد بعد السطو على متجر", "4:أشخاص:-"),
    ("فر 4 أشخاص إلى الغابة", "4:أشخاص:-"),
    ("فر 4 سجناء إلى تشاد", "4:سجناء:arrested"),
    ("فرار 4 آلاف لاجئ إلى تشاد", "4000:لاجئ:displaced"),
]
RESCUES = [
    ("نجدة 40 بحارا", "40:بحارا:rescued"),
    ("أنجد الخفر 40 بحارا", "40:بحارا:rescued"),
    ("محاولة نجدة 40 بحارا", "40:بحارا:-"),
    ("تلقت شرطة النجدة 40 اتصالا", "40:اتصالا:-"),
    ("خط النجدة 17 لتلقي البلاغات", ""),
    ("نجدة 17 لاذوا بصخرة", "17:None:rescued"),
]
CASES = [
    ("عدد حالات الاعتقال منذ الصيف تجاوز 7 آلاف", "7000:حالات:arrested"),
    ("سجلت المنظمة 7 حالات اعتقال", "7:حالات:arrested"),
    ("سجل الاتحاد 7 حالات إيقاف", "7:حالات:-"),
    ("عدد حالات الطلاق منذ الصيف تجاوز 7 آلاف", "7000:حالات:-"),
]
KINDS = [  # a name with an indefinite noun for its genitive is no name
    ("صادر الحرس 600 كروز سجائر", "600:كروز:seized"),
    ("صادر الحرس ألفين كروز سجائر", "2000:كروز:seized"),
    ("سرق اللصوص خمسة عشر قنديل فضة", "15:قنديل:-"),
    ("شاهد المدرب 600 كروز في الحفل", "600:None:-"),
    ("أصيب 6 بحروق وجه", "6:None:wounded"),
]
STATES = [  # a noun for those to whom it happened tells it, whatever becomes of them
    ("أفرجت المحكمة عن 6 معتقلين", "6:معتقلين:arrested"),
    ("عاد إلى البلاد 6 آلاف لاجئ", "6000:لاجئ:displaced"),
    ("أفرجت المحكمة عن 6 تجار", "6:تجار:-"),
    ("عاد إلى البلاد 6 آلاف شخص", "6000:شخص:-"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case
        for cases in (DENIED_FROM_AFAR, CHANGES, INHABITANTS, FLIGHT, RESCUES, CASES, KINDS, STATES)
        for case in cases
    ],
)
def test_events_and_their_opposites(text, expected):
    figures = extract_figures("", text, split_sentences("", text))
    counts = [figure for figure in figures if figure.kind == "count"]
    assert " ".join(f"{figure.value}:{figure.counted}:{figure.event or '-'}" for figure in counts) == expected
