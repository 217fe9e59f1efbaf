"""Sentence boundaries in title and text."""

import re
from collections.abc import Iterator

from tasks.spans import Field, Sentence

_END = re.compile(r"(?:[.!?\u061f\u2026\u06d4]+[\"'\u00bb\u201d\u2019)\]}]*(?=\s|$))|\n+")


def split_sentences(title: str, text: str) -> list[Sentence]:
    """The sentences of title and text in order, without the blanks around them."""
    return [*_split("title", title), *_split("text", text)]


def _split(field: Field, text: str) -> Iterator[Sentence]:
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        part = text[start:end]
        if part.strip():
            left = start + len(part) - len(part.lstrip())
            yield Sentence(field, left, start + len(part.rstrip()))
        start = end
