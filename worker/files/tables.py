"""CSV and other separated columns, with a header that names the fields."""

import csv
import io
from collections.abc import Iterable, Iterator
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
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        names = [column.removeprefix("\ufeff").strip() for column in next(reader)]
        fields = [column.lower() if column.lower() in _CONTRACT else column for column in names]
        first = reader.line_num + 1
        for row in reader:
            if any(cell.strip() for cell in row):
                place = f"line {reader.line_num}"
                why_not = _why_no_row(row, len(fields), first, lines.are_over)
                cells = {field: cell for field, cell in zip(fields, row, strict=False) if field and cell.strip()}
                yield Found(place, refused=why_not) if why_not else article(place, cells, most)
            first = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable(name, f"a table that is broken in line {reader.line_num} ({error})") from None
    finally:
        text.detach()


class _Lines:
    """The lines of a text; `are_over` once somebody asked for one more than there are."""

    def __init__(self, text: Iterable[str]) -> None:
        self._lines = iter(text)
        self.are_over = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            self.are_over = True
            raise


def _why_no_row(row: list[str], columns: int, first: int, is_cut: bool) -> str | None:
    """Why a row is no article: what it says would stand in the wrong columns. `is_cut`: the file ends within it."""
    if is_cut:
        return f"a quotation mark in line {first} or after it is never closed, so everything after it is one cell"
    if any(cell.strip() for cell in row[columns:]):
        return f"it has {len(row)} cells for {columns} columns"
    return None


_CONTRACT = frozenset(("body", "body_format", "id", "title", "url", "source", "author", "published_at", "language"))


def _encoding_of(head: bytes) -> str:
    """The encoding of a table, by its first bytes: its rows are read as a stream."""
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1256"
    return "utf-8-sig"
