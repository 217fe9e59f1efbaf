"""A running desk over an archive of its own, and what stands in it."""

import json
import re
import subprocess
import urllib.error
import urllib.request
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlencode

from support import System

from bench.servers.node import until
from tasks.archive.database import Database
from tasks.archive.rejections import ArrivedRejection
from tasks.archive.rows import Arrived, prepare
from tasks.archive.writing import write
from tasks.streams.stream import Keys
from worker.local.processes import desk_command

_OUTCOMES = Path(__file__).parent / "unit" / "tasks" / "views" / "outcomes.jsonl"
_START_SECONDS = 60.0


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


@dataclass
class Answer:
    """An answer of the desk."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class RunningDesk:
    """The address of a desk, its made password, and the archive behind it."""

    url: str
    password: str
    system: System
    database: Database
    process: "subprocess.Popen[bytes]"
    serial: int = 0
    opener: urllib.request.OpenerDirector = field(default_factory=lambda: urllib.request.build_opener(_NoRedirect))

    def get(self, path: str, **headers: str) -> Answer:
        """The answer to a GET."""
        return self._open(urllib.request.Request(self.url + path, headers=_named(headers)))

    def head(self, path: str) -> Answer:
        """The answer to a HEAD."""
        return self._open(urllib.request.Request(self.url + path, method="HEAD"))

    def post(self, path: str, form: Mapping[str, str], **headers: str) -> Answer:
        """The answer to a form."""
        data = urlencode(form).encode()
        return self._open(urllib.request.Request(self.url + path, data, _named(headers)))

    def log_in(self) -> str:
        """The cookie of a session."""
        cookie = self.post("/login", {"password": self.password}).headers["set-cookie"]
        return str(cookie.partition(";")[0])

    def add(self, *records: dict[str, Any]) -> None:
        """Archive records, as `khabar archive` does."""
        arrived = []
        for record in records:
            self.serial += 1
            arrived.append(prepare(Arrived("enriched", f"{self.serial}-1", record)))
        write(self.database, arrived)

    def reject(self, article: bytes, reason: str = "not_json") -> str:
        """Reject an article on the stream and in the archive; the entry's id."""
        key = Keys(self.system.settings.tags[0]).rejected
        rejection = {
            "id": None,
            "stage": "accept",
            "reason": reason,
            "detail": f"said for the test: {reason}",
            "attempts": 1,
            "rejected_at": "2026-03-09T07:00:02.000Z",
        }
        entry = self.system.client.xadd(key, {"rejection": json.dumps(rejection), "article": article, "entry": "1-1"})
        name = cast(bytes, entry).decode()
        write(self.database, [], [ArrivedRejection(key, name, rejection, article)])
        return name

    def _open(self, request: urllib.request.Request) -> Answer:
        try:
            with self.opener.open(request, timeout=60) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())


def outcome_records() -> list[dict[str, Any]]:
    """Records of our own, each a copy."""
    lines = _OUTCOMES.read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if "rejected" not in one]


def record_like(record: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """A copy with other fields."""
    return {**deepcopy(record), **changed}


def start_desk(system: System, **env: str) -> RunningDesk:
    """Start a desk on a free port over a new archive; it ends with the system."""
    url = f"sqlite:///{system.folder}/archive.db"
    database = system.stack.enter_context(Database(url))
    settings = {"KHABAR_ARCHIVE_URL": url, "KHABAR_DESK_PORT": "0", **env}
    process = system.start(desk_command(), settings)
    log = system.folder / f"{system.processes}.log"

    def address() -> str:
        assert process.poll() is None, system.logs()
        found = re.search(r"^Desk: (http://\S+)/$", log.read_text(errors="replace"), re.MULTILINE)
        return found[1] if found else ""

    found = until(address, _START_SECONDS, system.logs)
    password = re.search(r"dropping rejections: (\S+)$", log.read_text(errors="replace"), re.MULTILINE)
    given = env.get("KHABAR_DESK_PASSWORD", "")
    url = found.replace("0.0.0.0", "127.0.0.1")  # noqa: S104
    return RunningDesk(url, password[1] if password else given, system, database, process)


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
