"""Training on a toy corpus: the run time gives the scores that were trained, and files keep them."""

import random
from collections import Counter

import numpy as np
import pytest
import torch
import toy_corpus
from needed import module
from toy_corpus import one_thread  # noqa: F401, a fixture

pycrfsuite = module("pycrfsuite")

from tasks.entities.network import scores as network  # noqa: E402
from tasks.entities.network.bundled import Bundled  # noqa: E402
from tasks.entities.network.model_file import load, save  # noqa: E402
from training import lexicon as lexicons  # noqa: E402
from training import linear, precision, silver, student_data  # noqa: E402
from training import student as students  # noqa: E402
from training.assembly import assemble  # noqa: E402
from training.corpora import held_out, mended, read_articles, read_labelled  # noqa: E402
from training.labels import LABELS  # noqa: E402
from training.rules import NO_SENTENCE, aligned  # noqa: E402
from training.segmentation import segments  # noqa: E402
from training.vectors import of_length, reduced  # noqa: E402

pytestmark = pytest.mark.slow

SENTENCES = toy_corpus.SENTENCES * 3
LEXICON = {"بغداد": ("a1",), "دمشق": ("a1",), "طرابلس": ("a1",), "سالم": ("a2",)}
RECIPE = students.Recipe(silver_epochs=40, gold_epochs=20, hidden=24, embedding=16)


OUTPUTS = ["reader", "anercorp"]


@pytest.fixture(scope="module")
def field_path(tmp_path_factory):
    path = tmp_path_factory.mktemp("field") / "crf"
    linear.train(SENTENCES, LEXICON, 30, path)
    return path


def test_the_linear_field_learns_and_uses_the_lexicon(field_path):
    field = linear.Field(field_path, LEXICON)
    assert list(field.labels([["سافر", "كريم", "الي", "طرابلس"], []])) == [["O", "B-PERS", "O", "B-LOC"], []]


def test_the_fields_probabilities_are_those_of_crfsuite(field_path):
    texts = [["سافر", "كريم", "الي", "طرابلس"], ["دمشق"], ["سافر", "من", "تونس", "الي", "غيرها", "سالم"]]
    tagger = pycrfsuite.Tagger()
    tagger.open(str(field_path))
    for words, found in zip(texts, linear.Field(field_path, LEXICON).probabilities(texts), strict=True):
        tagger.set(pycrfsuite.ItemSequence([dict.fromkeys(a, 1.0) for a in linear.attributes(words, LEXICON, {})]))
        for label in tagger.labels():
            wanted = [tagger.marginal(label, at) for at in range(len(words))]
            assert found[:, LABELS.index(label)] == pytest.approx(wanted, abs=1e-4)
        assert found.sum(1) == pytest.approx(1, abs=1e-4)


def trained_student(vectors, recipe=RECIPE):
    counts = Counter(word for words, _ in SENTENCES for word in words)
    features = student_data.counted(counts, sorted(counts), LEXICON, least=1)
    table = student_data.table_of(sorted(counts), features, LEXICON)
    # The second output calls everything other names what the first calls a place.
    other = [[label.replace("LOC", "MISC") for label in labels] for _, labels in SENTENCES]
    both = [np.stack([silver.softened(a), silver.softened(b)], 1) for (_, a), b in zip(SENTENCES, other, strict=True)]
    encoded = [table.encode(words, of) for (words, _), of in zip(SENTENCES, both, strict=True)]
    # The teachers of this toy know nothing of cities, so those must be learned from gold.
    unsure = np.where(np.arange(9) == 0, 0.9, 0.0125).astype(np.float16)[None, None].repeat(4, 0).repeat(2, 1)
    doubtful = [table.encode(words, unsure) for words, _ in SENTENCES]
    soft = encoded if recipe is RECIPE else doubtful
    student = students.train(table, len(features), soft, encoded, vectors, (len(OUTPUTS), len(LABELS)), recipe)
    return student, table, encoded, features


@pytest.fixture(scope="module")
def vectors():
    return np.random.default_rng(1).normal(size=(len(LEXICON), 6)).astype(np.float32)


def test_the_network_at_run_time_scores_as_in_training(vectors):
    student, table, encoded, features = trained_student(vectors)
    model = assemble("toy", LABELS, OUTPUTS, LEXICON, students.exported(student, vectors), features)
    bundled = Bundled(model)
    assert bundled.label([words for words, _ in SENTENCES[:8]]) == [labels for _, labels in SENTENCES[:8]]
    other = Bundled(model, "anercorp").label([words for words, _ in SENTENCES[:8]])
    assert other == [[label.replace("LOC", "MISC") for label in labels] for _, labels in SENTENCES[:8]]
    words, _, mask = student_data.padded(encoded[:1])
    with torch.no_grad():
        wanted = student(table, words, mask)[0].flatten(1).numpy()
    # Half precision in what is kept of a word.
    rows = bundled._words.rows([SENTENCES[0][0]])
    assert np.allclose(network.scores(model.network.layers, bundled._words.encoded, rows), wanted, atol=0.05)


@pytest.fixture(scope="module")
def model(vectors):
    student, _, _, features = trained_student(vectors)
    return assemble("toy", LABELS, OUTPUTS, LEXICON, students.exported(student, vectors), features)


def test_files_keep_the_model(model, tmp_path):
    save(tmp_path / "m", model)
    again = load(tmp_path / "m")
    assert (again.name, again.labels, again.outputs) == (model.name, model.labels, model.outputs)
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
    student, table, encoded, _ = trained_student(vectors, recipe)
    words, _, mask = student_data.padded(encoded[:8])
    with torch.no_grad():
        found = torch.softmax(student(table, words, mask), -1)
    # Sentences whose silver says 0.9 for O nearly always are given that, not certainty.
    assert found[..., 0].mean().item() == pytest.approx(0.9, abs=0.06)


