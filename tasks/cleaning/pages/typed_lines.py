"""Line feeds that a page shows: of text that was stored as it was typed, for which a style sheet keeps its lines.

The sheet is not at hand. An element's own style tells, and so do sentences that a blank line parts within one text.
"""

import re

from lxml import etree
from lxml.html import HtmlElement

_KEEPS_LINES = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
# From the first blank on, or a long run of them would be tried from each.
_LINE = re.compile(r"(?<![ \t\r])[ \t\r]*+\n\s*+")
# A sentence's end, a blank line, and words: what any reader of the source takes for two paragraphs.
_BLANK_LINE = re.compile(r"(?<=[.!?\u061f\u2026\u00bb\"\u201d)])[ \t\r]*\n[ \t\r]*\n\s*(?=\S)")
# Two paragraphs are longer than this.
_LONG_TEXTS = etree.XPath(
    "//text()[string-length() > 200]"
    "[not(parent::script|parent::style|parent::textarea|parent::pre|parent::title|parent::noscript|parent::template)]"
)
_STYLED = etree.XPath("//*[contains(@style, 'white-space')]")


def show_typed_lines(tree: HtmlElement) -> None:
    """Put breaks where a page shows the line feeds of its source."""
    for element in _STYLED(tree):
        if _KEEPS_LINES.search(element.get("style")):
            for text in element.xpath(".//text()"):
                _part(text, _LINE)
    for text in _LONG_TEXTS(tree):
        if "\n" in text:
            _part(text, _BLANK_LINE)


def _part(text: etree._ElementUnicodeResult, pattern: re.Pattern[str]) -> None:
    first, *lines = pattern.split(text)
    beside = text.getparent()
    if not lines or beside is None:
        return
    made = [_break(line) for line in lines]
    if text.is_tail:
        beside.tail = first
        for line in reversed(made):
            beside.addnext(line)
    else:
        beside.text = first
        beside[:0] = made


def _break(line: str) -> HtmlElement:
    made = etree.Element("br")
    made.tail = line
    return made
