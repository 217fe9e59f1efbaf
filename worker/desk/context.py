"""What the routes share: the archive, the streams, the password, and the reading of a request."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tasks.archive.forms import Filters
from tasks.archive.reading import Archive
from tasks.archive.rejections import STATES, WAITING
from tasks.views.desk.addresses import NAMES, BadAddress, parse, unknown_name
from tasks.views.desk.doubts import impossible_filter, repeated_name
from tasks.views.desk.frame import Frame
from tasks.views.lexicon import REASON
from tasks.views.templating import render_served
from worker.desk.access import COOKIE, Access
from worker.desk.streams import RejectStreams

ALL_STATES = "all"
_FOR_PROGRAMS = ("/api/", "/export/", "/live")
LARGEST_NUMBER = 2**63 - 1
"""No row of a database has a larger number; to ask for one is an error of its driver."""
_MOST_DIGITS = len(str(LARGEST_NUMBER))
# Browsers that watch; each asks the archive once a second.
_MOST_WATCHERS = 64
# Failed passwords are answered late, one after the other: guesses are as few for a thousand connections as for one.
_PAUSE = 1.0


@dataclass(slots=True)
class Desk:
    """The state of a running desk."""

    archive: Archive
    streams: RejectStreams
    access: Access
    watchers: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(_MOST_WATCHERS))
    guesses: threading.Lock = field(default_factory=threading.Lock)
    ending: threading.Event = field(default_factory=threading.Event)
    """Set when the server is to end: what follows the archive ends as well."""

    def is_logged_in(self, request: Request) -> bool:
        """Whether the request comes from a session, or with the password."""
        return self.access.is_session(request.cookies.get(COOKIE)) or self.is_with_password(request)

    def is_with_password(self, request: Request) -> bool:
        """Whether a program sent the password along; a wrong one is answered late."""
        given = request.headers.get("authorization")
        return given is not None and self.checked(lambda: self.access.is_basic(given))

    def checked(self, right: Callable[[], bool]) -> bool:
        """What `right` says, after a pause where that is no."""
        if right():
            return True
        with self.guesses:
            threading.Event().wait(_PAUSE)
        return False

    def frame(self, request: Request, section: str = "", filters: Filters | None = None, **more: Any) -> Frame:
        """The frame of a page for this request."""
        cookie = request.cookies.get(COOKIE)
        is_session = self.access.is_session(cookie)
        csrf = self.access.csrf(cookie) if cookie and is_session else ""
        ignored = getattr(request.state, "ignored", "")
        return Frame(section, filters or Filters(), logged_in=is_session, csrf=csrf, ignored=ignored, **more)


def desk_of(request: Request) -> Desk:
    """The desk that answers a request."""
    desk: Desk = request.app.state.desk
    return desk


def filters_of(request: Request, *others: str) -> Filters:
    """The filters of a request's query; the names `others` are allowed beside them.

    Raises:
        BadAddress: a value cannot be read. To a program also: a name is unknown or repeated, or no record can fit.
    """
    only_known(request, *NAMES, *others)
    filters = parse(request.query_params.multi_items())
    _doubt(request, impossible_filter(filters))
    return filters


def is_program(request: Request) -> bool:
    """Whether a program asks, which is answered in JSON and in English."""
    return is_program_path(request.url.path)


def is_program_path(path: str) -> bool:
    """Whether what is at `path` is meant for programs."""
    return path.startswith(_FOR_PROGRAMS)


def only_known(request: Request, *known: str) -> None:
    """Refuse a program's query with any other name: the program would believe that a misspelt filter had been applied.

    Raises:
        BadAddress: there is another name, or one with a single value is given twice. A page says so instead.
    """
    pairs = request.query_params.multi_items()
    _doubt(request, unknown_name((name for name, _ in pairs), known) or repeated_name(pairs))


def _doubt(request: Request, fault: BadAddress | None) -> None:
    """Refuse the request of a program; a page is answered all the same, and says what was ignored (`Desk.frame`)."""
    if fault is None:
        return
    if is_program(request):
        raise fault
    if not hasattr(request.state, "ignored"):
        request.state.ignored = fault.arabic


def before_of(request: Request) -> int | None:
    """The place from which a list goes on; None for its beginning.

    Raises:
        BadAddress: that is no place. The beginning in its stead would send whoever follows `next` round for ever.
    """
    return _number(request.query_params.get("before", ""), "before", "no_place")


def after_of(request: Request) -> int | None:
    """The arrival after which a live list goes on, as a browser that comes back names it; None for the newest.

    Raises:
        BadAddress: that is no arrival.
    """
    given = request.headers.get("last-event-id") or request.query_params.get("after", "")
    return _number(given, "after", "no_arrival")


def _number(given: str, name: str, fault: str) -> int | None:
    if not given:
        return None
    if not (given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS and int(given) <= LARGEST_NUMBER):
        raise BadAddress(fault, name)
    return int(given)


def state_of(request: Request) -> str | None:
    """In which state rejections are wanted: waiting where none is named, and None for `all`.

    Raises:
        BadAddress: there is no such state.
    """
    given = request.query_params.get("state") or WAITING
    if given not in (*STATES, ALL_STATES):
        raise BadAddress("not_among", "state", ", ".join((*STATES, ALL_STATES)))
    return None if given == ALL_STATES else given


def reason_of(request: Request) -> str | None:
    """With which reason rejections are wanted; None for any.

    Raises:
        BadAddress: there is no such reason.
    """
    given = request.query_params.get("reason") or None
    if given is not None and given not in REASON:
        raise BadAddress("not_among", "reason", ", ".join(REASON))
    return given


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form; the guard has bounded it."""
    body = await request.body()
    return dict(parse_qsl(body.decode("utf-8", errors="replace"), keep_blank_values=True, max_num_fields=8))


def page(html: str, status: int = 200) -> HTMLResponse:
    """A page as an answer."""
    return HTMLResponse(html, status)


def sentence(request: Request, status: int, heading: str, said: str) -> Response:
    """A page that says one thing."""
    return page(
        render_served("desk/message.html", desk=desk_of(request).frame(request), heading=heading, sentence=said), status
    )


def see(path: str) -> RedirectResponse:
    """Go there next, with GET."""
    return RedirectResponse(path, 303)
