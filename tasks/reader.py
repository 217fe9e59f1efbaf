"""The door for readers in Python: enriched records, each at least once, acknowledged when they are dealt with."""

import os
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from config.settings import Settings, current
from tasks.record import codec
from tasks.streams.server import connect
from tasks.streams.stream import Keys, ensure_group

# An idle consumer's records go to another one after a minute, longer than a reader should need for one batch.
_STALE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Received:
    """One record with the place to acknowledge it at. `revision` counts from 1 where a duplicate window is set."""

    key: str
    entry_id: str
    record: dict[str, Any]
    revision: int | None


class Reader:
    """A member of a consumer group on the output stream: what one member took, no other gets, until it goes stale.

    >>> for received in Reader("archive"):
    ...     store(received.record)
    ...     reader.acknowledge(received)
    """

    def __init__(
        self,
        group: str,
        consumer: str | None = None,
        url: str | None = None,
        settings: Settings | None = None,
        stale_ms: int = _STALE_MS,
    ) -> None:
        settings = settings or current()
        self.client = connect(url or settings.streams, settings.socket_timeout)
        self.group = group
        self.consumer = consumer or f"{socket.gethostname()}:{os.getpid()}"
        self.stale_ms = stale_ms
        self.keys = [Keys(tag).enriched for tag in settings.tags]
        for key in self.keys:
            ensure_group(self.client, key, group)
        self._looked_to = dict.fromkeys(self.keys, b"0-0")

    def read(self, count: int = 100, block_ms: int = 1000) -> list[Received]:
        """At most `count` records of each partition: what other members left stale first, then new ones."""
        received = self._stale(count)
        if received:
            return received
        reply = self.client.xreadgroup(self.group, self.consumer, dict.fromkeys(self.keys, ">"), count, block_ms)
        return [
            _received(key.decode(), entry_id, fields)
            for key, entries in cast(list[Any], reply or [])
            for entry_id, fields in entries
        ]

    def acknowledge(self, *received: Received) -> None:
        """Say that records are dealt with; they are not delivered again."""
        for one in received:
            self.client.xack(one.key, self.group, one.entry_id)

    def __iter__(self) -> Iterator[Received]:
        """Records without end; each must be acknowledged."""
        while True:
            yield from self.read()

    def close(self) -> None:
        """Give the connections back."""
        self.client.close()

    def _stale(self, count: int) -> list[Received]:
        found = []
        for key in self.keys:
            # One call looks at no more than ten times `count` entries; the next one goes on from there.
            start = self._looked_to[key]
            reply = self.client.xautoclaim(key, self.group, self.consumer, self.stale_ms, start, count)
            self._looked_to[key] = reply[0]
            found += [_received(key, entry_id, fields) for entry_id, fields in reply[1] if fields]
        return found


def _received(key: str, entry_id: bytes, fields: dict[bytes, bytes]) -> Received:
    revision = fields.get(b"revision")
    return Received(key, entry_id.decode(), codec.decode(fields[b"record"]), int(revision) if revision else None)