@pytest.mark.parametrize("half", [True, False])
def test_the_student_learns_in_both_precisions(vectors, monkeypatch, half):
    monkeypatch.setattr(precision, "has_half", lambda: half)
    student, table, encoded, _ = trained_student(vectors)
    words, _, mask = student_data.padded(encoded)
    with torch.no_grad():
        found = student(table, words, mask)[:, :, 0].argmax(-1).tolist()
    assert [[LABELS[label] for label in labels] for labels in found] == [labels for _, labels in SENTENCES]


def test_a_word_is_shown_as_if_nobody_knew_it():
    counts = Counter({"بغداد": 60, "بغدادي": 60})
    features = student_data.counted(counts, sorted(counts), LEXICON, least=1)
    table = student_data.table_of(sorted(counts), features, LEXICON)
    names = {number: feature for feature, number in features.items()}
    known, unknown = (
        {names[number] for number in rows[table.ids["بغداد"]].tolist() if number}
        for rows in (table.seen, table.unknown)
    )
    assert {"w=بغداد", "a1"} <= known
    assert {feature for feature in unknown if feature.startswith(("w=", "a"))} == set()
    assert {"p=بغ", "q=اد", "l=5"} <= unknown & known


def test_a_batch_of_the_student_holds_all_its_sentences_once():
    sentences = [(np.full(n, i), np.zeros((n, 2, 9))) for i, n in enumerate((3, 9, 4, 4, 30, 2))]
    batches = student_data.batches(sentences, 8, random.Random(1))
    assert sorted(int(ids[0]) for batch in batches for ids, _ in batch) == list(range(6))
    assert len(batches) > 2


def test_corpora_are_read_and_mended(tmp_path):
    path = tmp_path / "c.conll"
    path.write_text("في O\nدمشق I-LOC\n\nأ B-PERS\nب I-LOC\n", encoding="utf-8")
    assert read_labelled(path) == [(["في", "دمشق"], ["O", "B-LOC"]), (["أ", "ب"], ["B-PERS", "B-LOC"])]
    assert mended(["B-ORG", "I-ORG", "O", "I-ORG"]) == ["B-ORG", "I-ORG", "O", "B-ORG"]
    assert [len(part) for part in held_out(SENTENCES[:40])] == [36, 4]


def test_sentences_are_found_again_in_a_corpus_of_other_rules():
    other = [(["ب"], ["B-ORG"]), (["أ", "ب"], ["B-ORG", "I-ORG"])]
    assert aligned([(["أ", "ب"], ["O", "O"]), (["ج"], ["O"])], other) == [other[1], NO_SENTENCE]


def test_gold_labels_replace_those_of_one_output():
    soft = silver.Silver([["أ"], ["ب"]], [np.full((1, 2, 9), 1 / 9, np.float16) for _ in range(2)])
    changed = silver.with_gold(soft, 1, [(["أ"], ["B-LOC"]), NO_SENTENCE])
    assert changed.probabilities[0][0, 1].argmax() == LABELS.index("B-LOC")
    assert np.array_equal(changed.probabilities[0][0, 0], soft.probabilities[0][0, 0])
    assert np.array_equal(changed.probabilities[1], soft.probabilities[1])


def test_sentences_of_one_rule_have_no_labels_by_the_other():
    found = silver.of_gold([(["سافر", "سالم"], ["O", "B-PERS"])], OUTPUTS, "anercorp")
    assert found.texts == [["سافر", "سالم"]]
    [of_text] = found.probabilities
    assert not of_text[:, OUTPUTS.index("reader")].any()
    assert [LABELS[k] for k in of_text[:, OUTPUTS.index("anercorp")].argmax(-1)] == ["O", "B-PERS"]
    both = silver.joined(found, found)
    assert both.texts == found.texts * 2
    assert len(both.probabilities) == 2


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


def test_files_keep_soft_labels(tmp_path):
    probabilities = [np.full((n, 2, 9), n / 10, np.float16) for n in (1, 3, 2)]
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
    vectors = np.eye(8, dtype=np.float32)[[0, 0, 1, 1, 2, 2]] * 3
    found = reduced(vectors, dimensions=2, length=3.0)
    assert np.allclose(np.linalg.norm(found, axis=1), 3, atol=0.01)
    assert np.allclose(found[0], found[1], atol=1e-4)
    assert not np.allclose(found[0], found[2], atol=0.5)
    assert np.array_equal(of_length(np.zeros((1, 4), np.float32), 2.0), np.zeros((1, 4)))


@pytest.mark.parametrize("gold_epochs", [0.5, 1, 3])
def test_gold_is_seen_as_often_as_the_recipe_says_though_it_is_longer_than_silver(gold_epochs):
    def sentences(count):
        return [(np.full(100, number), np.zeros((100, 2, len(LABELS)))) for number in range(count)]

    silver, gold = sentences(60), sentences(280)
    recipe = students.Recipe(silver_epochs=2, gold_epochs=gold_epochs)
    schedule = list(students._schedule(silver, gold, recipe))
    seen = sum(len(batch) for _, *batches in schedule for batch in batches)
    # A batch of gold holds seven of these sentences, and the last of them may not come.
    assert seen == pytest.approx(gold_epochs * len(gold), abs=7)
    assert sum(len(first) for first, *_ in schedule) == 2 * len(silver)
