"""JSON through orjson, the only codec of Khabar: streams, Celery messages, command line."""

from typing import Any, cast

import orjson

JSONDecodeError = orjson.JSONDecodeError


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


def _plain(value: Any) -> Any:
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return cast(Any, dump(by_alias=True))
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
