"""A real PostgreSQL of our own: a cluster in a folder of its own on a free port of loopback, stopped by its id."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.servers.node import free_port

_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
_USERS = ("postgres", "nobody")
# For tests, whose data need not outlive a crash of the machine.
_FORGETFUL = ("-c", "fsync=off", "-c", "full_page_writes=off")


def missing() -> str | None:
    """Why there can be no PostgreSQL here; None where there can."""
    if _binary("initdb") is None or _binary("postgres") is None:
        return "there is no PostgreSQL on this machine (Debian: apt-get install postgresql)"
    try:
        import psycopg  # noqa: F401
    except ModuleNotFoundError:
        return "psycopg is not installed (extra `postgres`)"
    return None


@dataclass
class Cluster:
    """A cluster that can be killed and started again on its data; `durable` ones survive a crash of the machine too."""

    folder: Path
    port: int
    durable: bool = False
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"postgresql://khabar@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [_needed("postgres"), "-D", str(self.folder / "data"), "-p", str(self.port)]
        command += () if self.durable else _FORGETFUL
        command += ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.folder}"]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, **_as_nobody_special())
        for _ in range(600):
            if self._answers():
                return
            time.sleep(0.1)
        raise OSError((self.folder / "log").read_text())

    def kill(self) -> None:
        """SIGKILL of the server and, since it has no master then, of all its children."""
        if self.process is None:
            return
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for pid in (self.process.pid, *map(int, children)):
            os.kill(pid, signal.SIGKILL)
        self.process.wait()
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def stop(self) -> None:
        """End it at once, but cleanly."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(30)

    def _answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def running_cluster(durable: bool = False) -> Iterator[Cluster]:
    """A cluster that lives as long as the block."""
    folder = Path(tempfile.mkdtemp(prefix="khabar-postgresql-"))
    options = _as_nobody_special()
    if "user" in options:
        shutil.chown(folder, options["user"])
    cluster = Cluster(folder, free_port(), durable)
    try:
        create = [
            _needed("initdb"),
            "-D",
            str(folder / "data"),
            "-U",
            "khabar",
            "--auth=trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]
        subprocess.run([*create, "--locale=C"], check=True, capture_output=True, **options)
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _as_nobody_special() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: another user then."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name for entry in pwd.getpwall()}
    user = next(user for user in _USERS if user in known)
    return {"user": user, "cwd": "/"}


def _binary(name: str) -> str | None:
    path = os.pathsep.join([*map(str, _BINARIES), os.environ.get("PATH", "")])
    return shutil.which(name, path=path)


def _needed(name: str) -> str:
    return _binary(name) or name
