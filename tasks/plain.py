"""Dataclasses as plain dictionaries, without the copying of `dataclasses.asdict`, which took a fifth of each step."""

from dataclasses import fields
from operator import attrgetter
from typing import Any

_readers: dict[type[Any], tuple[tuple[str, ...], Any]] = {}


def plain(one: Any) -> dict[str, Any]:
    """The fields of a dataclass by name, as they are: what they hold is neither copied nor looked into.

    The class must have two fields or more.
    """
    form = type(one)
    reader = _readers.get(form)
    if reader is None:
        names = tuple(field.name for field in fields(form))
        reader = _readers[form] = (names, attrgetter(*names))
    return dict(zip(reader[0], reader[1](one), strict=True))
