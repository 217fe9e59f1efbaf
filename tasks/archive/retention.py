"""Keeping the archive small and whole: deleting what is old, copies, compaction, and building the tables anew."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from sqlalchemy import delete, select, update

from tasks.archive import tables as t
from tasks.archive.database import Database
from tasks.archive.dialects import chunks, delete_all_words
from tasks.archive.positions import first_position
from tasks.archive.rows import Arrived, prepare, unpacked
from tasks.archive.writing import delete_articles, rewrite

# Of articles in one transaction, so that nobody waits long for another writer.
_AT_ONCE = 500


def delete_older(database: Database, days: int) -> int:
    """Delete articles whose moment is more than `days` days ago, with their history, and rejections; how many."""
    since = datetime.now(UTC) - timedelta(days=days)
    deleted = sum(_delete_some(database, some) for some in _old_articles(database, since))
    named = since.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    with database.writing() as connection:
        # Named things that nothing names any more stay: they are few, and their numbers may come again.
        gone = connection.execute(delete(t.rejections).where(t.rejections.c.rejected_at < named))
        return deleted + gone.rowcount


def _old_articles(database: Database, since: datetime) -> Iterator[dict[int, str]]:
    a = t.articles.c
    query = select(a.position, a.id).where(a.position < first_position(since)).order_by(a.position).limit(_AT_ONCE)
    while True:
        with database.reading() as connection:
            some = {row.position: row.id for row in connection.execute(query)}
        if not some:
            return
        yield some


def _delete_some(database: Database, some: dict[int, str]) -> int:
    with database.writing() as connection:
        delete_articles(connection, list(some))
        for ids in chunks(list(some.values())):
            connection.execute(delete(t.revisions).where(t.revisions.c.id.in_(ids)))
    return len(some)


def compact(database: Database) -> None:
    """Give the room of what was deleted back, and put the index of the search in order; nobody writes meanwhile."""
    if database.is_sqlite:
        optimise = "INSERT INTO search (search) VALUES ('optimize')"
        database.run_alone(optimise, "ANALYZE", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        database.run_alone("VACUUM (FULL, ANALYZE)")


def back_up(database: Database, target: Path) -> None:
    """Copy a SQLite archive to a new file, as it is at one moment, while it is written.

    Raises:
        FileExistsError: there is such a file.
        ValueError: it is no SQLite archive.
    """
    if not database.is_sqlite:
        raise ValueError("this archive is on PostgreSQL: copy it with pg_dump.")
    if target.exists():
        raise FileExistsError(17, "a file of this name exists; name a new file", str(target))
    quoted = str(target).replace("'", "''")
    database.run_alone(f"VACUUM INTO '{quoted}'")


def rebuild(database: Database) -> Iterator[int]:
    """Write the rows of all articles anew from their records, as after an update that reads words in another way.

    It may be broken off and begun again; until it is done, a search finds only what is written anew or was written
    meanwhile. Gives the number of articles done so far.
    """
    with database.writing() as connection:
        # In whichever way the words were made, none of them is left.
        delete_all_words(connection)
        connection.execute(update(t.documents).values(indexed=None))
    done, after = 0, None
    a, d = t.articles.c, t.documents.c
    while True:
        query = select(a.arrival, a.position, a.stream, a.output_id, d.record).join_from(
            t.articles, t.documents, a.position == d.position
        )
        query = query if after is None else query.where(a.arrival > after)
        with database.reading() as connection:
            rows = connection.execute(query.order_by(a.arrival).limit(_AT_ONCE)).all()
        if not rows:
            return
        arrived = [(row.position, Arrived(row.stream, row.output_id, unpacked(row.record))) for row in rows]
        rewrite(database, [(position, prepare(one)) for position, one in arrived])
        after, done = cast(Any, rows[-1]).arrival, done + len(rows)
        yield done
