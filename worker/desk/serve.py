"""Running the desk: what it listens on, its password, and its end."""

import secrets
import socket
import threading
from functools import partial
from ipaddress import ip_address
from types import FrameType
from typing import TYPE_CHECKING

from config.settings import Settings
from khabar.connection import connect
from tasks.archive.forms import Filters
from tasks.archive.reading import Archive
from tasks.chain.collection import keep_for_good
from worker.desk.access import Access
from worker.desk.streams import RejectStreams
from worker.stopping import stop_on_signals

if TYPE_CHECKING:
    import uvicorn

# Answers that are on their way; what watching browsers hold ends within a second.
_GRACE_SECONDS = 5
_BACKLOG = 128
# Any word.
_WARMING = "خبر"


class MissingDesk(RuntimeError):
    """What the desk needs is not installed; the message says how to get it."""


def need_desk() -> None:
    """Make sure that the desk's own dependencies are there.

    Raises:
        MissingDesk: they are not.
    """
    try:
        import fastapi  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError:
        raise MissingDesk("the desk needs FastAPI and uvicorn: pip install 'khabar[desk]'.") from None


def run_desk(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM. A database that does not answer yet is waited for.

    Raises:
        ArchiveUnavailable: the archive cannot be used.
        MissingDesk: FastAPI or uvicorn is not installed.
        RuntimeError: it may not listen there without a password, or cannot.
    """
    need_desk()
    import uvicorn

    from worker.archiving.waiting import open_database
    from worker.desk.app import create_app
    from worker.desk.context import Desk

    access = access_for(settings)
    # The first process of a container ignores SIGTERM otherwise, until uvicorn heeds it.
    stop = stop_on_signals()
    database = open_database(settings.archive_url.get_secret_value(), stop)
    if database is None:
        return
    with Archive(database) as archive, _listening(settings) as listener:
        # A person waits for the answer: one more try, and then the page says that nothing answers.
        client = partial(connect, settings.streams, settings.socket_timeout, tries=1)
        desk = Desk(archive, RejectStreams(client, settings.tags, settings.streams), access)
        app = create_app(desk, settings.desk_hosts.replace(",", " ").split())
        config = uvicorn.Config(
            app,
            access_log=False,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
        host, port = listener.getsockname()[:2]
        print(f"Desk: http://{f'[{host}]' if ':' in host else host}:{port}/", flush=True)
        if settings.desk_password is None:
            print(f"Password for retrying and dropping rejections: {access.password}", flush=True)
        # What a search and its excerpts need is loaded before.
        archive.records(Filters(text=_WARMING), limit=1)
        keep_for_good()
        if not stop.is_set():
            _server(config, desk.ending).run(sockets=[listener])


def _server(config: "uvicorn.Config", ending: threading.Event) -> "uvicorn.Server":
    """A server that says when it is to end: connections without an end would be cut, each with a traceback."""
    import uvicorn

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            ending.set()
            super().handle_exit(sig, frame)

    return Server(config)


def access_for(settings: Settings) -> Access:
    """Who may do what: on loopback all may read, and a password is made where there is none.

    Raises:
        RuntimeError: it shall listen elsewhere and has no password.
    """
    if settings.desk_password is not None:
        return Access(settings.desk_password.get_secret_value(), is_reading_open=False)
    if not _is_loopback(settings.desk_host):
        raise RuntimeError(
            f"the desk needs a password to listen on {settings.desk_host}, where others can reach it: "
            "set KHABAR_DESK_PASSWORD, or KHABAR_DESK_HOST to 127.0.0.1."
        )
    return Access(secrets.token_urlsafe(12), is_reading_open=True)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listening(settings: Settings) -> socket.socket:
    host, port = settings.desk_host, settings.desk_port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise RuntimeError(
            f"the desk cannot listen on {host}, port {port}: {error.strerror}. Set KHABAR_DESK_PORT to another port."
        ) from None
