"""Tidy fragments, read without a parser: what most editors store, several times faster than by its tree.

Tidy is a fragment of everyday elements, each closed where a parser would close it, in which nothing asks for a second
look: no junk, no hidden parts, no frames, no tables. Of anything else nothing is read here; the tree tells what it is.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from tasks.cleaning.html.embed_lexicon import VIDEO_CLASSES
from tasks.cleaning.html.junk import declared_kind
from tasks.cleaning.html.lines import Lines
from tasks.cleaning.html.links import leads_within
from tasks.cleaning.html.markup_lexicon import CAPTION_CLASS, EMBED_CLASSES, LIST_SIGN, TELLING
from tasks.cleaning.media import MediaList, is_emoji, medium_mark, source_of
from tasks.cleaning.word_lists import words
from tasks.language.bounded import cached_if_short

# Any tag is found so, but for one with an angle bracket in a value, whose halves are no tags.
_ANY_TAG = re.compile("<([^<>]*)>")
_TAG = re.compile(
    r"""(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][\w:-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'=`/]+))?)*+)\s*(/?)""", re.ASCII
)
_ATTRIBUTE = re.compile(r"""([A-Za-z][\w:-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=`/]+)))?""", re.ASCII)
# References that every decoder reads alike: with their semicolon, numbers neither of controls nor of surrogates.
_REFERENCE = re.compile("&(?:[A-Za-z]+[0-9]*|#(?:0?3[2-9]|[4-9][0-9]|[1-9][0-9]{2,3}|[1-4][0-9]{4}));")
_ITALICS = words("em i small")
_INLINE = _ITALICS | words("span strong b u font sup sub cite bdi")
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_BLOCKS = _HEADINGS | words("p div ul ol li blockquote section figure")
_ROLES = (
    dict.fromkeys(_INLINE - _ITALICS, "inline")
    | dict.fromkeys(_ITALICS, "italics")
    | dict.fromkeys(_BLOCKS, "block")
    | {"a": "link", "br": "break", "hr": "rule", "figcaption": "caption"}
)

# Elements with these are nothing to be read as they stand, whatever the values.
_ALWAYS_TELLING = TELLING - {"class", "id", "style"}
# A parser may think otherwise about more than this.
_DEEPEST = 60
_CAPTION_AT_MOST = 600


class _Tag(NamedTuple):
    role: str
    name: str
    address: str | None = None  # of an image
    captioned: bool = False  # its class name calls it a caption


def read_tidy(html: str, media: MediaList) -> str | None:
    """The lines of a tidy fragment, as its tree would give them; None for any other fragment."""
    if "\r" in html:
        html = html.replace("\r\n", "\n").replace("\r", "\n")
    reader = _Reader(html)
    return reader.written(media) if reader.read(html) else None


