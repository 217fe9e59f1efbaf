"""What readers say below an article: told by its name, or by the field in which the next one of them may write.

The library knows common class names of comments, but hardly any of their ids.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from tasks.cleaning.pages.prose import Prose

# Where the field stands among more of a page's prose, it is a part of the article: a citation to be copied.
_SHARE_AT_MOST = 0.6


def named_discussions(prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The elements that are named after comments, stand below the article and are no longer than it."""
    first = prose.first_after(headline)
    if first is None or not prose.comments:
        return
    kept = set() if headline is None else {headline, *headline.iterancestors()}
    is_below = False
    for element in first.getroottree().iter():
        is_below = is_below or element is first
        if is_below and element not in kept and prose.comments.get(element, prose.letters + 1) <= prose.letters:
            yield element


def discussions(tree: HtmlElement, prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The largest elements around a field for text that hold neither the headline nor the article's first paragraph."""
    fields = list(tree.iter("textarea"))
    first = prose.first_after(headline) if fields else None
    if first is None:
        return
    kept = {first, *first.iterancestors(), *(headline.iterancestors() if headline is not None else ())}
    for block in dict.fromkeys(_block_around(field, kept) for field in fields):
        if prose.within(block) <= _SHARE_AT_MOST * prose.letters:
            yield block


def _block_around(field: HtmlElement, kept: set[HtmlElement]) -> HtmlElement:
    block = field
    for around in field.iterancestors():
        if around in kept:
            break
        block = around
    return block
