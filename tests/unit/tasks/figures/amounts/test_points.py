"""One point before three digits of an amount: each witness for thousands or a decimal, and what speaks against it."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


def amounts(text: str) -> list[tuple[object, str | None]]:
    return [(figure.value, figure.unit) for figure in extract_figures("", text, split_sentences("", text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # The form of the unit.
        ("بلغت الغرامة في الأردن 1.850 دينارا", 1850),
        ("بلغت الغرامة في الأردن 1.850 دينار", 1.85),
        ("تسلم المصنع 2.750 طنا", 2750),
        ("تسلم المصنع 2.750 طن", 2.75),
        ("تسلم المصنع 12.500 طن", 12_500),
        ("يعلو الجبل 8.848 مترا", 8848),
        ("بلغ متوسط الطول 1.727 متر", 1.727),
        ("بلغ السعر 4.161 دولارات", 4.161),
        ("بلغ الراتب 4.161 دولارا", 4161),
        # Coins, by whose money it is.
        ("دفعت البلدية في صفاقس 5.245 دينار", 5.245),
        ("دفعت البلدية في وهران 5.245 دينار", 5245),
        ("بلغ الثمن في الرباط 2.045 درهم", 2045),
        ("خصص العراق 250.000 دينار لكل طالب", 250_000),
        # Prices, above all of one thing.
        ("بلغ الدخل في تونس 5.000 دينار", 5000),
        ("سعر اللتر في تونس 5.000 دينار", 5),
        ("يباع اللحم في تونس بـ17.800 دينار/كلغ", 17.8),
        ("يباع اللحم في تونس بـ17.800 دينار", 17_800),
        ("ارتفع الثمن إلى 7.884 درهما للطن", 7884),
        # One money in another.
        ("ارتفع اليورو إلى 1.085 دولار", 1.085),
        ("ارتفعت الرسوم إلى 1.085 دولار", 1085),
        # Size.
        ("حجزت الجمارك 121.144 لتر من البنزين", 121_144),
        ("قطع العداء 42.195 كيلومترا", 42.195),
        ("يبلغ قطر الكوكب 12.756 كيلومترا", 12_756),
        ("طول الحلبة 5.412 كم", 5.412),
        ("طول الحدود 5.412 كم", 5.412),
        ("تمتد الحدود على 5.412 كم", 5412),
    ],
)
def test_a_point_by_its_witnesses(text: str, value: float) -> None:
    assert [found for found, _ in amounts(text + ".")] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("تسلم 1.500 طن و2.5 طن", [1.5, 2.5]),
        ("تسلم 1.500 طن و1.742.000 طن", [1500, 1_742_000]),
        ("تسلم 1.500 طن", [1500]),
        ("تسلم 2.750 طن و1.742.000 طن", [2750, 1_742_000]),
    ],
)
def test_the_articles_other_numbers_outweigh_the_rest(text: str, values: list[float]) -> None:
    assert [found for found, _ in amounts(text + ".")] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بيع في الرياض بـ﷼500 للقطعة", [(500, "SAR")]),
        ("بيع في الرياض ﷼ 1,500.50 للقطعة", [(1500.5, "SAR")]),
        ("بيع في الرياض ريال500 للقطعة", [(500, "SAR")]),
        ("بيع في قطر بـ ريال 750", [(750, "QAR")]),
        ("ثمنه \u20c120", [(20, "SAR")]),
        ("ثمنه USD500", [(500, "USD")]),
        ("ثمنه AED 30", [(30, "AED")]),
        ("ثمنه 40 US$", [(40, "USD")]),
        ("ثمنه 40$CA", [(40, "CAD")]),
        ("كلف $5m", [(5_000_000, "USD")]),
        ("كلف €3.2bn", [(3_200_000_000, "EUR")]),
        # The opposite: a club, a year, another noun, a length, a model.
        ("فاز ريال 3-1", []),
        ("صورته على الريال 500", []),
        ("طول الخيط 5m", [(5, "m")]),
        ("أقلعت طائرة A380", []),
    ],
)
def test_names_and_signs_before_digits(text: str, expected: list[tuple[object, str]]) -> None:
    assert amounts(text + ".") == expected
