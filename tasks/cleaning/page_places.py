"""Places in a page: the element that an article's words stand in, and what stands between its headline and that."""

from collections import defaultdict
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Shorter pieces of text may stand anywhere in a page.
_PIECE_AT_LEAST = 20
# The element holds all of the words, or nearly all: a headline or caption may have come from elsewhere.
_SHARES = (1.0, 0.97, 0.9)
# Headline and text are close relatives.
_LEVELS = 5


def places_of(text_html: str, body: LexborNode) -> Iterator[LexborNode]:
    """The deepest elements of `body` that hold all, or nearly all, of the words of some markup taken from it."""
    sought = _pieces(text_html)
    found: defaultdict[int, int] = defaultdict(int)
    longest: tuple[int, LexborNode | None] = (0, None)
    total = 0
    for node in body.traverse(include_text=True):
        if not node.is_text_node:
            continue
        piece = " ".join((node.text_content or "").split())
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


def with_segments(place: LexborNode) -> LexborNode:
    """The element around an article that is cut into segments of one kind, where `place` is such a segment."""
    segment = place
    while (parent := segment.parent) is not None and parent.tag != "body":
        others = [node for node in parent.iter() if node.mem_id != segment.mem_id]
        if any(_is_like(node, segment) for node in others):
            return parent
        if any((node.text_lexbor() or "").strip() for node in others):
            break
        segment = parent
    return place


def _is_like(node: LexborNode, segment: LexborNode) -> bool:
    name = segment.attributes.get("class")
    if node.tag != segment.tag or node.attributes.get("class") != name or not (name or node.tag == "p"):
        return False
    return bool((node.text_lexbor() or "").strip()) and node.css_first("a") is None


def before(place: LexborNode) -> list[LexborNode]:
    """The elements between the page's main heading and an element, in order; none where no such heading is near."""
    between: list[LexborNode] = []
    current: LexborNode | None = place
    for _ in range(_LEVELS):
        if current is None:
            break
        sibling = current.prev
        while sibling is not None:
            if sibling.tag == "h1" or (sibling.is_element_node and sibling.css_first("h1") is not None):
                return between[::-1]
            if sibling.is_element_node:
                between.append(sibling)
            sibling = sibling.prev
        current = current.parent
    return []


def _pieces(html: str) -> set[str]:
    root = LexborHTMLParser(html).body
    if root is None:
        return set()
    texts = (node.text_content or "" for node in root.traverse(include_text=True) if node.is_text_node)
    return {piece for text in texts if len(piece := " ".join(text.split())) >= _PIECE_AT_LEAST}
