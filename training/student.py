"""The student: the small network that Khabar ships, trained on the teachers' soft labels and on gold ones.

It learns probabilities of labels, not of sequences: the teachers' own already weigh the neighbours, so that at run time
only what is no IOB2 need be ruled out. Its outputs, one for each corpus's rules, share all layers below them.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from tasks.entities.network.encoded_words import OFFSETS
from tasks.entities.network.model_file import Floats, Layers
from training.assembly import Trained
from training.precision import fast
from training.student_data import Encoded, Table, batches, padded

_DROP_INPUT, _DROP_HIDDEN, _DROP_FEATURE, _DROP_VECTOR = 0.1, 0.15, 0.08, 0.05
_LEAST_RATE, _DECAY, _LONGEST_STEP = 0.02, 0.01, 5.0
_SILVER_TOKENS, _GOLD_TOKENS = 1500, 700
_REPORT = 500
# Vectors of length one are small beside the sum of two dozen embeddings.
VECTOR_LENGTH = 3.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the student is made."""

    seed: int = 1
    rate: float = 2.5e-3
    silver_epochs: float = 2.0
    gold_epochs: float = 2
    hidden: int = 160
    embedding: int = 64
    vectors: int = 64
    least_seen: int = 20
    renamed_copies: int = 2
    """Of each sentence of news by the reader's rules, with other names: see `training.renaming`."""
    unknown: float = 0.2
    """The part of the words of a batch of which only the form is shown, so that unknown words are learned about too."""


class Student(nn.Module):
    """Scores labels; at run time `tasks.entities.network.scores` does the same."""

    def __init__(self, features: int, vectors: Floats, outputs: tuple[int, int], recipe: Recipe) -> None:
        """`outputs` says how many there are, and how many labels each has."""
        super().__init__()
        self.unknown, self.shape = recipe.unknown, outputs
        self.embeddings = nn.EmbeddingBag(features + 1, recipe.embedding, mode="sum", padding_idx=0)
        nn.init.normal_(self.embeddings.weight, std=0.1)
        with torch.no_grad():
            self.embeddings.weight[0] = 0
        self.register_buffer("vectors", torch.tensor(np.concatenate([np.zeros_like(vectors[:1]), vectors])))
        self.first = nn.Conv1d(vectors.shape[1] + recipe.embedding, recipe.hidden, OFFSETS)
        self.second = nn.Conv1d(recipe.hidden, recipe.hidden, 3, padding=1)
        self.third = nn.Conv1d(recipe.hidden, recipe.hidden, 3, padding=1)
        self.output = nn.Linear(recipe.hidden, outputs[0] * outputs[1])
        self.drop_input, self.drop_hidden = nn.Dropout(_DROP_INPUT), nn.Dropout(_DROP_HIDDEN)

    def forward(self, table: Table, words: Tensor, mask: Tensor) -> Tensor:
        """Scores by sentence, place, output and label; their softmax over labels are the probabilities."""
        distinct, at = torch.unique(words, return_inverse=True)
        seen, vectors = table.seen[distinct], table.vectors[distinct]
        if self.training:
            unknown = torch.rand(len(distinct)) < self.unknown
            seen = torch.where(unknown[:, None], table.unknown[distinct], seen)
            seen = seen * (torch.rand(seen.shape) > _DROP_FEATURE)
            vectors = vectors * ~unknown * (torch.rand(vectors.shape) > _DROP_VECTOR)
        encoded = torch.cat([self.vectors[vectors], self.embeddings(seen)], -1) * (distinct != 0)[:, None]
        with fast(half=None if self.training else False):
            hidden = functional.relu(self.first(self.drop_input(encoded[at]).transpose(1, 2))) * mask[:, None]
            hidden = hidden + functional.relu(self.second(self.drop_hidden(hidden)))
            hidden = hidden + functional.relu(self.third(self.drop_hidden(hidden * mask[:, None])))
        scores: Tensor = self.output(self.drop_hidden(hidden).transpose(1, 2).float())
        return scores.unflatten(-1, self.shape)


