"""Plain text and HTML: a file is one article."""

from collections.abc import Iterator
from typing import IO

from worker.files.encodings import decoded
from worker.files.found import Found, article, too_large

# A headline of a plain-text file stands alone over a blank line; longer first lines are paragraphs.
_LONGEST_TITLE = 300


def whole(stream: IO[bytes], body_format: str, most: int) -> Iterator[Found]:
    """The article of a file. The first line of plain text is its title where a blank line follows it."""
    data = stream.read(most + 1)
    if len(data) > most:
        yield too_large("the file", most)
        return
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return
    title, gap, body = text.lstrip("\n").partition("\n\n")
    if body_format == "html" or not gap or "\n" in title or len(title) > _LONGEST_TITLE or not body.strip():
        yield article("the file", {"body": text, "body_format": body_format}, most)
    else:
        yield article("the file", {"title": title, "body": body, "body_format": body_format}, most)
