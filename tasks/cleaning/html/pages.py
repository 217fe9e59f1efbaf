"""Whole pages: where the article stands, by what the page declares, or by a library that tells text from furniture."""

import logging
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.cleaning.article import Removals
from tasks.cleaning.html.cut_tags import close_tags
from tasks.cleaning.html.junk import declared_kind
from tasks.cleaning.html.links import link_share, text_length
from tasks.cleaning.html.markup import flatten, flatten_node
from tasks.cleaning.html.markup_lexicon import ARTICLE_SELECTORS, FURNITURE, UNSEEN
from tasks.cleaning.html.nesting import close_comment, close_swallowing, close_value, limit_nesting
from tasks.cleaning.html.page_places import before, places_of, with_segments
from tasks.cleaning.media import MediaList

# Letters that make an article: what a class name calls one may be a teaser if it is shorter than the first, what the
# page's own data call one, or the library, is hardly wrong above the second.
_LETTERS_AT_LEAST = 200
_FEWEST_LETTERS = 40
# Where several elements declare themselves the article, one has to be this much longer than the next.
_LONGER = 2
_CANDIDATES = 30
# The element that holds what the library found may hold this much more, short lines mostly; beyond that, furniture.
_MORE = 1.5
# Letters of a summary; bylines and dates are shorter.
_LEAD_AT_LEAST = 60
# What holds more of its text in links is a list of them.
_LINKS_AT_MOST = 0.2
# A page with less of its text in links, and without scripts and furniture, is an article in a wrapper.
_LINKS_OF_WRAPPER = 0.05
# Larger pages than this are no articles, and would take the library seconds.
_LARGEST = 3_000_000
_CODE = ("script", "style", "template", "noscript")
_SCRIPT = re.compile(r"<(?:script|link)\b", re.IGNORECASE)
# Where a page says that it is one.
_START = 4000
_MAY_BE_PAGE = re.compile("<[hHbB!][tTeEoOdD]")  # much faster, for its first character is always the same
_PAGE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)


def is_page(html: str) -> bool:
    """Whether markup is a whole page and not a fragment of one."""
    begins = _MAY_BE_PAGE.search(html, 0, _START) is not None and _PAGE.search(html, 0, _START) is not None
    return begins or "<body" in html or "<BODY" in html


def flatten_page(html: str, media: MediaList, removals: Removals, title: str = "") -> str:
    """The lines of the article that a page is about, as `flatten` gives them for a fragment.

    `title` is the article's, where it is known: not every page says which of its lines that is.
    """
    html = limit_nesting(close_swallowing(close_tags(close_value(close_comment(html)))))
    page = LexborHTMLParser(html)
    page.strip_tags(list(_CODE))
    body = page.body
    if body is None:
        return ""
    place = _declared(body)
    if place is None and not _is_wrapper(body, html):
        found = _by_library(html)
        enough = _MORE * _letters(found)
        place = next((node for node in places_of(found, body) if text_length(node) <= enough), None)
        if place is None and enough >= _FEWEST_LETTERS:
            return flatten(found, media, removals)
    if place is None:
        return flatten_node(body, html, media, removals)
    place = with_segments(place)
    lead = _lead(place, html, media, removals, title)
    text = flatten_node(place, html, media, removals)
    return "".join(f"{line}\n\n" for line in lead if line.strip() not in text) + text


def _lead(place: LexborNode, html: str, media: MediaList, removals: Removals, title: str) -> list[str]:
    """What stands between headline and text and is neither byline nor button: a summary, and pictures."""
    lines: list[str] = []
    for element in before(place, title):
        if element.tag in UNSEEN or link_share(element) >= _LINKS_AT_MOST:
            continue
        attributes = element.attributes
        if declared_kind(attributes.get("class"), attributes.get("id"), attributes.get("style")) is None:
            lines += flatten_node(element, html, media, removals).split("\n")
    return [line for line in lines if len(line) >= _LEAD_AT_LEAST]


def _declared(body: LexborNode) -> LexborNode | None:
    """The element that says of itself that it is the article's text."""
    for number, selector in enumerate(ARTICLE_SELECTORS):
        nodes = [(text_length(node), node) for node in body.css(selector)[:_CANDIDATES]]
        nodes.sort(key=lambda pair: -pair[0])
        if not nodes or nodes[0][0] < (_LETTERS_AT_LEAST if number else _FEWEST_LETTERS):
            continue
        longest, place = nodes[0]
        alone = len(nodes) == 1 or longest >= _LONGER * nodes[1][0] or place.css_first(selector) is not None
        return place if alone and link_share(place) < _LINKS_AT_MOST else None
    return None


def _is_wrapper(body: LexborNode, html: str) -> bool:
    """Whether a page is nothing but an article that somebody put the elements of a page around."""
    if _SCRIPT.search(html) or body.css_first(FURNITURE) is not None:
        return False
    return link_share(body) <= _LINKS_OF_WRAPPER


def _by_library(html: str) -> str:
    # Slow to import, and needed for pages only.
    from readability import Document

    if len(html) > _LARGEST:
        return ""
    # It logs what it gives up, text and all; the caller goes another way then.
    logging.getLogger("readability.readability").disabled = True
    try:
        return str(Document(html).summary(html_partial=True, keep_all_images=True))
    except Exception:  # of hostile pages it raises whatever lxml or its own guesses do; the caller has its own reading
        return ""


def _letters(html: str) -> int:
    root = LexborHTMLParser(html).body if html else None
    return text_length(root) if root is not None else 0
