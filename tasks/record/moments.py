"""Moments in time as the record writes them."""

import re
from datetime import UTC, datetime

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)


def now() -> str:
    """This moment in RFC 3339, UTC, to the millisecond: `2026-01-31T09:30:00.123Z`."""
    return written(datetime.now(UTC))


def moment_of_entry(entry_id: str) -> str | None:
    """The moment at which a stream entry was added, which its id tells in milliseconds.

    None where it tells none: a producer may choose ids of its own, up to 2**64, and so beyond the year 9999.
    """
    try:
        return written(datetime.fromtimestamp(int(entry_id.partition("-")[0]) / 1000, UTC))
    except (ValueError, OverflowError, OSError):
        return None


def is_rfc3339(text: str) -> bool:
    """Whether `text` is a date and time of RFC 3339 (section 5.6) that exists."""
    if not _RFC3339.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text.upper().replace(":60", ":59"))
    except ValueError:
        return False
    return True


def written(moment: datetime) -> str:
    """`moment`, which knows its zone, in RFC 3339 to the millisecond, UTC as `Z`."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
