"""What a reading has before and after the column that the article stands in: remarks on it, its author, its page."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from lxml.html import HtmlElement

from tasks.cleaning.pages.leads import leads_among
from tasks.cleaning.pages.neighbours import shape
from tasks.cleaning.pages.prose import Prose

# A reading of which the column holds less is about more than that column.
_COLUMN_AT_LEAST = 0.8
# An article is cut into some parts; what has more of a kind is a list.
_PARTS_AT_MOST = 100
# A line stands in the column where nearly all of its runs of words do; where blanks differ, a few do not.
_RUN = 3
_KNOWN = 0.8
# How far behind the line before it a line of a reading is looked for as it is written.
_AHEAD_AT_MOST = 2000
# What a page sets beside its headline, such as `live`, is a word or two; the text begins with a whole paragraph.
_BADGE_AT_MOST = 20
_BADGES_AT_MOST = 2
_PARAGRAPH_AT_LEAST = 60
_WORD = re.compile(r"\w+")


def within_column(text: str, prose: Prose) -> str:
    """A reading without the lines after the page's column of prose, and without those before it but for a lead.

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
    return "\n\n".join([*leads_among(lines[:first]), *lines[first : last + 1]])


def without_badges(text: str, own: Collection[str]) -> str:
    """A reading without a word or two before its first paragraph, unless its `own` lines have them."""
    lines = [line for line in text.split("\n\n") if line.strip()]
    count = 0
    while count < min(_BADGES_AT_MOST, len(lines) - 1) and _is_badge(lines[count], own):
        count += 1
    if not count or len(lines[count]) < _PARAGRAPH_AT_LEAST:
        return text
    return "\n\n".join(lines[count:])


def _is_badge(line: str, own: Collection[str]) -> bool:
    words = " ".join(line.split())
    return len(words) <= _BADGE_AT_MOST and words[-1:].isalpha() and words[:1].isalpha() and words not in own


def _inside(lines: list[str], column: HtmlElement) -> list[int]:
    """The numbers of the lines that stand in a column."""
    texts = [" ".join(part.itertext()) for part in _parts(column)]
    column_text = f" {' '.join(' '.join(texts).split())} "
    as_written = _as_written(lines, column_text)
    words = {number: _WORD.findall(line) for number, line in enumerate(lines) if number not in as_written}
    held = [word for text in texts for word in _WORD.findall(text)] if words else []
    known = {length: set(_runs(held, length)) for length in {min(_RUN, len(said)) for said in words.values()}}
    others = {number for number, said in words.items() if _is_known(said, known[min(_RUN, len(said))])}
    return sorted(as_written | others)


def _as_written(lines: list[str], column_text: str) -> set[int]:
    """The numbers of the lines that a column has word for word, which most have: counting runs takes much longer."""
    found: set[int] = set()
    start = 0
    for number, line in enumerate(lines):
        plain = " ".join(line.split())
        end = column_text.find(f" {plain} ", start, start + len(plain) + _AHEAD_AT_MOST) if plain else -1
        if end >= 0:
            found.add(number)
            start = end + len(plain) + 1
    return found


def _parts(column: HtmlElement) -> list[HtmlElement]:
    """The column, with the elements of its kind: an article may be cut into several.

    Without a name they are of one kind only side by side.
    """
    kind = shape(column)
    around = column.getroottree().getroot() if kind[1] else column.getparent()
    if around is None:
        return [column]
    parts = {column: None}
    name = next(iter(kind[1]), "")  # far faster to look for than to tell all names of each element
    others = (around.iter if name else around.iterchildren)(column.tag)
    alike = (part for part in others if name in (part.get("class") or "") and shape(part) == kind)
    for part in islice(alike, _PARTS_AT_MOST):
        if parts.keys().isdisjoint(part.iterancestors()):
            parts[part] = None
    return list(parts)


def _is_known(words: list[str], known: set[tuple[str, ...]]) -> bool:
    runs = list(_runs(words, min(_RUN, len(words))))
    return sum(run in known for run in runs) >= _KNOWN * len(runs) > 0


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(length)), strict=False)
