"""Signs of life: while a batch runs, its entries are kept fresh, so that nobody takes them back."""

import logging
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from redis.exceptions import RedisError

from tasks.chain.log_lines import short
from tasks.streams.stream import Stream

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Beat:
    """One run to keep alive, until `deadline` on the monotonic clock: a run that hangs must go stale."""

    stream: Stream
    token: str
    step: str
    entry_ids: Sequence[str]
    deadline: float


class Heartbeat:
    """A thread of this process that renews all runs of the process every `interval` seconds."""

    def __init__(self, interval: float) -> None:
        self.interval = interval
        self._beats: dict[str, Beat] = {}
        # Runs that are still to be released.
        self._given_up: list[Beat] = []
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._process = 0

    def add(self, beat: Beat) -> None:
        """Keep a run alive from now on."""
        with self._lock:
            self._beats[beat.token] = beat
            self._ensure_thread()

    def remove(self, token: str) -> None:
        """Stop keeping a run alive."""
        with self._lock:
            self._beats.pop(token, None)

    def give_up(self, beat: Beat) -> None:
        """Release a run that the server failed: now, or as soon as the server is back."""
        with self._lock:
            self._ensure_thread()
        self._release(beat)

    def _ensure_thread(self) -> None:
        # Threads do not survive a fork: a child that inherited this object starts its own.
        if self._thread is None or not self._thread.is_alive() or self._process != os.getpid():
            self._process = os.getpid()
            self._thread = threading.Thread(target=self._run, name="khabar-heartbeat", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while True:
            time.sleep(self.interval)
            with self._lock:
                alive = [beat for beat in self._beats.values() if beat.deadline > time.monotonic()]
                # Taken out, so that nobody else releases them too; those that fail come back.
                given_up, self._given_up = self._given_up, []
            for beat in given_up:
                self._release(beat)
            for beat in alive:
                self._renew(beat)

    def _release(self, beat: Beat) -> None:
        try:
            beat.stream.release(beat.token, beat.entry_ids)
        except RedisError as error:
            log.warning("release failed", extra=_about(beat, "release_failed", error))
            with self._lock:
                self._given_up.append(beat)

    def _renew(self, beat: Beat) -> None:
        try:
            beat.stream.renew(beat.token, beat.step, beat.entry_ids)
            with self._lock:
                ended = beat.token not in self._beats
            if ended:
                # The step ended while this sign was under way, which may have marked it as running again.
                beat.stream.renew(beat.token, "", beat.entry_ids)
        except RedisError as error:
            log.warning("heartbeat failed", extra=_about(beat, "heartbeat_failed", error))


def _about(beat: Beat, action: str, error: Exception) -> dict[str, str]:
    return {"action": action, "batch": short(beat.token), "step": beat.step, "error": str(error)}
