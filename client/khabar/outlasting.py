"""Waiting for a server that is away: what was asked of it is asked again, as feeders do it, until it answers."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.exceptions import (
    AuthenticationError,
    AuthorizationError,
    ClusterDownError,
    ClusterError,
    ConnectionError,
    MasterDownError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TimeoutError,
    TryAgainError,
)

log = logging.getLogger(__name__)

# On top of the tries of each command, which take some seconds.
PAUSE_SECONDS = 1.0
Answer = TypeVar("Answer")


def is_passing(error: RedisError) -> bool:
    """Whether a server that restarts or fails over gives this error, and no other."""
    if isinstance(error, AuthenticationError | AuthorizationError):
        return False
    return isinstance(error, ConnectionError | TimeoutError) or is_changing_hands(error) or is_group_gone(error)


def is_changing_hands(error: RedisError) -> bool:
    """Whether a server gives this error because it is no primary any more or not yet, or has lost its replicas.

    What was asked has not been done; asked again, of whoever is the primary then, it is.
    """
    # A ClusterError that is no more than that: a slot went from node to node for as long as redis-py followed it.
    if isinstance(error, ReadOnlyError | MasterDownError | ClusterDownError | TryAgainError | ClusterError):
        return True
    return isinstance(error, ResponseError) and _answer(error).startswith(("NOREPLICAS", "UNBLOCKED"))


def is_group_gone(error: RedisError) -> bool:
    """Whether the consumer group has vanished, as where a server without its data was started."""
    return isinstance(error, ResponseError) and _answer(error).startswith(("NOGROUP", "UNBLOCKED the stream key"))


def _answer(error: ResponseError) -> str:
    """What the server said; for a pipeline, redis-py puts the command before it.

    Its pipelines for asyncio write the answer as the tuple that it is to Python: `('NOREPLICAS …',)`.
    """
    return str(error).rpartition(" of pipeline caused error: ")[2].removeprefix("(").lstrip("'\"")


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
