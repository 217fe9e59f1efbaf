"""Pages that list articles and hold none: front pages, sections, results of a search.

They are read like any other page, for what looks like a list may be an article about several things. That a page has
no text of its own is told, so that whoever takes its record for an article's can see it.
"""

from lxml.html import HtmlElement

from tasks.cleaning.pages.addresses import leads_elsewhere
from tasks.cleaning.pages.cards import card_blocks
from tasks.cleaning.pages.neighbours import TextLengths
from tasks.cleaning.pages.prose import Prose

# An article has more letters of prose outside of cards and links.
_PROSE_AT_MOST = 200
_CARDS_AT_LEAST = 5
_LINKS_AT_LEAST = 10
# Of a page without prose, links hold so much of the text.
_LINKED_SHARE = 0.5


def is_listing(tree: HtmlElement, prose: Prose, headline: HtmlElement | None, base: str | None) -> bool:
    """Whether nothing on a page is an article's text: its words stand in cards of other pages, or in links to them.

    `tree` is that of a page which does not declare itself an article; `base` is its address.
    """
    if prose.letters < _PROSE_AT_MOST:
        return _is_mostly_links(tree, base)
    blocks = set(card_blocks(tree, headline, base))
    if len(blocks) < _CARDS_AT_LEAST:
        return False
    beside = (letters for block, letters in prose.paragraphs.items() if _is_beside(block, blocks, tree))
    return sum(beside) < _PROSE_AT_MOST


def _is_beside(block: HtmlElement, cards: set[HtmlElement], tree: HtmlElement) -> bool:
    """Whether a block stands in a tree, from which others were taken, outside of some cards."""
    around = [block, *block.iterancestors()]
    return around[-1] is tree and cards.isdisjoint(around)


def _is_mostly_links(tree: HtmlElement, base: str | None) -> bool:
    links = [link for link in tree.iter("a") if leads_elsewhere(str(link.get("href") or ""), base)]
    body = tree.find("body")
    lengths = TextLengths()
    linked = sum(lengths[link] for link in links)
    return len(links) >= _LINKS_AT_LEAST and linked >= _LINKED_SHARE * lengths[tree if body is None else body]
