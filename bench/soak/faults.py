"""The faults of a soak. Each does its harm at once; one that lasts gives back how long and what ends it."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TypeVar

from redis.exceptions import RedisError

from bench.proxy import Proxy
from bench.servers.cluster import Cluster
from bench.servers.sentinels import UnderSentinel
from bench.soak.reader import ARCHIVERS
from bench.soak.system import Member, World
from config.steps import all_steps

_T = TypeVar("_T")
_S = TypeVar("_S", UnderSentinel, Cluster)
Ending = tuple[float, Callable[[], object]] | None
Fault = Callable[[World, Random, float], Ending]
# A producer is in the middle of a submission for milliseconds; over a network as slow as this it can be hit there.
_SLOW = 0.1
# How long one call aims, and how long it waits between two looks whether the moment has come, in seconds.
_AIM = 0.1
_LOOK = 0.002


class Missed(Exception):
    """There was nothing to strike: no such process, no message in a queue."""


def kill_child(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of one prefork child."""
    children = [pid for worker in world.named("worker") for pid in worker.children()]
    with suppress(ProcessLookupError):
        os.kill(_one_of(children, random), signal.SIGKILL)
    return None


def kill_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of a whole worker."""
    return _kill(world, random, "worker")


def kill_feeder(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of a feeder."""
    return _kill(world, random, "feeder")


