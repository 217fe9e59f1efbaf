"""The adjectives of peoples are built from the names of their countries."""

import pytest

from tasks.language.fold import fold
from tasks.language.nationalities import COUNTRY_WORDS, PEOPLES


@pytest.mark.parametrize("word", "إثيوبيان سوريين كازاخستاني نيجيريتين ألمانيين يابانية فلبيني".split())
def test_peoples(word: str) -> None:
    assert fold(word) in PEOPLES


@pytest.mark.parametrize("word", "اليابانيتين المغربيان عالمي كرسي ماني".split())
def test_no_peoples(word: str) -> None:
    assert fold(word) not in PEOPLES


def test_countries() -> None:
    assert {"تشاد", "الاردن", "اليابان"} <= COUNTRY_WORDS
    assert "العالم" not in COUNTRY_WORDS
