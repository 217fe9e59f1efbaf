"""The feeder: reads the raw stream in batches, sends one Celery chain for each, and takes back what went silent.

Any number of feeders may run. The raw stream is the buffer: no more than `in_flight` entries are sent ahead, so the
broker stays small whatever producers do.
"""

import logging
import os
import socket
import threading
import time
import uuid
from collections.abc import Callable, Sequence

from kombu.exceptions import OperationalError
from redis.exceptions import RedisError, ResponseError

from config.settings import Settings
from khabar.outlasting import is_passing
from tasks.chain.pipeline import dispatch
from tasks.streams.server import check, connect, explain, without_password
from tasks.streams.stream import Delivery, Stream, feeder_name
from worker.feeding.recovery import Recovery
from worker.watching.backlog import waiting_messages

log = logging.getLogger(__name__)

# How long one read waits when nothing comes: short, so that SIGTERM and stale entries are not kept waiting.
_IDLE_READ_MS = 500
# The same while entries of runs that hung go one after the other: a lone article takes about as long.
_BUSY_READ_MS = 20
# While a batch fills, it is asked for more this often. The server's own waits end up to 0.1 s late.
_LINGER_STEP = 0.01
# Small batches cost more for each article, so a feeder that goes on sending them to busy workers makes them busier.
_LONGER_LINGER = 10
_PAUSE_AFTER_ERROR = 1.0
# A server that starts together with the feeder is waited for as long as any client waits; whoever supervises the feeder
# starts it again after that.
_PATIENCE_AT_START = 10.0
# A connection that nobody answers must not keep SIGTERM waiting.
_LONGEST_CONTACT = 3.0
_SWEEP_INTERVAL = 600.0


class Feeder:
    """One partition's feeder. `run` returns once `stop` is set."""

    def __init__(self, settings: Settings, tag: str, stop: threading.Event) -> None:
        self.settings = settings
        self.name = feeder_name(socket.gethostname(), f"{os.getpid()}:{uuid.uuid4().hex[:6]}")
        self.stream = Stream(connect(settings.streams, settings.socket_timeout), tag)
        self.stop = stop
        self.paused = False
        self._recovery = Recovery(settings, self.name, self.stream, self._send, waiting_messages)
        self._next_sweep = time.monotonic() + _SWEEP_INTERVAL

    def run(self) -> None:
        """Feed until told to stop; errors of the servers are logged and waited out."""
        log.info("feeding", extra={"action": "feeder_started", "feeder": self.name, "stream": self.stream.keys.raw})
        while not self.stop.is_set():
            self._surviving(self._round)
        log.info("stopped feeding", extra={"action": "feeder_stopped", "feeder": self.name})

    def _round(self) -> None:
        self._recovery.go_on()
        now = time.monotonic()
        if now >= self._next_sweep:
            self._next_sweep = now + _SWEEP_INTERVAL
            self.stream.sweep()
        if self._output_is_full():
            self.stop.wait(_IDLE_READ_MS / 1000)
            return
        # What is held back takes no room, or bad articles could take it all; but so much again and no more.
        held_back = min(self._recovery.held_back, self.settings.in_flight)
        room = self.settings.in_flight + held_back - self.stream.in_flight()
        if room <= 0:
            self.stop.wait(self.settings.linger_ms / 1000)
            return
        batch = self._collect(min(room, self.settings.batch_size))
        if batch:
            self._send(batch)

    def _collect(self, count: int) -> list[Delivery]:
        """A batch: complete, or what came within the linger. With idle workers there is nothing to linger for."""
        batch = self.stream.read(self.name, count, _BUSY_READ_MS if self._recovery.is_under_way else _IDLE_READ_MS)
        began = time.monotonic()
        # Asked only now: what was in flight when the wait for the first entry began may be done by its end.
        ahead = self.stream.in_flight() - len(batch)
        while batch and len(batch) < count and ahead > 0 and time.monotonic() - began < self._linger(ahead):
            self.stop.wait(_LINGER_STEP)
            batch += self.stream.read(self.name, count - len(batch), None)
            ahead = self.stream.in_flight() - len(batch)
        return batch

    def _linger(self, ahead: int) -> float:
        """How long a batch may fill, in seconds: longer where half a batch is ahead of it."""
        linger = self.settings.linger_ms / 1000
        return linger * _LONGER_LINGER if ahead > self.settings.batch_size // 2 else linger

    def _send(self, batch: Sequence[Delivery]) -> None:
        token = dispatch(self.stream.keys.tag, batch)
        self._recovery.sent(batch)
        log.debug("dispatched", extra={"action": "batch_dispatched", "batch": token[:8], "count": len(batch)})

    def _output_is_full(self) -> bool:
        if self.settings.trim_read:
            self.stream.trim_read()
        limit = self.settings.output_limit
        full = bool(limit) and self.stream.output_length() >= limit
        if full != self.paused:
            self.paused = full
            message = "paused: the output stream is full" if full else "continuing: the output stream has room"
            log.warning(message, extra={"action": "feeder_paused" if full else "feeder_resumed", "limit": limit})
        return full

    def _surviving(self, work: Callable[[], None]) -> None:
        try:
            work()
        except ResponseError as error:
            if "NOGROUP" in str(error):
                # The server came back without its data, or someone deleted the stream.
                self._surviving(self.stream.ensure_group)
                return
            self._wait_out(error)
        except (RedisError, OperationalError, OSError) as error:
            self._wait_out(error)
        except Exception as error:
            # Broker clients fail in unforeseen ways on connections that break half-way. What was read stays pending.
            log.exception("unforeseen", extra={"action": "feeder_error", "error": repr(error)})
            self.stop.wait(_PAUSE_AFTER_ERROR)

    def _wait_out(self, error: Exception) -> None:
        place = without_password(self.settings.streams)
        message = explain(error, place) if isinstance(error, RedisError) else f"The broker does not answer: {error}"
        log.error(message, extra={"action": "feeder_error"})
        self.stop.wait(_PAUSE_AFTER_ERROR)


def feed(settings: Settings, stop: threading.Event, partitions: Sequence[int] | None = None) -> None:
    """Feed the given partitions (all by default), one thread each, until `stop` is set.

    Raises:
        ServerUnfit: the stream server cannot keep the promise.
        RedisError: it cannot be reached at start, or refuses this user.
    """
    if not _reached(settings, stop):
        return
    tags = [settings.tags[n] for n in partitions] if partitions is not None else settings.tags
    feeders = [Feeder(settings, tag, stop) for tag in tags]
    for feeder in feeders:
        feeder.stream.ensure_group()
    threads = [threading.Thread(target=f.run, name=f.stream.keys.tag) for f in feeders[1:]]
    for thread in threads:
        thread.start()
    feeders[0].run()
    for thread in threads:
        thread.join()


def _reached(settings: Settings, stop: threading.Event) -> bool:
    """Whether the server answers and is fit, before `stop` is set: asked step by step, so that signals are heeded."""
    end = time.monotonic() + _PATIENCE_AT_START
    with connect(settings.streams, min(settings.socket_timeout, _LONGEST_CONTACT), tries=0) as client:
        while not stop.is_set():
            try:
                check(client)
                return True
            except RedisError as error:
                if not is_passing(error) or time.monotonic() > end:
                    raise
            stop.wait(_PAUSE_AFTER_ERROR)
    return False
