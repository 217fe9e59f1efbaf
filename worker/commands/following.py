"""Records as they come, with or without a reader group."""

import sys
from collections import deque
from collections.abc import Iterator
from typing import Any, cast

from config.settings import current
from khabar import Reader
from tasks.streams import outputs
from worker.commands.streams import reached

_MOST_AT_ONCE = 100
_WITHOUT_END = sys.maxsize


def grouped(group: str, count: int | None = None) -> Iterator[dict[str, Any]]:
    """At most `count` records for a member of `group`, else without end.

    Each is acknowledged once it was dealt with, which is when the next one is asked for or the last one was taken.
    """
    reader = Reader(group, settings=current())
    left = _WITHOUT_END if count is None else count
    while left > 0:
        # No more is taken than will be dealt with: what a member holds, no other member gets.
        taken = deque(reader.read(min(left, _MOST_AT_ONCE)))
        try:
            while taken and left > 0:
                yield cast(dict[str, Any], taken[0].record)
                reader.acknowledge(taken.popleft())
                left -= 1
        finally:
            reader.give_back(*taken)


def followed(from_start: bool) -> Iterator[dict[str, Any]]:
    """Records as they come, without end; nothing is acknowledged."""
    client, settings = reached()
    return outputs.followed(client, settings.tags, from_start)
