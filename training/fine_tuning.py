"""Teaching the encoder the rules of several corpora at once, with a checkpoint that a stopped run goes on from."""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from tasks.entities.large.pieces import Part, Vocabulary
from training.corpora import Sentence, Text
from training.encoder import Encoder, Size, padded
from training.encoder_weights import EncoderFile
from training.labels import LABELS
from training.precision import fast

MOST_PIECES = 96
"""In a part of a sentence, the marks at its ends included."""
_BATCH_PIECES = 800
_RATE, _OUTPUT_RATE, _DECAY, _LONGEST_STEP = 1.5e-4, 1e-3, 0.01, 1.0
_WARMING_UP = 100
# The rate stays until so much of the steps is left, and then falls to nothing.
_FALLING = 0.3
_UNLABELLED = -100
_KEEP_EVERY = 100


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the encoder is taught."""

    steps: int
    seed: int = 1
    size: Size = field(default_factory=Size)


class Course(NamedTuple):
    """What is learned in a run of batches."""

    steps: int
    """How many batches."""
    corpora: "Sequence[tuple[float, list[Labelled]]]"
    """Each with the share of it that is learned in a round; a round of all goes before the next."""


class Labelled(NamedTuple):
    """A part of a sentence, and the labels of its words by each rule that has some."""

    part: Part
    labels: Mapping[str, list[int]]


def encoded(sentences: Mapping[str, Sequence[Sentence]], vocabulary: Vocabulary) -> list[Labelled]:
    """The sentences of one corpus, which some outputs label: the same words in the same order by output.

    A sentence that an output does not label has no labels there.
    """
    parts: list[Labelled] = []
    for together in zip(*sentences.values(), strict=True):
        words = next(words for words, labels in together if words)
        labels = {
            output: [LABELS.index(label) for label in of]
            for output, (_, of) in zip(sentences, together, strict=True)
            if of
        }
        at = 0
        for part in vocabulary.parts(words, MOST_PIECES):
            end = at + len(part.first)
            parts.append(Labelled(part, {output: of[at:end] for output, of in labels.items()}))
            at = end
    return parts


def train(courses: Sequence[Course], file: EncoderFile, recipe: Recipe, folder: Path) -> Encoder:
    """The encoder after `recipe.steps` batches; the same for the same corpora, recipe and versions.

    Args:
        courses: what is learned first, and what later; they have at least as many steps together as the recipe.
        file: the encoder before.
        recipe: how it is taught. A checkpoint of a run of more or fewer steps serves as long as the rate did not fall.
        folder: where the checkpoint lies.
    """
    torch.manual_seed(recipe.seed)
    encoder = Encoder(file, recipe.size)
    optimiser = _optimiser(encoder)
    checkpoint = folder / "checkpoint.pt"
    start = _load(checkpoint, encoder, optimiser, recipe)
    encoder.train()
    mean = 0.0
    for step, batch in zip(range(recipe.steps), _batches(courses, recipe.seed), strict=False):
        if step < start:
            continue
        for group, rate in zip(optimiser.param_groups, (_RATE, _OUTPUT_RATE), strict=True):
            group["lr"] = rate * _share(step, recipe.steps)
        loss = _loss(encoder, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.parameters(), _LONGEST_STEP)
        optimiser.step()
        mean = 0.98 * mean + 0.02 * loss.item() if mean else loss.item()
        if (step + 1) % _KEEP_EVERY == 0 or step + 1 == recipe.steps:
            _save(checkpoint, encoder, optimiser, step + 1, recipe)
            print(f"encoder {recipe.seed}, step {step + 1} of {recipe.steps}: loss {mean:.4f}", flush=True)
    return encoder.eval()


@torch.no_grad()
def probabilities(
    encoder: Encoder, file: EncoderFile, texts: Sequence[Text], outputs: Sequence[str], most: int = 6000
) -> list[np.ndarray]:
    """The probability of each label at each word of each text, by each output: words × outputs × labels."""
    cut = file.vocabulary.parts
    parts = [(number, part) for number, text in enumerate(texts) for part in cut(text, MOST_PIECES)]
    found: list[list[np.ndarray]] = [[] for _ in parts]
    order = sorted(range(len(parts)), key=lambda at: len(parts[at][1].pieces))
    for at in _cut([len(parts[at][1].pieces) for at in order], most):
        batch = [parts[order[place]][1] for place in at]
        with fast():
            hidden = encoder(*padded(batch))
        scores = torch.stack([encoder.outputs[output](hidden.float()) for output in outputs], 1)
        shares = torch.softmax(scores, -1).numpy().astype(np.float16)
        ends = np.cumsum([len(part.first) for part in batch])
        for place, share in zip(at, np.split(shares, ends[:-1]), strict=True):
            found[order[place]] = [share]
    by_text: list[list[np.ndarray]] = [[] for _ in texts]
    for (number, _), of_part in zip(parts, found, strict=True):
        by_text[number] += of_part
    return [np.concatenate(of) if of else np.zeros((0, len(outputs), len(LABELS)), np.float16) for of in by_text]


def _cut(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Runs of places whose longest part, times their count, stays under `most`; lengths ascend."""
    batch: list[int] = []
    for place, length in enumerate(lengths):
        if batch and length * (len(batch) + 1) > most:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _optimiser(encoder: Encoder) -> torch.optim.AdamW:
    outputs = list(encoder.outputs.parameters())
    body = [p for p in encoder.parameters() if p.requires_grad and all(p is not o for o in outputs)]
    return torch.optim.AdamW([{"params": body}, {"params": outputs}], lr=_RATE, weight_decay=_DECAY)


