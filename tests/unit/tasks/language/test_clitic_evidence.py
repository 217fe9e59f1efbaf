"""Clitics are told from first letters of words."""

import pytest

from tasks.language.clitic_evidence import article_of, follows_clitic


@pytest.mark.parametrize(
    ("word", "follows"),
    [
        ("بموسكو", True),
        ("بمحمد", True),
        ("بقال", False),  # قال is common, but no name
        ("بتطاوين", False),  # a name, but a rare one
    ],
)
def test_a_preposition_stands_before_a_common_name(word: str, follows: bool) -> None:
    assert follows_clitic(word) == follows


@pytest.mark.parametrize(("word", "article"), [("البيت", "ال"), ("وبالبيت", "وبال"), ("للبيت", "لل"), ("بيت", "")])
def test_the_article_with_its_clitics(word: str, article: str) -> None:
    assert article_of(word) == article


@pytest.mark.parametrize(
    ("form", "expected"), [("وبتونس", True), ("وولاية", True), ("و" * 90, False), ("وف" * 5000, False)]
)
def test_a_word_has_one_conjunction(form: str, expected: bool) -> None:
    assert follows_clitic(form) is expected
