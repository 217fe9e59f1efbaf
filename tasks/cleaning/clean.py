"""The steps of cleaning in their order."""

import re
from dataclasses import dataclass, field
from typing import Literal

from tasks.cleaning.article import Cleaned, NotArticle, PageMetadata, Removals
from tasks.cleaning.boilerplate.boilerplate import take_boilerplate
from tasks.cleaning.boilerplate.titles import without_repeated_title
from tasks.cleaning.html.markup import flatten
from tasks.cleaning.is_arabic import why_not_arabic
from tasks.cleaning.letters.characters import composed, normalise_characters, signs_after, signs_of
from tasks.cleaning.letters.escapes import may_be_escaped, unescape
from tasks.cleaning.letters.mojibake import SUSPECTS, repair_mojibake
from tasks.cleaning.letters.punctuation import arabic_marks, without_repetition
from tasks.cleaning.letters.quotes import uniform_quotes
from tasks.cleaning.letters.references import decode_entities
from tasks.cleaning.marks import LINK_LINE, MARKS, MEDIUM_OPENS, without_marks
from tasks.cleaning.media import MEDIUM, MediaList, take_embedded_lines
from tasks.cleaning.pages.reading import is_page, read_page
from tasks.cleaning.paragraphs import split_paragraphs
from tasks.cleaning.shortcodes.leaked_code import STATEMENT_ENDS, take_code
from tasks.cleaning.shortcodes.shortcodes import take_shortcodes
from tasks.cleaning.shortcodes.templates import TEMPLATE_SIGNS, take_server_code, take_templates

BodyFormat = Literal["auto", "text", "html"]

_MARKUP = re.compile(
    r"<(?:/?(?:a|abbr|article|aside|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|embed|fieldset|figcaption|figure"
    r"|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|noscript|o:p|object|ol"
    r"|p|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr"
    r"|u|ul|video|audio|xml)(?:(?=[\s/>])[^<>]*+>|\s[^<>=]*+=[\"'][^<>]*+\Z)|!--|!\[CDATA\[|!doctype\b|\?xml\b)",
    re.IGNORECASE,
)
# What a cleaned text may hold that cleaning it again would take for something else.
_UNSETTLED = ("<", "&", "[", "*/", "://", "\\", *TEMPLATE_SIGNS, *STATEMENT_ENDS)
# The same by the sign of each that is rarest: of a statement's end the last.
_RAREST = {sign: sign[-1] if sign in STATEMENT_ENDS else sign[0] for sign in _UNSETTLED}
_UNSETTLED_BY_SIGN = {rare: [sign for sign in _UNSETTLED if _RAREST[sign] == rare] for rare in _RAREST.values()}
_RARE_SIGNS = frozenset(_UNSETTLED_BY_SIGN)
# Markup, references and shortcodes may be escaped inside of one another; deeper than this it is no accident.
_ROUNDS = 4
_BRACKETS = dict.fromkeys(map(ord, "<>[]{}&\\"), ord(" "))
# Most titles are nothing but words and need no step.
_PLAIN_TITLE = re.compile("(?:[\u0621-\u063a\u0641-\u064a0-9A-Za-z]+[:\u061f\u060c]?(?: (?! |\\Z)|\\Z))*+")
_NO_WORD = re.compile(r"[\W_]*\Z")


@dataclass(slots=True)
class _Article:
    """An article on its way: what is taken out of it gathers while its title and text become clean."""

    title: str
    text: str
    media: MediaList
    removals: Removals = field(default_factory=Removals)
    page: PageMetadata | None = None


def clean(
    title: str | None,
    body: str,
    body_format: BodyFormat = "auto",
    url: str | None = None,
    *,
    any_language: bool = False,
) -> Cleaned:
    """The article as a reader should see it.

    `body_format` says how `body` is to be read; by default that is found out. `url`, where the article came from,
    makes the addresses of its media absolute. `removed` and `media` list what was taken out of the text. Cleaning a
    cleaned article again changes nothing.

    Raises `NotArticle` for what is blank once cleaned and, unless `any_language`, for what is not in Arabic. The caller
    limits the size.
    """
    article = _Article(title or "", body, MediaList(url))
    keep = _read(article, body_format)
    signs, mojibake = _repair(article)
    written = article.text
    may_hold = _refine(article, signs - keep)
    unsettled = article.removals or mojibake or _is_unsettled(article.text, may_hold) or _is_unsettled(article.title)
    if unsettled:
        _settle(article, "text" if body_format == "text" else "auto")
    if not article.text:
        raise NotArticle("blank", "nothing is left of the body after cleaning")
    if not any_language:
        _require_arabic(written, signs, article.text, bool(unsettled))
    return Cleaned(article.title, article.text, article.removals.as_list(), article.media.as_list(), article.page)


def _require_arabic(written: str, signs: frozenset[str], cleaned: str, unsettled: bool) -> None:
    reason = why_not_arabic(written, signs, cleaned)
    if reason is None and unsettled:
        # What is left may look less Arabic than all of it, and has to be an article for itself.
        reason = why_not_arabic(cleaned, signs_of(cleaned), cleaned)
    if reason is not None:
        raise NotArticle("not_arabic", reason)


