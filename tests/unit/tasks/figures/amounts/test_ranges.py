"""Two numbers that are one range, beside two that are two."""

import pytest

from tasks.figures.amounts.quantities import read_quantities
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.ranges import join_ranges
from tasks.figures.words.scan import Scan


def joined(text: str) -> list[Quantity]:
    scan = Scan(text)
    return join_ranges(scan, read_quantities(scan))


@pytest.mark.parametrize(
    ("text", "low", "high", "symbol"),
    [
        ("من 10 إلى 20 شخصا", 10, 20, None),
        ("بين 10 و20 شخصا", 10, 20, None),
        ("10-20 طفلا", 10, 20, None),
        ("عشرة أو عشرين رجلا", 10, 20, None),
        ("بنسبة 5 إلى 10%", 5, 10, "%"),
        ("من 3 إلى 5 ملايين دولار", 3_000_000, 5_000_000, "USD"),
    ],
)
def test_ranges(text: str, low: int, high: int, symbol: str | None) -> None:
    [found] = joined(text)
    assert (found.value, found.min, found.max, found.symbol, found.bounded) == (None, low, high, symbol, True)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 رجال و20 امرأة", [10, 20]),
        ("20-10 طفلا", [20, 10]),
        ("100-5-20 بابا", [100, 5, 20]),
        ("10 / 20", [10, 20]),
        ("10×20 مترا", [10, 20]),
        ("2014 إلى 9.8 مليارات دولار", [2014, 9_800_000_000]),
    ],
)
def test_two_numbers_and_more(text: str, values: list[int]) -> None:
    found = joined(text)
    assert [quantity.value for quantity in found] == values
    assert not any(quantity.bounded for quantity in found)


@pytest.mark.parametrize("text", ["ارتفع العدد من 10 إلى 20 شخصا", "من 20 إلى 10 أشخاص"])
def test_a_change_is_two_numbers_that_know_of_each_other(text: str) -> None:
    found = joined(text)
    assert {quantity.value for quantity in found} == {10, 20}
    assert all(quantity.bounded for quantity in found)


def test_the_sides_of_an_area_share_their_unit() -> None:
    assert [quantity.symbol for quantity in joined("10×20 مترا")] == ["m", "m"]
