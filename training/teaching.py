"""Training the teachers on the two labelled corpora."""

import copy
import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn

from training import chain
from training.teacher import Recipe, Teacher
from training.teacher_data import Encoded, WordTable, padded

_RATE, _DECAY, _LONGEST_STEP, _LEAST_RATE = 2.5e-3, 0.01, 5.0, 0.05
# The second corpus teaches the shared part, but its rules are not ours.
_SECOND_WEIGHT = 0.5
# The teacher is the mean of its weights after the last epochs (Izmailov et al., 2018).
_AVERAGED = 4
_BATCH = 64


def train(
    table: WordTable, corpora: Sequence[list[Encoded]], hidden: Tensor | None, labels: int, recipe: Recipe
) -> Teacher:
    """A trained teacher; the same for the same corpora, recipe and versions.

    Args:
        table: the words of the corpora.
        corpora: the one whose rules are wanted, then the other.
        hidden: the cloze model's hidden layer over both, if the recipe asks for it.
        labels: how many there are.
        recipe: how it is made.
    """
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    teacher = Teacher(len(table.features), labels, recipe)
    optimiser = torch.optim.AdamW(teacher.parameters(), lr=_RATE, weight_decay=_DECAY)
    mean = teacher
    for epoch in range(recipe.epochs):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * max(_LEAST_RATE, 1 - epoch / recipe.epochs)
        total = _epoch(teacher, optimiser, _batches(corpora, recipe.batch, rng), table, hidden)
        print(f"teacher {recipe.seed}, epoch {epoch + 1}: loss {total:.0f}", flush=True)
        averaged = epoch - max(0, recipe.epochs - _AVERAGED)
        if averaged == 0:
            mean = copy.deepcopy(teacher)
        elif averaged > 0:
            _take_in(mean, teacher, averaged + 1)
    return mean.eval()


@torch.no_grad()
def marginals(teacher: Teacher, table: WordTable, batch: Sequence[Encoded], hidden: Tensor | None) -> Tensor:
    """The probability of each label at each place, by the first corpus's rules."""
    words, _, mask, clozes = padded(batch, hidden if teacher.recipe.cloze else None)
    return chain.marginals(teacher(table, words, mask, 0, clozes), teacher.transitions[0], mask)


def _epoch(
    teacher: Teacher,
    optimiser: torch.optim.Optimizer,
    batches: Iterator[tuple[int, list[Encoded]]],
    table: WordTable,
    hidden: Tensor | None,
) -> float:
    teacher.train()
    total = 0.0
    for corpus, batch in batches:
        words, gold, mask, clozes = padded(batch, hidden)
        scores = teacher(table, words, mask, corpus, clozes)
        loss = chain.loss(scores, teacher.transitions[corpus], gold, mask)
        optimiser.zero_grad()
        (loss * (_SECOND_WEIGHT if corpus else 1.0)).backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), _LONGEST_STEP)
        optimiser.step()
        total += loss.item()
    return total


def _batches(corpora: Sequence[list[Encoded]], size: int, rng: random.Random) -> Iterator[tuple[int, list[Encoded]]]:
    """Batches of sentences of like length, in any order."""
    batches: list[tuple[int, list[Encoded]]] = []
    for corpus, sentences in enumerate(corpora):
        by_length = sorted(sentences, key=lambda s: len(s[0]) * (1 + 0.1 * rng.random()))
        batches += [(corpus, by_length[at : at + size]) for at in range(0, len(by_length), size)]
    rng.shuffle(batches)
    yield from batches


def _take_in(mean: Teacher, teacher: Teacher, count: int) -> None:
    """Make `mean` the mean of `count` states, the last of which is that of `teacher`."""
    for old, new in zip(mean.parameters(), teacher.parameters(), strict=True):
        old.data.lerp_(new.data, 1 / count)
