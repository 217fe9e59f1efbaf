"""The calendar: every month of five calendars has its words, and no other word is one."""

import pytest

from tasks.language import calendar_lexicon
from tasks.language.calendar import MONTH_WORDS, MONTHS, WEEKDAY_WORDS
from tasks.language.fold import fold


@pytest.mark.parametrize("calendar", ["GREGORIAN", "LEVANTINE", "MAGHREB", "HIJRI", "ENGLISH"])
def test_a_year_has_twelve_months(calendar: str) -> None:
    months = getattr(calendar_lexicon, calendar)
    assert len(months) == len(set(months)) == 12
    for month in months:
        assert not {fold(word) for word in month.split()[:1]} - MONTHS


def test_ordinals_are_words_of_a_date_and_no_months() -> None:
    assert fold("الثاني") in MONTH_WORDS
    assert fold("الثاني") not in MONTHS
    assert fold("تشرين") in MONTHS


@pytest.mark.parametrize("word", ["شهر", "عام", "يوم", "الجمعة", "حديث"])
def test_other_words(word: str) -> None:
    assert fold(word) not in MONTHS


def test_a_week_has_seven_days() -> None:
    assert len(WEEKDAY_WORDS) == 7
    assert fold("جمعة") in WEEKDAY_WORDS
