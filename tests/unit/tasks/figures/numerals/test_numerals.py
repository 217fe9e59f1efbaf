"""One number from words and digits: values by the grammar of numerals, and numbers that stay apart."""

import pytest

from tasks.figures import find_numbers


def _values(text: str) -> list[float | int | None]:
    return [number.value for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("صفر", 0),
        ("أحد عشر", 11),
        ("إحدى عشرة", 11),
        ("اثنتا عشرة", 12),
        ("ثماني عشرة", 18),
        ("ستة وعشرون", 26),
        ("مئة وخمسة وعشرون", 125),
        ("مائة وأحد عشر", 111),
        ("ثمانية وسبعون ومئة", 178),
        ("ثلاث مئة", 300),
        ("سبعمائة وستون", 760),
        ("ألف وتسعمئة وسبعة وتسعون", 1997),
        ("سبعة وتسعون وتسعمئة وألف", 1997),
        ("ألفين وخمسة عشر", 2015),
        ("مئتي ألف", 200_000),
        ("ستة وثلاثين وثمانمئة ألف", 836_000),
        ("خمسة ملايين وثلاثمئة ألف وأربعون", 5_300_040),
        ("مئتا مليون", 200_000_000),
        ("ألف مليون", 10**9),
        ("مليون وألف وواحد", 1_001_001),
        ("خمسميه خمسه وعشرين", 525),
        ("تلتاشر", 13),
        ("ثلاث دزينات", 36),
    ],
)
def test_words(text: str, value: int) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 آلاف", 3000),
        ("4 آلاف و300", 4300),
        ("1.5 مليون", 1_500_000),
        ("3.21 مليون", 3_210_000),
        ("مليون و300 ألف", 1_300_000),
        ("(412) مليون", 412_000_000),
        ("112 مليونا و770 ألفا", 112_770_000),
        ("3 مئة", 300),
        ("٣٥ ألفاً", 35_000),
    ],
)
def test_digits_with_words(text: str, value: int) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نصف مليون", 500_000),
        ("ثلاثة أرباع المليون", 750_000),
        ("مليون ونصف المليون", 1_500_000),
        ("مليون ونصف مليون", 1_500_000),
        ("ثلاثة ونصف مليون", 3_500_000),
        ("خمسة وربع", 5.25),
        ("سبعة إلا ربعا", 6.75),
        ("ثلثا", 2 / 3),
        ("خمسة أثمان", 0.625),
        ("مئة وثلاثة وثلثان", 103.666666666667),
        ("3/4", 0.75),
        ("2 1/4", 2.25),
        ("ثلاثة فاصلة خمسة", 3.5),
        ("2 فاصلة صفر سبعة", 2.07),
        ("ثلاثة فاصلة خمسة ملايين", 3_500_000),
        ("أربعة فاصلة ثلاثة من مئة", 4.03),
        ("سالب تسعة", -9),
        ("-4", -4),
        ("سبعة على عشرين", 0.35),
    ],
)
def test_fractions_decimals_and_signs(text: str, value: float) -> None:
    assert _values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("300 و212", [300, 212]),
        ("عشرة وعشرون", [10, 20]),
        ("ثلاثة وخمسة", [3, 5]),
        ("3 ملايين و5 ملايين", [3_000_000, 5_000_000]),
        ("ثلاثة رجال وخمسة أطفال", [3, 5]),
        ("12، 13", [12, 13]),
        ("ألف\nومئة", [1000, 100]),
    ],
)
def test_two_numbers_stay_two(text: str, values: list[int]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize("text", ["لست هنا", "نص القرار", "يوم الاثنين", "أحد الرجال", "في المئة"])
def test_words_that_look_like_numbers(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الثالث عشر", 13),
        ("الخامسة والعشرون", 25),
        ("الحادي والثلاثين", 31),
        ("المئة والرابع والعشرون", 124),
        ("العاشر بعد المئة", 110),
        ("العشرون", 20),
        ("الألف", 1000),
        ("رابعة", 4),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    assert [(number.kind, number.value) for number in find_numbers(text)] == [("ordinal", value)]


def test_a_definite_number_that_counts_is_no_ordinal() -> None:
    assert [(number.kind, number.value) for number in find_numbers("خلال العشرين عاماً")] == [("duration", 20)]
