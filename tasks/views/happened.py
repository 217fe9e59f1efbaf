"""The place of an event figure, among the entities of its record."""

from collections.abc import Mapping
from typing import Any

Record = Mapping[str, Any]


def place_of(record: Record, figure: Record) -> Record | None:
    """The entity that says where the figure's event happened; None where it is unknown, as in earlier records."""
    index, entities = figure.get("place"), record["entities"]
    if index is None or not 0 <= index < len(entities):
        return None
    entity: Record = entities[index]
    return entity
