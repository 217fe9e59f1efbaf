"""Soft labels: what the teachers hold of each word of many articles, by each output of the network that learns them.

The shipped network learns from these and so from all teachers at once (distillation; Hinton, Vinyals and Dean, 2015).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.corpora import Article, Sentence, Text
from training.labels import LABELS

Probabilities = NDArray[np.float16]
"""Words × outputs × labels; all zero where nobody labelled."""

_SHORTEST, _LONGEST = 4, 70
_LEAST_SHARE = 1e-6
# Of the gold labels, so that the student does not learn to be sure of them.
_SMOOTHING = 0.02


@dataclass(frozen=True, slots=True)
class Silver:
    """Sentences, and the probability of each label at each of their words."""

    texts: list[Text]
    probabilities: list[Probabilities]


def chosen(articles: Sequence[Article], words: int, seed: int) -> list[Text]:
    """The sentences of whole articles, drawn until there are so many words, by length."""
    texts: list[Text] = []
    fitting = [[text for text in article if _SHORTEST <= len(text) <= _LONGEST] for article in articles]
    count = 0
    for number in np.random.default_rng(seed).permutation(len(fitting)):
        texts += fitting[number]
        count += sum(map(len, fitting[number]))
        if count >= words:
            break
    return sorted(texts, key=len)


def doubtful(silver: Silver, output: int, words: int) -> NDArray[np.intp]:
    """Which sentences have the most doubt in a word by an output, until there are so many words; ascending."""
    doubts = []
    for probabilities in silver.probabilities:
        shares = probabilities[:, output].astype(np.float32)
        doubts.append(float(-(shares * np.log(np.maximum(shares, _LEAST_SHARE))).sum(1).mean()))
    order = np.argsort(-np.array(doubts), kind="stable")
    lengths = np.array([len(text) for text in silver.texts])
    return np.sort(order[np.cumsum(lengths[order]) <= words])


def save(folder: Path, silver: Silver) -> None:
    """Keep soft labels in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "probabilities.npy", np.concatenate(silver.probabilities))
    # Last, since it says that the folder is whole.
    (folder / "texts.txt").write_text("".join(" ".join(text) + "\n" for text in silver.texts), encoding="utf-8")


def load(folder: Path) -> Silver:
    """The soft labels in `folder`."""
    texts = [line.split(" ") for line in (folder / "texts.txt").read_text(encoding="utf-8").split("\n")[:-1]]
    ends = np.cumsum([len(text) for text in texts])
    return Silver(texts, np.split(np.load(folder / "probabilities.npy"), ends[:-1]))


def softened(labels: Sequence[str]) -> NDArray[np.float32]:
    """Gold labels as probabilities."""
    certain = np.eye(len(LABELS), dtype=np.float32)[[LABELS.index(label) for label in labels]]
    soft: NDArray[np.float32] = certain * (1 - _SMOOTHING) + _SMOOTHING / len(LABELS)
    return soft


def with_gold(silver: Silver, output: int, gold: Sequence[Sentence]) -> Silver:
    """`silver` with the labels of one output from `gold`: sentence by sentence the same words, or none."""
    found: list[Probabilities] = []
    for probabilities, (words, labels) in zip(silver.probabilities, gold, strict=True):
        changed = probabilities.copy()
        if words:
            changed[:, output] = softened(labels)
        found.append(changed)
    return Silver(silver.texts, found)


def of_gold(sentences: Sequence[Sentence], outputs: Sequence[str], output: str) -> Silver:
    """Sentences with the gold labels of one of the outputs, and none of the others."""
    found: list[Probabilities] = []
    for words, labels in sentences:
        probabilities = np.zeros((len(words), len(outputs), len(LABELS)), np.float16)
        probabilities[:, outputs.index(output)] = softened(labels)
        found.append(probabilities)
    return Silver([words for words, _ in sentences], found)


def joined(first: Silver, second: Silver) -> Silver:
    """The sentences of both."""
    return Silver(first.texts + second.texts, first.probabilities + second.probabilities)
