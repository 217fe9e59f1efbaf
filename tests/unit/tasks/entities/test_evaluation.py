"""Scores against an example counted by hand."""

from collections.abc import Sequence

import pytest

from tasks.entities.evaluation import NotLabelled, evaluate, read_conll, score

CORPUS = """\
وصل O
محمد B-PERS
العلي I-PERS
إلى O
دبي B-LOC

أعلنت O
وزارة B-ORG
العدل I-ORG
في O
عدن B-LOC
"""


class Scripted:
    name = "scripted"

    def __init__(self, labels: list[list[str]]) -> None:
        self.labels = labels

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        assert [len(words) for words in sentences] == [len(labels) for labels in self.labels]
        return self.labels


def test_read_conll() -> None:
    first, second = read_conll(CORPUS.splitlines(keepends=True))
    assert first == (["وصل", "محمد", "العلي", "إلى", "دبي"], ["O", "B-PERS", "I-PERS", "O", "B-LOC"])
    assert second[0][-1] == "عدن"


def test_read_conll_takes_words_as_they_stand() -> None:
    lines = ["\ufeff\u200fقَالَ\tO\r\n", "a\u00a0b x B-LOC\n", " \n", "\n", "و O"]
    assert read_conll(lines) == [(["\ufeff\u200fقَالَ", "a\u00a0b"], ["O", "B-LOC"]), (["و"], ["O"])]


@pytest.mark.parametrize("line", ["كلمة", "كلمة PERS", "كلمة b-loc"])
def test_a_line_without_a_tag(line: str) -> None:
    with pytest.raises(NotLabelled, match="line 2"):
        read_conll(["و O", line])


def test_by_hand() -> None:
    # Found: the person a word too short (wrong), دبي and عدن as places (right), the ministry as a place (wrong).
    predicted = [["O", "B-PERS", "O", "O", "I-LOC"], ["O", "B-LOC", "I-LOC", "O", "B-LOC"]]
    result = evaluate(read_conll(CORPUS.splitlines()), Scripted(predicted))
    assert result["precision"] == 2 / 4
    assert result["recall"] == 2 / 4
    assert result["f1"] == 1 / 2
    assert result["tokens"] == 10
    assert result["tokens_per_second"] > 0
    assert result["by_type"] == {
        "LOC": {"precision": 2 / 3, "recall": 1.0, "f1": 0.8, "support": 2},
        "ORG": {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 1},
        "PERS": {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 1},
    }


def test_nothing_to_find_and_nothing_found() -> None:
    assert score([["O"]], [["O"]]) == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "by_type": {}}
    assert evaluate([], Scripted([]))["tokens"] == 0


def test_labels_must_be_as_many_as_words() -> None:
    with pytest.raises(ValueError, match="1 labels for a sentence of 2 words"):
        score([["O", "O"]], [["O"]])
