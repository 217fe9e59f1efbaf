"""The text that a page keeps as data for its script, where it shows none itself: JSON blocks, as of Next.js.

No two of them have the same form. So the text is told by its length: one long string, or a list whose items hold a
paragraph each. A page keeps other articles as well, whose summaries together may be longer: where something in the data
says the page's title, the text is sought beside that first.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.pages.overlap import lines_of
from tasks.record import codec

_LONGEST_BLOCK = 4_000_000
_VALUES_AT_MOST = 20_000
# An article's text in one string, and a paragraph in a list of them, in letters outside of tags.
_TEXT_AT_LEAST = 300
_PARAGRAPH_AT_LEAST = 40
_PARAGRAPHS_AT_LEAST = 2
# Longer strings are texts and no titles.
_TITLE_AT_MOST = 400
# An article is kept a few times: for itself, its metadata, its place in a list.
_CALLED_AT_MOST = 8


def app_text(tree: HtmlElement, title: str) -> str:
    """The longest text in the JSON data of a page's scripts, beside its title if that stands there.

    Empty where no text is as long as an article.
    """
    texts: list[str] = []
    for script in tree.iter("script"):
        if "application/json" in (script.get("type") or "") and script.text and len(script.text) <= _LONGEST_BLOCK:
            try:
                data = codec.decode(script.text)
            except codec.JSONDecodeError:
                continue
            beside = [text for thing in islice(_called(data, title), _CALLED_AT_MOST) for text in _texts(thing)]
            if beside:
                return max(beside, key=len)
            texts += _texts(data)
    return max(texts, key=len, default="")


def _called(data: Any, title: str) -> Iterator[Any]:
    """The things in some data that have a title among their values."""
    for value in _values(data) if title else ():
        if isinstance(value, dict):
            said = (one for one in value.values() if isinstance(one, str) and len(one) <= _TITLE_AT_MOST)
            if any(same_words(one, title) for one in said):
                yield value


def _values(data: Any) -> Iterator[Any]:
    """Some data and all that is in it, as far as a limit."""
    waiting = [data]
    for _ in range(_VALUES_AT_MOST):
        if not waiting:
            break
        value = waiting.pop()
        yield value
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _texts(data: Any) -> list[str]:
    texts: list[str] = []
    for value in _values(data):
        if isinstance(value, str):
            texts.append(_plain(value))
        elif isinstance(value, list):
            paragraphs = [text for item in value if len(text := _longest(item)) >= _PARAGRAPH_AT_LEAST]
            texts += ["\n\n".join(paragraphs)] if len(paragraphs) >= _PARAGRAPHS_AT_LEAST else []
    return [text for text in texts if len(text) >= _TEXT_AT_LEAST]


def _longest(item: Any) -> str:
    """The longest string right in an item of a list."""
    values = item.values() if isinstance(item, dict) else [item]
    return max((_plain(value) for value in values if isinstance(value, str)), key=len, default="")


def _plain(text: str) -> str:
    return "" if len(text) < _PARAGRAPH_AT_LEAST or " " not in text else lines_of(text).strip()
