"""What makes a named thing one over all articles."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tasks.entities.names.names import key_of

# The names of some weeks of news come again and again.
_KEPT = 1 << 15


def entity_key(entity: Mapping[str, Any]) -> str:
    """The key of an entity of a record: `country:EG`, `place:360630` (GeoNames), else its type and its folded name.

    All names of a country are one country and all names of a known place one place. Everything else is known by its
    name alone: two people of one name are one entity here.
    """
    if entity["country"]:
        return f"country:{entity['country']}"
    if entity["place"]:
        return f"place:{entity['place']['geonames']}"
    return _key_of_name(entity["type"], entity["name"])


@lru_cache(_KEPT)
def _key_of_name(kind: str, name: str) -> str:
    return f"{kind}:{' '.join(key_of(name.split())) or name}"
