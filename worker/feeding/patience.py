"""How long an entry may wait in the broker's queues before its message is taken for lost."""

import math
from collections import deque

# Queues are not strictly first in, first out: workers prefetch. Twice the time of draining covers that.
_MARGIN = 2.0


class Patience:
    """Watches how fast articles are settled, and judges from that how long the last one in line may have to wait.

    A fixed time would be wrong either way: with a slow recogniser entries wait for minutes, and sending them again
    would throw their steps away and only lengthen the line.
    """

    def __init__(self, window: float) -> None:
        self.window = window
        self._samples: deque[tuple[float, int]] = deque()

    def note(self, now: float, settled: int) -> None:
        """At `now` (monotonic seconds) so many articles had their outcome, since ever."""
        self._samples.append((now, settled))
        while len(self._samples) > 2 and self._samples[1][0] <= now - self.window:
            self._samples.popleft()

    def seconds(self, in_flight: int, waiting_messages: int) -> float:
        """How long an entry may wait, on top of the time after which silence is stale; infinite where nothing moves."""
        if not waiting_messages:
            # Nothing waits in the broker, so whatever waits for its message waits in vain.
            return 0.0
        (since, before), (now, settled) = self._samples[0], self._samples[-1]
        done = settled - before
        return _MARGIN * in_flight * (now - since) / done if done > 0 else math.inf
