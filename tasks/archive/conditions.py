"""Filters as conditions on positions, and which of them leads.

Every condition is an index in the order of positions, so that a list is read from its newest end: one condition is
walked along, and the others are looked up at each position. The rarest leads where one is rare; else all are common,
and a page is soon full.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    MetaData,
    Table,
    Text,
    and_,
    exists,
    func,
    literal,
    literal_column,
    select,
    true,
)
from sqlalchemy import cast as sql_cast
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.sql import ColumnElement, Select

from tasks.archive import tables as t
from tasks.archive.dialects import is_sqlite, match
from tasks.archive.forms import Filters
from tasks.archive.positions import PER_DAY, first_of_day
from tasks.archive.search_text import Term

# A condition that holds for fewer positions is rare: all of them are looked at sooner than a common one is walked.
_RARE = 2000
# A look into the index of words takes as long as to gather hundreds of its positions.
_MOST_LOOKS = 200
# The tables of the search, which SQLAlchemy does not make.
_FTS = Table("search", MetaData(), Column("rowid", BigInteger, primary_key=True), Column("search", Text))
_WORDS = Table("search", MetaData(), Column("position", BigInteger, primary_key=True), Column("words", Text))


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: a column of positions to walk along, and what must hold there.

    `is_ordered` says whether an index has its positions in order, `is_unique` whether each comes once, and `is_costly`
    whether a look at one position costs more than a step of a walk.
    """

    position: ColumnElement[int]
    holds: ColumnElement[bool]
    is_ordered: bool = True
    is_unique: bool = True
    is_costly: bool = False

    def at(self, position: ColumnElement[int]) -> ColumnElement[bool]:
        """Whether it holds at a position."""
        return exists(select(literal_column("1")).where(self.position == position, self.holds))

    def among_all(self, position: ColumnElement[int]) -> ColumnElement[bool]:
        """The same, where all of its positions are gathered first: sooner than many costly looks."""
        return position.in_(select(self.position).where(self.holds))


def conditions(connection: Connection, filters: Filters, terms: Sequence[Term]) -> list[Condition]:
    """The conditions of filters, without that on days."""
    found = [_of_words(connection, terms)] if terms else []
    found += [_of_entity(key) for key in dict.fromkeys(filters.entities)]
    if filters.sources:
        found.append(_any_of(t.articles, t.articles.c.source, filters.sources))
    if filters.countries:
        found.append(_any_of(t.countries, t.countries.c.country, filters.countries))
    if filters.events or filters.kinds or filters.units or filters.least is not None or filters.most is not None:
        found.append(_of_figure(filters))
    return found


def positions(
    connection: Connection,
    filters: Filters,
    terms: Sequence[Term] = (),
    before: int | None = None,
    limit: int | None = None,
) -> Select[int]:
    """A query for the positions of the newest records wanted, newest first."""
    wanted = conditions(connection, filters, terms)
    lead, count = _lead(connection, wanted, filters, before)
    query = select(lead.position.label("position")).where(lead.holds, *_within(lead.position, filters, before))
    others = [one for one in wanted if one is not lead]
    is_gathered = count > _MOST_LOOKS
    query = query.where(
        *(one.among_all(lead.position) if one.is_costly and is_gathered else one.at(lead.position) for one in others)
    )
    if lead.is_costly:
        # The index of words may still hold those of a deleted article, where an update changed how words are read.
        query = query.where(Condition(t.articles.c.position, true()).at(lead.position))
    if not lead.is_unique:
        query = query.distinct()
    return query.order_by(lead.position.desc()).limit(limit)


def _lead(
    connection: Connection, wanted: list[Condition], filters: Filters, before: int | None
) -> tuple[Condition, int]:
    """The condition to walk along, and for how many positions it holds, counted no further than it is rare."""
    everything = Condition(t.articles.c.position, true())
    if not wanted:
        return everything, _RARE
    if len(wanted) == 1 and wanted[0].is_ordered:
        return wanted[0], _RARE
    counts = [_count(connection, one, filters, before) for one in wanted]
    least = min(counts)
    if least < _RARE:
        return wanted[counts.index(least)], least
    ordered = sorted((one for one in wanted if one.is_ordered), key=lambda one: not one.is_costly)
    return (ordered[0] if ordered else everything), _RARE


def _count(connection: Connection, one: Condition, filters: Filters, before: int | None) -> int:
    """How many positions a condition holds for, counted no further than it is rare."""
    some = select(one.position).where(one.holds, *_within(one.position, filters, before)).limit(_RARE)
    return connection.execute(select(func.count()).select_from(some.subquery())).scalar_one()


def _within(position: ColumnElement[int], filters: Filters, before: int | None) -> Iterator[ColumnElement[bool]]:
    if filters.since is not None:
        yield position >= first_of_day(filters.since)
    ends = [] if filters.until is None else [first_of_day(filters.until) + PER_DAY]
    ends += [] if before is None else [before]
    if ends:
        yield position < min(ends)


def _of_words(connection: Connection, terms: Sequence[Term]) -> Condition:
    written = match(terms, connection.dialect.name)
    if is_sqlite(connection):
        return Condition(_FTS.c.rowid, _FTS.c.search.op("MATCH")(written), is_costly=True)
    holds = _WORDS.c.words.op("@@")(sql_cast(literal(written), TSQUERY))
    return Condition(_WORDS.c.position, holds, is_costly=True)


def _of_entity(key: str) -> Condition:
    number = select(t.entities.c.entity).where(t.entities.c.key == key).scalar_subquery()
    a = t.appearances.c
    return Condition(a.position, a.entity == number, is_unique=False)


def _any_of(table: Table, value: ColumnElement[str], values: Sequence[str]) -> Condition:
    if len(values) == 1:
        return Condition(table.c.position, value == values[0])
    return Condition(table.c.position, value.in_(values), is_ordered=False, is_unique=table is t.articles)


def _of_figure(filters: Filters) -> Condition:
    f = t.figures.c
    holds: list[ColumnElement[bool]] = []
    is_ordered = True
    for value, values in ((f.event, filters.events), (f.unit, filters.units), (f.kind, filters.kinds)):
        if values:
            holds.append(value == values[0] if len(values) == 1 else value.in_(values))
            is_ordered = is_ordered and len(values) == 1
    if filters.least is not None:
        holds.append(f.high >= filters.least)
    if filters.most is not None:
        holds.append(f.low <= filters.most)
    return Condition(f.position, and_(*holds), is_ordered, is_unique=False)
