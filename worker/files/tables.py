"""CSV and other separated columns, with a header that names the fields."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from khabar.records import RawArticle
from worker.files.detection import delimiter_of
from worker.files.encodings import decoded, one_byte_of
from worker.files.found import Found, article
from worker.files.unreadable import Unreadable

_FIELDS = frozenset(RawArticle.__annotations__)
# How the error of `csv` for a cell beyond its limit begins; all others are of quotation marks.
_TOO_LONG = "field larger"


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
    table = _Table(text, delimiter)
    try:
        names = [column.removeprefix("\ufeff").strip() for column in table.row() or []]
        if table.fault:
            raise Unreadable(name, f"a table whose header cannot be read: {table.fault}")
        fields = [column.lower() if column.lower() in _FIELDS else column for column in names]
        while (row := table.row()) is not None:
            why_not = table.fault or _why_no_row(row, len(fields))
            place = f"line {table.last}"
            if why_not:
                yield Found(place, refused=why_not)
            elif any(cell.strip() for cell in row):
                yield article(place, _cells(fields, row), most)
    except csv.Error as error:
        raise Unreadable(name, f"a table that is broken in line {table.last} ({error})") from None
    finally:
        text.detach()


class _Table:
    """The rows of a table one by one, with what is wrong with the quotation marks of each.

    A mark within a cell that is not doubled closes the cell. Where a line holds the whole row, what stands behind such
    a mark still belongs to the cell. Where the cell began in a line above, the mark may be the opening one of another
    row, and `csv` would make one row of both, silently.
    """

    def __init__(self, text: Iterable[str], delimiter: str) -> None:
        self._lines = _Lines(text)
        self._delimiter = delimiter
        self._reader = csv.reader(self._lines, delimiter=delimiter, strict=True)
        self.fault = ""

    @property
    def last(self) -> int:
        """The number of the row's last line."""
        return self._reader.line_num

    def row(self) -> list[str] | None:
        """The next row, None at the end; empty if it has a `fault`."""
        first, self.fault = self.last + 1, ""
        try:
            return next(self._reader, None)
        except csv.Error as error:
            if str(error).startswith(_TOO_LONG):
                raise
        is_one_line = self.last == first and not self._lines.are_over
        if is_one_line and (row := self._alone(self._lines.newest)) is not None:
            return row
        self.fault = _fault(first, self.last, self._lines.are_over)
        return []

    def _alone(self, line: str) -> list[str] | None:
        """The row of one line with a mark that is not doubled; None where that opens a cell without an end."""
        lines = _Lines([line])
        row = next(csv.reader(lines, delimiter=self._delimiter))
        return None if lines.are_over else row


class _Lines:
    """The lines of a text: `newest` was given last; `are_over` once somebody asked for one more than there are."""

    def __init__(self, text: Iterable[str]) -> None:
        self._lines = iter(text)
        self.newest, self.are_over = "", False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        try:
            self.newest = next(self._lines)
        except StopIteration:
            self.are_over = True
            raise
        return self.newest


def _cells(fields: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    return {field: cell for field, cell in zip(fields, row, strict=False) if field and cell.strip()}


def _fault(first: int, last: int, is_cut: bool) -> str:
    """What is wrong with the quotation marks of these lines. `is_cut`: the file ends within a cell."""
    if is_cut:
        return f"a quotation mark in line {first} or after it is never closed, so everything after it is one cell"
    if last == first:
        return f"the quotation marks in line {first} do not pair: double the marks within cells"
    return (
        f"a quotation mark that is opened in lines {first} to {last} is closed within a cell, so that rows may be "
        "mixed up: double the marks within cells"
    )


def _why_no_row(row: list[str], columns: int) -> str | None:
    """Why a row is no article: what it says would stand in the wrong columns."""
    if any(cell.strip() for cell in row[columns:]):
        return f"it has {len(row)} cells for {columns} columns"
    return None


def _encoding_of(head: bytes) -> str:
    """The encoding of a table, by its first bytes: its rows are read as a stream."""
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8-sig")
    except UnicodeDecodeError:
        return one_byte_of(head) or "cp1256"
    return "utf-8-sig"
