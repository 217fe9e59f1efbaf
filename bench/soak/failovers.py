"""Faults of several servers: another one takes over, by force or in good order."""

from random import Random
from typing import TypeVar

from bench.servers.cluster import Cluster
from bench.servers.sentinels import UnderSentinel
from bench.soak.aiming import Ending, Missed
from bench.soak.system import World

_S = TypeVar("_S", UnderSentinel, Cluster)


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


def _whole(servers: _S | None) -> _S:
    """The servers, where none of them is away or behind by another fault."""
    if servers is None or not servers.is_whole():
        raise Missed
    return servers
