"""Wordings of newspapers that readings of whole articles turned up, each beside its like that says otherwise."""

import pytest

from tasks.figures import extract_figures
from tasks.spans import Sentence


def _told(text: str) -> list[str]:
    """Each figure as `value kind noun-or-unit event qualifier`, without what is null or exact; `10+` for vague ones."""
    told = []
    for figure in extract_figures("", text, [Sentence("text", 0, len(text))]):
        value = figure.value if figure.value is not None else f"{figure.min}+"
        value = f"{figure.min}-{figure.max}" if figure.qualifier == "range" else value
        of = figure.counted if figure.kind in ("count", "fraction") else figure.unit
        qualifier = None if figure.qualifier in ("exact", "vague", "range") else figure.qualifier
        told.append(" ".join(str(part) for part in (value, figure.kind, of, figure.event, qualifier) if part))
    return told


CROWDS = [
    ("قتل المئات وأصيب العشرات في الزلزال", ["100+ count killed", "10+ count wounded"]),
    ("نزح الآلاف من القرويين", ["1000+ count القرويين displaced"]),
    ("وصلت المعونات إلى الآلاف اللاجئين", ["1000+ count اللاجئين displaced"]),
    ("تابع المباراة مئات الآلاف", ["100000+ count"]),
    ("فر الملايين من بيوتهم", ["1000000+ count displaced"]),
    ("يملك الآلاف من الدولارات", ["1000+ money USD"]),
    ("نقلت السفن مئات الآلاف من الأطنان", ["100000+ measure t"]),
    ("دفع النادي الملايين لجلبه", ["1000000+ money"]),
    ("في زمن المليارات الضائعة", []),
    ("كان عددهم بالآلاف", []),
]

DUALS = [
    ("قتل أربعة شرطيين في الكمين", ["4 count شرطيين killed"]),
    ("أصيب جنديان أردنيان في الحادث", ["2 count جنديان wounded"]),
    ("أكد المتحدث أن الموقوفين يمنيان", []),
    ("قتل في 2013 شرطيان", ["2 count شرطيان killed"]),
    ("أصيب في الميدان شرطيان", ["2 count شرطيان wounded"]),
]

RUN_TOGETHER = [
    ("جرح حوالى400 آخرين", ["400 count آخرين wounded about"]),
    ("شاحنة تحمل1800 صندوق من التمر", ["1800 count صندوق"]),
    ("أدى القصف إلى مقتل20 وإصابة 45", ["20 count killed", "45 count wounded"]),
    ("صنعت منذ حوالي1979 سيارات", []),
    ("شبكة الجيل4 جاهزة", []),
]

QUOTED = [
    ("بتكلفة «250» مليون دولار", ["250000000 money USD"]),
    ('بلغ الزوار "40" ألف شخص', ["40000 count شخص"]),
]

LABELS = [
    ("شهدت الجولة 6 مباريات", ["6 count مباريات"]),
    ("سجلت المنطقة 15 إصابة", ["15 count إصابة wounded"]),
    ("تسلم المركز 3 أجهزة", ["3 count أجهزة"]),
    ("تم إصدار 80 رخصة", ["80 count رخصة"]),
    ("فاز في الجولة 6 على ضيفه", []),
    ("تخرجت دفعة 70 من الكلية", []),
    ("سيطرت القوات على اللواء المتمرد 22 ميكا", []),
    ("مقاتلات من طراز إف - 16 ضربت المواقع", []),
    ("سجل في الدقيقتين 21 من الشوط الأول", []),
    ("نشر المقال في العدد 2300", []),
    ("بلغ العدد آنذاك 822 بحسب الشركة", ["822 count"]),
    ("العدد يزداد 500 ألف سنويا", ["500000 count"]),
    ("بلغ العدد الإجمالي للركاب (6.671.878)", ["6671878 count للركاب"]),
]

TIMES = [
    ("وصل في الساعة الثالثة و9 دقائق ظهرا", []),
    ("استغرق ساعتين و9 دقائق", ["2 duration hour", "9 duration minute"]),
    ("بلغ العدد نصف مليون عام 2007", ["500000 count"]),
    ("عقد لعام واحد", ["1 duration year"]),
    ("في سنوات حكمه الـ13", ["13 duration year"]),
    ("ضغط على المؤشر العام 11 من قطاعات السوق ال15", ["11 count قطاعات", "15 count قطاعات"]),
    ("أعمارهم بين ال16 وال20 سنة", ["16-20 age year"]),
    ("شارك مع المنتخب مرتين ووقع ريتشارد (32 عاما) عقدا", ["2 count مرتين", "32 age year"]),
    ("خسر المنتخب لكرة السلة (17 عاما) مباراته", []),
    ("القوائم لعامي 2013 و2014 والربع الأول", []),
    ("الساعة الحادية عشرة وتسع وخمسين دقيقة مساء", []),
    ("بين سن 41 و60 عاما", ["41-60 age year"]),
    ("خفض سن الانتخاب إلى 18 عاما", ["18 age year"]),
    ("شاب سعودي الجنسية (33) سنة", ["33 age year"]),
    ("لديه خبرة (20) سنة", ["20 duration year"]),
    ("قال سعيد ح. (11 عاما) إنه اعتقل", ["11 age year"]),
    ("من 3 إلى 4 عقود من الزمن", ["30-40 duration year"]),
    ("وقع من خمسة إلى ستة عقود استشارية", ["5-6 count عقود"]),
    ("رحل عن عمر يناهز ال«82»", ["82 age year about"]),
]

