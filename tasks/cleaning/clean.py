"""The steps of cleaning in their order."""

import re
from typing import Literal

from tasks.cleaning.article import Cleaned, NotArticle, Removals
from tasks.cleaning.boilerplate import take_boilerplate
from tasks.cleaning.characters import normalise_characters, odd_characters
from tasks.cleaning.entities import decode_entities
from tasks.cleaning.language import why_not_arabic
from tasks.cleaning.leaked_code import take_code
from tasks.cleaning.marks import LINK_LINE, MARKS, without_marks
from tasks.cleaning.markup import flatten
from tasks.cleaning.media import MEDIUM, MediaList, take_embedded_lines
from tasks.cleaning.mojibake import SUSPECTS, repair_mojibake
from tasks.cleaning.paragraphs import split_paragraphs
from tasks.cleaning.punctuation import uniform_punctuation
from tasks.cleaning.shortcodes import take_shortcodes
from tasks.cleaning.titles import without_repeated_title

BodyFormat = Literal["auto", "text", "html"]

_MARKUP = re.compile(
    r"<(?:/?(?:a|abbr|article|aside|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|embed|fieldset|figcaption|figure"
    r"|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|noscript|o:p|object|ol"
    r"|p|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr"
    r"|u|ul|video|audio|xml)(?=[\s/>])[^<>]*>|!--|!\[CDATA\[|!doctype\b|\?xml\b)",
    re.IGNORECASE,
)
# Markup may be escaped inside of markup; more often than this it is no accident.
_ROUNDS = 3
_NOT_ALPHANUMERIC = re.compile(r"[\W_]*\Z")


def clean(title: str | None, body: str, body_format: BodyFormat = "auto", url: str | None = None) -> Cleaned:
    """The article as a reader should see it.

    `body_format` says how `body` is to be read; by default that is found out. `url`, where the article came from,
    makes the addresses of its media absolute. `removed` and `media` tell what was taken out of the text.

    Raises `NotArticle` for what is blank once cleaned, or not in Arabic. The size limit is the caller's.
    """
    removals = Removals()
    media = MediaList(url)
    title, body = _repaired(title or "", body)
    odd = odd_characters(body)
    title = clean_title(title)
    text = _to_text(body, odd, body_format, media, removals)
    paragraphs = split_paragraphs(text)
    paragraphs = uniform_punctuation(paragraphs)
    paragraphs = take_boilerplate(paragraphs, title, removals)
    paragraphs, repeated = without_repeated_title(paragraphs, title)
    if repeated:
        removals.add("title", count=repeated)
    text = "\n\n".join(paragraph for paragraph in paragraphs if not _NOT_ALPHANUMERIC.match(paragraph))
    if not text:
        raise NotArticle("blank", "nothing is left of the body after cleaning")
    reason = why_not_arabic(body, odd, text)
    if reason is not None:
        raise NotArticle("not_arabic", reason)
    return Cleaned(title, text, removals.as_list(), media.as_list())


def clean_title(title: str) -> str:
    """A title on one line, cleaned as the text is."""
    if not title:
        return ""
    text = _to_text(title, odd_characters(title), "auto", MediaList(), Removals())
    return " ".join(uniform_punctuation([" ".join(text.replace(LINK_LINE, "").split())]))


def _repaired(title: str, body: str) -> tuple[str, str]:
    """Title and body out of mojibake, each with the evidence of both."""
    if SUSPECTS.isdisjoint(odd_characters(body)) and SUSPECTS.isdisjoint(odd_characters(title)):
        return title, body
    title = title.replace("\n", " ")
    repaired_title, _, repaired_body = repair_mojibake(f"{title}\n{body}").partition("\n")
    return repaired_title, repaired_body


def _to_text(raw: str, odd: frozenset[str], body_format: BodyFormat, media: MediaList, removals: Removals) -> str:
    """Lines of text out of whatever came, without shortcodes, code and media."""
    if not MARKS.isdisjoint(raw):
        raw = without_marks(raw)
    text = normalise_characters(raw, odd)
    text = _without_markup(text, body_format, media, removals)
    text = take_shortcodes(text, media, removals)
    text = take_code(text, removals)
    text = take_embedded_lines(text, media)
    return MEDIUM.sub("", text)


def _without_markup(text: str, body_format: BodyFormat, media: MediaList, removals: Removals) -> str:
    for _ in range(_ROUNDS):
        if "<" in text and (body_format == "html" or (body_format == "auto" and _MARKUP.search(text))):
            text = normalise_characters(flatten(text, media, removals))
        if "&" not in text:
            break
        decoded = decode_entities(text)
        if decoded == text:
            break
        text = normalise_characters(decoded)
    return text
