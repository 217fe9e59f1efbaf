"""What the shape of a noun tells, with its opposite beside each case."""

import pytest

from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article, is_definite, is_plural, is_possessed, is_surely_plural


@pytest.mark.parametrize(
    "word",
    [
        "سيارات",
        "مهندسين",
        "مهندسون",
        "أطفال",
        "بيوت",
        "أشهر",
        "رجال",
        "مصابيح",
        "مدارس",
        "شهداء",
        "قتلى",
        "نساء",
        "مرات",
    ],
)
def test_plurals(word: str) -> None:
    assert is_plural(fold(word))


@pytest.mark.parametrize("word", ["سيارة", "مهندس", "طفل", "بيت", "تعاون", "رجل", "مدرسة", "شهيد", "مسافر", "مطار"])
def test_singulars(word: str) -> None:
    assert not is_plural(fold(word))


@pytest.mark.parametrize(
    ("word", "sure"),
    [("سيارات", True), ("أطفال", True), ("دول", True), ("مهندسين", False), ("بيوت", False), ("طفل", False)],
)
def test_sure_plurals(word: str, sure: bool) -> None:
    assert is_surely_plural(fold(word)) is sure


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("الرجال", "رجال"),
        ("والرجال", "رجال"),
        ("بالسيارة", "سياره"),
        ("للدول", "دول"),
        ("وبالدول", "دول"),
        ("رجال", None),
        ("ال", None),
    ],
)
def test_articles(word: str, bare: str | None) -> None:
    assert bare_of_article(fold(word)) == bare


@pytest.mark.parametrize(
    ("word", "definite"), [("الرجال", True), ("أبنائه", True), ("أطفالها", True), ("رجال", False), ("سيارة", False)]
)
def test_definite(word: str, definite: bool) -> None:
    assert is_definite(word) is definite


@pytest.mark.parametrize(
    ("word", "possessed"), [("أطفالها", True), ("أبنائهم", True), ("مدينة", False), ("وجوه", False)]
)
def test_possessed(word: str, possessed: bool) -> None:
    assert is_possessed(word, fold(word)) is possessed
