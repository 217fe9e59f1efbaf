"""A record as the rows that stand for it in the tables, in the order of their columns. The position comes first."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from operator import itemgetter
from typing import Any

from tasks.archive.keys import entity_key
from tasks.archive.positions import first_position, moment_of
from tasks.archive.words import Words, words_of
from tasks.record import codec
from tasks.record.earlier import in_current_form

# Half the time of zlib's default for a tenth more room.
_LEVEL = 1
_HASH_BYTES = 16
_NUL, _NUL_IN_JSON = "\0", b"\\u0000"

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A record with the entry of the output stream that brought it."""

    stream: str
    output_id: str
    record: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record ready to be written. Rows lack the position, which is known when the batch has its arrivals."""

    stream: str
    output_id: str
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
    countries: list[str]
    figures: list[Row]
    words: Words


def prepare(arrived: Arrived) -> Prepared:
    """A record's rows; it costs most of what writing it costs, and needs no database.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it has not the form of a record.
    """
    record = in_current_form(arrived.record)
    moment, is_dated = moment_of(record)
    said = codec.encode({name: value for name, value in record.items() if name != "processing"})
    document = said[:-1] + b',"processing":' + codec.encode(record["processing"]) + b"}"
    if _NUL_IN_JSON in said:
        # PostgreSQL takes no NUL in a text; the document keeps it.
        record = _without_nul(record)
    entities = record["entities"]
    return Prepared(
        stream=arrived.stream,
        output_id=arrived.output_id,
        id=record["id"],
        second=first_position(moment),
        is_dated=is_dated,
        finished_at=record["processing"]["finished_at"],
        # What the record says, however often and by whichever machine it was enriched.
        content=blake2b(said, digest_size=_HASH_BYTES).digest(),
        document=zlib.compress(document, _LEVEL),
        head=_head(record),
        entities=[_entity(entity) for entity in entities],
        mentions=[
            (nth, n, *_span(mention))
            for nth, entity in enumerate(entities)
            for n, mention in enumerate(entity["mentions"])
        ],
        countries=_countries(entities),
        figures=[_figure(nth, figure) for nth, figure in enumerate(record["figures"])],
        words=words_of(record),
    )


def unpacked(document: bytes) -> dict[str, Any]:
    """The record of a document."""
    record: dict[str, Any] = codec.decode(zlib.decompress(document))
    return record


_head = itemgetter("source", "url", "title", "published_at")
_span = itemgetter("field", "start", "end", "text")
_kind = itemgetter("kind", "event", "unit")
_number = itemgetter("value", "min", "max")


def _entity(entity: Mapping[str, Any]) -> Row:
    name, place = entity["name"], entity["place"]
    return entity_key(entity), entity["type"], name, entity["country"], place, len(entity["mentions"])


def _countries(entities: list[dict[str, Any]]) -> list[str]:
    named = {entity["country"] for entity in entities if entity["country"]}
    named |= {entity["place"]["country"] for entity in entities if entity["place"] and entity["place"]["country"]}
    return sorted(named)


def _figure(nth: int, figure: Mapping[str, Any]) -> Row:
    value, least, most = _number(figure)
    low = value if value is not None else least
    high = value if value is not None else most if most is not None else least
    span = _span(figure)
    return (nth, *_kind(figure), _float(low), _float(high), figure["qualifier"], figure["counted"], *span)


def _float(value: float | int | None) -> float | None:
    """Integers of any size become what a database can hold."""
    if value is None:
        return None
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace(_NUL, "")
    if isinstance(value, dict):
        return {name: _without_nul(inner) for name, inner in value.items()}
    return [_without_nul(inner) for inner in value] if isinstance(value, list) else value
