"""Entries of a stream, read page by page: nothing is taken away, nothing acknowledged."""

from collections.abc import Iterator
from typing import Any, cast

from redis import Redis

Fields = dict[bytes, bytes]
# Enough to hide the round trip, few enough that the server is not kept from others.
_PAGE = 500


def entries(client: Redis, key: str, since: str = "-", until: str = "+") -> Iterator[tuple[str, Fields]]:
    """Ids and fields of the entries from `since` to `until`, both included, oldest first.

    Where `until` is left open, and entries come as fast as they are read, it has no end.
    """
    while page := cast(list[Any], client.xrange(key, min=since, max=until, count=_PAGE)):
        for entry_id, fields in page:
            yield entry_id.decode(), fields
        since = "(" + page[-1][0].decode()


def entries_there_now(client: Redis, key: str) -> Iterator[tuple[str, Fields]]:
    """The entries that are there at the first call, oldest first."""
    return entries(client, key, until=newest_id(client, key) or "+")


def entries_newest_first(client: Redis, key: str) -> Iterator[tuple[str, Fields]]:
    """All entries, newest first."""
    until = "+"
    while page := cast(list[Any], client.xrevrange(key, max=until, count=_PAGE)):
        for entry_id, fields in page:
            yield entry_id.decode(), fields
        until = "(" + page[-1][0].decode()


def newest_id(client: Redis, key: str) -> str | None:
    """The id of the newest entry; None where there is none."""
    newest = cast(list[Any], client.xrevrange(key, count=1))
    return newest[0][0].decode() if newest else None


def are_there(client: Redis, key: str, entry_ids: list[str]) -> set[str]:
    """Those of the entries that are on the stream."""
    there: set[str] = set()
    for at in range(0, len(entry_ids), _PAGE):
        page = entry_ids[at : at + _PAGE]
        with client.pipeline(transaction=False) as pipeline:
            for entry_id in page:
                pipeline.xrange(key, entry_id, entry_id)
            there |= {entry_id for entry_id, found in zip(page, pipeline.execute(), strict=True) if found}
    return there
