"""Readers: enriched records, each at least once, acknowledged when they are dealt with.

>>> from khabar import Reader
>>> with Reader("newsroom", url="redis://127.0.0.1:6379/0") as reader:
...     for received in reader:
...         store(received.record)
...         reader.acknowledge(received)
"""

import logging
import math
import os
import socket
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import RedisError, ResponseError

from khabar.connection import connect, connect_async
from khabar.groups import ensure_group, ensure_group_async, reading_of_nothing
from khabar.keys import Keys
from khabar.outlasting import is_group_gone, outlast, outlast_async
from khabar.received import Received, Taken, records_of, taken_of
from khabar.settings import ClientSettings, StreamSettings

log = logging.getLogger(__name__)

# An idle consumer's records go to another one after a minute, longer than a reader should need for one batch.
_STALE_MS = 60_000
# Of the socket's timeout: a reply that is waited for longer looks like a lost connection.
_LONGEST_BLOCK = 0.8


class _Member(ABC):
    """A member of a consumer group, as far as it needs no connection: who it is, and what replies mean."""

    def __init__(
        self,
        group: str,
        consumer: str | None = None,
        url: str | None = None,
        settings: StreamSettings | None = None,
        stale_ms: int = _STALE_MS,
        patience: float = math.inf,
    ) -> None:
        settings = settings or ClientSettings.read()
        self.group = group
        self.consumer = consumer or f"{socket.gethostname()}:{os.getpid()}"
        self.stale_ms = stale_ms
        self.patience = patience
        self.keys = [Keys(tag).enriched for tag in settings.tags]
        self._longest_block_ms = int(settings.socket_timeout * 1000 * _LONGEST_BLOCK)
        self._looked_to: dict[str, Any] = dict.fromkeys(self.keys, b"0-0")
        self._open(url or settings.streams, settings.socket_timeout)

    @abstractmethod
    def _open(self, url: str, socket_timeout: float) -> None:
        """Make the client."""

    def _claim(self, key: str, count: int) -> dict[str, Any]:
        """The arguments of the look for records of `key` that others left stale: it begins where the last one ended.

        One call looks at no more than ten times `count` entries.
        """
        return {
            "name": key,
            "groupname": self.group,
            "consumername": self.consumer,
            "min_idle_time": self.stale_ms,
            "start_id": self._looked_to[key],
            "count": count,
        }

    def _claimed(self, key: str, reply: Any) -> Taken:
        self._looked_to[key] = reply[0]
        return taken_of([(key, reply[1])])

    def _new(self, count: int, block_ms: int) -> dict[str, Any]:
        """The arguments of the read of records that nobody in the group has."""
        return {
            "groupname": self.group,
            "consumername": self.consumer,
            "streams": dict.fromkeys(self.keys, ">"),
            "count": count,
            "block": min(block_ms, self._longest_block_ms),
        }

    def _given_back(self, key: str, ids: list[str]) -> dict[str, Any]:
        """The arguments of the call after which records look as if they had been left for long."""
        return {
            "name": key,
            "groupname": self.group,
            "consumername": self.consumer,
            "min_idle_time": 0,
            "message_ids": ids,
            "idle": self.stale_ms,
            "justid": True,
        }


class Reader(_Member):
    """A member of a consumer group on the output stream: what one member took, no other gets, until it goes stale.

    Without `settings` the `KHABAR_*` variables of the environment are read; `url` goes before both. A new group begins
    with the oldest record that is there. While the server is away, `read`, `acknowledge` and the iteration wait, as
    feeders do: for `patience` seconds on top of the tries of a command, by default without end.
    """

    client: Redis

    def read(self, count: int = 100, block_ms: int = 1000) -> list[Received]:
        """At most `count` records of each partition: what other members left stale first, then new ones.

        Waits for `block_ms` milliseconds where there is none, but less than the socket's timeout. An entry that is no
        record is acknowledged, logged, and left where it is. A group that vanished is made anew.
        """
        return outlast(lambda: self._read_or_join(count, block_ms), self.patience)

    def acknowledge(self, *received: Received) -> None:
        """Say that records are dealt with, in one round trip; they are not delivered again."""
        outlast(lambda: self._acknowledge(received), self.patience)

    def give_back(self, *received: Received) -> None:
        """Let any member of the group have records at once that were read here and will not be dealt with.

        Where the server is away or the user lacks the right to XCLAIM, they go stale instead.
        """
        with suppress(RedisError):
            for key, ids in _by_key(received).items():
                self.client.xclaim(**self._given_back(key, ids))

    def close(self) -> None:
        """Give the connections back."""
        self.client.close()

    def __iter__(self) -> Iterator[Received]:
        """Records without end; each must be acknowledged. Where the loop is left, those that it did not see go back."""
        while True:
            left = deque(self.read())
            try:
                while left:
                    yield left.popleft()
            finally:
                self.give_back(*left)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self, url: str, socket_timeout: float) -> None:
        self.client = connect(url, socket_timeout)
        self._join()

    def _acknowledge(self, received: Sequence[Received]) -> None:
        with self.client.pipeline(transaction=False) as pipeline:
            for key, ids in _by_key(received).items():
                pipeline.xack(key, self.group, *ids)
            pipeline.execute()

    def _read_or_join(self, count: int, block_ms: int) -> list[Received]:
        try:
            stale = [one for key in self.keys for one in self._records(self._claimed(key, self._autoclaim(key, count)))]
            return stale or self._read_new(count, block_ms)
        except ResponseError as error:
            if is_group_gone(error):
                self._join()
            raise

    def _read_new(self, count: int, block_ms: int) -> list[Received]:
        reply = self.client.xreadgroup(**self._new(count, block_ms))
        if not reply:
            self.client.xreadgroup(**reading_of_nothing(self.keys, self.group, self.consumer))
        return self._records(records_of(reply))

    def _join(self) -> None:
        for key in self.keys:
            ensure_group(self.client, key, self.group)

    def _records(self, taken: Taken) -> list[Received]:
        for key, ids in taken.foreign.items():
            self.client.xack(key, self.group, *ids)
        return taken.records

    def _autoclaim(self, key: str, count: int) -> Any:
        return self.client.xautoclaim(**self._claim(key, count))


