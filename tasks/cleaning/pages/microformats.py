"""What the elements around an article's headline say of its author and time.

By microdata (`itemprop`), microformats (hAtom's `published` and `vcard`, `p-author`), `rel="author"`, and the element
`time`. Cards and comments are marked in the same way, so what counts is in the article's own element, outside of others
in it. A page without one counts where all that it says is the same.
"""

from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.etree import XPath
from lxml.html import HtmlElement

from tasks.cleaning.html.junk import class_words
from tasks.cleaning.pages.neighbours import text_in
from tasks.cleaning.pages.page_lexicon import ARTICLE_FORMATS, MODIFIED_NAMES

_NAME_AT_MOST = 100
_CANDIDATES = 40
# What stands around each of them is looked at.
_LOOKED_AT = 400
_AUTHORS = XPath("descendant::*[@itemprop='author' or @rel='author' or contains(@class, 'author')]")
_NAME = XPath("descendant::*[@itemprop='name' or contains(concat(' ', @class, ' '), ' fn ')]")
_TIMES = XPath(
    "descendant::*[@itemprop='datePublished' or @itemprop='dateCreated']"
    "|descendant::time[@datetime or @pubdate]|descendant::*[contains(concat(' ', @class, ' '), ' published ')][@title]"
)


def authors_in(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """The names of the authors that stand first in the article's element, side by side."""
    scope = _article_around(headline)
    found = list(islice(_named(tree, scope), _CANDIDATES))
    if scope is None:
        names = list(dict.fromkeys(name for _, name in found))
        return names if len(names) == 1 else []
    beside = found[0][0].getparent() if found else None
    return list(dict.fromkeys(name for element, name in found if element.getparent() is beside))


def _named(tree: HtmlElement, scope: HtmlElement | None) -> Iterator[tuple[HtmlElement, str]]:
    """The elements that name an author, with the name."""
    for element in islice(filter(_is_author, _AUTHORS(tree if scope is None else scope)), _LOOKED_AT):
        name = _name_of(element)
        if name and (scope is None or _is_own(element, scope)):
            yield element, name


def times_in(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """When an article was published, as its elements write it: those that are called so first."""
    scope = _article_around(headline)
    found = list(islice(_times(tree if scope is None else scope), _CANDIDATES))
    named = [moment for moment, is_named in found if is_named]
    written = named or [moment for moment, _ in found]
    return written[:1] if scope is not None or len(set(written)) == 1 else []


def _is_author(element: HtmlElement) -> bool:
    """Whether an element is said to name the author; a class called `author` alone is that of any box or picture."""
    if element.get("itemprop") == "author" or element.get("rel") == "author":
        return True
    names = (element.get("class") or "").split()
    return "p-author" in names or ("author" in names and "vcard" in names)


def _times(scope: HtmlElement) -> Iterator[tuple[str, bool]]:
    for element in filter(lambda element: _is_own(element, scope), _TIMES(scope)[:_LOOKED_AT]):
        names = {*class_words(element.get("class")), *(element.get("itemprop") or "").lower().split()}
        moment = element.get("datetime") or element.get("content") or element.get("title") or ""
        if moment and MODIFIED_NAMES.isdisjoint(names):
            is_named = element.get("itemprop") or element.get("pubdate") is not None or "published" in names
            yield moment, bool(is_named)


def _name_of(element: HtmlElement) -> str:
    inner = next(iter(_NAME(element)), element)
    name = element.get("content") or inner.get("content") or text_in(inner)
    return name if len(name) <= _NAME_AT_MOST else ""


def _article_around(headline: HtmlElement | None) -> HtmlElement | None:
    """The innermost element around a headline that says that it is an article."""
    around = headline.iterancestors() if headline is not None else ()
    return next(filter(_is_article, around), None)


def _is_own(element: HtmlElement, scope: HtmlElement) -> bool:
    """Whether an element is in no other article, and in no comment, within a scope."""
    inside = takewhile(lambda around: around is not scope, element.iterancestors())
    return not any(_is_article(around) or (around.get("itemtype") or "").endswith("Comment") for around in inside)


def _is_article(element: HtmlElement) -> bool:
    kind = (element.get("itemtype") or "").rpartition("/")[2]
    names = (element.get("class") or "").split()
    return element.tag == "article" or kind.endswith(("Article", "Posting")) or not ARTICLE_FORMATS.isdisjoint(names)
