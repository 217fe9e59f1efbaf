"""Places in time: one integer for an article, by which all tables are ordered and lists go on."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

BITS = 24
"""Of the number among the articles of one second: sixteen million."""
PER_DAY = 86_400 << BITS
_FIRST = datetime(1, 1, 1, tzinfo=UTC)
# Clocks that were never set; systems write these days where they know none.
_UNSET = (date(1, 1, 1), date(1970, 1, 1))
# No newspaper is further ahead of UTC than this; a later date is a slip that would stay on top of every list.
_LATEST_AHEAD = timedelta(days=1)


def moment_of(record: dict[str, Any]) -> tuple[datetime, bool]:
    """When an article was published, and True; else when it was submitted or enriched, and False.

    A clock that was never set and a time that was still to come when the record was made are no times of publication.
    """
    processing = record["processing"]
    finished = _read(processing["finished_at"])
    made = _read(processing["submitted_at"]) or finished or _FIRST
    published = _read(record["published_at"])
    if published is None or published.date() in _UNSET or published > (finished or made) + _LATEST_AHEAD:
        return made, False
    return published, True


def first_position(moment: datetime) -> int:
    """The first position of a second."""
    gone = moment - _FIRST
    return (gone.days * 86_400 + gone.seconds) << BITS


def moment_at(position: int) -> datetime:
    """The second of a position."""
    return _FIRST + timedelta(seconds=position >> BITS)


def first_of_day(day: date) -> int:
    """The first position of a day."""
    return (day.toordinal() - 1) * PER_DAY


def day_number(day: int) -> date:
    """The day whose positions divided by `PER_DAY` give this number."""
    return date.fromordinal(day + 1)


def _read(written: str | None) -> datetime | None:
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written.upper().replace(":60", ":59"))
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
