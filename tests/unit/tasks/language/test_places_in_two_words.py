"""Countries by their places in two words, with a clitic or without."""

import pytest

from tasks.language.places import country_of_two


@pytest.mark.parametrize(
    ("first", "second", "country"),
    [
        ("الدار", "البيضاء", "MA"),
        ("بالدار", "البيضاء", "MA"),
        ("وبور", "سعيد", "EG"),
        ("بور", "سعيد", "EG"),  # its first letter could be a clitic
        ("نور", "سعيد", None),
        ("بنور", "سعيد", None),
        ("الدار", "الكبيره", None),
        ("", "سعيد", None),
    ],
)
def test_the_country_of_a_place_in_two_words(first: str, second: str, country: str | None) -> None:
    assert country_of_two(first, second) == country
