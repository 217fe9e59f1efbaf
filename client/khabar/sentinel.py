"""Connections to a primary that Sentinel knows, over redis-py's own Sentinel client.

Two things are added to it. A connection that broke is made anew at the address that Sentinel names then; redis-py goes
back to the one that it had. And a connection that lives asks now and then whether its server is still the primary:
after a failover that somebody asked for, the old one takes writes for ten seconds, and all of them are thrown away.
"""

import threading
import time
from contextlib import suppress
from typing import Any, cast

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry as AsyncRetry
from redis.asyncio.sentinel import Sentinel as AsyncSentinel
from redis.asyncio.sentinel import SentinelManagedConnection as AsyncManagedConnection
from redis.asyncio.sentinel import SentinelManagedSSLConnection as AsyncManagedSSLConnection
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError
from redis.retry import Retry
from redis.sentinel import Sentinel, SentinelManagedConnection, SentinelManagedSSLConnection

from khabar.addresses import SentinelAddress, tls_options

# A Sentinel answers from memory. One that is away must not keep us from asking the next.
_ANSWER_SECONDS = 1.0
# How long a connection relies on its server being the primary, and how long where no Sentinel can tell.
_LOOK_SECONDS = 1.0
_LOOK_SECONDS_UNTOLD = 10.0


class _Looking:
    """When a connection asks Sentinel again."""

    _next_look = 0.0

    def _is_time_to_look(self) -> bool:
        return time.monotonic() >= self._next_look

    def _note_look(self, told: bool) -> None:
        self._next_look = time.monotonic() + (_LOOK_SECONDS if told else _LOOK_SECONDS_UNTOLD)

    def _compare(self, primary: Any) -> None:
        own = (cast(Any, self).host, cast(Any, self).port)
        if primary is not None and primary != own:
            raise ConnectionError("another server is the primary now")


class FollowingConnection(_Looking, SentinelManagedConnection):
    """A connection to the primary, whichever server that is."""

    def send_packed_command(self, command: Any, check_health: bool = True) -> None:
        """Send a command to the server that is the primary now."""
        own = cast(Any, self)
        if not own._sock:
            # One try: whoever sends a command tries again.
            own._connect_retry()
        elif self._is_time_to_look():
            try:
                self._compare(self._primary())
            except ConnectionError:
                own.disconnect()
                raise
        super().send_packed_command(command, check_health)

    def connect_to(self, address: Any) -> None:
        """Connect to the server that Sentinel has just named."""
        self._note_look(True)
        super().connect_to(address)

    def _primary(self) -> Any:
        told = None
        # Where no Sentinel can tell, the server itself may be well, and is not left for that.
        with suppress(RedisError):
            told = cast(Any, self).connection_pool.get_master_address()
        self._note_look(told is not None)
        return told


class FollowingSSLConnection(FollowingConnection, SentinelManagedSSLConnection):
    """The same with TLS."""


class _FollowingAsyncConnection(_Looking, AsyncManagedConnection):
    async def send_packed_command(self, command: Any, check_health: bool = True) -> None:
        own = cast(Any, self)
        if not own.is_connected:
            await own._connect_retry()
        elif self._is_time_to_look():
            try:
                self._compare(await self._primary())
            except ConnectionError:
                await own.disconnect()
                raise
        await super().send_packed_command(command, check_health)

    async def connect_to(self, address: Any) -> None:
        self._note_look(True)
        await super().connect_to(address)

    async def _primary(self) -> Any:
        told = None
        with suppress(RedisError):
            told = await cast(Any, self).connection_pool.get_master_address()
        self._note_look(told is not None)
        return told


class _FollowingAsyncSSLConnection(_FollowingAsyncConnection, AsyncManagedSSLConnection):
    pass


class _Sentinels(Sentinel):
    """redis-py's, for several threads: it keeps the Sentinel that answered in front, and two at once could lose one."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._lock = threading.Lock()

    def discover_master(self, service_name: str) -> Any:
        """Where the primary is."""
        with self._lock:
            return super().discover_master(service_name)


class _Client(Redis):
    def close(self) -> None:
        """Give the connections back, those to the Sentinels included."""
        super().close()
        for sentinel in cast(Any, self.connection_pool).sentinel_manager.sentinels:
            sentinel.close()


class _AsyncClient(AsyncRedis):
    async def aclose(self, close_connection_pool: bool | None = None) -> None:
        """Give the connections back, those to the Sentinels included."""
        await super().aclose(close_connection_pool)
        for sentinel in cast(Any, self.connection_pool).sentinel_manager.sentinels:
            await sentinel.aclose()


def sentinel_client(address: SentinelAddress, options: dict[str, Any]) -> Redis:
    """A client for the primary; `options` are those of its connections, besides what the address says."""
    sentinels = _Sentinels(address.nodes, sentinel_kwargs=sentinel_options(address))
    kind = FollowingConnection if address.tls is None else FollowingSSLConnection
    given = {"redis_class": _Client, "connection_class": kind, **_of_primary(address, options)}
    return cast(Redis, cast(Any, sentinels).master_for(address.primary, **given))


def async_sentinel_client(address: SentinelAddress, options: dict[str, Any]) -> AsyncRedis:
    """`sentinel_client` for asyncio."""
    own = {**sentinel_options(address), "retry": AsyncRetry(NoBackoff(), 0)}
    sentinels = cast(Any, AsyncSentinel)(address.nodes, sentinel_kwargs=own)
    kind = _FollowingAsyncConnection if address.tls is None else _FollowingAsyncSSLConnection
    given = {"redis_class": _AsyncClient, "connection_class": kind, **_of_primary(address, options)}
    return cast(AsyncRedis, sentinels.master_for(address.primary, **given))


def sentinel_options(address: SentinelAddress) -> dict[str, Any]:
    """What the connections to the Sentinels themselves need; each is asked once, and then the next one is."""
    return {
        **address.sentinel,
        "protocol": 2,
        "socket_timeout": _ANSWER_SECONDS,
        "socket_connect_timeout": _ANSWER_SECONDS,
        "retry": Retry(NoBackoff(), 0),
    }


def _of_primary(address: SentinelAddress, options: dict[str, Any]) -> dict[str, Any]:
    tls = tls_options(address.tls)
    # The class of the connection says so.
    tls.pop("ssl", None)
    return {**address.server, **tls, **options, "db": address.database}
