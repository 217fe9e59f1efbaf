"""Tidy tables of enriched records: one row per article, per mention of an entity, or per figure.

Offsets are code points, `end` exclusive, as in the record. Every row carries the id, source and date of its article,
so that each table can be used on its own.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tasks.views.happened import place_of

Record = Mapping[str, Any]
Row = dict[str, Any]
Type = Literal["string", "int64", "float64"]

_ARTICLE: dict[str, Type] = {"id": "string", "source": "string", "published_at": "string"}
_SPAN: dict[str, Type] = {"field": "string", "start": "int64", "end": "int64", "text": "string"}


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table in order, and the rows that one record adds to it."""

    columns: Mapping[str, Type]
    rows: Callable[[Record], Iterator[Row]]


def article_rows(record: Record) -> Iterator[Row]:
    """One row: the article itself."""
    processing = record["processing"]
    yield {
        **_article(record),
        **{name: record[name] for name in ("url", "author", "title", "text")},
        "sentences": len(record["sentences"]),
        "entities": len(record["entities"]),
        "mentions": sum(len(entity["mentions"]) for entity in record["entities"]),
        "figures": len(record["figures"]),
        **{name: processing[name] for name in ("version", "ner", "attempts", "submitted_at", "finished_at")},
    }


def entity_rows(record: Record) -> Iterator[Row]:
    """One row per mention; `entity` numbers the entities of the article, `sentence` is an index or None."""
    sentence = _sentence_finder(record["sentences"])
    for n, entity in enumerate(record["entities"]):
        for mention in entity["mentions"]:
            yield {
                **_article(record),
                "entity": n,
                **{name: entity[name] for name in ("type", "name", "country")},
                **{name: mention[name] for name in _SPAN},
                "sentence": sentence(mention["field"], mention["start"]),
            }


def figure_rows(record: Record) -> Iterator[Row]:
    """One row per figure, with the sentence in which it stands.

    `place` is the number of the entity at which its event happened, beside its name and where it lies, in degrees.
    """
    for n, figure in enumerate(record["figures"]):
        place = place_of(record, figure)
        at = (place["place"] if place else None) or {}
        yield {
            **_article(record),
            "figure": n,
            **{name: figure[name] for name in _FIGURE},
            "place": figure["place"] if place else None,
            "place_name": place["name"] if place else None,
            "lat": at.get("lat"),
            "lon": at.get("lon"),
            "sentence_text": _sentence_text(record, figure["sentence"]),
        }


_FIGURE: dict[str, Type] = {
    **_SPAN,
    "kind": "string",
    "value": "float64",
    "min": "float64",
    "max": "float64",
    "qualifier": "string",
    "counted": "string",
    "unit": "string",
    "event": "string",
    "sentence": "int64",
}

_HAPPENED: dict[str, Type] = {"place": "int64", "place_name": "string", "lat": "float64", "lon": "float64"}

TABLES: dict[str, Table] = {
    "articles": Table(
        {
            **_ARTICLE,
            "url": "string",
            "author": "string",
            "title": "string",
            "text": "string",
            "sentences": "int64",
            "entities": "int64",
            "mentions": "int64",
            "figures": "int64",
            "version": "string",
            "ner": "string",
            "attempts": "int64",
            "submitted_at": "string",
            "finished_at": "string",
        },
        article_rows,
    ),
    "entities": Table(
        {
            **_ARTICLE,
            "entity": "int64",
            "type": "string",
            "name": "string",
            "country": "string",
            **_SPAN,
            "sentence": "int64",
        },
        entity_rows,
    ),
    "figures": Table(
        {**_ARTICLE, "figure": "int64", **_FIGURE, **_HAPPENED, "sentence_text": "string"},
        figure_rows,
    ),
}


def _article(record: Record) -> Row:
    return {name: record[name] for name in _ARTICLE}


def _sentence_text(record: Record, index: int) -> str | None:
    if not 0 <= index < len(record["sentences"]):
        return None
    sentence = record["sentences"][index]
    text: str = record[sentence["field"]][sentence["start"] : sentence["end"]]
    return text


def _sentence_finder(sentences: Sequence[Record]) -> Callable[[str, int], int | None]:
    places = sorted((s["field"], s["start"], s["end"], n) for n, s in enumerate(sentences))
    starts = [place[:2] for place in places]

    def find(field: str, start: int) -> int | None:
        at = bisect_right(starts, (field, start)) - 1
        if at < 0 or places[at][0] != field or places[at][2] <= start:
            return None
        index: int = places[at][3]
        return index

    return find
