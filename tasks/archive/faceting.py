"""What the newest of the records wanted hold: values of the filters that narrow them further."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import Connection, select

from tasks.archive import tables as t
from tasks.archive.dialects import among
from tasks.archive.forms import Counted, Facets, Named
from tasks.archive.positions import PER_DAY, day_number
from tasks.record import codec

LOOKED_AT = 2000
"""Enough to see what a search is about; all would take a second for a common word."""
_MOST_VALUES = 20


@dataclass(frozen=True, slots=True)
class Held:
    """In how many of some records each value stands; entities by their numbers."""

    sources: Counter[str]
    entities: Counter[int]
    countries: Counter[str]
    events: Counter[str]
    kinds: Counter[str]
    units: Counter[str]


def facets(connection: Connection, found: Sequence[int]) -> Facets:
    """The facets of the records at these positions, newest first; at most the newest `LOOKED_AT` are looked at."""
    is_all, found = len(found) <= LOOKED_AT, found[:LOOKED_AT]
    held = held_by(connection, found)
    things = named(connection, held.entities)
    return Facets(
        records=len(found),
        is_all=is_all,
        sources=_counted(held.sources),
        persons=[one for one in things if one.type == "PERS"][:_MOST_VALUES],
        organisations=[one for one in things if one.type == "ORG"][:_MOST_VALUES],
        places=[one for one in things if one.type == "LOC"][:_MOST_VALUES],
        countries=_counted(held.countries),
        events=_counted(held.events),
        kinds=_counted(held.kinds),
        units=_counted(held.units),
        days=_days_of(found),
    )


def held_by(connection: Connection, found: Sequence[int]) -> Held:
    """What the records at these positions hold."""
    f = t.facets.c
    rows = connection.execute(select(f.held).where(among(connection, f.position, found))).scalars().all()
    # One call of the decoder for all rows.
    decoded: Iterable[list[Any]] = codec.decode(f"[{','.join(rows)}]")
    sources, *lists = zip(*decoded, strict=True) if rows else [()] * 6
    counters: list[Counter[Any]] = [Counter(chain.from_iterable(values)) for values in lists]
    return Held(Counter(source for source in sources if source is not None), *counters)


def named(connection: Connection, counts: Counter[int]) -> list[Named]:
    """The named things with these numbers, those that most records name first."""
    numbers = [number for number, _ in counts.most_common(10 * _MOST_VALUES)]
    rows = connection.execute(select(t.entities).where(among(connection, t.entities.c.entity, numbers)))
    known = {row.entity: row for row in rows}
    ranked = [known[number] for number in numbers if number in known]
    return [Named(row.key, row.type, row.name, row.country, counts[row.entity]) for row in ranked]


def _days_of(found: Sequence[int]) -> dict[date, int]:
    """Records per day, oldest first."""
    counts = Counter(position // PER_DAY for position in found)
    return {day_number(day): counts[day] for day in sorted(counts)}


def _counted(counts: Counter[str]) -> list[Counted]:
    return [Counted(value, number) for value, number in counts.most_common(_MOST_VALUES)]
