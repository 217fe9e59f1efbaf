"""Servers that belong together, and live as long as a `with` block."""

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from redis.exceptions import RedisError

from bench.servers.node import Node, until

# No change that a group of servers makes by itself takes so many seconds, unless it never comes.
LONGEST_SECONDS = 60.0


class Group(ABC):
    """Started with the block, and killed at its end."""

    @property
    @abstractmethod
    def processes(self) -> Sequence[Node]:
        """All of them."""

    @abstractmethod
    def _start(self) -> None:
        """Start them, and wait until they know each other."""

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self._kill()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._kill()

    def _kill(self) -> None:
        for node in self.processes:
            node.kill()


def ask_until(happened: Callable[[], bool], ask: Callable[[], object], given_up_after: float, otherwise: str) -> None:
    """Ask for a change, and wait until it has happened; `otherwise` says what to tell.

    What was refused is asked for again at once: the servers are not ready, or about to do it. What was accepted and has
    not happened `given_up_after` seconds later was given up by a busy server, and is asked for again then.

    Raises:
        TimeoutError: it does not happen.
    """
    accepted_at = -math.inf

    def has_happened() -> bool:
        nonlocal accepted_at
        if happened():
            return True
        if time.monotonic() - accepted_at >= given_up_after:
            with suppress(RedisError):
                ask()
                accepted_at = time.monotonic()
        return False

    until(has_happened, LONGEST_SECONDS, otherwise)
