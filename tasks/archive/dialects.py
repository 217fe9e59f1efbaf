"""What SQLite and PostgreSQL say in different ways: many rows at once, lists of values, and the words of the search."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import BigInteger, Column, Connection, MetaData, Table, Text, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ColumnElement

from tasks.archive import tables as t
from tasks.archive.search_text import Term
from tasks.archive.words import Words
from tasks.record import codec

_One = TypeVar("_One")
# Of values in one statement; SQLite takes 32,766 parameters.
_CHUNK = 500
# What a tsvector can count to, and how many places of one word it keeps.
_LAST_PLACE = 16_383
_MOST_PLACES = 255
# A tsvector holds no more than a megabyte.
_MOST_BYTES = 1 << 19
# Of PostgreSQL; SQLAlchemy does not make it.
_WORDS = Table("search", MetaData(), Column("position", BigInteger, primary_key=True))


def among(connection: Connection, value: ColumnElement[Any], values: Sequence[int] | Sequence[str]) -> Any:
    """That a value is one of many, however many: they are one parameter, and the statement is always the same."""
    if is_sqlite(connection):
        listed = func.json_each(bindparam(None, codec.encode_text(list(values)), Text)).table_valued("value")
        return value.in_(select(listed.c.value))
    kind = BigInteger() if isinstance(value.type, BigInteger) else Text()
    return value == func.any(bindparam(None, list(values), ARRAY(kind)))


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
    numbers = _numbers_of(connection, list(rows))
    missing = [key for key in rows if key not in numbers]
    if missing:
        names = ("key", "type", "name", "country", "place")
        values = [dict(zip(names, rows[key], strict=True)) for key in missing]
        for one in values:
            one["place"] = codec.encode_text(one["place"]) if one["place"] else None
        connection.execute(t.entities.insert(), values)
        numbers |= _numbers_of(connection, missing)
    return numbers


def _numbers_of(connection: Connection, keys: list[str]) -> dict[str, int]:
    e = t.entities.c
    found = connection.execute(select(e.key, e.entity).where(among(connection, e.key, keys))).all()
    return {key: number for key, number in found}  # noqa: C416 - `dict` of rows is untyped


def insert_words(connection: Connection, rows: Iterable[tuple[int, Words]]) -> None:
    """Index the words of articles by their positions."""
    if is_sqlite(connection):
        _execute_many(connection, "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", rows)
    else:
        vectors = ((position, _tsvector(*words)) for position, words in rows)
        _copy(connection, "COPY search (position, words) FROM STDIN", vectors)


def delete_words(connection: Connection, rows: Iterable[tuple[int, Words]]) -> None:
    """Take articles out of the index; the words must be those that were put in."""
    if is_sqlite(connection):
        _execute_many(connection, "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)", rows)
    else:
        some = [position for position, _ in rows]
        connection.execute(_WORDS.delete().where(among(connection, _WORDS.c.position, some)))


def delete_all_words(connection: Connection) -> None:
    """Empty the index."""
    is_fts = is_sqlite(connection)
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')" if is_fts else "DELETE FROM search")


def _execute_many(connection: Connection, statement: str, rows: Iterable[tuple[int, Words]]) -> None:
    if values := [(position, *words) for position, words in rows]:
        connection.exec_driver_sql(statement, values)


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
