"""The report over whatever is filtered, with tolls by day that are never added up."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from tasks.archive.forms import Stored
from tasks.views import wording
from tasks.views.desk.addresses import DeskLinks, address, entity_address, record_address
from tasks.views.desk.clusters import WINDOW, Cluster, Toll, clusters, tolls
from tasks.views.desk.frame import Frame
from tasks.views.references import References
from tasks.views.report import report_values
from tasks.views.summary import Article, Summary
from tasks.views.templating import render_served

# Some seconds of work; what is cut off is said on the page.
MOST = 5_000
_ROWS = 60


def render_desk_report(frame: Frame, records: Iterable[Stored]) -> str:
    """The report over the newest MOST of the records, given newest first."""
    summary = Summary()
    stated: list[Toll] = []
    waiting = iter(records)
    for stored in islice(waiting, MOST):
        record = stored.record
        summary.add(record)
        article = Article(stored.id, record["title"], record["source"], record["url"], stored.moment.date())
        wanted = frame.filters.events
        stated.extend(one for one in tolls(record, article) if not wanted or one.event in wanted)
    events = clusters(stated)
    references = References()
    values = report_values(summary, references)
    return render_served(
        "desk/report.html",
        desk=frame,
        links=DeskLinks(),
        back=address("/", frame.filters),
        cut=next(waiting, None) is not None,
        window=WINDOW.days,
        tolls=[_row(one) for one in events[:_ROWS]],
        more_tolls=max(len(events) - _ROWS, 0),
        # the filters are those of records: no rejection has a source or a figure
        **{**values, "rejected": None},
        references=references,
    )


def range_of(cluster: Cluster) -> str:
    """What articles state, from the least to the most: `17–41`; `≥ 10–100` where none of them states a number."""
    least, most = wording.number(cluster.least), wording.number(cluster.most)
    return f"{'≥ ' if cluster.is_vague else ''}{least if least == most else f'{least}–{most}'}"


def _row(cluster: Cluster) -> dict[str, Any]:
    newest = cluster.newest
    key, name = cluster.place or (None, None)
    return {
        "day": cluster.first.isoformat(),
        "place": name,
        "place_href": entity_address(key) if key else None,
        "event": wording.event(cluster.event),
        "range": range_of(cluster),
        "articles": len(cluster.by_article),
        "last": f"{'≥ ' if newest.is_vague else ''}{wording.number(newest.value)}",
        "title": newest.article.title,
        "href": record_address(newest.article.id),
    }
