"""The pages of one record and of one named thing."""

from collections.abc import Sequence
from typing import Any

from tasks.archive.forms import Entity, Filters, Named, Said, Stored
from tasks.views import lexicon, wording
from tasks.views.currencies import names_currency
from tasks.views.desk.addresses import DeskLinks, address, entity_address, record_address
from tasks.views.desk.frame import Frame
from tasks.views.desk.lists import by_day
from tasks.views.page import page_values
from tasks.views.periods import gather
from tasks.views.plots import columns
from tasks.views.templating import render_served

_NAMES = 10
_COMPANIONS = 10


def render_record(frame: Frame, stored: Stored) -> str:
    """The page of a record, with links from its names and figures to the records that share them."""
    return render_served("page.html", desk=frame, **page_values(stored.record, DeskLinks()))


def render_entity(frame: Frame, entity: Entity, said: Sequence[Said], newest: Sequence[Stored]) -> str:
    """The page of a named thing: its days, what it is named with, figures said with it, its newest records."""
    periods = gather(entity.days)
    return render_served(
        "desk/entity.html",
        desk=frame,
        entity=entity,
        country=wording.country(entity.country),
        forms=[name for name in entity.names if name != entity.name][:_NAMES],
        records=address("/", Filters(entities=(entity.key,))),
        timeline=columns(entity.days, periods) if periods else None,
        step=lexicon.STEP[periods.step] if periods else None,
        companions=_companions(entity),
        said=[_said(one) for one in said],
        days=by_day(newest),
        words=lexicon,
    )


def _companions(entity: Entity) -> dict[str, list[dict[str, Any]]]:
    tables = {}
    for kind in lexicon.ENTITY_TYPES:
        rows = [one for one in entity.companions if one.type == kind]
        rows = [one for one in rows if kind != "MISC" or not names_currency(one.name)][:_COMPANIONS]
        most = max((one.articles for one in rows), default=1)
        tables[kind] = [_companion(one, entity.key, most) for one in rows]
    return {kind: rows for kind, rows in tables.items() if rows}


def _companion(one: Named, key: str, most: int) -> dict[str, Any]:
    return {
        "name": one.name,
        "href": entity_address(one.key),
        "both": address("/", Filters(entities=(key, one.key))),
        "articles": one.articles,
        "share": round(100 * one.articles / most, 2),
    }


def _said(one: Said) -> dict[str, Any]:
    figure = one.figure
    return {
        "amount": wording.amount(figure),
        "what": figure["counted"] or wording.unit(figure["unit"]) or wording.kind(figure["kind"]),
        "event": wording.event(figure["event"]),
        "text": figure["text"],
        "href": record_address(one.article_id),
        "title": one.title,
        "source": one.source,
        "day": one.moment.date().isoformat(),
    }
