"""A Valkey server from a wheel, for the demo, `khabar up` and the tests: its own folder, a free port, AOF on.

Other users of the machine reach the port, but neither know the password nor see the folder.
"""

import fcntl
import secrets
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from worker.local.private_folder import make_private, open_private
from worker.local.server_process import CONFIG, HOST, LOG, PortTaken, server_process

# A path from the server's folder, in which it is started.
_USERS = "users.acl"
_CONFIG = {
    "appendonly": "yes",
    "appendfsync": "everysec",
    "maxmemory-policy": "noeviction",
    "loglevel": "warning",
    "aclfile": _USERS,
}
# Whatever else lies in the folder is none of ours.
_FILES = ("khabar.lock", "password", _USERS, CONFIG, LOG, "dump.rdb", "appendonlydir")
_USER = "khabar"
# Between the choice of a free port and its use another program may take it.
_TRIES = 5
_LONGEST_PID = 20
# Whether the server is ready is asked without a password (`server_process`), so that much is everybody's.
_ACL = "user default on nopass resetkeys resetchannels -@all +ping\nuser {user} on >{password} ~* &* +@all\n"


@dataclass(frozen=True, slots=True)
class EmbeddedServer:
    """A server that runs: its URL with user and password, and its process."""

    url: str
    process: "subprocess.Popen[bytes]"


@contextmanager
def embedded_server(port: int | None = None, folder: Path | None = None) -> Iterator[str]:
    """The URL of a server that lives as long as the block, as `running_server` starts it."""
    with running_server(port, folder) as server:
        yield server.url


@contextmanager
def running_server(port: int | None = None, folder: Path | None = None) -> Iterator[EmbeddedServer]:
    """A server that lives as long as the block. With `folder` its data and its password stay there, else they go.

    Raises:
        RuntimeError: another server uses the folder, it is not for this user alone, or the server cannot start on it.
    """
    with ExitStack() as stack:
        if folder is None:
            place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="khabar-", ignore_cleanup_errors=True)))
        else:
            place = folder
            make_private(place, _FILES)
        lock = stack.enter_context(_only_user_of(place))
        password = _password(place)
        with open_private(place / _USERS, "w") as acl:
            acl.write(_ACL.format(user=_USER, password=password))
        taken, process = stack.enter_context(_started(port, place, lock.fileno()))
        print(process.pid, file=lock, flush=True)
        yield EmbeddedServer(f"redis://{_USER}:{password}@{HOST}:{taken}/0", process)


@contextmanager
def _started(port: int | None, folder: Path, lock: int) -> "Iterator[tuple[int, subprocess.Popen[bytes]]]":
    """A server on `port`, else on a free one, with that port."""
    with ExitStack() as stack:
        for left in reversed(range(1 if port else _TRIES)):
            chosen = port or _free_port()
            try:
                process = stack.enter_context(server_process(chosen, folder, _CONFIG, lock))
                break
            except PortTaken:
                if not left:
                    raise
        yield chosen, process


def _free_port() -> int:
    """A port of the system's choice: servers that start at the same time get different ones."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port: int = taken.getsockname()[1]
        return port


def _password(folder: Path) -> str:
    """The one that the folder's server always had: made at its first start."""
    with open_private(folder / "password", "a+") as file:
        file.seek(0)
        password = file.read().strip()
        if not password:
            password = secrets.token_urlsafe(24)
            file.write(password + "\n")
    return password


@contextmanager
def _only_user_of(folder: Path) -> Iterator[TextIO]:
    """The file that holds the lock, and the server's process in words.

    The lock belongs to the open file, and lasts until every process that inherited it has ended.
    """
    with open_private(folder / "khabar.lock", "a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            pid = lock.read(_LONGEST_PID).strip()
            named = f" (process {pid})" if pid.isdecimal() else ""
            raise RuntimeError(
                f"another server{named} uses {folder} for its data: stop it, or name another folder."
            ) from None
        # The process of the server before.
        lock.truncate(0)
        yield lock
