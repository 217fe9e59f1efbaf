"""Nouns, verbs and clitics are told apart by where words stand in a large corpus."""

from collections import Counter

import pytest

from tasks.language.noun_evidence import (
    article_of,
    code,
    evidence,
    follows_clitic,
    is_likelier_whole,
    is_seen_as_noun,
    is_verb,
    is_whole_noun,
    may_be_noun,
)
from training.noun_evidence import codes, count

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


def test_other_forms_of_a_noun_are_evidence_for_it() -> None:
    assert evidence("عضوا").share < 0.03
    assert is_seen_as_noun("عضوا")


def test_hamza_and_marks_do_not_matter() -> None:
    assert evidence("أسد") == evidence("اسد")
    assert is_whole_noun("بَيْتٌ")


@pytest.mark.parametrize("word", ["", "ب", "و", "ه", "ال", "\u064b", "abc", "ببببببب"])
def test_any_word_may_be_asked_for(word: str) -> None:
    assert is_whole_noun(word) in (True, False)
    assert is_seen_as_noun(word) in (True, False)


@pytest.mark.parametrize(("word", "article"), [("البيت", "ال"), ("وبالبيت", "وبال"), ("للبيت", "لل"), ("بيت", "")])
def test_the_article_with_its_clitics(word: str, article: str) -> None:
    assert article_of(word) == article


@pytest.mark.parametrize(("count", "share"), [(1, 0.0), (5, 1.0), (1_000_000, 0.5)])
def test_a_byte_holds_the_evidence(count: int, share: float) -> None:
    assert 0 <= code(count, share) < 256


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


def test_counting_where_only_nouns_stand() -> None:
    lines = ["زار البيت في بيت كبير", "نام في بيت", "بيت بالبيت يعمل", "مشى على قدم"]
    occurrences, as_noun = count(lines)
    assert occurrences["بيت"] == 5
    assert occurrences["البيت"] == 1
    # Two articles, and one of the two prepositions: a word stands once after one by mistake as well.
    assert as_noun["بيت"] == 3
    assert as_noun["قدم"] == as_noun["يعمل"] == 0


def test_what_is_kept_of_the_counts() -> None:
    occurrences = Counter(
        {"بيت": 40, "بلح": 2, "بنا": 2, "نادر": 4, "البيت": 90, "بالغ": 9, "بالبيت": 9, "abc": 99, "و": 99}
    )
    as_noun = Counter({"بيت": 20, "بلح": 1, "بالغ": 3})
    kept = codes(occurrences, as_noun)
    assert sorted(kept) == sorted(["بيت", "بلح", "بالغ"])


@pytest.mark.parametrize(
    ("form", "expected"), [("وبتونس", True), ("وولاية", True), ("و" * 90, False), ("وف" * 5000, False)]
)
def test_a_word_has_one_conjunction(form: str, expected: bool) -> None:
    assert follows_clitic(form) is expected
