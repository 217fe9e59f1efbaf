"""Units that another word must support, and the same words without it."""

import pytest
from stated import Stated, stated

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures

CASES: list[tuple[str, list[Stated]]] = [
    ("بلغ الإنتاج 12 ألفا 40 طنا", [("measure", 12_040, "t", "exact")]),
    ("تراوحت الحرارة بين -5 و12 درجة مئوية", [("measure", (-5, 12), "°C", "range")]),
    (
        "تسجل المرتفعات 3 درجات مئوية نهارا و-4 درجات مئوية ليلا",
        [("measure", 3, "°C", "exact"), ("measure", -4, "°C", "exact")],
    ),
    ("تنتج المحطة 900 كيلوواط/ساعة", [("measure", 900, "kWh", "exact")]),
    ("تستهلك المدينة 20 ميغاواط في الساعة", [("measure", 20, "MWh", "exact")]),
    ("تبلغ طاقة السد 2 جيجاوات", [("measure", 2, "GW", "exact")]),
    ("تخطط لإنتاج 15 غيغاواط ساعة", [("measure", 15, "GWh", "exact")]),
    ("هبت رياح بسرعة 35 عقدة", [("measure", 35, "kn", "exact")]),
    ("حل الفريق 35 عقدة رياضية", [("count", 35, "عقدة", "exact")]),
    ("بلغت الحرارة 45 C في الظل", [("measure", 45, "°C", "exact")]),
    ("بلغت الحرارة 38 °م", [("measure", 38, "°C", "exact")]),
    ("بلغت الحرارة 38°م", [("measure", 38, "°C", "exact")]),
    ("سجلت الرياح 14 م/ث", [("measure", 14, "m/s", "exact")]),
    ("سجلت الرياح 90 كم/س", [("measure", 90, "km/h", "exact")]),
    ("انخفضت الحرارة إلى 18 درجة", [("measure", 18, "°C", "exact")]),
    ("يسود طقس معتدل إذ تسجل العاصمة 22 درجة", [("measure", 22, "°C", "exact")]),
    ("ضرب زلزال بقوة 5.6 درجات المنطقة", []),
    ("بلغ معدل الطالب 5.6 درجات", [("count", 5.6, "درجات", "exact")]),
    ("نال الطالب 18 درجة في الامتحان", [("count", 18, "درجة", "exact")]),
    ("يقدر الإنتاج بـ30 طنا", [("measure", 30, "t", "exact")]),
    ("جمع المصنع 6 آلاف 500 طن", [("measure", 6500, "t", "exact")]),
    ("بلغت المساحة أربعة آلاف وثلث الألف هكتار", [("measure", 4333.3333, "ha", "exact")]),
    (
        "هبطت الحرارة إلى -12 درجة مئوية و-20 درجة في الجبال",
        [("measure", -12, "°C", "exact"), ("measure", -20, "°C", "exact")],
    ),
    ("تتراوح الحرارة من -3 إلى 8 درجات مئوية", [("measure", (-3, 8), "°C", "range")]),
    ("يشغّل المشروع محطة بقدرة 1.2 غيغاواط", [("measure", 1.2, "GW", "exact")]),
    ("باعت الشركة 400 ميغاواط/ساعة", [("measure", 400, "MWh", "exact")]),
    ("يستهلك البيت 300 كيلووات ساعة", [("measure", 300, "kWh", "exact")]),
    ("بلغت سرعة العاصفة 60 عقدة", [("measure", 60, "kn", "exact")]),
    ("تدفق الوادي بـ120 متر مكعب في الثانية", [("measure", 120, "m3/s", "exact")]),
    ("سارت السيارة بسرعة 180 كلم/س", [("measure", 180, "km/h", "exact")]),
    ("تسجل الرباط اليوم 31 درجة بينما يعتدل الطقس في إفران", [("measure", 31, "°C", "exact")]),
    ("استدار الجهاز 90 درجة", [("count", 90, "درجة", "exact")]),
    ("طلب الوزير «أكثر من 50 مليون» جنيه مصري", [("money", 50_000_000, "EGP", "more_than")]),
    ("سار العداء (نحو 50) كلم", [("measure", 50, "km", "about")]),
    ("قرأ الطالب «الباب 50» كلم تعلم", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_units_by_what_is_spoken_of(text: str, expected: list[Stated]) -> None:
    assert [stated(figure) for figure in extract_figures("", text, split_sentences("", text))] == expected
