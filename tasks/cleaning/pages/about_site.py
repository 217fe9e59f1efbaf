"""What a site says about itself below an article: outside of the `article`, or in an element named after that.

On a page of a long article the column of its prose tells that apart. A short news item is no longer than such a
paragraph, and only what HTML or a name says can tell which of them is the news.
"""

from collections.abc import Iterator
from itertools import dropwhile

from lxml.html import HtmlElement

from tasks.cleaning.html.junk import class_words
from tasks.cleaning.pages.neighbours import outermost_without, with_ancestors
from tasks.cleaning.pages.page_lexicon import ABOUT_WORDS
from tasks.cleaning.pages.prose import Prose

# With more prose beside it the column tells: of 258 pages of fundus the rule for `article` made two worse and none
# better, and of 256 of WCXB's the one for names did.
_SHORT_PAGE = 800
# An `article` with less of a page's prose may be the head of its article, and the text stands beside it.
_ARTICLE_SHARE = 0.4
# What is named after the site is longer than a news item at times, but not so much that it is what the page is about.
_ABOUT_SHARE = 0.7
_NAME_WORDS_AT_MOST = 2


def about_site(prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The elements with prose behind the `article` with the headline, and those named after the site."""
    first = prose.first_after(headline)
    if headline is None or first is None:
        return
    kept = with_ancestors(headline, first)
    below = [block for block in dropwhile(lambda block: block is not first, prose.paragraphs) if block not in kept]
    own = next((around for around in headline.iterancestors("article") if around in first.iterancestors()), None)
    if own is not None and _ARTICLE_SHARE * prose.letters <= prose.within(own) <= _SHORT_PAGE:
        yield from _outside(own, below, kept)
    for element in _named(below, kept):
        letters = prose.within(element)
        if letters <= _ABOUT_SHARE * prose.letters and prose.letters - letters <= _SHORT_PAGE:
            yield element


def _outside(own: HtmlElement, blocks: list[HtmlElement], kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """The largest elements around some blocks that do not stand in the article's own."""
    for block in blocks:
        outermost = outermost_without(block, kept)
        if own not in outermost.iterancestors():
            yield outermost


def _named(blocks: list[HtmlElement], kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements around some blocks that are named after the site; each is looked at once."""
    seen = set(kept)
    for block in blocks:
        for around in (block, *block.iterancestors()):
            if around in seen:
                break  # and so are all around it
            seen.add(around)
            if _is_about(around):
                yield around


def _is_about(element: HtmlElement) -> bool:
    """Whether a name is `about` or that with one more word; of more words it says what a part of a text is about."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    words = map(class_words, names)
    return any(len(said) <= _NAME_WORDS_AT_MOST and not ABOUT_WORDS.isdisjoint(said) for said in words)
