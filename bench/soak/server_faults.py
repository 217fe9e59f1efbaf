"""Faults of a server, of the way to it, and of the messages that it holds."""

from collections.abc import Callable
from random import Random

from bench.proxy import Proxy
from bench.soak.aiming import Ending, Missed, while_workers_stand_still
from bench.soak.system import World
from config.steps import all_steps


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


def fill_memory(world: World, random: Random, stale_after: float) -> Ending:
    """The server at maxmemory: it refuses whatever might take room."""
    world.client.config_set("maxmemory", "1mb")

    def lift() -> None:
        world.client.config_set("maxmemory", "0")

    return (random.uniform(1, 4), lift)


def flush_scripts(world: World, random: Random, stale_after: float) -> Ending:
    """SCRIPT FLUSH."""
    world.client.script_flush()
    return None


def kill_clients(world: World, random: Random, stale_after: float) -> Ending:
    """CLIENT KILL of every connection."""
    world.broker.execute_command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    return None


def delete_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages deleted by hand."""
    return _strike_messages(world, lambda key: bool(world.broker.lpop(key, random.randint(1, 5))))


def double_messages(world: World, random: Random, stale_after: float) -> Ending:
    """Broker messages doubled by hand."""

    def double(key: str) -> bool:
        messages = world.broker.lrange(key, 0, random.randint(0, 4))
        for message in messages:
            world.broker.lpush(key, message)
        return bool(messages)

    return _strike_messages(world, double)


def _strike_messages(world: World, strike: Callable[[str], bool]) -> Ending:
    """Do this to the queue of each step, whose messages wait for workers that stand still; true is a hit."""
    queues = [f"{world.keys.tag}:broker:{step.queue}" for step in all_steps()]

    def strike_all() -> bool:
        hits = [strike(key) for key in queues]
        return any(hits)

    while_workers_stand_still(world, strike_all)
    return None


def _proxy(world: World) -> Proxy:
    if world.proxy is None:
        raise Missed
    return world.proxy
