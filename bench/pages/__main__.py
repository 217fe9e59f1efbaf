"""`python -m bench.pages [FOLDER...]`: how much of the article, and how little else, is read out of whole pages.

Each folder holds a set of pages in one of the forms of `bench.pages.sets`. Without folders, our own pages of four
layouts are read around our own samples. Khabar, trafilatura as it comes and in its mode for recall, and
readability-lxml where it is installed, read the same pages in one run. Words are compared as they stand, each as often
as it stands there; precision, recall and F1 are means over the pages.

`below` is the number of pages of which a system finds less than half of the words; `lost` is how many of those
trafilatura reads. The last row of a set is what Khabar is above trafilatura in F1, and its CPU time as a multiple.
"""

import argparse
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from bench.pages.sets import HALVES, Page, own_pages, pages_of
from tasks.cleaning import NotArticle, clean

_WORD = re.compile(r"\w+")
_BELOW = 0.5
_PEER = "trafilatura"


class Score(NamedTuple):
    """What a system made of a page."""

    precision: float
    recall: float
    f1: float
    seconds: float


def khabar(page: Page) -> str:
    """Cleaning, told nothing but the page and its address."""
    try:
        return clean(None, page.html, url=page.url, any_language=not page.is_arabic).text
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
    _PEER: trafilatura,
    "trafilatura-recall": trafilatura_recall,
    "readability": readability,
}


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


def scores_of(page: Page, names: Sequence[str], letters: bool) -> dict[str, Score]:
    """The scores of the systems that are installed."""
    logging.disable(logging.CRITICAL)
    if letters:
        page = page.in_arabic_letters()
    found: dict[str, Score] = {}
    for name in names:
        try:
            found[name] = score(SYSTEMS[name], page)
        except ImportError:
            continue
    return found


def systems_of(named: str) -> list[str]:
    """The names of systems, which stand between commas.

    Raises:
        argparse.ArgumentTypeError: one of them is unknown.
    """
    names = named.split(",")
    if unknown := [name for name in names if name not in SYSTEMS]:
        raise argparse.ArgumentTypeError(f"there is no system {unknown[0]!r}; there are {', '.join(SYSTEMS)}")
    return names


def main() -> None:
    """Print the table, a set of pages after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--half", choices=HALVES, help="read only this half of each set, to keep the other unseen")
    parser.add_argument("--arabic-letters", action="store_true", help="replace other letters by Arabic ones first")
    parser.add_argument(
        "--systems", type=systems_of, default=",".join(SYSTEMS), metavar="NAME,...", help="which systems read the pages"
    )
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N pages furthest below trafilatura")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes read pages")
    asked = parser.parse_args()
    sets = {folder.resolve().name: pages_of(folder) for folder in asked.folders} or {"our own": own_pages()}
    print("| set | system | pages | precision | recall | F1 | below | lost | ms/page |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    read = partial(scores_of, names=asked.systems, letters=asked.arabic_letters)
    for name, found in sets.items():
        pages = [page for page in found if asked.half in (None, page.half)]
        with Pool(asked.jobs) as pool:
            scores = pool.map(read, pages, chunksize=1)
        _print_set(f"{name}, {asked.half}" if asked.half else name, scores)
        if scores and scores[0].keys() >= {"khabar", _PEER}:
            _print_worst(pages, scores, asked.worst)


def _print_set(name: str, scores: list[dict[str, Score]]) -> None:
    means: dict[str, float] = {}
    seconds: dict[str, float] = {}
    for system in scores[0] if scores else ():
        own = [one[system] for one in scores]
        precision, recall, means[system] = (
            mean(getattr(s, part) for s in own) for part in ("precision", "recall", "f1")
        )
        below = [one for one in scores if one[system].recall < _BELOW]
        lost = sum(one[_PEER].recall >= _BELOW for one in below) if _PEER in scores[0] else 0
        seconds[system] = mean(s.seconds for s in own)
        print(
            f"| {name} | {system} | {len(own)} | {precision:.3f} | {recall:.3f} | {means[system]:.4f} | {len(below)} "
            f"| {lost} | {1000 * seconds[system]:.1f} |"
        )
    if means.keys() >= {"khabar", _PEER}:
        ratio = seconds["khabar"] / max(seconds[_PEER], 1e-9)
        print(f"| {name} | *khabar above {_PEER}* | | | | {means['khabar'] - means[_PEER]:+.4f} | | | ×{ratio:.2f} |")


def _print_worst(pages: list[Page], scores: list[dict[str, Score]], most: int) -> None:
    pairs = zip(pages, scores, strict=True)
    for page, one in sorted(pairs, key=lambda pair: pair[1]["khabar"].f1 - pair[1][_PEER].f1)[:most]:
        told = (f"{one[name].precision:.2f}/{one[name].recall:.2f}" for name in ("khabar", _PEER))
        print(f"  {one['khabar'].f1 - one[_PEER].f1:+.3f} {' against '.join(told)} {page.name} {page.url or ''}")


if __name__ == "__main__":
    main()
