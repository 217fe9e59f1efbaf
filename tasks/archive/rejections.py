"""Rejections: writing them, listing them, and what has become of them since."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update
from sqlalchemy.sql import ColumnElement

from tasks.archive import tables as t
from tasks.archive.dialects import among
from tasks.archive.forms import Counted, Rejected, RejectedPage
from tasks.record import codec
from tasks.record.moments import now

WAITING, RETRIED, DROPPED, REMOVED = "waiting", "retried", "dropped", "removed"
STATES = (WAITING, RETRIED, DROPPED, REMOVED)
"""What has become of a rejection: it waits on the reject stream; the desk brought its article back or deleted it; or it
is not on the stream any more, as after `khabar rejects retry` or `drop`."""


@dataclass(frozen=True, slots=True)
class ArrivedRejection:
    """A rejection with the entry of the reject stream that brought it, and the original bytes of the article."""

    stream: str
    rejection_id: str
    rejection: dict[str, Any]
    article: bytes


def write_rejections(connection: Connection, rejections: Sequence[ArrivedRejection]) -> int:
    """Write those that were not written before; how many."""
    by_id = {(one.rejection_id, one.stream): one for one in rejections}
    r = t.rejections.c
    known = select(r.rejection_id, r.stream).where(
        among(connection, r.rejection_id, [one.rejection_id for one in rejections])
    )
    for row in connection.execute(known) if rejections else ():
        by_id.pop((row.rejection_id, row.stream), None)
    moment = now()
    rows = [
        {
            "stream": one.stream,
            "rejection_id": one.rejection_id,
            "id": one.rejection["id"],
            "stage": one.rejection["stage"],
            "reason": one.rejection["reason"],
            "rejected_at": one.rejection.get("rejected_at") or moment,
            "archived_at": moment,
            "rejection": codec.encode_text(one.rejection),
            "article": one.article,
        }
        for one in by_id.values()
    ]
    if rows:
        connection.execute(insert(t.rejections), rows)
    return len(rows)


def rejected_page(
    connection: Connection, state: str | None, reason: str | None, before: int | None, limit: int
) -> RejectedPage:
    """The newest rejections in a state (None: in any) with a reason (None: any), those before a number."""
    r = t.rejections.c
    query = select(t.rejections).where(*_within(state)).order_by(r.number.desc()).limit(limit + 1)
    query = query if reason is None else query.where(r.reason == reason)
    query = query if before is None else query.where(r.number < before)
    found = [_rejected(row) for row in connection.execute(query)]
    return RejectedPage(found[:limit], found[limit - 1].number if len(found) > limit else None)


def rejection(connection: Connection, number: int) -> Rejected | None:
    """The rejection with this number."""
    row = connection.execute(select(t.rejections).where(t.rejections.c.number == number)).one_or_none()
    return None if row is None else _rejected(row)


def reasons(connection: Connection, state: str | None) -> list[Counted]:
    """The reasons of the rejections in a state, the most frequent first."""
    return _counted(connection, t.rejections.c.reason, select().where(*_within(state)))


def states(connection: Connection) -> list[Counted]:
    """How many rejections are in each state, in the order of `STATES`."""
    state = func.coalesce(t.rejections.c.state, WAITING)
    found = {one.value: one for one in _counted(connection, state, select())}
    return [found.get(state, Counted(state, 0)) for state in STATES]


def waiting(connection: Connection, streams: Sequence[str]) -> dict[str, dict[str, int]]:
    """The numbers of the waiting rejections of some streams, by stream and by id."""
    r = t.rejections.c
    query = select(r.stream, r.rejection_id, r.number).where(*_within(WAITING), r.stream.in_(streams))
    found: dict[str, dict[str, int]] = {stream: {} for stream in streams}
    for row in connection.execute(query):
        found[row.stream][row.rejection_id] = row.number
    return found


def close(connection: Connection, numbers: Collection[int], state: str) -> int:
    """Note what became of rejections; those of which that is known already are left as they are. How many it was."""
    r = t.rejections.c
    which = update(t.rejections).where(among(connection, r.number, list(numbers)), r.state.is_(None))
    return connection.execute(which.values(state=state, state_at=now())).rowcount if numbers else 0


def _within(state: str | None) -> list[ColumnElement[bool]]:
    column = t.rejections.c.state
    return [] if state is None else [column.is_(None) if state == WAITING else column == state]


def _counted(connection: Connection, value: ColumnElement[str], query: Select[Any]) -> list[Counted]:
    number = func.count().label("number")
    query = query.add_columns(value.label("value"), number).select_from(t.rejections)
    found = connection.execute(query.group_by(value).order_by(number.desc(), value))
    return [Counted(row.value, row.number) for row in found]


def _rejected(row: Any) -> Rejected:
    return Rejected(
        number=row.number,
        stream=row.stream,
        rejection_id=row.rejection_id,
        rejection=codec.decode(row.rejection),
        article=bytes(row.article),
        archived_at=datetime.fromisoformat(row.archived_at),
        state=row.state or WAITING,
        state_at=datetime.fromisoformat(row.state_at) if row.state_at else None,
    )
