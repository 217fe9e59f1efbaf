"""The connection to the stream server: how it is made, and how often a command is tried."""

from typing import Any

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import ExponentialBackoff
from redis.exceptions import BusyLoadingError, ConnectionError, TimeoutError
from redis.retry import Retry

# Eight more tries with growing pauses span about seven seconds: a server that restarts with its AOF is back by then.
# Long-running processes try again on top of that.
TRIES = 8
_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 1.5


def connect(url: str, timeout: float, tries: int = TRIES) -> Redis:
    """A client for the server at `url`; replies are bytes, `timeout` is in seconds.

    Commands are sent again after a lost connection, so all that Khabar sends is safe to be carried out twice: changes
    of state go through scripts that check before they write.
    """
    return Redis.from_url(url, retry=Retry(_backoff(), tries), **_options(url, timeout))


def connect_async(url: str, timeout: float, tries: int = TRIES) -> AsyncRedis:
    """`connect` for asyncio; the connection is made by the first command."""
    return AsyncRedis.from_url(url, retry=AsyncRetry(_backoff(), tries), **_options(url, timeout))


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
        "retry_on_error": [ConnectionError, TimeoutError, BusyLoadingError],
    }
