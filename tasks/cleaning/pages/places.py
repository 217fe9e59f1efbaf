"""Places in a page: the element that an article's words stand in, and what stands between its headline and that."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.html.junk import class_words
from tasks.cleaning.html.markup_lexicon import LEAD_PICTURE_CLASSES

# Shorter pieces of text may stand anywhere in a page.
_PIECE_AT_LEAST = 20
# The element holds all of the words, or nearly all: a headline or caption may have come from elsewhere.
_SHARES = (1.0, 0.97, 0.9)
# Headline and text are close relatives.
_LEVELS = 5
_HEADLINE_AT_MOST = 600
_BESIDE_HEADLINE_AT_MOST = 20
_HEADINGS = ("h1", "h2", "h3", "h4")
_HEADERS = ("header", "nav", "form")
# What stands under the pictures of a slider.
_CAPTIONS_AT_MOST = 600
_PICTURE = "img,amp-img,video,iframe,amp-video,amp-youtube"


def places_of(text_html: str, body: LexborNode) -> Iterator[LexborNode]:
    """The deepest elements of `body` that hold all, or nearly all, of the words of some markup taken from it."""
    sought = _pieces(text_html)
    found: defaultdict[int, int] = defaultdict(int)
    longest: tuple[int, LexborNode | None] = (0, None)
    total = 0
    for node in body.traverse(include_text=True):
        if not node.is_text_node:
            continue
        text = node.text_content or ""
        piece = " ".join(text.split()) if len(text) >= _PIECE_AT_LEAST else ""
        if piece not in sought:
            continue
        total += len(piece)
        longest = max(longest, (len(piece), node.parent), key=lambda pair: pair[0])
        ancestor = node.parent
        while ancestor is not None:
            found[ancestor.mem_id] += len(piece)
            ancestor = ancestor.parent
    for share in _SHARES:
        place = longest[1]
        while place is not None and found[place.mem_id] < share * total:
            place = place.parent
        if place is not None:
            yield place


def before(place: LexborNode, title: str) -> list[LexborNode]:
    """The elements between the page's headline and an element, in order; none where no headline is near.

    A picture right before the headline, marked as a figure or the article's own, counts as well.
    """
    between: list[LexborNode] = []
    current: LexborNode | None = place
    for _ in range(_LEVELS):
        if current is None:
            break
        sibling = current.prev
        while sibling is not None:
            if sibling.is_element_node:
                if _is_headline(sibling, title):
                    return [*_picture_before(sibling), *_after_headline_in(sibling, title), *between[::-1]]
                between.append(sibling)
            sibling = sibling.prev
        current = current.parent
    return []


def _is_headline(node: LexborNode, title: str) -> bool:
    if node.tag == "h1" or node.css_first("h1") is not None:
        return True
    text = (node.text_lexbor() or "").strip() if title else ""
    if not 0 < len(text) < _HEADLINE_AT_MOST:
        return False
    return any(same_words(line, title) for line in text.split("\n")) or (
        node.tag not in _HEADINGS
        and any(same_words(h.text_lexbor() or "", title) for h in node.css(",".join(_HEADINGS)))
    )


def _after_headline_in(header: LexborNode, title: str) -> list[LexborNode]:
    """What an element around the headline holds after it, up to a picture, after which captions come."""
    headings = header.css(",".join(_HEADINGS)) if header.tag not in _HEADINGS else []
    said = [heading for heading in headings if same_words(heading.text_lexbor() or "", title)]
    headline = next(iter(said or [heading for heading in headings if heading.tag == "h1"]), None)
    following = islice(_following(headline, header), _BESIDE_HEADLINE_AT_MOST) if headline is not None else ()
    return list(takewhile(lambda node: not shows_picture(node), following))


def _following(node: LexborNode, within: LexborNode) -> Iterator[LexborNode]:
    """The elements after a node, and after each around it, in another one."""
    inner: LexborNode | None = node
    while inner is not None and inner.mem_id != within.mem_id:
        following = inner.next
        while following is not None:
            if following.is_element_node:
                yield following
            following = following.next
        inner = inner.parent


def _picture_before(headline: LexborNode) -> list[LexborNode]:
    """The picture that a page sets over the headline, or over the element that begins with it."""
    node: LexborNode | None = headline
    for _ in range(_LEVELS):
        if node is None or node.tag == "body":
            break
        sibling = node.prev
        while sibling is not None and not (sibling.is_element_node and _shows_something(sibling)):
            sibling = sibling.prev
        if sibling is not None:
            return [sibling] if _is_lead_picture(sibling) else []
        node = node.parent
    return []


def shows_picture(node: LexborNode) -> bool:
    """Whether an element is or holds a picture or a film."""
    return node.tag == "figure" or node.css_first(_PICTURE) is not None


def _shows_something(node: LexborNode) -> bool:
    return bool((node.text_lexbor() or "").strip()) or shows_picture(node)


def _is_lead_picture(node: LexborNode) -> bool:
    if not shows_picture(node) or node.tag in _HEADERS or len(node.text_lexbor() or "") > _CAPTIONS_AT_MOST:
        return False
    return node.tag in ("figure", "picture") or not LEAD_PICTURE_CLASSES.isdisjoint(
        class_words(node.attributes.get("class"))
    )


def _pieces(html: str) -> set[str]:
    root = LexborHTMLParser(html).body
    if root is None:
        return set()
    texts = (node.text_content or "" for node in root.traverse(include_text=True) if node.is_text_node)
    return {piece for text in texts if len(piece := " ".join(text.split())) >= _PIECE_AT_LEAST}
