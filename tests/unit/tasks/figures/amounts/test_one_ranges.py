"""One of a unit, said without a number, as the low end of a range; and where it is none. Heights beside changes."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import Figure, extract_figures


def only_figures(text: str) -> list[Figure]:
    return extract_figures("", text, split_sentences("", text))


@pytest.mark.parametrize(
    ("text", "said", "low", "high", "unit"),
    [
        ("يعاقب المخالف بالحبس من شهر إلى ستة أشهر.", "من شهر إلى ستة أشهر", 1, 6, "month"),
        ("عدد التلاميذ الذين أعمارهم بين سنة وعشر سنوات.", "بين سنة وعشر سنوات", 1, 10, "year"),
        ("تصل الباخرة بعد يوم أو يومين.", "يوم أو يومين", 1, 2, "day"),
        ("تنجز الأشغال بأسبوع أو أسبوعين من التأخير.", "أسبوع أو أسبوعين", 1, 2, "week"),
        ("دامت الدولة قرنا أو قرنين.", "قرنا أو قرنين", 100, 200, "year"),
        ("تحمل الشاحنة بين طن و5 أطنان.", "بين طن و5 أطنان", 1, 5, "t"),
        ("يرتفع الموج من متر ونصف إلى مترين ونصف.", "من متر ونصف إلى مترين ونصف", 1.5, 2.5, "m"),
        ("يرتفع الموج من نصف المتر إلى متر ونصف.", "من نصف المتر إلى متر ونصف", 0.5, 1.5, "m"),
        ("ارتفاع الجدران من متر إلى 3 أمتار.", "من متر إلى 3 أمتار", 1, 3, "m"),
    ],
)
def test_one_of_a_unit_begins_a_range(text: str, said: str, low: float, high: float, unit: str) -> None:
    [figure] = only_figures(text)
    assert (figure.text, figure.value, figure.min, figure.max) == (said, None, low, high)
    assert (figure.qualifier, figure.unit) == ("range", unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("يصل تعداد قوة الدول الخمس إلى 5000 عنصر.", [5, 5000]),
        ("قضى في الغربة سنة وثلاثة أشهر.", [3]),
        ("زاد الأجل من شهر إلى ستة أشهر.", [6]),
        ("رفع السعر من دينار إلى 3 دنانير.", [3]),
        ("نقل المصنع من سنة 2014 إلى 5 سنوات بعدها.", [5]),
        ("بين شهر رمضان و6 أيام من شوال.", [6]),
        ("سلم الموظف من يوم إلى آخر 5 ملفات.", [5]),
        ("ينتظر ساعة أو يومين.", [2]),
        ("ارتفع منسوب السد من متر ونصف إلى مترين.", [1.5, 2]),
        ("يرتفع منسوب السد من متر ونصف إلى مترين.", [1.5, 2]),
        ("يرتفع السعر من دينار ونصف إلى دينارين.", [1.5, 2]),
    ],
)
def test_where_it_begins_none(text: str, values: list[float]) -> None:
    assert [figure.value for figure in only_figures(text)] == values
