"""Records of earlier schemas in the form of today's: archives hold them, and streams do after an update."""

from typing import Any

_FIRST, _CURRENT = 1, 2


def in_current_form(record: dict[str, Any]) -> dict[str, Any]:
    """A record of schema 1 with what schema 2 added to it, all of it unknown; any other as it is."""
    if record.get("schema") != _FIRST:
        return record
    entities = record.get("entities")
    if isinstance(entities, list):
        entities = [{"place": None, **entity} if isinstance(entity, dict) else entity for entity in entities]
    return {"notes": [], "page": None, **record, "entities": entities, "schema": _CURRENT}
