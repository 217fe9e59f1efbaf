"""Rows into files: JSON lines, CSV and Parquet, written as they come, so that memory does not grow with them."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

from tasks.record.codec import encode
from tasks.views.tables import Row, Type

# rows of one Parquet row group: readers skip whole groups, and writing one holds it in memory (about 20 MB of figures)
GROUP = 50_000
# A sign with which a formula begins, in its wide form too, at the start of a cell or after what a spreadsheet skips
# there or takes for the end of a cell.
_FORMULA = re.compile(r"[\s;,|]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_BOM = b"\xef\xbb\xbf"


class MissingParquet(RuntimeError):
    """pyarrow is not installed; the message says how to get it."""


def write_jsonl(rows: Iterable[Row], out: BinaryIO) -> int:
    """One JSON object per line; returns the number of rows."""
    count = 0
    for row in rows:
        out.write(encode(row) + b"\n")
        count += 1
    return count


def write_csv(rows: Iterable[Row], columns: Mapping[str, Type], out: BinaryIO, *, spreadsheet: bool = False) -> int:
    """UTF-8 CSV (RFC 4180) under a line of column names; an empty cell is null. Returns the number of rows.

    With `spreadsheet` the file starts with a byte order mark, without which Excel garbles Arabic, and a text that a
    spreadsheet would run as a formula gets an apostrophe before it. Without it every text stands as it is.
    """
    count = -1
    for line in csv_chunks(rows, columns, spreadsheet=spreadsheet):
        out.write(line)
        count += 1
    return count


def csv_chunks(rows: Iterable[Row], columns: Mapping[str, Type], *, spreadsheet: bool = False) -> Iterator[bytes]:
    """The same file as it comes: first the line of column names, then each row."""
    line = io.StringIO()
    # Quoted, so that one that parts cells at semicolons finds none in a text.
    writer = csv.writer(line, quoting=csv.QUOTE_ALL if spreadsheet else csv.QUOTE_MINIMAL)
    writer.writerow(columns)
    yield (_BOM if spreadsheet else b"") + _taken(line)
    for row in rows:
        cells = [row[name] for name in columns]
        writer.writerow([_harmless(cell) for cell in cells] if spreadsheet else cells)
        yield _taken(line)


def _taken(line: io.StringIO) -> bytes:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text.encode()


def write_parquet(rows: Iterable[Row], columns: Mapping[str, Type], out: BinaryIO) -> int:
    """Parquet with typed columns, zstd-compressed; returns the number of rows.

    Raises:
        MissingParquet: where pyarrow is not installed.
    """
    arrow, parquet = need_pyarrow()
    schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in columns.items()])
    count = 0
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for group in _groups(rows):
            writer.write_table(arrow.Table.from_pylist([_typed(row, columns) for row in group], schema=schema))
            count += len(group)
    return count


def need_pyarrow() -> tuple[Any, Any]:
    """The modules pyarrow and pyarrow.parquet.

    Raises:
        MissingParquet: where pyarrow is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingParquet("Parquet needs pyarrow: pip install 'khabar[parquet]'") from None
    return pyarrow, pyarrow.parquet


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while group := list(islice(waiting, GROUP)):
        yield group


def _typed(row: Row, columns: Mapping[str, Type]) -> Row:
    return {name: _float(row[name]) if kind == "float64" else row[name] for name, kind in columns.items()}


def _float(value: Any) -> float | None:
    # an integer beyond 2**53 would be refused as a float unless it is made one
    return None if value is None else float(value)


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
