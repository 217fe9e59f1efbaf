"""Whole pages: trafilatura finds the article, what the page says of itself completes and corrects that.

Three witnesses are heard. The library tells text from furniture. JSON-LD often repeats the article's text, without its
paragraphs, and a description that is its lead. The tree tells what stands between headline and text, and which media
belong there. None is believed alone where the others contradict it.
"""

import re
from dataclasses import replace

from lxml.etree import strip_elements
from lxml.html import HtmlElement
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.cleaning.article import PageMetadata, Removals
from tasks.cleaning.html.bounded import bounded_tree, shallow_tree, without_tags, written
from tasks.cleaning.html.cut_tags import close_tags
from tasks.cleaning.html.junk import declared_kind
from tasks.cleaning.html.links import is_list_of_links, link_share, text_length
from tasks.cleaning.html.markup import flatten, flatten_any, flatten_node
from tasks.cleaning.html.markup_lexicon import FURNITURE, UNSEEN
from tasks.cleaning.html.unclosed import close_comment, close_swallowing, close_value
from tasks.cleaning.media import MediaList, is_picture
from tasks.cleaning.pages.about_site import about_site
from tasks.cleaning.pages.app_data import app_text
from tasks.cleaning.pages.boxes import labelled_boxes, without_linked_headlines
from tasks.cleaning.pages.bylines import bylines
from tasks.cleaning.pages.cards import cards
from tasks.cleaning.pages.declared import declared_in
from tasks.cleaning.pages.discussions import discussions, named_discussions
from tasks.cleaning.pages.edges import within_column, without_badges
from tasks.cleaning.pages.layout_cells import layout_cells
from tasks.cleaning.pages.leads import (
    described_lead,
    is_headline_in_part,
    leads_among,
    with_lead,
    without_headline,
    without_lists_of_links,
)
from tasks.cleaning.pages.library import found_by_library
from tasks.cleaning.pages.linked_data import Thing, article_of, body_of, is_about, is_live
from tasks.cleaning.pages.listings import is_listing
from tasks.cleaning.pages.live import is_read, live_entries, with_entries
from tasks.cleaning.pages.meta_elements import declared_by
from tasks.cleaning.pages.metadata import descriptions_of, metadata_of
from tasks.cleaning.pages.neighbours import (
    drop,
    following_articles,
    headline_in,
    links_to_neighbours,
    subheadings,
    text_in,
)
from tasks.cleaning.pages.overlap import known_lines, known_share, lines_of, shared, without_strangers, words_of
from tasks.cleaning.pages.page_titles import titles_of
from tasks.cleaning.pages.places import before, places_of, shows_picture
from tasks.cleaning.pages.prompts import prompts
from tasks.cleaning.pages.prose import Prose, missed_column
from tasks.cleaning.pages.skipped import skipped_boxes
from tasks.cleaning.pages.teasers import teasers
from tasks.cleaning.pages.typed_lines import show_typed_lines

_CODE = ("script", "style", "template", "noscript")
_SCRIPT = re.compile(r"<(?:script|link)\b", re.IGNORECASE)
# A page with less of its text in links, and without scripts and furniture, is an article in a wrapper.
_LINKS_OF_WRAPPER = 0.05
# Where the library found less than this share of the words of another witness, it missed the article.
_MISSED = 0.5
_PART = 0.8
# Of a growing article, what a page shows is mostly among what its JSON-LD tells; a notice that it has ended is not.
_SHOWN = 0.3
# A page with fewer letters of prose, in which the library finds no more, shows no article.
_SHOWN_AT_LEAST = 300
# An article's text in JSON-LD; fewer words are a summary.
_LINKED_AT_LEAST = 40
# Where a page says that it is one.
_START = 4000
_MAY_BE_PAGE = re.compile("<[hHbB!][tTeEoOdD]")  # much faster, for its first character is always the same
_PAGE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)


def is_page(html: str) -> bool:
    """Whether markup is a whole page and not a fragment of one."""
    begins = _MAY_BE_PAGE.search(html, 0, _START) is not None and _PAGE.search(html, 0, _START) is not None
    return begins or "<body" in html or "<BODY" in html


