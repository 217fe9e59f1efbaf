"""CSV and other separated columns, with a header that names the fields."""

import csv
import io
from collections.abc import Iterator
from typing import IO

from worker.files.detection import delimiter_of
from worker.files.encodings import decoded
from worker.files.found import Found, article
from worker.files.unreadable import Unreadable


def rows(stream: IO[bytes], head: bytes, name: str, most: int) -> Iterator[Found]:
    """Each row as an article; empty cells are left out, and columns that the contract does not name become `extra`.

    Raises:
        Unreadable: no column is called `body`, or a cell is longer than an article may be.
    """
    text = io.TextIOWrapper(stream, encoding=_encoding_of(head), errors="replace", newline="")
    delimiter = delimiter_of(decoded(head))
    csv.field_size_limit(most)
    if delimiter is None:
        raise Unreadable(
            name, f"a table without a column `body`: its first line is {decoded(head).splitlines()[0][:80]!r}"
        )
    reader = csv.reader(text, delimiter=delimiter)
    try:
        names = [column.removeprefix("\ufeff").strip() for column in next(reader)]
        fields = [column.lower() if column.lower() in _CONTRACT else column for column in names]
        for row in reader:
            if any(cell.strip() for cell in row):
                cells = {field: cell for field, cell in zip(fields, row, strict=False) if field and cell.strip()}
                yield article(f"line {reader.line_num}", cells, most)
    except csv.Error as error:
        raise Unreadable(name, f"a table that is broken in line {reader.line_num} ({error})") from None
    finally:
        text.detach()


_CONTRACT = frozenset(("body", "body_format", "id", "title", "url", "source", "author", "published_at", "language"))


def _encoding_of(head: bytes) -> str:
    """The encoding of a table, by its first bytes: its rows are read as a stream."""
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1256"
    return "utf-8-sig"
