"""Other articles on an article's page: the next one, which a page loads while it is read, and cards that lead to others.

Names do not tell them from the article: themes call each of them `post-content`, or write `article` around each. Their
structure does. An article that follows another stands beside it in an element of the same kind and begins with a
headline of its own; a card's headline is a link to another page of the same site. Both are taken out of the tree before
anything looks for the article in it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.html.junk import without_states
from tasks.cleaning.pages.page_lexicon import NEXT_RELATIONS

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Rubric, date and picture's caption before the headline of an article.
_BEFORE_HEADLINE_AT_MOST = 200
# A card: a headline and a few lines of what it leads to.
_CARD_AT_MOST = 700
_CARD_LEVELS = 5
# Where cards hold more of a page's text than this, they are what the page is about: a list of things with their links.
_CARDS_SHARE = 0.4
# Cards beside an `article` that holds the headline and so much text are not what the page is about.
_ARTICLE_AT_LEAST = 120
# A heading that is a link among the article's paragraphs, with this much or less beside it, is a card by itself.
_BESIDE_LINK_AT_MOST = 60
_HEADLINE_AT_MOST = 400


def headline_in(tree: HtmlElement, title: str) -> HtmlElement | None:
    """The heading that says the title; the only first-level heading where none does."""
    headings = [element for element in tree.iter(*HEADINGS) if len(text_in(element)) <= _HEADLINE_AT_MOST]
    said = next((element for element in headings if same_words(text_in(element), title)), None) if title else None
    if said is not None:
        return said
    first_level = [element for element in headings if element.tag == "h1"]
    return first_level[0] if len(first_level) == 1 else None


def drop_neighbours(tree: HtmlElement, headline: HtmlElement | None, base: str | None) -> None:
    """Take other articles, and links and cards that lead to them, out of a page's tree."""
    drop(link for link in list(tree.iter("a")) if not NEXT_RELATIONS.isdisjoint((link.get("rel") or "").lower().split()))
    if headline is not None:
        drop(_following_articles(tree, headline))
    drop(_cards(tree, headline, base))


def drop(elements: Iterable[HtmlElement]) -> None:
    """Take elements out of their tree, but not what follows them."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def text_in(element: HtmlElement) -> str:
    """The words of an element, each blank a single space."""
    return " ".join("".join(element.itertext()).split())


def shape(element: HtmlElement) -> tuple[str, frozenset[str]]:
    """What makes elements of one kind: their name and their class names, but for those of states and numbers."""
    return element.tag, _kind_names(element.get("class") or "")


@lru_cache(maxsize=4096)
def _kind_names(classes: str) -> frozenset[str]:
    return frozenset(name for name in without_states(classes).split() if not any(char.isdigit() for char in name))


def _following_articles(tree: HtmlElement, headline: HtmlElement) -> Iterator[HtmlElement]:
    around = {element: below for below, element in _with_parents(headline)}
    is_after = False
    for other in tree.iter(headline.tag):
        if other is headline:
            is_after = True
        elif is_after:
            block = next((below for below, element in _with_parents(other) if element in around), None)
            own = around[block.getparent()] if block is not None else headline
            if block is not None and own is not headline and block is not other and _begins(block, other):
                if block is not own and shape(block) == shape(own):
                    yield block


def _with_parents(element: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """An element and each around it, with its parent."""
    while (parent := element.getparent()) is not None:
        yield element, parent
        element = parent


def _begins(block: HtmlElement, heading: HtmlElement) -> bool:
    """Whether there is hardly anything in a block before a heading."""
    before = takewhile(lambda element: element is not heading, block.iter())
    return sum(len((element.text or "").strip()) for element in before if isinstance(element.tag, str)) <= (
        _BEFORE_HEADLINE_AT_MOST
    )


def _cards(tree: HtmlElement, headline: HtmlElement | None, base: str | None) -> Iterator[HtmlElement]:
    host = _host(base)
    linked = [
        heading
        for heading in tree.iter(*HEADINGS)
        if heading is not headline and (address := _address_of(heading)) and _leads_elsewhere(address, base, host)
    ]
    if not linked:
        return
    kept = set() if headline is None else {headline, *headline.iterancestors()}
    groups: defaultdict[tuple[HtmlElement, object], dict[HtmlElement, None]] = defaultdict(dict)
    for heading in linked:
        for _, (block, parent) in zip(range(_CARD_LEVELS), _with_parents(heading), strict=False):
            groups[parent, shape(block)][block] = None
    cards = {
        block: None
        for group in groups.values()
        if len(group) > 1
        for block in group
        if block not in kept and len(text_in(block)) <= _CARD_AT_MOST
    }
    alone = {block: None for heading in linked if (block := _alone(heading, kept)) is not None}
    outermost = [block for block in cards | alone if not any(around in cards for around in block.iterancestors())]
    letters = {block: len(text_in(block)) for block in outermost}
    own = None if headline is None else next(headline.iterancestors("article"), None)
    if headline is not None and own is not None:
        inside = sum(letters[block] for block in outermost if own in block.iterancestors())
        if len(text_in(own)) - len(text_in(headline)) - inside >= _ARTICLE_AT_LEAST:
            yield from (block for block in outermost if own not in block.iterancestors())
    if sum(letters.values()) <= _CARDS_SHARE * len(text_in(tree)):
        yield from outermost


def _alone(heading: HtmlElement, kept: set[HtmlElement]) -> HtmlElement | None:
    """The block that a linked heading stands in with hardly anything else."""
    words = len(text_in(heading))
    block = heading
    for _, (inner, parent) in zip(range(_CARD_LEVELS), _with_parents(heading), strict=False):
        if inner in kept or len(text_in(inner)) > words + _BESIDE_LINK_AT_MOST or parent.tag == "html":
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


def _leads_elsewhere(address: str, base: str | None, host: str | None) -> bool:
    """Whether an address is that of another page of the same site."""
    address = address.strip()
    if not address or address.startswith(("#", "javascript:", "mailto:")):
        return False
    try:
        whole = urlsplit(urljoin(base or "", address))
        own = urlsplit(base or "")
    except ValueError:
        return False
    if whole.netloc and host is not None and _site(whole.hostname or "") != _site(host):
        return False
    if whole.netloc and host is None:
        return False
    return (whole.path, whole.query) != (own.path, own.query)


def _site(host: str) -> str:
    """The last two parts of a host's name, by which its sites know each other."""
    return ".".join(host.rsplit(".", 2)[-2:])


def _host(base: str | None) -> str | None:
    try:
        return urlsplit(base or "").hostname
    except ValueError:
        return None