def read_page(html: str, media: MediaList, removals: Removals, title: str = "") -> tuple[str, PageMetadata]:
    """The lines of the article that a page is about, as `flatten` gives them for a fragment, and its metadata.

    `title` is the article's, where it is known: not every page says which of its lines that is.
    """
    html = close_swallowing(close_tags(close_value(close_comment(html))))
    shallow = tree = shallow_tree(html)
    if tree is None:
        tree = bounded_tree(html)
    if tree is None:
        return flatten_any(without_tags(html), media, removals), PageMetadata()
    meta = declared_by(tree)
    linked = article_of(tree, titles_of(tree, meta))
    metadata = metadata_of(tree, meta, linked, media.base)
    media.base = media.base or metadata.url
    descriptions = descriptions_of(meta, linked)
    title = title or metadata.title or ""
    told = _told(linked, title)
    grows = is_live(linked)
    if shallow is None or _is_wrapper(tree, html):
        return _completed(_read_whole(_body(tree), html, media, removals), told, descriptions, grows), metadata
    show_typed_lines(shallow)
    held = list(shallow.iter())  # lxml makes an object for an element anew whenever none is held
    prose, headline = _without_neighbours(shallow, title, media.base)
    metadata = _with_listing(metadata, linked, shallow, prose, headline, media.base)
    markup = found_by_library(shallow, prose.letters, bool(told))
    if not told and max(prose.letters, len(markup)) < _SHOWN_AT_LEAST:
        told = app_text(shallow, title)
    body = _body(shallow)
    if body is None or not markup:
        text = _read_whole(body, html, media, removals)
        _list_media(None, html, media, removals, metadata.picture)
        return _completed(text, told, descriptions, grows), metadata
    found, place = _read_body(prose, headline, body, html, markup, title, media.base, told)
    text = _completed(found, told, [*descriptions, *subheadings(shallow)] if told else [], grows)
    lead = _lines_before(place, html, media, removals, title)
    if text == found:
        lead += described_lead(found, body, html, title, descriptions)
    _list_media(place, html, media, removals, metadata.picture)
    del held
    return with_lead(lead, text), metadata


def _with_listing(
    metadata: PageMetadata,
    linked: Thing,
    tree: HtmlElement,
    prose: Prose,
    headline: HtmlElement | None,
    base: str | None,
) -> PageMetadata:
    """What a page declares, with a note where it declares no article and shows none."""
    if linked or metadata.is_article or not is_listing(tree, prose, headline, base):
        return metadata
    return replace(metadata, is_listing=True)


def _told(linked: Thing, title: str) -> str:
    """The lines of the article with a title that a page's JSON-LD tells."""
    return lines_of(body_of(linked)) if is_about(linked, title) else ""


def _list_media(place: LexborNode | None, html: str, media: MediaList, removals: Removals, picture: str | None) -> None:
    """List the media in the element that holds the article; where there is no picture, the one that the page names."""
    if place is not None:
        flatten_node(place, html, media, removals)
    if picture and not any(is_picture(medium.url) for medium in media.as_list()):
        media.add(picture)


def _read_whole(body: LexborNode | None, html: str, media: MediaList, removals: Removals) -> str:
    return "" if body is None else flatten_node(declared_in(body) or body, html, media, removals)


def _without_neighbours(tree: HtmlElement, title: str, base: str | None) -> tuple[Prose, HtmlElement | None]:
    """The prose of a page, from whose tree other articles are taken, and what leads to them; and its headline."""
    headline = headline_in(tree, title)
    drop(links_to_neighbours(tree))
    if headline is not None:
        drop(following_articles(tree, headline))
    drop(cards(tree, headline, base))
    prose = Prose(tree)
    drop(
        [
            *teasers(prose, headline),
            *labelled_boxes(tree, prose, headline),
            *discussions(tree, prose, headline),
            *named_discussions(prose, headline),
            *prompts(tree, prose, headline),
            *skipped_boxes(tree, prose, headline),
            *layout_cells(tree, prose, headline),
            *bylines(prose, headline),
            *about_site(prose, headline),
        ]
    )
    prose.count_again()
    return prose, headline


def _read_body(
    prose: Prose,
    headline: HtmlElement | None,
    body: LexborNode,
    html: str,
    markup: str,
    title: str,
    base: str | None,
    told: str,
) -> tuple[str, LexborNode | None]:
    """The lines of the article by what stands on the page, and the element that holds them."""
    place = next(places_of(markup, body), None)
    structured = _structured(markup, place, body, html, prose)
    found = without_lists_of_links(without_headline(_with_declared(structured, body, html), title))
    if found != structured and shared(words_of(structured), words_of(found)) < _MISSED:
        found = structured  # whatever took so much of it is wrong
    found = without_linked_headlines(found)
    column = missed_column(prose, found, headline)
    if column is not None:
        place = next(places_of(written(column), body), place)
        found = without_lists_of_links(without_headline(_lines_in(column), title))
    live = live_entries(prose, base, only_told=bool(told) and is_read(told, found))
    if live is None:
        return within_column(found, prose), place
    is_known = is_read(prose.text_within(live), found)
    found = within_column(found, prose) if is_known else _with_live(found, live, prose, headline)
    own = (line.strip() for line in _lines_in(live).split("\n\n"))
    return without_badges(found, {*subheadings(live.getroottree().getroot()), *own}), place


