"""HTML to lines of text: what a reader sees of a parsed tree, with the places of its media."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.cleaning.article import Removals
from tasks.cleaning.html.bounded import bounded
from tasks.cleaning.html.captions import caption_beside, caption_of
from tasks.cleaning.html.cut_tags import close_tags
from tasks.cleaning.html.embed_lexicon import EMBED_TAGS, EMBED_TELLING
from tasks.cleaning.html.embeds import address_in_attributes, embedded_address
from tasks.cleaning.html.junk import JunkFilter
from tasks.cleaning.html.lines import Lines, has_words
from tasks.cleaning.html.links import leads_within
from tasks.cleaning.html.markup_lexicon import (
    BLOCKS,
    CAPTION_CLASS,
    CELLS,
    EMBED_CLASSES,
    HIDDEN_ADDRESS,
    LIST_SIGN,
    PLAYERS,
    SOURCES,
    TAG_KINDS,
    TELLING,
    UNSEEN,
)
from tasks.cleaning.html.tidy_markup import read_tidy
from tasks.cleaning.html.unclosed import close_comment, close_swallowing, close_value
from tasks.cleaning.marks import CELL
from tasks.cleaning.media import WEB_ADDRESS, MediaList, is_emoji, is_media_address, medium_mark, source_of

_WORD = re.compile(r"\w")
_TAG = re.compile(r"<[^<>]*>")
_UNCLOSED_VALUE = re.compile(r"<[A-Za-z][^<>\"']*=\s*(?:\"[^\"<>]*|'[^'<>]*)>")
# What each kind of element does to the text; the others are inline and do nothing.
_ROLES = (
    dict.fromkeys(BLOCKS, "block")
    | dict.fromkeys(CELLS, "cell")
    | dict.fromkeys(SOURCES, "source")
    | dict.fromkeys(UNSEEN, "unseen")
    | dict.fromkeys(EMBED_TAGS, "embed")
    | {"br": "break", "a": "link", "q": "quote", "-text": "text"}
)
# What a player says to browsers that cannot show it is short; more is an article that it was never closed before.
_FALLBACK_AT_MOST = 300
_BLOCKS_OF_THEIR_OWN = frozenset({"li", "pre", "figure", "blockquote"})


def flatten(html: str, media: MediaList, removals: Removals) -> str:
    """The lines of an HTML fragment that a reader sees; one newline for a line break, two between blocks."""
    tidy = read_tidy(html, media)
    return flatten_any(html, media, removals) if tidy is None else tidy


def flatten_any(html: str, media: MediaList, removals: Removals) -> str:
    """As `flatten`, by a parser, which knows what to do with any fragment."""
    html = close_swallowing(close_tags(close_value(close_comment(html))))
    root = LexborHTMLParser(bounded(html)).body
    text = flatten_node(root, html, media, removals) if root is not None else ""
    # A value that is never closed swallows all that follows; the words are still there.
    return text if _WORD.search(text) or not _UNCLOSED_VALUE.search(html) else _TAG.sub("\n", html)


def flatten_node(root: LexborNode, html: str, media: MediaList, removals: Removals) -> str:
    """As `flatten`, for a node of a parsed tree; `html` is the source that it was parsed from."""
    walk = _Walk(root, html, media, removals)
    if root.tag in SOURCES and (address := source_of(root.tag, root.attributes)):
        media.add(address)
    walk.run(root)
    return "".join(walk.lines.out)


class _Walk:
    """One pass over a tree without recursion, writing text, breaks and marks in order."""

    def __init__(self, root: LexborNode, html: str, media: MediaList, removals: Removals) -> None:
        self.lines = Lines(html)
        self._junk = JunkFilter(root)
        self._media = media
        self._removals = removals
        self._open: list[tuple[LexborNode, str]] = []  # the elements around the current node
        self._figures: list[_Figure] = []
        self._taken: set[int] = set()  # captions that went to their media before their turn came
        self._bare = True  # whether no word came since the last medium

    def run(self, root: LexborNode) -> None:
        open_elements = self._open
        node = root.first_child
        while node is not None:
            tag = node.tag or ""
            role = _ROLES.get(tag)
            following = None
            if role == "text":
                self._text(node.text_content or "")
            elif node.is_element_node and self._enter(node, tag, role):
                following = node.first_child
                if following is None:
                    self._leave(*open_elements.pop())
            if following is None:
                following = node.next
                while following is None and open_elements:
                    element, tag = open_elements.pop()
                    if tag in _ROLES:
                        self._leave(element, tag)
                    following = element.next
            node = following
        self.lines.end("\n\n")

    def _text(self, text: str) -> None:
        if self._figures and "://" in text and WEB_ADDRESS.fullmatch(text.strip()) and is_media_address(text.strip()):
            self._add_medium(text.strip())
            return
        self.lines.text(text, self._open[-1][1] if self._open else None)
        if self._bare and has_words(text):
            self._bare = False

    # One branch for each role of an element, run for every element: a call for each would be felt.
    def _enter(self, node: LexborNode, tag: str, role: str | None) -> bool:
        """Write what stands before an element's content; whether the content is to be read."""
        if role is None and ":" in tag and tag[0] in "wmv":
            return False  # what Word keeps for itself
        if role == "break":
            self.lines.end("\n")
            return False
        if role == "unseen":
            self._drop(UNSEEN[tag])
            if tag == "script":
                self._embedded_by_attributes(node.attributes)
            return False
        attributes = node.attributes
        if (tag in TAG_KINDS or not TELLING.isdisjoint(attributes)) and not self._is_read(node, tag, attributes):
            return False
        if self._taken and node.mem_id in self._taken:
            return False
        if role == "source":
            return self._medium(node, tag, attributes)
        if role == "embed":
            self._add_medium(embedded_address(tag, attributes))
            return self._is_never_closed(node, tag)
        self._open.append((node, tag))
        if role is not None:
            self._begin(node, tag, role, attributes)
        return True

    def _begin(self, node: LexborNode, tag: str, role: str, attributes: dict[str, str | None]) -> None:
        """Write what an open element begins with."""
        if role == "block":
            self.lines.end("\n\n")
            if tag in _BLOCKS_OF_THEIR_OWN:
                self._open_block(node, tag, attributes)
        elif role == "cell":
            self.lines.out.append(CELL)
        elif role == "quote":
            self.lines.out.append("\u00ab")
        elif not leads_within(attributes.get("href")):
            self.lines.links += 1

    def _is_read(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        """Whether an element with attributes is no junk, caption or address, which go their own ways."""
        kind = self._junk.kind(node, tag, attributes)
        if kind is not None:
            self._drop(kind)
            return False
        if not EMBED_TELLING.isdisjoint(attributes) or "data-id" in attributes:
            self._embedded_by_attributes(attributes)
        if CAPTION_CLASS in (attributes.get("class") or "") or tag == "figcaption":
            return not self._takes_caption(node)
        if HIDDEN_ADDRESS in attributes:
            self._text(_shown_address(attributes[HIDDEN_ADDRESS] or ""))
            return False
        return True

    def _open_block(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "li":
            self.lines.out.append(LIST_SIGN)
        elif tag == "pre":
            self.lines.preformatted += 1
        elif tag == "figure":
            self._figures.append(_Figure())
        else:
            self._embedded(node, attributes)

    def _leave(self, node: LexborNode, tag: str) -> None:
        role = _ROLES.get(tag)
        if role is None:
            return
        if role == "block":
            if tag == "pre":
                self.lines.preformatted -= 1
            elif tag == "figure":
                self._describe(self._figures.pop())
            self.lines.end("\n\n")
        elif role == "link" and not leads_within(node.attributes.get("href")):
            self.lines.links -= 1
        elif role == "quote":
            self.lines.out.append("\u00bb")

    def _drop(self, kind: str | None) -> None:
        if kind:
            self._removals.add(kind)

    # One branch for each kind of element that shows a medium.
    def _medium(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        if tag == "source" and not any(open_tag in PLAYERS for _, open_tag in self._open[-2:]):
            return False
        if tag == "img" and is_emoji(attributes):
            self._text(attributes.get("alt") or "")
            return False
        index = self._add_medium(source_of(tag, attributes))
        if index is not None and not self._figures and (beside := caption_beside(node)) is not None:
            self._media.describe(index, beside.text(separator=" "))
            self._taken.add(beside.mem_id)
        if (tag in PLAYERS or "-" in tag) and self._is_never_closed(node, tag):
            return True
        if tag in PLAYERS:
            for source in node.css("source"):
                self._add_medium(source_of("source", source.attributes))
        return False

    def _is_never_closed(self, node: LexborNode, tag: str) -> bool:
        """Whether a player holds the article that follows it, which is to be read then."""
        if len((node.text_lexbor() or "").strip()) <= _FALLBACK_AT_MOST:
            return False
        self._open.append((node, tag))
        return True

    def _add_medium(self, address: str | None) -> int | None:
        """List a medium that stands here, and give back its index."""
        if not address:
            return None
        index = self._media.add(address)
        self.lines.out.append(medium_mark(index))
        self._bare = True
        if self._figures:
            self._figures[-1].media.append(index)
        return index

    def _takes_caption(self, node: LexborNode) -> bool:
        """Whether an element that is called a caption is one, and went to its medium."""
        caption = caption_of(node)
        if not caption:
            return caption == ""
        if self._figures:
            self._figures[-1].caption = caption
            return True
        if self._bare and len(self._media):
            self._media.describe(len(self._media) - 1, caption)
            return True
        return False

    def _describe(self, figure: "_Figure") -> None:
        if figure.caption and not figure.media:
            # A table's or a quotation's figure: its caption is text.
            self.lines.end("\n\n")
            self._text(figure.caption)
        for index in figure.media:
            self._media.describe(index, figure.caption)
        if self._figures and not figure.caption:
            self._figures[-1].media += figure.media  # of a gallery, whose caption may be theirs

    def _embedded_by_attributes(self, attributes: dict[str, str | None]) -> None:
        self._add_medium(address_in_attributes(attributes))

    def _embedded(self, node: LexborNode, attributes: dict[str, str | None]) -> None:
        if (attributes.get("class") or "").startswith(EMBED_CLASSES):
            links = [attributes.get("data-instgrm-permalink") or ""]
            links += [link.attributes.get("href") or "" for link in node.css("a")]
            links.append(attributes.get("cite") or "")
            posts = [address for address in links if WEB_ADDRESS.match(address)]
            if posts:
                self._media.add(posts[-1])


@dataclass(slots=True)
class _Figure:
    """An open figure: the media in it, and the caption that they will get."""

    media: list[int] = field(default_factory=list)
    caption: str | None = None


def _shown_address(code: str) -> str:
    """The mail address that a reader is shown for its code; nothing for what is no code."""
    try:
        key, *rest = bytes.fromhex(code)
        return bytes(byte ^ key for byte in rest).decode()
    except ValueError:
        return ""
