"""Watching a soak from outside: how long what is stale stays so, and when a fault's victims have their outcome."""

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

from redis import Redis
from redis.exceptions import RedisError

from bench.soak.servers import Servers
from khabar.cluster import ClusterClient
from tasks.streams.leases import Lease
from tasks.streams.stream import GROUP, Keys

# As the soak sets it: far below the default, so that a soak sees many recoveries.
STALE_AFTER = 5.0
_INTERVAL = 0.2
_SHORTLY = 5.0
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A pending entry at one look: seconds of silence, deliveries, and its lease, None where it never was begun."""

    at: float
    silence: float
    deliveries: int
    lease: Lease | None

    @property
    def is_running(self) -> bool:
        """A run gives, or should give, signs of life; else the entry waits for its message, lost or not."""
        return self.lease is not None and self.lease.is_in_step

    def silence_before_taken_back(self, now: "Seen") -> float | None:
        """How long it had been silent when it was taken back between this look and the next one; None: it was not."""
        until_sign = now.at - now.silence - self.at + self.silence
        if now.silence >= self.silence:
            return None
        same_run = self.lease and self.lease.owner == (now.lease.owner if now.lease else "")
        if same_run and now.deliveries == self.deliveries:
            return None
        # From the first message of an entry that waited for it: nobody took it back, its turn came.
        if not self.lease and now.lease and now.deliveries == self.deliveries and self.silence < STALE_AFTER:
            return None
        return until_sign


@dataclass(frozen=True, slots=True, order=True)
class TakenBack:
    """One entry that was taken back: how long it had been silent, and which faults had struck shortly before."""

    silence: float
    was_running: bool
    after: tuple[str, ...]


@dataclass
class Recovery:
    """The entries that were in flight when a fault struck, and when the last of them had its outcome."""

    kind: str
    at: float
    victims: set[str]
    ended_at: float | None
    recovered_at: float | None = None


@dataclass
class Watch:
    """A thread that looks at the pending entries of the raw stream, past the proxy."""

    servers: Servers
    keys: Keys
    longest_silence: float = 0.0
    taken_back: list[TakenBack] = field(default_factory=list)
    longest_raw: int = 0
    most_messages: int = 0
    most_memory: int = 0
    recoveries: list[Recovery] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._pending: dict[str, Seen] = {}
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread, after a last look."""
        self._stop.set()
        self._thread.join()
        with self.servers.streams() as client, self.servers.broker() as broker:
            self._look(client, broker)

    def in_flight(self) -> int:
        """Entries pending at the last look."""
        return len(self._pending)

    def struck(self, kind: str, lasts: bool) -> Recovery:
        """Note a fault; one that lasts must be ended by setting `ended_at`."""
        recovery = Recovery(kind, time.monotonic(), set(self._pending), None if lasts else time.monotonic())
        with self._lock:
            self.recoveries.append(recovery)
        return recovery

    def _run(self) -> None:
        client, broker = self.servers.streams(), self.servers.broker()
        while not self._stop.wait(_INTERVAL):
            # The server may be down, by a fault.
            with suppress(RedisError):
                self._look_at_owner(client, broker)

    def _look_at_owner(self, client: Redis, broker: Redis) -> None:
        try:
            self._look(client, broker)
        except RedisError:
            # The node that had the streams may not have them any more, and does not pass on who has.
            if isinstance(client, ClusterClient):
                client.look_again()
            raise

    def _look(self, client: Redis, broker: Redis) -> None:
        owner = client.owner(self.keys.raw) if isinstance(client, ClusterClient) else client
        both = owner.pipeline(transaction=True)
        both.xpending_range(self.keys.raw, GROUP, "-", "+", _MOST)
        both.hgetall(self.keys.leases)
        pending, leases = cast(tuple[list[dict[str, Any]], dict[bytes, bytes]], tuple(both.execute()))
        now = time.monotonic()
        before, self._pending = self._pending, {}
        for entry in pending:
            entry_id, text = entry["message_id"].decode(), leases.get(entry["message_id"])
            lease = Lease.parse(text.decode()) if text else None
            seen = Seen(now, entry["time_since_delivered"] / 1000, entry["times_delivered"], lease)
            self._pending[entry_id] = seen
            self._note(before.get(entry_id), seen)
        self.longest_raw = max(self.longest_raw, int(client.xlen(self.keys.raw)))
        queues = broker.scan_iter(f"{self.keys.tag}:broker:khabar.*", 1000)
        self.most_messages = max(self.most_messages, sum(int(broker.llen(key)) for key in queues))
        self.most_memory = max(self.most_memory, int(owner.info("memory")["used_memory"]))
        with self._lock:
            for recovery in self.recoveries:
                if recovery.ended_at is not None and recovery.recovered_at is None:
                    recovery.victims &= self._pending.keys()
                    if not recovery.victims:
                        recovery.recovered_at = now

    def _note(self, before: Seen | None, now: Seen) -> None:
        if now.is_running:
            self.longest_silence = max(self.longest_silence, now.silence)
        if before is not None and (silence := before.silence_before_taken_back(now)) is not None:
            after = tuple(r.kind for r in self.recoveries if r.at > now.at - silence - _SHORTLY)
            self.taken_back.append(TakenBack(round(silence, 1), before.is_running, after))
