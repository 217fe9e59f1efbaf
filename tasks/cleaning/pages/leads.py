"""The lead of an article, which pages set apart from its text, and what stands before its headline."""

from selectolax.lexbor import LexborNode

from tasks.cleaning.article import Removals
from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.html.markup import flatten_node
from tasks.cleaning.marks import LINK_LINE
from tasks.cleaning.media import MEDIUM, MediaList
from tasks.cleaning.pages.overlap import shared, words_of

# Letters of a lead; bylines, dates and captions are shorter, or end without a full stop.
_LEAD_AT_LEAST = 60
_LEAD_AT_MOST = 900
# Lines between headline and text.
_BETWEEN_AT_MOST = 25
# A description is a lead, whole or shortened.
_SAME = 0.8
# Rubrics, dates and buttons before a headline.
_BEFORE_HEADLINE = 10


def without_headline(text: str, title: str) -> str:
    """A reading without its headline, and without what stands before that."""
    lines = text.split("\n\n")
    for number, line in enumerate(lines[:_BEFORE_HEADLINE]):
        if same_words(_plain(line), title):
            return "\n\n".join(lines[number + 1 :])
    return text


def with_lead(text: str, body: LexborNode, html: str, title: str, descriptions: list[str]) -> str:
    """A reading with the lines of the page that are its lead, where they are not in it.

    A line between headline and text is the lead where the page's description says the same.
    """
    lines = [_plain(line) for line in flatten_node(body, html, MediaList(), Removals()).split("\n") if line.strip()]
    first = next((number for number, line in enumerate(lines) if line and line in text), None)
    if first is None:
        return text
    told = [words_of(description) for description in descriptions]
    leads: list[str] = []
    for line in lines[max(0, first - _BETWEEN_AT_MOST) : first]:
        words = words_of(line)
        if len(line) < _LEAD_AT_LEAST or len(line) > _LEAD_AT_MOST or same_words(line, title):
            continue
        if any(shared(one, words) >= _SAME or shared(words, one) >= _SAME for one in told):
            leads.append(line)
    return "\n\n".join([*dict.fromkeys(leads), text])


def _plain(line: str) -> str:
    return " ".join(MEDIUM.sub(" ", line.replace(LINK_LINE, "")).split())
