"""What readers say below an article, told by the field in which the next one of them may write."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from tasks.cleaning.pages.prose import Prose

# Where the field stands among more of a page's prose, it is a part of the article: a citation to be copied.
_SHARE_AT_MOST = 0.6


def discussions(tree: HtmlElement, prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The largest elements around a field for text that hold neither the headline nor the article's first paragraph."""
    fields = list(tree.iter("textarea"))
    first = prose.first_after(headline) if fields else None
    if first is None:
        return
    kept = {first, *first.iterancestors(), *(headline.iterancestors() if headline is not None else ())}
    for field in fields:
        block = field
        for around in field.iterancestors():
            if around in kept:
                break
            block = around
        if prose.within(block) <= _SHARE_AT_MOST * prose.letters:
            yield block
