"""The pictures, videos, sounds and embedded posts of an article, gathered in the order in which they stand."""

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from tasks.cleaning.article import Media
from tasks.cleaning.html.markup_lexicon import (
    BLANK_IMAGES,
    EMBED_PARTS,
    FRAMES,
    MEDIA_ENDINGS,
    MEDIA_HOSTS,
    SIGN_CLASSES,
    SIGN_NOUNS,
    SIGN_WORDS,
    SOURCES,
)
from tasks.cleaning.marks import MEDIUM_CLOSES, MEDIUM_OPENS

MEDIUM = re.compile(f"{MEDIUM_OPENS}([0-9]+){MEDIUM_CLOSES}")
WEB_ADDRESS = re.compile(r"(?:https?:)?//[^\s\"'<>\[\]\u201c\u201d\u00ab\u00bb\u2033]+", re.IGNORECASE)
_HOST = re.compile(r"(?:https?:)?//(?:[^/?#@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
# How posts end that were copied with their pictures.
_POST_TAIL = re.compile(r"(?:https?://|(?<![\w./@-]))(?:t\.co|pic\.twitter\.com)/\w{1,40}(?![\w/])")
# A post or video that stands alone in its line is shown in its place by the editors that the line was written for.
_ADDRESS_LINE = re.compile(r"^[ \t]*(https?://\S+)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_MARKDOWN_IMAGE = re.compile(r"!\[([^\[\]\n]{0,600})\]\((https?://[^\s()]{1,2000})(?:[ \t]+[^()\n]{0,300})?\)")
_SOUNDS_AND_FILMS = (
    ".mp4",
    ".m4v",
    ".webm",
    ".ogv",
    ".mov",
    ".avi",
    ".flv",
    ".wmv",
    ".m3u8",
    ".mp3",
    ".m4a",
    ".ogg",
    ".wav",
)
# Pixels that count visitors are this small.
_PIXEL = 3
_NAME_WORD = re.compile("[a-z]+")
_NAME_AT_MOST = 40
# Of a width and height that say so, what is smaller than this in both is a sign.
_SIGN = 48
_DIGITS_AT_MOST = 6


class MediaList:
    """Collects media; each address is listed once, with the first caption that is found for it."""

    def __init__(self, base: str | None = None) -> None:
        self.base = base  # the address of the page, where it is known
        self._found: list[tuple[str, str | None]] = []
        self._index: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, address: str, caption: str | None = None) -> int:
        """List a medium, `address` empty where only its caption is known, and give back its index."""
        address = _absolute(address.strip(), self.base)
        index = self._index.get(address)
        if index is None:
            index = len(self._found)
            self._found.append((address, None))
            if address:
                self._index[address] = index
        self.describe(index, caption)
        return index

    def describe(self, index: int, caption: str | None) -> None:
        """Give a medium its caption, unless it has one."""
        address, known = self._found[index]
        self._found[index] = (address, known or " ".join((caption or "").split()) or None)

    def as_list(self) -> list[Media]:
        """All media in order, captions without marks."""
        return [Media(address, caption) for address, caption in self._found]


def medium_mark(index: int) -> str:
    """What holds a medium's place in a text."""
    return f"{MEDIUM_OPENS}{index}{MEDIUM_CLOSES}"


def is_media_address(address: str) -> bool:
    """Whether an address leads to a picture, sound or video, or to a post on one of the hosts that show them."""
    return is_media_host(address) or address.lower().split("?", 1)[0].split("#", 1)[0].endswith(MEDIA_ENDINGS)


def is_picture(address: str) -> bool:
    """Whether an address is that of a picture, by its ending, or of something whose address does not tell."""
    return not is_media_host(address) and not address.lower().split("?", 1)[0].endswith(_SOUNDS_AND_FILMS)


def is_media_host(address: str) -> bool:
    """Whether an address leads to one of the hosts whose posts are shown in other pages."""
    host = _HOST.match(address)
    if host is None:
        return False
    parts = host[1].lower().split(".")
    return any(".".join(parts[-length:]) in MEDIA_HOSTS for length in (2, 3))


def source_of(tag: str, attributes: Mapping[str, str | None]) -> str | None:
    """The address that a media element shows, where it is one that a reader looks at."""
    for name in SOURCES[tag]:
        value = (attributes.get(name) or "").strip()
        if name.endswith("srcset"):
            value = value.split(",", 1)[0].split(" ", 1)[0]
        if not value or value.startswith(("data:", "about:", "javascript:", "blob:")):
            continue
        if any(part in value for part in BLANK_IMAGES):
            continue
        if _is_furniture(value, attributes):
            return None
        shown = tag not in FRAMES or is_media_address(value) or any(part in value for part in EMBED_PARTS)
        return value if shown else None
    return None


def is_emoji(attributes: Mapping[str, str | None]) -> bool:
    """Whether an image is a sign within the text, which its alternative text says too."""
    names = f"{attributes.get('class')} {attributes.get('src')}"
    return "emoji" in names or "smiley" in names


def take_embedded_lines(text: str, media: MediaList) -> str:
    """`text` without the lines that are nothing but the address of something to be shown there."""
    if "t.co/" in text or "pic.twitter.com/" in text:
        text = _POST_TAIL.sub(lambda match: _listed(match[0], media), text)
    if "://" not in text:
        return text

    def take(match: re.Match[str]) -> str:
        if not is_media_address(match[1]):
            return match[0]
        media.add(match[1])
        return ""

    def take_image(match: re.Match[str]) -> str:
        media.add(match[2], match[1])
        return ""

    if "![" in text:
        text = _MARKDOWN_IMAGE.sub(take_image, text)
    return _ADDRESS_LINE.sub(take, text)


def _listed(address: str, media: MediaList) -> str:
    media.add(address if "://" in address else f"https://{address}")
    return ""


def _absolute(address: str, base: str | None) -> str:
    if address.startswith("//"):
        return "https:" + address
    if not base or not address or "://" in address:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _is_furniture(address: str, attributes: Mapping[str, str | None]) -> bool:
    return _is_pixel(attributes) or _is_sign(address) or _is_called_sign(attributes.get("class"))


def _is_sign(address: str) -> bool:
    """Whether a picture is an arrow, a button or the like, by what its file is called."""
    name = address.split("?", 1)[0].rpartition("/")[2].rpartition(".")[0].lower()
    found = _NAME_WORD.findall(name) if len(name) <= _NAME_AT_MOST else []
    return bool(found) and SIGN_WORDS.issuperset(found) and not SIGN_NOUNS.isdisjoint(found)


def _is_called_sign(classes: str | None) -> bool:
    return bool(classes) and not SIGN_CLASSES.isdisjoint(_NAME_WORD.findall((classes or "").lower()))


def _is_pixel(attributes: Mapping[str, str | None]) -> bool:
    written = [(attributes.get(name) or "").strip().removesuffix("px") for name in ("width", "height")]
    sizes = [int(size) for size in written if len(size) < _DIGITS_AT_MOST and size.isdecimal()]
    return any(size <= _PIXEL for size in sizes) or (len(sizes) == len(written) and max(sizes) <= _SIGN)
