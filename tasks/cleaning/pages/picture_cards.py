"""Cards without headings: links that hold a picture and a headline, in a row of their own.

A figure that is larger on a page of its own, or the things that an article lists, lead to other pages with a picture
too. But the article's text stands between them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from tasks.cleaning.pages.addresses import leads_elsewhere
from tasks.cleaning.pages.neighbours import TextLengths, shape, text_in, with_parents

# From a card's headline or picture to the card.
CARD_LEVELS = 5
_CARDS_AT_LEAST = 3
_CARD_AT_MOST = 300
_WORDS_AT_LEAST = 3
# More words than this between two cards are text.
_BETWEEN_AT_MOST = 40
_PICTURES = ("img", "picture", "amp-img")


def links_with_pictures(tree: HtmlElement, base: str | None) -> list[HtmlElement]:
    """The links to other pages that hold a picture and some words; none where there are too few for a row."""
    links = dict.fromkeys(next(picture.iterancestors("a"), None) for picture in tree.iter(*_PICTURES))
    found = [link for link in links if link is not None and _is_card(link, base)]
    return found if len(found) >= _CARDS_AT_LEAST else []


def rows_of_pictures(
    links: Iterable[HtmlElement], kept: set[HtmlElement], lengths: TextLengths
) -> Iterator[HtmlElement]:
    """The short elements of one kind, side by side without text between them, that hold such a link each."""
    for group in groups_around(links):
        short = all(block not in kept and lengths[block] <= _CARD_AT_MOST for block in group)
        if short and len(group) >= _CARDS_AT_LEAST and _stands_together(group, lengths):
            yield from group


def groups_around(elements: Iterable[HtmlElement]) -> list[list[HtmlElement]]:
    """The elements of one kind with one parent that some elements are, or stand in as a headline stands in a card."""
    groups: defaultdict[tuple[HtmlElement, object], dict[HtmlElement, None]] = defaultdict(dict)
    for element in elements:
        for _, (block, parent) in zip(range(CARD_LEVELS), with_parents(element), strict=False):
            groups[parent, shape(block)][block] = None
    return [list(group) for group in groups.values()]


def _is_card(link: HtmlElement, base: str | None) -> bool:
    return (
        len(text_in(link).split()) >= _WORDS_AT_LEAST
        and next(link.iterancestors("figure"), None) is None
        and leads_elsewhere(str(link.get("href") or ""), base)
    )


def _stands_together(group: list[HtmlElement], lengths: TextLengths) -> bool:
    """Whether there is hardly any text between the first and the last of some children of one parent."""
    own, last = set(group), group[-1]
    letters = len((group[0].tail or "").strip())
    for child in group[0].itersiblings():
        if child is last or letters > _BETWEEN_AT_MOST:
            break
        letters += len((child.tail or "").strip()) + (0 if child in own else lengths[child])
    return letters <= _BETWEEN_AT_MOST
