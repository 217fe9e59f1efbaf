"""The faults of a soak. Each does its harm at once; one that lasts gives back how long and what ends it."""

from random import Random

from redis.exceptions import RedisError

from bench.soak.aiming import Ending, Fault, Missed
from bench.soak.failovers import hand_over, hand_over_node, kill_node, kill_primary, move_slot
from bench.soak.process_faults import (
    freeze_feeder,
    freeze_worker,
    kill_archiver,
    kill_child,
    kill_feeder,
    kill_producer,
    kill_reader,
    kill_worker,
    stop_worker,
)
from bench.soak.server_faults import (
    cut_connections,
    delay,
    delete_messages,
    double_messages,
    fill_memory,
    flush_scripts,
    kill_clients,
    kill_server,
    lose_replies,
)
from bench.soak.system import World

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
