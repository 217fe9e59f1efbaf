"""HTML to lines of text: what a reader sees of a parsed tree, with the places of its media."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.cleaning.article import Removals
from tasks.cleaning.junk import JunkFilter
from tasks.cleaning.marks import CELL, LINK_LINE, MARKS, without_marks
from tasks.cleaning.markup_lexicon import (
    BLOCKS,
    CAPTION_CLASS,
    CELLS,
    CONTAINERS,
    EMBED_CLASSES,
    PLAYERS,
    SOURCES,
    TAG_KINDS,
    UNSEEN,
)
from tasks.cleaning.media import MediaList, is_media_host, medium_mark, source_of
from tasks.cleaning.nesting import limit_nesting

_HAS_PARAGRAPHS = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
# A single line break after the end of a sentence or of an introduction.
_SENTENCE_LINE = re.compile('(?<=[.!?:\u061f\u2026"\u00bb\u201d])[ \t]*\n')
_WORD = re.compile(r"\w")
# Longer texts under a caption's class are no captions.
_CAPTION_AT_MOST = 600
_LIST_SIGN = "- "


def flatten(html: str, media: MediaList, removals: Removals) -> str:
    """The lines of an HTML fragment that a reader sees; one newline for a line break, two between blocks."""
    root = LexborHTMLParser(limit_nesting(html)).body
    return flatten_node(root, html, media, removals) if root is not None else ""


def flatten_node(root: LexborNode, html: str, media: MediaList, removals: Removals) -> str:
    """As `flatten`, for a node of a parsed tree; `html` is the source that it was parsed from."""
    walk = _Walk(root, html, media, removals)
    walk.run(root)
    return "".join(walk.out)


class _Frame:
    """An open element, with what is to be done when it closes."""

    __slots__ = ("caption", "first_medium", "node", "tag")

    def __init__(self, node: LexborNode, tag: str, first_medium: int) -> None:
        self.node = node
        self.tag = tag
        self.first_medium = first_medium
        self.caption: str | None = None


class _Walk:
    """One pass over a tree without recursion, writing text, breaks and marks in order."""

    def __init__(self, root: LexborNode, html: str, media: MediaList, removals: Removals) -> None:
        self.out: list[str] = [""]
        self._junk = JunkFilter(root)
        self._media = media
        self._removals = removals
        self._frames: list[_Frame] = []
        self._line = 0  # where in `out` the mark of the current line goes
        self._linked = self._plain = False  # whether the line has words inside and outside of links
        self._bare = True  # whether no word came since the last medium
        self._links = self._preformatted = 0
        self._reads_lines = not _HAS_PARAGRAPHS.search(html)
        self._keeps_lines = self._reads_lines and bool(_BLANK_LINE.search(html))

    def run(self, root: LexborNode) -> None:
        node = root.first_child
        while node is not None:
            child = None
            if node.is_text_node:
                self._text(node.text_content or "")
            elif node.is_element_node and self._enter(node):
                child = node.first_child
                if child is None:
                    self._leave(self._frames.pop())
            following = child or node.next
            while following is None and self._frames:
                frame = self._frames.pop()
                self._leave(frame)
                following = frame.node.next
            node = following
        self._break("\n\n")

    def _text(self, text: str) -> None:
        if not MARKS.isdisjoint(text):
            text = without_marks(text)
        if "\n" in text and not self._preformatted:
            text = self._lines(text)
        if _WORD.search(text):
            self._bare = False
            if self._links:
                self._linked = True
            else:
                self._plain = True
        self.out.append(text)

    def _lines(self, text: str) -> str:
        if self._keeps_lines:
            return text
        if self._reads_lines:
            return _SENTENCE_LINE.sub("\r", text).replace("\n", " ").replace("\r", "\n")
        if not self._frames or self._frames[-1].tag in CONTAINERS:
            text = _BLANK_LINE.sub("\r", text).replace("\n", " ")
            return text.replace("\r", "\n\n") if text.strip() else " "
        return text.replace("\n", " ")

    def _break(self, mark: str) -> None:
        if self._linked and not self._plain:
            self.out[self._line] = LINK_LINE
        self._linked = self._plain = False
        self.out.append(mark)
        self._line = len(self.out)
        self.out.append("")

    def _enter(self, node: LexborNode) -> bool:
        """Write what stands before an element's content; whether the content is to be read."""
        tag = node.tag or ""
        if tag == "br":
            self._break("\n")
            return False
        if tag in UNSEEN or (":" in tag and tag[0] in "wmv"):
            self._drop(UNSEEN.get(tag))
            return False
        attributes = node.attributes
        if attributes:
            kind = self._junk.kind(node, tag, attributes)
            if kind is not None:
                self._drop(kind)
                return False
        elif tag in TAG_KINDS and (kind := self._junk.kind(node, tag, {})) is not None:
            self._drop(kind)
            return False
        if tag in SOURCES:
            return self._medium(node, tag, attributes)
        if self._takes_caption(node, tag, attributes):
            return False
        self._frames.append(_Frame(node, tag, len(self._media)))
        if tag in BLOCKS:
            self._break("\n\n")
            if tag == "li":
                self.out.append(_LIST_SIGN)
            elif tag == "pre":
                self._preformatted += 1
            elif tag == "blockquote":
                self._embedded(node, attributes)
        elif tag in CELLS:
            self.out.append(CELL)
        elif tag == "a":
            self._links += 1
        elif tag == "q":
            self.out.append("\u00ab")
        return True

    def _leave(self, frame: _Frame) -> None:
        tag = frame.tag
        if frame.caption is not None:
            self._describe(frame)
        if tag in BLOCKS:
            if tag == "pre":
                self._preformatted -= 1
            self._break("\n\n")
        elif tag == "a":
            self._links -= 1
        elif tag == "q":
            self.out.append("\u00bb")

    def _drop(self, kind: str | None) -> None:
        if kind:
            self._removals.add(kind)

    def _medium(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        if tag == "source" and not any(frame.tag in PLAYERS for frame in self._frames[-2:]):
            return False
        address = source_of(tag, attributes)
        if address:
            self.out.append(medium_mark(self._media.add(address)))
            self._bare = True
        elif tag == "img" and _is_emoji(attributes):
            self._text(attributes.get("alt") or "")
        if tag in PLAYERS:
            self._frames.append(_Frame(node, tag, len(self._media)))
            return True
        return False

    def _takes_caption(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        """Whether an element is the caption of a medium, which it then went to."""
        if tag != "figcaption" and CAPTION_CLASS not in (attributes.get("class") or ""):
            return False
        if node.css_first("img,video,audio,iframe,amp-img,table") is not None:
            return False
        caption = " ".join(node.text(separator=" ").split())
        if not caption or len(caption) > _CAPTION_AT_MOST:
            return not caption
        figure = next((frame for frame in reversed(self._frames) if frame.tag == "figure"), None)
        if figure is not None:
            figure.caption = caption
            return True
        if self._bare and len(self._media):
            self._media.describe(len(self._media) - 1, caption)
            return True
        return False

    def _describe(self, figure: _Frame) -> None:
        if figure.first_medium < len(self._media):
            for index in range(figure.first_medium, len(self._media)):
                self._media.describe(index, figure.caption)
        else:
            # A table's or a quotation's figure: its caption is text.
            self._break("\n\n")
            self._text(figure.caption or "")

    def _embedded(self, node: LexborNode, attributes: dict[str, str | None]) -> None:
        if (attributes.get("class") or "").startswith(EMBED_CLASSES):
            links = [link.attributes.get("href") or "" for link in node.css("a")]
            posts = [address for address in links if is_media_host(address)]
            if posts:
                self._media.add(posts[-1])


def _is_emoji(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class')} {attributes.get('src')}"
    return "emoji" in names or "smiley" in names
