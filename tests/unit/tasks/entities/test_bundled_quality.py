"""The quality gate: the committed model's scores on sentences of our own writing may not fall below their floors."""

import re
from pathlib import Path

from tasks.cleaning import split_sentences
from tasks.entities import load_recogniser, recognise
from tasks.entities.decoding import decode
from tasks.entities.evaluation import evaluate
from tasks.entities.types import Text
from training.marked_news import HELD_OUT, read_file

SENTENCES = Path(__file__).parent / "gold" / "sentences.txt"
_PART = re.compile(r"\[(PERS|LOC|ORG|MISC) ([^\]]+)\]|(\S+)")

# What the committed model reached when it was committed, less one mention. A new model that falls below must be looked
# at; whoever lowers a floor says in the same commit which sentences got worse, and why that is right. The sentences are
# labelled by the reader's rules; of the other output's labels those of persons and places follow the same.
#
# khabar-5's labels reached F1 0.901 by the reader's rules; khabar-4, 0.857. National teams are organisations to the reader,
# and are labelled so since khabar-3; a generic noun before a name may be in it or not.
READER_FLOORS = {"f1": 0.893, "precision": 0.887, "recall": 0.893}
ANERCORP_FLOORS = {"LOC": 0.92, "PERS": 0.94}
ENTITY_FLOORS = {"f1": 0.92, "precision": 0.91, "recall": 0.933}
# On the articles of Khabar's news that nothing was learned from; khabar-4, which saw none of this news, reached 0.586.
NEWS_FLOORS = {"f1": 0.771, "precision": 0.791, "recall": 0.751}
# To the reader an airport is a place; the sentences' labels name the place in its name alone.
NOUNS_OF_PLACES = {"مطار"}
GENERIC_NOUNS = {"شركة", "فريق", "وكالة", "صحيفة", "تنظيم"}


def read_gold():
    sentences = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        words, labels = [], []
        for kind, name, word in _PART.findall(line):
            parts = name.split() if kind else [word]
            words += parts
            labels += [f"{'B' if i == 0 else 'I'}-{kind}" if kind else "O" for i in range(len(parts))]
        sentences.append((words, labels))
    return sentences


def test_the_gold_sentences_are_many_and_well_formed():
    sentences = read_gold()
    assert len(sentences) >= 40
    assert sum(label.startswith("B-") for _, labels in sentences for label in labels) >= 60


def test_the_readers_labels_keep_their_floors():
    scores = evaluate(read_gold(), load_recogniser("bundled"))
    assert_floors({name: scores[name] for name in READER_FLOORS}, READER_FLOORS)


def test_the_labels_of_news_that_was_held_out_keep_their_floors():
    scores = evaluate(read_file(HELD_OUT), load_recogniser("bundled"))
    assert_floors({name: scores[name] for name in NEWS_FLOORS}, NEWS_FLOORS)


def test_the_labels_by_the_corpus_keep_their_floors():
    scores = evaluate(read_gold(), load_recogniser("bundled", rules="anercorp"))["by_type"]
    assert_floors({kind: scores[kind]["f1"] for kind in ANERCORP_FLOORS}, ANERCORP_FLOORS)


def test_no_ministry_is_a_name_to_the_corpus():
    """The two outputs differ where their rules do."""
    ministries = [words for words, _ in read_gold() if "وزارة" in words]
    assert ministries
    for rules, wanted in (("reader", True), ("anercorp", False)):
        found = load_recogniser("bundled", rules=rules).label(ministries)
        labels = [label[words.index("وزارة")] for words, label in zip(ministries, found, strict=True)]
        assert all((label == "B-ORG") is wanted for label in labels), rules


def test_the_entities_keep_their_floors():
    recogniser = load_recogniser("bundled")
    right = found = wanted = 0
    for words, labels in read_gold():
        text = " ".join(words)
        starts = [len(" ".join([*words[:at], ""])) for at in range(len(words))]
        gold = {(starts[c.start], starts[c.end - 1] + len(words[c.end - 1]), c.type) for c in decode(labels)}
        [entities] = recognise([Text("", text, split_sentences("", text))], recogniser)
        spans = {(m.start, m.end, entity.type) for entity in entities for m in entity.mentions}
        spans = {gold_span(span, gold, text) for span in spans}
        right, found, wanted = right + len(gold & spans), found + len(spans), wanted + len(gold)
    reached = {"f1": 2 * right / (found + wanted), "precision": right / found, "recall": right / wanted}
    assert_floors(reached, ENTITY_FLOORS)


def gold_span(span, gold, text):
    """The wanted span of which `span` has the generic noun before it as well: of `شركة أرامكو` both are good."""
    start, end, kind = span
    first, _, _ = text[start:end].partition(" ")
    without = (start + len(first) + 1, end, "LOC" if first in NOUNS_OF_PLACES else kind)
    is_generic = first.removeprefix("ل") in GENERIC_NOUNS or first in NOUNS_OF_PLACES
    return without if is_generic and without in gold else span


def assert_floors(reached, floors):
    rounded = {name: round(value, 4) for name, value in reached.items()}
    assert all(rounded[name] >= floor for name, floor in floors.items()), rounded
