"""A record as the rows that stand for it in the tables, in the order of their columns. The position comes first."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from tasks.archive.keys import entity_key
from tasks.archive.positions import first_position, moment_of
from tasks.archive.words import indexed
from tasks.record import codec
from tasks.record.earlier import in_current_form

# Half the time of zlib's default for a tenth more room.
_LEVEL = 1
_HASH_BYTES = 16
_NUL = "\0"

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A record with the entry that brought it."""

    stream: str
    entry: str
    record: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record ready to be written. Rows lack the position, which is known when the others of its second are."""

    stream: str
    entry: str
    id: str
    second: int
    is_dated: bool
    finished_at: str
    content: bytes
    document: bytes
    head: Row
    """Source, address, title, time of publication."""
    entities: list[Row]
    """Key, type, name, country, place, mentions of each entity."""
    mentions: list[Row]
    countries: set[str]
    figures: list[Row]
    words: tuple[str, str]
    """The stems of title and text."""


def prepare(arrived: Arrived) -> Prepared:
    """A record's rows; it costs most of what writing it costs, and needs no database.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it has not the form of a record.
    """
    record = in_current_form(arrived.record)
    moment, is_dated = moment_of(record)
    return Prepared(
        stream=arrived.stream,
        entry=arrived.entry,
        id=record["id"],
        second=first_position(moment),
        is_dated=is_dated,
        finished_at=record["processing"]["finished_at"],
        content=_hash(record),
        document=zlib.compress(codec.encode(record), _LEVEL),
        head=(_text(record["source"]), _text(record["url"]), _text(record["title"]), _text(record["published_at"])),
        entities=[_entity(entity) for entity in record["entities"]],
        mentions=[
            (nth, n, mention["field"], mention["start"], mention["end"], _text(mention["text"]))
            for nth, entity in enumerate(record["entities"])
            for n, mention in enumerate(entity["mentions"])
        ],
        countries=_countries(record["entities"]),
        figures=[_figure(nth, figure) for nth, figure in enumerate(record["figures"])],
        words=(indexed(record["title"]), indexed(record["text"])),
    )


def unpacked(document: bytes) -> dict[str, Any]:
    """The record of a document."""
    record: dict[str, Any] = codec.decode(zlib.decompress(document))
    return record


def _hash(record: Mapping[str, Any]) -> bytes:
    """What the record says, however often and by whichever machine it was enriched."""
    said = {name: value for name, value in record.items() if name != "processing"}
    return blake2b(codec.encode(said), digest_size=_HASH_BYTES).digest()


def _entity(entity: Mapping[str, Any]) -> Row:
    place = codec.encode_text(entity["place"]) if entity["place"] else None
    name = _text(entity["name"])
    return _text(entity_key(entity)), entity["type"], name, entity["country"], place, len(entity["mentions"])


def _countries(entities: list[dict[str, Any]]) -> set[str]:
    named = {entity["country"] for entity in entities if entity["country"]}
    return named | {entity["place"]["country"] for entity in entities if entity["place"] and entity["place"]["country"]}


def _figure(nth: int, figure: Mapping[str, Any]) -> Row:
    value = figure["value"]
    low = value if value is not None else figure["min"]
    high = value if value is not None else figure["max"] if figure["max"] is not None else figure["min"]
    return (
        nth,
        figure["kind"],
        figure["event"],
        figure["unit"],
        _number(low),
        _number(high),
        figure["qualifier"],
        figure["counted"],
        figure["field"],
        figure["start"],
        figure["end"],
        _text(figure["text"]),
    )


def _number(value: float | int | None) -> float | None:
    """Integers of any size become what a database can hold."""
    if value is None:
        return None
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _text(value: str | None) -> str | None:
    """PostgreSQL takes no NUL in a text; the document keeps it."""
    return value.replace(_NUL, "") if value and _NUL in value else value
