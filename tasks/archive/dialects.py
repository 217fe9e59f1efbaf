"""What SQLite and PostgreSQL say in different ways: many rows at once, and the words of the search."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Table, select, text
from sqlalchemy.exc import DBAPIError

from tasks.archive import tables as t
from tasks.archive.search_text import Term

_One = TypeVar("_One")
# Of values in one statement; SQLite takes 32,766 parameters.
_CHUNK = 500
# What a tsvector can count to, and how many places of one word it keeps.
_LAST_PLACE = 16_383
_MOST_PLACES = 255
# A tsvector holds no more than a megabyte.
_MOST_BYTES = 1 << 19


def chunks(values: Sequence[_One]) -> Iterator[Sequence[_One]]:
    """Parts of `values` that a statement can hold."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def is_sqlite(connection: Connection) -> bool:
    """Whether the database is SQLite."""
    return connection.dialect.name == "sqlite"


def insert_many(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert rows of all columns in order, past SQLAlchemy's handling of each row."""
    if not rows:
        return
    names = [column.name for column in table.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    if is_sqlite(connection):
        places = ", ".join("?" * len(names))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({listed}) VALUES ({places})", rows)  # noqa: S608
        return
    _copy(connection, f"COPY {table.name} ({listed}) FROM STDIN", rows)


def _copy(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """PostgreSQL's own way to take many rows: several times as fast as to insert them."""
    dbapi = connection.dialect.dbapi
    cursor: Any = connection.connection.cursor()
    try:
        with cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except cast(Any, dbapi).Error as error:
        # As SQLAlchemy gives the errors of its own statements.
        raise DBAPIError.instance(statement, None, error, cast(Any, dbapi).Error) from error


def insert_entities(connection: Connection, rows: dict[str, tuple[Any, ...]]) -> dict[str, int]:
    """The numbers of named things by their keys; those that are new get one. Rows are all columns but the number."""
    e = t.entities.c
    numbers: dict[str, int] = {}
    for some in chunks(list(rows)):
        found = connection.execute(select(e.key, e.entity).where(e.key.in_(some)))
        numbers.update((row.key, row.entity) for row in found)
    missing = [key for key in rows if key not in numbers]
    for some in chunks(missing):
        values = [dict(zip(("key", "type", "name", "country", "place"), rows[key], strict=True)) for key in some]
        connection.execute(t.entities.insert(), values)
        found = connection.execute(select(e.key, e.entity).where(e.key.in_(some)))
        numbers.update((row.key, row.entity) for row in found)
    return numbers


def insert_words(connection: Connection, rows: list[tuple[int, str, str]]) -> None:
    """Index the words of articles: position, stems of the title, stems of the text."""
    if not rows:
        return
    if is_sqlite(connection):
        connection.exec_driver_sql("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", rows)
        return
    vectors = ((position, _tsvector(title, body)) for position, title, body in rows)
    _copy(connection, "COPY search (position, words) FROM STDIN", vectors)


def delete_words(connection: Connection, positions: Sequence[int]) -> None:
    """Take articles out of the index."""
    if not positions:
        return
    name = "rowid" if is_sqlite(connection) else "position"
    statement = text(f"DELETE FROM search WHERE {name} = :position")  # noqa: S608
    connection.execute(statement, [{"position": position} for position in positions])


def match(terms: Sequence[Term], dialect: str) -> str:
    """A search as FTS5 or PostgreSQL reads it. Stems are letters and digits, so that nothing in them has a meaning."""
    is_fts = dialect == "sqlite"
    return (" AND " if is_fts else " & ").join(_fts(term) if is_fts else _tsquery(term) for term in terms)


def _fts(term: Term) -> str:
    if term.is_prefix:
        return "(" + " OR ".join(f'"{beginning}" *' for beginning in term.spellings) + ")"
    if term.spellings:
        return "(" + " OR ".join(f'"{spelling}"' for spelling in term.spellings) + ")"
    return '"' + " ".join(term.phrase) + '"'


def _tsquery(term: Term) -> str:
    if term.spellings:
        mark = ":*" if term.is_prefix else ""
        return "(" + " | ".join(f"'{spelling}'{mark}" for spelling in term.spellings) + ")"
    return "(" + " <-> ".join(f"'{stem}'" for stem in term.phrase) + ")"


def _tsvector(title: str, body: str) -> str:
    places: dict[str, list[int]] = {}
    size = 0
    # No phrase runs from the title into the text.
    for place, stem in enumerate([*title.split(), "", *body.split()], 1):
        known = places.setdefault(stem, [])
        if not known:
            size += len(stem.encode()) + 8
        if size > _MOST_BYTES:
            break
        if stem and place < _LAST_PLACE and len(known) < _MOST_PLACES:
            known.append(place)
        elif stem and not known:
            known.append(_LAST_PLACE)
    return " ".join(f"'{stem}':{','.join(map(str, at))}" for stem, at in places.items() if at)
