"""Boilerplate of news pages that reached the text: related links, share bars, credits, print dates, trailers.

Only whole paragraphs, and what follows the last sentence of an article, are looked at: a phrase in the middle of a
sentence is text. Everything taken out is told of with its kind.
"""

from itertools import groupby

from tasks.cleaning.article import Removals
from tasks.cleaning.boilerplate.print_dates import is_date_line, is_wire_header
from tasks.cleaning.boilerplate.skip_lines import without_skipped
from tasks.cleaning.boilerplate.source_lines import count_source_lines
from tasks.cleaning.boilerplate.trailers import (
    cut_trailer,
    end_line_kind,
    is_byline,
    is_source_label,
    names_source,
)
from tasks.cleaning.boilerplate.whole_lines import (
    HEADING,
    LONGEST_LINE,
    buttons_before,
    continues_contact,
    is_share_button,
    line_kind,
)
from tasks.cleaning.marks import LINK_LINE
from tasks.cleaning.sentence_lexicon import SENTENCE_ENDS

# Headlines of other articles, and how many of them end a page.
_HEADLINE_AT_MOST = 150
_LIST_AT_MOST = 12
# A line that only says the name of a network may be a heading; so many on end are buttons.
_BUTTONS_AT_LEAST = 3
# Dates and keywords stand among the first or last paragraphs.
_FROM_START = 3
_FROM_END = 4


def take_boilerplate(paragraphs: list[str], title: str, removals: Removals) -> list[str]:
    """The paragraphs of an article without what the page put around it.

    Paragraphs may begin with the mark of a line of links, which is taken off.
    """
    paragraphs, skipped = without_skipped(paragraphs)
    if skipped:
        removals.add("navigation", count=skipped)
    kept = _without_lines(_without_share_buttons(paragraphs, removals), removals)
    kept = _without_dates_at_start(kept, removals)
    lines = count_source_lines(kept, title)
    if lines:
        removals.add("byline", count=lines)
    return _without_trailers(kept[lines:], title, removals)


def _without_share_buttons(paragraphs: list[str], removals: Removals) -> list[str]:
    """The paragraphs without share bars whose buttons have a line each."""
    buttons = [is_share_button(text) for text in paragraphs]
    if sum(buttons) < _BUTTONS_AT_LEAST:
        return paragraphs
    kept: list[str] = []
    for is_button, run in groupby(zip(buttons, paragraphs, strict=True), key=lambda pair: pair[0]):
        texts = [text for _, text in run]
        if is_button and len(texts) >= _BUTTONS_AT_LEAST:
            removals.add("share")
        else:
            kept += texts
    return kept


def _without_lines(paragraphs: list[str], removals: Removals) -> list[str]:
    kept: list[str] = []
    under_heading = 0  # paragraphs that may still be items of a list of links
    under_contact = False
    for number, paragraph in enumerate(paragraphs):
        is_link = LINK_LINE in paragraph
        text = paragraph.replace(LINK_LINE, "").strip() if is_link else paragraph
        kind = _kind_of_line(text, is_link, under_contact) if len(text) <= LONGEST_LINE else None
        if kind == HEADING:
            removals.add("related")
            under_heading = len(paragraphs) if _only_headlines(paragraphs, number + 1) else 1
        elif kind is not None:
            removals.add(kind)
        elif under_heading and (is_link or _is_headline(text)):
            removals.add("related")
            under_heading -= not is_link
            continue
        else:
            kept.append(text if kept else _without_buttons(text, removals))
        under_contact = kind == "contact"
        under_heading = under_heading if kind == HEADING else 0
    return [text for text in kept if text]


def _kind_of_line(text: str, is_link: bool, under_contact: bool) -> str | None:
    kind = line_kind(text, is_link)
    return "contact" if kind is None and under_contact and continues_contact(text) else kind


def _without_buttons(text: str, removals: Removals) -> str:
    """The first paragraph without buttons that stand before its first words."""
    buttons = buttons_before(text)
    if buttons is None:
        return text
    kind, end = buttons
    removals.add(kind)
    return text[end:].lstrip(" :|-\u060c")


def _is_headline(text: str) -> bool:
    return len(text) <= _HEADLINE_AT_MOST and not text.endswith(SENTENCE_ENDS)


def _only_headlines(paragraphs: list[str], start: int) -> bool:
    """Whether an article is over where a list of links begins."""
    rest = paragraphs[start : start + _LIST_AT_MOST + 1]
    return len(rest) <= _LIST_AT_MOST and all(LINK_LINE in text or _is_headline(text) for text in rest)


def _without_dates_at_start(paragraphs: list[str], removals: Removals) -> list[str]:
    kept: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        if len(kept) == _FROM_START:
            return kept + paragraphs[number:]
        if is_date_line(paragraph):
            removals.add("date")
        elif is_wire_header(paragraph):
            removals.add("wire")
        elif is_byline(paragraph):
            removals.add("byline")
        else:
            kept.append(paragraph)
    return kept


def _is_named_source(paragraphs: list[str], number: int) -> bool:
    """Whether a paragraph only names the source that the paragraph before it announces."""
    return number > 1 and _is_headline(paragraphs[number]) and is_source_label(paragraphs[number - 1])


def _without_trailers(paragraphs: list[str], title: str, removals: Removals) -> list[str]:
    """Walk back from the end, over as many paragraphs as belong to the article's last part."""
    kept: list[str] = []  # in reverse
    remaining = len(paragraphs)
    while remaining and len(kept) < _FROM_END:
        remaining -= 1
        paragraph = paragraphs[remaining]
        kind = end_line_kind(paragraph)
        if kind is None and not kept and remaining and names_source(paragraph):
            kind = "source_link"
        if kind is None and not kept and _is_named_source(paragraphs, remaining):
            kind = "source_link"
            remaining -= 1
        if kind is not None:
            removals.add(kind)
            continue
        while not kept and (cut := cut_trailer(paragraph, title)) is not None:
            kind, paragraph = cut
            removals.add(kind)
        if paragraph:
            kept.append(paragraph)
    return paragraphs[:remaining] + kept[::-1]
