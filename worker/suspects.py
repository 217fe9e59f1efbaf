"""The entries on which a run broke off: each goes alone, since it may be what broke it, and few go at a time."""

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass

from tasks.stream import Delivery

# With more at a time a saturated worker of two processes was no sooner done with the innocent ones: they wait for their
# turn in the broker's queues, and not here.
_MOST_OUT = 8


@dataclass(frozen=True, slots=True)
class _Sent:
    at: float
    broke_alone: bool


class Suspects:
    """What one feeder took back from broken runs and has not seen settled.

    Where several articles hang, sending them all at once would let them hold every process. So the first goes by
    itself, and each round that comes through lets one more go at a time. One that breaks its run again makes that one
    again, and the others rest as long as it held its process; from then on it goes when nothing else does.

    Times are seconds on any one clock.
    """

    def __init__(self, longest_rest: float) -> None:
        self._longest_rest = longest_rest
        self._held: dict[str, Delivery] = {}
        self._out: dict[str, _Sent] = {}
        self._window = 1.0
        self._resting_until = 0.0

    def __bool__(self) -> bool:
        return bool(self._held or self._out)

    @property
    def held(self) -> Collection[str]:
        """The entries that wait here for their turn."""
        return self._held.keys()

    @property
    def out(self) -> Collection[str]:
        """The entries that were sent."""
        return self._out.keys()

    def add(self, taken_back: Iterable[Delivery], now: float) -> None:
        """These were taken back just now, whatever was known of them before."""
        for delivery in taken_back:
            sent = self._out.pop(delivery.entry_id, None)
            if delivery.broken_step:
                self._window = 1.0
                held_for = now - sent.at if sent else 0.0
                self._resting_until = max(self._resting_until, now + min(held_for, self._longest_rest))
            self._held[delivery.entry_id] = delivery

    def drop(self, entry_ids: Iterable[str]) -> None:
        """These were given an outcome by the feeder itself."""
        for entry_id in entry_ids:
            self._held.pop(entry_id, None)
            self._out.pop(entry_id, None)

    def note(self, unsettled: Set[str]) -> None:
        """Of those sent, only these are unsettled."""
        for entry_id in self._out.keys() - unsettled:
            del self._out[entry_id]
            self._window = min(self._window + 1 / self._window, _MOST_OUT)

    def due(self, now: float) -> list[Delivery]:
        """Those whose turn it is; they count as sent."""
        chosen = self._chosen() if now >= self._resting_until else []
        for delivery in chosen:
            del self._held[delivery.entry_id]
            self._out[delivery.entry_id] = _Sent(now, _broke_alone(delivery))
        return chosen

    def _chosen(self) -> list[Delivery]:
        if any(sent.broke_alone for sent in self._out.values()):
            return []
        fresh = [d for d in self._held.values() if not _broke_alone(d)]
        if fresh or self._out:
            return fresh[: max(0, int(self._window) - len(self._out))]
        return list(self._held.values())[:1]


def _broke_alone(delivery: Delivery) -> bool:
    # The first run that broke off was its batch's.
    return delivery.deliveries > 2
