"""Training on a toy corpus: the run time gives the scores that were trained, and files keep them."""

import numpy as np
import pytest

from tasks.entities.bundled import Bundled
from tasks.entities.model_file import load, save
from training import lexicon as lexicons
from training import linear
from training import network as networks
from training.assembly import assemble, no_network, weighted
from training.corpora import held_out, mended, read_labelled, read_plain
from training.recogniser import LABELS

CITIES, PERSONS = ["بغداد", "دمشق", "عمان", "تونس"], ["سالم", "كريم", "هشام", "نبيل"]
SENTENCES = [
    (["سافر", person, "إلى", city], ["O", "B-PERS", "O", "B-LOC"]) for person in PERSONS for city in CITIES
] * 3
LEXICON = {"بغداد": ("a1",), "دمشق": ("a1",), "طرابلس": ("a1",), "سالم": ("a2",)}


@pytest.fixture(scope="module")
def model():
    weights, transitions = linear.train(SENTENCES, LEXICON, LABELS, rounds=30)
    return assemble("toy", LABELS, LEXICON, weights, transitions, no_network(LEXICON, LABELS), {})


def test_the_linear_part_learns_and_uses_the_lexicon(model):
    labels = Bundled(model).label([["سافر", "كريم", "إلى", "طرابلس"]])
    assert labels == [["O", "B-PERS", "O", "B-LOC"]]


def test_a_file_keeps_the_model(model, tmp_path):
    save(tmp_path / "m.npz", model)
    again = load(tmp_path / "m.npz")
    assert (again.name, again.labels, again.lexicon) == (model.name, model.labels, model.lexicon)
    words = [words for words, _ in SENTENCES]
    assert Bundled(again).label(words) == Bundled(model).label(words)
    save(tmp_path / "n.npz", model)
    assert (tmp_path / "n.npz").read_bytes() == (tmp_path / "m.npz").read_bytes()


def test_the_network_at_run_time_scores_as_in_training():
    import torch

    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(len(LEXICON), 6)).astype(np.float32)
    rows = {word: i + 1 for i, word in enumerate(sorted(LEXICON))}
    types = networks.Types(SENTENCES, LEXICON, rows)
    encoded = [types.encode(SENTENCES, LABELS), types.encode(SENTENCES[:4], LABELS)]
    tagger = networks.train(types, encoded, vectors, len(LABELS), epochs=8, seed=1)
    network, transitions = networks.exported(tagger, vectors)
    model = assemble("toy", LABELS, LEXICON, {}, transitions, weighted(network, 1.0), types.features)
    bundled = Bundled(model)
    assert bundled.label([words for words, _ in SENTENCES[:8]]) == [labels for _, labels in SENTENCES[:8]]
    words, _, mask = networks._padded(encoded[0][:1])
    with torch.no_grad():
        wanted = tagger(types, words, mask, 0)[0].numpy()
    # Half precision in what is kept of a word.
    assert np.allclose(bundled._scores([SENTENCES[0][0]]), wanted, atol=0.05)


def test_corpora_are_read_and_mended(tmp_path):
    path = tmp_path / "c.conll"
    path.write_text("في O\nدمشق I-LOC\n\nأ B-PERS\nب I-LOC\n", encoding="utf-8")
    assert read_labelled(path) == [(["في", "دمشق"], ["O", "B-LOC"]), (["أ", "ب"], ["B-PERS", "B-LOC"])]
    assert mended(["B-ORG", "I-ORG", "O", "I-ORG"]) == ["B-ORG", "I-ORG", "O", "B-ORG"]
    assert [len(part) for part in held_out(SENTENCES[:40])] == [36, 4]


def test_plain_texts_are_read_without_their_marks(tmp_path):
    path = tmp_path / "w.txt"
    path.write_text('<doc id="1">\nفقرة\n\n</doc>\n', encoding="utf-8")
    assert list(read_plain(path)) == ["فقرة"]


def test_usage_marks_say_what_a_word_mostly_is():
    silver = [(["سالم"], ["B-PERS"])] * 9 + [(["سالم"], ["O"])] + [(["نادر"], ["B-LOC"])]
    marked = lexicons.with_types(LEXICON, silver)
    assert marked["سالم"] == ("a2", "PERS4")
    assert "نادر" not in marked


def test_clusters_put_words_of_like_company_together():
    paragraphs = [" ".join(words) for words, _ in SENTENCES * 4]
    lexicon, vectors = lexicons.from_clusters(paragraphs, seed=1, sizes=(3,))
    assert set(CITIES) <= set(lexicon)
    assert len({lexicon[city] for city in CITIES}) == 1
    assert lexicon["بغداد"] != lexicon["سالم"]
    assert len(vectors) == len(lexicon)
