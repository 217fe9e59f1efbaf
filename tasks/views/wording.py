"""Values of the record as people read them: numbers in Western digits, closed lists and countries in Arabic."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date

from tasks.views.lexicon import (
    ARTICLE,
    ARTICLES,
    ARTICLES_FEW,
    ARTICLES_MANY,
    ARTICLES_OBLIQUE,
    CURRENCY,
    EVENT,
    KIND,
    MAGNITUDES,
    QUALIFIER,
    UNIT,
)

Number = int | float

# above this a float has no exact digits left to show
_EXACT = 2**53


@lru_cache(maxsize=1)
def _arabic() -> Locale:
    return Locale.parse("ar")


def number(value: Number) -> str:
    """`value` with grouped Western digits: `3,000`, `0.3333`; scientific where the digits would mean nothing."""
    if abs(value) > _EXACT:
        return f"{value:.4g}"
    if float(value).is_integer():
        return f"{int(value):,}"
    whole = f"{value:,.6f}".rstrip("0")
    return whole if float(whole.replace(",", "")) else f"{value:.4g}"


def stories(count: int) -> str:
    """How many articles, as Arabic counts them: `خبر واحد`, `7 أخبار`, `11 خبرًا`, `300 خبر`."""
    if count in ARTICLES:
        return ARTICLES[count]
    rest = count % 100
    noun = ARTICLES_FEW if 3 <= rest <= 10 else ARTICLES_MANY if rest > 10 else ARTICLE
    return f"{number(count)} {noun}"


def stories_oblique(count: int) -> str:
    """`stories` as it stands after a preposition or another noun: `أكثر من خبرين`."""
    return ARTICLES_OBLIQUE.get(count) or stories(count)


def rounded(value: Number) -> str:
    """`value` short enough for the axis of a plot: `20 ألف`, `1.5 مليون`."""
    for size, name in MAGNITUDES:
        if abs(value) >= size:
            return f"{value / size:.3g} {name}"
    return f"{value:.3g}"


def amount(figure: Mapping[str, Any]) -> str:
    """The number of a figure: `3,000`, `10–20` for a range, `≥ 100` for a vague one, a dash for none."""
    value, least, most = figure["value"], figure["min"], figure["max"]
    if value is not None:
        return number(value)
    if least is not None and most is not None:
        return f"{number(least)}–{number(most)}"
    if least is not None:
        return f"≥ {number(least)}"
    return f"≤ {number(most)}" if most is not None else "—"


def unit(code: str | None) -> str | None:
    """The Arabic name of a unit or currency; the code itself where it has none."""
    return None if code is None else unit_name(code) or code


def unit_name(code: str) -> str | None:
    """The Arabic name of a unit or currency; None where it has none."""
    return UNIT.get(code) or CURRENCY.get(code) or _arabic().currencies.get(code)


def country(code: str | None) -> str | None:
    """The Arabic name of an ISO 3166-1 country; the code itself where it has none."""
    return None if code is None else _arabic().territories.get(code, code)


def kind(name: str) -> str:
    """The Arabic word for a kind of figure."""
    return KIND.get(name, name)


def qualifier(name: str) -> str:
    """The Arabic words for a qualifier."""
    return QUALIFIER.get(name, name)


def event(name: str | None) -> str | None:
    """The Arabic word for those to whom an event happened."""
    return None if name is None else EVENT.get(name, name)


def day(written: str | None) -> date | None:
    """The date that a written moment begins with, as it stands there; None where it has none."""
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def long_date(written: str | None) -> str | None:
    """`31 يناير 2026` of an RFC 3339 moment; what is written where it is not one."""
    found = day(written)
    return format_date(found, "d MMMM y", locale=_arabic()) if found else written
