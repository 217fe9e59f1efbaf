"""Pages of other languages in Arabic letters: the structure of a page knows no language.

Every letter of another alphabet becomes an Arabic one, the same everywhere, frequent ones frequent ones; markup,
scripts and addresses stay. Words keep their lengths and their repetitions, which is what extractors look at.
"""

import html
import re
import unicodedata
from functools import lru_cache
from typing import Any

from tasks.record import codec

_ARABIC = "اليمنورتبهةعسدفكقحجصطشضخذثغ"
_LATIN = "etaoinsrhldcumfpgwybvkxjqz"
_TO_ARABIC = dict(zip(_LATIN, _ARABIC, strict=False))
_PIECE = re.compile(
    r"(<script\b[^>]*>.*?</script\s*>|<style\b.*?</style\s*>|<!--.*?-->|<[A-Za-z/!?](?:[^>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL | re.IGNORECASE,
)
_TELLING_META = re.compile(
    r"(?:property|name)=[\"']?(?:og:title|og:description|description|twitter:title|twitter:description|keywords|author"
    r"|og:site_name)[\"'\s]",
    re.IGNORECASE,
)
_CONTENT = re.compile(r'content="([^"]*)"')
_READ_ATTRIBUTE = re.compile(r'\b(alt|title)="([^"]*)"')
# What JSON-LD says in words.
_WORDED = {"headline", "articleBody", "description", "name", "alternativeHeadline", "caption", "keywords", "text"}


def text_in_arabic_letters(text: str) -> str:
    """`text` with an Arabic letter for each that is none."""
    return "".join(_letter(char) if char.isalpha() else char for char in text)


def page_in_arabic_letters(page: str) -> str:
    """The same for the words of a page: those that are shown, and those of its metadata."""
    return "".join(map(_replaced, _PIECE.split(page)))


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    if "\u0600" <= char <= "\u06ff":
        return char
    plain = unicodedata.normalize("NFD", char.lower())[0]
    return _TO_ARABIC.get(plain) or _ARABIC[ord(plain) % len(_ARABIC)]


def _replaced(piece: str) -> str:
    begins = piece[:200].lower()
    if begins.startswith("<script"):
        return _script(piece) if "ld+json" in begins else piece
    if begins.startswith("<meta"):
        return _CONTENT.sub(lambda m: f'content="{_escaped(m[1])}"', piece) if _TELLING_META.search(piece) else piece
    if begins.startswith("<") and len(piece) > 1 and (piece[1].isalpha() or piece[1] in "/!?"):
        return _READ_ATTRIBUTE.sub(lambda m: f'{m[1]}="{_escaped(m[2])}"', piece)
    return html.escape(text_in_arabic_letters(html.unescape(piece)), quote=False)


def _escaped(text: str) -> str:
    return html.escape(text_in_arabic_letters(html.unescape(text)))


def _script(piece: str) -> str:
    start, end = piece.index(">") + 1, piece.rfind("</")
    try:
        data = _worded(codec.decode(piece[start:end]), None)
    except codec.JSONDecodeError:
        return piece
    return piece[:start] + codec.encode(data).decode().replace("</", "<\\/") + piece[end:]


def _worded(value: Any, key: str | None) -> Any:
    if isinstance(value, dict):
        return {name: _worded(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_worded(inner, key) for inner in value]
    is_words = isinstance(value, str) and key in _WORDED and not value.startswith("http")
    return text_in_arabic_letters(html.unescape(value)) if is_words else value
