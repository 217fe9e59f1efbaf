"""Grades and years before magnitudes, adjectives of parts, strengths of earthquakes, verbs: each beside its opposite."""

import pytest
from told_figures import told

GRADES_AND_YEARS = [  # no magnitude multiplies them
    ("سجل غرام الذهب عيار 21 مليونا و50 ألف ليرة سورية", ["1050000 money SYP"]),
    ("باع المصرف 21 مليونا و50 ألف سهم", ["21050000 count سهم"]),
    ("سعر الذهب عيار 18 نحو 300 ألف ليرة سورية", ["300000 money SYP about"]),
    ("هاجر في سنة 2010 ألف شخص", ["1000 count شخص"]),
    ("هاجر في تلك الحقبة 2010 آلاف شخص", ["2010000 count شخص"]),
    ("تنفق البلدية هذا العام 2000 مليون يورو", ["2000000000 money EUR"]),
]
AUTHORS = [  # `ألف` is a verb before what has a pronoun
    ("في عام 1999 ألف كتابه الأول", []),
    ("وبعدها ألف روايتها المترجم", []),
    ("وزع الناشر ألف كتاب", ["1000 count كتاب"]),
    ("وزع الناشر ألف رواية", ["1000 count رواية"]),
    ("أجرى الأطباء ألف عمليه", ["1000 count عمليه"]),
]
PARTS = [  # an adjective of the things before is no noun
    ("سجل المستشفى 17 إصابة بينها 3 حرجة", ["17 count إصابة", "3 count"]),
    ("وصلت 20 شاحنة بينها أربع محملة بالوقود", ["20 count شاحنة", "4 count"]),
    ("وصلت 20 شاحنة بينها أربع شاحنات محملة بالوقود", ["20 count شاحنة", "4 count شاحنات"]),
    ("عرض المهرجان 20 فيلما منها 5 روائية و3 وثائقية", ["20 count فيلما", "5 count", "3 count"]),
    ("صادر الحراس 20 قطعة منها 5 أسلحة", ["20 count قطعة", "5 count أسلحة"]),
    ("كرم الحفل 20 شخصا بينهم 3 طلبة", ["20 count شخصا", "3 count طلبة"]),
]
CLITICS = [  # a conjunction or `ك` is written onto a noun
    ("بموافقة 40 نائبا مقابل 87 وامتناع خمسة", ["40 count نائبا", "87 count", "5 count"]),
    ("دفع النادي 80 مليون يورو إضافة إلى 10 ملايين كمتغيرات", ["80000000 money EUR", "10000000 money EUR"]),
    ("اشترى التاجر 5 كراسات و30 كمامة", ["5 count كراسات", "30 count كمامة"]),
    ("استقبل الوالي 5 وفود", ["5 count وفود"]),
]
STRENGTHS = [
    ("ضرب زلزال بقوة 6.2 درجات الساحل", []),
    ("وقعت هزة أرضية شدتها 4 درجات على مقياس ريختر", []),
    ("بلغت الحرارة 35 درجة بعد الزلزال", ["35 measure °C"]),
    ("صعد بعد الزلزال 5 درجات من السلم", ["5 count درجات"]),
    ("حصل الطالب على 18 درجة في الاختبار", ["18 count درجة"]),
]
AGES = [
    ("حضر الشقيقان البالغان 40 و38 عاما", ["40 age year", "38 age year"]),
    ("حضرت الشقيقتان البالغتان 12 و15 عاما", ["12 age year", "15 age year"]),
    ("المبلغ البالغ 40 مليون يورو يسدد خلال 38 عاما", ["40000000 money EUR", "38 duration year"]),
]
SHARES = [  # who does something in the plural is no share
    ("نجح 60 بالمئة من الطلاب و30 رسبوا", ["60 percent %", "30 count"]),
    ("نجح 60 بالمئة من الذكور و30 لدى الإناث", ["60 percent %", "30 percent %"]),
    ("حضر 60 بالمئة من النواب و30 عضوا", ["60 percent %", "30 count عضوا"]),
]


@pytest.mark.parametrize(("text", "figures"), GRADES_AND_YEARS + AUTHORS + PARTS + CLITICS + STRENGTHS + AGES + SHARES)
def test_wording_beside_its_opposite(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [  # poisoned and suffocated people are hurt
        ("تسمم 45 تلميذا في المدرسة", ["45 count تلميذا wounded"]),
        ("أدى الحريق إلى اختناق 12 شخصا", ["12 count شخصا wounded"]),
        ("اختنق 12 عاملا بالغاز", ["12 count عاملا wounded"]),
        ("أدى التسرب إلى وفاة 3 أشخاص واختناق 5 آخرين", ["3 count أشخاص killed", "5 count آخرين wounded"]),
        ("اختنق 12 عاملا حتى الموت", ["12 count عاملا killed"]),
        ("أدى اختناق 3 أشخاص إلى وفاتهم", ["3 count أشخاص killed"]),
        ("نفت الوزارة تسمم 45 تلميذا", ["45 count تلميذا"]),
        ("اختنقت 5 شوارع بالسيارات", ["5 count شوارع"]),
        # who spends his day lives
        ("قضى 8 طلاب يومهم في المتحف", ["8 count طلاب"]),
        ("قضى 8 طلاب نهارهم في المتحف", ["8 count طلاب"]),
        ("قضى 8 طلاب يومها في الحريق", ["8 count طلاب killed"]),
        ("قضى 8 طلاب في الحادث", ["8 count طلاب killed"]),
        # a toll that is taken back
        ("تراجعت الوزارة عن حصيلة 40 قتيلا", ["40 count قتيلا"]),
        ("تراجع عدد القتلى عن حصيلة 40 قتيلا", ["40 count قتيلا killed"]),
        ("أعلنت الوزارة عن حصيلة 40 قتيلا", ["40 count قتيلا killed"]),
        ("تراجعت القوات بعد سقوط 40 قتيلا", ["40 count قتيلا killed"]),
    ],
)
def test_event_beside_its_opposite(text, figures):
    assert told(text, with_events=True) == figures
