"""One named thing over all records: its names, its days, whom it is named with, and figures said with it."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, func, select

from tasks.archive import tables as t
from tasks.archive.faceting import held_by, named
from tasks.archive.forms import Entity, Said
from tasks.archive.keys import entity_key
from tasks.archive.positions import PER_DAY, day_number, moment_at
from tasks.archive.rows import unpacked
from tasks.record import codec

# Companions and figures are those of its newest records: of a country in the news these are some weeks.
_LOOKED_AT = 1000
_MOST_COMPANIONS = 30
_MOST_NAMES = 20


def entity_page(connection: Connection, key: str) -> Entity | None:
    """The named thing with this key; None where no record names it any more."""
    row = connection.execute(select(t.entities).where(t.entities.c.key == key)).one_or_none()
    if row is None:
        return None
    a = t.appearances.c
    # Of integers both databases give an integer; SQLAlchemy's own division would not.
    day = a.position.op("/")(PER_DAY)
    query = select(day.label("day"), func.count(a.position.distinct()), func.sum(a.mentions))
    days = connection.execute(query.where(a.entity == row.entity).group_by("day").order_by("day")).all()
    if not days:
        return None
    names = _names(connection, row.entity)
    newest = _newest(connection, row.entity)
    companions = [one for one in named(connection, held_by(connection, newest).entities) if one.key != key]
    return Entity(
        key=key,
        type=row.type,
        name=next(iter(names), row.name),
        names=names,
        country=row.country,
        place=codec.decode(row.place) if row.place else None,
        articles=sum(number for _, number, _ in days),
        mentions=int(sum(number for _, _, number in days)),
        days={day_number(day): number for day, number, _ in days},
        companions=companions[:_MOST_COMPANIONS],
    )


def figures_said_with(connection: Connection, key: str, limit: int) -> list[Said]:
    """The newest figures in sentences that name the thing."""
    number = connection.execute(select(t.entities.c.entity).where(t.entities.c.key == key)).scalar()
    if number is None:
        return []
    found: list[Said] = []
    d = t.documents.c
    for position in _newest(connection, number):
        record = unpacked(connection.execute(select(d.record).where(d.position == position)).scalar_one())
        moment = moment_at(position)
        for figure in _figures_beside(record, key):
            found.append(Said(figure, record["id"], record["title"], record["source"], moment, position))
        if len(found) >= limit:
            break
    return found[:limit]


def _names(connection: Connection, entity: int) -> dict[str, int]:
    a = t.appearances.c
    newest = select(a.name, a.position).where(a.entity == entity).order_by(a.position.desc()).limit(_LOOKED_AT)
    some = newest.subquery()
    number = func.count().label("number")
    query = select(some.c.name, number).group_by(some.c.name).order_by(number.desc(), some.c.name)
    return {row.name: row.number for row in connection.execute(query.limit(_MOST_NAMES))}


def _newest(connection: Connection, entity: int) -> list[int]:
    a = t.appearances.c
    query = select(a.position).where(a.entity == entity).distinct().order_by(a.position.desc()).limit(_LOOKED_AT)
    return list(connection.execute(query).scalars())


def _figures_beside(record: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    mentions = [one for entity in record["entities"] if entity_key(entity) == key for one in entity["mentions"]]
    for figure in record["figures"]:
        sentence = record["sentences"][figure["sentence"]]
        if any(_is_within(mention, sentence) for mention in mentions):
            yield figure


def _is_within(mention: Mapping[str, Any], sentence: Mapping[str, Any]) -> bool:
    return bool(mention["field"] == sentence["field"] and sentence["start"] <= mention["start"] < sentence["end"])
