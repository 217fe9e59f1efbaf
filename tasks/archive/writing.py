"""Writing records and rejections: each batch in one transaction, each entry once, the newest content of an article."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, tuple_

from tasks.archive import tables as t
from tasks.archive.database import Database
from tasks.archive.dialects import chunks, delete_words, insert_entities, insert_many, insert_words
from tasks.archive.positions import BITS
from tasks.archive.rows import Prepared, Row
from tasks.record import codec
from tasks.record.moments import now

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ArrivedRejection:
    """A rejection with the entry that brought it, and the original bytes of the article."""

    stream: str
    entry: str
    rejection: dict[str, Any]
    article: bytes


@dataclass(slots=True)
class Written:
    """How many of a batch are `new` articles, `revised` ones, `repeated` (nothing new in them), or `rejections`."""

    new: int = 0
    revised: int = 0
    repeated: int = 0
    rejections: int = 0

    def add(self, more: "Written") -> None:
        """Count what another batch was, too."""
        self.new += more.new
        self.revised += more.revised
        self.repeated += more.repeated
        self.rejections += more.rejections


@dataclass(slots=True)
class _Current:
    """What an article is now: a row of `articles`, or a record of this batch."""

    stream: str
    entry: str
    finished_at: str
    content: bytes
    revision: int
    archived_at: str
    position: int | None = None
    prepared: Prepared | None = None


def write(database: Database, records: Sequence[Prepared], rejections: Sequence[ArrivedRejection] = ()) -> Written:
    """Write a batch; when this returns, it is committed.

    An entry that was written before is left out. Of several contents of one article the one that was enriched last is
    current, in whatever order they come; the others are its history.

    Raises:
        sqlalchemy.exc.DBAPIError: the database did not take it, and nothing of the batch is written.
    """
    with database.writing() as connection:
        batch = _Batch(connection)
        batch.take(_unknown(connection, records))
        batch.flush()
        batch.written.rejections = _write_rejections(connection, rejections)
        return batch.written


class _Batch:
    """The records of one transaction: first it is decided what becomes of each, then all is written at once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.written = Written()
        self.now = now()
        self._current: dict[str, _Current] = {}
        self._replaced: list[int] = []
        self._history: list[dict[str, Any]] = []

    def take(self, records: list[Prepared]) -> None:
        """Decide for each record whether it is new, a revision, older than what is there, or the same again."""
        self._current = self._load({one.id for one in records})
        for one in records:
            self._take(one)

    def flush(self) -> None:
        """Write what was decided."""
        self._drop_replaced()
        for rows in chunks(self._history):
            self.connection.execute(insert(t.revisions), rows)
        new = [(one, one.prepared) for one in self._current.values() if one.prepared]
        if new:
            self._write([current for current, _ in new], [prepared for _, prepared in new])

    def _load(self, ids: set[str]) -> dict[str, _Current]:
        a = t.articles.c
        found = {}
        for some in chunks(sorted(ids)):
            columns = (a.id, a.stream, a.entry, a.finished_at, a.content, a.revision, a.archived_at, a.position)
            for row in self.connection.execute(select(*columns).where(a.id.in_(some))):
                found[row.id] = _Current(*row[1:])
        return found

    def _take(self, one: Prepared) -> None:
        current = self._current.get(one.id)
        if current is None:
            self._current[one.id] = _current(one, 1, self.now)
            self.written.new += 1
        elif current.content == one.content:
            self._history.append(_history(one.id, _current(one, current.revision, self.now), None))
            self.written.repeated += 1
        elif (one.finished_at, one.entry) < (current.finished_at, current.entry):
            # An older content that comes late; the current one is one revision further now.
            self._history.append(_history(one.id, _current(one, current.revision, self.now), one.document))
            self._renumber(one, current)
        else:
            self._supersede(one, current)

    def _supersede(self, one: Prepared, current: _Current) -> None:
        document = current.prepared.document if current.prepared else None
        if current.position is not None:
            d = t.documents.c
            document = self.connection.execute(select(d.record).where(d.position == current.position)).scalar_one()
            self._replaced.append(current.position)
        self._history.append(_history(one.id, current, document))
        self._current[one.id] = _current(one, current.revision + 1, self.now)
        self.written.revised += 1

    def _renumber(self, one: Prepared, current: _Current) -> None:
        current.revision += 1
        self.written.revised += 1
        if current.position is not None:
            at = t.articles.c.position == current.position
            self.connection.execute(t.articles.update().where(at).values(revision=current.revision))

    def _drop_replaced(self) -> None:
        delete_articles(self.connection, self._replaced)

    def _write(self, current: list[_Current], prepared: list[Prepared]) -> None:
        arrival = self.connection.execute(select(t.arrivals.c.newest)).scalar_one()
        self.connection.execute(t.arrivals.update().values(newest=arrival + len(prepared)))
        rows = []
        placed = list(zip(self._positions(prepared), prepared, strict=True))
        for number, ((position, one), is_now) in enumerate(zip(placed, current, strict=True), arrival + 1):
            source, url, title, published = one.head
            rows.append(
                (
                    *(position, one.id, number, one.stream, one.entry, source, url, title, published),
                    *(int(one.is_dated), one.finished_at, is_now.archived_at, is_now.revision, one.content),
                )
            )
        insert_many(self.connection, t.articles, sorted(rows))
        write_details(self.connection, placed)

    def _positions(self, prepared: list[Prepared]) -> list[int]:
        """A free position for each, behind those of its second."""
        p = t.articles.c.position
        last = {one.second: one.second - 1 for one in prepared}
        for some in chunks(list(last)):
            # Most seconds have no article yet, and then the first of their positions is free.
            for second in self.connection.execute(select(p).where(p.in_(some))).scalars().all():
                within = select(func.max(p)).where(p >= second, p < second + (1 << BITS))
                last[second] = self.connection.execute(within).scalar_one()
        positions = []
        for one in prepared:
            last[one.second] += 1
            positions.append(last[one.second])
        return positions


