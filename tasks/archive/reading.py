"""What is asked of the archive: lists, one record, one named thing, counts, what is new, rejections."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Self

from sqlalchemy import Connection, func, select

from tasks.archive import tables as t
from tasks.archive.conditions import positions
from tasks.archive.database import Database
from tasks.archive.dialects import among
from tasks.archive.entity_pages import entity_page, figures_said_with
from tasks.archive.excerpts import excerpts
from tasks.archive.faceting import LOOKED_AT, facets
from tasks.archive.forms import (
    Counted,
    Entity,
    Facets,
    Filters,
    Overview,
    Page,
    Rejected,
    RejectedPage,
    Revision,
    Said,
    Stored,
    Total,
)
from tasks.archive.positions import moment_at
from tasks.archive.rejections import WAITING, close, reasons, rejected_page, rejection, states, waiting
from tasks.archive.rows import unpacked
from tasks.archive.search_text import Term, parse

_NO_FILTERS = Filters()
# Of one page while all records are gone through.
_AT_ONCE = 200


class Archive:
    """An archive to read; threads may share it. Each call sees one state of the database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, url: str) -> Self:
        """The archive at `sqlite:///file` or `postgresql://…`, made where there is none.

        Raises:
            ArchiveUnavailable: it cannot be used; one sentence says why.
        """
        return cls(Database(url))

    def records(self, filters: Filters = _NO_FILTERS, before: int | None = None, limit: int = 50) -> Page:
        """The newest records wanted, those before a position where one is given."""
        terms = parse(filters.text)
        if terms is None:
            return Page([], None)
        with self.database.reading() as connection:
            found = _newest(connection, filters, terms, before, limit + 1)
            records = _stored(connection, found[:limit])
        records = [replace(one, excerpts=excerpts(one.record, terms)) for one in records] if terms else records
        return Page(records, found[limit - 1] if len(found) > limit else None)

    def iterate(self, filters: Filters = _NO_FILTERS) -> Iterator[Stored]:
        """All records wanted, newest first, page by page."""
        page = self.records(filters, limit=_AT_ONCE)
        yield from page.records
        while page.next is not None:
            page = self.records(filters, page.next, _AT_ONCE)
            yield from page.records

    def count(self, filters: Filters = _NO_FILTERS, most: int = 10_000) -> Total:
        """How many records are wanted, counted up to `most`."""
        terms = parse(filters.text)
        if terms is None:
            return Total(0, True)
        with self.database.reading() as connection:
            some = positions(connection, filters, terms, limit=most + 1).subquery()
            number = connection.execute(select(func.count()).select_from(some)).scalar_one()
        return Total(min(number, most), number <= most)

    def record(self, article_id: str) -> Stored | None:
        """The current record of an article."""
        with self.database.reading() as connection:
            at = select(t.articles.c.position).where(t.articles.c.id == article_id)
            found = _stored(connection, list(connection.execute(at).scalars()))
        return found[0] if found else None

    def revisions(self, article_id: str) -> list[Revision]:
        """The contents that an article has had, newest first."""
        with self.database.reading() as connection:
            return _revisions(connection, article_id)

    def entity(self, key: str) -> Entity | None:
        """A named thing, by a key of `tasks.archive.keys.entity_key`."""
        with self.database.reading() as connection:
            return entity_page(connection, key)

    def figures_with(self, key: str, limit: int = 100) -> list[Said]:
        """The newest figures in sentences that name a thing."""
        with self.database.reading() as connection:
            return figures_said_with(connection, key, limit)

    def facets(self, filters: Filters = _NO_FILTERS) -> Facets:
        """What the newest of the records wanted hold."""
        terms = parse(filters.text)
        if terms is None:
            return Facets(0, True)
        with self.database.reading() as connection:
            return facets(connection, _newest(connection, filters, terms, None, LOOKED_AT + 1))

    def overview(self, filters: Filters = _NO_FILTERS, most: int = 10_000) -> Overview:
        """`count` and `facets`, for the price of one of them."""
        terms = parse(filters.text)
        if terms is None:
            return Overview(Total(0, True), Facets(0, True))
        with self.database.reading() as connection:
            found = _newest(connection, filters, terms, None, most + 1)
            return Overview(Total(min(len(found), most), len(found) <= most), facets(connection, found))

    def arrivals(self, after: int, limit: int = 100) -> list[Stored]:
        """Records written after an arrival, in the order of writing."""
        a = t.articles.c
        with self.database.reading() as connection:
            query = select(a.position).where(a.arrival > after).order_by(a.arrival).limit(limit)
            found = _stored(connection, list(connection.execute(query).scalars().all()))
        return sorted(found, key=lambda one: one.arrival)

    def newest_arrival(self) -> int:
        """The arrival of the record that was written last; 0 in an empty archive."""
        with self.database.reading() as connection:
            newest: int = connection.execute(select(t.arrivals.c.newest)).scalar_one()
            return newest

    def rejections(
        self, reason: str | None = None, before: int | None = None, limit: int = 50, state: str | None = WAITING
    ) -> RejectedPage:
        """The newest rejections in a state (None: in any), those before a number where one is given."""
        with self.database.reading() as connection:
            return rejected_page(connection, state, reason, before, limit)

    def rejection(self, number: int) -> Rejected | None:
        """The rejection with a number."""
        with self.database.reading() as connection:
            return rejection(connection, number)

    def rejection_reasons(self, state: str | None = WAITING) -> list[Counted]:
        """The reasons of rejections, the most frequent first."""
        with self.database.reading() as connection:
            return reasons(connection, state)

    def rejection_states(self) -> list[Counted]:
        """How many rejections are in each state of `tasks.archive.rejections`."""
        with self.database.reading() as connection:
            return states(connection)

    def waiting_rejections(self, streams: Sequence[str]) -> dict[str, dict[str, int]]:
        """The numbers of the rejections that still wait, by their streams and by their ids there."""
        with self.database.reading() as connection:
            return waiting(connection, streams)

    def close_rejections(self, numbers: Collection[int], state: str) -> int:
        """Note what became of rejections; how many were waiting until now."""
        with self.database.writing() as connection:
            return close(connection, numbers, state)

    def close(self) -> None:
        """Give the connections back."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _newest(
    connection: Connection, filters: Filters, terms: Sequence[Term], before: int | None, limit: int
) -> list[int]:
    return list(connection.execute(positions(connection, filters, terms, before, limit)).scalars().all())


def _stored(connection: Connection, found: list[int]) -> list[Stored]:
    """The records at positions, newest first."""
    a, d = t.articles.c, t.documents.c
    query = select(a.position, a.arrival, a.is_dated, a.revision, d.record).join_from(
        t.articles, t.documents, a.position == d.position
    )
    rows = connection.execute(query.where(among(connection, a.position, found)).order_by(a.position.desc()))
    return [
        Stored(
            unpacked(row.record), row.position, row.arrival, moment_at(row.position), bool(row.is_dated), row.revision
        )
        for row in rows
    ]


def _revisions(connection: Connection, article_id: str) -> list[Revision]:
    a, d, r = t.articles.c, t.documents.c, t.revisions.c
    query = select(a.revision, a.output_id, a.archived_at, d.record).join_from(
        t.articles, t.documents, a.position == d.position
    )
    found = [_revision(row, True) for row in connection.execute(query.where(a.id == article_id))]
    older = select(r.revision, r.output_id, r.archived_at, r.record).where(r.id == article_id, r.record.is_not(None))
    older = older.order_by(r.finished_at.desc(), r.output_id.desc(), r.number.desc())
    found += [_revision(row, False) for row in connection.execute(older)]
    # An older content that came late took no number from those before it: all are numbered by their order.
    return [replace(one, number=len(found) - at) for at, one in enumerate(found)]


def _revision(row: Any, is_current: bool) -> Revision:
    moment = datetime.fromisoformat(row.archived_at)
    return Revision(row.revision, row.output_id, moment, is_current, unpacked(row.record))
