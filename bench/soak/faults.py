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

from bench.soak.reader import ARCHIVERS
from bench.soak.system import Member, World
from config.steps import all_steps

_T = TypeVar("_T")
Ending = tuple[float, Callable[[], object]] | None
Fault = Callable[[World, Random, float], Ending]
# A producer is in the middle of a submission for milliseconds; over a network as slow as this it can be hit there.
_SLOW = 0.1
_LONGEST_AIM = 6.0


class Missed(Exception):
    """There was nothing to strike at that moment: no such process, no message in a queue."""


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
    return _kill_amid(world, random, "producer", lambda: _last_line(ledger).startswith(b"try "))


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
    world.proxy.cut()
    return None


def lose_replies(world: World, random: Random, stale_after: float) -> Ending:
    """Resets in mid-reply: the command was carried out, and its sender sends it again."""
    world.proxy.lose_replies(random.randint(5, 30))
    return None


def delay(world: World, random: Random, stale_after: float) -> Ending:
    """A slow network."""
    world.proxy.delay = random.uniform(0.02, 0.15)

    def fast_again() -> None:
        world.proxy.delay = 0.0

    return (random.uniform(2, 4), fast_again)


def flush_scripts(world: World, random: Random, stale_after: float) -> Ending:
    """SCRIPT FLUSH."""
    world.client.script_flush()
    return None


def kill_clients(world: World, random: Random, stale_after: float) -> Ending:
    """CLIENT KILL of every connection."""
    world.client.execute_command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    return None


def fill_memory(world: World, random: Random, stale_after: float) -> Ending:
    """The server at maxmemory: it refuses whatever might take room."""
    world.client.config_set("maxmemory", "1mb")

    def lift() -> None:
        world.client.config_set("maxmemory", "0")

    return (random.uniform(1, 4), lift)


def delete_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages deleted by hand."""
    deleted = [world.client.lpop(key, random.randint(1, 5)) for key in _queues(world)]
    if not any(deleted):
        raise Missed
    return None


def double_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages doubled by hand."""
    doubled = 0
    for key in _queues(world):
        for message in world.client.lrange(key, 0, random.randint(0, 4)):
            doubled += world.client.lpush(key, message)
    if not doubled:
        raise Missed
    return None


FAULTS: dict[str, Fault] = {
    fault.__name__: fault
    for fault in (
        kill_child,
        kill_worker,
        kill_feeder,
        kill_producer,
        kill_reader,
        kill_archiver,
        stop_worker,
        freeze_worker,
        freeze_feeder,
        kill_server,
        cut_connections,
        lose_replies,
        delay,
        flush_scripts,
        kill_clients,
        fill_memory,
        delete_messages,
        double_messages,
    )
}


def schedule(count: int, seed: int) -> list[str]:
    """The kinds of `count` faults: every kind as often as any other, in an order of the seed's."""
    random = Random(seed)
    kinds: list[str] = []
    while len(kinds) < count:
        round_of_all = list(FAULTS)
        random.shuffle(round_of_all)
        kinds += round_of_all
    return kinds[:count]


def inflict(world: World, kind: str, random: Random, stale_after: float) -> tuple[bool, Ending]:
    """Do one fault; whether it struck anything, and its ending."""
    try:
        return True, FAULTS[kind](world, random, stale_after)
    except (Missed, RedisError):
        # A RedisError: the server is down already, by another fault.
        return False, None


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


def _kill_amid(world: World, random: Random, kind: str, is_amid: Callable[[], bool]) -> Ending:
    """Kill at the very moment when it hurts."""
    member = _one_of(world.named(kind), random)
    usual, world.proxy.delay = world.proxy.delay, _SLOW
    try:
        next_look = time.monotonic()
        until = next_look + _LONGEST_AIM
        while not is_amid():
            now = time.monotonic()
            if now > until:
                raise Missed
            if now > next_look:
                # What ended is started again meanwhile, or nobody might ever do what is waited for.
                world.supervise()
                next_look = now + 0.1
            time.sleep(0.002)
        world.kill(member)
    finally:
        world.proxy.delay = usual
    return None


def _last_line(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 200))
        return file.read().rpartition(b"\n")[0].rpartition(b"\n")[2]


def _queues(world: World) -> list[str]:
    return [f"{world.keys.tag}:broker:{step.queue}" for step in all_steps()]
