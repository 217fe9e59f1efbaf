"""Writing records and rejections: each batch in one transaction, each once, the newest content of an article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from tasks.archive import tables as t
from tasks.archive.database import Database
from tasks.archive.dialects import among, chunks, delete_words, insert_entities, insert_many, insert_words
from tasks.archive.positions import BITS
from tasks.archive.rejections import ArrivedRejection, write_rejections
from tasks.archive.rows import Prepared, Row, unpacked
from tasks.archive.words import Words, words_of
from tasks.record import codec
from tasks.record.moments import now


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
    output_id: str
    finished_at: str
    content: bytes
    revision: int
    archived_at: str
    position: int | None = None
    prepared: Prepared | None = None


def write(database: Database, records: Sequence[Prepared], rejections: Sequence[ArrivedRejection] = ()) -> Written:
    """Write a batch; when this returns, it is committed.

    An output that was written before is left out. Of several contents of one article the one that was enriched last is
    current, in whatever order they come; the others are its history.

    Raises:
        sqlalchemy.exc.DBAPIError: the database did not take it, and nothing of the batch is written.
    """
    with database.writing() as connection:
        batch = _Batch(connection)
        batch.take(_unknown(connection, records))
        batch.flush()
        batch.written.rejections = write_rejections(connection, rejections)
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
        columns = (a.id, a.stream, a.output_id, a.finished_at, a.content, a.revision, a.archived_at, a.position)
        for row in self.connection.execute(select(*columns).where(among(self.connection, a.id, sorted(ids)))):
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
        elif (one.finished_at, one.output_id) < (current.finished_at, current.output_id):
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
        placed = []
        rows = []
        for (number, position), one, is_now in zip(self._places(prepared), prepared, current, strict=True):
            placed.append((position, one))
            source, url, title, published = one.head
            rows.append(
                (
                    *(position, one.id, number, one.stream, one.output_id, source, url, title, published),
                    *(int(one.is_dated), one.finished_at, is_now.archived_at, is_now.revision, one.content),
                )
            )
        insert_many(self.connection, t.articles, sorted(rows))
        write_details(self.connection, placed)

    def _places(self, prepared: list[Prepared]) -> list[tuple[int, int]]:
        """An arrival for each, and a position that no other article has had."""
        newest = self.connection.execute(select(t.arrivals.c.newest)).scalar_one()
        places = [_place(one, newest + nth) for nth, one in enumerate(prepared, 1)]
        newest += len(prepared)
        p = t.articles.c.position
        while taken := set(
            self.connection.execute(select(p).where(among(self.connection, p, _last(places)))).scalars()
        ):
            # Of the same second, and as many arrivals away as the bits can count.
            for nth, (_, position) in enumerate(places):
                if position in taken:
                    newest += 1
                    places[nth] = _place(prepared[nth], newest)
        self.connection.execute(t.arrivals.update().values(newest=newest))
        return places


def _place(one: Prepared, arrival: int) -> tuple[int, int]:
    return arrival, one.second + (arrival & ((1 << BITS) - 1))


def _last(places: list[tuple[int, int]]) -> list[int]:
    return [position for _, position in places]


def write_details(connection: Connection, placed: Sequence[tuple[int, Prepared]]) -> None:
    """Write all rows of articles but those of `articles`; positions ascend, the cheapest order for the indexes."""
    placed = sorted(placed, key=lambda one: one[0])
    number_of = insert_entities(connection, {entity[0]: entity[:5] for _, one in placed for entity in one.entities})
    many: dict[Table, list[Row]] = {table: [] for table in t.DETAILS}
    for position, one in placed:
        numbers = [number_of[entity[0]] for entity in one.entities]
        many[t.documents].append((position, one.document, one.words.checksum))
        many[t.facets].append((position, _held(one, numbers)))
        many[t.appearances] += [
            (position, nth, numbers[nth], entity[2], entity[5]) for nth, entity in enumerate(one.entities)
        ]
        many[t.mentions] += [(position, *row) for row in one.mentions]
        many[t.countries] += [(position, country) for country in one.countries]
        many[t.figures] += [(position, *row) for row in one.figures]
    for table, rows in many.items():
        insert_many(connection, table, rows)
    insert_words(connection, [(position, one.words) for position, one in placed])


def _held(one: Prepared, numbers: list[int]) -> str:
    """What the filters of a list count, each value once."""
    kinds, events, units = ({row[at] for row in one.figures if row[at] is not None} for at in (1, 2, 3))
    return codec.encode_text(
        [one.head[0], list(dict.fromkeys(numbers)), one.countries, *map(sorted, (events, kinds, units))]
    )


def rewrite(database: Database, placed: Sequence[tuple[int, Prepared]]) -> None:
    """Write the details of articles anew at their positions; one that was revised or deleted meanwhile is left out."""
    with database.writing() as connection:
        a = t.articles.c
        at = among(connection, a.position, [position for position, _ in placed])
        there = {(row.position, row.output_id) for row in connection.execute(select(a.position, a.output_id).where(at))}
        left = [(position, one) for position, one in placed if (position, one.output_id) in there]
        delete_details(connection, [position for position, _ in left])
        write_details(connection, left)


def delete_details(connection: Connection, positions: Sequence[int]) -> None:
    """Delete all rows of articles but those of `articles`."""
    delete_words(connection, _indexed(connection, positions))
    for table in t.DETAILS:
        connection.execute(delete(table).where(among(connection, table.c.position, positions)))


def _indexed(connection: Connection, positions: Sequence[int]) -> Iterator[tuple[int, Words]]:
    """The words that the index has of articles.

    They follow from the record, unless an update has changed how stems are made; then the words of an article that is
    deleted stay behind, without an article, until the index is built anew.
    """
    d = t.documents.c
    for row in connection.execute(
        select(d.position, d.record, d.indexed).where(among(connection, d.position, positions))
    ):
        if row.indexed is not None and (words := words_of(unpacked(row.record))).checksum == row.indexed:
            yield row.position, words


def delete_articles(connection: Connection, positions: Sequence[int]) -> None:
    """Delete articles with all their rows; their history stays."""
    if positions:
        delete_details(connection, positions)
        connection.execute(delete(t.articles).where(among(connection, t.articles.c.position, positions)))


def _unknown(connection: Connection, records: Sequence[Prepared]) -> list[Prepared]:
    """The records that were not written before, each once."""
    by_id = {(one.output_id, one.stream): one for one in records}
    ids = [one.output_id for one in records]
    for table in (t.articles, t.revisions):
        query = select(table.c.output_id, table.c.stream).where(among(connection, table.c.output_id, ids))
        for row in connection.execute(query):
            by_id.pop((row.output_id, row.stream), None)
    return list(by_id.values())


def _current(one: Prepared, revision: int, archived_at: str) -> _Current:
    return _Current(one.stream, one.output_id, one.finished_at, one.content, revision, archived_at, None, one)


def _history(article_id: str, was: _Current, document: bytes | None) -> dict[str, Any]:
    return {
        "id": article_id,
        "stream": was.stream,
        "output_id": was.output_id,
        "revision": was.revision,
        "finished_at": was.finished_at,
        "archived_at": was.archived_at,
        "content": was.content,
        "record": document,
    }
