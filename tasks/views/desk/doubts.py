"""Queries that can be read and still cannot be meant: they would find nothing, or a part would be ignored silently."""

from collections.abc import Iterable

from tasks.archive.forms import Filters
from tasks.language.country_names import country_names
from tasks.views.desk.addresses import SINGLE, BadAddress
from tasks.views.wording import unit_name

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
    if any(code not in country_names() for code in filters.countries):
        return BadAddress("no_country", "country")
    if not all(map(_is_unit, filters.units)):
        return BadAddress("no_unit", "unit")
    return None


def _is_unit(code: str) -> bool:
    """Whether a figure may have this unit: a symbol of the units, or a code of ISO 4217."""
    if unit_name(code):
        return True
    # Here, since most units have a name, and the extraction of figures takes half a second to load.
    from tasks.figures.words.symbols import unit_symbols

    return code in unit_symbols()
