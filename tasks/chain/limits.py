"""The last nets under an article: limits on the time that a step may spend on it.

The first raises an exception, and the article is rejected. But native code that never comes back to Python is not
interrupted by it. For that there is a second one, which a worker's child asks for: the kernel ends the process.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Where the interruption got lost in a callback or a finaliser, which swallow exceptions, the next one gets through.
_REPEAT = 0.5
# Half of the limit again, but never more seconds than this: time for the first net's second try. It is processor time,
# of which a thread never gets more than one second in a second: however busy the machine, the first net comes first.
_LONGEST_GRACE = 1.0

# How many threads of this process may compute at the same time, where its end is the second net; else nothing.
_ending_with_threads: int | None = None


class TimeLimitReached(BaseException):
    """A step spent more than its time on one article. No `except Exception` on the way can swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Break off the block after `seconds` by TimeLimitReached.

    Works in the main thread, which is where Celery's prefork and solo pools run tasks; in other threads Python has no
    way to interrupt, and only the limit on the whole batch (its heartbeat ends) holds.

    After `end_past_limit` a block that goes on all the same ends the process, by half of the limit or a second
    of processor time later.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous = signal.signal(signal.SIGALRM, _break_off)
    signal.setitimer(signal.ITIMER_REAL, seconds, min(_REPEAT, seconds / 4))
    if _ending_with_threads:
        signal.setitimer(signal.ITIMER_PROF, (seconds + min(seconds / 2, _LONGEST_GRACE)) * _ending_with_threads)
    try:
        try:
            yield
        finally:
            # An alarm that strikes here, as the block ends, still interrupts it, and the timers go all the same.
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
        signal.setitimer(signal.ITIMER_PROF, 0)


def end_past_limit() -> None:
    """From now on, have the kernel end this process (SIGPROF) where a block does not heed its time limit.

    For a child that is replaced when it dies, and only there.
    """
    global _ending_with_threads
    _ending_with_threads = max(map(_threads_of, ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")))
    # The way of Python's own is to ignore it or to call a handler, for which it takes the interpreter that hangs.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)


def _threads_of(variable: str) -> int:
    """Libraries that compute in several threads are held to one, unless their users say otherwise in `variable`."""
    stated = os.environ.get(variable, "1")
    return max(1, int(stated)) if stated.isdecimal() else os.cpu_count() or 1


def _break_off(_signal: int, _frame: FrameType | None) -> None:
    raise TimeLimitReached
