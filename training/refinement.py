"""`python -m training.refinement --start FOLDER --work FOLDER` and the corpora: an earlier recogniser learns on.

The way for a machine without the hours that `python -m training.recogniser` takes. The network begins as the earlier
recogniser in `--start`, whose labels follow ANERcorp, and gets a second output: for the reader's rules, from both FANE
corpora, beside that for ANERcorp's, from its own labels. Where a sentence has labels by the reader's rules alone, it
keeps what it held itself by ANERcorp's, so that it does not forget (Li and Hoiem, 2016). Writes the model, and
`bundled.json` beside it.
"""

import argparse
import platform
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import torch

from tasks.entities.network import model_file
from tasks.entities.network.bundled import MODEL
from training import rules, start, student_data
from training import silver as soft
from training import student as students
from training.corpora import fingerprint, read_articles
from training.labels import LABELS, OUTPUTS
from training.precision import has_half
from training.recogniser import scores
from training.rules import NO_SENTENCE, Gold, Paths
from training.silver import Silver
from training.student import Student
from training.student_data import Encoded, Table

_PACKAGES = ("torch", "numpy")
_CORPORA = ("anercorp", "newsfane", "wikifane", "aqmar", "wiki")
_BATCH_WORDS = {"anercorp": 700, "wikifane": 1200}
_OWN_BATCH = 128


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the network learns on."""

    seed: int = 1
    rate: float = 1e-3
    epochs: int = 4
    """Of ANERcorp's sentences."""
    wikifane: float = 1.0
    """Epochs of WikiFANE's in the same time."""
    unknown: float = 0.2
    """The part of the words of a batch of which only the form is shown."""


RECIPE = Recipe()


def refined(before: model_file.Model, gold: Gold, recipe: Recipe, name: str) -> model_file.Model:
    """The model that was `before`, with the outputs OUTPUTS."""
    torch.manual_seed(recipe.seed)
    student = start.student_of(before, recipe.unknown)
    texts = [words for corpus in (gold.anercorp, gold.wikifane) for words, _ in corpus]
    table = start.table_of(before, sorted({word for text in texts for word in text}))
    labelled = _with_gold(_own(student, table, texts), gold)
    sentences = [table.encode(t, p) for t, p in zip(labelled.texts, labelled.probabilities, strict=True)]
    cut = len(gold.anercorp)
    students.learn(student, table, list(_schedule(sentences[:cut], sentences[cut:], recipe)), recipe.rate)
    return start.model_of(student.eval(), before, name)


def _with_gold(own: Silver, gold: Gold) -> Silver:
    reader, anercorp = OUTPUTS.index("reader"), OUTPUTS.index("anercorp")
    for probabilities in own.probabilities:
        # What it held before is no label by the reader's rules.
        probabilities[:, reader] = 0
    found = soft.with_gold(own, reader, [*gold.newsfane, *gold.wikifane])
    return soft.with_gold(found, anercorp, [*gold.anercorp, *[NO_SENTENCE] * len(gold.wikifane)])


@torch.no_grad()
def _own(student: Student, table: Table, texts: Sequence[list[str]]) -> Silver:
    """What the student holds of texts before it learns."""
    student.eval()
    found: dict[int, np.ndarray] = {}
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    for begin in range(0, len(order), _OWN_BATCH):
        batch = order[begin : begin + _OWN_BATCH]
        none = [np.zeros((len(texts[at]), len(OUTPUTS), len(LABELS)), np.float16) for at in batch]
        words, _, mask = student_data.padded([table.encode(texts[at], of) for at, of in zip(batch, none, strict=True)])
        shares = torch.softmax(student(table, words, mask), -1).numpy().astype(np.float16)
        found |= {at: shares[row, : len(texts[at])].copy() for row, at in enumerate(batch)}
    return Silver(list(texts), [found[at] for at in range(len(texts))])


def _schedule(anercorp: list[Encoded], wikifane: list[Encoded], recipe: Recipe) -> Iterator[list[list[Encoded]]]:
    rng = random.Random(recipe.seed)
    left: list[Encoded] = []
    wanted = round(recipe.wikifane * len(wikifane) / recipe.epochs)
    for _ in range(recipe.epochs):
        while len(left) < wanted:
            left += rng.sample(wikifane, len(wikifane))
        now, left = left[:wanted], left[wanted:]
        batches = student_data.batches(anercorp, _BATCH_WORDS["anercorp"], rng)
        batches += student_data.batches(now, _BATCH_WORDS["wikifane"], rng)
        rng.shuffle(batches)
        yield from ([batch] for batch in batches)


def main() -> None:
    """Run the command line above."""
    options = _options()
    torch.set_num_threads(options.threads)
    before = model_file.load(options.start)
    paths = Paths(options.anercorp, options.newsfane, options.wikifane, options.aqmar)
    gold = rules.read(paths, lambda: read_articles(options.wiki), options.work)
    model = refined(before, gold, RECIPE, options.name)
    facts = _facts(options, before.name) | {"held_out": scores(model, gold)}
    model_file.save(options.out, model)
    options.out.with_suffix(".json").write_bytes(orjson.dumps(facts, option=orjson.OPT_INDENT_2) + b"\n")
    print(orjson.dumps(facts["held_out"]).decode(), flush=True)


def _facts(options: argparse.Namespace, before: str) -> dict[str, Any]:
    """All that decides what comes out."""
    files = sorted(options.start.iterdir())
    return {
        "corpora": {name: fingerprint(getattr(options, name)) for name in _CORPORA},
        "start": {"name": before, "files": {path.name: fingerprint(path) for path in files}},
        "recipe": RECIPE,
        "threads": options.threads,
        "versions": {package: version(package) for package in _PACKAGES},
        "python": platform.python_version(),
        "platform": {"instructions": torch.backends.cpu.get_cpu_capability(), "half_precision": has_half()},
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--anercorp", type=Path, required=True, help="ANERcorp's training part: `word TAG` lines")
    parser.add_argument("--newsfane", type=Path, required=True, help="the same sentences by the reader's rules")
    parser.add_argument("--wikifane", type=Path, required=True, help="WikiFANE Gold as it is published, in xz")
    parser.add_argument("--aqmar", type=Path, required=True, help="AQMAR; read, and not learned from")
    parser.add_argument("--wiki", type=Path, required=True, help="articles, which show how WikiFANE's words are spelt")
    parser.add_argument("--start", type=Path, required=True, help="the folder of the earlier recogniser")
    parser.add_argument("--work", type=Path, required=True, help="where the joined words of WikiFANE are kept")
    parser.add_argument("--threads", type=int, default=2, help="sums differ in the last digits between numbers of them")
    parser.add_argument("--name", default="khabar-3")
    parser.add_argument("--out", type=Path, default=MODEL)
    return parser.parse_args()


if __name__ == "__main__":
    main()
