"""Waiting for a server that is away: what was asked of it is asked again, as feeders do it, until it answers."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.exceptions import (
    AuthenticationError,
    AuthorizationError,
    ConnectionError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TimeoutError,
)

log = logging.getLogger(__name__)

# On top of the tries of each command, which take some seconds.
PAUSE_SECONDS = 1.0
Answer = TypeVar("Answer")


def is_passing(error: RedisError) -> bool:
    """Whether a server that restarts or fails over gives this error, and no other."""
    if isinstance(error, AuthenticationError | AuthorizationError):
        return False
    return isinstance(error, ConnectionError | TimeoutError | ReadOnlyError) or is_group_gone(error)


def is_group_gone(error: RedisError) -> bool:
    """Whether the consumer group has vanished, as where a server without its data was started."""
    return isinstance(error, ResponseError) and str(error).startswith(("NOGROUP", "UNBLOCKED"))


class Waiting:
    """How long one has waited for a server, and whether to go on."""

    def __init__(self, patience: float) -> None:
        """`patience` is in seconds."""
        self._patience = patience
        self._since = time.monotonic()

    def note(self, error: RedisError) -> None:
        """Log the error.

        Raises:
            RedisError: the error, where it does not pass by itself, or has not for too long.
        """
        if not is_passing(error) or time.monotonic() - self._since > self._patience:
            raise error
        log.warning("the stream server does not answer, trying again: %s", error)


def outlast(ask: Callable[[], Answer], patience: float) -> Answer:
    """The answer of the server; while it is away, ask again for `patience` seconds."""
    waiting = Waiting(patience)
    while True:
        try:
            return ask()
        except RedisError as error:
            waiting.note(error)
        time.sleep(PAUSE_SECONDS)


async def outlast_async(ask: Callable[[], Awaitable[Answer]], patience: float) -> Answer:
    """`outlast` for asyncio."""
    waiting = Waiting(patience)
    while True:
        try:
            return await ask()
        except RedisError as error:
            waiting.note(error)
        await asyncio.sleep(PAUSE_SECONDS)
