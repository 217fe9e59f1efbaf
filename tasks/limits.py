"""The last net under an article: a limit on the time that a step may spend on it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Where the interruption got lost in a callback or a finaliser, which swallow exceptions, the next one gets through.
_REPEAT = 0.5


class TimeLimitReached(BaseException):
    """A step spent more than its time on one article. No `except Exception` on the way can swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Break off the block after `seconds` by TimeLimitReached.

    Works in the main thread, which is where Celery's prefork and solo pools run tasks; in other threads Python has no
    way to interrupt, and only the limit on the whole batch (its heartbeat ends) holds.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous = signal.signal(signal.SIGALRM, _break_off)
    signal.setitimer(signal.ITIMER_REAL, seconds, _REPEAT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def _break_off(_signal: int, _frame: FrameType | None) -> None:
    raise TimeLimitReached
