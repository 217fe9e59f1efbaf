"""`python -m bench.steps [ARTICLES.jsonl[.xz]]`: CPU milliseconds of each step for an article of a median length.

Warm: every word was met before, as in a worker that has run for a while. One process, the batches of the feeder;
medians of several rounds, and the least, which comes nearest to an idle machine. Labelling is a part of recognising.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from bench.pipeline.corpus import corpus
from bench.pipeline.loop import BATCH, WARM_UPS
from config.steps import CLEAN, EXTRACT_FIGURES, RECOGNISE
from tasks.chain.items import Resources, new_item, run_step
from tasks.entities import load_recogniser
from tasks.record import codec
from tasks.record.acceptance import Bounds

# Characters of the body: around the median of real news, 1,124 in 300 articles of ten newspapers.
_MEDIAN = range(900, 1500)
_SECONDS = 10.0
_POOL = 10
_MEASURED = {"clean": CLEAN, "recognise": RECOGNISE, "figures": EXTRACT_FIGURES}


class Watched:
    """A recogniser that counts its tokens and its time."""

    def __init__(self) -> None:
        self._recogniser = load_recogniser("bundled", None)
        self.name = self._recogniser.name
        self.tokens = 0
        self.seconds = 0.0

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The labels of the bundled recogniser."""
        self.tokens += sum(map(len, sentences))
        began = time.process_time()
        labels = self._recogniser.label(sentences)
        self.seconds += time.process_time() - began
        return labels


def measure(path: Path | None, count: int, rounds: int) -> dict[str, Any]:
    """Milliseconds of CPU for an article, by step, with the tokens a second that are labelled."""
    articles = _of_median_length(path, count)
    recogniser = Watched()
    for _ in range(WARM_UPS):
        _round(articles, recogniser)
    several: defaultdict[str, list[float]] = defaultdict(list)
    speeds = []
    for _ in range(rounds):
        recogniser.tokens, recogniser.seconds = 0, 0.0
        for step, seconds in _round(articles, recogniser).items():
            several[step].append(1000 * seconds / len(articles))
        several["label"].append(1000 * recogniser.seconds / len(articles))
        speeds.append(recogniser.tokens / recogniser.seconds)
    return {
        "articles": len(articles),
        "characters": median(len(codec.decode(a)["body"]) for a in articles),
        "rounds": rounds,
        "steps": {step: {"median": median(ms), "least": min(ms)} for step, ms in several.items()},
        "tokens_per_second": {"median": median(speeds), "most": max(speeds)},
    }


def _of_median_length(path: Path | None, count: int) -> list[bytes]:
    found = corpus(path, count * _POOL) if path else corpus(None, count)
    fitting = [a for a in found if len(codec.decode(a)["body"]) in _MEDIAN] if path else found
    return fitting[:count]


def _round(articles: Sequence[bytes], recogniser: Watched) -> dict[str, float]:
    seconds: defaultdict[str, float] = defaultdict(float)
    resources = Resources(_SECONDS, Bounds(), lambda: recogniser)
    for batch in _batches(articles):
        items = [new_item(article, None) for article in batch]
        for name, step in _MEASURED.items():
            seconds[name] += _cpu(partial(run_step, step, items, resources))
    return seconds


def _batches(articles: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (articles[at : at + BATCH] for at in range(0, len(articles), BATCH))


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def table(results: dict[str, Any]) -> str:
    """The numbers in Markdown."""
    speed = results["tokens_per_second"]
    lines = [
        f"{results['articles']} articles, {results['characters']:.0f} characters each, {results['rounds']} rounds",
        "",
        "| CPU ms/article | median | least |",
        "|---|---:|---:|",
        *(f"| {step} | {ms['median']:.2f} | {ms['least']:.2f} |" for step, ms in results["steps"].items()),
        "",
        f"Labelling: {speed['median']:,.0f} tokens/s, {speed['most']:,.0f} at most.",
    ]
    return "\n".join(lines)


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, help="raw articles as JSON lines; default: samples/")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    given = parser.parse_args()
    results = measure(given.corpus, given.articles, given.rounds)
    print(table(results))
    if given.json:
        given.json.write_bytes(codec.encode(results))


if __name__ == "__main__":
    main()
