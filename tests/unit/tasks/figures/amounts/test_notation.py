"""One point before three digits: thousands, or a decimal, by what is counted and by the article's other numbers."""

import pytest

from tasks.figures.amounts.notation import resolve_points
from tasks.figures.amounts.quantities import read_quantities
from tasks.figures.words.scan import Scan


def values(text: str) -> list[object]:
    scan = Scan(text)
    quantities = read_quantities(scan)
    resolve_points(scan, quantities)
    return [quantity.value for quantity in quantities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60.417 ناخبا", [60417]),
        ("60.417 من الناخبين", [60417]),
        ("عدد الركاب 5.085", [5085]),
        ("1.250 ليرة", [1250]),
        ("1.250 كيلومترا", [1250]),
        ("13.845 نقطة و9.665 نقطة و5.140 نقطة", [13845, 9665, 5140]),
    ],
)
def test_points_that_group_thousands(text: str, expected: list[int]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.250 %", [1.25]),
        ("سجل 12.345 نقطة", [12.345]),
        ("13.845 نقطة و9.665 نقطة و5.1 نقطة", [13.845, 9.665, 5.1]),
        ("1.250 كيلومتر و10.000 كيلومتر و3.5 كيلومتر", [1.25, 10, 3.5]),
    ],
)
def test_decimal_points(text: str, expected: list[float]) -> None:
    assert values(text) == expected
