"""What a page calls its article: by declarations, by the title of its window, and by its headings.

A declared title often has the name of the paper with it, and a heading often is that name, or the title of a box.
"""

import re

from lxml.html import HtmlElement

from tasks.cleaning.pages import page_lexicon as lexicon
from tasks.cleaning.pages.linked_data import Thing, text_of
from tasks.cleaning.pages.meta_elements import Declared, contents_of, first_text, plain_name
from tasks.cleaning.pages.neighbours import headings_in, text_in
from tasks.cleaning.pages.overlap import Words, shared, words_of

LONGEST_TITLE = 500
_TITLES_AT_MOST = 8
# A title has the headline and the names of paper and section; a third of its words are those of any headline.
_TOLD_AT_LEAST = 0.3
# What parts a headline from the name of the paper before or after it.
_PART = re.compile(r"\s(?:[|\u00bb\u00ab\u2022:-]{1,2}|[\u2013\u2014])\s")


def titles_of(tree: HtmlElement, meta: Declared) -> list[str]:
    """What a page may be called: by its `meta` elements, its window and its headings of the first level."""
    written = [title.text or "" for title in tree.iter("title")]
    titles = (*contents_of(meta, lexicon.TITLES), *written, *map(text_in, headings_in(tree, "h1")))
    return [title for title in titles if title.strip() and len(title) <= LONGEST_TITLE][:_TITLES_AT_MOST]


def title_of(tree: HtmlElement, meta: Declared, article: Thing, source: str | None) -> str | None:
    """The headline of a page; `source` is the name of its paper."""
    declared = first_text(contents_of(meta, lexicon.TITLES), [text_of(article.get("headline"))])
    headings = [text_in(heading) for heading in headings_in(tree, "h1")]
    if declared is None:
        titles = (_without_source((title.text or "")[:LONGEST_TITLE], source) for title in tree.iter("title"))
        written = first_text(titles)
        return _heading_of(tree, headings, written or "") or first_text(headings[:1]) or written
    declared = declared[:LONGEST_TITLE]
    return _heading_within(tree, headings, declared) or _without_source(declared, source)


def _heading_within(tree: HtmlElement, first_level: list[str], declared: str) -> str | None:
    """The heading that a declared title begins or ends with: for other sites it often has the paper's name with it."""
    for heading in first_level:
        if len(heading) >= len(declared) // 2 and (declared.startswith(heading) or declared.endswith(heading)):
            return heading
    parts = {declared[: part.start()] for part in _PART.finditer(declared)}
    headings = map(text_in, headings_in(tree, "h2", "h3")) if parts else ()
    return next((heading for heading in headings if heading in parts), None)


def _heading_of(tree: HtmlElement, first_level: list[str], written: str) -> str | None:
    """The heading that has most in common with the title of a page's window, one of the first level if there is any.

    On many pages the first heading is the name of the paper, or that of a box.
    """
    sought = words_of(written)
    for headings in (first_level, map(text_in, headings_in(tree, "h2", "h3"))):
        told = ((_in_common(heading, sought), heading) for heading in headings)
        share, best = max(told, key=lambda pair: pair[0], default=(0.0, ""))
        if share >= _TOLD_AT_LEAST:
            return best
    return None


def _in_common(heading: str, written: Words) -> float:
    """How much of a heading is in a title, times how much of that is in the heading: of the paper's name little."""
    words = words_of(heading)
    return shared(words, written) * shared(written, words)


def _without_source(title: str, source: str | None) -> str:
    title = " ".join(title.split())
    parts = list(_PART.finditer(title))
    if source and parts:
        if plain_name(title[parts[-1].end() :]).casefold() == source.casefold():
            return title[: parts[-1].start()]
        if plain_name(title[: parts[0].start()]).casefold() == source.casefold():
            return title[parts[0].end() :]
    return title
