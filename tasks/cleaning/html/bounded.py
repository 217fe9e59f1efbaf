"""Hostile markup made harmless, by a parser that has limits of its own.

A browser's way of reading markup takes time in proportion to how deep elements are nested, for each of them, and copies
open formatting into every paragraph. libxml2 does neither and gives up at 2048 levels; so large markup is read by it
first, and what it writes is read again in a time that is linear.
"""

import re

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HTMLParser, document_fromstring

# Below this count of tags nothing takes long, whatever it is.
_TAGS_AT_LEAST = 2000
# Parsers look at all attributes of an element for each further one; elements of pages have a few dozen at most.
_ATTRIBUTES_AT_MOST = 200
_ATTRIBUTE = r"""(?:[\s/]++(?:[^\s/>=<]|<(?![/!]))++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+)?+)?+)"""
_CROWD = re.compile(rf"(<[A-Za-z][^\s/>]*+{_ATTRIBUTE}{{{_ATTRIBUTES_AT_MOST}}}){_ATTRIBUTE}++")
_CODE = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_OPENS = "<div>"
# By default a function in Python looks for the class of each element whenever one is met: forms have their own.
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment)
_NESTED_TOO_DEEP = "ERR_RESOURCE_LIMIT"


def bounded_tree(html: str) -> HtmlElement | None:
    """The tree of a page, at most 2048 levels deep, without comments.

    None for a page with nothing in it, or one that is nested deeper: the parser has left out the rest of it.
    """
    return _tree(html, huge=True)


def shallow_tree(html: str) -> HtmlElement | None:
    """The same, at most 256 levels deep: for readers that take time in proportion to the depth."""
    return _tree(html, huge=False)


def _tree(html: str, huge: bool) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", huge_tree=huge, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_CLASSES)
    data = _CONTROL.sub(" ", _CROWD.sub(r"\1", html)).encode(errors="replace")
    try:
        tree = document_fromstring(data, parser=parser)
    except etree.LxmlError:
        return None
    return None if any(entry.type_name == _NESTED_TOO_DEEP for entry in parser.error_log) else tree


def written(tree: HtmlElement) -> str:
    """A tree, or an element of one, as markup, every element closed."""
    return str(etree.tostring(tree, encoding="unicode", method="html", with_tail=False))


def bounded(html: str) -> str:
    """A fragment of markup which any parser reads in linear time; the same one if it is small."""
    if html.count("<") < _TAGS_AT_LEAST:
        return _CROWD.sub(r"\1", html) if len(html) > _ATTRIBUTES_AT_MOST and _CROWD.search(html) else html
    # Within an element, text gets no paragraph that was not written.
    tree = bounded_tree(f"{_OPENS}{html}</div>")
    return without_tags(html) if tree is None else written(tree)


def without_tags(html: str) -> str:
    """The text of markup that no parser can be trusted with, each tag a line break."""
    return _TAG.sub("\n", _CODE.sub("", html)).replace("<", "&lt;")
