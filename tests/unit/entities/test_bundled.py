"""The bundled recogniser: one label for each word whatever the words are, and the same labels however it is asked."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.entities import load_recogniser
from tasks.entities.bundled import Bundled, load
from tasks.entities.features import fold, own_features, stem_of, window_features
from tasks.entities.types import RecogniserUnavailable
from tasks.entities.viterbi import best_paths

WORDS = st.text(st.one_of(st.sampled_from("محمدعليبغداوفلك 0.،"), st.characters(codec="utf-8")), max_size=12)


@pytest.fixture(scope="module")
def bundled():
    return load_recogniser("bundled")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12), max_size=6))
def test_as_many_labels_as_words(bundled, sentences):
    labels = bundled.label(sentences)
    assert [len(found) for found in labels] == [len(words) for words in sentences]
    for found in labels:
        for before, label in zip(["O", *found], found, strict=False):
            assert not label.startswith("I-") or before[2:] == label[2:]


def test_labels_do_not_depend_on_the_company(bundled):
    one = ["قال", "الرئيس", "باراك", "أوباما", "في", "واشنطن"]
    other = ["ارتفعت", "أسعار", "النفط"]
    together = bundled.label([other, one, [], other * 9])
    assert together[1] == bundled.label([one])[0]
    assert together[0] == bundled.label([other])[0]


def test_known_names_are_found(bundled):
    words = ["وصل", "الرئيس", "محمود", "عباس", "إلى", "القاهرة"]
    assert bundled.label([words])[0] == ["O", "O", "B-PERS", "I-PERS", "O", "B-LOC"]


def test_words_are_forgotten_when_they_become_too_many(bundled, monkeypatch):
    small = Bundled(bundled._model)
    monkeypatch.setattr("tasks.entities.words.MOST_WORDS", 50)
    words = [f"كلمة{n}" for n in range(120)]
    assert [small.label([[w]]) for w in words] == [bundled.label([[w]]) for w in words]
    assert len(small._words._rows) < 120


def test_a_missing_or_broken_model_is_one_sentence(tmp_path):
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load(str(tmp_path / "none.npz"))
    broken = tmp_path / "broken.npz"
    broken.write_bytes(b"no model")
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load(str(broken))


def test_stems_are_what_is_known():
    lexicon = {"القاهره": (), "ليد": (), "وليد": (), "السلام": ()}
    assert stem_of(fold("وبالقاهرة"), lexicon) == "القاهره"
    assert stem_of(fold("وليد"), lexicon) == "وليد"
    assert stem_of(fold("للسلام"), lexicon) == "السلام"
    assert stem_of(fold("غريب"), lexicon) == "غريب"


def test_features_name_the_stem_and_the_affixes():
    assert "s=القاهره" in window_features("وبالقاهرة", {"القاهره": ("a1",)})
    assert "a1" in window_features("وبالقاهرة", {"القاهره": ("a1",)})
    assert {"p=وب", "q=ره", "c=وب"} <= set(own_features("وبالقاهرة", {"القاهره": ()}))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 7), min_size=1, max_size=6))
def test_viterbi_finds_what_trying_everything_finds(seed, lengths):
    from itertools import product

    rng = np.random.default_rng(seed)
    labels = 3
    lengths = [min(n, 5) for n in lengths]
    scores = rng.normal(size=(sum(lengths) + 1, labels)).astype(np.float32)
    transitions = rng.normal(size=(labels, labels)).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    for path, start, length in zip(
        best_paths(scores, starts, np.array(lengths), transitions), starts, lengths, strict=True
    ):

        def total(p, s=start):
            return sum(scores[s + i, k] for i, k in enumerate(p)) + sum(
                transitions[a, b] for a, b in itertools.pairwise(p)
            )

        assert len(path) == length
        if length:
            assert total(list(path)) >= max(map(total, product(range(labels), repeat=length))) - 1e-4
