"""Boilerplate of news pages that reached the text: related links, share bars, credits, print dates, trailers.

Only whole paragraphs, and what follows the last sentence of an article, are looked at: a phrase in the middle of a
sentence is text. Everything taken out is told of with its kind.
"""

import re

from tasks.cleaning.article import Removals
from tasks.cleaning.boilerplate_lexicon import (
    APPEARED,
    APPEARED_FIRST,
    APPEARED_HERE,
    CLICKS,
    CONTACT_LINES,
    FIRST_THERE,
    HEADS,
    HEADS_WITH_CLICK,
    HEADS_WITH_SEPARATOR,
    LAST_WORDS,
    LINES,
    LIST_HEADINGS,
    MACHINE_TRAILERS,
    PREFIXES,
    SHARE_ACTIONS,
    SHARE_NAMES,
    SHARE_WORDS,
    TAG_HEADS,
    TAG_TRAILERS,
    TRAILER_STEMS,
    TRAILERS,
)
from tasks.cleaning.dates import is_date_line, is_wire_header
from tasks.cleaning.marks import LINK_LINE
from tasks.cleaning.phrases import any_of, first_words, fold, kinds_pattern
from tasks.cleaning.titles import same_words

# Paragraphs of boilerplate are short: of those found in 30,000 articles none had more letters.
_SHORT = 220
_FEED_TRAILER_AT_MOST = 500
# A bar of share buttons names at least two places to share at.
_SHARE_NAMES_AT_LEAST = 2
_SHARE_WORDS_AT_MOST = 25
# Headlines of other articles, and how many of them end a page.
_HEADLINE_AT_MOST = 150
_LIST_AT_MOST = 12
_PREFIX_AT_MOST = 200
# Dates and keywords stand among the first or last paragraphs.
_FROM_START = 3
_FROM_END = 4
# A trailer begins this close to the end of its paragraph.
_TRAILER_AT_MOST = 400

_SIGNS = r"[^\w©]*"


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


_FIRST_WORD = re.compile(rf"{_SIGNS}(\w+|©)")
_FIRST_WORDS = first_words(LINES, LIST_HEADINGS, HEADS, HEADS_WITH_SEPARATOR, HEADS_WITH_CLICK) | set(
    map(fold, SHARE_WORDS)
)
_LIST_HEADING = _pattern(rf"{_SIGNS}{any_of(LIST_HEADINGS)}\W*\Z")
_LINE = _pattern(rf"{_SIGNS}{kinds_pattern(LINES)}[^\w:]*(?:\d+[^\w:]*)?\Z")
_HEAD = _pattern(rf"{_SIGNS}{kinds_pattern(HEADS)}")
_SEPARATED_HEAD = _pattern(rf"{_SIGNS}{kinds_pattern(HEADS_WITH_SEPARATOR)}[^\w\n:]{{0,3}}[:|/\u00bb>\u2026]")
_CLICK_HEAD = _pattern(rf"{_SIGNS}{kinds_pattern(HEADS_WITH_CLICK)}")
_CLICK = _pattern("|".join(map(re.escape, CLICKS)))
_TAG_HEAD = _pattern(rf"{_SIGNS}{any_of(TAG_HEADS)}\s*[:|#]")
_CONTACT_LINE = _pattern(rf"{any_of(CONTACT_LINES)}|\d{{5,}}")
_PREFIX = _pattern(rf"{_SIGNS}{kinds_pattern(PREFIXES)}\W*")
_SENTENCE_END = '(?:(?<=[.!?\u061f\u2026\u00bb\u201d)"])\\s*|\\A)'
_TRAILER = _pattern(rf"{_SENTENCE_END}{kinds_pattern(TRAILERS)}.*\Z")
_LAST_WORDS = _pattern(
    rf"(?:(?<=[.!?\u061f\u00bb\u201d)\"])\s*(?:\u2026\s*)?|(?<=\u2026)\s*|\A)(?:{kinds_pattern(LAST_WORDS)})\W*\Z"
)
_WORDS_ONLY = r"(?:\s++[^\s.!?\u061f\u060c]++){0,40}+\s*\Z"
_TAG_TRAILER = _pattern(rf"{_SENTENCE_END}{any_of(TAG_TRAILERS)}(?::[^.!?\u061f]*\Z|{_WORDS_ONLY})")
_MACHINE_TRAILER = _pattern(rf"{kinds_pattern(MACHINE_TRAILERS)}.*\Z")
_HEADLINE_LINK = _pattern(rf"{any_of(TRAILERS['source_link'])}[^:]{{0,40}}:")
_FEED_TRAILER = _pattern(
    rf"{_SIGNS}(?:{any_of(APPEARED)}.*?{any_of(APPEARED_FIRST)}|{any_of(APPEARED_HERE)}.*?{any_of(FIRST_THERE)})"
)
_WORD = re.compile(r"[^\W_]+|\+")
_SENTENCE_ENDS = (".", "!", "\u061f", "?", "\u2026")
_NUMBERED_CONTACT = re.compile(r"\W*\d{3,7}\s*[-\u2013]\s*[A-Za-z\u0621-\u064a]+\W*\Z")


def take_boilerplate(paragraphs: list[str], title: str, removals: Removals) -> list[str]:
    """The paragraphs of an article without what the page put around it.

    Paragraphs may begin with the mark of a line of links, which is taken off.
    """
    kept = _without_lines(paragraphs, removals)
    kept = _without_dates_at_start(kept, removals)
    return _without_trailers(kept, title, removals)


