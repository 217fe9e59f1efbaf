"""Queries that can be read and still cannot be meant: they would find nothing, or a part would be ignored silently."""

from collections.abc import Iterable

from tasks.archive.forms import Filters
from tasks.views import wording
from tasks.views.desk.addresses import SINGLE, BadAddress

# A list has these besides its filters, each of them once.
_ONCE = frozenset((*SINGLE, "before", "after", "limit", "reason", "state"))


def repeated_name(pairs: Iterable[tuple[str, str]]) -> BadAddress | None:
    """The refusal of the first name that has two values where it may have one; else None."""
    found: set[str] = set()
    for name, value in pairs:
        if name in _ONCE and value.strip():
            if name in found:
                return BadAddress("twice", name)
            found.add(name)
    return None


def impossible_filter(filters: Filters) -> BadAddress | None:
    """The refusal of filters that no record can fit: an empty range, or a code that stands for nothing; else None."""
    if filters.since and filters.until and filters.since > filters.until:
        return BadAddress("no_days", "since", "until")
    if filters.least is not None and filters.most is not None and filters.least > filters.most:
        return BadAddress("no_numbers", "least", "most")
    if any(not wording.is_country(code) for code in filters.countries):
        return BadAddress("no_country", "country")
    if any(not wording.is_unit(code) for code in filters.units):
        return BadAddress("no_unit", "unit")
    return None
