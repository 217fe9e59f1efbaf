"""WordPress shortcodes by their documented grammar: found, taken out, their words kept and their media told."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tasks.cleaning.shortcode_lexicon import BRACKETED_WORDS

# Typographic marks that editors and texturisers make of the quotes around an attribute's value.
QUOTE_MARKS = "\"'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033\u2034\u2036\uff02\uff07"
# No shortcode of the plugins looked at comes near this length; without a limit, openings that are never closed
# would be scanned to the end of the text each.
_LONGEST_TAG = 6000
_BLANK = r"[\s\u00a0\u200b]"
_QUOTE = f"[{re.escape(QUOTE_MARKS)}]"
_NO_QUOTE = f"[^{re.escape(QUOTE_MARKS)}]"

# An opening tag runs to the first closing bracket that is not inside a quoted value. A quote belongs to a value only
# where it is closed before a blank or the end of the tag and no other quote stands between.
_OPENING = re.compile(
    rf"\[(?P<name>[A-Za-z0-9][\w-]*)"
    rf"(?P<rest>(?={_BLANK}|[\]/=])(?:(?<=[=\s]){_QUOTE}{_NO_QUOTE}*+{_QUOTE}(?={_BLANK}|/?\])|[^\[\]])*+)\]",
    re.ASCII,
)
_CLOSING = re.compile(r"\[/(?P<name>[A-Za-z0-9][\w-]*)\s*\]", re.ASCII)
_ATTRIBUTE = re.compile(
    rf"(?P<name>[\w-]+)\s*=\s*(?:{_QUOTE}(?P<quoted>.*?){_QUOTE}(?=\s|$)|(?P<bare>[^\s]+))"
    rf"|{_QUOTE}(?P<positional>.*?){_QUOTE}(?=\s|$)|(?P<word>\S+)",
    re.DOTALL,
)
_HAS_VALUE = re.compile(rf"(?:^|\s)[\w-]+\s*=\s*(?:{_QUOTE}|[^\s=])", re.ASCII)


class Tag(NamedTuple):
    """A shortcode's opening or closing tag in a text; offsets in code points, `end` exclusive."""

    start: int
    end: int
    name: str
    rest: str
    closes: bool


def find_tags(text: str) -> list[Tag]:
    """The shortcode tags of `text` in order."""
    return [tag for tag in _candidates(text) if tag.closes or _is_shortcode(tag)]


def parse_attributes(rest: str) -> dict[str, str]:
    """The named attributes of a tag, names in lower case; positional ones under `0`, `1` and so on."""
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest):
        if match["name"] is not None:
            value = match["quoted"] if match["quoted"] is not None else match["bare"]
            attributes[match["name"].lower()] = value
        else:
            value = match["positional"] if match["positional"] is not None else match["word"]
            attributes[str(sum(key.isdigit() for key in attributes))] = value
    return attributes


def _candidates(text: str) -> Iterator[Tag]:
    last_close = text.rfind("]")
    position = text.find("[")
    while 0 <= position < last_close:
        match = _OPENING.match(text, position, position + _LONGEST_TAG)
        closing = None if match else _CLOSING.match(text, position)
        if match:
            yield Tag(position, match.end(), match["name"], match["rest"], False)
        elif closing:
            yield Tag(position, closing.end(), closing["name"], "", True)
        found = match or closing
        position = text.find("[", found.end() if found else position + 1)


def _is_shortcode(tag: Tag) -> bool:
    rest = tag.rest.strip()
    if _HAS_VALUE.search(rest) or rest.endswith("/"):
        return not tag.name.isdigit()
    return tag.name[0].islower() and tag.name not in BRACKETED_WORDS and len(tag.name) > 1


def strip_shortcodes(text: str) -> tuple[str, dict[str, int]]:
    """`text` without shortcode tags, and how many of each name there were."""
    counts: dict[str, int] = defaultdict(int)
    out: list[str] = []
    position = 0
    for tag in find_tags(text):
        out.append(text[position : tag.start])
        position = tag.end
        if not tag.closes:
            counts[tag.name] += 1
    out.append(text[position:])
    return "".join(out), dict(counts)