def train(
    table: Table,
    features: int,
    silver: Sequence[Encoded],
    gold: Sequence[Encoded],
    vectors: Floats,
    outputs: tuple[int, int],
    recipe: Recipe,
) -> Student:
    """A trained student; the same for the same sentences, recipe and versions.

    Args:
        table: the words of all sentences.
        features: how many there are.
        silver: sentences with the teachers' labels.
        gold: sentences with labels of the corpus.
        vectors: of the lexicon's words in sorted order.
        outputs: how many there are, and how many labels each has.
        recipe: how it is made.
    """
    torch.manual_seed(recipe.seed)
    student = Student(features, vectors, outputs, recipe)
    learn(student, table, list(_schedule(silver, gold, recipe)), recipe.rate)
    return student.eval()


def learn(student: Student, table: Table, schedule: Sequence[list[list[Encoded]]], rate: float) -> None:
    """Teach the student: at each step the batches of one place of the schedule, while the rate falls to nothing."""
    optimiser = torch.optim.AdamW(student.parameters(), lr=rate, weight_decay=_DECAY)
    total = 0.0
    student.train()
    for step, together in enumerate(schedule):
        for group in optimiser.param_groups:
            group["lr"] = rate * max(_LEAST_RATE, 1 - step / len(schedule))
        loss = torch.stack([_cross_entropy(student, table, batch) for batch in together]).sum()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), _LONGEST_STEP)
        optimiser.step()
        total += loss.item()
        if (step + 1) % _REPORT == 0:
            print(f"student, step {step + 1} of {len(schedule)}: loss {total / (step + 1):.4f}", flush=True)


def exported(student: Student, vectors: Floats) -> Trained:
    """The network as the run time wants it."""

    def numbers(tensor: Tensor) -> Floats:
        return tensor.detach().numpy().astype(np.float32)

    def by_offset(tensor: Tensor) -> Floats:
        return numbers(tensor).transpose(2, 1, 0)

    return Trained(
        embeddings=numbers(student.embeddings.weight),
        vectors=vectors,
        layers=Layers(
            first_layer=by_offset(student.first.weight),
            first_bias=numbers(student.first.bias),
            second_layer=by_offset(student.second.weight),
            second_bias=numbers(student.second.bias),
            third_layer=by_offset(student.third.weight),
            third_bias=numbers(student.third.bias),
            output=numbers(student.output.weight).T,
            output_bias=numbers(student.output.bias),
        ),
    )


def _schedule(silver: Sequence[Encoded], gold: Sequence[Encoded], recipe: Recipe) -> Iterator[list[list[Encoded]]]:
    """A batch of silver for each step, and with it as many of gold as it takes for both to be seen so many times."""
    rng = random.Random(recipe.seed)
    silver_batches = len(batches(silver, _SILVER_TOKENS, rng))
    steps = int(silver_batches * recipe.silver_epochs)
    every = silver_batches * recipe.silver_epochs / (recipe.gold_epochs * len(batches(gold, _GOLD_TOKENS, rng)))
    silver_left: list[list[Encoded]] = []
    gold_left: list[list[Encoded]] = []
    since = 0.0
    for _ in range(steps):
        silver_left = silver_left or batches(silver, _SILVER_TOKENS, rng)
        together = [silver_left.pop()]
        since += 1
        while since >= every:
            since -= every
            gold_left = gold_left or batches(gold, _GOLD_TOKENS, rng)
            together.append(gold_left.pop())
        yield together


def _cross_entropy(student: Student, table: Table, batch: Sequence[Encoded]) -> Tensor:
    """Per word, the sum over outputs."""
    words, wanted, mask = padded(batch)
    logarithms = torch.log_softmax(student(table, words, mask), -1)
    return -(logarithms * wanted * mask[..., None, None]).sum() / mask.sum()
