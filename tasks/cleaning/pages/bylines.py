"""Who wrote an article, where a page says so for ears: by a hidden label, or by the name of a region."""

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from lxml.html import HtmlElement

from tasks.cleaning.html.junk import declared_kind
from tasks.cleaning.html.markup_lexicon import HIDDEN_CLASSES
from tasks.cleaning.pages.neighbours import HEADINGS, text_in, with_ancestors
from tasks.cleaning.pages.prose import Prose

# The name of an author, what they are, and where.
_LINE_AT_MOST = 80
_REGION_AT_MOST = 300
_LABEL_AT_MOST = 30
_LABEL_ENDS = (",", ":", "\u060c")
_REGION_NAMES = ("aria-labelledby", "aria-label")


def bylines(prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The lines with a hidden label, and the regions named after a byline, between headline and first paragraph.

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
        elif _is_hidden_label(element):
            line = element.getparent()
            if line is not None and line not in kept and lengths[line] <= _LINE_AT_MOST and not _is_caption(line):
                yield line


def _after(headline: HtmlElement) -> Iterator[HtmlElement]:
    return dropwhile(lambda element: element is not headline, headline.getroottree().iter())


def _is_named(element: HtmlElement) -> bool:
    """Whether a region says that it is a byline to those who hear the page, whose headings it does not hold."""
    names = " ".join(filter(None, map(element.get, _REGION_NAMES)))
    return bool(names) and declared_kind(names, None, None) == "byline" and element.tag not in HEADINGS


def _is_hidden_label(element: HtmlElement) -> bool:
    if HIDDEN_CLASSES.isdisjoint((element.get("class") or "").lower().split()):
        return False
    text = text_in(element)
    return 0 < len(text) <= _LABEL_AT_MOST and text.endswith(_LABEL_ENDS)


def _is_caption(line: HtmlElement) -> bool:
    return line.tag == "figcaption" or next(line.iterancestors("figure", "figcaption"), None) is not None
