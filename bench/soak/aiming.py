"""Aiming: which process a fault strikes, and when."""

import time
from collections.abc import Callable
from random import Random
from typing import TypeVar

from bench.soak.system import Member, World

_T = TypeVar("_T")
# How long a fault lasts, in seconds, and what ends it.
Ending = tuple[float, Callable[[], object]] | None
# What it strikes in, its choice, and the seconds after which a run counts as stale.
Fault = Callable[[World, Random, float], Ending]
# How long one call aims, and how long it waits between two looks whether the moment has come, in seconds.
_AIM = 0.1
_LOOK = 0.002
# Workers fetch a message within a millisecond of its arrival. They stand still for this long at most, so that messages
# wait to be struck: long enough for a feeder's next batch, and far below the 5 s after which a soak's run is stale.
_STANDSTILL = 1.5


class Missed(Exception):
    """There was nothing to strike: no such process, no message in a queue."""


def one_of(targets: list[_T], random: Random) -> _T:
    """One of them.

    Raises:
        Missed: there is none.
    """
    if not targets:
        raise Missed
    return random.choice(targets)


def one_of_many(members: list[Member], random: Random) -> Member:
    """One of them where another is left to take over."""
    return one_of(members if len(members) > 1 else [], random)


def kill(world: World, random: Random, kind: str) -> Ending:
    """SIGKILL of a process of that kind."""
    world.kill(one_of(world.named(kind), random))
    return None


def kill_amid(world: World, random: Random, kind: str, is_amid: Callable[[], bool], slow: float = 0.0) -> Ending:
    """Kill at the very moment when it hurts, over a network that is `slow` while it is aimed.

    It aims for a moment only. Whoever calls again meanwhile starts processes again and ends other faults, or what is
    waited for might never happen.
    """
    member = one_of(world.named(kind), random)
    usual = world.proxy.delay if world.proxy else 0.0
    if world.proxy:
        world.proxy.delay = max(usual, slow)
    try:
        _look_until(is_amid, _AIM)
        world.kill(member)
    finally:
        if world.proxy:
            world.proxy.delay = usual
    return None


def while_workers_stand_still(world: World, strike: Callable[[], bool]) -> None:
    """Freeze all workers, strike as soon as that hits something, and wake them up again.

    Raises:
        Missed: nothing came to be struck.
    """
    wakes = [world.freeze(worker) for worker in world.named("worker")]
    try:
        _look_until(strike, _STANDSTILL)
    finally:
        for wake in wakes:
            wake()


def _look_until(is_so: Callable[[], bool], seconds: float) -> None:
    """Look again and again; Missed after so many seconds."""
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            raise Missed
        time.sleep(_LOOK)
