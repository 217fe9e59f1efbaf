"""`python -m bench.figures [ARTICLES.jsonl[.xz]] [--maha PYTHON]`: how fast figures are found, on one core.

Prints characters per second of `extract_figures` and of `find_numbers`, and beside them those of Maha's parsers
(numeral, ordinal, duration: a pass each over the same texts, in the same run) where PYTHON is an interpreter that has
Maha (`mahad`, whose pinned dependencies need an environment of their own). Its latest release, 0.3.0, has no parser of
distances, money or temperatures.
"""

import argparse
import json
import lzma
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tasks.cleaning import NotArticle, clean, split_sentences
from tasks.figures import extract_figures, find_numbers
from tasks.language.spans import Sentence

_SAMPLES = Path(__file__).parent.parent / "samples"
_PASSES = ("numeral", "ordinal", "duration")
# What Maha's interpreter runs: texts as JSON on standard input, seconds of each pass as JSON out. The first call of a
# pass compiles its expressions, and is not counted.
_MAHA = """
import json, sys, time
from maha.parsers.functions import parse_dimension
texts, passes = json.load(sys.stdin)
def seconds(name):
    parse_dimension("3", **{name: True})
    began = time.process_time()
    for text in texts:
        parse_dimension(text, **{name: True})
    return time.process_time() - began
print(json.dumps({name: seconds(name) for name in passes}))
"""


class Article(NamedTuple):
    """A cleaned article with its sentences."""

    title: str
    text: str
    sentences: Sequence[Sentence]


def read_articles(path: Path, count: int) -> list[Article]:
    """The first `count` articles of a file of JSON lines, or of the files in a folder, cleaned."""
    articles: list[Article] = []
    for raw in _raw_articles(path):
        try:
            cleaned = clean(raw.get("title"), raw["body"])
        except (NotArticle, AttributeError, KeyError, TypeError):
            continue
        articles.append(Article(cleaned.title, cleaned.text, split_sentences(cleaned.title, cleaned.text)))
        if len(articles) == count:
            break
    return articles


def _raw_articles(path: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(path.glob("*.json*")) if path.is_dir() else [path]:
        with lzma.open(file) if file.suffix == ".xz" else file.open("rb") as bytes_of:
            text = bytes_of.read().decode(errors="replace")
        for article in [text] if file.suffix == ".json" else text.splitlines():
            try:
                yield json.loads(article)
            except ValueError:
                continue  # some samples are broken on purpose


def cpu_seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time that `work` takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def maha_seconds(python: str, texts: list[str]) -> dict[str, float]:
    """Seconds of processor time of each of Maha's passes."""
    asked = json.dumps([texts, _PASSES])
    done = subprocess.run([python, "-c", _MAHA], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    seconds: dict[str, float] = json.loads(done.stdout)
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=_SAMPLES)
    parser.add_argument("--count", type=int, default=2000, help="articles for our own passes")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--maha", help="an interpreter that has Maha")
    parser.add_argument("--maha-count", type=int, default=200, help="articles for Maha's passes")
    args = parser.parse_args()
    articles = read_articles(args.articles, args.count)
    ours, theirs = [], []
    few = articles[: args.maha_count]
    for _ in range(args.rounds):
        ours.append(
            {
                "extract_figures": cpu_seconds(lambda: [extract_figures(*article) for article in articles]),
                "find_numbers": cpu_seconds(lambda: [find_numbers(article.text) for article in articles]),
            }
        )
        if args.maha:
            theirs.append(maha_seconds(args.maha, [article.text for article in few]))
    _report(articles, ours)
    if theirs:
        _compare(articles, few, ours, theirs)


def _characters(articles: Sequence[Article]) -> int:
    return sum(len(article.text) for article in articles)


def _report(articles: Sequence[Article], rounds: list[dict[str, float]]) -> None:
    characters = _characters(articles)
    print(f"{len(articles)} articles, {characters:,} characters, {len(rounds)} rounds, median of processor time")
    for name in rounds[0]:
        seconds = statistics.median(each[name] for each in rounds)
        print(f"{name:16} {characters / seconds:12,.0f} characters/s  {1000 * seconds / len(articles):8.3f} ms/article")


def _compare(
    articles: Sequence[Article],
    few: Sequence[Article],
    ours: list[dict[str, float]],
    theirs: list[dict[str, float]],
) -> None:
    characters, total = _characters(few), 0.0
    for name in _PASSES:
        seconds = statistics.median(each[name] for each in theirs)
        total += seconds
        print(f"Maha {name:11} {characters / seconds:12,.0f} characters/s")
    own = statistics.median(each["extract_figures"] for each in ours) / _characters(articles)
    times = total / characters / own
    print(f"Maha together    {characters / total:12,.0f} characters/s: figures are found {times:,.0f} times as fast")


if __name__ == "__main__":
    main()
