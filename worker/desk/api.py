"""JSON for programs. Positions and arrivals are strings: they are larger than JavaScript's whole numbers."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from tasks.archive.forms import Filters, Rejected, Stored
from tasks.record.codec import encode, fields_of
from worker.desk.context import before_of, desk_of, filters_of, only_known, reason_of, state_of

router = APIRouter(prefix="/api", tags=["archive"])

_MOST = 200
# The only list with filters that has pages.
_PAGED = "/api/records"


def asked(
    request: Request,
    q: Annotated[str | None, Query(description="Words to search for, phrases in quotes, prefixes with *.")] = None,
    source: Annotated[list[str] | None, Query(description="Newspaper or agency; if repeated, any of them.")] = None,
    since: Annotated[str | None, Query(description="First day (UTC), such as 2026-03-07.")] = None,
    until: Annotated[str | None, Query(description="Last day (UTC).")] = None,
    name: Annotated[list[str] | None, Query(description="Key of an entity; if repeated, all of them.")] = None,
    country: Annotated[list[str] | None, Query(description="ISO 3166-1 alpha-2; if repeated, any of them.")] = None,
    event: Annotated[list[str] | None, Query(description="Event of a figure: killed …; if repeated, any.")] = None,
    kind: Annotated[list[str] | None, Query(description="Kind of a figure: money …; if repeated, any.")] = None,
    unit: Annotated[list[str] | None, Query(description="Currency or unit of a figure; if repeated, any.")] = None,
    least: Annotated[str | None, Query(description="Lower bound of the same figure.")] = None,
    most: Annotated[str | None, Query(description="Upper bound of the same figure.")] = None,
) -> Filters:
    """The filters of the query; the parameters are named here for the description of the API, and read in one place."""
    return filters_of(request, *(("before", "limit") if request.url.path == _PAGED else ()))


Asked = Annotated[Filters, Depends(asked)]
Before = Annotated[str | None, Query(description="`next` of the previous page.")]
Limit = Annotated[int, Query(ge=1, le=_MOST, description="Maximum number of items.")]


@router.get("/records")
def records(request: Request, filters: Asked, before: Before = None, limit: Limit = 50) -> Response:
    """The newest records that the filters leave, with `next` for the following page."""
    found = desk_of(request).archive.records(filters, before_of(request), limit)
    return _json({"records": [_stored(one) for one in found.records], "next": _text(found.next)})


@router.get("/count")
def count(request: Request, filters: Asked) -> Response:
    """How many records the filters leave, counted up to 10,000."""
    total = desk_of(request).archive.count(filters)
    return _json({"number": total.number, "is_exact": total.is_exact})


@router.get("/facets")
def facets(request: Request, filters: Asked) -> Response:
    """What the newest of the records hold: sources, names, countries, events, kinds, units and days."""
    found = desk_of(request).archive.facets(filters)
    return _json({**fields_of(found), "days": _days(found.days)})


@router.get("/records/{article_id:path}")
def record(request: Request, article_id: str) -> Response:
    """One record, with its revision and its place in the archive."""
    only_known(request)
    found = desk_of(request).archive.record(article_id)
    return _missing("record") if found is None else _json(_stored(found))


@router.get("/revisions/{article_id:path}")
def revisions(request: Request, article_id: str) -> Response:
    """The contents that an article has had, newest first."""
    only_known(request)
    return _json({"revisions": desk_of(request).archive.revisions(article_id)})


@router.get("/entities/{key:path}")
def entity(request: Request, key: str) -> Response:
    """A named thing over all records: names, days, companions, and figures said in the sentences that name it."""
    only_known(request)
    archive = desk_of(request).archive
    found = archive.entity(key)
    if found is None:
        return _missing("named thing")
    said = [{"position": str(one.position), **_figure(one)} for one in archive.figures_with(key)]
    return _json({"entity": {**fields_of(found), "days": _days(found.days)}, "figures": said})


@router.get("/rejections")
def rejections(
    request: Request,
    reason: Annotated[str | None, Query(description="Only rejections with this reason.")] = None,
    state: Annotated[
        str | None, Query(description="waiting (default), retried, dropped, removed from the stream, or all.")
    ] = None,
    before: Before = None,
    limit: Limit = 50,
) -> Response:
    """The newest rejections with their reasons; the bytes are under /rejects/{number}/article."""
    only_known(request, "reason", "state", "before", "limit")
    found = desk_of(request).archive.rejections(reason_of(request), before_of(request), limit, state_of(request))
    return _json({"rejections": [_rejected(one) for one in found.rejections], "next": _text(found.next)})


def _stored(one: Stored) -> dict[str, Any]:
    return {
        "position": str(one.position),
        "arrival": str(one.arrival),
        "moment": one.moment,
        "is_dated": one.is_dated,
        "revision": one.revision,
        "excerpts": one.excerpts,
        "record": one.record,
    }


def _figure(one: Any) -> dict[str, Any]:
    return {
        "figure": one.figure,
        "article": one.article_id,
        "title": one.title,
        "source": one.source,
        "moment": one.moment,
    }


def _rejected(one: Rejected) -> dict[str, Any]:
    own = {"number": str(one.number), "stream": one.stream, "rejection_id": one.rejection_id}
    known = {"archived_at": one.archived_at, "state": one.state, "state_at": one.state_at}
    return {**own, **known, "bytes": len(one.article), "rejection": one.rejection}


def _days(days: Mapping[date, int]) -> dict[str, int]:
    return {day.isoformat(): number for day, number in days.items()}


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _missing(what: str) -> Response:
    return _json({"error": f"There is no such {what}."}, 404)


def _json(value: Any, status: int = 200) -> Response:
    return Response(encode(value), status, media_type="application/json")
