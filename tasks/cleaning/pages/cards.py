"""Cards on an article's page: a headline that is a link to another page of the site, with a picture and a few words.

The headline is a heading, or stands in one link with the picture; of the latter kind there are some side by side.
"""

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from tasks.cleaning.pages.addresses import leads_elsewhere
from tasks.cleaning.pages.neighbours import HEADINGS, TextLengths, text_in, with_ancestors, with_parents
from tasks.cleaning.pages.picture_cards import CARD_LEVELS, groups_around, links_with_pictures, rows_of_pictures
from tasks.cleaning.pages.prose import Prose

# A card: a headline and a few lines of what it leads to.
_CARD_AT_MOST = 700
# Where cards hold more of a page's text than this, they are what the page is about: a list of things with their links.
_CARDS_SHARE = 0.5
# Unless an article stands beside them: paragraphs after the headline, with so much of their letters.
_PARAGRAPHS_AT_LEAST = 3
_PROSE_SHARE = 0.3
# Cards beside an `article` that holds the headline and so much text are not what the page is about.
_ARTICLE_AT_LEAST = 60
# A heading that is a link among the article's paragraphs, with this much or less beside it, is a card by itself.
_BESIDE_LINK_AT_MOST = 60


def cards(tree: HtmlElement, headline: HtmlElement | None, base: str | None) -> list[HtmlElement]:
    """The cards of a page, unless it is about nothing else; `base` is its address."""
    linked = list(_linked_headings(tree, headline, base))
    pictured = links_with_pictures(tree, base)
    if not linked and not pictured:
        return []
    kept = with_ancestors(headline)
    lengths = TextLengths()
    alone = (_alone(heading, kept, lengths) for heading in linked)
    found = dict.fromkeys(
        [
            *_grouped(linked, kept, lengths),
            *rows_of_pictures(pictured, kept, lengths),
            *(block for block in alone if block is not None),
        ]
    )
    outermost = [block for block in found if not any(around in found for around in block.iterancestors())]
    of_cards = sum(lengths[block] for block in outermost)
    if of_cards <= _CARDS_SHARE * lengths[tree]:
        return outermost
    if headline is None:
        return []
    if _is_beside_prose(tree, headline, set(outermost), of_cards):
        return outermost
    return _beside_article(outermost, headline, lengths)


def card_blocks(tree: HtmlElement, headline: HtmlElement | None, base: str | None) -> list[HtmlElement]:
    """The elements of a page that look like cards, side by side, whatever else it has."""
    kept = with_ancestors(headline)
    return list(dict.fromkeys(_grouped(_linked_headings(tree, headline, base), kept, TextLengths())))


def _is_beside_prose(tree: HtmlElement, headline: HtmlElement, blocks: set[HtmlElement], of_cards: int) -> bool:
    """Whether an article's paragraphs follow the headline outside of some cards."""
    prose = Prose(tree)
    first = prose.first_after(headline)
    paragraphs = [block for block in prose.paragraphs if blocks.isdisjoint((block, *block.iterancestors()))]
    letters = sum(prose.paragraphs[block] for block in paragraphs)
    return first in paragraphs and len(paragraphs) >= _PARAGRAPHS_AT_LEAST and letters >= _PROSE_SHARE * of_cards


def _beside_article(blocks: list[HtmlElement], headline: HtmlElement, lengths: TextLengths) -> list[HtmlElement]:
    """Those of some cards that are outside of the `article` with the headline, where that has text of its own."""
    own = next(headline.iterancestors("article"), None)
    if own is None:
        return []
    outside = [block for block in blocks if own not in block.iterancestors()]
    inside = sum(lengths[block] for block in set(blocks).difference(outside))
    return outside if lengths[own] - lengths[headline] - inside >= _ARTICLE_AT_LEAST else []


def _linked_headings(tree: HtmlElement, headline: HtmlElement | None, base: str | None) -> Iterator[HtmlElement]:
    for heading in tree.iter(*HEADINGS):
        address = _address_of(heading) if heading is not headline else None
        if address and leads_elsewhere(address, base):
            yield heading


def _grouped(linked: Iterable[HtmlElement], kept: set[HtmlElement], lengths: TextLengths) -> Iterator[HtmlElement]:
    """The elements of one kind side by side that hold a linked heading each."""
    for group in groups_around(linked):
        if len(group) > 1:
            yield from (block for block in group if block not in kept and lengths[block] <= _CARD_AT_MOST)


def _alone(heading: HtmlElement, kept: set[HtmlElement], lengths: TextLengths) -> HtmlElement | None:
    """The block that a linked heading stands in with hardly anything else."""
    words = lengths[heading]
    block = heading
    for _, (inner, parent) in zip(range(CARD_LEVELS), with_parents(heading), strict=False):
        if inner in kept or lengths[inner] > words + _BESIDE_LINK_AT_MOST or parent.tag == "html":
            break
        block = inner
    return None if block in kept or block.tag == "body" else block


def _address_of(heading: HtmlElement) -> str | None:
    """Where a heading leads that is a link or stands in one."""
    around = next((element for element in heading.iterancestors("a")), None)
    if around is not None:
        return str(around.get("href") or "") or None
    links = list(heading.iter("a"))
    if len(links) == 1 and text_in(links[0]) == text_in(heading) != "":
        return str(links[0].get("href") or "") or None
    return None
