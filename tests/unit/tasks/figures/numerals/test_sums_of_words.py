"""Sums without و, fractions of a magnitude, pairs in ranges; each beside what only looks like it."""

import pytest
from stated import Stated, stated

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures

CASES: list[tuple[str, list[Stated]]] = [
    (
        "اشترت المؤسسة 3 ملايين كتاب منها 400 ألف للأطفال",
        [("count", 3_000_000, "كتاب", "exact"), ("count", 400_000, None, "exact")],
    ),
    ("استقبل الميناء 74 ألفا 694 شخصا", [("count", 74_694, "شخصا", "exact")]),
    ("صدر المزارعون 3 ملايين 250 ألف شتلة", [("count", 3_250_000, "شتلة", "exact")]),
    ("غادر 300 ألف و1.500 عادوا", [("count", 300_000, None, "exact"), ("count", 1500, None, "exact")]),
    ("بيع 40 ألفا و2.750 أتلفت", [("count", 40_000, None, "exact"), ("count", 2750, None, "exact")]),
    ("حضر ألف و250 متفرجا", [("count", 1250, "متفرجا", "exact")]),
    ("وزعت الدولة ثلاثة ملايين وثلاثة أرباع المليون حقيبة", [("count", 3_750_000, "حقيبة", "exact")]),
    ("زار المعرض مليون وخمس المليون زائر", [("count", 1_200_000, "زائر", "exact")]),
    ("بلغت النسبة عشرين وثلاثة أرباع في المئة", [("percent", 20.75, "%", "exact")]),
    ("بلغت النسبة سبعة وثلث في المئة", [("percent", 7.3333, "%", "exact")]),
    ("استمر الحصار يومين أو ثلاثة أيام", [("duration", (2, 3), "day", "range")]),
    ("انتظرنا أسبوعين أو ثلاثة", [("duration", (2, 3), "week", "range")]),
    ("يكفي شخصين أو ثلاثة لحمل الصندوق", [("count", (2, 3), "شخصين", "range")]),
    ("تستغرق الرحلة من شهرين إلى أربعة أشهر", [("duration", (2, 4), "month", "range")]),
    ("فاز العداء بفارق ثانية واحدة", [("duration", 1, "second", "exact")]),
    ("توقف البث دقيقة واحدة", [("duration", 1, "minute", "exact")]),
    ("دامت المكالمة خمس الساعة", [("duration", 0.2, "hour", "exact")]),
    ("تأخر القطار ثلث الساعة", [("duration", 0.3333, "hour", "exact")]),
    ("ضاع خمس المحصول", [("fraction", 0.2, "المحصول", "exact")]),
    ("خصصت الدولة 300 مليون للقطاع", [("count", 300_000_000, None, "exact")]),
    ("عثر على الحطام قرب 3 قرى", [("count", 3, "قرى", "exact")]),
    ("استوعب المدرج ما بين 5 آلاف و7 آلاف متفرج", [("count", (5000, 7000), "متفرج", "range")]),
    (
        "زرع الفلاحون 5000 شجرة، منها 1200 زيتونة",
        [("count", 5000, "شجرة", "exact"), ("count", 1200, "زيتونة", "exact")],
    ),
    ("وصل عدد السكان إلى 3 ملايين و40 ألفا و215 نسمة", [("count", 3_040_215, "نسمة", "exact")]),
    ("أحصت الوزارة 18 ألفا 307 مؤسسات", [("count", 18_307, "مؤسسات", "exact")]),
    ("وصل 60 ألفا 12 منهم في حالة حرجة", [("count", 60_000, None, "exact"), ("count", 12, None, "exact")]),
    ("أنتجت المزرعة مليونا ونصف المليون بيضة", [("count", 1_500_000, "بيضة", "exact")]),
    ("تمتد الدورة ثلاثة أو أربعة أسابيع", [("duration", (3, 4), "week", "range")]),
    ("سيغيب اللاعب شهرا إلى شهرين", [("duration", 2, "month", "exact")]),
    ("أهدر الفريق ثلاث نقاط في دقيقة واحدة", [("count", 3, "نقاط", "exact"), ("duration", 1, "minute", "exact")]),
    ("غادر سدس الموظفين", [("fraction", 0.1667, "الموظفين", "exact")]),
    ("فاز اللاعب محمد بـ30 نقطة", [("count", 30, "نقطة", "exact")]),
    ("تفوق الفريق على خصمه بـ20 نقطة", [("count", 20, "نقطة", "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_that_are_one_and_numbers_that_are_two(text: str, expected: list[Stated]) -> None:
    assert [stated(figure) for figure in extract_figures("", text, split_sentences("", text))] == expected