SUMS = [
    ("قروض بقيمة 2.063.000.000 للأسر", ["2063000000 money"]),
    ("راتبه 90 ألف يورو وراتب زميله يبلغ 120 ألفا", ["90000 money EUR", "120000 money EUR"]),
    ("رفعت ميزانيتها 120 مليونا لتبلغ 300 مليون جنيه استرليني", ["120000000 money GBP", "300000000 money GBP"]),
    ("دفع 20 مليون يورو ثم 3 ملايين أخرى", ["20000000 money EUR", "3000000 money EUR"]),
    ("بلغ إجمالي أرباح هذه الشركات 31 مليارا", ["31000000000 money"]),
    ("بمبلغ قدره (15) خمس عشرة هللة", ["0.15 money SAR"]),
    ("برأسمال (20) عشرون ألف ريال يمني", ["20000 money YER"]),
    ("هبط المؤشر منخفضا 51.18، بنسبة 0.5%", ["51.18 count", "0.5 percent %"]),
]

MEASURES = [
    ("فاز بسباق 200 م حرة", ["200 measure m"]),
    ("سقط في بئر بعمق 20 م", ["20 measure m"]),
    ("تقدر مساحته بحوالي 4000م", ["4000 measure m2 about"]),
    ("عرض الشارع 30م", ["30 measure m"]),
    ("ألقت المروحيات 4 براميل متفجرة", ["4 count براميل"]),
    ("صدرت 4 براميل من النفط", ["4 measure bbl"]),
    ("وخمس إجمالي الناتج", ["0.2 fraction إجمالي"]),
    ("خمس سكان البلاد", ["0.2 fraction سكان"]),
]

NOUNS = [
    ("تتولى جهة رسمية واحدة المشروع", ["1 count جهة"]),
    ("نجح طالب سعودي واحد", ["1 count طالب"]),
    ("لم ينجح سعودي واحد", ["1 count سعودي"]),
    ("في قضية واحدة", ["1 count قضية"]),
    ("تحت مظلة إدارية واحدة", ["1 count مظلة"]),
    ("بأطوارها الثلاثة", ["3 count أطوارها"]),
    ("هناك مشكلة كبيرة واحدة", ["1 count مشكلة"]),
    ("إننا أسرة وعائلة واحدة", ["1 count عائلة"]),
    ("بعد مفاوضات الدول الخمس", ["5 count الدول"]),
    ("ركلات الجزاء الخمس", ["5 count ركلات"]),
    ("مدن شمال لبنان الثلاث", ["3 count مدن"]),
    ("وتصاميمها الثلاثة من جميع المقاسات", ["3 count تصاميمها"]),
    ("272 ألفا من بين أكثر من 507 آلاف سمكة", ["272000 count", "507000 count سمكة more_than"]),
    ("شنت غارات منها خمس استهدفت المدينة", ["5 count"]),
    ("في 16 تخصصا", ["16 count تخصصا"]),
    ("نعمل كفريق واحد", []),
    ("فاز بثماني ميداليات دفعة واحدة", ["8 count ميداليات"]),
]

QUALIFIERS = [
    ("فأكثر من 95 في المئة منهم", ["95 percent % more_than"]),
    ("ناهز عدد الحضور 5000 شخص", ["5000 count شخص about"]),
    ("يقارب عددهم 140 معلما", ["140 count معلما about"]),
    ("تفوق قيمتها 20 مليار ريال يمني", ["20000000000 money YER more_than"]),
    ("تجاوز عدد الجرحى ألفين", ["2000 count الجرحى wounded more_than"]),
    ("تجاوزت كلفة المشروع العشرة ملايين دولار", ["10000000 money USD more_than"]),
    ("غرق قارب يقل 700 مهاجر", ["700 count مهاجر"]),
]

EVENTS = [
    ("لقي 4 أشخاص من أسرة واحدة مصرعهم", ["4 count أشخاص killed", "1 count أسرة"]),
    ("نقلت إصابتين إلى المستشفى", ["2 count إصابتين wounded"]),
    ("راح ضحية الحادث 26 شخصا", ["26 count شخصا killed"]),
    ("ارتفع عدد ضحايا القارب إلى 31 غريقا", ["31 count غريقا killed"]),
    ("مائة ألف يمني فروا من البلاد", ["100000 count يمني displaced"]),
    ("قتل 3 من أصل 7 مسلحين", ["3 count killed", "7 count مسلحين"]),
    ("12 من 30 جنديا قتلوا", ["12 count killed", "30 count جنديا"]),
]

_ALL = CROWDS + DUALS + RUN_TOGETHER + QUOTED + LABELS + TIMES + SUMS + MEASURES + NOUNS + QUALIFIERS + EVENTS


@pytest.mark.parametrize(("text", "told"), _ALL, ids=[text for text, _ in _ALL])
def test_what_is_told(text: str, told: list[str]) -> None:
    assert _told(text) == told


def test_no_figure_is_empty() -> None:
    text = "أصيب عشرة بينهم ثلاثة شرطيين وسبعة سائحين"
    assert all(figure.text for figure in extract_figures("", text, [Sentence("text", 0, len(text))]))
