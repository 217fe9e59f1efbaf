"""Waiting for the outcomes of entries, and finding them."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from redis import Redis

from tasks.record import codec
from tasks.streams.stream import Keys

_POLL_SECONDS = 0.1
_PAGE = 500
# No clock of a server is a day ahead of ours.
_LATEST_CLOCK = 86_400.0


@dataclass(frozen=True, slots=True)
class Settled:
    """The outcome of one entry: its `record`, or its `rejection`."""

    entry_id: str
    record: dict[str, Any] | None
    rejection: dict[str, Any] | None


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
        left = _still_there(client, tags, sorted(left))
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


def outcomes(client: Redis, tags: Sequence[str], entry_ids: Collection[str]) -> dict[str, Settled]:
    """The outcomes of entries by their ids, as far as they still stand on the output and reject streams."""
    wanted = set(entry_ids)
    found: dict[str, Settled] = {}
    since = _earliest(wanted)
    for tag in tags:
        keys = Keys(tag)
        for key in (keys.enriched, keys.rejected):
            _collect(client, key, since, wanted, found)
    return found


def _earliest(entry_ids: Collection[str]) -> str:
    """From where on the outcomes of these entries stand: no outcome comes before its entry."""
    first = min((int(entry_id.partition("-")[0]) for entry_id in entry_ids), default=0)
    # Ids of a producer's own making may be no times at all, and then neither are those that the server makes later.
    return str(first) if first / 1000 < time.time() + _LATEST_CLOCK else "-"


def _still_there(client: Redis, tags: Sequence[str], ids: Sequence[str]) -> set[str]:
    there: set[str] = set()
    for at in range(0, len(ids), _PAGE):
        page = ids[at : at + _PAGE]
        for tag in tags:
            pipe = client.pipeline(transaction=False)
            for entry_id in page:
                pipe.xrange(Keys(tag).raw, entry_id, entry_id)
            there |= {entry_id for entry_id, entries in zip(page, pipe.execute(), strict=True) if entries}
    return there


def _collect(client: Redis, key: str, since: str, wanted: set[str], found: dict[str, Settled]) -> None:
    start = since
    while entries := cast(list[Any], client.xrange(key, min=start, count=_PAGE)):
        for _, fields in entries:
            entry_id = fields.get(b"entry", b"").decode()
            if entry_id in wanted:
                record, rejection = fields.get(b"record"), fields.get(b"rejection")
                found[entry_id] = Settled(
                    entry_id, codec.decode(record) if record else None, codec.decode(rejection) if rejection else None
                )
        start = "(" + entries[-1][0].decode()
