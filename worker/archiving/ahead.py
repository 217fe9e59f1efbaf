"""The next batch, made while a commit waits for the disk."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, Self, TypeVar

Made = TypeVar("Made")


class Ahead(Generic[Made]):
    """What `make` gives, begun beforehand in a thread of its own.

    It is begun right before a commit, which holds no lock of Python's, and waited for right after. Begun earlier it
    would cost more than it saves: two threads that both need that lock wait for each other at every row.
    """

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="khabar-ahead")
        self._begun: Future[Made] | None = None

    def begin(self) -> None:
        """Make the next one, unless that was begun already."""
        if self._begun is None:
            self._begun = self._thread.submit(self._make)

    def wait(self) -> None:
        """Wait until nothing is in the making; what went wrong is raised by `take`."""
        if self._begun is not None:
            self._begun.exception()

    def take(self) -> Made:
        """The next one: the one that was begun, or a new one."""
        begun, self._begun = self._begun, None
        return self._make() if begun is None else begun.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._thread.shutdown()
