"""Words with their places: camel-tools' word tokenisation with exact offsets, shared by the steps that read text.

`simple_word_tokenize` itself gives no offsets, matches a pattern at each letter in Python, and takes quadratic time for
hostile chains of emoji; its module sorts all of Unicode when imported. Tests compare the boundaries with it, character
by character, emoji by emoji and on any text.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from camel_tools.utils.normalize import normalize_unicode

from tasks.language.bounded import BoundedByWord
from tasks.language.diacritics import without_diacritics

# No known emoji has more than three joiners; a chain that is longer than this is none.
_LONGEST_JOINER_CHAIN = 12


class Token(NamedTuple):
    """A word, or one punctuation mark, symbol or emoji.

    `start` and `end` are code-point offsets into the text, `end` exclusive. `form` is the token bare of what is not
    read: `الجُمـُعة` has the form `الجمعة`, while its offsets cover every mark. It is empty for a token of marks only.
    """

    start: int
    end: int
    form: str


def tokenise(text: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    """The tokens of `text[start:end]` in order, with the boundaries of camel-tools' `simple_word_tokenize`.

    Words are runs of letters, digits and marks; every punctuation mark, symbol and emoji stands by itself. Offsets are
    into `text` also where only a part of it is tokenised.
    """
    if _NEEDS_EMOJI_RULES.search(text, start, end) is None:
        matches = _plain_tokens(text, start, end)
        return [_new_token(Token, (match.start(), match.end(), _forms[match[0]])) for match in matches]
    spans = _spans_with_emoji(text, start, end)
    return [_new_token(Token, (first, last, _forms[text[first:last]])) for first, last in spans]


def bare_form(word: str) -> str:
    """`word` without what is not read: harakat and other combining marks, tatweel, zero-width and direction marks.

    Presentation forms, which some archives and PDF files hold, become the letters that they show, and a hamza or
    madda written as a mark of its own joins its letter.
    """
    if word.isascii() or _BARE.fullmatch(word):
        return word
    if _PRESENTATION_FORM.search(word):
        word = _PRESENTATION_FORM.sub(_letters_of, word)
    if _SEPARATE_HAMZA.search(word):
        word = normalize_unicode(word, compatibility=False)
    return INVISIBLE.sub("", without_diacritics(word))


def is_word(form: str) -> bool:
    """Whether a token is a word: it has a letter or digit."""
    return form.isalnum() or any(map(str.isalnum, form))


def is_latin(word: str) -> bool:
    """Whether a token is a word in plain Latin letters, maybe with digits after them: `NATO`, `G20`."""
    return word.isascii() and word[:1].isalpha()


def _category_class(category: str) -> str:
    """The body of a character class: the BMP's characters whose general category matches the pattern `category`."""
    runs = (match.span() for match in re.finditer(f"(?:{category})+", _BMP_CATEGORIES))
    return "".join(f"\\u{start // 2:04x}-\\u{end // 2 - 1:04x}" for start, end in runs)


def _letters_of(match: re.Match[str]) -> str:
    letters: str = normalize_unicode(match[0])
    # A sign for a whole phrase stays: its words would not be one token.
    return match[0] if " " in letters else letters


# Two letters for each character of the BMP, from this Python's Unicode tables as camel-tools takes them.
_BMP_CATEGORIES = "".join(map(unicodedata.category, map(chr, range(0x10000))))
# Harakat and all other non-spacing marks, tatweel, soft hyphen, and the controls of joining and direction.
INVISIBLE = re.compile(f"[{_category_class('Mn')}\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# The Arabic letters of most words, from hamza to yeh; tatweel stands between them.
_BARE = re.compile("[\u0621-\u063f\u0641-\u064a]+")
_PRESENTATION_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]")
_SEPARATE_HAMZA = re.compile("[\u0653-\u0655]")
# The information sign is a letter to Unicode and an emoji to camel-tools.
_SYMBOL_CLASS = _category_class("[PS].") + "\u2139"
# What is no blank and begins no word is a symbol; to name the class again would double the time of compiling.
_PLAIN_TOKEN = re.compile(f"[^\\s{_SYMBOL_CLASS}]+|\\S")
_plain_tokens = _PLAIN_TOKEN.finditer
WORD = re.compile(f"[^\\s{_SYMBOL_CLASS}]+")
"""A word alone, with the boundaries that `tokenise` gives it where no emoji stands."""
# Beyond the BMP, and at joiners, variation selectors and keycaps, a symbol may be longer than one character.
_NEEDS_EMOJI_RULES = re.compile("[\u200d\u20e3\ufe0f\U00010000-\U0010ffff]")
_CHUNK = re.compile(r"\S+")
_forms = BoundedByWord(bare_form)
_new_token = tuple.__new__


def _spans_with_emoji(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for chunk in _CHUNK.finditer(text, start, end):
        if _NEEDS_EMOJI_RULES.search(chunk[0]) is None:
            yield from (match.span() for match in _PLAIN_TOKEN.finditer(text, chunk.start(), chunk.end()))
        else:
            yield from _spans_of_chunk(text, chunk.start(), chunk.end())


def _spans_of_chunk(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tokens of a chunk without blanks; a word runs on through what looks like an emoji but is none."""
    symbol_at, emoji = _emoji_rules()
    word_start = position = start
    while position < end:
        match = symbol_at(text, position, end)
        if match is None or not _is_symbol(match[0], emoji):
            position += 1
            continue
        if word_start < position:
            yield word_start, position
        yield match.span()
        word_start = position = match.end()
    if word_start < end:
        yield word_start, end


def _is_symbol(symbol: str, emoji: Any) -> bool:
    return symbol in emoji or (len(symbol) == 1 and unicodedata.category(symbol)[0] in "PS")


@cache
def _emoji_rules() -> tuple[Any, Any]:
    """The pattern of symbols (UTS #51) and the known emoji, loaded when first needed: it takes a tenth of a second."""
    import regex
    from emoji import EMOJI_DATA

    flag = r"\p{RI}\p{RI}"
    emoji = r"\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?|[\U000E0020-\U000E007E]+\U000E007F)?"
    chain = rf"{emoji}(?:\u200D(?:{flag}|{emoji})){{0,{_LONGEST_JOINER_CHAIN}}}"
    return regex.compile(rf"{flag}|{chain}|\p{{S}}|\p{{P}}").match, EMOJI_DATA