def kill_producer(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the producer in the middle of a submission: nobody can tell whether it was carried out."""
    ledger = world.folder / "produced.txt"
    return _kill_amid(world, random, "producer", lambda: _last_line(ledger).startswith(b"try "), _SLOW)


def kill_reader(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the reader between a record's work and its acknowledgement."""
    ledger = world.folder / "read.txt"
    before = ledger.stat().st_size
    return _kill_amid(world, random, "reader", lambda: ledger.stat().st_size > before)


def kill_archiver(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the archiver while records are pending for it: read, and perhaps committed, not acknowledged."""

    def is_amid() -> bool:
        return any(
            group["pending"] and group["name"] == ARCHIVERS.encode()
            for group in world.client.xinfo_groups(world.keys.enriched)
        )

    return _kill_amid(world, random, "archiver", is_amid)


def stop_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGTERM to a worker, as in a rolling restart."""
    worker = _one_of(world.named("worker"), random)
    worker.killed = True
    if worker.process is not None:
        worker.process.terminate()
    return None


def freeze_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGSTOP of a worker until its entries were taken back, then SIGCONT: it wakes up and means to go on."""
    return (stale_after + random.uniform(2, 4), world.freeze(_one_of_many(world.named("worker"), random)))


def freeze_feeder(world: World, random: Random, stale_after: float) -> Ending:
    """The same with a feeder."""
    return (stale_after + random.uniform(2, 4), world.freeze(_one_of_many(world.named("feeder"), random)))


def kill_server(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the server, and a restart on its data."""
    return (random.uniform(0.1, 2.5), world.kill_server())


def cut_connections(world: World, random: Random, stale_after: float) -> Ending:
    """A reset of every connection."""
    _proxy(world).cut()
    return None


def lose_replies(world: World, random: Random, stale_after: float) -> Ending:
    """Resets in mid-reply: the command was carried out, and its sender sends it again."""
    _proxy(world).lose_replies(random.randint(5, 30))
    return None


def delay(world: World, random: Random, stale_after: float) -> Ending:
    """A slow network."""
    proxy = _proxy(world)
    proxy.delay = random.uniform(0.02, 0.15)

    def fast_again() -> None:
        proxy.delay = 0.0

    return (random.uniform(2, 4), fast_again)


def flush_scripts(world: World, random: Random, stale_after: float) -> Ending:
    """SCRIPT FLUSH."""
    world.client.script_flush()
    return None


def kill_clients(world: World, random: Random, stale_after: float) -> Ending:
    """CLIENT KILL of every connection."""
    world.broker.execute_command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    return None


def fill_memory(world: World, random: Random, stale_after: float) -> Ending:
    """The server at maxmemory: it refuses whatever might take room."""
    world.client.config_set("maxmemory", "1mb")

    def lift() -> None:
        world.client.config_set("maxmemory", "0")

    return (random.uniform(1, 4), lift)


def delete_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages deleted by hand."""
    deleted = [world.broker.lpop(key, random.randint(1, 5)) for key in _queues(world)]
    if not any(deleted):
        raise Missed
    return None


def double_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages doubled by hand."""
    doubled = 0
    for key in _queues(world):
        for message in world.broker.lrange(key, 0, random.randint(0, 4)):
            doubled += world.broker.lpush(key, message)
    if not doubled:
        raise Missed
    return None


def kill_primary(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the primary behind Sentinel; it comes back as a replica."""
    servers = _whole(world.servers.sentinels)
    return (random.uniform(1, 3), servers.kill_primary().start)


def hand_over(world: World, random: Random, stale_after: float) -> Ending:
    """A coordinated failover behind Sentinel."""
    _whole(world.servers.sentinels).fail_over("COORDINATED")
    return None


def kill_node(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the node of a cluster that has the streams; it comes back as a replica."""
    cluster = _whole(world.servers.cluster)
    return (random.uniform(1, 3), cluster.kill_owner(world.keys.raw).start)


def hand_over_node(world: World, random: Random, stale_after: float) -> Ending:
    """CLUSTER FAILOVER on a replica of the node that has the streams."""
    _whole(world.servers.cluster).fail_over(world.keys.raw)
    return None


def move_slot(world: World, random: Random, stale_after: float) -> Ending:
    """The streams' slot goes to another node, key by key."""
    _whole(world.servers.cluster).move(world.keys.raw)
    return None


_OF_PROCESSES = (
    kill_child,
    kill_worker,
    kill_feeder,
    kill_producer,
    kill_reader,
    kill_archiver,
    stop_worker,
    freeze_worker,
    freeze_feeder,
)
_OF_ANY_SERVER = (flush_scripts, kill_clients, delete_messages, double_messages)
_OF_ONE_SERVER = (kill_server, cut_connections, lose_replies, delay, fill_memory)
_OF_SENTINEL = (kill_primary, hand_over)
_OF_CLUSTER = (kill_node, hand_over_node, move_slot)


def _by_name(*faults: Fault) -> dict[str, Fault]:
    return {fault.__name__: fault for fault in faults}


# By the kind of servers.
FAULTS_OF: dict[str, dict[str, Fault]] = {
    "one": _by_name(*_OF_PROCESSES, *_OF_ANY_SERVER, *_OF_ONE_SERVER),
    "sentinel": _by_name(*_OF_PROCESSES, *_OF_ANY_SERVER, *_OF_SENTINEL),
    "cluster": _by_name(*_OF_PROCESSES, *_OF_ANY_SERVER, *_OF_CLUSTER),
}
FAULTS = FAULTS_OF["one"]
# What takes the servers along is often in the schedule, or a soak of some minutes would see little of it.
_OFTEN = 3


def schedule(count: int, seed: int, kind: str = "one") -> list[str]:
    """The kinds of `count` faults in an order of the seed: every kind as often as any other, but for failovers, which
    come three times as often.
    """
    random = Random(seed)
    of_servers = _by_name(*_OF_SENTINEL, *_OF_CLUSTER)
    kinds: list[str] = []
    while len(kinds) < count:
        round_of_all = [name for name in FAULTS_OF[kind] for _ in range(_OFTEN if name in of_servers else 1)]
        random.shuffle(round_of_all)
        kinds += round_of_all
    return kinds[:count]


def inflict(world: World, kind: str, random: Random, stale_after: float) -> tuple[bool, Ending]:
    """Do one fault; whether it struck anything, and its ending."""
    try:
        return True, FAULTS_OF[world.kind][kind](world, random, stale_after)
    except (Missed, RedisError):
        # A RedisError: the server is down already, by another fault.
        return False, None


def _proxy(world: World) -> Proxy:
    if world.proxy is None:
        raise Missed
    return world.proxy


def _whole(servers: _S | None) -> _S:
    """The servers, where none of them is away or behind by another fault."""
    if servers is None or not servers.is_whole():
        raise Missed
    return servers


def _one_of(targets: list[_T], random: Random) -> _T:
    if not targets:
        raise Missed
    return random.choice(targets)


def _one_of_many(members: list[Member], random: Random) -> Member:
    """One of them where another is left to take over."""
    return _one_of(members if len(members) > 1 else [], random)


def _kill(world: World, random: Random, kind: str) -> Ending:
    world.kill(_one_of(world.named(kind), random))
    return None


def _kill_amid(world: World, random: Random, kind: str, is_amid: Callable[[], bool], slow: float = 0.0) -> Ending:
    """Kill at the very moment when it hurts, over a network that is `slow` while it is aimed.

    It aims for a moment only. Whoever calls again meanwhile starts processes again and ends other faults, or what is
    waited for might never happen.
    """
    member = _one_of(world.named(kind), random)
    usual = world.proxy.delay if world.proxy else 0.0
    if world.proxy:
        world.proxy.delay = max(usual, slow)
    try:
        until = time.monotonic() + _AIM
        while not is_amid():
            if time.monotonic() > until:
                raise Missed
            time.sleep(_LOOK)
        world.kill(member)
    finally:
        if world.proxy:
            world.proxy.delay = usual
    return None


def _last_line(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 200))
        return file.read().rpartition(b"\n")[0].rpartition(b"\n")[2]


def _queues(world: World) -> list[str]:
    return [f"{world.keys.tag}:broker:{step.queue}" for step in all_steps()]
