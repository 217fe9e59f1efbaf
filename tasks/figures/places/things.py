"""The names of a record as the places of events are read from them."""

from collections.abc import Iterable, Mapping
from typing import Any

from tasks.figures.places.types import NamedPlace, NamedThing


def named_things(entities: Iterable[Mapping[str, Any]]) -> list[NamedThing]:
    """All mentions of a record's entities, in the order of the entities."""
    return [
        NamedThing(
            index, mention["field"], mention["start"], mention["end"], entity["type"], entity["name"], _place(entity)
        )
        for index, entity in enumerate(entities)
        for mention in entity["mentions"]
    ]


def _place(entity: Mapping[str, Any]) -> NamedPlace | None:
    if entity["country"]:
        return NamedPlace(entity["country"], None, True)
    place = entity["place"]
    return NamedPlace(place["country"], place["admin"], place["admin"] is None) if place else None
