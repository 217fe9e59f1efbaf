"""Whether the time of something grows with the length of its input alone, told on a machine that does other work too.

CPU time, without the garbage collector (its passes go over all that the test run has left in memory); the least of
several measurements, for other work can only add to one. What grows too fast does so in every round.
"""

import gc
import time
from collections.abc import Callable

ROUNDS = 6
# Shorter times are those of the clock and of caches.
NOISE = 0.05


def grows_at_most(most: float, short: Callable[[], object], long: Callable[[], object]) -> bool:
    """Whether `long` takes at most `most` times as long as `short`; both are run until that is seen, or six times."""
    least_short = least_long = float("inf")
    for _ in range(ROUNDS):
        least_short = min(least_short, _seconds(short))
        least_long = min(least_long, _seconds(long))
        if least_long < most * least_short + NOISE:
            return True
    return False


def _seconds(run: Callable[[], object]) -> float:
    # Collecting first would change nothing that is measured, and takes half a second in a run of thousands of tests.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        started = time.process_time()
        run()
        return time.process_time() - started
    finally:
        if was_enabled:
            gc.enable()
