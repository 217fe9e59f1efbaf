"""The element of a page that declares itself the article's text, by a name that publishing systems use."""

from selectolax.lexbor import LexborNode

from tasks.cleaning.html.links import is_list_of_links
from tasks.cleaning.html.markup_lexicon import ARTICLE_SELECTORS

_CANDIDATES = 30


def declared_in(body: LexborNode) -> LexborNode | None:
    """The element that says of itself that it is the article's text, or whose parts do, where there is but one."""
    for selector in ARTICLE_SELECTORS:
        nodes = body.css(selector)[:_CANDIDATES]
        outermost = [node for node in nodes if not _is_within(node, nodes)]
        parents = {node.parent.mem_id: node.parent for node in outermost if node.parent is not None}
        # One article may be cut into blocks that lie side by side; cards of other articles are mostly links.
        places = outermost if len(outermost) == 1 else list(parents.values())
        if len(places) == 1 and not is_list_of_links(places[0]):
            return places[0]
    return None


def _is_within(node: LexborNode, others: list[LexborNode]) -> bool:
    ids = {other.mem_id for other in others}
    parent = node.parent
    while parent is not None:
        if parent.mem_id in ids:
            return True
        parent = parent.parent
    return False
