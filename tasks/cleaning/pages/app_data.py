"""The text that a page keeps as data for its script, where it shows none itself: JSON blocks, as of Next.js.

No two of them have the same form. So the text is told by its length: one long string, or a list whose items hold a
paragraph each.
"""

from typing import Any

from lxml.html import HtmlElement

from tasks.cleaning.pages.overlap import lines_of
from tasks.record import codec

_LONGEST_BLOCK = 4_000_000
_VALUES_AT_MOST = 20_000
# An article's text in one string, and a paragraph in a list of them, in letters outside of tags.
_TEXT_AT_LEAST = 300
_PARAGRAPH_AT_LEAST = 40
_PARAGRAPHS_AT_LEAST = 2


def app_text(tree: HtmlElement) -> str:
    """The longest text in the JSON data of a page's scripts; empty where none is as long as an article."""
    texts: list[str] = []
    for script in tree.iter("script"):
        if "application/json" in (script.get("type") or "") and script.text and len(script.text) <= _LONGEST_BLOCK:
            try:
                texts += _texts(codec.decode(script.text))
            except codec.JSONDecodeError:
                continue
    return max(texts, key=len, default="")


def _texts(data: Any) -> list[str]:
    texts: list[str] = []
    waiting = [data]
    left = _VALUES_AT_MOST
    while waiting and left:
        left -= 1
        value = waiting.pop()
        if isinstance(value, str):
            texts.append(_plain(value))
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
            paragraphs = [text for item in value if len(text := _longest(item)) >= _PARAGRAPH_AT_LEAST]
            texts += ["\n\n".join(paragraphs)] if len(paragraphs) >= _PARAGRAPHS_AT_LEAST else []
    return [text for text in texts if len(text) >= _TEXT_AT_LEAST]


def _longest(item: Any) -> str:
    """The longest string right in an item of a list."""
    values = item.values() if isinstance(item, dict) else [item]
    return max((_plain(value) for value in values if isinstance(value, str)), key=len, default="")


def _plain(text: str) -> str:
    return "" if len(text) < _PARAGRAPH_AT_LEAST or " " not in text else lines_of(text).strip()
