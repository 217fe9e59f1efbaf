"""Reader groups of the output stream: who reads, how far each is, and the end of one that nobody reads for any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from redis import Redis
from redis.exceptions import ResponseError

from tasks.streams.stream import Keys


@dataclass(frozen=True, slots=True)
class ReaderGroup:
    """A group on one partition.

    `lag` counts the records that it has not read (None: the server cannot tell), `pending` those that it read and has
    not acknowledged. `silent_seconds` is how long none of its members has asked for anything; None without members.
    """

    partition: str
    name: str
    lag: int | None
    pending: int
    members: int
    silent_seconds: float | None


def reader_groups(client: Redis, tags: Sequence[str]) -> list[ReaderGroup]:
    """The groups of each partition, by name."""
    found = [_group(client, tag, info) for tag in tags for info in _infos(client, Keys(tag).enriched)]
    return sorted(found, key=lambda group: (group.name, group.partition))


def drop_group(client: Redis, tags: Sequence[str], name: str) -> int:
    """Delete a group, with its place and what it has not acknowledged, on every partition; on how many it was."""
    return sum(_destroy(client, Keys(tag).enriched, name) for tag in tags)


def _infos(client: Redis, key: str) -> list[dict[str, Any]]:
    try:
        infos: list[dict[str, Any]] = client.xinfo_groups(key)
    except ResponseError as error:
        if "no such key" not in str(error):
            raise
        return []
    return infos


def _group(client: Redis, tag: str, info: dict[str, Any]) -> ReaderGroup:
    idle = [member["idle"] / 1000 for member in client.xinfo_consumers(Keys(tag).enriched, info["name"])]
    name = info["name"].decode(errors="replace")
    return ReaderGroup(tag, name, info.get("lag"), int(info["pending"]), len(idle), min(idle, default=None))


def _destroy(client: Redis, key: str, name: str) -> int:
    try:
        return int(client.xgroup_destroy(key, name))
    except ResponseError as error:
        if "requires the key to exist" not in str(error):
            raise
        return 0
