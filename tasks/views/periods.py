"""Days gathered into the columns of a plot: by day, and where that gives too many columns by week, month or year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Step = Literal["day", "week", "month", "year"]

# 62 columns keep two months of days apart and every column at least 10 px wide on the page
MAX_COLUMNS = 62
_STEPS: tuple[Step, ...] = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class Periods:
    """The columns of a time axis, without holes: the first day of each, in order."""

    step: Step
    starts: tuple[date, ...]

    def column(self, day: date) -> int:
        """The index of the column in which `day`, one of the days gathered, lies."""
        first, at = self.starts[0], begin(day, self.step)
        if self.step == "year":
            return at.year - first.year
        if self.step == "month":
            return (at.year - first.year) * 12 + at.month - first.month
        return (at - first).days // (7 if self.step == "week" else 1)


def gather(days: Iterable[date]) -> Periods | None:
    """The columns that hold all `days`: by day where MAX_COLUMNS allow it, by year at the latest; None for no days."""
    found = set(days)
    if not found:
        return None
    first, last = min(found), max(found)
    for step in _STEPS:
        starts = _starts(first, last, step)
        if len(starts) <= MAX_COLUMNS:
            break
    return Periods(step, starts)


def begin(day: date, step: Step) -> date:
    """The first day of the day's period; weeks begin on Sunday."""
    if step == "week":
        # the first days of the calendar have no Sunday before them
        return date.fromordinal(max(day.toordinal() - day.isoweekday() % 7, 1))
    if step == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if step == "year" else day


def _starts(first: date, last: date, step: Step) -> tuple[date, ...]:
    at, end = begin(first, step), begin(last, step)
    if step in ("day", "week"):
        stride = 7 if step == "week" else 1
        count = min((end - at).days // stride, MAX_COLUMNS) + 1
        return tuple(at + timedelta(days=n * stride) for n in range(count))
    if step == "month":
        months = min((end.year - at.year) * 12 + end.month - at.month, MAX_COLUMNS) + 1
        return tuple(_month(at, n) for n in range(months))
    return tuple(date(year, 1, 1) for year in range(at.year, end.year + 1))


def _month(first: date, after: int) -> date:
    year, month = divmod(first.month - 1 + after, 12)
    return date(first.year + year, month + 1, 1)
