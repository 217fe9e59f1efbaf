"""Records of earlier versions in the form of today's: archives hold them, and streams do after an update."""

from typing import Any

_FIRST, _CURRENT = 1, 2


def in_current_form(record: dict[str, Any]) -> dict[str, Any]:
    """A record of schema 1 with what schema 2 added to it, all of it unknown; figures get the place of their event.

    A record that has all of this is given back as it is.
    """
    record = _with_places_of_figures(record)
    if record.get("schema") != _FIRST:
        return record
    entities = record.get("entities")
    if isinstance(entities, list):
        entities = [{"place": None, **entity} if isinstance(entity, dict) else entity for entity in entities]
    return {"notes": [], "page": None, **record, "entities": entities, "schema": _CURRENT}


def _with_places_of_figures(record: dict[str, Any]) -> dict[str, Any]:
    """The place of an event came to schema 2 with version 0.2.0."""
    figures = record.get("figures")
    if not isinstance(figures, list) or all("place" in figure for figure in figures if isinstance(figure, dict)):
        return record
    return {**record, "figures": [{**f, "place": f.get("place")} if isinstance(f, dict) else f for f in figures]}
