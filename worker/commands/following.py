"""Records as they come, with or without a reader group."""

from collections.abc import Iterator
from typing import Any, cast

from config.settings import current
from khabar import Reader
from tasks.streams import outputs
from worker.commands.streams import reached

_MOST_AT_ONCE = 100


def grouped(group: str, count: int | None = None) -> Iterator[dict[str, Any]]:
    """At most `count` records for a member of `group`, else without end.

    Each is acknowledged once it was dealt with, which is when the next one is asked for or the last one was taken.
    """
    reader = Reader(group, settings=current())
    left = count
    while left is None or left > 0:
        # No more is taken than will be dealt with: what a member holds, no other member gets.
        for received in reader.read(_MOST_AT_ONCE if left is None else min(left, _MOST_AT_ONCE)):
            yield cast(dict[str, Any], received.record)
            reader.acknowledge(received)
            left = None if left is None else left - 1


def followed(from_start: bool) -> Iterator[dict[str, Any]]:
    """Records as they come, without end; nothing is acknowledged."""
    client, settings = reached()
    return outputs.followed(client, settings.tags, from_start)
