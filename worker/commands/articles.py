"""Raw articles out of files: JSON lines, JSON objects, plain text, HTML."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import IO

from tasks.record import codec

LINES = (".jsonl", ".ndjson")
_TEXTS = {".txt": "text", ".html": "html", ".htm": "html"}
_MARKUP = re.compile(rb"^\s*<(?:!doctype|html|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)
# A headline of a plain-text file stands alone over a blank line; longer first lines are paragraphs.
_LONGEST_TITLE = 300
# Windows editors begin a file with it.
_MARK = b"\xef\xbb\xbf"


def articles_of(stream: IO[bytes], name: str) -> Iterator[bytes]:
    """The raw articles of a file as bytes of JSON: what its name says it is, else what its first bytes look like."""
    suffix = Path(name).suffix.lower()
    if suffix in LINES:
        yield from _lines(stream)
    elif suffix == ".json":
        yield stream.read()
    elif suffix in _TEXTS:
        yield _text_article(stream.read(), _TEXTS[suffix])
    else:
        yield from _by_look(stream)


def _by_look(stream: IO[bytes]) -> Iterator[bytes]:
    first = next((line for line in stream if line.strip()), b"")
    bare = first.removeprefix(_MARK).strip()
    # A line with a list is no article, but it is JSON, and is told of as such.
    if not bare.startswith(b"{") and not (bare.startswith(b"[") and _is_json(bare)):
        rest = first + stream.read()
        if rest.strip():
            yield _text_article(rest, "html" if _MARKUP.match(rest) else "text")
    elif first.strip() == b"{" or not _is_json(first.removeprefix(_MARK)):
        whole = first + stream.read()
        # One object over many lines, or lines of which the first is broken: the latter must be told of line by line.
        yield from [whole] if _is_json(whole) else (line for line in whole.split(b"\n") if line.strip())
    else:
        yield from _lines(chain([first], stream))


def _lines(stream: Iterator[bytes] | IO[bytes]) -> Iterator[bytes]:
    for number, line in enumerate(stream):
        if stripped := (line.removeprefix(_MARK) if number == 0 else line).strip():
            yield stripped


def _is_json(data: bytes) -> bool:
    try:
        codec.decode(data)
    except codec.JSONDecodeError:
        return False
    return True


def _text_article(data: bytes, body_format: str) -> bytes:
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    title, gap, body = text.lstrip("\n").partition("\n\n")
    if body_format == "html" or not gap or "\n" in title or len(title) > _LONGEST_TITLE or not body.strip():
        return codec.encode({"body": text, "body_format": body_format})
    return codec.encode({"title": title, "body": body, "body_format": body_format})


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What is not UTF-8 among Arabic files is Windows-1256, the encoding of older newsroom systems.
        return data.decode("cp1256", errors="replace")
