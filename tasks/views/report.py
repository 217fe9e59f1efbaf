"""A report over many records and rejections as a page of its own: right to left, self-contained, plots as SVG."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from markupsafe import Markup

from tasks.views import lexicon, wording
from tasks.views.currencies import names_currency
from tasks.views.links import NO_LINKS
from tasks.views.map import map_svg
from tasks.views.periods import Periods, begin, gather
from tasks.views.plots import columns, date_label, scatter
from tasks.views.references import References
from tasks.views.summary import Article, Named, Series, Summary
from tasks.views.templating import render

STYLES = ("common.css", "report.css")
NAMES = 12
CURRENCIES = 6
# longer tables are folded on the screen (paper shows all): two screens of days
UNFOLDED = 12


def render_report(summary: Summary) -> str:
    """The HTML page of a summary.

    Figures of several articles are never added up: two reports of one event would make its victims twice as many.
    Each stated figure is a dot, and a day shows the largest. Names and figures lead to their articles, which stand
    numbered at the end.
    """
    references = References()
    values = report_values(summary, references)
    return render("report.html", STYLES, **values, references=references, links=NO_LINKS)


def report_values(summary: Summary, references: References) -> dict[str, Any]:
    """What the template of a report shows; the articles that it leads to are added to `references`."""
    periods = gather(summary.days)
    events = {name: summary.events[name] for name in lexicon.EVENT if name in summary.events}
    return {
        "summary": summary,
        "span": _span(summary),
        "articles": columns(summary.days, periods) if periods else None,
        "named": _named(summary.named, references),
        # the points are escaped there
        "map": Markup(map_svg(summary.points())),  # noqa: S704
        "distinct": sum(map(len, summary.named.values())),
        "events": _figures(events, periods, references),
        "money": _figures(_most_stated(summary.money), periods, references),
        "rejections": _rejections(summary),
        "rejected": sum(summary.rejections.values()),
        "unfolded": UNFOLDED,
        "step": lexicon.STEP[periods.step] if periods else None,
        "heading": lexicon.STEP_HEADING[periods.step] if periods else None,
        "event_name": wording.event,
        "unit_name": wording.unit,
        "words": lexicon,
    }


def _span(summary: Summary) -> tuple[str, str] | None:
    if not summary.days:
        return None
    first, last = (wording.long_date(day.isoformat()) or "" for day in (min(summary.days), max(summary.days)))
    return first, last


def _most_stated(money: Mapping[str, Series]) -> dict[str, Series]:
    return dict(sorted(money.items(), key=lambda entry: (-entry[1].count, entry[0]))[:CURRENCIES])


def _named(named: Mapping[str, Mapping[str, Named]], references: References) -> dict[str, list[dict[str, Any]]]:
    tables = {}
    for name in lexicon.ENTITY_TYPES:
        things = list(islice(_ranked(name, named.get(name, {})), NAMES))
        tables[name] = [
            {
                "key": key,
                "name": thing.name,
                "code": thing.country,
                "mentions": thing.mentions,
                "articles": thing.articles,
                "share": share,
                "numbers": sorted(map(references.number, thing.newest)),
            }
            for (key, thing), share in zip(things, _shares([thing.articles for _, thing in things]), strict=True)
        ]
    return {name: rows for name, rows in tables.items() if rows}


def _ranked(kind: str, things: Mapping[str, Named]) -> Iterator[tuple[str, Named]]:
    """By articles: what one article repeats is not what many speak of. Money is no name of its own."""
    for key, thing in sorted(things.items(), key=lambda one: (-one[1].articles, -one[1].mentions, one[1].name)):
        if kind != "MISC" or not names_currency(thing.name):
            yield key, thing


def _rejections(summary: Summary) -> list[dict[str, Any]]:
    ranked = sorted(summary.rejections.items(), key=lambda entry: (-entry[1], entry[0]))
    return [
        {"reason": reason, "stage": stage, "count": many, "share": share}
        for ((reason, stage), many), share in zip(ranked, _shares([many for _, many in ranked]), strict=True)
    ]


def _shares(counts: list[int]) -> list[float]:
    """Each count in percent of the largest, for the length of its bar."""
    return [round(100 * many / (max(counts) or 1), 2) for many in counts]


def _figures(series: Mapping[str, Series], periods: Periods | None, references: References) -> dict[str, Any]:
    """Plots by name with the articles of their dots, and under them what each period's largest figures are."""
    dated = {name: one for name, one in series.items() if one.by_day}
    plots = {name: scatter(one.counts, periods) for name, one in dated.items()} if periods else {}
    rows = _largest_by_period(dated, periods, references) if periods else []
    largest = {
        name: [(stated, references.number(stated.article)) for stated in one.descending()]
        for name, one in series.items()
    }
    numbers = {
        name: {dot.largest: references.number(dated[name].by_day[dot.largest].article) for dot in plot.dots}
        for name, plot in plots.items()
    }
    return {"series": series, "plots": plots, "rows": rows, "largest": largest, "numbers": numbers}


@dataclass(slots=True)
class Largest:
    """The largest figure of a series in one period, how many the period has, and the number of the article."""

    name: str
    value: float
    count: int
    number: int


def _largest_by_period(
    series: Mapping[str, Series], periods: Periods, references: References
) -> list[tuple[str, list[Largest]]]:
    cells: dict[date, dict[str, tuple[float, int, Article]]] = {}
    for name, one in series.items():
        for (day, value), said in one.by_day.items():
            row = cells.setdefault(begin(day, periods.step), {})
            largest, count, article = row.get(name, (0.0, 0, said.article))
            row[name] = (
                (value, count + said.count, said.article) if value > largest else (largest, count + said.count, article)
            )
    return [
        (
            date_label(start, periods.step),
            [Largest(name, value, count, references.number(article)) for name, (value, count, article) in row.items()],
        )
        for start, row in sorted(cells.items())
    ]