def write_details(connection: Connection, placed: Sequence[tuple[int, Prepared]]) -> None:
    """Write all rows of articles but those of `articles`; positions ascend, as indexes like it best."""
    placed = sorted(placed, key=lambda one: one[0])
    number_of = insert_entities(connection, _entities(one for _, one in placed))
    many: defaultdict[Table, list[Row]] = defaultdict(list)
    for position, one in placed:
        many[t.documents].append((position, one.document))
        many[t.appearances] += [
            (position, nth, number_of[entity[0]], entity[2], entity[5]) for nth, entity in enumerate(one.entities)
        ]
        many[t.mentions] += [(position, *row) for row in one.mentions]
        many[t.countries] += [(position, country) for country in sorted(one.countries)]
        many[t.figures] += [(position, *row) for row in one.figures]
    for table, rows in many.items():
        insert_many(connection, table, rows)
    insert_words(connection, [(position, *one.words) for position, one in placed])


def rewrite(database: Database, placed: Sequence[tuple[int, Prepared]]) -> None:
    """Write the details of articles anew at their positions; one that was revised or deleted meanwhile is left out."""
    with database.writing() as connection:
        a = t.articles.c
        there: set[tuple[int, str]] = set()
        for some in chunks([position for position, _ in placed]):
            found = connection.execute(select(a.position, a.entry).where(a.position.in_(some)))
            there.update((row.position, row.entry) for row in found)
        left = [(position, one) for position, one in placed if (position, one.entry) in there]
        delete_details(connection, [position for position, _ in left])
        write_details(connection, left)


def delete_details(connection: Connection, positions: Sequence[int]) -> None:
    """Delete all rows of articles but those of `articles`."""
    delete_words(connection, positions)
    for some in chunks(positions):
        for table in t.DETAILS:
            connection.execute(delete(table).where(table.c.position.in_(some)))


def delete_articles(connection: Connection, positions: Sequence[int]) -> None:
    """Delete articles with all their rows; their history stays."""
    delete_details(connection, positions)
    for some in chunks(positions):
        connection.execute(delete(t.articles).where(t.articles.c.position.in_(some)))


def _unknown(connection: Connection, records: Sequence[Prepared]) -> list[Prepared]:
    """The records whose entries were not written before, each entry once."""
    by_entry = {(one.entry, one.stream): one for one in records}
    for some in chunks(list(by_entry)):
        for table in (t.articles, t.revisions):
            key = tuple_(table.c.entry, table.c.stream)
            for row in connection.execute(select(table.c.entry, table.c.stream).where(key.in_(some))):
                by_entry.pop((row.entry, row.stream), None)
    return list(by_entry.values())


def _current(one: Prepared, revision: int, archived_at: str) -> _Current:
    return _Current(one.stream, one.entry, one.finished_at, one.content, revision, archived_at, None, one)


def _history(article_id: str, was: _Current, document: bytes | None) -> dict[str, Any]:
    return {
        "id": article_id,
        "stream": was.stream,
        "entry": was.entry,
        "revision": was.revision,
        "finished_at": was.finished_at,
        "archived_at": was.archived_at,
        "content": was.content,
        "record": document,
    }


def _entities(prepared: Iterable[Prepared]) -> dict[str, tuple[Any, ...]]:
    return {entity[0]: entity[:5] for one in prepared for entity in one.entities}


def _write_rejections(connection: Connection, rejections: Sequence[ArrivedRejection]) -> int:
    by_entry = {(one.entry, one.stream): one for one in rejections}
    r = t.rejections.c
    for some in chunks(list(by_entry)):
        for row in connection.execute(select(r.entry, r.stream).where(tuple_(r.entry, r.stream).in_(some))):
            by_entry.pop((row.entry, row.stream), None)
    moment = now()
    rows = [
        {
            "stream": one.stream,
            "entry": one.entry,
            "id": one.rejection["id"],
            "stage": one.rejection["stage"],
            "reason": one.rejection["reason"],
            "rejected_at": one.rejection.get("rejected_at") or moment,
            "archived_at": moment,
            "rejection": codec.encode_text(one.rejection),
            "article": one.article,
        }
        for one in by_entry.values()
    ]
    if rows:
        connection.execute(insert(t.rejections), rows)
    return len(rows)
