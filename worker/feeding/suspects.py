"""The entries of runs that held their process for long and broke off: they go alone, and few at a time."""

from collections.abc import Collection, Iterable, Set

from tasks.streams.stream import Delivery

# More than any worker here has processes; by then some forty have come through.
_MOST_OUT = 8


class Suspects:
    """What one feeder took back from such runs and has not seen settled, in the order in which it came.

    Where several articles hang, sending them all at once would let them hold every process. So the first goes by
    itself, and each round that comes through lets one more go at a time. One that holds its process again makes that
    one again, and the others rest for as long; from then on it goes when nothing else does.

    Times are seconds on any one clock.
    """

    def __init__(self, longest_rest: float) -> None:
        self._longest_rest = longest_rest
        self._held: dict[str, Delivery] = {}
        self._out: dict[str, Delivery] = {}
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
            self.drop([delivery.entry_id])
            self._held[delivery.entry_id] = delivery
            self.rest(delivery, now)

    def rest(self, delivery: Delivery, now: float) -> None:
        """A run of this entry held its process."""
        self._window = 1.0
        # Not while they rest, or two that hang by turns would have them rest for ever.
        if now >= self._resting_until:
            self._resting_until = now + min(delivery.held, self._longest_rest)

    def drop(self, entry_ids: Iterable[str]) -> None:
        """These are no concern of the feeder any more."""
        for entry_id in entry_ids:
            self._held.pop(entry_id, None)
            self._out.pop(entry_id, None)

    def note(self, unsettled: Set[str]) -> None:
        """Of those sent, only these are unsettled."""
        for entry_id in self._out.keys() - unsettled:
            del self._out[entry_id]
            self._window = min(self._window + 1 / self._window, _MOST_OUT)

    def due(self, now: float) -> list[Delivery]:
        """Those whose turn it is."""
        if now < self._resting_until or any(map(_broke_alone, self._out.values())):
            return []
        chosen: list[Delivery] = []
        for delivery in self._held.values():
            out = len(self._out) + len(chosen)
            if out >= int(self._window) or (out and _broke_alone(delivery)):
                break
            chosen.append(delivery)
            if _broke_alone(delivery):
                break
        return chosen

    def sent(self, delivery: Delivery) -> None:
        """It went."""
        self._out[delivery.entry_id] = self._held.pop(delivery.entry_id)


def _broke_alone(delivery: Delivery) -> bool:
    # The first run that broke off was its batch's.
    return delivery.deliveries > 2
