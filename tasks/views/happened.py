"""The place of an event figure, among the entities of its record."""

from collections.abc import Mapping
from typing import Any

Record = Mapping[str, Any]


def place_of(record: Record, figure: Record) -> Record | None:
    """The LOC that says where the figure's event happened; None where it is unknown, as in earlier records.

    Archives may hold records that are older than the check of this index (`tasks.record.checking`).
    """
    index, entities = figure.get("place"), record["entities"]
    if type(index) is not int or not 0 <= index < len(entities):
        return None
    entity: Record = entities[index]
    return entity if entity["type"] == "LOC" else None
