"""Nouns for persons are told from nouns for things by the company that they keep in a large corpus."""

from pathlib import Path

import numpy as np
import pytest

from tasks.figures.events.tables import CASUALTIES, KINDS
from tasks.language import noun_classes
from tasks.language.fold import fold
from tasks.language.noun_classes import NounClass, noun_class, save

PERSONS = "فيلسوف كابتن مؤرخ عازف ملحن سكرتيرا مغتربين".split()
THINGS = "مصباح صخرة حقيبة عنب صابون باخرة قميص مسحوق زرافة زهرتين براكين".split()


@pytest.mark.parametrize(
    ("words", "expected"), [(PERSONS, NounClass.PERSON), (THINGS, NounClass.THING)], ids=["persons", "things"]
)
def test_nouns_of_no_table_are_told(words: list[str], expected: NounClass) -> None:
    unlisted = [word for word in map(fold, words) if word not in KINDS and word not in CASUALTIES]
    told = [noun_class(word) for word in unlisted]
    wrong = [word for word, kind in zip(unlisted, told, strict=True) if kind not in (expected, NounClass.UNKNOWN)]
    assert not wrong
    assert told.count(expected) >= 0.7 * len(unlisted)


@pytest.mark.parametrize("word", ["", "ا", "ه", "ين", "ابجدهوز"])
def test_any_word_may_be_asked_for(word: str) -> None:
    assert noun_class(word) is NounClass.UNKNOWN


def test_other_forms_of_a_noun_are_evidence_for_it() -> None:
    assert noun_class("مصباحا") is noun_class("مصباحين") is noun_class("مصباح")


def test_a_table_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save({"قلم": NounClass.THING, "كاتب": NounClass.PERSON}, tmp_path)
    monkeypatch.setattr(noun_classes, "_FOLDER", tmp_path)
    noun_classes._files.cache_clear()
    try:
        assert [noun_class(word) for word in ("قلم", "كاتبا", "قمر")] == [2, 1, 0]
    finally:
        noun_classes._files.cache_clear()


def test_words_of_the_corpus_lose_their_clitics_before_the_article() -> None:
    # Not above: scikit-learn takes seconds to load, in each process that only collects.
    from training.noun_classes import bare, read_line

    assert read_line("وصل القارب بالبضائع للميناء في 5.") == ["وصل", "القارب", "البضائع", "الميناء", "في", "0", "."]
    assert bare("القارب") == "قارب"


def test_words_in_the_same_company_have_like_vectors() -> None:
    from training.noun_classes import vectors

    said = ["قال", "الذي", "مات"]
    made = ["صنع", "من", "الخشب"]
    sentences = [[said[i % 3], word, "امس", "."] for word in ("كاتب", "شاعر") for i in range(60)]
    sentences += [[made[i % 3], word, "جديد", "."] for word in ("باب", "كرسي") for i in range(60)]
    words, rows = vectors(sentences, 4)
    vector = dict(zip(words, rows, strict=True))
    assert np.dot(vector["كاتب"], vector["شاعر"]) > 0.9 > np.dot(vector["كاتب"], vector["باب"])
