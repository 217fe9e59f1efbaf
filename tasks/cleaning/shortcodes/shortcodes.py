"""Shortcodes out of a text: their words stay, what they show becomes media, and what they were is told."""

import re

from tasks.cleaning.article import Removals
from tasks.cleaning.marks import GAP
from tasks.cleaning.media import MEDIUM, WEB_ADDRESS, MediaList, is_media_address
from tasks.cleaning.shortcodes.grammar import QUOTATION_MARKS, QUOTES, Tag, find_tags, parse_attributes
from tasks.cleaning.shortcodes.lexicon import (
    ADDRESS_ATTRIBUTES,
    CAPTION_ATTRIBUTES,
    CODE_ATTRIBUTES,
    MEDIA_ADDRESSES,
    MEDIA_NAMES,
)

# What a media shortcode encloses is shown with it; longer than this, it is the article that somebody forgot to close
# the shortcode in.
_CAPTION_AT_MOST = 1000
# Encoded content that no reader sees.
_ENCODED = re.compile(r"[A-Za-z0-9+/=_%-]{40,}")
_MEDIA_CODE = re.compile(r"[A-Za-z0-9_-]{5,20}")
# A folder of pictures, or a code: no caption.
_NO_CAPTION = re.compile(r"[A-Za-z0-9_-]{5,20}|[A-Za-z0-9_.-]*/[A-Za-z0-9_./-]*")
# Brackets and quotes that held nothing but what was taken out of them, one inside the other at most this often.
_EMPTIED_AT_MOST = 4
# A gallery in columns in rows in a section has fewer levels; without a limit, each level's content would be read again.
_LEVELS_AT_MOST = 8
_OPENS = ("[", "(", *QUOTES)
_EMPTIED = re.compile(
    rf"\[[\s\u00a0]*{GAP}[\s\u00a0{GAP}]*\]|\([\s\u00a0]*{GAP}[\s\u00a0{GAP}]*\)"
    rf"|[{QUOTES}][\s\u00a0]*{GAP}[\s\u00a0{GAP}]*[{QUOTES}]"
)


# Not divided: each of the three fates of a tag moves the one position that the next tag is read from.
def take_shortcodes(text: str, media: MediaList, removals: Removals) -> str:
    """`text` without its shortcodes.

    What a shortcode encloses stays, except for those that show media and for encoded content. An escaped shortcode,
    `[[name]]`, is written about and not run: it stays, in quotation marks (guillemets), and so does one that stands in
    such marks. In marks that are written in code, `"[name]"`, a shortcode is live.
    """
    if "[" not in text:
        return text
    tags = find_tags(text)
    if not tags:
        return text
    out: list[str] = []
    position = 0
    too_deep = _too_deep(tags)
    for tag in tags:
        if tag.start < position:
            continue
        last = tag if tag.closes or tag.partner is None else tag.partner
        if not tag.closes and _is_escaped(tag, last, text):
            out += text[position : tag.start - 1], "\u00ab", text[tag.start : last.end], "\u00bb"
            position = last.end + 1
        elif not tag.closes and _is_quoted(tag, last, text):
            out.append(text[position : last.end])
            position = last.end
        else:
            out += text[position : tag.start], GAP
            position = tag.end
            if not tag.closes or tag.partner is None:
                removals.add("shortcode", tag.name)
            if not tag.closes and id(tag) not in too_deep and _took_content(tag, text, media):
                position = last.end
    out.append(text[position:])
    return _without_emptied("".join(out)).replace(GAP, "")


def _without_emptied(text: str) -> str:
    """The text without brackets and quotes that hold nothing but gaps."""
    for _ in range(_EMPTIED_AT_MOST if _may_have_emptied(text) else 0):
        text, count = _EMPTIED.subn(GAP, text)
        if not count:
            break
    return text


def _too_deep(tags: list[Tag]) -> set[int]:
    """The opening tags that hold more levels of other tags than anything that is shown; by their identity."""
    too_deep: set[int] = set()
    opened: list[tuple[Tag, int]] = []  # with the levels within, as far as they are known
    for tag in tags:
        if tag.partner is None:
            continue
        if not tag.closes:
            opened.append((tag, 0))
            continue
        levels = -1
        while opened and levels < 0:
            inner, within = opened.pop()
            if within > _LEVELS_AT_MOST:
                too_deep.add(id(inner))
            if opened:
                opened[-1] = (opened[-1][0], max(opened[-1][1], within + 1))
            levels = within if inner is tag.partner else -1
    return too_deep


def _may_have_emptied(text: str) -> bool:
    """Whether a bracket or quote stands before a gap: far faster to see than which of them are empty."""
    return any(before.rstrip().endswith(_OPENS) for before in text.split(GAP)[:-1])


def _is_escaped(tag: Tag, last: Tag, text: str) -> bool:
    return tag.start > 0 and text[tag.start - 1] == "[" and text.startswith("]", last.end)


def _is_quoted(tag: Tag, last: Tag, text: str) -> bool:
    """Whether a tag stands in quotation marks, as escaped ones do once they are read; in others a live one may."""
    return (text[max(0, tag.start - 1) : tag.start], text[last.end : last.end + 1]) == QUOTATION_MARKS


def _took_content(tag: Tag, text: str, media: MediaList) -> bool:
    """List what a tag shows, and say whether what it encloses went with it."""
    attributes = parse_attributes(tag.attributes)
    content = text[tag.end : tag.partner.start] if tag.partner else ""
    name = tag.name.lower()
    if name in MEDIA_NAMES:
        return _take_shown(name, attributes, content, media)
    for value in attributes.values():
        if _is_medium(value):
            media.add(value)
    alone = content.strip()
    if _is_medium(alone):
        media.add(alone)
        return True
    return bool(_ENCODED.fullmatch(alone))


def _is_medium(value: str) -> bool:
    return WEB_ADDRESS.fullmatch(value) is not None and is_media_address(value)


def _take_shown(name: str, attributes: dict[str, str], content: str, media: MediaList) -> bool:
    """List the media that a media shortcode shows, its words as their caption; whether there was any content of it."""
    words = " ".join(WEB_ADDRESS.sub(" ", MEDIUM.sub(" ", _without_tags(content))).split())
    if len(words) > _CAPTION_AT_MOST:
        words, content = "", ""
    found = [int(index) for index in MEDIUM.findall(content)]
    found += [media.add(address) for address in _addresses(name, attributes, content)]
    caption = next((attributes[key] for key in CAPTION_ATTRIBUTES if attributes.get(key)), None) or words
    if not found and words and not _NO_CAPTION.fullmatch(words):
        found.append(media.add(""))
    for index in found:
        media.describe(index, None if _NO_CAPTION.fullmatch(caption) else caption)
    return bool(content)


def _addresses(name: str, attributes: dict[str, str], content: str) -> list[str]:
    found = [
        value
        for key, value in attributes.items()
        if WEB_ADDRESS.fullmatch(value) and (key in ADDRESS_ATTRIBUTES or is_media_address(value))
    ]
    found += WEB_ADDRESS.findall(content)
    if not found and name in MEDIA_ADDRESSES:
        codes = [attributes[key] for key in CODE_ATTRIBUTES if key in attributes] + [content.strip()]
        found = [MEDIA_ADDRESSES[name].format(code) for code in codes if _MEDIA_CODE.fullmatch(code)][:1]
    return found


def _without_tags(text: str) -> str:
    out: list[str] = []
    position = 0
    for tag in find_tags(text):
        out.append(text[position : tag.start])
        position = tag.end
    out.append(text[position:])
    return "".join(out)
