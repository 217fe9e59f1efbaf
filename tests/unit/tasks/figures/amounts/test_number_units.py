"""Units beside numbers: money, measures, times, shares."""

import pytest

from tasks.figures import find_numbers


def _amounts(text: str) -> list[tuple[str, float | int | None, str | None]]:
    return [(number.kind, number.value, number.unit) for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$5", 5, "USD"),
        ("5 دولارات", 5, "USD"),
        ("3 دولارات أسترالية", 3, "AUD"),
        ("30 دولار هونج كونج", 30, "HKD"),
        ("7 ريالات قطرية", 7, "QAR"),
        ("100 جنيه إسترليني", 100, "GBP"),
        ("12 جنيهاً مصرياً", 12, "EGP"),
        ("€ 20", 20, "EUR"),
        ("15 KWD", 15, "KWD"),
        ("25 ج.م", 25, "EGP"),
        ("9 ر.س", 9, "SAR"),
        ("20 دولارا و30 سنتا", 20.3, "USD"),
        ("ثلاثة ملايين يورو", 3_000_000, "EUR"),
        ("دولار ونصف", 1.5, "USD"),
        ("80 بنساً", 0.8, "GBP"),
    ],
)
def test_money(text: str, value: float, unit: str) -> None:
    assert _amounts(text) == [("money", pytest.approx(value), unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("170 كلم", 170, "km"),
        ("3 كيلو مترات", 3, "km"),
        ("10كم", 10, "km"),
        ("12 مترا مربعا", 12, "m2"),
        ("600م2", 600, "m2"),
        ("4000م", 4000, "m"),
        ("مئة متر مكعب", 100, "m3"),
        ("512 كيلوبت/ثانية", 512, "kbit/s"),
        ("عشرة كيلومترات في الساعة", 10, "km/h"),
        ("40 درجة مئوية", 40, "°C"),
        ("درجتين تحت الصفر", -2, "°"),
        ("برميلين", 2, "bbl"),
        ("متر ونصف", 1.5, "m"),
        ("نصف طن", 0.5, "t"),
        ("50 ميجاوات", 50, "MW"),
        ("8 جيجا بايت", 8, "GB"),
        ("كيلومترين مربعين", 2, "km2"),
    ],
)
def test_measures(text: str, value: float, unit: str) -> None:
    assert _amounts(text) == [("measure", pytest.approx(value), unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("يومين", 2, "day"),
        ("ثلاثة أسابيع", 3, "week"),
        ("شهر ونصف", 1.5, "month"),
        ("خمس سنوات ونصف السنة", 5.5, "year"),
        ("نصف ساعة", 0.5, "hour"),
        ("ساعة إلا ربعا", 45 * 60 / 3600, "hour"),
        ("عقدين", 20, "year"),
        ("ربع قرن", 25, "year"),
        ("دقيقة واحدة", 1, "minute"),
        ("ساعتين و10 دقائق", 7800, "second"),
        ("عام وشهر", 395 * 86400, "second"),
        ("يومين، 3 ساعات", 2 * 86400 + 3 * 3600, "second"),
    ],
)
def test_durations(text: str, value: float, unit: str) -> None:
    assert _amounts(text) in (
        [("duration", pytest.approx(value), unit)],
        [("duration", pytest.approx(value * 3600), "second")],
    )


@pytest.mark.parametrize(
    "text",
    ["5%", "%5", "٥٪", "5 في المئة", "خمسة بالمائة", "5 نقاط مئوية", "بنسبة 5", "5 بالمية", "(5) في المئة", "بالمئة 5"],
)
def test_shares(text: str) -> None:
    assert _amounts(text) == [("percent", 5, "%")]


def test_smaller_shares() -> None:
    assert _amounts("ثلاثة في الألف") == [("percent", 3, "‰")]
    assert _amounts("20 في المليون") == [("percent", 20, "ppm")]
