"""What the elements around an article's headline say of its author and time.

By microdata (`itemprop`), microformats (hAtom's `published` and `vcard`, `p-author`), `rel="author"`, and the element
`time`. Cards and comments are marked in the same way, so what counts is in the article's own element, outside of others
in it. A page without one counts where all that it says is the same.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from lxml.etree import XPath
from lxml.html import HtmlElement

from tasks.cleaning.html.junk import class_words
from tasks.cleaning.pages.page_lexicon import ARTICLE_FORMATS, MODIFIED_NAMES

_NAME_AT_MOST = 100
_CANDIDATES = 40
# What stands around each of them is looked at, and so much of what is in it: authors may be nested in authors.
_LOOKED_AT = 400
_INSIDE_AT_MOST = 100
_AUTHORS = XPath("descendant::*[@itemprop='author' or @rel='author' or contains(@class, 'author')]")
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
    looked_at = islice(filter(_is_author, _AUTHORS(tree if scope is None else scope)), _LOOKED_AT)
    for element in _own(looked_at, scope):
        if name := _name_of(element):
            yield element, name


def times_in(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """When an article was published, as its elements write it: those that are called so first."""
    scope = _article_around(headline)
    found = list(islice(_times(tree, scope), _CANDIDATES))
    named = [moment for moment, is_named in found if is_named]
    written = named or [moment for moment, _ in found]
    return written[:1] if scope is not None or len(set(written)) == 1 else []


def _is_author(element: HtmlElement) -> bool:
    """Whether an element is said to name the author; a class called `author` alone is that of any box or picture."""
    if element.get("itemprop") == "author" or element.get("rel") == "author":
        return True
    names = (element.get("class") or "").split()
    return "p-author" in names or ("author" in names and "vcard" in names)


def _times(tree: HtmlElement, scope: HtmlElement | None) -> Iterator[tuple[str, bool]]:
    """What the elements that tell a time write, and whether they call it that of the publication."""
    looked_at = _TIMES(tree if scope is None else scope)[:_LOOKED_AT]
    for element in _own(looked_at, scope):
        names = {*class_words(element.get("class")), *(element.get("itemprop") or "").lower().split()}
        moment = element.get("datetime") or element.get("content") or element.get("title") or ""
        if moment and MODIFIED_NAMES.isdisjoint(names):
            is_named = element.get("itemprop") or element.get("pubdate") is not None or "published" in names
            yield moment, bool(is_named)


def _name_of(element: HtmlElement) -> str:
    inner = next(filter(_is_name, islice(element.iterdescendants(), _INSIDE_AT_MOST)), element)
    pieces = list(islice(inner.itertext(), _INSIDE_AT_MOST))
    shown = " ".join("".join(pieces).split()) if len(pieces) < _INSIDE_AT_MOST else ""
    name = element.get("content") or inner.get("content") or shown
    return name if len(name) <= _NAME_AT_MOST else ""


def _is_name(element: HtmlElement) -> bool:
    return element.get("itemprop") == "name" or "fn" in (element.get("class") or "").split()


def _article_around(headline: HtmlElement | None) -> HtmlElement | None:
    """The innermost element around a headline that says that it is an article."""
    around = headline.iterancestors() if headline is not None else ()
    return next(filter(_is_article, around), None)


def _own(elements: Iterable[HtmlElement], scope: HtmlElement | None) -> list[HtmlElement]:
    """The elements that are in no other article, and in no comment, within a scope.

    Without a scope also those that are all in one article: its headline may stand before it.
    """
    looked_at = [element for element in elements if not any(map(_is_comment, _around(element, scope)))]
    articles = [next(filter(_is_article, _around(element, scope)), None) for element in looked_at]
    own = [element for element, article in zip(looked_at, articles, strict=True) if article is None]
    is_in_one = scope is None and len(set(articles)) == 1
    return looked_at if is_in_one else own


def _around(element: HtmlElement, scope: HtmlElement | None) -> Iterator[HtmlElement]:
    """What an element stands in, within a scope."""
    return takewhile(lambda around: around is not scope, element.iterancestors())


def _is_comment(element: HtmlElement) -> bool:
    return bool((element.get("itemtype") or "").endswith("Comment"))


def _is_article(element: HtmlElement) -> bool:
    kind = (element.get("itemtype") or "").rpartition("/")[2]
    names = (element.get("class") or "").split()
    return element.tag == "article" or kind.endswith(("Article", "Posting")) or not ARTICLE_FORMATS.isdisjoint(names)
