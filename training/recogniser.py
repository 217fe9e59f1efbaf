"""`python -m training.recogniser FIRST.conll SECOND.conll --wiki WIKI.txt.xz [--silver SILVER.conll.xz]`.

Trains the bundled recogniser: the linear part on FIRST, the network on both. Does it first without the last tenth of
FIRST, to score that tenth, then with everything, and writes `tasks/entities/models/bundled.npz` with the facts for its
card beside it (`bundled.json`). The same inputs, seed and versions give the same model.
"""

import argparse
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from tasks.entities.bundled import MODEL, Bundled
from tasks.entities.evaluation import evaluate
from tasks.entities.model_file import Floats, Model, save
from training import lexicon as lexicons
from training import linear
from training import network as networks
from training.assembly import assemble, weighted
from training.corpora import Sentence, fingerprint, held_out, read_labelled, read_plain
from training.gazetteers import place_marks
from training.lexicon import Lexicon

LABELS = ["O", *(f"{place}-{kind}" for kind in ("PERS", "LOC", "ORG", "MISC") for place in "BI")]
SEED = 1
# How much each part counts in the sum, found on the held-out tenth.
LINEAR_SHARE, NETWORK_SHARE = 0.5, 0.5


def train(
    first: list[Sentence], second: list[Sentence], known: tuple[Lexicon, Floats], options: argparse.Namespace
) -> Model:
    """Both parts, put together."""
    lexicon, vectors = known
    rows = {word: i + 1 for i, word in enumerate(sorted(lexicon))}
    weights, linear_transitions = linear.train(first, lexicon, LABELS, options.rounds)
    types = networks.Types([*first, *second], lexicon, rows)
    encoded = [types.encode(first, LABELS), types.encode(second, LABELS)]
    tagger = networks.train(types, encoded, vectors, len(LABELS), options.epochs, SEED)
    network, transitions = networks.exported(tagger, vectors)
    return assemble(
        options.name,
        LABELS,
        lexicon,
        {key: weight * LINEAR_SHARE for key, weight in weights.items()},
        linear_transitions * LINEAR_SHARE + transitions * NETWORK_SHARE,
        weighted(network, NETWORK_SHARE),
        types.features,
    )


def main() -> None:
    """Run the command line above."""
    options = _options()
    first, second = (read_labelled(path) for path in options.labelled)
    known = _known(options)
    card: dict[str, Any] = {
        "corpora": {path.name: fingerprint(path) for path in _inputs(options)},
        "seed": SEED,
        "rounds": options.rounds,
        "epochs": options.epochs,
        "versions": {p: version(p) for p in ("python-crfsuite", "torch", "numpy", "scipy", "scikit-learn")},
        "python": platform.python_version(),
    }
    if not options.no_scores:
        training, test = held_out(first)
        model = train(training, second, known, options)
        card["held_out"] = evaluate(test, Bundled(model))
        print(orjson.dumps(card["held_out"]).decode(), flush=True)
    if options.scores_only:
        save(options.out, model)
    else:
        save(options.out, train(first, second, known, options))
        options.out.with_suffix(".json").write_bytes(orjson.dumps(card, option=orjson.OPT_INDENT_2) + b"\n")


def _known(options: argparse.Namespace) -> tuple[Lexicon, Floats]:
    """The lexicon, and a vector for each of its words in sorted order; zeros for those too rare to have one."""
    paragraphs = [p for path in options.wiki for p in read_plain(path)]
    paragraphs += [" ".join(words) for path in options.labelled for words, _ in read_labelled(path)]
    lexicon, found = lexicons.from_clusters(paragraphs, SEED)
    if options.silver:
        lexicon = lexicons.with_types(lexicon, read_labelled(options.silver))
    lexicon = lexicons.with_places(lexicon, place_marks())
    width = len(next(iter(found.values())))
    zeros = np.zeros(width, dtype=np.float32)
    vectors = np.stack([found.get(word, zeros) for word in sorted(lexicon)]) * networks.VECTOR_SCALE
    return lexicon, vectors


def _inputs(options: argparse.Namespace) -> list[Path]:
    return [*options.labelled, *options.wiki, *([options.silver] if options.silver else [])]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labelled", type=Path, nargs=2, help="`word TAG` lines; the first one's labels are learned")
    parser.add_argument("--wiki", type=Path, action="append", default=[], help="articles without labels")
    parser.add_argument("--silver", type=Path, help="`word TAG` lines that a recogniser labelled: see training.silver")
    parser.add_argument("--rounds", type=int, default=80, help="of the linear part")
    parser.add_argument("--epochs", type=int, default=12, help="of the network")
    parser.add_argument("--name", default="khabar-1")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--scores-only", action="store_true", help="write the model that never saw the held-out tenth")
    parser.add_argument("--no-scores", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
