"""The grammar of WordPress shortcodes: where tags stand, which belong together, what their attributes are.

A tag is `[name]`, `[name attributes]`, `[name /]` or `[/name]`, a name being ASCII letters, digits, hyphens and
underscores right after the bracket. WordPress runs only the names that its plugins have registered, which nobody knows
from the text; so brackets that fit the grammar are taken for shortcodes unless they read like words:

- a name with a capital, or of one letter, needs an attribute with a value, a closing slash, or its closing tag
  (`[CNN]`, `[AFP photo]`, `[n]` are text; `[Button link="…"]`, `[b]…[/b]` are not);
- a name that begins with a digit needs an attribute with a value (`[1]`, `[2nd]` are text);
- a bracket followed by a parenthesis is a link in plain text (`[here](https://…)`);
- plain words and nothing else are a remark (`[emphasis added]`), unless they have a line to themselves as widgets do;
- so is a single word, or one with a hyphen, among Latin words (`We will [not] go`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.cleaning.shortcodes.lexicon import BRACKETED_WORDS, PLACEHOLDERS

# Marks that editors and texturisers make of the quotes around an attribute's value; any of a group may close any.
_DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2034\u2036\uff02'
_SINGLE = "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07"
QUOTES = _DOUBLE + _SINGLE
_QUOTE = f"[{QUOTES}]"
QUOTATION_MARKS = ("\u00ab", "\u00bb")
_BLANK = r"[\s\u00a0\u200b]"
# A value ends at the first quote of its group, if a blank or the end of the tag follows it.
_VALUE = rf"(?:[{_DOUBLE}][^{_DOUBLE}]*+[{_DOUBLE}]|[{_SINGLE}][^{_SINGLE}]*+[{_SINGLE}])"
# No shortcode of the plugins looked at comes near this length. Without a limit, openings that are never closed would
# be scanned to the end of the text each.
_LONGEST_TAG = 6000
# Positional attributes are words, not sentences.
_LONGEST_WORDS = 200

# An opening tag runs to the first bracket that is not inside a quoted value, and that bracket closes it.
_OPENING = re.compile(
    rf"\[([A-Za-z0-9][A-Za-z0-9_-]*+)"
    rf"((?=[\]/={_DOUBLE}{_SINGLE}]|{_BLANK})(?:(?<=[=\s]){_VALUE}(?={_BLANK}|/?\])|[^\[\]])*+)\]"
)
_CLOSING = re.compile(r"\[/([A-Za-z0-9][A-Za-z0-9_-]*)\s*\]")
# A tag that was cut off in the middle of its attributes.
_CUT_OFF = re.compile(
    rf"\[([A-Za-z][A-Za-z0-9_-]*+)((?:\s+[\w-]+={_QUOTE}[^\[\]{_DOUBLE}{_SINGLE}\n]*+{_QUOTE})++)"
    rf"(?:(?:[ \t]+[A-Za-z0-9_-]+(?:={_QUOTE}?[^\[\]\n]*)?)?[ \t]*(?=[\n\[]|\Z)|(?=[ \t]+[\u0621-\u064a]))"
)
# The same within its first value, which ends with its line or before the next Arabic word.
_CUT_OFF_FIRST = re.compile(
    rf"\[([A-Za-z][A-Za-z0-9_-]*+)([ \t]++[\w-]++={_QUOTE}[^\[\]\s\u0621-\u064a{_DOUBLE}{_SINGLE}]*+"
    rf"(?:[ \t]++[^\[\]\s\u0621-\u064a{_DOUBLE}{_SINGLE}]++)*+)(?=[ \t]*+(?:[\n\[]|\Z)|[ \t]++[\u0621-\u064a])"
)
_POSITIONAL = re.compile(rf"[{_DOUBLE}][^{_DOUBLE}]*[{_DOUBLE}]|[{_SINGLE}][^{_SINGLE}]*[{_SINGLE}]")
_ATTRIBUTE = re.compile(
    rf"([\w-]+)\s*=\s*(?:{_QUOTE}(.*?){_QUOTE}(?={_BLANK}|$)|([^\s\u00a0\u200b]+))"
    rf"|{_QUOTE}(.*?){_QUOTE}(?={_BLANK}|$)|([^\s\u00a0\u200b]+)",
    re.DOTALL,
)
_HAS_QUOTED_VALUE = re.compile(rf"(?:^|{_BLANK})[A-Za-z0-9_-]+\s*={_BLANK}*{_QUOTE}")
_HAS_VALUE = re.compile(rf"(?:^|{_BLANK})[A-Za-z0-9_-]+\s*=\s*\S|^=\S")
# The words of an editor's remark.
_PLAIN_WORDS = re.compile(r"[A-Za-z'\u2019.,:;!?-]+(?:[ \u00a0]+[A-Za-z'\u2019.,:;!?-]+)*")
# A Latin word beside a bracket, not glued to it; the same, or the mark that ends the sentence.
_LATIN_BESIDE = re.compile(r"[^\w\n\[\]<>=/]{1,5}[A-Za-z]")
_GOES_ON = re.compile(r"[^\w\n\[\]<>=/]{1,5}[A-Za-z]|[.,;:!?\"\u2019\u201d\u00bb)]")
_NEAR = 6
# Nothing but brackets, as far as one looks along the line.
_BRACKETS = re.compile(r"(?:[^\S\n]*\[[^\[\]\n]*\])*[^\S\n]*")
_LINE_AT_MOST = 300


@dataclass(slots=True)
class Tag:
    """A shortcode's tag in a text; offsets in code points, `end` exclusive. `partner` is the tag that belongs to it."""

    start: int
    end: int
    name: str
    attributes: str
    closes: bool
    partner: "Tag | None" = None


