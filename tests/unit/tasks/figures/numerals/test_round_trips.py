"""Numbers spelled by others' spellers and by our own come back as the numbers they were."""

from random import Random

import pytest
from needed import module
from num2words import num2words
from numeral_speller import Speller

from tasks.figures import find_numbers

_SMALL = range(10_000)


def _random_numbers(count: int, seed: int) -> list[int]:
    random = Random(seed)
    return [random.randrange(10 ** random.randint(4, 15)) for _ in range(count)]


def _misread(text: str, number: int) -> bool:
    return [found.value for found in find_numbers(text)] != [number]


def _hundred_and_one_of_a_magnitude(number: int) -> bool:
    """Whether num2words writes `ثلاثمائة و ألف ألف` for 301,000: a hundred with one of a magnitude."""
    number //= 1000
    while number:
        if number % 1000 > 100 and number % 100 == 1:
            return True
        number //= 1000
    return False


def test_num2words_comes_back() -> None:
    wrong = [
        number
        for number in (*_SMALL, *_random_numbers(4_000, 1))
        # `ألفا` by itself is what num2words writes for 2,000, a dual that lacks the noun which it needs.
        if number != 2000
        and not _hundred_and_one_of_a_magnitude(number)
        and _misread(num2words(number, lang="ar"), number)
    ]
    assert wrong == []


@pytest.mark.extra
@pytest.mark.parametrize("rules", ["numbering-year", "numbering", "cardinal-feminine", "cardinal-masculine"])
def test_icu_cardinals_come_back(rules: str) -> None:
    icu = module("icu")
    speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("ar"))
    speller.setDefaultRuleSet(f"%spellout-{rules}")
    numbers = (*_SMALL, *_random_numbers(3_000, 2))
    assert [number for number in numbers if _misread(speller.format(number), number)] == []


@pytest.mark.extra
@pytest.mark.parametrize("rules", ["ordinal-feminine", "ordinal-masculine"])
def test_icu_ordinals_come_back(rules: str) -> None:
    icu = module("icu")
    speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("ar"))
    speller.setDefaultRuleSet(f"%spellout-{rules}")
    # From a million on, ICU writes the thousand for the million in its ordinals.
    numbers = (*_SMALL, *(number for number in _random_numbers(3_000, 3) if number < 10**6))
    assert [number for number in numbers if _misread(speller.format(number), number)] == []


def test_our_spellings_of_small_numbers_come_back() -> None:
    speller = Speller(Random(4))
    assert [text for number in _SMALL if _misread(text := speller.spell(number), number)] == []


def test_our_spellings_of_large_numbers_come_back() -> None:
    speller = Speller(Random(5))
    assert [text for number in _random_numbers(6_000, 6) if _misread(text := speller.spell(number), number)] == []


def test_definite_numbers_come_back() -> None:
    speller = Speller(Random(7))
    numbers = (*range(3, 11), *range(21, 1000))
    assert [text for number in numbers if _misread(text := speller.definite(number), number)] == []


@pytest.mark.parametrize("clitic", ["ب", "ل", "و", "ف", "ك", "وب", "ول"])
def test_a_clitic_before_a_number_changes_nothing(clitic: str) -> None:
    speller = Speller(Random(8))
    texts = [(number, f"{clitic}{speller.spell(number)} رجل") for number in range(3, 3000, 7)]
    assert [text for number, text in texts if _misread(text, number)] == []
