"""The probe of workers: one that answers pings may have stopped working all the same."""

import time
from collections.abc import Sequence
from typing import Any

from config.settings import Settings
from worker.watching.control import REPLY_SECONDS, ask, ping
from worker.watching.health import Unhealthy, within


def worker_health(settings: Settings, seconds: float, nodes: str) -> str:
    """The workers whose node names match the glob `nodes` answer, and take messages where they have room.

    Raises:
        Unhealthy: none answers, or one has room and takes nothing within `seconds`, or one is stuck in a task.
    """
    from config.steps import queues as all_queues
    from worker.watching.backlog import queue_lengths

    names = ping(nodes)
    if not names:
        raise Unhealthy(f"no worker {nodes} answers within {REPLY_SECONDS:g} s.")
    queues = {name: {q["name"] for q in found} for name, found in ask("active_queues", names).items()}
    for name in names:
        if not queues.get(name):
            raise Unhealthy(f"{name} answers pings but takes messages from no queue.")
    before = {name: _taken(stats) for name, stats in ask("stats", names).items()}

    def waiting_for(suspects: Sequence[str]) -> dict[str, int]:
        """Messages in a worker's queues, and those it fetched and has not begun, as when its children are stuck."""
        lengths, fetched = queue_lengths(all_queues()), ask("reserved", suspects)
        return {name: _waits(lengths, queues.get(name)) + len(fetched.get(name, ())) for name in suspects}

    roomy = [name for name in names if _has_room(settings, name)]
    suspects = {name: waits for name, waits in waiting_for(roomy).items() if waits}

    def moved() -> bool:
        now = ask("stats", list(suspects))
        idle = [name for name in suspects if name not in now or _taken(now[name]) == before.get(name)]
        waits = waiting_for(idle)
        for name in list(suspects):
            if not waits.get(name):
                del suspects[name]
            else:
                suspects[name] = waits[name]
        return not suspects

    if suspects and not within(seconds, moved):
        name, waits = next(iter(suspects.items()))
        raise Unhealthy(
            f"{name} answers pings but has started nothing for {seconds:g} s, although {_messages(waits)} waiting."
        )
    return f"{', '.join(names)}: answering pings and taking messages"


def _messages(count: int) -> str:
    return "1 message is" if count == 1 else f"{count} messages are"


def _taken(stats: dict[str, Any]) -> int:
    return sum(stats.get("total", {}).values())


def _has_room(settings: Settings, name: str) -> bool:
    stats, active = ask("stats", [name]).get(name, {}), ask("active", [name]).get(name, [])
    longest = settings.batch_time_limit + REPLY_SECONDS
    for task in active:
        age = time.time() - (task.get("time_start") or time.time())
        if age > 2 * longest:
            raise Unhealthy(f"{name} has been in one task for {age:.0f} s; {longest:.0f} s is the limit for a batch.")
    return len(active) < int(stats.get("pool", {}).get("max-concurrency", 1))


def _waits(lengths: dict[str, int], queues: set[str] | None) -> int:
    return sum(count for queue, count in lengths.items() if queue in (queues or ()))
