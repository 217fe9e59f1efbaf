"""Line feeds that a page shows: of text that was stored as it was typed, for which a style sheet keeps its lines.

The sheet is not at hand. An element's own style tells, and so do sentences that a blank line parts within one text.
"""

import re

from lxml import etree
from lxml.html import HtmlElement

# A sentence's end, a blank line, and words: what any reader of the source takes for two paragraphs.
_PARTED = re.compile(r"[.!?\u061f\u2026\u00bb\"\u201d)][ \t\r]*\n[ \t\r]*\n\s*+(?=[^\s<])")
_KEEPS_LINES = re.compile(r"white-space\s*:\s*pre(?!\w*-?nowrap)", re.IGNORECASE)
_LINE = re.compile(r"[ \t\r]*\n\s*")
_BLANK_LINE = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")
_NOT_SHOWN = frozenset({"script", "style", "textarea", "pre", "head", "title", "noscript", "template", "option"})


def show_typed_lines(tree: HtmlElement, html: str) -> None:
    """Put breaks where a page shows the line feeds of its source; `html` is what `tree` was parsed from."""
    if _KEEPS_LINES.search(html):
        for element in tree.xpath("//*[contains(@style, 'white-space')]"):
            if _KEEPS_LINES.search(element.get("style")):
                for inner in list(element.iter()):
                    _part(inner, _LINE, tail=inner is not element)
    if _PARTED.search(html):
        for element in list(tree.iter()):
            _part(element, _BLANK_LINE, tail=True)


def _part(element: HtmlElement, pattern: re.Pattern[str], tail: bool) -> None:
    if tail and element.tail and _is_parted(element.tail, pattern) and element.getparent().tag not in _NOT_SHOWN:
        first, *lines = pattern.split(element.tail)
        element.tail = first
        for line in reversed(lines):
            element.addnext(_break(line))
    if isinstance(element.tag, str) and element.tag not in _NOT_SHOWN and element.text:
        if _is_parted(element.text, pattern):
            first, *lines = pattern.split(element.text)
            element.text = first
            for line in reversed(lines):
                element.insert(0, _break(line))


def _is_parted(text: str, pattern: re.Pattern[str]) -> bool:
    return "\n" in text and (_PARTED.search(text) is not None if pattern is _BLANK_LINE else not text.isspace())


def _break(line: str) -> HtmlElement:
    made = etree.Element("br")
    made.tail = line
    return made
