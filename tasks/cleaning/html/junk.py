"""Which elements of a page a reader does not see, or sees without reading: hidden ones, share bars, related links."""

import re
from collections.abc import Mapping
from functools import cached_property

from selectolax.lexbor import LexborNode

from tasks.cleaning.html.links import link_share
from tasks.cleaning.html.markup_lexicon import (
    CLASS_WORDS,
    HIDDEN_CLASSES,
    STATE_BEGINNINGS,
    STATE_ENDINGS,
    TAG_KINDS,
)
from tasks.language.bounded import cached_if_short

# Themes put words such as "share" on containers of everything. An element that holds more than this many characters
# and more than this share of the article is dropped only where most of it is links.
_JUNK_AT_MOST = 300
_JUNK_SHARE = 0.25
_LINK_SHARE = 0.5
# Comments may be longer than the article; what is hidden may not be nearly all of it.
_COMMENTS_SHARE = 0.7
# Measuring costs time in proportion to the text below an element; nesting must not multiply it.
_MEASURES_AT_MOST = 500
# Themes use words of these for paragraphs of the article too; a sentence as long as this is no button and no label.
_NAMED_BY_CHANCE = frozenset({"advertisement", "tags", "share"})
_SENTENCE_AT_LEAST = 100
# What is not read aloud is seen: icons and doubles, and paragraphs that a paywall blurs.
_UNSPOKEN = "aria-hidden"
_PRESSED = "a,button,input,img,iframe"
_SENTENCE_ENDS = (".", "\u061f", "!", "\u00bb")

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Utility classes that show an element from a width of the screen on: `hidden md:block`, `d-none d-md-flex`.
_SHOWN_ON_SCREENS = re.compile(
    r"(?:sm|md|lg|x{1,3}l|[2-5]xl):(?:block|flex|grid|inline|contents|table|flow-root|inline-(?:block|flex|grid))"
    r"|d-(?:sm|md|lg|x{1,2}l)-(?:block|flex|grid|inline|table|inline-(?:block|flex))"
)
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)"
    r"|(?:left|right|top|text-indent)\s*:\s*-\d{3}",
    re.IGNORECASE,
)


class JunkFilter:
    """Decides element by element, knowing how long the whole text is."""

    def __init__(self, root: LexborNode) -> None:
        self._root = root
        self._measures = _MEASURES_AT_MOST

    def kind(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> str | None:
        """What kind of junk an element holds, or None where it is to be read."""
        kind = _told_kind(tag, attributes)
        if kind is None or (_may_err(kind, tag, attributes) and _is_prose(node)):
            return None
        share = self._share(node)
        if share >= _COMMENTS_SHARE:
            return None
        if kind in ("hidden", "comments") or share * self._total <= _JUNK_AT_MOST:
            return kind
        if share < _JUNK_SHARE and kind != "byline" and tag != "aside":
            return kind
        return kind if link_share(node) >= _LINK_SHARE else None

    @cached_property
    def _total(self) -> int:
        return max(1, len(self._root.text_lexbor() or ""))

    def _share(self, node: LexborNode) -> float:
        if self._measures <= 0:
            return 1.0
        self._measures -= 1
        return len(node.text_lexbor() or "") / self._total


def _told_kind(tag: str, attributes: Mapping[str, str | None]) -> str | None:
    """The kind that an element's name and attributes tell, whatever it holds."""
    if "hidden" in attributes or attributes.get(_UNSPOKEN) == "true":
        return "hidden"
    kind = declared_kind(attributes.get("class"), attributes.get("id"), attributes.get("style"))
    return kind if kind == "hidden" else TAG_KINDS.get(tag) or kind


def _may_err(kind: str, tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether sentences of the article may bear what tells a kind."""
    if kind == "hidden":
        named = declared_kind(attributes.get("class"), attributes.get("id"), attributes.get("style"))
        return tag == "p" and "hidden" not in attributes and named != kind
    return kind in _NAMED_BY_CHANCE and tag not in TAG_KINDS


@cached_if_short(8192)
def declared_kind(classes: str | None, name: str | None, style: str | None) -> str | None:
    """What an element's class names, id and style say of it; pages use the same few again and again."""
    if style and _HIDING_STYLE.search(style):
        return "hidden"
    names = (classes or "").split()
    if not HIDDEN_CLASSES.isdisjoint(map(str.lower, names)) and not any(map(_SHOWN_ON_SCREENS.fullmatch, names)):
        return "hidden"
    words = class_words(f"{without_states(classes or '')} {name or ''}")
    return next((CLASS_WORDS[word] for word in words if word in CLASS_WORDS), None)


@cached_if_short(8192)
def without_states(classes: str) -> str:
    """Class names less those that say a state of an element and not what it holds: `comments-open`, `has-share`."""
    return " ".join(name for name in classes.split() if not _is_state(name.lower()))


def _is_state(name: str) -> bool:
    return name.startswith(STATE_BEGINNINGS) or name.endswith(STATE_ENDINGS)


def _is_prose(node: LexborNode) -> bool:
    text = (node.text_lexbor() or "").strip()
    return len(text) >= _SENTENCE_AT_LEAST and text.endswith(_SENTENCE_ENDS) and node.css_first(_PRESSED) is None


def class_words(classes: str | None) -> list[str]:
    """The words that class names are made of, in small letters."""
    return [word.lower() for word in _WORD.findall(classes or "")]
