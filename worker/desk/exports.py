"""Every list as a file: JSON lines, and CSV that a spreadsheet may open; written as they are read, memory flat."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response, StreamingResponse

from tasks.archive.forms import Filters, Rejected
from tasks.archive.reading import Archive
from tasks.record.codec import encode
from tasks.record.moments import written
from tasks.views.table_files import csv_chunks
from tasks.views.tables import TABLES, Row, Type
from worker.desk.context import desk_of, filters_of, only_known, reason_of, state_of

router = APIRouter(include_in_schema=False)

_REJECTS: Mapping[str, Type] = {
    "stream": "string",
    "rejection_id": "string",
    "id": "string",
    "stage": "string",
    "reason": "string",
    "detail": "string",
    "attempts": "int64",
    "rejected_at": "string",
    "state": "string",
    "state_at": "string",
    "article": "string",
}
_AT_ONCE = 200
_PIECE = 65_536
_FILES = {(name, form) for name in (*TABLES, "records", "rejects") for form in ("jsonl", "csv")} - {("records", "csv")}
_KINDS = {"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}


@router.get("/export/{name}.{form}")
def export(request: Request, name: str, form: str) -> Response:
    """The records, articles, entities or figures of a list, or the rejections."""
    archive = desk_of(request).archive
    if (
        form not in _KINDS
        or (name not in ("records", "rejects") and name not in TABLES)
        or (name, form) == ("records", "csv")
    ):
        raise HTTPException(404, "There is no such file; see /api.")
    if name == "rejects":
        only_known(request, "reason", "state")
        rows = _rejects(archive, reason_of(request), state_of(request))
        columns = _REJECTS
    else:
        filters = filters_of(request)
        columns = TABLES[name].columns if name in TABLES else {}
        rows = _rows(archive, filters, name)
    data = csv_chunks(rows, columns, spreadsheet=True) if form == "csv" else _lines(rows)
    headers = {"content-disposition": f'attachment; filename="khabar-{name}.{form}"'}
    return StreamingResponse(_begun(_pieces(data)), media_type=_KINDS[form], headers=headers)


def _rows(archive: Archive, filters: Filters, name: str) -> Iterator[Row]:
    for stored in archive.iterate(filters):
        if name in TABLES:
            yield from TABLES[name].rows(stored.record)
        else:
            yield dict(stored.record)


def _rejects(archive: Archive, reason: str | None, state: str | None) -> Iterator[Row]:
    page = archive.rejections(reason, limit=_AT_ONCE, state=state)
    while True:
        yield from map(_reject, page.rejections)
        if page.next is None:
            return
        page = archive.rejections(reason, page.next, _AT_ONCE, state)


def _reject(one: Rejected) -> dict[str, Any]:
    told = {name: one.rejection.get(name) for name in _REJECTS}
    place = {"stream": one.stream, "rejection_id": one.rejection_id, "state": one.state}
    since = {"state_at": written(one.state_at) if one.state_at else None}
    return {**told, **place, **since, "article": one.article.decode("utf-8", errors="replace")}


def _begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces, the first of which is made before the answer begins.

    What fails by then is answered as an error; what fails later cuts the answer off, which clients notice.
    """
    first = next(pieces)
    return chain((first,), pieces)


def _pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines gathered: each piece is a change of threads."""
    waiting, size = [], 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= _PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def _lines(rows: Iterable[Row]) -> Iterator[bytes]:
    for row in rows:
        yield encode(row) + b"\n"
