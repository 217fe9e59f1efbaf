"""Words by their hashes alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.word_index import WordIndex, hashed, hashes_of

WORDS = ["بيروت", "دمشق", "القاهرة", "abc", "", "\ud800"]


def test_every_word_has_the_row_of_its_hash():
    hashes, ordered = hashes_of(WORDS)
    index = WordIndex(hashes)
    assert len(index) == len(WORDS)
    assert [index.row(word) for word in ordered] == list(range(len(WORDS)))
    assert index.rows([*ordered, "عمان"]).tolist() == [*range(len(WORDS)), -1]
    assert (np.diff(hashes.astype(object)) > 0).all()


@given(st.sets(st.text(max_size=6), max_size=30), st.lists(st.text(max_size=6), max_size=30))
def test_one_by_one_and_together_are_the_same(vocabulary, words):
    index = WordIndex(hashes_of(vocabulary)[0])
    assert index.rows(words).tolist() == [index.row(word) for word in words]
    assert [index.row(word) >= 0 for word in words] == [word in vocabulary for word in words]


def test_a_word_twice_is_refused():
    with pytest.raises(ValueError, match="share a hash"):
        hashes_of(["بيروت", "بيروت"])


def test_a_lexicon_keeps_the_codes_in_their_order():
    lexicon = {"بيروت": ("b2", "a1"), "دمشق": (), "عمان": ("a1",)}
    kept, words = hashed(lexicon)
    assert sorted(words) == sorted(lexicon)
    assert {word: kept.get(word) for word in lexicon} == lexicon
    assert "حلب" not in kept
    assert kept.get("حلب") == ()
    assert kept.get("حلب", ("x",)) == ("x",)
