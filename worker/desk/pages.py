"""The pages for people."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from tasks.archive.forms import Facets, Filters
from tasks.views.desk.addresses import address
from tasks.views.desk.assets import assets
from tasks.views.desk.lists import render_list
from tasks.views.desk.reports import render_desk_report
from tasks.views.desk.things import render_entity, render_record
from tasks.views.templating import render_served
from worker.desk.context import before_of, desk_of, filters_of, only_known, page, sentence

router = APIRouter(include_in_schema=False)

_CARDS = 40
_NEWEST_OF_ENTITY = 8
_FIGURES_SAID = 40
_FOREVER = "public, max-age=31536000, immutable"


@router.get("/")
def newest(request: Request) -> Response:
    """The newest records, or those that a search and filters leave."""
    desk, filters, before = desk_of(request), filters_of(request, "before"), before_of(request)
    # Taken first: what comes while the page is made arrives live as well.
    arrival = desk.archive.newest_arrival()
    found = desk.archive.records(filters, before, _CARDS)
    beside = desk.archive.overview(filters)
    live = address("/live", filters, after=str(arrival)) if before is None else None
    frame = desk.frame(request, "newest", filters, is_live=live is not None)
    names = _names(request, filters, beside.facets)
    return page(render_list(frame, found, beside.total, beside.facets, names, live))


@router.get("/records/{article_id:path}")
def record(request: Request, article_id: str) -> Response:
    """One record."""
    only_known(request)
    desk = desk_of(request)
    stored = desk.archive.record(article_id)
    if stored is None:
        return sentence(request, 404, "لا خبر بهذا المعرّف", "قد يكون حُذف من الأرشيف.")
    return page(render_record(desk.frame(request, sheet="record"), stored))


@router.get("/entities/{key:path}")
def entity(request: Request, key: str) -> Response:
    """One named thing."""
    only_known(request)
    desk = desk_of(request)
    found = desk.archive.entity(key)
    if found is None:
        return sentence(request, 404, "لا خبر يذكر هذا الاسم", "قد تكون أخباره حُذفت من الأرشيف.")
    said = desk.archive.figures_with(key, _FIGURES_SAID)
    newest_records = desk.archive.records(Filters(entities=(key,)), limit=_NEWEST_OF_ENTITY).records
    return page(render_entity(desk.frame(request, sheet="report"), found, said, newest_records))


@router.get("/report")
def report(request: Request) -> Response:
    """The report over what is filtered."""
    desk, filters = desk_of(request), filters_of(request)
    frame = desk.frame(request, "report", filters, sheet="report")
    return page(render_desk_report(frame, desk.archive.iterate(filters)))


@router.get("/api")
def api_page(request: Request) -> Response:
    """What programs may ask, as a page of this server's own."""
    only_known(request)
    frame = desk_of(request).frame(request, "api")
    return page(render_served("desk/api.html", desk=frame, schema=request.app.openapi()))


@router.get("/api/openapi.json")
def openapi(request: Request) -> Response:
    """The description of the API for programs."""
    only_known(request)
    return JSONResponse(request.app.openapi())


@router.get("/static/{name}")
def static(name: str) -> Response:
    """A style sheet or the script; its address changes with its content."""
    for asset in assets().values():
        if asset.path == f"/static/{name}":
            return Response(asset.content, media_type=asset.kind, headers={"cache-control": _FOREVER})
    return Response("There is no such file.\n", 404, media_type="text/plain")


def _names(request: Request, filters: Filters, facets: Facets) -> dict[str, str]:
    """The names of the chosen things by their keys, out of the facets where they are there."""
    known = {one.key: one.name for rows in (facets.persons, facets.organisations, facets.places) for one in rows}
    names = {}
    for key in filters.entities:
        if key in known:
            names[key] = known[key]
        elif found := desk_of(request).archive.entity(key):
            names[key] = found.name
    return names
