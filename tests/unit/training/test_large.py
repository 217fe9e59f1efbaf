"""The large recogniser: what is exported labels as the encoder does, and what is missing is one sentence."""

import json
import sys

import pytest
import torch
import toy_encoder
from needed import module
from toy_corpus import SENTENCES, TEXTS, one_thread  # noqa: F401, a fixture

from tasks.entities import RecogniserUnavailable, load_recogniser
from tasks.entities.large.pieces import Vocabulary
from training import fine_tuning
from training.encoder import Size
from training.encoder_weights import EncoderFile
from training.fine_tuning import Course, encoded, train
from training.labels import LABELS

module("onnx")
module("onnxruntime")

from training import distillation, large  # noqa: E402
from training.distillation import TeachersRecipe  # noqa: E402

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    work = tmp_path_factory.mktemp("work")
    toy_encoder.write(work / "e5.bin")
    file, recipe = EncoderFile(work / "e5.bin"), TeachersRecipe(120, 0, (1,), Size(layers=2, frozen=1))
    other = [(words, [label.replace("LOC", "ORG") for label in labels]) for words, labels in SENTENCES]
    corpus = encoded({"reader": SENTENCES, "anercorp": other}, file.vocabulary)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fine_tuning, "_RATE", 3e-3)
        patch.setattr(fine_tuning, "_WARMING_UP", 10)
        train([Course(120, [(1.0, corpus)])], file, recipe.of(1), distillation.teacher_folder(work, 1))
        patch.setattr(distillation, "TEACHERS", recipe)
        given = ["--encoder", work / "e5.bin", "--work", work, "--out", work / "large"]
        patch.setattr(sys, "argv", ["large", *map(str, given)])
        large.main()
    return work / "large"


def test_the_labels_are_those_that_the_encoder_learned(folder):
    recogniser = load_recogniser("large", str(folder))
    assert recogniser.name == large.NAME
    assert recogniser.label([*TEXTS, []]) == [*(labels for _, labels in SENTENCES), []]
    [by_corpus] = load_recogniser("large", str(folder), "anercorp").label(TEXTS[:1])
    assert by_corpus == [label.replace("LOC", "ORG") for label in SENTENCES[0][1]]


def test_every_word_gets_a_label_whatever_it_is(folder):
    recogniser = load_recogniser("large", str(folder))
    strange = ["", " ", "\u200b", "😀", "x" * 9000, "سافر", "\ud800", "١٢٣"]
    sentences = [strange, ["سافر"] * 500, strange * 40]
    labels = recogniser.label(sentences)
    assert [len(found) for found in labels] == [len(words) for words in sentences]
    assert {label for found in labels for label in found} <= set(LABELS)
    assert recogniser.label(sentences[:1]) == labels[:1]


def test_only_pieces_of_arabic_and_short_foreign_ones_are_kept():
    pieces = [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "\u2581",
        "\u2581محمد",
        "مد2",
        "ing",
        "tion",
        "\u2581the",
        "д",
        "中",
        "،",
        "\u201d",
    ]
    marks = {"begin": 0, "padding": 1, "end": 2, "unknown": 3}
    vocabulary = Vocabulary({piece: (number, -1.0) for number, piece in enumerate(pieces)}, {}, marks)
    assert [piece for piece in pieces if piece not in large.kept_pieces(vocabulary)] == ["tion", "д", "中"]


def test_a_missing_folder_or_model_is_one_sentence(tmp_path):
    with pytest.raises(RecogniserUnavailable, match=r"training\.large"):
        load_recogniser("large")
    with pytest.raises(RecogniserUnavailable, match=r"facts\.json is missing.*training\.large"):
        load_recogniser("large", str(tmp_path))
    with pytest.raises(RecogniserUnavailable, match="is missing"):
        load_recogniser("large", str(tmp_path / "nowhere"))
    (tmp_path / "facts.json").write_text(json.dumps({"name": "x"}))
    with pytest.raises(RecogniserUnavailable, match="cannot be read"):
        load_recogniser("large", str(tmp_path))


def test_an_encoder_that_is_not_fully_taught_is_not_exported(folder, tmp_path, monkeypatch):
    work = folder.parent
    given = ["large", "--encoder", work / "e5.bin", "--work", tmp_path, "--out", tmp_path / "large"]
    monkeypatch.setattr(sys, "argv", [*map(str, given)])
    with pytest.raises(SystemExit, match="is missing"):
        large.main()
    given[4] = work
    monkeypatch.setattr(sys, "argv", [*map(str, given)])
    monkeypatch.setattr(distillation, "TEACHERS", TeachersRecipe(120, 1, (1,), Size(layers=2, frozen=1)))
    with pytest.raises(SystemExit, match="120 of 121 steps"):
        large.main()
    assert not (tmp_path / "large").exists()


def test_a_missing_library_is_one_sentence(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(RecogniserUnavailable, match="onnxruntime"):
        load_recogniser("large", str(folder))
    assert torch.get_num_threads() == 1
