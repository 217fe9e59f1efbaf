"""What a page says of its article: headline, author, time, address, paper, language, keywords and lead picture.

Only what is declared counts: JSON-LD, `meta` and `link` elements, microdata, microformats, and headings
(`page_titles.py`). Nothing is guessed from the words of the article.
"""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from tasks.cleaning.article import PageMetadata
from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.is_arabic import is_arabic_tag
from tasks.cleaning.letters.references import decode_entities
from tasks.cleaning.pages import page_lexicon as lexicon
from tasks.cleaning.pages.linked_data import Thing, page_of, text_of, texts_of
from tasks.cleaning.pages.meta_elements import Declared, contents_of, first_text, plain_name
from tasks.cleaning.pages.microformats import authors_in, times_in
from tasks.cleaning.pages.neighbours import headline_in
from tasks.cleaning.pages.page_titles import LONGEST_TITLE, title_of
from tasks.record.loose import moment_of

_LONGEST_NAME = 200
_LONGEST_ADDRESS = 8192
_AUTHORS_AT_MOST = 10
_BETWEEN_NAMES = "\u060c "
# What JSON-LD refers to and nobody describes, and where an author can be reached.
_IS_ADDRESS = re.compile(r"\s*(?:[\w+.-]*://|[#/@]|www\.|[\w.+-]+@[\w.-]+\s*\Z|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/)")
_SCRIPTED_ZONE = re.compile(r" (?:GMT|UTC)([+-]\d{4})(?: \([^()]*\))?$")
# A page has one for each name that they go by; each is looked for in the whole text.
_DESCRIPTIONS_AT_MOST = 8
_KEYWORDS_AT_MOST = 50
_KEYWORD_AT_MOST = 100
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# A hash begins a keyword, as in other media.
_SEPARATOR = re.compile(f"[{lexicon.KEYWORD_SEPARATORS}]|\\s(?=#)")


def metadata_of(tree: HtmlElement, meta: Declared, article: Thing, base: str | None = None) -> PageMetadata:
    """What a page declares of its article: `article` is that of its JSON-LD, `base` the address where it was found."""
    address = _address(tree, meta, article, base)
    publishers = (name for name in [text_of(article.get("publisher"))] if not _IS_ADDRESS.match(name))
    source = plain_name(first_text(contents_of(meta, lexicon.SOURCES), publishers) or "")
    title = title_of(tree, meta, article, source)
    author, published_at = _author(meta, article), _published_at(meta, article)
    if author is None or published_at is None:
        headline = headline_in(tree, title or "")
        author = author or _joined(authors_in(tree, headline))
        published_at = published_at or _published_on_page(tree, article, headline)
    return PageMetadata(
        title=title[:LONGEST_TITLE] if title else None,
        author=author,
        published_at=published_at,
        url=address,
        source=source[:_LONGEST_NAME] if source else _host(address),
        language=_language(tree, meta, article),
        keywords=_keywords(meta, article),
        picture=first_text(contents_of(meta, lexicon.PICTURES), _pictures(article)),
        is_article="article" in (kind.lower() for kind in contents_of(meta, lexicon.KINDS)),
    )


def _author(meta: Declared, article: Thing) -> str | None:
    labelled = [
        contents_of(meta, [value]) for label, value in lexicon.LABELLED if _is_label(contents_of(meta, [label]))
    ]
    groups = (
        texts_of(article.get("author")),
        texts_of(article.get("creator")),
        contents_of(meta, lexicon.AUTHORS),
        *labelled,
    )
    return next((names for group in groups if (names := _joined(group))), None)


def _is_label(written: list[str]) -> bool:
    return any(same_words(text, label) for text in written for label in lexicon.AUTHOR_LABELS)


