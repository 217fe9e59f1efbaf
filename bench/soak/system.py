"""The soak's world: a server that can be killed, a proxy before it, and processes that are restarted when they end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from bench.soak.servers import started
from tasks.streams.stream import Keys
from worker.local.processes import feeder_command, worker_command

NAMESPACE = "soak"
# As a supervisor such as systemd or a container's restart policy would: at once, after a short pause.
_RESTART_PAUSE = 0.5


@dataclass
class Member:
    """One process of the system, and the ends it met without being killed by a fault."""

    name: str
    command: Sequence[str]
    log: Path
    process: "subprocess.Popen[bytes] | None" = None
    frozen: bool = False
    killed: bool = False
    finished: bool = False
    ended_at: float = 0.0
    own_ends: list[int] = field(default_factory=list)

    def signal(self, number: int) -> None:
        """Send a signal to the process and its children."""
        if self.process is not None and self.process.poll() is None:
            os.killpg(self.process.pid, number)

    def children(self) -> list[int]:
        """The ids of the processes that it forked."""
        if self.process is None:
            return []
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in listed.read_text().split()] if listed.exists() else []


class World:
    """Everything of one soak, alive as long as the `with` block."""

    def __init__(
        self, folder: Path, settings: Mapping[str, str], kind: str = "one", feeders: int = 2, workers: int = 2
    ) -> None:
        self.folder = folder
        self.kind = kind
        self.members: dict[str, Member] = {}
        self.keys = Keys("{" + NAMESPACE + "}")
        self._counts = (feeders, workers)
        self._settings = settings
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self.servers = self._stack.enter_context(started(self.kind, self.folder))
        self.proxy = self.servers.proxy
        self.client = self._stack.enter_context(self.servers.streams())
        self.broker = self._stack.enter_context(self.servers.broker())
        self.env = {
            **os.environ,
            **self.servers.env,
            "KHABAR_NAMESPACE": NAMESPACE,
            "KHABAR_LOG_FORMAT": "json",
            **self._settings,
        }
        feeders, workers = self._counts
        for n in range(1, feeders + 1):
            self.add(f"feeder{n}", feeder_command())
        for n in range(1, workers + 1):
            self.add(f"worker{n}", worker_command(concurrency=2, name=f"worker{n}"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for member in self.members.values():
            member.killed = True
            member.signal(signal.SIGKILL)
        for member in self.members.values():
            if member.process is not None:
                member.process.wait()
        self._stack.close()

    def add(self, name: str, command: Sequence[str]) -> None:
        """Start a process, and start it again whenever it ends with anything but 0."""
        self.members[name] = Member(name, command, self.folder / f"{name}.log")
        self._start(self.members[name])

    def add_module(self, name: str, module: str, *arguments: str) -> None:
        """The same for a module of the harness."""
        self.add(name, [sys.executable, "-m", module, *arguments])

    def named(self, prefix: str) -> list[Member]:
        """The members of one kind that are running."""
        return [
            m
            for m in self.members.values()
            if m.name.startswith(prefix) and not m.frozen and m.process is not None and m.process.poll() is None
        ]

    def supervise(self) -> None:
        """Start again what ended."""
        for member in self.members.values():
            if member.process is None:
                if not member.finished and time.monotonic() - member.ended_at > _RESTART_PAUSE:
                    self._start(member)
                continue
            code = member.process.poll()
            if code is None:
                continue
            member.finished = code == 0 and not member.killed
            if code and not member.killed:
                member.own_ends.append(code)
            # What it left of its group would go on without a parent.
            _kill_group(member.process.pid)
            member.process, member.killed, member.ended_at = None, False, time.monotonic()

    def kill(self, member: Member) -> None:
        """SIGKILL of a process with all its children."""
        member.killed = True
        member.signal(signal.SIGKILL)

    def freeze(self, member: Member) -> Callable[[], None]:
        """SIGSTOP; what is returned wakes it up again."""
        process = member.process
        member.frozen = True
        member.signal(signal.SIGSTOP)

        def wake() -> None:
            member.frozen = False
            if member.process is process:
                member.signal(signal.SIGCONT)

        return wake

    def kill_server(self) -> Callable[[], None]:
        """SIGKILL of the server; what is returned starts it again on its data."""
        server = self.servers.one
        if server is None:
            raise LookupError("there is no server that is the only one")
        server.terminate()
        start: Callable[[], None] = server.start
        return start

    def _start(self, member: Member) -> None:
        with member.log.open("ab") as log:
            member.process = subprocess.Popen(
                list(member.command), env=self.env, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )


def _kill_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
