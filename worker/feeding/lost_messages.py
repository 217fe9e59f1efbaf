"""The line in the broker's queues: whose message must be lost, since what was sent after it has come through."""

from collections.abc import Collection, Mapping

from tasks.streams.leases import Lease


class Line:
    """What one feeder sent, in its order.

    The queues are first in, first out. Where an entry was sent before another one that has begun, and still waits
    for its first step, its message is gone; so it is between two steps, where one that was sent later is done. Workers
    hold a few messages back behind a long batch: whoever asks should also see that the entry has long been silent.
    """

    def __init__(self) -> None:
        self._place_of: dict[str, int] = {}
        self._last = self._last_begun = self._last_done = 0

    def sent(self, entry_ids: Collection[str]) -> None:
        """One message with these entries went to the end of the line."""
        self._last += 1
        self._place_of.update(dict.fromkeys(entry_ids, self._last))

    def overtaken(self, leases: Mapping[str, Lease | None]) -> list[str]:
        """The entries whose message is lost, given the lease of each one that this feeder sent and that is pending."""
        for entry_id, place in self._place_of.items():
            if entry_id not in leases:
                self._last_done = max(self._last_done, place)
            elif leases[entry_id]:
                self._last_begun = max(self._last_begun, place)
        self._place_of = {entry_id: place for entry_id, place in self._place_of.items() if entry_id in leases}
        return [entry_id for entry_id, place in self._place_of.items() if self._is_lost(place, leases[entry_id])]

    def _is_lost(self, place: int, lease: Lease | None) -> bool:
        if lease is None:
            return place < max(self._last_begun, self._last_done)
        return not lease.is_in_step and place < self._last_done
