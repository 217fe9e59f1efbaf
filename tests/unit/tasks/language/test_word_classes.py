"""Nouns and verbs are told apart by where words stand in a large corpus."""

import pytest

from tasks.language.noun_evidence import evidence, is_seen_as_noun
from tasks.language.word_classes import is_likelier_whole, is_verb, is_whole_noun, may_be_noun

# Each noun beside a word that begins alike and is none.
PAIRS = [
    ("بطانية", "بمدينة"),
    ("بيت", "بهجوم"),
    ("ببغاوات", "بسيارات"),
    ("لاعبة", "لصالح"),
    ("لقاح", "لأسباب"),
    ("لوحا", "لينطلق"),
    ("ولاعة", "وقال"),
    ("وردة", "وتغيب"),
    ("وسادة", "ووزعت"),
    ("فستانا", "فقتل"),
    ("فراشة", "فإن"),
    ("كرسيا", "كانوا"),
    ("كمثرى", "كلاعب"),
    ("سلحفاة", "سيعمل"),
    ("سنبلة", "ستنطلق"),
    ("يخت", "يعمل"),
    ("يرقة", "ينددون"),
    ("نملة", "نقول"),
    ("تفاحة", "تستخدم"),
    ("عارض", "غادر"),
    ("عضوا", "قتلوا"),
    ("باكستانيا", "بالتهمة"),
    ("بالونات", "بعائلاتهم"),
    ("والد", "والوزير"),
    ("برذونا", "بأولادنا"),
]


@pytest.mark.parametrize(("noun", "other"), PAIRS)
def test_a_noun_is_told_from_what_begins_alike(noun: str, other: str) -> None:
    assert is_whole_noun(noun)
    assert not is_whole_noun(other)


@pytest.mark.parametrize(("word", "is_whole"), [("وبار", True), ("بحروق", False), ("وأولاد", False), ("قنديل", False)])
def test_a_word_is_likelier_whole_where_neither_it_nor_its_rest_is_known(word: str, is_whole: bool) -> None:
    assert is_likelier_whole(word) == is_whole


@pytest.mark.parametrize(("word", "may_be"), [("وبار", True), ("قنديل", True), ("وأولاد", False), ("الوبار", False)])
def test_a_word_may_be_a_noun_where_nothing_speaks_against_it(word: str, may_be: bool) -> None:
    assert may_be_noun(word) == may_be


def test_hamza_and_marks_do_not_matter() -> None:
    assert evidence("أسد") == evidence("اسد")
    assert is_whole_noun("بَيْتٌ")


@pytest.mark.parametrize("word", ["", "ب", "و", "ه", "ال", "\u064b", "abc", "ببببببب"])
def test_any_word_may_be_asked_for(word: str) -> None:
    assert is_whole_noun(word) in (True, False)
    assert is_seen_as_noun(word) in (True, False)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("غادر", True),
        ("وغادر", True),
        ("يعمل", True),
        ("بيروت", False),
        ("كتاب", False),
        ("بمدينة", False),
        ("", False),
    ],
)
def test_verbs(word: str, expected: bool) -> None:
    assert is_verb(word) is expected
