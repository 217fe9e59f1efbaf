"""JSON through orjson, the only codec of Khabar: streams, Celery messages, command line."""

from dataclasses import fields
from operator import attrgetter
from typing import Any, cast

import orjson

JSONDecodeError = orjson.JSONDecodeError
_field_readers: dict[type[Any], tuple[tuple[str, ...], Any]] = {}


def encode(value: Any) -> bytes:
    """`value` as compact UTF-8 JSON; dataclasses and pydantic models included.

    Raises:
        TypeError: where something in `value` has no JSON form.
    """
    return orjson.dumps(value, default=_plain)


def encode_text(value: Any) -> str:
    """The same as text, as Celery's messages want it."""
    return encode(value).decode()


def decode(data: bytes | str) -> Any:
    """The value that `data` holds.

    Raises:
        JSONDecodeError: where it is not JSON (RFC 8259), not UTF-8, or nested deeper than 1024.
    """
    return orjson.loads(data)


def fields_of(one: Any) -> dict[str, Any]:
    """The fields of a dataclass by name, as they are: what they hold is neither copied nor looked into.

    `dataclasses.asdict` copies all of it, which took a fifth of each step.

    The class must have two fields or more.
    """
    form = type(one)
    reader = _field_readers.get(form)
    if reader is None:
        names = tuple(field.name for field in fields(form))
        reader = _field_readers[form] = (names, attrgetter(*names))
    return dict(zip(reader[0], reader[1](one), strict=True))


def _plain(value: Any) -> Any:
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return cast(Any, dump(by_alias=True))
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
