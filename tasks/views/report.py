"""A report over many records and rejections as a page of its own: right to left, self-contained, plots as SVG."""

from collections.abc import Mapping
from typing import Any

from tasks.views import lexicon, wording
from tasks.views.periods import Periods, begin, gather
from tasks.views.plots import columns, date_label, scatter
from tasks.views.summary import Named, Series, Summary
from tasks.views.templating import render

STYLES = ("common.css", "report.css")
NAMES = 12
CURRENCIES = 6
# tables longer than this are folded: two screens of days
UNFOLDED = 31
_WIDE = 960


def render_report(summary: Summary) -> str:
    """The HTML page of a summary.

    Figures of several articles are never added up: two reports of one event would make its victims twice as many.
    Each stated figure is a dot, and a day shows the largest.
    """
    periods = gather(summary.days)
    return render(
        "report.html",
        STYLES,
        summary=summary,
        span=_span(summary),
        periods=periods,
        articles=columns(summary.days, periods, _WIDE) if periods else None,
        named=_named(summary.named),
        distinct=sum(map(len, summary.named.values())),
        events=_figures({name: summary.events[name] for name in lexicon.EVENT if name in summary.events}, periods),
        money=_figures(dict(_most_stated(summary.money)), periods),
        rejections=_rejections(summary),
        rejected=sum(summary.rejections.values()),
        unfolded=UNFOLDED,
        step=lexicon.STEP[periods.step] if periods else None,
        heading=lexicon.STEP_HEADING[periods.step] if periods else None,
        event_name=wording.event,
        unit_name=wording.unit,
        words=lexicon,
    )


def _span(summary: Summary) -> tuple[str, str] | None:
    if not summary.days:
        return None
    first, last = (wording.long_date(day.isoformat()) or "" for day in (min(summary.days), max(summary.days)))
    return first, last


def _most_stated(money: Mapping[str, Series]) -> list[tuple[str, Series]]:
    return sorted(money.items(), key=lambda entry: (-entry[1].count, entry[0]))[:CURRENCIES]


def _named(named: Mapping[str, Mapping[str, Named]]) -> dict[str, list[dict[str, Any]]]:
    tables = {}
    for name in lexicon.ENTITY_TYPES:
        things = sorted(named.get(name, {}).values(), key=lambda thing: (-thing.mentions, -thing.articles, thing.name))
        tables[name] = [
            {"name": t.name, "code": t.country, "mentions": t.mentions, "articles": t.articles, "share": share}
            for t, share in zip(things[:NAMES], _shares([t.mentions for t in things[:NAMES]]), strict=True)
        ]
    return {name: rows for name, rows in tables.items() if rows}


def _rejections(summary: Summary) -> list[dict[str, Any]]:
    ranked = sorted(summary.rejections.items(), key=lambda entry: (-entry[1], entry[0]))
    return [
        {"reason": reason, "stage": stage, "count": many, "share": share}
        for ((reason, stage), many), share in zip(ranked, _shares([many for _, many in ranked]), strict=True)
    ]


def _shares(counts: list[int]) -> list[float]:
    """Each count in percent of the largest, for the length of its bar."""
    return [round(100 * many / (max(counts) or 1), 2) for many in counts]


def _figures(series: Mapping[str, Series], periods: Periods | None) -> dict[str, Any]:
    """Plots by name, and the table under them: for each period with figures the largest of each series."""
    dated = {name: one for name, one in series.items() if one.by_day}
    cells: dict[Any, dict[str, tuple[float, int]]] = {}
    if periods:
        for name, one in dated.items():
            for (day, value), many in one.by_day.items():
                row = cells.setdefault(begin(day, periods.step), {})
                largest, stated = row.get(name, (0.0, 0))
                row[name] = (max(largest, value), stated + many)
    return {
        "series": series,
        "plots": {name: scatter(one.by_day, periods) for name, one in dated.items()} if periods else {},
        "rows": [(date_label(start, periods.step), row) for start, row in sorted(cells.items())] if periods else [],
    }