def _is_unsettled(text: str, signs: frozenset[str] | None = None) -> bool:
    for rare in _RARE_SIGNS.intersection(text if signs is None else signs):
        for sign in _UNSETTLED_BY_SIGN[rare]:
            if sign in text:
                return True
    return False


def _settle(article: _Article, body_format: BodyFormat) -> None:
    """Clean again what the first pass may have brought to light, until nothing changes."""
    for _ in range(_ROUNDS):
        before = article.title, article.text
        keep = _read(article, body_format)
        signs, _ = _repair(article)
        _refine(article, signs - keep)
        if before == (article.title, article.text):
            return
    before = article.title, article.text
    _repair(article)
    garbled = before != (article.title, article.text)
    hopeless = _BRACKETS | dict.fromkeys(map(ord, SUSPECTS), ord(" ")) if garbled else _BRACKETS
    article.title = article.title.translate(hopeless)
    article.text = article.text.translate(hopeless)
    _refine(article, signs_of(article.text))


def _read(article: _Article, body_format: BodyFormat) -> frozenset[str]:
    """Make text of markup and character references; give back the marks that were left in the text."""
    _read_title(article, article.title)
    flattened = False
    if "<" in article.text or "&" in article.text or may_be_escaped(article.text):
        flattened = _read_body(article, body_format)
    if not article.title and article.page is not None and article.page.title:
        _read_title(article, article.page.title)
    return MARKS if flattened else frozenset()


def _read_title(article: _Article, title: str) -> None:
    holder = _Article("", title, MediaList())
    flattened = ("<" in title or "&" in title or may_be_escaped(title)) and _read_body(holder, "auto")
    # Flattening frees a text of characters that would be taken for its marks; a title without markup still holds them.
    article.title = holder.text if flattened else without_marks(holder.text)


def _read_body(article: _Article, body_format: BodyFormat) -> bool:
    """Make text of an article's markup, however often it was escaped; whether there was any."""
    flattened = False
    text = article.text
    for _ in range(_ROUNDS):
        before, text = text, unescape(text)
        text = take_server_code(text, article.removals)
        if "<" in text and (body_format == "html" or (body_format == "auto" and _MARKUP.search(text))):
            text = _flattened(article, text)
            flattened = True
        text = decode_entities(text)
        if text == before or ("<" not in text and "&" not in text and "\\" not in text):
            break
    article.text = text
    return flattened


def _flattened(article: _Article, html: str) -> str:
    if not is_page(html):
        return flatten(html, article.media, article.removals)
    text, page = read_page(html, article.media, article.removals, article.title)
    article.page = article.page or page
    return text


def _repair(article: _Article) -> tuple[frozenset[str], bool]:
    """Read mojibake again, title and text by the evidence of both.

    Gives back the signs of the text, and whether there was any reason to look for mojibake.
    """
    signs = signs_of(article.text)
    if SUSPECTS.isdisjoint(signs) and SUSPECTS.isdisjoint(signs_of(article.title)):
        return signs, False
    title = article.title.replace("\n", " ")
    article.title, _, article.text = repair_mojibake(f"{title}\n{article.text}").partition("\n")
    return signs_of(article.text), True


def _refine(article: _Article, signs: frozenset[str]) -> frozenset[str]:
    """Take an article without markup through the steps that follow, in their order.

    Gives back the signs that its text may hold now.
    """
    article.title = _refine_title(article.title)
    paragraphs = _refine_text(article.text, signs, article.media, article.removals)
    paragraphs = take_boilerplate(_with_words(paragraphs), article.title, article.removals)
    paragraphs, repeated = without_repeated_title(paragraphs, article.title)
    if repeated:
        article.removals.add("title", count=repeated)
    article.text = "\n\n".join(_with_words(paragraphs))
    return signs_after(signs)


def _refine_title(title: str) -> str:
    """A title without markup, on one line, cleaned as the text is."""
    if _PLAIN_TITLE.fullmatch(title):
        return title
    signs = signs_of(title) - MARKS
    paragraphs = _refine_text(title.replace(LINK_LINE, ""), signs, MediaList(), Removals())
    return paragraphs[0] if len(paragraphs) == 1 else "".join(arabic_marks(uniform_quotes([" ".join(paragraphs)])))


def _refine_text(text: str, signs: frozenset[str], media: MediaList, removals: Removals) -> list[str]:
    normal = normalise_characters(text, signs)
    signs = signs_after(signs)
    text = take_shortcodes(take_templates(normal, signs, removals), media, removals)
    if text is not normal:
        signs |= frozenset("\u00ab\u00bb")  # around those that are written about
    text = take_code(text, signs, removals)
    if "/" in signs:
        text = take_embedded_lines(text, media)
    if MEDIUM_OPENS in text:
        text = MEDIUM.sub("", text)
    if text is not normal:
        text = composed(text)
    paragraphs = split_paragraphs(without_repetition(text))
    return arabic_marks(uniform_quotes(paragraphs, signs))


def _with_words(paragraphs: list[str]) -> list[str]:
    """The paragraphs that are more than a rule or a row of stars."""
    return [paragraph for paragraph in paragraphs if not _NO_WORD.match(paragraph)]