class AsyncReader(_Member):
    """`Reader` for asyncio, over `redis.asyncio`; the first read connects and makes the group.

    >>> async with AsyncReader("newsroom") as reader:
    ...     async for received in reader:
    ...         await store(received.record)
    ...         await reader.acknowledge(received)
    """

    client: AsyncRedis

    async def read(self, count: int = 100, block_ms: int = 1000) -> list[Received]:
        """At most `count` records of each partition: see `Reader.read`."""
        return await outlast_async(lambda: self._read_or_join(count, block_ms), self.patience)

    async def acknowledge(self, *received: Received) -> None:
        """Say that records are dealt with: see `Reader.acknowledge`."""
        await outlast_async(lambda: self._acknowledge(received), self.patience)

    async def give_back(self, *received: Received) -> None:
        """Let any member of the group have these records at once: see `Reader.give_back`."""
        with suppress(RedisError):
            for key, ids in _by_key(received).items():
                await self.client.xclaim(**self._given_back(key, ids))

    async def close(self) -> None:
        """Give the connections back, and the records of a loop that was left and has not given its own back yet."""
        await self._give_left_back()
        await self.client.aclose()

    async def __aiter__(self) -> AsyncIterator[Received]:
        """Records without end; each must be acknowledged. Where the loop is left, those that it did not see go back:
        at once or, where the event loop comes to it later, when the reader is closed.
        """
        while True:
            self._left.extend(await self.read())
            try:
                while self._left:
                    yield self._left.popleft()
            finally:
                await self._give_left_back()

    async def __aenter__(self) -> Self:
        await self._join()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _open(self, url: str, socket_timeout: float) -> None:
        self.client = connect_async(url, socket_timeout)
        self._joined = False
        self._left: deque[Received] = deque()

    async def _give_left_back(self) -> None:
        # Whoever comes first, the end of the loop or that of the reader, leaves nothing for the other.
        left = list(self._left)
        self._left.clear()
        await self.give_back(*left)

    async def _acknowledge(self, received: Sequence[Received]) -> None:
        async with self.client.pipeline(transaction=False) as pipeline:
            for key, ids in _by_key(received).items():
                pipeline.xack(key, self.group, *ids)
            await pipeline.execute()

    async def _read_or_join(self, count: int, block_ms: int) -> list[Received]:
        try:
            if not self._joined:
                await self._join()
            return await self._read_once(count, block_ms)
        except ResponseError as error:
            if is_group_gone(error):
                await self._join()
            raise

    async def _read_once(self, count: int, block_ms: int) -> list[Received]:
        stale: list[Received] = []
        for key in self.keys:
            stale += await self._records(self._claimed(key, await self.client.xautoclaim(**self._claim(key, count))))
        return stale or await self._read_new(count, block_ms)

    async def _read_new(self, count: int, block_ms: int) -> list[Received]:
        reply = await self.client.xreadgroup(**self._new(count, block_ms))
        if not reply:
            await self.client.xreadgroup(**reading_of_nothing(self.keys, self.group, self.consumer))
        return await self._records(records_of(reply))

    async def _join(self) -> None:
        for key in self.keys:
            await ensure_group_async(self.client, key, self.group)
        self._joined = True

    async def _records(self, taken: Taken) -> list[Received]:
        for key, ids in taken.foreign.items():
            await self.client.xack(key, self.group, *ids)
        return taken.records


def _by_key(received: Sequence[Received]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in received:
        found.setdefault(one.key, []).append(one.output_id)
    return found
