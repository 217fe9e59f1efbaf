"""The faults of a soak. Each does its harm at once; one that lasts gives back how long and what ends it."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from random import Random

from redis.exceptions import RedisError

from bench.soak_system import World
from config.celeryconfig import STEPS, queue_of

Ending = tuple[float, Callable[[], object]] | None
Fault = Callable[[World, Random, float], Ending]


def kill_child(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of one prefork child."""
    children = [pid for worker in world.named("worker") for pid in worker.children()]
    if children:
        with suppress(ProcessLookupError):
            os.kill(random.choice(children), signal.SIGKILL)
    return None


def kill_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of a whole worker."""
    return _kill(world, random, "worker")


def kill_feeder(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of a feeder."""
    return _kill(world, random, "feeder")


def kill_producer(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the producer."""
    return _kill(world, random, "producer")


def kill_reader(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the reader."""
    return _kill(world, random, "reader")


def stop_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGTERM to a worker, as in a rolling restart."""
    workers = world.named("worker")
    if workers:
        worker = random.choice(workers)
        worker.killed = True
        if worker.process is not None:
            worker.process.terminate()
    return None


def freeze_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGSTOP of a worker until its entries were taken back, then SIGCONT: it wakes up and means to go on."""
    workers = world.named("worker")
    return (stale_after + random.uniform(2, 4), world.freeze(random.choice(workers))) if len(workers) > 1 else None


def freeze_feeder(world: World, random: Random, stale_after: float) -> Ending:
    """The same with a feeder."""
    feeders = world.named("feeder")
    return (stale_after + random.uniform(2, 4), world.freeze(random.choice(feeders))) if len(feeders) > 1 else None


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
    for key in _queues(world):
        world.client.lpop(key, random.randint(1, 5))
    return None


def double_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages doubled by hand."""
    for key in _queues(world):
        for message in world.client.lrange(key, 0, random.randint(0, 4)):
            world.client.lpush(key, message)
    return None


FAULTS: dict[str, Fault] = {
    fault.__name__: fault
    for fault in (
        kill_child,
        kill_worker,
        kill_feeder,
        kill_producer,
        kill_reader,
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
    """Do one fault; whether the server let it happen, and its ending."""
    try:
        return True, FAULTS[kind](world, random, stale_after)
    except RedisError:
        # It is down already, by another fault.
        return False, None


def _kill(world: World, random: Random, kind: str) -> Ending:
    members = world.named(kind)
    if members:
        world.kill(random.choice(members))
    return None


def _queues(world: World) -> list[str]:
    return [f"{world.keys.tag}:broker:{queue_of(step)}" for step in STEPS]
