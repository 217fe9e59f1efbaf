"""Teasers that are called an article's text: a name that a page should bear once, on several short blocks."""

from lxml.html import HtmlElement

from tasks.cleaning.html.markup_lexicon import ARTICLE_CLASSES
from tasks.cleaning.pages.live import groups_of, is_told
from tasks.cleaning.pages.neighbours import shape, text_in, with_ancestors
from tasks.cleaning.pages.prose import Prose

# A teaser is a paragraph; all of them together are shorter than the article.
_TEASER_AT_MOST = 400
_TEASERS_SHARE = 0.6


def teasers(prose: Prose, headline: HtmlElement | None) -> list[HtmlElement]:
    """Short elements of one kind beside the column of prose that declare themselves an article's text."""
    column, letters = prose.column()
    if column is None:
        return []
    kept = with_ancestors(column, headline)
    found: list[HtmlElement] = []
    for parent, blocks in groups_of(prose):
        tag, names = shape(blocks[0])
        if (tag != "article" and ARTICLE_CLASSES.isdisjoint(names)) or not kept.isdisjoint(blocks):
            continue
        if column not in (parent, *parent.iterancestors()) and all(map(_is_short, blocks)):
            found += blocks if sum(map(prose.within, blocks)) < _TEASERS_SHARE * letters else []
    return found


def _is_short(block: HtmlElement) -> bool:
    return len(text_in(block)) <= _TEASER_AT_MOST and not is_told(block)
