"""What a page says of its article in JSON-LD, in the terms of schema.org."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from lxml.html import HtmlElement

from tasks.cleaning.pages.overlap import shared, words_of
from tasks.cleaning.pages.page_lexicon import ARTICLE_TYPES
from tasks.record import codec

Thing = dict[str, Any]

# A long article's text is a hundredth of this, and a site's whole menu some hundred things.
_LONGEST_BLOCK = 2_000_000
_THINGS_AT_MOST = 5_000
# Each headline is compared with each title of the page.
_ARTICLES_AT_MOST = 100
# A headline for other sites may be written otherwise, but has some of the words.
_SAME_HEADLINE = 0.5
# Line breaks within strings, which JSON forbids and publishing systems write.
_CONTROL = re.compile("[\x00-\x1f]")
# A comma before a closing bracket, which templates leave behind their last item, outside of strings: one that never
# ends is one to the end, so that none is looked for within it again.
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+"?)|,(?=\s*[}\]])')
# What an article may only refer to, and where lists keep articles that they lead to.
_REFERRING = ("author", "creator", "publisher", "image")
_LIST = "itemListElement"
# How blocks are hidden from old browsers.
_OPENINGS = ("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")
_ENDINGS = ("-->", "//]]>", "/*]]>*/", "]]>", ";")


def article_of(tree: HtmlElement, titles: Collection[str] = ()) -> Thing:
    """The thing that a page's JSON-LD calls an article, what it refers to in its place; empty where there is none.

    Where several are, those go first that are about the first of the page's `titles` that any is about, and then the
    one with most of a text. Articles in a list (`ItemList`) are others.
    """
    things = list(_things(tree))
    articles = [thing for thing in things if not ARTICLE_TYPES.isdisjoint(_types(thing))]
    if len(articles) > 1:
        named = [one for one in articles if _headline_of(one)][:_ARTICLES_AT_MOST]
        told = ([one for one in named if is_about(one, title)] for title in titles)
        articles = next(filter(None, told), articles)
    best = max(articles, key=lambda thing: len(body_of(thing)), default=None)
    return _resolved(best, things) if best is not None else {}


def page_of(tree: HtmlElement) -> Thing:
    """What JSON-LD says of the page itself, where it calls nothing an article; else empty."""
    pages = (thing for thing in _things(tree) if "WebPage" in _types(thing))
    return next(pages, {})


def _resolved(article: Thing, things: list[Thing]) -> Thing:
    """An article with the things that it only refers to by their `@id`, as `@graph` is written."""
    named = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and "name" in thing}

    def of(value: Any) -> Any:
        is_reference = isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str)
        return named.get(value["@id"], value) if is_reference else value

    told = ((key, article[key]) for key in _REFERRING if key in article)
    return article | {key: [*map(of, value)] if isinstance(value, list) else of(value) for key, value in told}


def body_of(article: Thing) -> str:
    """The text of an article; of one that grows while it is read, with its updates (`LiveBlogPosting`)."""
    bodies = texts_of(article.get("articleBody"))
    updates = article.get("liveBlogUpdate")
    for update in updates if isinstance(updates, list) else [updates]:
        if isinstance(update, dict):
            bodies += filter(None, (text_of(update.get("headline")), text_of(update.get("articleBody"))))
    return "\n\n".join(bodies)


def is_live(article: Thing) -> bool:
    """Whether a thing is an article that grows while it is read."""
    return bool(article.get("liveBlogUpdate"))


def is_about(article: Thing, title: str) -> bool:
    """Whether a thing is the article with a title: pages also tell of the articles that they link to."""
    said = words_of(_headline_of(article))
    wanted = words_of(title)
    return not said or not wanted or max(shared(said, wanted), shared(wanted, said)) >= _SAME_HEADLINE


def _headline_of(article: Thing) -> str:
    return text_of(article.get("headline") or article.get("name"))


def text_of(value: Any) -> str:
    """A value as text: of a list its first, of a thing its name, of one with a type or language (`@value`) itself."""
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("@id") or value.get("url") or ""
    return value.strip() if isinstance(value, str) else ""


def texts_of(value: Any) -> list[str]:
    """The texts of a value that may be a list of them."""
    return [text for one in (value if isinstance(value, list) else [value]) if (text := text_of(one))]


def _things(tree: HtmlElement) -> Iterator[Thing]:
    blocks = (script.text for script in tree.iter("script") if "ld+json" in (script.get("type") or ""))
    waiting: list[Any] = [_read(block) for block in blocks if block and len(block) <= _LONGEST_BLOCK]
    left = _THINGS_AT_MOST
    waiting.reverse()
    while waiting and left:
        left -= 1
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
        waiting += reversed(_inside(value))


def _inside(value: Any) -> list[Any]:
    """What is in a thing or a list of them, but for articles that it lists."""
    if isinstance(value, dict):
        value = [inner for key, inner in value.items() if key != _LIST]
    return [inner for inner in value if isinstance(inner, dict | list)] if isinstance(value, list) else []


def _read(block: str) -> Any:
    block = block.strip()
    for opening in _OPENINGS:
        block = block.removeprefix(opening).lstrip()
    for ending in _ENDINGS:
        block = block.removesuffix(ending).rstrip()
    plain = _CONTROL.sub(" ", block)
    for text in (block, plain, _STRING_OR_COMMA.sub(lambda match: match[1] or "", plain)):
        try:
            return codec.decode(text)
        except codec.JSONDecodeError:
            continue
    return None


def _types(thing: Thing) -> set[str]:
    return {name.rpartition("/")[2] for name in texts_of(thing.get("@type"))}
