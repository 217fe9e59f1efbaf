"""Numbers said twice with one magnitude for both, and decimals that belong to a sum; beside numbers that stay apart."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("خصصت الوزارة مائتي (200) مليون درهم للطرق.", [200_000_000]),
        ("غرست الغابة ثلاثمائة (300) ألف شجرة.", [300_000]),
        ("تسلم العمال 25 (خمسة وعشرين) ألف ريال.", [25_000]),
        ("حفرت البلدية (ثلاثين) ألف حفرة.", [30_000]),
        ("تسلم الفريق مائة (40) ألف ريال.", [100, 40_000]),
        ("دفع 25 (خمسة وعشرون) ريالا وألف درهم.", [25, 1000]),
        ("بلغ الرصيد 30 ألفا و331.28 دولارا.", [30_331.28]),
        ("بلغ الرصيد 30 ألفا و331,28 دولارا.", [30_331.28]),
        ("عاد 300 ألف و1.500 شخص.", [300_000, 1500]),
        ("عاد 300 ألف و331.280 شخصا.", [300_000, 331_280]),
    ],
)
def test_what_is_one_number(text: str, values: list[float]) -> None:
    assert [figure.value for figure in extract_figures("", text, split_sentences("", text))] == values
