"""The table of evidence: what is counted, what is kept, and other forms of a noun."""

from collections import Counter

import pytest

from tasks.language.noun_evidence import code, evidence, is_seen_as_noun
from training.noun_evidence import codes, count


def test_other_forms_of_a_noun_are_evidence_for_it() -> None:
    assert evidence("عضوا").share < 0.03
    assert is_seen_as_noun("عضوا")


@pytest.mark.parametrize(("count", "share"), [(1, 0.0), (5, 1.0), (1_000_000, 0.5)])
def test_a_byte_holds_the_evidence(count: int, share: float) -> None:
    assert 0 <= code(count, share) < 256


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