class _Reader:
    """One pass over the tags of a fragment; what it finds counts only if it comes to the end."""

    def __init__(self, html: str) -> None:
        self._lines = Lines(html)
        self._is_written_as_read = "&" not in html and not self._lines.may_hold_marks
        self._open: list[str] = []
        self._images: list[tuple[int, str]] = []  # where their marks go, and their addresses
        self._captions: dict[int, str] = {}  # by the image's number
        self._figure: int | None = None  # number of the first image of the open figure
        self._caption: str | None = None  # of the open figure
        self._shows_image = False  # whether the open figure says that it does
        self._has_bare_image = self._has_italics = False

    def written(self, media: MediaList) -> str:
        """The text, once all was read; lists its media."""
        for number, (place, address) in enumerate(self._images):
            self._lines.out[place] = medium_mark(media.add(address, self._captions.get(number)))
        return "".join(self._lines.out)

    def read(self, html: str) -> bool:
        """Read a fragment as long as it is tidy; whether all of it is."""
        pieces = _ANY_TAG.split(html)
        if html.count("<") != len(pieces) // 2:
            return False
        opened, lines = self._open, self._lines
        write = lines.out.append
        pairs = zip(pieces[::2], pieces[1::2], strict=False)
        for text, source in pairs:
            tag = _tag(source)
            if tag is None:
                return False
            if text:
                if lines.plain and "\n" not in text and self._is_written_as_read:
                    write(text)
                elif not self._text(text):
                    return False
            # Most tags are inline: these are taken here, without a call for each.
            if tag.role == "inline":
                opened.append(tag.name)
            elif tag.role == "ends":
                if not opened or opened.pop() != tag.name:
                    return False
            elif not self._take(tag, pairs):
                return False
        return self._ends(pieces[-1])

    def _take(self, tag: _Tag, pairs: Iterator[tuple[str, str]]) -> bool:
        """Take a tag that is not inline, a caption with the words and the tag that follow it."""
        if tag.role == "closes":
            return bool(self._open) and self._open.pop() == tag.name and self._close(tag.name)
        if tag.role == "caption":
            return self._take_caption(*next(pairs, ("", "")))
        return self._enter(tag)

    def _ends(self, text: str) -> bool:
        """Read what stands after the last tag; whether nothing is left open or unclear."""
        if self._open or not self._text(text) or (self._has_bare_image and self._has_italics):
            return False
        self._lines.end("\n\n")
        return True

    def _text(self, text: str) -> bool:
        decoded = _decoded(text)
        if decoded is None or (self._figure is not None and "://" in text):
            return False  # an address that a figure shows is a medium
        self._lines.text(decoded, self._open[-1] if self._open else None)
        return True

    def _enter(self, tag: _Tag) -> bool:
        """Write what stands before an element's content; False where a parser would close others first."""
        role, name, address, captioned = tag
        opened = self._open
        if role == "break":
            self._lines.end("\n")
        elif role == "image":
            self._add_image(address)
        elif role in ("link", "anchor"):
            if name in opened:
                return False
            self._lines.links = role == "link"
            opened.append(name)
        elif role == "italics":
            self._has_italics = True
            opened.append(name)
        elif "p" in opened or len(opened) > _DEEPEST:
            return False
        else:
            self._lines.end("\n\n")
            return role == "rule" or self._open_block(name, captioned)
        return True

    def _open_block(self, name: str, captioned: bool) -> bool:
        opened = self._open
        if name == "li":
            if not opened or opened[-1] not in ("ul", "ol"):
                return False
            self._lines.out.append(LIST_SIGN)
        elif name == "figure":
            if self._figure is not None:
                return False
            self._figure = len(self._images)
            self._caption, self._shows_image = None, captioned
        elif name in _HEADINGS and not _HEADINGS.isdisjoint(opened):
            return False
        opened.append(name)
        return True

    def _close(self, name: str) -> bool:
        if name == "a":
            self._lines.links = 0
            return True
        if name == "figure":
            first, self._figure = self._figure or 0, None
            if first == len(self._images) and (self._shows_image or self._caption is not None):
                return False
            for number in range(first, len(self._images)):
                self._captions[number] = self._caption or ""
        self._lines.end("\n\n")
        return True

    def _add_image(self, address: str | None) -> None:
        if address:
            self._lines.out.append("")
            self._images.append((len(self._lines.out) - 1, address))
            self._has_bare_image |= self._figure is None

    def _take_caption(self, text: str, following: str) -> bool:
        """Take the words of a caption, after which nothing but its end may come."""
        decoded = _decoded(text)
        if decoded is None or following != "/figcaption" or self._figure is None or self._caption is not None:
            return False
        self._caption = " ".join(decoded.split())
        return len(self._caption) <= _CAPTION_AT_MOST


@cached_if_short(4096)
def _tag(source: str) -> _Tag | None:
    """What a tag of a tidy fragment is; None for one that is not tidy. Articles use the same few again and again."""
    match = _TAG.fullmatch(source)
    if match is None:
        return None
    closing, name, written, slash = match.groups()
    name = name.lower()
    if closing:
        return None if written or slash else _Tag("ends" if name in _INLINE else "closes", name)
    attributes: dict[str, str] = {}
    for attribute, *values in _ATTRIBUTE.findall(written):
        if attributes.setdefault(attribute.lower(), value := "".join(values)) is not value:
            return None
    return _opening(name, attributes) if not slash or name in ("br", "hr", "img") else None


def _opening(name: str, attributes: dict[str, str]) -> _Tag | None:
    classes = attributes.get("class", "")
    if _asks_for_second_look(classes, attributes):
        return None
    captioned = CAPTION_CLASS in classes
    if captioned and name not in ("figure", "figcaption"):
        return None
    if name == "img":
        return _image(attributes)
    if name == "blockquote" and classes.startswith(EMBED_CLASSES):
        return None
    role = "anchor" if name == "a" and leads_within(attributes.get("href")) else _ROLES.get(name)
    return _Tag(role, name, None, captioned) if role else None


def _asks_for_second_look(classes: str, attributes: dict[str, str]) -> bool:
    """Whether the attributes may make junk, something hidden or a frame of the element."""
    telling = [attributes[key] for key in TELLING if key in attributes]
    if any("&" in value for value in telling) or not attributes.keys().isdisjoint(_ALWAYS_TELLING):
        return True
    if telling and declared_kind(classes, attributes.get("id"), attributes.get("style")):
        return True
    return bool(classes) and not VIDEO_CLASSES.isdisjoint(classes.split())


def _image(attributes: dict[str, str]) -> _Tag | None:
    decoded: dict[str, str | None] = {key: _decoded(value) for key, value in attributes.items()}
    if None in decoded.values() or is_emoji(decoded):
        return None
    return _Tag("image", "img", source_of("img", decoded))


def _decoded(text: str) -> str | None:
    """`text` with its references decoded; None where it holds any that is not written as it should be."""
    if "&" not in text:
        return text
    return unescape(text) if text.count("&") == len(_REFERENCE.findall(text)) else None