def _with_live(found: str, around: HtmlElement, prose: Prose, headline: HtmlElement | None) -> str:
    """A reading with the entries of a live blog, and what introduces them, where it has not read that."""
    entries = without_linked_headlines(without_lists_of_links(_lines_in(around)))
    first = prose.first_after(headline)
    introduction = first.getparent() if first is not None and around not in first.iterancestors() else None
    if introduction is None or introduction in around.iterancestors():
        return with_entries(found, entries)
    lines = _lines_in(introduction)
    if headline is not None:
        lines = without_headline(lines, text_in(headline))
    told = entries if is_read(lines, f"{found}\n{entries}") else f"{lines}\n\n{entries}"
    return with_entries(found, told)


def _lines_in(element: HtmlElement) -> str:
    return flatten_any(written(element), MediaList(), Removals()).strip()


def _structured(markup: str, place: LexborNode | None, body: LexborNode, html: str, prose: Prose) -> str:
    """The lines of what the library found; where it gave up their structure, those of the element that holds it."""
    found = flatten(markup, MediaList(), Removals()).strip()
    if "\n" in found:
        return found
    for node in (declared_in(body), place):
        read = flatten_node(node, html, MediaList(), Removals()) if node is not None else ""
        if shared(words_of(found), words_of(read)) >= _MISSED:
            return read
    # What it took from JSON-LD stands nowhere on the page in one piece.
    shown = known_lines([text_in(block) for block in prose.paragraphs], found) if place is None else []
    read = "\n\n".join(shown)
    if shared(words_of(found), words_of(read)) >= _PART:
        return read
    # With all paragraphs of the page, and more, it is the page's whole text.
    if sum(map(len, shown)) >= _PART * prose.letters > 0:
        return read
    return _lines_of_whole(found, body, html) if place is None else found


def _lines_of_whole(found: str, body: LexborNode, html: str) -> str:
    """The lines of a page whose whole text was found in one: a page with so little that the library tells no parts."""
    read = flatten_node(body, html, MediaList(), Removals())
    words, lines = words_of(found), words_of(read)
    return read if shared(words, lines) >= _MISSED and shared(lines, words) >= _PART else found


def _with_declared(found: str, body: LexborNode, html: str) -> str:
    """What the library found, unless that is a small part of an element that declares itself the article."""
    place = declared_in(body)
    if place is None or len(found) >= _PART * text_length(place):
        return found  # no part of it, whatever its junk is
    declared = flatten_node(place, html, MediaList(), Removals())
    return declared if _is_part(found, declared) else found


def _completed(found: str, linked: str, known: list[str], grows: bool) -> str:
    """What was found on the page, corrected by what its JSON-LD says is the article's text.

    That is read itself where it holds much more, or something else: a page may show its text by a script only. Of an
    article that grows, JSON-LD has the updates of days, and not the words that introduce them: where the page shows
    any of them, it shows what there is to read. `known` is what else belongs to the article: its lead, which is told
    in the description and seldom in the text as well, and its subheadings.
    """
    if not linked or (grows and len(found) >= _SHOWN_AT_LEAST and known_share(found, linked) >= _SHOWN):
        return found
    words, others = words_of(found), words_of(linked)
    if (
        others.total() >= _LINKED_AT_LEAST
        and others.total() > _MISSED * words.total()
        and shared(others, words) < _MISSED
    ):
        return linked
    if _is_part(found, linked):
        return linked
    return without_strangers(found, linked, known)


def _is_part(some: str, other: str) -> bool:
    words, others = words_of(some), words_of(other)
    return words.total() < _MISSED * others.total() and shared(words, others) >= _PART


def _body(tree: HtmlElement) -> LexborNode | None:
    strip_elements(tree, *_CODE, with_tail=False)
    return LexborHTMLParser(written(tree)).body


def _lines_before(place: LexborNode | None, html: str, media: MediaList, removals: Removals, title: str) -> list[str]:
    """The lines between headline and text, and the media there."""
    lines: list[str] = []
    for element in before(place, title) if place is not None else ():
        if element.tag in UNSEEN or is_list_of_links(element):
            continue
        attributes = element.attributes
        if declared_kind(attributes.get("class"), attributes.get("id"), attributes.get("style")) is None:
            read = flatten_node(element, html, media, removals).split("\n")
            # What stands with a picture is its caption.
            lines += [] if shows_picture(element) else read
    return leads_among([line for line in lines if not is_headline_in_part(line, title)])


def _is_wrapper(tree: HtmlElement, html: str) -> bool:
    """Whether a page is nothing but an article that somebody put the elements of a page around."""
    if _SCRIPT.search(html):
        return False
    body = LexborHTMLParser(written(tree)).body
    if body is None or body.css_first(FURNITURE) is not None or link_share(body) > _LINKS_OF_WRAPPER:
        return False
    return next(layout_cells(tree, Prose(tree), None), None) is None
