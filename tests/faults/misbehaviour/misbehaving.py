"""Khabar's Celery application with steps that misbehave on marked articles: `celery -A misbehaving worker`.

The title of an article says what it does and where: "POISON segfault recognise". Khabar itself has no such hook.
"""

import ctypes
import itertools
import re
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import tasks.chain.pipeline as pipeline
import tasks.chain.steps as steps
from worker.app import celery

__all__ = ["celery"]

_MARK = re.compile(r"POISON (\w+) (\w+)")


def _segfault() -> None:
    ctypes.string_at(0)


def _memory() -> None:
    hoard = []
    while True:
        hoard.append(bytes(64 * 2**20))


def _spin() -> None:
    while True:
        # As careless code does, which swallows whatever it can.
        with suppress(Exception):
            sum(range(1000))


def _spin_in_c() -> None:
    # No signal is looked at in there.
    sum(itertools.repeat(1))


def _deadlock() -> None:
    # No signal ends that wait, and it takes no processor time. The mutex outlives the call, which does not return.
    mutex = ctypes.create_string_buffer(64)
    library = ctypes.PyDLL(None)
    library.pthread_mutex_lock(mutex)
    library.pthread_mutex_lock(mutex)


def _raise() -> None:
    raise RuntimeError("a step that fails \ud800")


def _slow() -> None:
    time.sleep(0.3)


_DEEDS: dict[str, Callable[[], None]] = {
    "segfault": _segfault,
    "memory": _memory,
    "spin": _spin,
    "spin_in_c": _spin_in_c,
    "deadlock": _deadlock,
    "raise": _raise,
    "slow": _slow,
    "outside": lambda: None,
}


def _misbehave(step: str, title: str | None) -> None:
    found = _MARK.search(title or "")
    if found and found[2] == step:
        _DEEDS[found[1]]()


def _wrapped(step: str, work: Callable[..., Any], titles: Callable[[Any], list[str | None]]) -> Callable[..., Any]:
    def wrapper(first: Any, *rest: Any, **named: Any) -> Any:
        for title in titles(first):
            _misbehave(step, title)
        return work(first, *rest, **named)

    return wrapper


steps.clean = _wrapped("clean", steps.clean, lambda title: [title])
steps.recognise = _wrapped("recognise", steps.recognise, lambda texts: [text.title for text in texts])
steps.extract_figures = _wrapped("extract_figures", steps.extract_figures, lambda title: [title])
steps.note_end = _wrapped("publish", steps.note_end, lambda record: [record["title"]])


_log_step = pipeline.log_step


def _log_or_fail(token: str, step: str, items: Sequence[Mapping[str, Any]]) -> None:
    """Where no article is worked on, as when a batch is too large to be sent on."""
    if any(f"POISON outside {step}" in (item.get("record", {}).get("title") or "") for item in items):
        raise MemoryError
    _log_step(token, step, items)


pipeline.log_step = _log_or_fail
