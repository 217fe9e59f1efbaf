"""The list of records with its filters."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from tasks.archive.forms import Counted, Facets, Filters, Named, Page, Stored, Total
from tasks.views import lexicon, wording
from tasks.views.desk.addresses import address, having, lacking, pairs_of
from tasks.views.desk.cards import card
from tasks.views.desk.frame import Frame
from tasks.views.templating import render_served

# of each kind, so that the column is no longer than the list
_VALUES = 8
# Currencies that the selection always offers; others come with the facets.
_CURRENCIES = ("USD", "EUR", "SAR", "AED", "EGP", "QAR", "KWD", "IQD", "JOD", "LBP", "SYP", "MAD", "DZD", "TND", "GBP")
_UNITS = ("%", "km", "m", "t", "bbl", "°C", "day", "year")
_IN_HEADING = 3
_TITLES = {"q": "كلمات", "since": "من", "until": "إلى", "least": "الرقم ≥", "most": "الرقم ≤"}
_FORM = ("q", "since", "until", "event", "kind", "least", "most", "unit")


def render_list(frame: Frame, page: Page, total: Total, facets: Facets, names: dict[str, str], live: str | None) -> str:
    """The list as a page; `names` are the names of chosen entities by their keys, `live` the address of arrivals."""
    filters = frame.filters
    return render_served(
        "desk/index.html",
        desk=frame,
        heading=_heading(filters, names),
        total=total,
        days=by_day(page.records),
        next=address("/", filters, before=str(page.next)) if page.next is not None else None,
        chosen=[
            (_title(name, value, names), address("/", lacking(filters, name, value)))
            for name, value in pairs_of(filters)
        ],
        hidden=[(name, value) for name, value in pairs_of(filters) if name not in _FORM],
        least=_typed(filters.least),
        most=_typed(filters.most),
        units=_units(facets.units, filters),
        facets=_facets(facets, filters, names),
        is_all=facets.is_all,
        looked_at=facets.records,
        live=live,
        files=downloads(filters),
        words=lexicon,
    )


def by_day(records: Iterable[Stored]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Cards by their days, in the order of the records."""
    grouped = groupby(records, key=lambda one: one.moment.date().isoformat())
    return [(day, [card(one) for one in some]) for day, some in grouped]


def render_card(stored: Stored) -> str:
    """One card alone, for what arrives."""
    return render_served("desk/arrival.html", one=card(stored))


def downloads(filters: Filters) -> list[tuple[str, str]]:
    """The files that hold the same list."""
    return [
        ("السجلات JSONL", address("/export/records.jsonl", filters)),
        ("الأخبار CSV", address("/export/articles.csv", filters)),
        ("الأسماء CSV", address("/export/entities.csv", filters)),
        ("الأرقام CSV", address("/export/figures.csv", filters)),
        ("JSON", address("/api/records", filters)),
    ]


def _heading(filters: Filters, names: dict[str, str]) -> str:
    """What was searched for, else the first of what was chosen: a bookmark is found again by it."""
    chosen = [_title(name, value, names) for name, value in pairs_of(filters)]
    return filters.text or "، ".join(chosen[:_IN_HEADING]) or "الأحدث"


def _title(name: str, value: str, names: dict[str, str]) -> str:
    readable = {
        "name": lambda: names.get(value, value),
        "country": lambda: wording.country(value) or value,
        "event": lambda: wording.event(value) or value,
        "kind": lambda: wording.kind(value),
        "unit": lambda: wording.unit(value) or value,
        "least": lambda: wording.number(float(value)),
        "most": lambda: wording.number(float(value)),
        "since": lambda: wording.long_date(value) or value,
        "until": lambda: wording.long_date(value) or value,
    }
    shown = readable[name]() if name in readable else value
    return f"{_TITLES[name]} {shown}" if name in _TITLES and name != "q" else shown


def _typed(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"


def _units(found: Sequence[Counted], filters: Filters) -> list[tuple[str, str]]:
    codes = dict.fromkeys((*filters.units, *(one.value for one in found), *_CURRENCIES, *_UNITS))
    return [(code, wording.unit(code) or code) for code in codes]


def _facets(facets: Facets, filters: Filters, names: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    def counted(name: str, rows: Sequence[Counted], word: Any) -> list[dict[str, Any]]:
        return [_row(name, one.value, word(one.value) or one.value, one.articles, filters) for one in rows[:_VALUES]]

    def named(rows: Sequence[Named]) -> list[dict[str, Any]]:
        return [_row("name", one.key, names.get(one.key, one.name), one.articles, filters) for one in rows[:_VALUES]]

    return {
        "sources": counted("source", facets.sources, str),
        "persons": named(facets.persons),
        "organisations": named(facets.organisations),
        "places": named(facets.places),
        "countries": counted("country", facets.countries, wording.country),
        "events": counted("event", facets.events, wording.event),
        "units": counted("unit", facets.units, wording.unit),
    }


def _row(name: str, value: str, title: str, articles: int, filters: Filters) -> dict[str, Any]:
    chosen = (name, value) in pairs_of(filters)
    changed = lacking(filters, name, value) if chosen else having(filters, name, value)
    return {"title": title, "articles": articles, "chosen": chosen, "href": address("/", changed)}
