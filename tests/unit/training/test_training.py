"""Training on a toy corpus: the run time gives the scores that were trained, and files keep them."""

import random
from collections import Counter

import numpy as np
import pytest
import torch
import toy_corpus
from toy_corpus import one_thread  # noqa: F401, a fixture

from tasks.entities.network import scores as network
from tasks.entities.network.bundled import Bundled
from tasks.entities.network.model_file import load, save
from training import lexicon as lexicons
from training import linear, student_data
from training import student as students
from training.assembly import assemble
from training.corpora import held_out, mended, read_articles, read_labelled
from training.labels import LABELS
from training.segmentation import segments

SENTENCES = toy_corpus.SENTENCES * 3
LEXICON = {"بغداد": ("a1",), "دمشق": ("a1",), "طرابلس": ("a1",), "سالم": ("a2",)}
RECIPE = students.Recipe(silver_epochs=40, gold_epochs=20, hidden=24, embedding=16)


def test_the_linear_field_learns_and_uses_the_lexicon():
    with linear.trained(SENTENCES, LEXICON, rounds=30) as label:
        assert label(["سافر", "كريم", "الي", "طرابلس"]) == ["O", "B-PERS", "O", "B-LOC"]


def trained_student(vectors, recipe=RECIPE):
    counts = Counter(word for words, _ in SENTENCES for word in words)
    features = student_data.features_of(counts, sorted(counts), LEXICON, least=1)
    table = student_data.WordTable(sorted(counts), features, LEXICON)
    encoded = [table.encode(words, student_data.softened((words, of), LABELS)) for words, of in SENTENCES]
    # The teachers of this toy know nothing of cities, so those must be learned from gold.
    unsure = [np.where(np.arange(9) == 0, 0.9, 0.0125).astype(np.float16)[None].repeat(4, 0) for _ in SENTENCES]
    silver = [table.encode(words, soft) for (words, _), soft in zip(SENTENCES, unsure, strict=True)]
    student = students.train(table, encoded if recipe is RECIPE else silver, encoded, vectors, len(LABELS), recipe)
    return student, table, encoded


@pytest.fixture(scope="module")
def vectors():
    return np.random.default_rng(1).normal(size=(len(LEXICON), 6)).astype(np.float32)


def test_the_network_at_run_time_scores_as_in_training(vectors):
    student, table, encoded = trained_student(vectors)
    model = assemble("toy", LABELS, LEXICON, students.exported(student, vectors), table.features)
    bundled = Bundled(model)
    assert bundled.label([words for words, _ in SENTENCES[:8]]) == [labels for _, labels in SENTENCES[:8]]
    words, _, mask = student_data.padded(encoded[:1], len(LABELS))
    with torch.no_grad():
        wanted = student(table, words, mask)[0].numpy()
    # Half precision in what is kept of a word.
    rows = bundled._words.rows([SENTENCES[0][0]])
    assert np.allclose(network.scores(model.network.layers, bundled._words.encoded, rows), wanted, atol=0.05)


@pytest.fixture(scope="module")
def model(vectors):
    student, table, _ = trained_student(vectors)
    return assemble("toy", LABELS, LEXICON, students.exported(student, vectors), table.features)


def test_files_keep_the_model(model, tmp_path):
    save(tmp_path / "m", model)
    again = load(tmp_path / "m")
    assert (again.name, again.labels) == (model.name, model.labels)
    assert {word: again.lexicon.get(word) for word in LEXICON} == LEXICON
    words = [words for words, _ in SENTENCES]
    assert Bundled(again).label(words) == Bundled(model).label(words)
    save(tmp_path / "n", model)
    for file in (tmp_path / "m").iterdir():
        assert (tmp_path / "n" / file.name).read_bytes() == file.read_bytes()


