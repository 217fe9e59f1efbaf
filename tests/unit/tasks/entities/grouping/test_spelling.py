"""Spellings of foreign names in one article."""

import pytest

from tasks.entities.grouping.spelling import same_spellings
from tasks.entities.names.names import key_of
from tasks.language.fold import fold_name


@pytest.mark.parametrize(
    ("one", "other"),
    [("نتنياهو", "نتانياهو"), ("بايمحمدوف", "بايمحمدف"), ("غروتنشتاين", "جروتنشتاين"), ("زيلينسكيي", "زيلنسكي")],
)
def test_one_name(one: str, other: str) -> None:
    pair = {fold_name(one), fold_name(other)}
    (changed, kept), *rest = same_spellings(pair).items()
    assert not rest
    assert {changed, kept} == pair
    assert same_spellings(sorted(pair)) == same_spellings(sorted(pair, reverse=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سلمان", "سليمان"),
        ("حسن", "حسين"),
        ("كريم", "كرم"),
        ("سعيد", "سعد"),
        ("دبي", "دب"),
        ("قطر", "قطار"),
        ("الزائر", "الزوار"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert same_spellings([fold_name(one), fold_name(other)]) == {}


def test_keys_join_what_is_written_apart_or_not() -> None:
    assert key_of(["عبد", "الله", "أبو", "شوشة"]) == key_of(["عبدالله", "ابوشوشه"])
    assert key_of(["محمد", "عبد"]) == ("محمد", "عبد")
    assert key_of([]) == ()