def _without_lines(paragraphs: list[str], removals: Removals) -> list[str]:
    kept: list[str] = []
    under_heading = 0  # paragraphs that may still be items of a list of links
    under_contact = False
    for number, paragraph in enumerate(paragraphs):
        is_link = LINK_LINE in paragraph
        text = paragraph.replace(LINK_LINE, "").strip() if is_link else paragraph
        kind = _line_kind(text, is_link) if len(text) <= _SHORT else None
        if kind is None and under_contact and len(text) <= _SHORT and _CONTACT_LINE.search(text):
            kind = "contact"
        if kind == "heading":
            removals.add("related")
            under_heading = len(paragraphs) if _only_headlines(paragraphs, number + 1) else 1
        elif kind is not None:
            removals.add(kind)
        elif under_heading and (is_link or _is_headline(text)):
            removals.add("related")
            under_heading -= not is_link
            continue
        else:
            kept.append(_without_prefix(text, removals) if not kept else text)
        under_contact = kind == "contact"
        under_heading = under_heading if kind == "heading" else 0
    return [text for text in kept if text]


def _without_prefix(text: str, removals: Removals) -> str:
    """The first paragraph without buttons that stand before its first words."""
    match = _PREFIX.match(text)
    if match:
        removals.add(match.lastgroup or "")
        return text[match.end() :]
    end = names = 0
    for word in _WORD.finditer(text, 0, _PREFIX_AT_MOST):
        if word[0].lower() not in SHARE_WORDS:
            break
        names += word[0].lower() in SHARE_NAMES
        end = word.end()
    if names <= _SHARE_NAMES_AT_LEAST:
        return text
    removals.add("share")
    return text[end:].lstrip(" :|-\u060c")


def _line_kind(text: str, is_link: bool) -> str | None:
    """The kind of boilerplate that a whole short paragraph is."""
    first = _FIRST_WORD.match(text)
    if first is None or fold(first[1]) not in _FIRST_WORDS:
        return None
    if _LIST_HEADING.match(text):
        return "heading"
    if _HEADLINE_LINK.match(text, first.start(1)):
        return "source_link"
    for pattern in (_LINE, _SEPARATED_HEAD):
        match = pattern.match(text)
        if match:
            return match.lastgroup
    match = _HEAD.match(text)
    if match and (is_link or not text.endswith(".")):
        return match.lastgroup
    match = _CLICK_HEAD.match(text)
    if match and (is_link or _CLICK.search(text, match.end() - 1)):
        return match.lastgroup
    return "share" if _is_share_bar(text) else None


def _is_share_bar(text: str) -> bool:
    words = _WORD.findall(text.lower())
    names = sum(word in SHARE_NAMES or word in SHARE_ACTIONS for word in words)
    return (
        names >= _SHARE_NAMES_AT_LEAST
        and len(words) <= _SHARE_WORDS_AT_MOST
        and all(map(SHARE_WORDS.__contains__, words))
    )


def _is_headline(text: str) -> bool:
    return len(text) <= _HEADLINE_AT_MOST and not text.endswith(_SENTENCE_ENDS)


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
        else:
            kept.append(paragraph)
    return kept


def _without_trailers(paragraphs: list[str], title: str, removals: Removals) -> list[str]:
    """Walk back from the end, over as many paragraphs as belong to the article's last part."""
    kept: list[str] = []  # in reverse
    remaining = len(paragraphs)
    while remaining and len(kept) < _FROM_END:
        remaining -= 1
        paragraph = paragraphs[remaining]
        kind = _end_line_kind(paragraph)
        if kind is not None:
            removals.add(kind)
            continue
        while not kept and (cut := _cut_trailer(paragraph, title)) is not None:
            kind, paragraph = cut
            removals.add(kind)
        if paragraph:
            kept.append(paragraph)
    return paragraphs[:remaining] + kept[::-1]


def _end_line_kind(paragraph: str) -> str | None:
    if is_date_line(paragraph):
        return "date"
    if _TAG_HEAD.match(paragraph) and len(paragraph) <= _TRAILER_AT_MOST:
        return "tags"
    if _NUMBERED_CONTACT.match(paragraph):
        return "contact"
    if len(paragraph) <= _FEED_TRAILER_AT_MOST and _FEED_TRAILER.match(paragraph):
        return "source_link"
    return None


def _cut_trailer(paragraph: str, title: str) -> tuple[str, str] | None:
    """The kind of trailer that the last paragraph ends with, and the paragraph without it."""
    start = max(0, len(paragraph) - _TRAILER_AT_MOST)
    if not any(paragraph.find(stem, start) >= 0 for stem in TRAILER_STEMS):
        return None
    for pattern in (_TRAILER, _MACHINE_TRAILER, _LAST_WORDS):
        match = pattern.search(paragraph, start)
        if match:
            return match.lastgroup or "", paragraph[: match.start()].rstrip()
    if not paragraph.endswith(_SENTENCE_ENDS):
        match = _TAG_TRAILER.search(paragraph, start)
        if match:
            return "tags", paragraph[: match.start()].rstrip()
    match = _HEADLINE_LINK.search(paragraph, start)
    if match and title and same_words(paragraph[match.end() :], title):
        return "source_link", paragraph[: match.start()].rstrip()
    return None
