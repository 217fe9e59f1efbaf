"""What a reading has before and after the column that the article stands in: remarks on it, its author, its page."""

import re

from lxml.html import HtmlElement

from tasks.cleaning.pages.prose import Prose

# A reading of which the column holds less is about more than that column.
_COLUMN_AT_LEAST = 0.8
# A longer line before the column is a lead.
_RUBRIC_AT_MOST = 60
_WORD = re.compile(r"\w+")


def within_column(text: str, prose: Prose) -> str:
    """A reading without the lines after the page's column of prose, and without the short ones before it.

    All lines stay where the column holds only a part of the reading.
    """
    column, _ = prose.column()
    if column is None:
        return text
    held = f" {' '.join(map(_words_in, _parts(column)))} "
    lines = [line for line in text.split("\n\n") if line.strip()]
    words = [" ".join(_WORD.findall(line)) for line in lines]
    inside = [number for number, said in enumerate(words) if said and f" {said} " in held]
    if sum(len(words[number]) for number in inside) < _COLUMN_AT_LEAST * sum(map(len, words)):
        return text
    first, last = inside[0], inside[-1]
    before = [line for line, said in zip(lines[:first], words, strict=False) if len(said) > _RUBRIC_AT_MOST]
    return "\n\n".join([*before, *lines[first : last + 1]])


def _parts(column: HtmlElement) -> list[HtmlElement]:
    """The column, with the elements of its kind beside it: an article may be cut into several."""
    around = column.getparent()
    if around is None:
        return [column]
    return [part for part in around if part.tag == column.tag and part.get("class") == column.get("class")]


def _words_in(element: HtmlElement) -> str:
    return " ".join(_WORD.findall(" ".join(element.itertext())))
