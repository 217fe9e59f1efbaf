"""The bundled recogniser: one label for each word whatever the words are, and the same labels however it is asked."""

import itertools
import json
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.entities import load_recogniser
from tasks.entities.network import scores as network
from tasks.entities.network.bundled import MODEL, Bundled, load
from tasks.entities.network.encoded_words import Words
from tasks.entities.network.features import WINDOW, features_of, fold, folded_together, stem_of
from tasks.entities.network.viterbi import best_paths, lawful
from tasks.entities.types import RecogniserUnavailable

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


# A process of its own: the number of threads is that of a whole process, and is set when a model is loaded.
THREADS = """
import json
from threadpoolctl import threadpool_info
from tasks.entities import load_recogniser

load_recogniser("bundled")
print(json.dumps([library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]))
"""


@pytest.mark.parametrize(
    ("variables", "threads"), [({}, 1), ({"OMP_NUM_THREADS": "2"}, 2), ({"OPENBLAS_NUM_THREADS": "2"}, 2)]
)
def test_matrices_take_one_thread_unless_the_machine_says_how_many(variables, threads):
    env = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")} | variables
    told = subprocess.run([sys.executable, "-c", THREADS], env=env, stdout=subprocess.PIPE, check=True).stdout
    assert set(json.loads(told)) == {threads}


def test_labels_do_not_depend_on_the_company(bundled):
    one = ["قال", "الرئيس", "باراك", "أوباما", "في", "واشنطن"]
    other = ["ارتفعت", "أسعار", "النفط"]
    together = bundled.label([other, one, [], other * 9])
    assert together[1] == bundled.label([one])[0]
    assert together[0] == bundled.label([other])[0]


def test_known_names_are_found(bundled):
    words = ["وصل", "الرئيس", "محمود", "عباس", "إلى", "القاهرة"]
    assert bundled.label([words])[0] == ["O", "O", "B-PERS", "I-PERS", "O", "B-LOC"]


def test_each_output_has_rules_of_its_own(bundled):
    words = ["قالت", "وزارة", "الداخلية", "إن", "الأمطار", "غزيرة"]
    assert bundled.label([words])[0][1:3] == ["B-ORG", "I-ORG"]
    assert load_recogniser("bundled", rules="anercorp").label([words])[0][1] == "O"


def test_words_are_forgotten_when_they_become_too_many(bundled, monkeypatch):
    small = Bundled(bundled._model)
    monkeypatch.setattr("tasks.entities.network.encoded_words.MOST_WORDS", 50)
    words = [f"كلمة{n}" for n in range(120)]
    assert [small.label([[w]]) for w in words] == [bundled.label([[w]]) for w in words]
    assert len(small._words._rows) < 120


def test_a_missing_or_broken_model_is_one_sentence(tmp_path):
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load(str(tmp_path / "none"))
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "model.json").write_text("no model", encoding="utf-8")
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load(str(broken))
    (broken / "model.json").write_text("[]", encoding="utf-8")
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load(str(broken))
    shutil.copy(MODEL / "model.json", broken)
    (broken / "words.npy").write_bytes(b"no array")
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load(str(broken))


def test_the_camel_recognisers_folder_is_nothing_to_the_bundled_one(tmp_path):
    assert load_recogniser("bundled", str(tmp_path / "bert")).label([["قال"]]) == [["O"]]


def test_stems_are_what_is_known():
    lexicon = {"القاهره": (), "ليد": (), "وليد": (), "السلام": ()}
    assert stem_of(fold("وبالقاهرة"), lexicon) == "القاهره"
    assert stem_of(fold("وليد"), lexicon) == "وليد"
    assert stem_of(fold("للسلام"), lexicon) == "السلام"
    assert stem_of(fold("غريب"), lexicon) == "غريب"


def test_a_stem_is_never_empty():
    assert stem_of(fold("وبالقاهرة"), {"": ("a1",), "القاهره": ()}) == "القاهره"


def test_features_name_the_stem_and_the_affixes():
    features = features_of("وبالقاهرة", "القاهره", {"القاهره": ("a1",)})
    assert {"s=القاهره", "a1", "p=وب", "q=ره", "c=وب"} <= set(features)


