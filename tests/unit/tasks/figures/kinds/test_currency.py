"""Whose money a bare name means: the paragraph's country before the article's, that before the source's, else none."""

from collections.abc import Sequence

import pytest

from tasks.figures.amounts.quantities import read_quantities
from tasks.figures.kinds.currency import Purse
from tasks.figures.words.scan import Scan


def code(text: str, countries: Sequence[str] = (), source: str | None = None) -> str | None:
    scan = Scan(text)
    first = read_quantities(scan)[0]
    assert first.currency is not None
    return Purse([scan], countries, source).code(first.currency, scan, first.first, first.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دفع 5 ريالات في قطر\nوزار الرياض والرياض", "QAR"),
        ("دفع 5 ريالات\nفي الرياض", "SAR"),
        ("دفع 5 جنيهات في جوبا", "SSP"),
        ("دفع 5 جنيهات في القاهرة", "EGP"),
        ("دفع 5 ريالات عام 1430 هـ", "SAR"),
        ("قالت الحكومة في الجزائر (إن تونس دفعت 5 دنانير)", "TND"),
        ("قالت الحكومة في الجزائر (إن تونس دفعت) 5 دنانير", "DZD"),
        ("SABQ.ORG\nدفع 5 ريالات", "SAR"),
        ("دفع 5 ريالات، كما نشر موقع www.raya.com", "QAR"),
        ("دفع 5 ريالات، كما نشر example.com أو me@raya.com", None),
    ],
)
def test_by_the_text(text: str, expected: str | None) -> None:
    assert code(text) == expected


def test_by_the_countries_that_were_recognised() -> None:
    assert code("دفع 5 ريالات", countries=["YE"]) == "YER"


def test_by_the_source_where_the_text_says_nothing() -> None:
    assert code("دفع 5 ريالات", source="QA") == "QAR"


@pytest.mark.parametrize(("countries", "source"), [((), None), ((), "FR"), (["FR"], None)])
def test_by_nothing(countries: Sequence[str], source: str | None) -> None:
    assert code("دفع 5 ريالات", countries, source) is None
