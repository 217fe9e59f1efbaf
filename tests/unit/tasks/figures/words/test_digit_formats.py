"""Separators as newspapers use them, by shape and by what the number counts."""

import pytest

from tasks.figures import extract_figures, find_numbers
from tasks.figures.words.digits import Shape, read_digits
from tasks.language.spans import Sentence


@pytest.mark.parametrize(
    ("token", "shape", "value"),
    [
        ("2015", Shape.PLAIN, 2015),
        ("٢٠١٥", Shape.PLAIN, 2015),
        ("۴۵", Shape.PLAIN, 45),
        ("2.5", Shape.DECIMAL, 2.5),
        ("2,5", Shape.DECIMAL, 2.5),
        ("٢٫٥", Shape.DECIMAL, 2.5),
        ("٢،٥", Shape.DECIMAL, 2.5),
        ("0.125", Shape.DECIMAL, 0.125),
        ("٣٫١٢٥", Shape.DECIMAL, 3.125),
        ("1,742", Shape.THOUSANDS, 1742),
        ("1.742.000", Shape.THOUSANDS, 1_742_000),
        ("1,742,000", Shape.THOUSANDS, 1_742_000),
        ("1٬742٬000", Shape.THOUSANDS, 1_742_000),
        ("١،٧٤٢،٠٠٠", Shape.THOUSANDS, 1_742_000),
        ("1,742.5", Shape.DECIMAL, 1742.5),
        ("1.742,5", Shape.DECIMAL, 1742.5),
        ("2.074.20", Shape.DECIMAL, 2074.2),
        ("12.5.2015", Shape.SPLIT, 0),
        ("192.168.1.2", Shape.SPLIT, 0),
    ],
)
def test_shapes(token: str, shape: Shape, value: float) -> None:
    digits = read_digits(token)
    assert (digits.shape, digits.value) == (shape, value)


def test_a_point_before_three_digits_may_be_either() -> None:
    assert read_digits("60.417")[2:] == (60.417, 60417)


def test_a_number_longer_than_any_is_none() -> None:
    assert find_numbers("9" * 5000) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("88ر3", 3.88),
        ("000ر22 مسلم", 22_000),
        ("125ر4 مليار", 4_125_000_000),
        (".77", 0.77),
        ("٫٧٧", 0.77),
        ("250ر100ر3 طن", 3_100_250),
        ("100 000 ساكن", 100_000),
        ("نزل إلى 71. 1 دولار", 71.1),
        ("1e6", 1_000_000),
    ],
)
def test_written_numbers(text: str, value: float) -> None:
    assert [number.value for number in find_numbers(text)] == [pytest.approx(value)]


def _value(text: str) -> float | int | None:
    return extract_figures("", text, [Sentence("text", 0, len(text))])[-1].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("استقبل المطار 60.417 رحلة", 60_417),  # nobody counts parts of flights
        ("أغلق المؤشر عند 71.085 نقطة", 71.085),  # points have parts
        ("بلغت الكلفة 1.250 مليون ريال", 1_250_000),  # a decimal before a magnitude
        ("باع سيارته بـ 2.500 ريال", 2_500),  # no decimal in the article
        ("هبط 0.75 دولار ثم وصل بعد ذلك كله إلى 2.125 دولار", 2.125),  # the article's points are decimal
        ("يقل عدد القتلى عن 5.000", 5_000),
        ("الأول 9.120 نقطة ثم 7.455 نقطة ثم (3.000) نقطة", 3_000),  # a table of ranks
        ("كسب 0.45 نقطة إلى 7.455 نقطة بعد 7.010 نقطة", 7.01),  # an index has other decimals, too
    ],
)
def test_the_context_says_what_a_point_is(text: str, value: float) -> None:
    assert _value(text) == value