def _joined(names: Iterable[str]) -> str | None:
    """Some names as one string, without those that are addresses."""
    plain = [plain_name(name) for name in names if len(name) <= _LONGEST_NAME and not _IS_ADDRESS.match(name)]
    return _BETWEEN_NAMES.join(dict.fromkeys(list(filter(None, plain))[:_AUTHORS_AT_MOST])) or None


def _published_at(meta: Declared, article: Thing) -> str | None:
    return _moment_in([text_of(article.get("datePublished")), *contents_of(meta, lexicon.DATES)])


def _published_on_page(tree: HtmlElement, article: Thing, headline: HtmlElement | None) -> str | None:
    of_page = [] if article else [text_of(page_of(tree).get("datePublished"))]
    return _moment_in([*times_in(tree, headline), text_of(article.get("dateCreated")), *of_page])


def _moment_in(written: Iterable[str]) -> str | None:
    moments = (moment_of(_as_written_in_ascii(text)) for text in written)
    return next((moment for moment in moments if moment and not moment.startswith(lexicon.UNSET_DAYS)), None)


def _as_written_in_ascii(text: str) -> str:
    """A date with digits and a zone that every reader of dates knows: JavaScript writes `GMT+0300 (Gulf Time)`."""
    ascii_digits = "".join(str(unicodedata.digit(char, char)) if char.isdigit() else char for char in text)
    return _SCRIPTED_ZONE.sub(r" \1", ascii_digits)


def _address(tree: HtmlElement, meta: Declared, article: Thing, base: str | None) -> str | None:
    """The first address that a page gives for itself, unless that is the site's and another one is a page's."""
    named = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    links = [link.get("href") or "" for link in named]
    declared = [*links, *contents_of(meta, lexicon.ADDRESSES), text_of(article.get("url"))]
    declared.append(text_of(article.get("mainEntityOfPage")))
    whole = [address for one in declared if one and (address := _whole(one, base))]
    return next((address for address in whole if _is_of_page(address)), next(iter(whole), None))


def _is_of_page(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)


def _whole(address: str, base: str | None) -> str | None:
    try:
        whole: str = urljoin(base or "", address.strip())
        is_web = whole.startswith(("http://", "https://")) and bool(urlsplit(whole).netloc)
    except ValueError:
        return None
    return whole if is_web and len(whole) <= _LONGEST_ADDRESS else None


def _host(address: str | None) -> str | None:
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _language(tree: HtmlElement, meta: Declared, article: Thing) -> str | None:
    """The first language that a page names, Arabic if it names several: themes leave their own in the first place."""
    root: HtmlElement = tree.getroottree().getroot()
    named = [*(str(root.get(key) or "") for key in ("lang", "xml:lang")), text_of(article.get("inLanguage"))]
    known = [
        name.replace("_", "-") for name in (*named, *contents_of(meta, lexicon.LOCALES)) if _LANGUAGE.fullmatch(name)
    ]
    return next((name for name in known if is_arabic_tag(name)), next(iter(known), None))


def _keywords(meta: Declared, article: Thing) -> list[str]:
    written = [*texts_of(article.get("keywords")), *contents_of(meta, lexicon.KEYWORDS)]
    words = [plain_name(word).lstrip("# ") for text in written for word in _SEPARATOR.split(decode_entities(text))]
    return list(dict.fromkeys(word for word in words if 0 < len(word) <= _KEYWORD_AT_MOST))[:_KEYWORDS_AT_MOST]


def _pictures(article: Thing) -> list[str]:
    image = article.get("image")
    images = image if isinstance(image, list) else [image]
    return [text_of(one.get("url") or one.get("contentUrl") if isinstance(one, dict) else one) for one in images]


def descriptions_of(meta: Declared, article: Thing) -> list[str]:
    """How a page describes its article, often in the words of its lead."""
    told = [text_of(article.get("description")), *contents_of(meta, lexicon.DESCRIPTIONS)]
    return list(dict.fromkeys(text for text in told if text))[:_DESCRIPTIONS_AT_MOST]
