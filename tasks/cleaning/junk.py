"""Which elements of a page a reader does not see, or sees without reading: hidden ones, share bars, related links."""

import re
from collections.abc import Mapping
from functools import lru_cache

from selectolax.lexbor import LexborNode

from tasks.cleaning.markup_lexicon import CLASS_WORDS, HIDDEN_CLASSES, TAG_KINDS

# Themes put words such as "share" on containers of everything. An element that holds more than this many characters
# and more than this share of the article is dropped only where most of it is links.
_JUNK_AT_MOST = 300
_JUNK_SHARE = 0.25
_LINK_SHARE = 0.5
# Comments may be longer than the article; what is hidden may not be nearly all of it.
_COMMENTS_SHARE = 0.7
# Measuring costs time in proportion to the text below an element; nesting must not multiply it.
_MEASURES_AT_MOST = 500

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)", re.IGNORECASE
)


class JunkFilter:
    """Decides element by element, knowing how long the whole text is."""

    def __init__(self, root: LexborNode) -> None:
        self._total = max(1, len(root.text_lexbor() or ""))
        self._measures = _MEASURES_AT_MOST

    def kind(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> str | None:
        """What kind of junk an element holds, or None where it is to be read."""
        if _is_hidden(attributes):
            return "hidden" if self._share(node) < _COMMENTS_SHARE else None
        kind = TAG_KINDS.get(tag) or _class_kind(f"{attributes.get('class') or ''} {attributes.get('id') or ''}")
        if kind is None:
            return None
        share = self._share(node)
        if share * self._total <= _JUNK_AT_MOST and share < _COMMENTS_SHARE:
            return kind
        if kind == "comments":
            return kind if share < _COMMENTS_SHARE else None
        if share < _JUNK_SHARE and kind != "byline" and tag != "aside":
            return kind
        return kind if _link_share(node) >= _LINK_SHARE and share < _COMMENTS_SHARE else None

    def _share(self, node: LexborNode) -> float:
        if self._measures <= 0:
            return 1.0
        self._measures -= 1
        return len(node.text_lexbor() or "") / self._total


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    if style and _HIDING_STYLE.search(style):
        return True
    classes = attributes.get("class")
    return bool(classes) and not HIDDEN_CLASSES.isdisjoint((classes or "").lower().split())


@lru_cache(maxsize=4096)
def _class_kind(names: str) -> str | None:
    for word in _WORD.findall(names):
        kind = CLASS_WORDS.get(word.lower())
        if kind:
            return kind
    return None


def _link_share(node: LexborNode) -> float:
    total = len("".join((node.text_lexbor() or "").split()))
    linked = sum(len("".join((link.text_lexbor() or "").split())) for link in node.css("a"))
    return linked / max(1, total)
