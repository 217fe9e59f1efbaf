"""The teachers' parts on toy corpora: the field's sums, the cloze model, soft labels and their files."""

from collections import Counter
from itertools import pairwise, product

import numpy as np
import pytest
import torch
from toy_corpus import CITIES, SENTENCES, TEXTS, one_thread  # noqa: F401, a fixture

from training import chain, cloze_training, silver, teacher_data, teaching
from training.cloze import around, hidden_of, inventory_of, targets
from training.labels import LABELS
from training.teacher import Recipe
from training.vectors import DIMENSIONS, of_length, reduced

COUNTS = Counter(word for text in TEXTS for word in text)
LEXICON = dict.fromkeys(CITIES, ("a1",))
RECIPE = Recipe(seed=1, cloze=True, hidden=12, epochs=10, drop_features=0.1, drop_input=0.1, drop_hidden=0.1)


class Pieces(dict):
    """A vector for every word, as fastText has."""

    def __missing__(self, word):
        seed = int.from_bytes(word.encode()[-4:], "big")
        return np.random.default_rng(seed).normal(size=DIMENSIONS).astype(np.float32)


KNOWN = teacher_data.Known(LEXICON, COUNTS, {}, Pieces())


@pytest.fixture(scope="module")
def cloze():
    inventory = inventory_of(COUNTS, KNOWN.pieces)
    return cloze_training.train(TEXTS, inventory, COUNTS, steps=3, seed=1), inventory


@pytest.fixture(scope="module")
def taught(cloze):
    features = teacher_data.features_of(sorted(COUNTS), LEXICON)
    table = teacher_data.WordTable(sorted(COUNTS), features, KNOWN)
    encoded = table.encode(SENTENCES, LABELS)
    hidden = hidden_of(*cloze, TEXTS)
    return teaching.train(table, [encoded, encoded[:4]], hidden, len(LABELS), RECIPE), table, encoded, hidden


def test_the_fields_loss_and_marginals_are_those_of_all_paths():
    generator = torch.Generator().manual_seed(1)
    scores, transitions = torch.randn(2, 4, 3, generator=generator), torch.randn(3, 3, generator=generator)
    mask = torch.tensor([[1.0, 1, 1, 1], [1, 1, 1, 0]])
    gold = torch.tensor([[0, 1, 2, 1], [2, 2, 0, 0]])
    wanted_loss = 0.0
    wanted = torch.zeros(2, 4, 3)
    for row, length in enumerate((4, 3)):
        weights = {
            path: float(
                sum(scores[row, i, k] for i, k in enumerate(path)) + sum(transitions[a, b] for a, b in pairwise(path))
            )
            for path in product(range(3), repeat=length)
        }
        total = np.logaddexp.reduce(list(weights.values()))
        wanted_loss += (total - weights[tuple(gold[row, :length].tolist())]) / 2
        for path, weight in weights.items():
            for place, label in enumerate(path):
                wanted[row, place, label] += np.exp(weight - total)
    assert chain.loss(scores, transitions, gold, mask).item() == pytest.approx(wanted_loss, rel=1e-4)
    found = chain.marginals(scores, transitions, mask) * mask[..., None]
    assert torch.allclose(found, wanted, atol=1e-4)


def test_the_cloze_model_does_not_see_the_word_it_foresees():
    inventory = inventory_of(COUNTS, KNOWN.pieces)
    flat = inventory.flat([["سافر", "سالم", "الي"]])
    place = torch.nonzero(flat)[:, 0][1:2]
    seen = around(flat, place)[0]
    assert seen.tolist().count(0) == 8
    assert flat[place].item() not in seen.tolist()


def test_rarer_words_share_a_class():
    vectors = np.random.default_rng(1).normal(size=(20, 4)).astype(np.float32)
    found = targets(vectors, words=5, classes=3, seed=1).tolist()
    assert found[:6] == [0, 1, 2, 3, 4, 5]
    assert set(found[6:]) == {6, 7, 8}


def test_words_new_to_the_cloze_model_have_their_vector(cloze):
    model, inventory = cloze
    known, new = hidden_of(model, inventory, [["سافر", "سالم"]]), hidden_of(model, inventory, [["سافر", "جديد"]])
    assert torch.isfinite(new).all()
    # What stands beside it changes what is known of a place.
    assert not torch.allclose(known[0], new[0])


def test_the_same_seed_gives_the_same_cloze_model(cloze):
    again = cloze_training.train(TEXTS, cloze[1], COUNTS, steps=3, seed=1)
    assert torch.equal(again.first.weight, cloze[0].first.weight)


def test_a_teacher_learns_its_corpus(taught):
    teacher, table, encoded, hidden = taught
    found = teaching.marginals(teacher, table, encoded, hidden).argmax(-1)
    assert [[LABELS[k] for k in row] for row in found.tolist()] == [labels for _, labels in SENTENCES]


def test_soft_labels_are_the_mean_of_the_teachers(taught, cloze):
    teacher, table, encoded, hidden = taught
    soft = silver.labelled(TEXTS[:3], [teacher, teacher], table.features, KNOWN, cloze)
    wanted = teaching.marginals(teacher, table, encoded[:3], hidden).numpy()
    assert soft.texts == TEXTS[:3]
    assert np.allclose(np.stack(soft.probabilities), wanted, atol=0.02)


def test_files_keep_soft_labels(tmp_path):
    probabilities = [np.full((n, 9), n / 10, np.float16) for n in (1, 3, 2)]
    texts = [["أ"], ["ب", "ج", "د"], ["ه", "و"]]
    silver.save(tmp_path / "s", silver.Silver(texts, probabilities))
    again = silver.load(tmp_path / "s")
    assert again.texts == texts
    assert all(np.array_equal(a, b) for a, b in zip(again.probabilities, probabilities, strict=True))


def test_whole_articles_are_drawn_and_their_longest_and_shortest_sentences_left_out():
    articles = [[["كلمة"] * n for n in (3, 4, 70, 71)], [["أخرى"] * 5, ["أخرى"] * 6], [["ثالثة"] * 9]]
    drawn = silver.chosen(articles, words=10**6, seed=5)
    assert [len(text) for text in drawn] == [4, 5, 6, 9, 70]
    few = silver.chosen(articles, words=1, seed=5)
    assert len({text[0] for text in few}) == 1


def test_reduced_vectors_are_of_a_length_and_like_words_stay_alike():
    stems = {word: np.eye(DIMENSIONS, dtype=np.float32)[i // 2] for i, word in enumerate("أبجدهو")}
    pieces = {word: vector * 3 for word, vector in stems.items()}
    found = reduced(list("أبجدهو"), stems, pieces, dimensions=2, length=3.0)
    assert np.allclose(np.linalg.norm(found, axis=1), 3, atol=0.01)
    assert np.allclose(found[0], found[1], atol=1e-4)
    assert not np.allclose(found[0], found[2], atol=0.5)
    assert np.array_equal(of_length(np.zeros(4, np.float32), 2.0), np.zeros(4))
