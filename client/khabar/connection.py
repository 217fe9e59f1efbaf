"""The connection to the stream server: how it is made, and how often a command is tried."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import ExponentialBackoff
from redis.exceptions import BusyLoadingError, ConnectionError, RedisError, TimeoutError
from redis.retry import Retry

from khabar.addresses import cluster_address, is_cluster, is_sentinel, sentinel_address
from khabar.cluster import AsyncClusterClient, ClusterClient
from khabar.outlasting import is_changing_hands
from khabar.sentinel import async_sentinel_client, sentinel_client

# Eight more tries with growing pauses span about seven seconds: a server that restarts with its AOF is back by then.
# Long-running processes try again on top of that.
TRIES = 8
_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 1.5
_RETRIED = [ConnectionError, TimeoutError, BusyLoadingError]
_Answer = TypeVar("_Answer")


def connect(url: str, timeout: float, tries: int = TRIES) -> Redis:
    """A client for the server or the cluster at `url`; replies are bytes, `timeout` is in seconds.

    Of a cluster it has the same commands; those on several keys want these in one slot, and it connects at once.

    Commands are sent again after a lost connection, and while no server is the primary, so all that Khabar sends is
    safe to be carried out twice: changes of state go through scripts that check before they write.
    """
    options = {**_options(url, timeout), "retry": _Retry(_backoff(), tries)}
    if is_sentinel(url):
        return sentinel_client(sentinel_address(url), options)
    if is_cluster(url):
        return cast(Redis, ClusterClient(cluster_address(url), _of_node(options), options["retry"]))
    return Redis.from_url(url, **options)


def connect_async(url: str, timeout: float, tries: int = TRIES) -> AsyncRedis:
    """`connect` for asyncio; the connection is made by the first command."""
    options = {**_options(url, timeout), "retry": _AsyncRetry(_backoff(), tries)}
    if is_sentinel(url):
        return async_sentinel_client(sentinel_address(url), options)
    if is_cluster(url):
        return cast(AsyncRedis, AsyncClusterClient(cluster_address(url), _of_node(options), options["retry"]))
    return AsyncRedis.from_url(url, **options)


def retrying(ask: Callable[[], _Answer], after: type[RedisError]) -> _Answer:
    """The answer, asked for again `after` such an error, as often as a command is sent over lost connections."""
    return Retry(_backoff(), TRIES, (after,)).call_with_retry(ask, lambda error: None)


async def retrying_async(ask: Callable[[], Awaitable[_Answer]], after: type[RedisError]) -> _Answer:
    """`retrying` for asyncio."""
    return await AsyncRetry(_backoff(), TRIES, (after,)).call_with_retry(ask, _do_nothing)


async def _do_nothing(error: Exception) -> None:
    pass


class _ChangingHands(ConnectionError):
    """An error of a server that is no primary, on its way through redis-py, which tries again after this kind."""

    def __init__(self, answer: RedisError) -> None:
        super().__init__(str(answer))
        self.answer = answer


class _Retry(Retry):
    """redis-py's, which tries again where a server is no primary, too: on a new connection, and so of the new one."""

    def call_with_retry(self, do: Callable[[], _Answer], fail: Any, *args: Any, **options: Any) -> _Answer:
        def ask() -> _Answer:
            try:
                return do()
            except RedisError as error:
                if not is_changing_hands(error):
                    raise
                raise _ChangingHands(error) from error

        try:
            return super().call_with_retry(ask, fail, *args, **options)
        except _ChangingHands as error:
            raise error.answer from None


class _AsyncRetry(AsyncRetry):
    """`_Retry` for asyncio."""

    async def call_with_retry(
        self, do: Callable[[], Awaitable[_Answer]], fail: Any, *args: Any, **options: Any
    ) -> _Answer:
        async def ask() -> _Answer:
            try:
                return await do()
            except RedisError as error:
                if not is_changing_hands(error):
                    raise
                raise _ChangingHands(error) from error

        try:
            return await super().call_with_retry(ask, fail, *args, **options)
        except _ChangingHands as error:
            raise error.answer from None


def _of_node(options: dict[str, Any]) -> dict[str, Any]:
    # The client of the cluster is the one that tries again.
    return {name: value for name, value in options.items() if name not in ("retry", "retry_on_error")}


def _backoff() -> ExponentialBackoff:
    return ExponentialBackoff(cap=_LONGEST_PAUSE, base=_FIRST_PAUSE)


def _options(url: str, timeout: float) -> dict[str, Any]:
    # A socket in the file system is of this machine: there is no way to it that could break.
    network = {} if url.startswith("unix://") else {"socket_connect_timeout": timeout, "socket_keepalive": True}
    return {
        **network,
        "protocol": 2,
        "socket_timeout": timeout,
        "health_check_interval": 30,
        "retry_on_error": _RETRIED,
    }
