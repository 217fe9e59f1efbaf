"""Watching a soak from outside: how long pending entries stay silent, and when a fault's victims have their outcome."""

import threading
import time
from dataclasses import dataclass, field
from typing import Any, cast

from redis import Redis
from redis.exceptions import RedisError

from tasks.stream import GROUP, Keys

_INTERVAL = 0.2
_MOST = 100_000


@dataclass
class Recovery:
    """The entries that were in flight when a fault struck, and when the last of them had its outcome."""

    kind: str
    victims: set[str]
    ended_at: float | None
    recovered_at: float | None = None


@dataclass
class Watch:
    """A thread that looks at the pending entries of the raw stream, past the proxy."""

    port: int
    keys: Keys
    longest_silence: float = 0.0
    longest_wait: float = 0.0
    longest_raw: int = 0
    most_messages: int = 0
    most_memory: int = 0
    recoveries: list[Recovery] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._pending: set[str] = set()
        self._server_gone = 0.0
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread, after a last look."""
        self._stop.set()
        self._thread.join()
        with Redis(port=self.port, socket_timeout=5) as client:
            self._look(client)

    def in_flight(self) -> int:
        """Entries pending at the last look."""
        return len(self._pending)

    def struck(self, kind: str, lasts: bool) -> Recovery:
        """Note a fault; one that lasts must be ended by setting `ended_at`."""
        recovery = Recovery(kind, set(self._pending), None if lasts else time.monotonic())
        with self._lock:
            self.recoveries.append(recovery)
        return recovery

    def _run(self) -> None:
        client = Redis(port=self.port, socket_timeout=5)
        while not self._stop.wait(_INTERVAL):
            try:
                self._look(client)
            except RedisError:
                self._server_gone = time.monotonic()

    def _look(self, client: Redis) -> None:
        both = client.pipeline(transaction=True)
        both.xpending_range(self.keys.raw, GROUP, "-", "+", _MOST)
        both.hgetall(self.keys.leases)
        pending, leases = cast(tuple[list[dict[str, Any]], dict[bytes, bytes]], tuple(both.execute()))
        now = time.monotonic()
        self._pending = {entry["message_id"].decode() for entry in pending}
        for entry in pending:
            silence = entry["time_since_delivered"] / 1000
            # A lease with a step is a run that gives, or should give, signs of life; the others wait for a message.
            if b"|" in leases.get(entry["message_id"], b""):
                self.longest_silence = max(self.longest_silence, silence)
            else:
                self.longest_wait = max(self.longest_wait, silence)
        self.longest_raw = max(self.longest_raw, int(client.xlen(self.keys.raw)))
        queues = client.scan_iter(f"{self.keys.tag}:broker:khabar.*", 1000)
        self.most_messages = max(self.most_messages, sum(int(client.llen(key)) for key in queues))
        self.most_memory = max(self.most_memory, int(client.info("memory")["used_memory"]))
        with self._lock:
            for recovery in self.recoveries:
                if recovery.ended_at is not None and recovery.recovered_at is None:
                    recovery.victims &= self._pending
                    if not recovery.victims:
                        recovery.recovered_at = now
