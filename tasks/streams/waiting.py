"""Waiting for the outcomes of entries."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence

from redis import Redis

from tasks.streams.entries import are_there
from tasks.streams.outputs import Settled, outcomes
from tasks.streams.stream import Keys

_POLL_SECONDS = 0.1


def wait_until_settled(
    client: Redis,
    tags: Sequence[str],
    entry_ids: Collection[str],
    progress: Callable[[int], None] = lambda settled: None,
    timeout: float | None = None,
) -> int:
    """Wait until none of the entries is in a raw stream any more; how many are left when `timeout` seconds are over.

    An entry leaves its raw stream in the very step that gives it its outcome.
    """
    left = set(entry_ids)
    end = None if timeout is None else time.monotonic() + timeout
    while left:
        left = set[str]().union(*(are_there(client, Keys(tag).raw, sorted(left)) for tag in tags))
        progress(len(entry_ids) - len(left))
        if left and end is not None and time.monotonic() > end:
            break
        if left:
            time.sleep(_POLL_SECONDS)
    return len(left)


def wait_for_outcomes(
    client: Redis,
    entry_ids: Mapping[str, Collection[str]],
    progress: Callable[[int], None] = lambda settled: None,
    timeout: float | None = None,
) -> tuple[list[Settled], int]:
    """Wait for entries named by partition: the outcomes, and how many have none when `timeout` seconds are over."""
    end = None if timeout is None else time.monotonic() + timeout
    found: list[Settled] = []
    left = before = 0
    for tag, own in entry_ids.items():

        def advance(settled: int, before: int = before) -> None:
            progress(before + settled)

        seconds = None if end is None else max(0.0, end - time.monotonic())
        left += wait_until_settled(client, [tag], own, advance, seconds)
        found += outcomes(client, [tag], own).values()
        before += len(own)
    return found, left
