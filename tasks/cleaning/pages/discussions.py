"""What readers say below an article: told by its name, or by the field in which the next one of them may write.

The library knows common class names of comments, but hardly any of their ids. Where comments are longer than the
article, their form tells them: elements of one kind side by side, one for each reader.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from tasks.cleaning.pages.live import groups_of
from tasks.cleaning.pages.neighbours import outermost_without, with_ancestors
from tasks.cleaning.pages.prose import Prose

# Where the field stands among more of a page's prose, it is a part of the article: a citation to be copied.
_SHARE_AT_MOST = 0.6
# Unless nearly all of that is said by so many, and there is an article besides.
_SPEAKERS_AT_LEAST = 3
_SPOKEN_SHARE = 0.9
_ARTICLE_AT_LEAST = 200


def named_discussions(prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The elements that are named after comments, stand below the article and are no longer than it."""
    first = prose.first_after(headline)
    if first is None or not prose.comments:
        return
    kept = with_ancestors(headline)
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
    kept = with_ancestors(first, headline)
    for block in dict.fromkeys(outermost_without(field, kept) for field in fields):
        letters = prose.within(block)
        if letters <= _SHARE_AT_MOST * prose.letters or (
            prose.letters - letters >= _ARTICLE_AT_LEAST and _is_said_by_many(block, letters, prose)
        ):
            yield block


def _is_said_by_many(block: HtmlElement, letters: int, prose: Prose) -> bool:
    """Whether the prose of an element stands in elements of one kind, side by side in it."""
    return any(
        len(said) >= _SPEAKERS_AT_LEAST
        and block in (parent, *parent.iterancestors())
        and sum(map(prose.within, said)) >= _SPOKEN_SHARE * letters
        for parent, said in groups_of(prose)
    )