def _share(step: int, steps: int) -> float:
    return min(1, (step + 1) / _WARMING_UP, (steps - step) / (steps * _FALLING))


def _loss(encoder: Encoder, batch: Sequence[Labelled]) -> Tensor:
    """The sum over outputs of the cross entropy per word."""
    with fast():
        hidden = encoder(*padded([labelled.part for labelled in batch]))
    losses = []
    for output, layer in encoder.outputs.items():
        labels = [of.labels.get(output, [_UNLABELLED] * len(of.part.first)) for of in batch]
        wanted = torch.tensor([label for of in labels for label in of])
        if (wanted != _UNLABELLED).any():
            losses.append(functional.cross_entropy(layer(hidden.float()), wanted, ignore_index=_UNLABELLED))
    return torch.stack(losses).sum()


def _batches(courses: Sequence[Course], seed: int) -> Iterator[list[Labelled]]:
    rng = random.Random(seed)
    for course in courses:
        yield from itertools.islice(_rounds(course.corpora, rng), course.steps)


def _rounds(corpora: Sequence[tuple[float, list[Labelled]]], rng: random.Random) -> Iterator[list[Labelled]]:
    """Batches without end: rounds of each corpus's share in a new order, parts of like length together."""
    left: list[list[Labelled]] = [[] for _ in corpora]
    while True:
        batches: list[list[Labelled]] = []
        for (share, parts), rest in zip(corpora, left, strict=True):
            wanted = round(share * len(parts))
            while len(rest) < wanted:
                rest += rng.sample(parts, len(parts))
            taken, rest[:] = rest[:wanted], rest[wanted:]
            taken.sort(key=lambda of: len(of.part.pieces) * (1 + 0.1 * rng.random()))
            batches += [[taken[place] for place in at] for at in _growing([len(of.part.pieces) for of in taken])]
        rng.shuffle(batches)
        yield from batches


def _growing(lengths: Sequence[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    count = 0
    for place, length in enumerate(lengths):
        batch.append(place)
        count += length
        if count >= _BATCH_PIECES:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def _save(path: Path, encoder: Encoder, optimiser: torch.optim.Optimizer, step: int, recipe: Recipe) -> None:
    begun = path.with_suffix(".part")
    state = {"encoder": encoder.state_dict(), "optimiser": optimiser.state_dict(), "random": torch.get_rng_state()}
    torch.save(state | {"step": step, "recipe": asdict(recipe)}, begun)
    begun.rename(path)


def _load(path: Path, encoder: Encoder, optimiser: torch.optim.Optimizer, recipe: Recipe) -> int:
    """The step to go on from."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    encoder.load_state_dict(state["encoder"])
    optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["random"])
    return int(state["step"])
