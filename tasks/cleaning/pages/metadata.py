"""What a page says of its article: headline, author, time, address, paper, language, keywords and lead picture.

Only what is declared counts: JSON-LD, `meta` and `link` elements, microdata, the first-level heading. Nothing is
guessed from the words of the article.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from tasks.cleaning.article import PageMetadata
from tasks.cleaning.pages import page_lexicon as lexicon
from tasks.cleaning.pages.linked_data import Thing, text_of, texts_of
from tasks.cleaning.pages.neighbours import text_in
from tasks.cleaning.pages.overlap import Words, shared, words_of
from tasks.record.loose import moment_of

_LONGEST_TITLE = 500
_LONGEST_NAME = 200
_LONGEST_ADDRESS = 8192
_AUTHORS_AT_MOST = 10
# A page has one for each name that they go by; each is looked for in the whole text.
_DESCRIPTIONS_AT_MOST = 8
_KEYWORDS_AT_MOST = 50
_KEYWORD_AT_MOST = 100
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# A title has the headline and the names of paper and section; a third of its words are those of any headline.
_TOLD_AT_LEAST = 0.3
# What parts a headline from the name of the paper before or after it.
_PART = re.compile(r"\s(?:[|\u00bb\u00ab\u2022:-]{1,2}|[\u2013\u2014])\s")
_SEPARATOR = re.compile(f"[{lexicon.KEYWORD_SEPARATORS}]")

Declared = Mapping[str, list[str]]


def metadata_of(tree: HtmlElement, article: Thing, base: str | None = None) -> PageMetadata:
    """What a page declares of its article: `article` is that of its JSON-LD, `base` the address where it was found."""
    meta = _declared(tree)
    address = _address(tree, meta, article, base)
    source = _first(_of(meta, lexicon.SOURCES), [text_of(article.get("publisher"))])
    title = _title(tree, meta, article, source)
    return PageMetadata(
        title=title[:_LONGEST_TITLE] if title else None,
        author=_author(meta, article),
        published_at=_published_at(tree, meta, article),
        url=address,
        source=source[:_LONGEST_NAME] if source else _host(address),
        language=_language(tree, meta, article),
        keywords=_keywords(meta, article),
        picture=_first(_of(meta, lexicon.PICTURES), _pictures(article)),
        is_article="article" in (kind.lower() for kind in _of(meta, lexicon.KINDS)),
    )


def _declared(tree: HtmlElement) -> Declared:
    """The contents of all `meta` elements by their names in small letters, and of microdata in other elements."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if content:
            for name in {element.get(key) for key in ("property", "name", "itemprop", "http-equiv")} - {None}:
                found[str(name).strip().lower()].append(content)
    return found


def _of(meta: Declared, names: Iterable[str]) -> list[str]:
    return [content for name in names for content in meta.get(name, ())]


def _first(*groups: Iterable[str]) -> str | None:
    return next((" ".join(text.split()) for group in groups for text in group if text.strip()), None)


def _title(tree: HtmlElement, meta: Declared, article: Thing, source: str | None) -> str | None:
    declared = _first(_of(meta, lexicon.TITLES), [text_of(article.get("headline"))])
    headings = [text_in(heading) for heading in tree.iter("h1")]
    if declared is None:
        written = _first(_without_source(title.text or "", source) for title in tree.iter("title"))
        return _heading_of(tree, headings, written or "") or _first(headings[:1]) or written
    # A title for other sites often has the paper's name with it; the heading on the page has not.
    for heading in headings:
        if len(heading) >= len(declared) // 2 and (declared.startswith(heading) or declared.endswith(heading)):
            return heading
    return _without_source(declared, source)


def _heading_of(tree: HtmlElement, first_level: list[str], written: str) -> str | None:
    """The heading that has most in common with the title of a page's window, one of the first level if there is any.

    On many pages the first heading is the name of the paper, or that of a box.
    """
    sought = words_of(written)
    for headings in (first_level, (text_in(heading) for heading in tree.iter("h2", "h3"))):
        told = [(_in_common(heading, sought), heading) for heading in headings if len(heading) <= _LONGEST_TITLE]
        share, best = max(told, key=lambda pair: pair[0], default=(0.0, ""))
        if share >= _TOLD_AT_LEAST:
            return best
    return None


def _in_common(heading: str, written: Words) -> float:
    """How much of a heading is in a title, times how much of the title is in the heading: of the paper's name little."""
    words = words_of(heading)
    return shared(words, written) * shared(written, words)


def _without_source(title: str, source: str | None) -> str:
    title = " ".join(title.split())
    parts = list(_PART.finditer(title))
    if source and parts:
        if title[parts[-1].end() :].casefold() == source.casefold():
            return title[: parts[-1].start()]
        if title[: parts[0].start()].casefold() == source.casefold():
            return title[parts[0].end() :]
    return title


def _author(meta: Declared, article: Thing) -> str | None:
    names = texts_of(article.get("author")) or texts_of(article.get("creator")) or _of(meta, lexicon.AUTHORS)
    names = [" ".join(name.split()) for name in names if "://" not in name and len(name) <= _LONGEST_NAME]
    return "\u060c ".join(dict.fromkeys(names[:_AUTHORS_AT_MOST])) or None


def _published_at(tree: HtmlElement, meta: Declared, article: Thing) -> str | None:
    times = [element.get("datetime") or "" for element in tree.iter("time") if element.get("itemprop") or ""]
    times += [element.get("datetime") or "" for element in tree.iter("time") if element.get("pubdate") is not None]
    written = [text_of(article.get("datePublished")), *_of(meta, lexicon.DATES), *times]
    written.append(text_of(article.get("dateCreated")))
    return next((moment for text in written if (moment := moment_of(text))), None)


def _address(tree: HtmlElement, meta: Declared, article: Thing, base: str | None) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    declared = [*links, *_of(meta, lexicon.ADDRESSES), text_of(article.get("url"))]
    declared.append(text_of(article.get("mainEntityOfPage")))
    for address in filter(None, declared):
        try:
            whole: str = urljoin(base or "", address.strip())
            if whole.startswith(("http://", "https://")) and urlsplit(whole).netloc and len(whole) <= _LONGEST_ADDRESS:
                return whole
        except ValueError:
            continue
    return None


def _host(address: str | None) -> str | None:
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _language(tree: HtmlElement, meta: Declared, article: Thing) -> str | None:
    root: HtmlElement = tree.getroottree().getroot()
    named = [str(root.get("lang") or ""), text_of(article.get("inLanguage")), *_of(meta, lexicon.LOCALES)]
    return next((name.replace("_", "-") for name in named if _LANGUAGE.fullmatch(name)), None)


def _keywords(meta: Declared, article: Thing) -> list[str]:
    written = [*texts_of(article.get("keywords")), *_of(meta, lexicon.KEYWORDS)]
    words = [" ".join(word.split()) for text in written for word in _SEPARATOR.split(text)]
    return list(dict.fromkeys(word for word in words if 0 < len(word) <= _KEYWORD_AT_MOST))[:_KEYWORDS_AT_MOST]


def _pictures(article: Thing) -> list[str]:
    image = article.get("image")
    images = image if isinstance(image, list) else [image]
    return [text_of(one.get("url") if isinstance(one, dict) else one) for one in images]


def descriptions_of(tree: HtmlElement, article: Thing) -> list[str]:
    """How a page describes its article, often in the words of its lead."""
    meta = _declared(tree)
    told = [text_of(article.get("description")), *_of(meta, lexicon.DESCRIPTIONS)]
    return list(dict.fromkeys(text for text in told if text))[:_DESCRIPTIONS_AT_MOST]
