"""Who wrote an article and when: by a hidden label, by the name of a region, or by the time in a line.

Where the time is its own element, the line around it is a label, that time and a section's name, and no sentence.
"""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from lxml.html import HtmlElement

from tasks.cleaning.html.junk import declared_kind
from tasks.cleaning.html.markup_lexicon import BLOCKS, HIDDEN_CLASSES
from tasks.cleaning.pages.neighbours import HEADINGS, is_longer, text_in, with_ancestors
from tasks.cleaning.pages.prose import Prose
from tasks.cleaning.sentence_lexicon import SENTENCE_ENDS

# The name of an author, what they are, and where.
_LINE_AT_MOST = 80
_REGION_AT_MOST = 300
_LABEL_AT_MOST = 30
_LABEL_ENDS = (",", ":", "\u060c")
_LINE_OF_TEXT_ENDS = (*SENTENCE_ENDS, ":", "\u00bb")
# A label, the name of a section or of a person; what an update says is longer.
_LABEL_WORDS_AT_MOST = 3
_SEPARATOR = re.compile(r"[|:/\u2022\u00b7\u2013\u2014-]")
_REGION_NAMES = ("aria-labelledby", "aria-label")


def bylines(prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The lines with a hidden label or a time, and the regions named after a byline, before the first paragraph.

    Labels of pictures' captions are left to those who read media.
    """
    first = prose.first_after(headline)
    if headline is None or first is None:
        return
    kept = with_ancestors(headline, first)
    lengths = prose.lengths
    between = takewhile(lambda element: element is not first, _after(headline))
    for element in between:
        if element in kept or not isinstance(element.tag, str):
            continue
        if _is_named(element) and lengths[element] <= _REGION_AT_MOST and not prose.within(element):
            yield element
        else:
            line = _line_around(element)
            if line is not None and line not in kept and lengths[line] <= _LINE_AT_MOST and not _is_caption(line):
                yield line


def _line_around(element: HtmlElement) -> HtmlElement | None:
    """The line that a hidden label or a time makes one about the article."""
    if element.tag != "time":
        return element.getparent() if _is_hidden_label(element) else None
    line = next(element.iterancestors(*BLOCKS), None)
    return line if line is not None and _is_line_of_time(line, element) else None


def _after(headline: HtmlElement) -> Iterator[HtmlElement]:
    return dropwhile(lambda element: element is not headline, headline.getroottree().iter())


def _is_named(element: HtmlElement) -> bool:
    """Whether a region says that it is a byline to those who hear the page, whose headings it does not hold."""
    names = " ".join(filter(None, map(element.get, _REGION_NAMES)))
    return bool(names) and declared_kind(names, None, None) == "byline" and element.tag not in HEADINGS


def _is_line_of_time(line: HtmlElement, time: HtmlElement) -> bool:
    """Whether an element with a time is one short line that says no more than labels and names do."""
    if is_longer(line, _LINE_AT_MOST) or next(line.iterdescendants(*BLOCKS, "li"), None) is not None:
        return False
    text = text_in(line)
    if text.endswith(_LINE_OF_TEXT_ENDS):
        return False
    parts = _SEPARATOR.split(text.replace(text_in(time), " | ", 1))
    return all(len(part.split()) <= _LABEL_WORDS_AT_MOST for part in parts)


def _is_hidden_label(element: HtmlElement) -> bool:
    if HIDDEN_CLASSES.isdisjoint((element.get("class") or "").lower().split()):
        return False
    text = text_in(element)
    return 0 < len(text) <= _LABEL_AT_MOST and text.endswith(_LABEL_ENDS)


def _is_caption(line: HtmlElement) -> bool:
    return line.tag == "figcaption" or next(line.iterancestors("figure", "figcaption"), None) is not None