def find_tags(text: str) -> list[Tag]:
    """The shortcode tags of `text` in order, each with its partner."""
    tags = list(_candidates(text))
    _pair(tags)
    return [tag for tag in tags if tag.closes or _is_shortcode(tag, text)]


def parse_attributes(attributes: str) -> dict[str, str]:
    """A tag's attributes: named ones by name in lower case, the others under `0`, `1` and so on."""
    parsed: dict[str, str] = {}
    position = 0
    for name, quoted, bare, alone, word in _ATTRIBUTE.findall(attributes.removesuffix("/")):
        if name:
            parsed[name.lower()] = quoted or bare
        else:
            parsed[str(position)] = alone or word
            position += 1
    return parsed


def _candidates(text: str) -> Iterator[Tag]:
    position = text.find("[")
    while position >= 0:
        match = _OPENING.match(text, position, position + _LONGEST_TAG)
        if match is None:
            closing = _CLOSING.match(text, position)
            end = position + _LONGEST_TAG
            match = closing or _CUT_OFF.match(text, position, end) or _CUT_OFF_FIRST.match(text, position, end)
            if match is not None:
                yield Tag(position, match.end(), match[1], "" if closing else match[2], closing is not None)
        else:
            yield Tag(position, match.end(), match[1], match[2], False)
        position = text.find("[", match.end() if match else position + 1)


def _pair(tags: list[Tag]) -> None:
    """Every closing tag belongs to the nearest opening tag before it that has its name and no partner yet."""
    opened: defaultdict[str, list[Tag]] = defaultdict(list)
    for tag in tags:
        if not tag.closes:
            if not tag.attributes.rstrip().endswith("/"):
                opened[tag.name].append(tag)
        elif opened[tag.name]:
            tag.partner = opened[tag.name].pop()
            tag.partner.partner = tag


def _is_shortcode(tag: Tag, text: str) -> bool:
    if tag.name.isdigit():
        return False
    attributes = tag.attributes.strip("\t\n\r \u00a0\u200b")
    if tag.partner is not None or attributes == "/" or _has_quoted_value(tag, attributes):
        return True
    if _HAS_VALUE.search(attributes):
        return len(tag.name) > 1
    if attributes.startswith("/") or _is_in_sentence(tag, attributes, text):
        return False
    if _is_written_as_code(tag, attributes):
        return True
    return not _may_be_word(tag.name) and not _is_remark(tag, attributes, text)


def _has_quoted_value(tag: Tag, attributes: str) -> bool:
    """`[b a="…"]`, `[button "…"]`."""
    return bool(_HAS_QUOTED_VALUE.search(attributes) or (len(tag.name) > 1 and _POSITIONAL.match(attributes)))


def _is_in_sentence(tag: Tag, attributes: str, text: str) -> bool:
    """Whether the bracket is a link in plain text, `[here](https://…)`, or holds what no list of attributes is."""
    return text.startswith("(", tag.end) or "\n" in attributes or len(attributes) > _LONGEST_WORDS


def _is_written_as_code(tag: Tag, attributes: str) -> bool:
    """`[gallery large /]`, `[contact_form]`."""
    if attributes.endswith("/") and tag.name[0].isalpha():
        return True
    return "_" in tag.name and len(tag.name) > 1 and not attributes


def _may_be_word(name: str) -> bool:
    """`[n]`, `[sic]`, `[CNN]`: no name that a plugin would give."""
    is_word = len(name) == 1 or name in BRACKETED_WORDS
    return is_word or not name[0].islower() or name != name.lower()


def _is_remark(tag: Tag, attributes: str, text: str) -> bool:
    """Whether a bracket that fits the grammar is an editor's, by the words in it and beside it."""
    if "_" in tag.name or any(char.isdigit() for char in tag.name) or f"{tag.name} {attributes}" in PLACEHOLDERS:
        return False
    if attributes:
        return _PLAIN_WORDS.fullmatch(attributes) is not None and not _stands_alone(tag, text)
    before = text[max(0, tag.start - _NEAR) : tag.start][::-1]
    after = text[tag.end : tag.end + _NEAR]
    return _LATIN_BESIDE.match(before) is not None and _GOES_ON.match(after) is not None


def _stands_alone(tag: Tag, text: str) -> bool:
    """Whether there is nothing but other brackets on a tag's line."""
    before = text[max(0, tag.start - _LINE_AT_MOST) : tag.start].rsplit("\n", 1)[-1]
    after = text[tag.end : tag.end + _LINE_AT_MOST].split("\n", 1)[0]
    return _BRACKETS.fullmatch(before) is not None and _BRACKETS.fullmatch(after) is not None
