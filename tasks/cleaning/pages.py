"""Whole pages: where the article stands, by what the page declares, or by a library that tells text from furniture."""

import logging
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.cleaning.article import Removals
from tasks.cleaning.markup import flatten, flatten_node
from tasks.cleaning.markup_lexicon import ARTICLE_SELECTORS, FURNITURE
from tasks.cleaning.media import MediaList
from tasks.cleaning.nesting import limit_nesting

# Letters that make an article: what a class name calls one may be a teaser if it is shorter than the first, what the
# page's own data call one, or the library, is hardly wrong above the second.
_LETTERS_AT_LEAST = 200
_FEWEST_LETTERS = 40
# Where several elements declare themselves the article, one has to be this much longer than the next.
_LONGER = 2
# What holds more of its text in links is a list of them.
_LINKS_AT_MOST = 0.2
# A page with less of its text in links, and without scripts and furniture, is an article in a wrapper.
_LINKS_OF_WRAPPER = 0.05
# Larger pages than this are no articles, and would take the library seconds.
_LARGEST = 3_000_000
_SCRIPT = re.compile(r"<(?:script|link)\b", re.IGNORECASE)
_PAGE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)


def is_page(html: str) -> bool:
    """Whether markup is a whole page and not a fragment of one."""
    return _PAGE.search(html, 0, _LETTERS_AT_LEAST * 20) is not None or "<body" in html or "<BODY" in html


def flatten_page(html: str, media: MediaList, removals: Removals) -> str:
    """The lines of the article that a page is about, as `flatten` gives them for a fragment."""
    html = limit_nesting(html)
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    declared = _declared(body)
    if declared is not None:
        return flatten_node(declared, html, media, removals)
    if _is_wrapper(body, html):
        return flatten_node(body, html, media, removals)
    found = _by_library(html)
    if _letters(found) < min(_FEWEST_LETTERS, _length(body) // 2):
        return flatten_node(body, html, media, removals)
    return flatten(found, media, removals)


def _declared(body: LexborNode) -> LexborNode | None:
    """The element that says of itself that it is the article's text."""
    for number, selector in enumerate(ARTICLE_SELECTORS):
        nodes = sorted(((_length(node), node) for node in body.css(selector)), key=lambda pair: -pair[0])
        if nodes and nodes[0][0] >= (_LETTERS_AT_LEAST if number else _FEWEST_LETTERS):
            if len(nodes) == 1 or nodes[0][0] >= _LONGER * nodes[1][0] or nodes[0][1].css_first(selector) is not None:
                return nodes[0][1] if _link_share(nodes[0][1]) < _LINKS_AT_MOST else None
            return None
    return None


def _is_wrapper(body: LexborNode, html: str) -> bool:
    """Whether a page is nothing but an article that somebody put the elements of a page around."""
    if _SCRIPT.search(html) or body.css_first(FURNITURE) is not None:
        return False
    return _link_share(body) <= _LINKS_OF_WRAPPER


def _by_library(html: str) -> str:
    # Slow to import, and needed for pages only.
    from readability import Document  # type: ignore[import-untyped]

    if len(html) > _LARGEST:
        return ""
    # It logs what it gives up, text and all; the caller goes another way then.
    logging.getLogger("readability.readability").disabled = True
    try:
        return str(Document(html).summary(html_partial=True, keep_all_images=True))
    except Exception:
        return ""


def _length(node: LexborNode) -> int:
    return len("".join((node.text_lexbor() or "").split()))


def _letters(html: str) -> int:
    root = LexborHTMLParser(html).body if html else None
    return _length(root) if root is not None else 0


def _link_share(node: LexborNode) -> float:
    return sum(map(_length, node.css("a"))) / max(1, _length(node))
