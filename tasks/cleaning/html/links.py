"""How much of an element's text is links: lists of other articles are little else."""

from selectolax.lexbor import LexborNode

_LINKS_AT_MOST = 0.2


def leads_within(address: str | None) -> bool:
    """Whether a link leads to a place in its own page, as those of headings and tables of contents do."""
    # A lone `#` is a button.
    return address is not None and address.startswith("#") and len(address) > 1


def text_length(node: LexborNode) -> int:
    """The characters of an element's text, blanks left out."""
    return len("".join((node.text_lexbor() or "").split()))


def link_share(node: LexborNode) -> float:
    """The part of an element's text that stands in links, between 0 and 1."""
    return sum(map(text_length, node.css("a"))) / max(1, text_length(node))


def is_list_of_links(node: LexborNode) -> bool:
    """Whether links hold more of an element's text than an article's do."""
    return link_share(node) >= _LINKS_AT_MOST