@pytest.mark.parametrize(
    ("word", "stem", "features"),
    [
        ("كتابان", "كتابان", "w=كتابان h=a00 p=ك p=كت p=كتا p=كتاب q=ن q=ان q=بان q=ابان l=6 b=كت b=كتا b=كتاب"),
        ("ككتاب", "كتاب", "w=ككتاب s=كتاب h=a00 p=ك p=كك p=ككت p=ككتا q=ب q=اب q=تاب q=كتاب l=4 c=ك b=ك b=كت b=كتا"),
        ("كتاب", "كتاب", "w=كتاب h=a00 p=ك p=كت p=كتا q=ب q=اب q=تاب l=4 b=كت b=كتا"),
        ("من", "من", "w=من h=a00 p=م q=ن l=2"),
        ("،", "،", "w=، h=، l=1"),
        ("2024", "0000", "w=0000 h=d4 p=0 p=00 p=000 q=0 q=00 q=000 l=4 b=00 b=000"),
        ("ك2", "ك0", "w=ك0 h=a10 p=ك q=0 l=2"),
    ],
)
def test_features_stand_in_the_order_that_the_network_learned(word, stem, features):
    assert features_of(word, stem, {}) == features.split()


@settings(max_examples=50, deadline=None)
@given(st.lists(WORDS, max_size=40, unique=True))
def test_what_is_encoded_is_the_vector_and_the_sum_of_the_features(bundled, words):
    model = bundled._model
    encoded = Words(model)
    rows = encoded.rows([words])[WINDOW : WINDOW + len(words)]
    for word, row in zip(words, rows, strict=True):
        stem = stem_of(fold(word), model.lexicon)
        known = [model.features.row(feature) for feature in features_of(word, stem, model.lexicon)]
        seen = model.network.embeddings.rows(np.array([at for at in known if at >= 0], dtype=np.intp))
        at = model.lexicon.index.row(stem)
        vector = model.network.vectors.rows(np.array([at], dtype=np.intp))[0] * (at >= 0)
        expected = np.concatenate([vector, np.add.reduce(seen, axis=0)]).astype(np.float16)
        assert np.array_equal(encoded.encoded[row], expected)


def test_words_are_folded_together_as_each_by_itself():
    words = ["إِلى", "الجمـعة", "٢٠٢٤", "", "Abc", "مدرسة", "و" * 50]
    for some in (words, [*words, "سطر\nآخر"], []):
        assert folded_together(some) == list(map(fold, some))


LABELS = ["O", "B-X", "I-X", "B-Y", "I-Y"]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 4), min_size=1, max_size=6))
def test_viterbi_finds_what_trying_everything_finds(seed, lengths):
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(sum(lengths) + 1, len(LABELS))).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    allowed = lawful(LABELS)
    for path, start, length in zip(
        best_paths(scores, starts, np.array(lengths), allowed), starts, lengths, strict=True
    ):

        def total(p, s=start):
            return sum(scores[s + i, k] for i, k in enumerate(p))

        def may_be(p):
            return all(allowed[a, b] for a, b in itertools.pairwise([0, *p]))

        assert len(path) == length
        if length:
            assert may_be(path)
            every = filter(may_be, itertools.product(range(len(LABELS)), repeat=length))
            assert total(list(path)) >= max(map(total, every)) - 1e-4


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12), min_size=1, max_size=6))
def test_the_short_way_gives_what_the_search_gives(bundled, sentences):
    """Sentences whose best labels are lawful are not searched; the search would find the same."""
    lengths = np.array([len(words) for words in sentences], dtype=np.intp)
    starts = np.cumsum(lengths + WINDOW) - lengths - WINDOW
    rows = bundled._words.rows(sentences)
    scores = network.scores(bundled._layers, bundled._words.encoded, rows)
    paths = best_paths(scores, starts, lengths, lawful(bundled._model.labels))
    names = bundled._model.labels
    assert bundled.label(sentences) == [[names[label] for label in path] for path in paths]
