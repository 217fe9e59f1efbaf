"""`python -m bench.pages [FOLDER...]`: how much of the article, and how little else, is read out of whole pages.

A folder holds `NAME.html` or `NAME.html.gz` and beside it `NAME.json` with the article's `text` and, where they are
known, its `title` and `url`. Without folders, our own pages of four layouts are read around our own samples. Khabar,
trafilatura as it comes and in its mode for recall, and readability-lxml where it is installed, read the same pages in
one process. Words are compared as they stand, each as often as it stands there; precision, recall and F1 are means over
the pages. `below` is the number of pages of which a system finds less than half of the words.
"""

import argparse
import gzip
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from bench.cleaning_pages import LAYOUTS
from bench.pipeline.corpus import corpus
from tasks.cleaning import NotArticle, clean
from tasks.record import codec

_WORD = re.compile(r"\w+")
_BELOW = 0.5
_OWN_AT_MOST = 40


class Page(NamedTuple):
    """A page, and the article that it holds."""

    html: str
    text: str
    url: str | None


class Score(NamedTuple):
    """What a system made of a page."""

    precision: float
    recall: float
    f1: float
    seconds: float


def khabar(page: Page) -> str:
    """Cleaning, told nothing but the page and its address."""
    try:
        return clean(None, page.html, url=page.url).text
    except NotArticle:
        return ""


def trafilatura(page: Page) -> str:
    """Trafilatura as it comes, without the comments of readers."""
    from trafilatura import extract

    return extract(page.html, include_comments=False) or ""


def trafilatura_recall(page: Page) -> str:
    """The same, asked for all that may belong to the article."""
    from trafilatura import extract

    return extract(page.html, include_comments=False, favor_recall=True) or ""


def readability(page: Page) -> str:
    """The words of what readability-lxml takes for the article."""
    from lxml.html import fromstring
    from readability import Document

    return "\n".join(fromstring(Document(page.html).summary()).itertext())


SYSTEMS: dict[str, Callable[[Page], str]] = {
    "khabar": khabar,
    "trafilatura": trafilatura,
    "trafilatura, recall": trafilatura_recall,
    "readability": readability,
}


def pages_of(folder: Path) -> Iterator[Page]:
    """The pages of a folder that have an article beside them."""
    for path in sorted([*folder.glob("*.html"), *folder.glob("*.html.gz")]):
        wanted = folder / f"{path.name.removesuffix('.gz').removesuffix('.html')}.json"
        if wanted.exists():
            data = path.read_bytes()
            article = codec.decode(wanted.read_bytes())
            html = (gzip.decompress(data) if path.suffix == ".gz" else data).decode(errors="replace")
            yield Page(html, article["text"], article.get("url"))


def own_pages() -> Iterator[Page]:
    """Our own samples in our own layouts."""
    for raw in map(codec.decode, corpus(None, _OWN_AT_MOST)):
        try:
            article = clean(raw.get("title"), raw["body"])
        except NotArticle:
            continue
        for layout in LAYOUTS.values():
            yield Page(layout(article.title or "\u062e\u0628\u0631", article.text.split("\n\n")), article.text, None)


def score(system: Callable[[Page], str], page: Page) -> Score:
    """How well a system reads a page; a page that it fails on has no words."""
    started = time.process_time()
    try:
        found = system(page)
    except ImportError:
        raise
    except Exception:  # what a peer does not survive counts as nothing found
        found = ""
    seconds = time.process_time() - started
    got, wanted = Counter(_WORD.findall(found)), Counter(_WORD.findall(page.text))
    same = (got & wanted).total()
    precision, recall = same / max(1, got.total()), same / max(1, wanted.total())
    return Score(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), seconds)


def main() -> None:
    """Print the table, a set of pages after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    sets = {str(folder): list(pages_of(folder)) for folder in parser.parse_args().folders}
    logging.disable(logging.CRITICAL)
    print(
        "| set | system | pages | precision | recall | F1 | below | ms/page |\n|---|---|---:|---:|---:|---:|---:|---:|"
    )
    for name, pages in (sets or {"our own": list(own_pages())}).items():
        for system, read in SYSTEMS.items():
            try:
                scores = [score(read, page) for page in pages]
            except ImportError:
                continue
            if scores:
                print(f"| {Path(name).name} | {system} | {len(scores)} | {_means(scores)} |")


def _means(scores: list[Score]) -> str:
    precision, recall, f1 = (mean(getattr(one, name) for one in scores) for name in ("precision", "recall", "f1"))
    below = sum(one.recall < _BELOW for one in scores)
    milliseconds = 1000 * median(one.seconds for one in scores)
    return f"{precision:.3f} | {recall:.3f} | {f1:.3f} | {below} | {milliseconds:.1f}"


if __name__ == "__main__":
    main()
