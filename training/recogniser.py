"""`python -m training.recogniser LABELLED.conll… --wiki WIKI.txt.xz [--silver SILVER.conll.xz]`: train the recogniser.

Trains on all but the last tenth of the first corpus, scores that tenth, trains again on everything, and writes
`tasks/entities/models/bundled.npz` with the facts for its card beside it (`bundled.json`). The same inputs and versions
give the same model.
"""

import argparse
import platform
import tempfile
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pycrfsuite

from tasks.entities.bundled import MODEL, OUTSIDE, Bundled, attributes_of
from tasks.entities.evaluation import evaluate
from tasks.entities.features import WINDOW
from tasks.entities.model_file import LinearModel, save
from training import lexicon as lexicons
from training.corpora import Sentence, fingerprint, held_out, read_labelled, read_plain
from training.lexicon import Lexicon

LABELS = ["O", *(f"{place}-{kind}" for kind in ("PERS", "LOC", "ORG", "MISC") for place in "BI")]
SEED = 1
# L1 makes most weights zero, which keeps the file small; both were chosen on the held-out tenth.
_PENALTIES = {"c1": 0.05, "c2": 0.05}
_ROUNDS = 120
# Weights smaller than this change no label of the held-out tenth.
_LEAST_WEIGHT = 0.003


def attributes(words: Sequence[str], lexicon: Lexicon, known: dict[str, list[tuple[int, str]]]) -> list[list[str]]:
    """The attributes at each place of a sentence: what each word contributes to the labels around it."""
    out: list[list[str]] = [[] for _ in words]
    for at in range(-WINDOW, len(words) + WINDOW):
        word = words[at] if 0 <= at < len(words) else OUTSIDE
        if word not in known:
            known[word] = attributes_of(word, lexicon)
        for offset, attribute in known[word]:
            if 0 <= at - offset < len(words):
                out[at - offset].append(attribute)
    return out


def train(sentences: Iterable[Sentence], lexicon: Lexicon, name: str, rounds: int = _ROUNDS) -> LinearModel:
    """A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), by L-BFGS with L1 and L2."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**_PENALTIES, "max_iterations": rounds, "feature.possible_transitions": True})
    known: dict[str, list[tuple[int, str]]] = {}
    for words, labels in sentences:
        trainer.append(
            pycrfsuite.ItemSequence([dict.fromkeys(a, 1.0) for a in attributes(words, lexicon, known)]), labels
        )
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return _linear(tagger.info(), lexicon, name)


def _linear(info: Any, lexicon: Lexicon, name: str) -> LinearModel:
    by_attribute: dict[str, list[tuple[int, float]]] = {}
    for (attribute, label), weight in info.state_features.items():
        if abs(weight) >= _LEAST_WEIGHT:
            by_attribute.setdefault(attribute, []).append((LABELS.index(label), weight))
    names = sorted(by_attribute)
    flat = [pair for attribute in names for pair in sorted(by_attribute[attribute])]
    transitions = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[LABELS.index(before), LABELS.index(after)] = weight
    for after, label in enumerate(LABELS):
        if label.startswith("I-"):
            continued = [LABELS.index("B-" + label[2:]), after]
            transitions[[b for b in range(len(LABELS)) if b not in continued], after] = -1e4
    counts = [0, *(len(by_attribute[a]) for a in names)]
    return LinearModel(
        name=name,
        labels=LABELS,
        attributes={a: i for i, a in enumerate(names)},
        first=np.cumsum(counts, dtype=np.int32),
        of_label=np.array([label for label, _ in flat], dtype=np.uint8),
        weights=np.array([weight for _, weight in flat], dtype=np.float16).astype(np.float32),
        transitions=transitions,
        lexicon=lexicon,
    )


def main() -> None:
    """Run the command line above."""
    arguments = _arguments()
    corpora = [read_labelled(path) for path in arguments.labelled]
    training, test = held_out(corpora[0])
    others = [sentence for corpus in corpora[1:] for sentence in corpus]
    silver = list(read_labelled(arguments.silver)) if arguments.silver else []
    lexicon = _lexicon(arguments)
    if silver:
        lexicon = lexicons.with_types(lexicon, silver)
    silver = silver[: arguments.silver_sentences]
    card: dict[str, Any] = {
        "corpora": {path.name: fingerprint(path) for path in _inputs(arguments)},
        "seed": SEED,
        "rounds": arguments.rounds,
        "silver_sentences": len(silver),
        "versions": {p: version(p) for p in ("python-crfsuite", "numpy", "scipy", "scikit-learn")},
        "python": platform.python_version(),
    }
    if not arguments.no_scores:
        model = train([*training, *others, *silver], lexicon, arguments.name, arguments.rounds)
        card["held_out"] = evaluate(test, Bundled(model))
        print(orjson.dumps(card["held_out"]).decode(), flush=True)
    if arguments.scores_only:
        save(arguments.out, model)
    else:
        model = train([*corpora[0], *others, *silver], lexicon, arguments.name, arguments.rounds)
        save(arguments.out, model)
        arguments.out.with_suffix(".json").write_bytes(orjson.dumps(card, option=orjson.OPT_INDENT_2) + b"\n")


def _lexicon(arguments: argparse.Namespace) -> Lexicon:
    if arguments.lexicon and arguments.lexicon.exists():
        return lexicons.load(arguments.lexicon)
    paragraphs = [p for path in arguments.wiki for p in read_plain(path)]
    paragraphs += [" ".join(words) for path in arguments.labelled for words, _ in read_labelled(path)]
    lexicon = lexicons.from_clusters(paragraphs, SEED)
    if arguments.lexicon:
        lexicons.save(arguments.lexicon, lexicon)
    return lexicon


def _inputs(arguments: argparse.Namespace) -> list[Path]:
    return [*arguments.labelled, *arguments.wiki, *([arguments.silver] if arguments.silver else [])]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labelled", type=Path, nargs="+", help="`word TAG` lines; the first corpus is held out from")
    parser.add_argument("--wiki", type=Path, action="append", default=[], help="articles without labels, for clusters")
    parser.add_argument("--silver", type=Path, help="`word TAG` lines that a teacher labelled")
    parser.add_argument(
        "--silver-sentences", type=int, default=0, help="how many of them to train on, besides counting"
    )
    parser.add_argument("--lexicon", type=Path, help="where clusters are kept between runs")
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    parser.add_argument("--name", default="khabar-crf-1")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--scores-only", action="store_true", help="write the model that never saw the held-out tenth")
    parser.add_argument("--no-scores", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
