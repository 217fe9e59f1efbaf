"""Soft labels: what several teachers hold of each word of many articles, as the mean of their marginals.

The shipped network learns from these and so from all of them at once (distillation; Hinton, Vinyals and Dean, 2015).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from tasks.entities.network.features import fold
from training.cloze import Cloze, Inventory, hidden_of
from training.corpora import Article, Text
from training.teacher import Teacher
from training.teacher_data import Encoded, Known, WordTable
from training.teaching import marginals

Item = TypeVar("Item")
Probabilities = NDArray[np.float16]

_SHORTEST, _LONGEST = 4, 70
_BATCH, _BATCHES_IN_CHUNK = 64, 40


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


def labelled(
    texts: list[Text],
    teachers: Sequence[Teacher],
    features: dict[str, int],
    known: Known,
    cloze: tuple[Cloze, Inventory] | None,
) -> Silver:
    """What `teachers`, which know the same `features`, hold of `texts`; `cloze` is for those that ask for it."""
    table = WordTable(sorted({word for text in texts for word in text}), features, known)
    found: list[Probabilities] = []
    for chunk in _cut(texts, _BATCH * _BATCHES_IN_CHUNK):
        hidden = _hidden(chunk, cloze) if cloze else None
        unlabelled = [(text, ["O"] * len(text)) for text in chunk]
        for batch in _cut(table.encode(unlabelled, ["O"]), _BATCH):
            found += _mean(teachers, table, batch, hidden)
        print(f"soft labels: {len(found)} of {len(texts)} sentences", flush=True)
    return Silver(texts, found)


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


def _mean(
    teachers: Sequence[Teacher], table: WordTable, batch: Sequence[Encoded], hidden: Tensor | None
) -> Iterator[Probabilities]:
    total = torch.stack([marginals(teacher, table, batch, hidden) for teacher in teachers]).sum(0)
    mean = (total / len(teachers)).numpy().astype(np.float16)
    for row, (ids, _, _) in enumerate(batch):
        yield mean[row, : len(ids)]


def _hidden(texts: Sequence[Text], cloze: tuple[Cloze, Inventory]) -> Tensor:
    model, inventory = cloze
    return hidden_of(model, inventory, [[fold(word) for word in text] for text in texts])


def _cut(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    for at in range(0, len(items), size):
        yield items[at : at + size]
