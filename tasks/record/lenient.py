"""What other Celery applications write as JSON: Python's own, with NaN and lone surrogates, and kombu's marked types.

Nothing else of Khabar reads or writes it. It keeps what a producer sent in one piece until acceptance judges it.
"""

import json
import uuid
from typing import Any

_MARKS = {"__type__", "__value__"}


def decode(data: bytes) -> Any:
    """The value that `data` holds; values that kombu marked with a type are what they would be in plain JSON.

    A datetime, date, time or number of fixed precision is its text, and so are bytes and a UUID.

    Raises:
        ValueError: it is no JSON, even so, or not UTF-8.
        RecursionError: it is nested too deep.
    """
    return json.loads(data.decode(), object_hook=_plain)


def encode(value: Any) -> bytes:
    """`value` as Python writes JSON, all in ASCII: NaN is `NaN`, and a lone surrogate its escape."""
    return json.dumps(value).encode()


def _plain(given: dict[str, Any]) -> Any:
    if given.keys() != _MARKS:
        return given
    value = given["__value__"]
    if isinstance(value, dict) and isinstance(value.get("hex"), str):
        return _uuid(value["hex"])
    return value


def _uuid(text: str) -> str:
    try:
        return str(uuid.UUID(hex=text))
    except ValueError:
        return text
