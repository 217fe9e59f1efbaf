"""What the newest of the records wanted hold: values of the filters that narrow them further."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, distinct, func, select
from sqlalchemy.sql import ColumnElement

from tasks.archive import tables as t
from tasks.archive.conditions import positions
from tasks.archive.dialects import chunks
from tasks.archive.forms import Counted, Facets, Filters, Named
from tasks.archive.positions import PER_DAY, day_number
from tasks.archive.search_text import Term

# Enough to see what a search is about; all would take a second for a common word.
_LOOKED_AT = 2000
_MOST_VALUES = 20


def facets(connection: Connection, filters: Filters, terms: Sequence[Term]) -> Facets:
    """The facets of the newest records wanted."""
    found = list(connection.execute(positions(connection, filters, terms, limit=_LOOKED_AT + 1)).scalars())
    is_all, found = len(found) <= _LOOKED_AT, found[:_LOOKED_AT]
    things = count_named(connection, found)
    return Facets(
        records=len(found),
        is_all=is_all,
        sources=_counted(connection, found, t.articles.c.position, t.articles.c.source),
        persons=[one for one in things if one.type == "PERS"][:_MOST_VALUES],
        organisations=[one for one in things if one.type == "ORG"][:_MOST_VALUES],
        places=[one for one in things if one.type == "LOC"][:_MOST_VALUES],
        countries=_counted(connection, found, t.countries.c.position, t.countries.c.country),
        events=_counted(connection, found, t.figures.c.position, t.figures.c.event),
        kinds=_counted(connection, found, t.figures.c.position, t.figures.c.kind),
        units=_counted(connection, found, t.figures.c.position, t.figures.c.unit),
        days=days_of(found),
    )


def count_named(connection: Connection, found: Sequence[int]) -> list[Named]:
    """The named things of records, those that most of them name first."""
    a, e = t.appearances.c, t.entities.c
    counts: Counter[int] = Counter()
    for some in chunks(found):
        query = select(a.entity, func.count(distinct(a.position))).where(a.position.in_(some)).group_by(a.entity)
        counts.update({row[0]: row[1] for row in connection.execute(query)})
    numbers = [number for number, _ in counts.most_common(10 * _MOST_VALUES)]
    known: dict[int, Any] = {}
    for some in chunks(numbers):
        known.update({row.entity: row for row in connection.execute(select(t.entities).where(e.entity.in_(some)))})
    named = [known[number] for number in numbers if number in known]
    return [Named(row.key, row.type, row.name, row.country, counts[row.entity]) for row in named]


def days_of(found: Sequence[int]) -> dict[date, int]:
    """Records per day, oldest first."""
    counts = Counter(position // PER_DAY for position in found)
    return {day_number(day): counts[day] for day in sorted(counts)}


def _counted(
    connection: Connection, found: Sequence[int], position: ColumnElement[int], value: ColumnElement[Any]
) -> list[Counted]:
    counts: Counter[str] = Counter()
    for some in chunks(found):
        number = func.count(distinct(position))
        query = select(value, number).where(position.in_(some), value.is_not(None)).group_by(value)
        counts.update({row[0]: row[1] for row in connection.execute(query)})
    return [Counted(value, number) for value, number in counts.most_common(_MOST_VALUES)]
