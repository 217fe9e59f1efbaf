"""What a reading has before and after the column that the article stands in: remarks on it, its author, its page."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from tasks.cleaning.pages.neighbours import shape
from tasks.cleaning.pages.prose import Prose

# A reading of which the column holds less is about more than that column.
_COLUMN_AT_LEAST = 0.8
# A longer line before the column is a lead.
_RUBRIC_AT_MOST = 60
# An article is cut into some parts; what has more of a kind is a list.
_PARTS_AT_MOST = 100
# A line stands in the column where nearly all of its runs of words do; where blanks differ, a few do not.
_RUN = 3
_KNOWN = 0.8
_WORD = re.compile(r"\w+")


def within_column(text: str, prose: Prose) -> str:
    """A reading without the lines after the page's column of prose, and without the short ones before it.

    All lines stay where the column holds only a part of the reading.
    """
    column, _ = prose.column()
    if column is None:
        return text
    lines = [line for line in text.split("\n\n") if line.strip()]
    inside = _inside(lines, column)
    if not inside or sum(len(lines[number]) for number in inside) < _COLUMN_AT_LEAST * sum(map(len, lines)):
        return text
    first, last = inside[0], inside[-1]
    before = [line for line in lines[:first] if len(" ".join(line.split())) > _RUBRIC_AT_MOST]
    return "\n\n".join([*before, *lines[first : last + 1]])


def _inside(lines: list[str], column: HtmlElement) -> list[int]:
    """The numbers of the lines that stand in a column."""
    held = [word for part in _parts(column) for word in _WORD.findall(" ".join(part.itertext()))]
    words = [_WORD.findall(line) for line in lines]
    known = {length: set(_runs(held, length)) for length in {min(_RUN, len(said)) for said in words}}
    return [number for number, said in enumerate(words) if _is_known(said, known[min(_RUN, len(said))])]


def _parts(column: HtmlElement) -> list[HtmlElement]:
    """The column, with the elements of its kind: an article may be cut into several.

    Without a name they are of one kind only side by side.
    """
    kind = shape(column)
    around = column.getroottree().getroot() if kind[1] else column.getparent()
    if around is None:
        return [column]
    parts = {column: None}
    alike = (part for part in (around.iter if kind[1] else around.iterchildren)(column.tag) if shape(part) == kind)
    for part in islice(alike, _PARTS_AT_MOST):
        if parts.keys().isdisjoint(part.iterancestors()):
            parts[part] = None
    return list(parts)


def _is_known(words: list[str], known: set[tuple[str, ...]]) -> bool:
    runs = list(_runs(words, min(_RUN, len(words))))
    return sum(run in known for run in runs) >= _KNOWN * len(runs) > 0


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(length)), strict=False)
