"""Clients of a cluster, over redis-py's own, which follow slots from node to node.

What is added to these: errors of a cluster that is changing are errors of the server, and are tried again with growing
pauses like those of a single one; and a script goes to the node that needs it, not to all of them.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.cluster import ClusterNode as AsyncClusterNode
from redis.asyncio.cluster import RedisCluster as AsyncRedisCluster
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.exceptions import ConnectionError, RedisClusterException, RedisError
from redis.retry import Retry

from khabar.addresses import ClusterAddress, tls_options

_Answer = TypeVar("_Answer")
# redis-py looks anew for the nodes after an error, and this once asks the one that it finds then, without a pause.
_TRIES_AT_ONCE = 1
# Between two looks at several streams, in seconds.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.005, 0.1


class ClusterClient(RedisCluster):
    """A client of a cluster; `retry` says how often a command is sent while the cluster is changing."""

    def __init__(self, address: ClusterAddress, options: dict[str, Any], retry: Retry) -> None:
        self._trying = retry
        nodes = [cast(Any, ClusterNode)(host, port) for host, port in address.nodes]
        given = {**address.server, **tls_options(address.tls), **options}
        # Where one node is away, what lies on the others is worked on.
        given |= {"startup_nodes": nodes, "require_full_coverage": False}
        self._ask(
            lambda: cast(Any, super(ClusterClient, self)).__init__(retry=Retry(NoBackoff(), _TRIES_AT_ONCE), **given)
        )

    def execute_command(self, *args: Any, **options: Any) -> Any:
        """The answer of the node that the command is for."""
        return self._ask(lambda: cast(Any, super(ClusterClient, self)).execute_command(*args, **options))

    def pipeline(self, transaction: Any = None, shard_hint: Any = None) -> Any:
        """Several commands, each sent to its node; not as a transaction, and one after the other."""
        if transaction:
            raise ValueError("a cluster has no transactions over several nodes")
        return _OneByOne(self)

    def xread(
        self, streams: Any, count: int | None = None, block: int | None = None, *args: Any, **options: Any
    ) -> Any:
        """Entries of several streams, which may lie on several nodes."""
        return self._of_each(super().xread, streams, count, block, *args, **options)

    def xreadgroup(
        self,
        groupname: str,
        consumername: str,
        streams: Any,
        count: int | None = None,
        block: int | None = None,
        *args: Any,
        **options: Any,
    ) -> Any:
        """Entries for a member of a consumer group of several streams, which may lie on several nodes."""
        read = partial(super().xreadgroup, groupname, consumername)
        return self._of_each(read, streams, count, block, *args, **options)

    def owner(self, key: str) -> Redis:
        """A client of the one node that has `key` now."""
        return self._ask(lambda: self._owner(key))

    def load_script(self, text: str, key: str) -> None:
        """Make a script known to the node that has `key`."""
        self._ask(lambda: self._owner(key).script_load(text))

    def look_again(self) -> None:
        """Ask the cluster which node has what."""
        self._ask(lambda: cast(Any, self.nodes_manager).initialize())

    def primaries(self) -> list[Redis]:
        """A client of each node that is a primary now."""
        return [self.get_redis_connection(node) for node in cast(Any, self).get_primaries()]

    def _of_each(
        self,
        read: Callable[..., Any],
        streams: Mapping[Any, Any],
        count: int | None,
        block: int | None,
        *args: Any,
        **options: Any,
    ) -> Any:
        # One command reads the streams of one slot only. So each is asked, and again while there is nothing.
        if len(streams) == 1:
            return read(streams, count, block, *args, **options)
        waiting = _Waiting(block)
        while True:
            round_ = _Round()
            for name, place in streams.items():
                with round_.noting():
                    round_.found += read({name: place}, count, None, *args, **options) or []
            if round_.is_over() or not waiting.goes_on():
                return round_.found
            time.sleep(waiting.pause())

    def _owner(self, key: str) -> Redis:
        return self.get_redis_connection(cast(Any, self).get_node_from_key(key))

    def _ask(self, ask: Callable[[], _Answer]) -> _Answer:
        def asked() -> _Answer:
            try:
                return ask()
            except RedisClusterException as error:
                # No RedisError: no node could be reached, or none of those that were has the slot.
                raise ConnectionError(str(error)) from error

        return self._trying.call_with_retry(asked, lambda error: None)


class AsyncClusterClient(AsyncRedisCluster):
    """`ClusterClient` for asyncio; the first command connects."""

    def __init__(self, address: ClusterAddress, options: dict[str, Any], retry: AsyncRetry) -> None:
        self._trying = retry
        self._options = {**address.server, **tls_options(address.tls), **options}
        self._owners: dict[str, AsyncRedis] = {}
        nodes = [AsyncClusterNode(host, port) for host, port in address.nodes]
        super().__init__(
            startup_nodes=nodes,
            require_full_coverage=False,
            retry=AsyncRetry(NoBackoff(), _TRIES_AT_ONCE),
            **self._options,
        )

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """The answer of the node that the command is for."""
        return await self._ask(lambda: super(AsyncClusterClient, self).execute_command(*args, **options))

    def pipeline(self, transaction: Any = None, shard_hint: Any = None) -> Any:
        """Several commands, each sent to its node; not as a transaction, and one after the other."""
        if transaction:
            raise ValueError("a cluster has no transactions over several nodes")
        return _AsyncOneByOne(self)

    async def xread(
        self, streams: Any, count: int | None = None, block: int | None = None, *args: Any, **options: Any
    ) -> Any:
        """Entries of several streams, which may lie on several nodes."""
        return await self._of_each(super().xread, streams, count, block, *args, **options)

    async def xreadgroup(
        self,
        groupname: str,
        consumername: str,
        streams: Any,
        count: int | None = None,
        block: int | None = None,
        *args: Any,
        **options: Any,
    ) -> Any:
        """Entries for a member of a consumer group of several streams, which may lie on several nodes."""
        read = partial(super().xreadgroup, groupname, consumername)
        return await self._of_each(read, streams, count, block, *args, **options)

    async def owner(self, key: str) -> AsyncRedis:
        """A client of the one node that has `key` now."""
        node = await self._ask(lambda: self._owner(key))
        if node.name not in self._owners:
            self._owners[node.name] = AsyncRedis(host=node.host, port=int(node.port), **self._options)
        return self._owners[node.name]

    async def load_script(self, text: str, key: str) -> None:
        """Make a script known to the node that has `key`."""
        await (await self.owner(key)).script_load(text)

    async def look_again(self) -> None:
        """Ask the cluster which node has what."""
        await self._ask(lambda: self.nodes_manager.initialize())

    async def aclose(self) -> None:
        """Give the connections back."""
        for client in self._owners.values():
            await client.aclose()
        self._owners.clear()
        await super().aclose()

    async def _of_each(
        self,
        read: Callable[..., Any],
        streams: Mapping[Any, Any],
        count: int | None,
        block: int | None,
        *args: Any,
        **options: Any,
    ) -> Any:
        if len(streams) == 1:
            return await read(streams, count, block, *args, **options)
        waiting = _Waiting(block)
        while True:
            round_ = _Round()
            for name, place in streams.items():
                with round_.noting():
                    round_.found += await read({name: place}, count, None, *args, **options) or []
            if round_.is_over() or not waiting.goes_on():
                return round_.found
            await asyncio.sleep(waiting.pause())

    async def _owner(self, key: str) -> Any:
        await self.initialize()
        return cast(Any, self).get_node_from_key(key)

    async def _ask(self, ask: Callable[[], Awaitable[_Answer]]) -> _Answer:
        async def asked() -> _Answer:
            try:
                return await ask()
            except RedisClusterException as error:
                raise ConnectionError(str(error)) from error

        return await self._trying.call_with_retry(asked, _do_nothing)


class _Waiting:
    """How long to wait between two rounds over streams without a new entry: ever longer, up to a tenth of a second."""

    def __init__(self, block: int | None) -> None:
        self._end = time.monotonic() + (block or 0) / 1000
        self._pause = _FIRST_PAUSE / 2

    def goes_on(self) -> bool:
        return time.monotonic() < self._end

    def pause(self) -> float:
        self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        return max(0.0, min(self._pause, self._end - time.monotonic()))


class _Round:
    """One look at each stream. Where one could not be read, the others' entries are not lost for that."""

    def __init__(self) -> None:
        self.found: list[Any] = []
        self._failure: RedisError | None = None

    @contextmanager
    def noting(self) -> Iterator[None]:
        try:
            yield
        except RedisError as error:
            self._failure = error

    def is_over(self) -> bool:
        """Whether there is something.

        Raises:
            RedisError: there is nothing, and one could not be read.
        """
        if self._failure is not None and not self.found:
            raise self._failure
        return bool(self.found)


class _Collecting:
    """Calls of a client's methods, put off."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._calls: list[Callable[[], Any]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        method = getattr(self._client, name)

        def put_off(*args: Any, **options: Any) -> None:
            self._calls.append(lambda: method(*args, **options))

        return put_off


class _OneByOne(_Collecting):
    def execute(self) -> list[Any]:
        """The answers."""
        calls, self._calls = self._calls, []
        return [call() for call in calls]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._calls.clear()


class _AsyncOneByOne(_Collecting):
    async def execute(self) -> list[Any]:
        """The answers."""
        calls, self._calls = self._calls, []
        return [await call() for call in calls]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._calls.clear()


async def _do_nothing(error: Exception) -> None:
    pass
