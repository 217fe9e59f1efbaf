"""Ordinary words with clitics, and words that nobody knows."""

import pytest

from tasks.entities.names.inflected import is_enclosed, is_future, is_unknown_name


@pytest.mark.parametrize(
    ("form", "expected"), [("لتحرشه", True), ("المنصوري", False), ("لبنى", False), ("بثينة", False)]
)
def test_an_ordinary_word_between_two_clitics(form, expected):
    assert is_enclosed(form) is expected


@pytest.mark.parametrize(("form", "expected"), [("سيغيب", True), ("سيسيه", False), ("سيدي", False), ("سامي", False)])
def test_verbs_of_the_future(form, expected):
    assert is_future(form) is expected


@pytest.mark.parametrize(("form", "expected"), [("أخنوش", True), ("لتحرشه", False), ("محمد", False), ("وزارة", False)])
def test_words_that_nobody_knows(form, expected):
    assert is_unknown_name(form) is expected
