"""Fields that are nearly in the form of the contract: what is clear is put right, and what is not is set aside.

A loose field costs its article a note, not its place in the stream; only `body`, `body_format` and the text of an `id`
are strict.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from tasks.record.moments import is_rfc3339, written

_TEXTS = ("title", "url", "source", "author", "language")
_LONGEST = {"url": 8192}
_BETWEEN_NAMES = "، "
# Seconds since 1970 from 1973 to 5138; what is larger is in milliseconds. Smaller numbers are years or counters.
_FIRST_SECOND, _FIRST_MILLISECOND, _LAST_MILLISECOND = 10**8, 10**11, 10**14
_LONGEST_DATE = 64


class Loosened:
    """A raw article's fields in the form of the contract, with what was changed.

    `notes` has one sentence for each change; `set_aside` the fields that could not be read, as they were.
    """

    def __init__(self, given: dict[str, Any]) -> None:
        self.fields = dict(given)
        self.notes: list[str] = []
        self.set_aside: dict[str, Any] = {}
        self._id()
        for name in _TEXTS:
            self._convert(name, _joined, "joined to one string", "is no string")
            self._bound(name)
        self._convert("published_at", moment_of, "put into RFC 3339", "is no date and time that can be read")

    def _id(self) -> None:
        value = self.fields.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            self.fields["id"] = str(value)
            self.notes.append("id: a number was made a string.")

    def _convert(self, name: str, convert: Callable[[Any], str | None], done: str, why_not: str) -> None:
        value = self.fields.get(name)
        if value is None or (isinstance(value, str) and (name != "published_at" or is_rfc3339(value))):
            return
        converted = convert(value)
        if converted is None:
            self._put_aside(name, why_not)
        else:
            self.fields[name] = converted
            self.notes.append(f"{name}: {done}.")

    def _bound(self, name: str) -> None:
        value = self.fields.get(name)
        if isinstance(value, str) and len(value) > _LONGEST.get(name, len(value)):
            self._put_aside(name, f"is longer than {_LONGEST[name]} characters")

    def _put_aside(self, name: str, why: str) -> None:
        self.set_aside[name] = self.fields.pop(name)
        self.notes.append(f"{name}: {why}, and was left in extra.")


def _joined(value: Any) -> str | None:
    """Names in a list, or in objects with a `name` as JSON-LD has them, as one string; a number as its digits."""
    names = [_named(one) for one in (value if isinstance(value, list) else [value])]
    if not names or not all(names):
        return None
    return _BETWEEN_NAMES.join(name for name in names if name)


def _named(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None


def moment_of(value: Any) -> str | None:
    """A moment in RFC 3339, from RFC 2822, ISO 8601 or seconds or milliseconds since 1970; no zone means UTC."""
    moment = _of_number(value) or (_of_text(value.strip()) if isinstance(value, str) else None)
    if moment is None:
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    text = written(zoned)
    return text if is_rfc3339(text) else None


def _of_number(value: Any) -> datetime | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < _LONGEST_DATE:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if _FIRST_SECOND <= value < _FIRST_MILLISECOND:
        return datetime.fromtimestamp(value, UTC)
    if _FIRST_MILLISECOND <= value < _LAST_MILLISECOND:
        return datetime.fromtimestamp(value / 1000, UTC)
    return None


def _of_text(value: str) -> datetime | None:
    if len(value) > _LONGEST_DATE or not value.isascii():
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
