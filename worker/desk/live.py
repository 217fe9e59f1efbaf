"""Records as they arrive, as server-sent events."""

import asyncio
import time
from collections.abc import AsyncIterator

from fastapi import APIRouter, HTTPException, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response, StreamingResponse

from tasks.archive.forms import Filters, Stored
from tasks.archive.reading import Archive
from tasks.views.desk.lists import render_card
from worker.desk.context import Desk, after_of, desk_of, filters_of

router = APIRouter(include_in_schema=False)

_LOOK_SECONDS = 1.0
# Proxies close what is silent for a minute.
_SIGN_SECONDS = 15.0
_AT_ONCE = 50


@router.get("/live")
def live(request: Request) -> Response:
    """Events `record`, each with a card as HTML and the arrival as its id; a browser goes on from there by itself.

    If the filters hold back the newest arrival, an event `seen` has it as its id, so that it is not looked at again.
    """
    desk, filters = desk_of(request), filters_of(request, "after")
    given = after_of(request)
    after = desk.archive.newest_arrival() if given is None else given
    if not desk.watchers.acquire(blocking=False):
        raise HTTPException(503, "Too many browsers are watching.")
    headers = {"x-accel-buffering": "no"}
    return StreamingResponse(_events(desk, filters, after), media_type="text/event-stream", headers=headers)


async def _events(desk: Desk, filters: Filters, after: int) -> AsyncIterator[str]:
    try:
        yield "retry: 3000\n\n"
        signed, told = time.monotonic(), after
        while not desk.ending.is_set():
            arrived = await run_in_threadpool(desk.archive.arrivals, after, _AT_ONCE)
            for stored in arrived:
                after = stored.arrival
                if await run_in_threadpool(is_wanted, desk.archive, filters, stored):
                    told = after
                    yield _event(stored)
            if told != after:
                told = after
                yield f"event: seen\nid: {after}\ndata:\n\n"
            if not arrived:
                if time.monotonic() - signed > _SIGN_SECONDS:
                    signed = time.monotonic()
                    yield ": here\n\n"
                await asyncio.sleep(_LOOK_SECONDS)
    finally:
        desk.watchers.release()


def is_wanted(archive: Archive, filters: Filters, stored: Stored) -> bool:
    """Whether the filters let a record through, as the list itself decides it."""
    if filters == Filters():
        return True
    found = archive.records(filters, before=stored.position + 1, limit=1).records
    return bool(found) and found[0].position == stored.position


def _event(stored: Stored) -> str:
    lines = render_card(stored).strip().splitlines()
    return "".join((f"event: record\nid: {stored.arrival}\n", *(f"data: {line}\n" for line in lines), "\n"))
