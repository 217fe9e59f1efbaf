"""Articles in chunks: full ones of files, and of pipes whatever has come, so that a slow writer is not waited for."""

import os
import queue
import stat
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def chunks(items: Iterable[T], most: int, may_wait: bool = False) -> Iterator[list[T]]:
    """`items` in lists of at most `most`; where reading the next one `may_wait`, a list holds those that are there."""
    if may_wait:
        yield from _as_they_come(items, most)
        return
    iterator = iter(items)
    while chunk := list(islice(iterator, most)):
        yield chunk


def may_wait(names: Sequence[str]) -> bool:
    """Whether one of some files is a pipe, a terminal or the like, whose next line may be long in coming."""
    return any(_is_stream(name) for name in names)


def _is_stream(name: str) -> bool:
    try:
        mode = (os.fstat(sys.stdin.fileno()) if name == "-" else Path(name).stat()).st_mode
    except (OSError, ValueError):
        return False  # whoever opens it says what is wrong
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@dataclass(frozen=True, slots=True)
class _End:
    """That nothing follows, and what reading ended with where it failed."""

    error: BaseException | None = None


def _as_they_come(items: Iterable[T], most: int) -> Iterator[list[T]]:
    """Lists of what a thread has read by now, at least one item each; what reading raises is raised here."""
    came: queue.Queue[T | _End] = queue.Queue(maxsize=most)
    threading.Thread(target=_read_all, args=(items, came), daemon=True, name="khabar-reading").start()
    end = None
    while end is None:
        chunk: list[T] = []
        one: T | _End = came.get()
        while not isinstance(one, _End):
            chunk.append(one)
            if len(chunk) == most or came.empty():  # nobody else takes anything out of it
                break
            one = came.get()
        else:
            end = one
        if chunk:
            yield chunk
    if end.error is not None:
        raise end.error


def _read_all(items: Iterable[T], came: "queue.Queue[T | _End]") -> None:
    # Held, because an interpreter that stops while this thread waits must not close the stream under it.
    held = sys.stdin
    try:
        for item in items:
            came.put(item)
    except BaseException as error:  # whatever it is, it is the reader's to hear of
        came.put(_End(error))
    else:
        came.put(_End())
    del held