def test_the_same_seed_gives_the_same_student(vectors):
    short = students.Recipe(silver_epochs=2, gold_epochs=1, hidden=8, embedding=4)
    once, again = (trained_student(vectors, short)[0].state_dict() for _ in range(2))
    assert all(torch.equal(once[name], again[name]) for name in once)
    other = trained_student(vectors, students.Recipe(**{**_fields(short), "seed": 2}))[0].state_dict()
    assert not torch.equal(once["first.weight"], other["first.weight"])


def _fields(recipe):
    return {name: getattr(recipe, name) for name in recipe.__slots__}


def test_the_student_learns_its_teachers_doubts(vectors):
    recipe = students.Recipe(silver_epochs=80, gold_epochs=0.5, hidden=24, embedding=16)
    student, table, encoded = trained_student(vectors, recipe)
    words, _, mask = student_data.padded(encoded[:8], len(LABELS))
    with torch.no_grad():
        found = torch.softmax(student(table, words, mask), -1)
    # Sentences whose silver says 0.9 for O nearly always are given that, not certainty.
    assert found[..., 0].mean().item() == pytest.approx(0.9, abs=0.06)


def test_a_batch_of_the_student_holds_all_its_sentences_once():
    sentences = [(np.full(n, i), np.zeros((n, 9))) for i, n in enumerate((3, 9, 4, 4, 30, 2))]
    batches = student_data.batches(sentences, 8, random.Random(1))
    assert sorted(int(ids[0]) for batch in batches for ids, _ in batch) == list(range(6))
    assert len(batches) > 2


def test_corpora_are_read_and_mended(tmp_path):
    path = tmp_path / "c.conll"
    path.write_text("في O\nدمشق I-LOC\n\nأ B-PERS\nب I-LOC\n", encoding="utf-8")
    assert read_labelled(path) == [(["في", "دمشق"], ["O", "B-LOC"]), (["أ", "ب"], ["B-PERS", "B-LOC"])]
    assert mended(["B-ORG", "I-ORG", "O", "I-ORG"]) == ["B-ORG", "I-ORG", "O", "B-ORG"]
    assert [len(part) for part in held_out(SENTENCES[:40])] == [36, 4]


def test_articles_are_read_as_sentences_without_marks(tmp_path):
    path = tmp_path / "w.txt"
    path.write_text('<doc id="1">\nجملة. وأخرى\n\n</doc>\n<doc id="2">\nثالثة\n</doc>\n', encoding="utf-8")
    assert read_articles(path) == [[], [["جملة", "."], ["وأخرى"]], [["ثالثة"]]]


def test_a_sentence_without_an_end_is_cut(tmp_path):
    path = tmp_path / "w.txt"
    path.write_text("كلمة " * 250, encoding="utf-8")
    assert [len(text) for text in read_articles(path)[0]] == [100, 100, 50]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("والقاهره", ["و+", "القاهره"]),
        ("للقاهره", ["ل+", "القاهره"]),
        ("وبالقاهره", ["و+", "ب+", "القاهره"]),
        ("وليد", ["وليد"]),
        ("بلد", ["بلد"]),
    ],
)
def test_proclitics_come_off_where_the_rest_is_commoner(word, parts):
    counts = {"القاهره": 50, "والقاهره": 5, "للقاهره": 3, "بالقاهره": 4, "وبالقاهره": 1, "وليد": 9, "ليد": 2, "بلد": 9}
    assert segments(word, counts) == parts


def test_usage_marks_say_what_a_word_mostly_is():
    silver = [(["سالم"], ["B-PERS"])] * 9 + [(["سالم"], ["O"])] + [(["نادر"], ["B-LOC"])]
    marked = lexicons.with_types(LEXICON, silver)
    assert marked["سالم"] == ("a2", "PERS4")
    assert "نادر" not in marked


def test_classes_become_codes_and_proclitics_none():
    classes = [np.array([0, 1, 2]), np.array([5, 6, 7])]
    assert lexicons.from_clusters(["<s>", "و+", "بغداد"], classes) == {"بغداد": ("a2", "b7")}
