"""`python -m bench.cleaning [ARTICLES.jsonl[.xz]] [--count N] [--rounds N]`: how fast articles are cleaned.

The same articles, real ones where a file is given and else our own samples, as plain text, with shortcodes, as HTML
fragments and as whole pages of four layouts; beside `clean`, and beside the part of it that reads markup, stand
BeautifulSoup's `get_text` and trafilatura's `extract` on the same input. All take turns in one process, on one core;
the numbers are medians over the rounds, in CPU time.

`same` is the share of fragments of which a system shows the same letters and digits as BeautifulSoup; `precision` and
`recall` are of the words of the articles that pages were built around.
"""

import argparse
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.cleaning_pages import LAYOUTS, fragment, with_shortcodes
from bench.pipeline.corpus import corpus
from tasks.cleaning import NotArticle, clean
from tasks.cleaning.article import Removals
from tasks.cleaning.html.markup import flatten
from tasks.cleaning.media import MEDIUM, MediaList
from tasks.record import codec

_WORD = re.compile(r"\w+")
_SIGNS = re.compile(r"[\W_]+")
_COUNT = 300
_ROUNDS = 5

System = Callable[[str], str]


class Row(NamedTuple):
    """One system on one kind of input. Characters and bytes are those of the input, bytes in UTF-8."""

    kind: str
    system: str
    megabytes_per_second: float
    million_characters_per_second: float
    milliseconds: float  # the median article's
    times_beautifulsoup: float | None
    same: float | None
    precision: float | None
    recall: float | None


def khabar(body: str) -> str:
    """The whole of cleaning."""
    try:
        return clean(None, body).text
    except NotArticle:
        return ""


def khabar_markup(body: str) -> str:
    """What cleaning does with markup before its other steps: the visible text, with the places of media marked."""
    return flatten(body, MediaList(), Removals())


def beautifulsoup(body: str) -> str:
    """BeautifulSoup with Python's own parser, its default without lxml."""
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(body, "html.parser").get_text())


def beautifulsoup_lxml(body: str) -> str:
    """BeautifulSoup with its fastest parser."""
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(body, "lxml").get_text())


def trafilatura(body: str) -> str:
    """Trafilatura as it comes, without the comments of readers."""
    from trafilatura import extract

    return str(extract(body, include_comments=False) or "")


_SYSTEMS: dict[str, dict[str, System]] = {
    "plain": {"khabar": khabar},
    "shortcodes": {"khabar": khabar},
    "fragments": {
        "khabar": khabar,
        "khabar, markup alone": khabar_markup,
        "beautifulsoup": beautifulsoup,
        "beautifulsoup, lxml": beautifulsoup_lxml,
    },
    **{
        f"pages: {layout}": {"khabar": khabar, "trafilatura": trafilatura, "beautifulsoup": beautifulsoup}
        for layout in LAYOUTS
    },
}


def measure(path: Path | None, count: int, rounds: int) -> list[Row]:
    """Every system on every kind of input."""
    logging.getLogger("trafilatura").disabled = True
    articles = _articles(path, count)
    inputs: dict[str, list[str]] = {
        "plain": ["\n".join(paragraphs) for _, paragraphs in articles],
        "shortcodes": [with_shortcodes(paragraphs) for _, paragraphs in articles],
        "fragments": [fragment(paragraphs) for _, paragraphs in articles],
        **{f"pages: {name}": [build(*article) for article in articles] for name, build in LAYOUTS.items()},
    }
    wanted = [" ".join(paragraphs) for _, paragraphs in articles]
    return [row for kind, bodies in inputs.items() for row in _rows(kind, bodies, wanted, rounds)]


def _articles(path: Path | None, count: int) -> list[tuple[str, list[str]]]:
    """Titles and paragraphs of articles that cleaning would not shorten."""
    found = []
    for line in corpus(path, count):
        raw = codec.decode(line)
        try:
            article = clean(raw.get("title"), raw["body"])
        except NotArticle:
            continue
        found.append((article.title or "الميناء", article.text.split("\n\n")))
    return found


def _rows(kind: str, bodies: Sequence[str], wanted: Sequence[str], rounds: int) -> list[Row]:
    systems = _SYSTEMS[kind]
    texts = {name: [run(body) for body in bodies] for name, run in systems.items()}
    seconds: dict[str, list[list[float]]] = {name: [] for name in systems}
    for _ in range(rounds):
        for name, run in systems.items():
            seconds[name].append([_seconds(run, body) for body in bodies])
    totals = {name: median(map(sum, turns)) for name, turns in seconds.items()}
    rows = []
    for name in systems:
        size = sum(map(len, bodies))
        precision, recall = _words(texts[name], wanted) if kind.startswith("pages") else (None, None)
        peer = totals.get("beautifulsoup")
        rows.append(
            Row(
                kind,
                name,
                sum(len(body.encode()) for body in bodies) / totals[name] / 1e6,
                size / totals[name] / 1e6,
                median(median(times) for times in zip(*seconds[name], strict=True)) * 1e3,
                peer / totals[name] if peer else None,
                _same(texts[name], texts["beautifulsoup"]) if kind == "fragments" else None,
                precision,
                recall,
            )
        )
    return rows


def _seconds(run: System, body: str) -> float:
    began = time.process_time()
    run(body)
    return time.process_time() - began


def _same(texts: Sequence[str], others: Sequence[str]) -> float:
    """Captions apart, which cleaning gives to their pictures, and media, whose places are marks."""
    pairs = zip(texts, others, strict=True)
    return sum(_letters(one) == _letters(other) for one, other in pairs) / max(1, len(texts))


def _letters(text: str) -> str:
    text = MEDIUM.sub("", text).replace("الميناء أمس", "", 1)
    return _SIGNS.sub("", khabar(text))


def _words(texts: Sequence[str], wanted: Sequence[str]) -> tuple[float, float]:
    shown = wanted_count = right = 0
    for text, article in zip(texts, wanted, strict=True):
        found, sought = Counter(_WORD.findall(text)), Counter(_WORD.findall(article))
        right += (found & sought).total()
        shown += found.total()
        wanted_count += sought.total()
    return right / max(1, shown), right / max(1, wanted_count)


def table(rows: Sequence[Row]) -> str:
    """The rows for people."""
    heads = ("input", "system", "MB/s", "M chars/s", "ms/article", "× bs4", "same", "precision", "recall")
    lines = [heads, *(tuple(_cell(value) for value in row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column < 2 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else f"{value:.3f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, help="JSON lines, or the same in .xz; our samples without it")
    parser.add_argument("--count", type=int, default=_COUNT, help="articles of each kind (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help="turns of every system (default: %(default)s)")
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    arguments = parser.parse_args()
    rows = measure(arguments.articles, arguments.count, arguments.rounds)
    print(table(rows))
    if arguments.json:
        arguments.json.write_bytes(codec.encode([row._asdict() for row in rows]))


if __name__ == "__main__":
    main()
