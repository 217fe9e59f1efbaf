"""Times of publication as pages write them, made RFC 3339."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?", re.ASCII | re.I)
_SECONDS = re.compile(r"\d{10}", re.ASCII)
_LONGEST = 60


def published_moment(text: str) -> str | None:
    """A date and time of ISO 8601, RFC 2822 or in seconds since 1970 in the form of RFC 3339; None for others.

    A time without a zone is taken for UTC, a date without a time for its midnight.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    try:
        moment = _moment(text)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="seconds").replace("+00:00", "Z")


def _moment(text: str) -> datetime | None:
    if iso := _ISO.match(text):
        day, minutes, seconds, zone = iso.groups()
        if minutes is None:
            return datetime.fromisoformat(day) if iso.end() == len(text) else None
        zone = (zone or "").upper().replace("Z", "+00:00")
        return datetime.fromisoformat(f"{day}T{minutes}{seconds or ':00'}{zone}")
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text), UTC)
    return parsedate_to_datetime(text) if any(char.isalpha() for char in text) else None
