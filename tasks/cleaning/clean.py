"""The steps of cleaning in their order."""

import html
import re
from typing import Literal

from tasks.cleaning.article import Cleaned, Media, NotArticle, Removals
from tasks.cleaning.characters import normalise_characters
from tasks.cleaning.shortcodes import strip_shortcodes

BodyFormat = Literal["auto", "text", "html"]
_TAG = re.compile(r"</?(?:p|div|span|br|a|b|i|em|strong|img|table|html|body|ul|ol|li|h[1-6])\b[^>]*>", re.IGNORECASE)
_ARABIC = re.compile("[\u0621-\u064a]")


def clean(title: str | None, body: str, body_format: BodyFormat = "auto", url: str | None = None) -> Cleaned:
    """The article as a reader should see it.

    Raises `NotArticle` for what is blank once cleaned, or not in Arabic. The size limit is the caller's.
    """
    removals = Removals()
    media: list[Media] = []
    text = _clean(body, body_format, removals)
    if not text:
        raise NotArticle("blank", "nothing is left of the body after cleaning")
    letters = sum(map(str.isalpha, text))
    if len(_ARABIC.findall(text)) * 2 < letters or not letters:
        raise NotArticle("not_arabic", "fewer than half of the letters are Arabic")
    return Cleaned(_clean(title or "", "auto", removals).replace("\n\n", " "), text, removals.as_list(), media)


def _clean(text: str, body_format: BodyFormat, removals: Removals) -> str:
    if body_format == "html" or (body_format == "auto" and _TAG.search(text)):
        from selectolax.lexbor import LexborHTMLParser

        body = LexborHTMLParser(text).body
        text = body.text(separator="\n") if body else ""
    text = normalise_characters(html.unescape(text))
    text, counts = strip_shortcodes(text)
    for name, count in counts.items():
        removals.add("shortcode", name, count)
    return "\n\n".join(line for part in text.split("\n") if (line := " ".join(part.split())))
