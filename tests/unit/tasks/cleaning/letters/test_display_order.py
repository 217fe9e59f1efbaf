"""Decimals typed as they are displayed are put in reading order; marks that turn nothing change nothing."""

import pytest

from tasks.cleaning import clean

RLM, LRM, ALM = "\u200f", "\u200e", "\u061c"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *((f"4.{mark}87", "87.4") for mark in (RLM, LRM, ALM)),
        *((f"4.{mark}87{PDI}", "87.4") for mark in (LRI, RLI, FSI)),
        (f"4{RLM}.87", "87.4"),
        (f"4{ALM}.87", "87.4"),
        (f"4{LRM}.87", "4.87"),
        (f"4\u066b{RLM}87", "87\u066b4"),
        (f"5.{RLM}1250", "1250.5"),
        (f"234,{RLM}1", "1,234"),
        (f"567,{RLM}234,{RLM}1", "1,234,567"),
        (f"1,{RLM}234", "1,234"),
        (f"{RLM}4.87", "4.87"),
        (f"4.87{RLM}", "4.87"),
        (f"{LRI}4.87{PDI}", "4.87"),
        (f"12.{RLM}5.{RLM}2015", "12.5.2015"),
        ("4.87", "4.87"),
    ],
)
def test_numbers_with_marks(written: str, read: str) -> None:
    assert clean(None, f"بلغت النسبة {written} في المئة من الناتج").text == f"بلغت النسبة {read} في المئة من الناتج"
