"""Servers that belong together, and live as long as a `with` block."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from bench.servers.node import Node

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
