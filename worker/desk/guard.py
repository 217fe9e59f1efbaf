"""What every request passes before a page sees it: a known host, a bounded size, and the headers of every answer."""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tasks.views.desk.frame import Frame
from tasks.views.desk.guard_lexicon import HEADING, SENTENCES
from tasks.views.templating import render_served
from worker.desk.context import is_program_path

# Nothing but this server's own style sheets and script; what an article holds can load nothing and send nothing.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    # `no-referrer` would make the origin of our own forms `null`; other hosts are told nothing by this either.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_LONGEST_QUERY = 8_192
# A form holds a token and a choice.
_LARGEST_BODY = 16_384


class Guard:
    """ASGI middleware: refuses foreign hosts, foreign forms and large requests, and adds the headers."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts) | {"localhost"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a sentence where the request is refused, else let it through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        if scope["method"] == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        refusal = self._refusal(scope)
        app = self.app if refusal is None else _refused(scope, *refusal)
        await app(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if not self._knows(headers.get("host", "")):
            return 421, "host"
        if len(scope["query_string"]) > _LONGEST_QUERY:
            return 414, "long"
        # PostgreSQL takes no NUL in a text: whatever was asked for, it would look as if the database did not answer.
        if "\0" in scope["path"] or b"%00" in scope["query_string"]:
            return 400, "nul"
        if scope["method"] != "GET":
            return _refused_form(scope["method"], headers)
        return None

    def _knows(self, host: str) -> bool:
        """Whether we are meant: by an address, or by a name that is ours.

        A page of a stranger whose name is made to point here (DNS rebinding) comes with the stranger's name.
        """
        name = (urlsplit(f"//{host}").hostname or "") if host and "@" not in host else ""
        try:
            ip_address(name)
        except ValueError:
            return name.lower() in self.hosts
        return True


def _refused(scope: Scope, status: int, fault: str) -> Response:
    """The sentence about `fault`: in JSON and in English for a program, for a person as a page."""
    english, arabic = SENTENCES[fault]
    if is_program_path(scope["path"]):
        return JSONResponse({"error": english}, status)
    # Whoever is refused here has shown no session yet.
    return HTMLResponse(render_served("desk/message.html", desk=Frame(), heading=HEADING, sentence=arabic), status)


def _without_body(send: Send) -> Send:
    """Send the head of an answer, and its end in place of the body: what has no end, such as `/live`, ends there."""
    ended = False

    async def send_head(message: Message) -> None:
        nonlocal ended
        if message["type"] == "http.response.start":
            await send(message)
        elif not ended:
            ended = True
            await send({"type": "http.response.body", "body": b""})

    return send_head


def _refused_form(method: str, headers: Headers) -> tuple[int, str] | None:
    if method != "POST":
        return 405, "method"
    origin = headers.get("origin")
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return 403, "foreign"
    if origin is not None and urlsplit(origin).netloc != headers.get("host"):
        return 403, "foreign"
    length = headers.get("content-length", "")
    if not length.isdigit():
        return 411, "length"
    return (413, "large") if int(length) > _LARGEST_BODY else None
