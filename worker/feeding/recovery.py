"""What a feeder does about entries that went silent: it takes them back and sends them again, or gives them up."""

import logging
import time
from collections.abc import Callable, Sequence

from config.settings import Settings
from config.steps import FIRST
from tasks.chain.items import rejection
from tasks.record import codec
from tasks.streams.stream import Delivery, Outcome, Stream
from worker.feeding.lost_messages import Line
from worker.feeding.patience import Patience
from worker.feeding.suspects import Suspects

log = logging.getLogger(__name__)

# Stale entries are looked for this often, or four times in the time that makes them stale.
_LONGEST_INTERVAL = 2.0
# The rate of work is taken over at least so long, so that one slow batch does not look like a standstill.
_LEAST_WINDOW = 10.0
# Whatever the rate of work says, after so many times the time that makes a run stale a message counts as lost: what is
# sent again while no worker is up grows the broker's queues by one round of batches in that time, which is little.
_LONGEST_WAIT = 10
# Entries taken back in one go: a dead worker's share within a few rounds.
_COUNT = 256
# Of an article's limit: what is ended for its time was at it for all of it, and a crash comes within milliseconds.
_SLOW = 0.5
# With more than that in flight the line is not looked at, and lost messages are found by the rate of work alone.
_MOST_IN_LINE = 4096


class Recovery:
    """One feeder's. `send` dispatches a batch; `waiting_messages` counts those that wait in the broker."""

    def __init__(
        self,
        settings: Settings,
        feeder: str,
        stream: Stream,
        send: Callable[[Sequence[Delivery]], None],
        waiting_messages: Callable[[], int],
    ) -> None:
        self.settings = settings
        self.feeder = feeder
        self.stream = stream
        self._send = send
        self._waiting_messages = waiting_messages
        self._line = Line()
        self._patience = Patience(max(settings.stale_after, _LEAST_WINDOW))
        self._suspects = Suspects(settings.article_time_limit)
        self._next = 0.0

    @property
    def is_under_way(self) -> bool:
        """Whether entries of runs that hung are without an outcome: `go_on` should be called soon again."""
        return bool(self._suspects)

    @property
    def held_back(self) -> int:
        """Entries that wait here and keep nobody busy."""
        return len(self._suspects.held)

    def sent(self, batch: Sequence[Delivery]) -> None:
        """One message with this batch was sent."""
        self._line.sent([d.entry_id for d in batch])

    def go_on(self) -> None:
        """Look for stale entries where it is time to, and send the suspects whose turn it is."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + min(self.settings.stale_after / 4, _LONGEST_INTERVAL)
            self._keep_suspects()
            self._take_over_unheld()
            self._take_back(now)
        if self._suspects.out:
            self._suspects.note(self.stream.pending_among(self.feeder, self._suspects.out))
        for suspect in self._suspects.due(now):
            self._send([suspect])
            self._suspects.sent(suspect)

    def _keep_suspects(self) -> None:
        held = set(self._suspects.held)
        # Where this process slept for long, another feeder has them.
        self._suspects.drop(held - self.stream.keep(self.feeder, held))

    def _take_over_unheld(self) -> None:
        if unheld := self.stream.unheld(self.feeder):
            log.warning(
                "took over entries whose consumer was deleted from the group",
                extra={"action": "entries_taken_over", "count": len(unheld)},
            )

    def _take_back(self, now: float) -> None:
        stale = self._reclaim(now)
        if not stale:
            return
        log.warning("took back stale entries", extra={"action": "entries_reclaimed", "count": len(stale)})
        alone = [d for d in stale if 1 < d.deliveries <= self.settings.max_deliveries]
        poison = [d for d in stale if d.deliveries > self.settings.max_deliveries]
        # First what needs no server: whatever fails below, nothing of it is forgotten.
        self._suspects.drop(d.entry_id for d in stale)
        self._suspects.add(filter(self._is_slow, alone), now)
        for delivery in filter(self._is_slow, poison):
            self._suspects.rest(delivery, now)
        waited = [d for d in stale if d.deliveries == 1]
        for at in range(0, len(waited), self.settings.batch_size):
            self._send(waited[at : at + self.settings.batch_size])
        for delivery in alone:
            if not self._is_slow(delivery):
                self._send([delivery])
        if poison:
            self._reject(poison)

    def _is_slow(self, delivery: Delivery) -> bool:
        """Whether a run held its process about as long as one article may. What just crashes holds up nobody.

        Where nobody told, since a whole worker died, it is taken for a crash.
        """
        return delivery.held >= self.settings.article_time_limit * _SLOW

    def _reclaim(self, now: float) -> list[Delivery]:
        stale_after = self.settings.stale_after
        self._patience.note(now, self.stream.settled())
        # Workers may be down or behind: sending again what still waits in the broker would only make it grow.
        longer = self._patience.seconds(self.stream.in_flight(), self._waiting_messages())
        waiting_ms = int(min(stale_after + longer, stale_after * _LONGEST_WAIT) * 1000)
        lost = self._line.overtaken(self.stream.leases(self.feeder, _MOST_IN_LINE))
        most = self.settings.max_deliveries
        return self.stream.reclaim(self.feeder, int(stale_after * 1000), waiting_ms, _COUNT, most, lost)

    def _reject(self, poison: Sequence[Delivery]) -> None:
        outcomes = []
        for d in poison:
            detail = f"{d.deliveries - 1} runs broke off, the last one in step {d.broken_step or 'unknown'}"
            body = rejection(None, d.broken_step or FIRST.name, "poison", detail, d.deliveries - 1)
            outcomes.append(Outcome(d.entry_id, "", "poison", body["stage"], codec.encode(body)))
        settled = self.stream.settle(self.feeder, outcomes)
        rejected = [outcome.entry_id for outcome, given in zip(outcomes, settled, strict=True) if given]
        log.error("rejected as poison", extra={"action": "entries_poisoned", "entries": rejected})
