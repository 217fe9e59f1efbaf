"""Words with their places: camel-tools' word tokenisation with exact offsets, shared by the steps that read text."""

from typing import NamedTuple

import regex

# What is written but not read: harakat and other combining marks, tatweel, zero-width and direction marks.
INVISIBLE = regex.compile(r"[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_TOKEN = regex.compile(r"[^\s\p{P}\p{S}]+|[\p{P}\p{S}]")


class Token(NamedTuple):
    """A word, or one punctuation mark or symbol.

    `start` and `end` are code-point offsets into the text, `end` exclusive. `form` is the token bare of what is not
    read: `الجُمـُعة` has the form `الجمعة`, while its offsets cover every mark.
    """

    start: int
    end: int
    form: str


def tokenise(text: str) -> list[Token]:
    """The tokens of `text` in order: runs of letters, digits and marks; every punctuation mark and symbol by itself."""
    return [Token(m.start(), m.end(), INVISIBLE.sub("", m.group())) for m in _TOKEN.finditer(text)]
