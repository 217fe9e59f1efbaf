"""One soak: a whole system, a seeded schedule of faults, and an audit that every article has one outcome."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from redis.exceptions import RedisError

from bench.soak.audit import Audit, audit
from bench.soak.faults import inflict, schedule
from bench.soak.reader import GROUP as READERS
from bench.soak.result import Result, median_of, slowest
from bench.soak.system import World
from bench.soak.watch import STALE_AFTER, Recovery, Watch
from tasks.streams.stream import Keys
from worker.archiving import ARCHIVERS
from worker.local.processes import archiver_command

SETTINGS = {
    "KHABAR_STALE_AFTER": str(STALE_AFTER),
    "KHABAR_HEARTBEAT": "1",
    "KHABAR_BATCH_SIZE": "8",
    "KHABAR_IN_FLIGHT": "96",
    "KHABAR_SOCKET_TIMEOUT": "3",
}
# A fault in an idle system shows little: it waits so long for something to be in flight. Then it looks for what it can
# strike: a process that is being started again is there by the end, however busy the machine is.
_WAIT_FOR_WORK = 4.0
_AIM_SECONDS = 60.0
# The end of the soak waits as long as anything moves: this long without an outcome, and something is stuck.
_STUCK_SECONDS = 60.0
_TICK = 0.1
_BETWEEN_AIMS = 0.02


@dataclass
class _Ending:
    at: float
    end: Callable[[], object]
    recovery: Recovery


@dataclass
class Soak:
    """A running soak."""

    world: World
    watch: Watch
    random: Random
    done: Counter[str] = field(default_factory=Counter)
    endings: list[_Ending] = field(default_factory=list)

    def run(self, kinds: list[str], interval: float, say: Callable[[str], None]) -> None:
        """Inflict the faults, `interval` seconds apart, and end those that last.

        Those that found nothing to strike come once more after the others, as long as any of them strikes.
        """
        left, struck = kinds, 0
        while left:
            missed = []
            for kind in left:
                self.wait(interval)
                if self._strike(kind):
                    struck += 1
                    say(f"{struck:3} {kind}, {self.watch.in_flight()} in flight")
                else:
                    missed.append(kind)
                    say(f"    {kind} found nothing to strike, {self.watch.in_flight()} in flight")
            left = missed if len(missed) < len(left) else []
        while self.endings:
            self.wait(_TICK)

    def _strike(self, kind: str) -> bool:
        self._wait_for_work()
        until = time.monotonic() + _AIM_SECONDS
        while time.monotonic() < until:
            struck, ending = inflict(self.world, kind, self.random, STALE_AFTER)
            if struck:
                self.done[kind] += 1
                recovery = self.watch.struck(kind, lasts=ending is not None)
                if ending is not None:
                    self.endings.append(_Ending(time.monotonic() + ending[0], ending[1], recovery))
                return True
            self.wait(_BETWEEN_AIMS)
        return False

    def wait(self, seconds: float) -> None:
        """Let time pass: processes are restarted and lasting faults ended."""
        until = time.monotonic() + seconds
        while True:
            self.world.supervise()
            for ending in [e for e in self.endings if e.at <= time.monotonic()]:
                self._end(ending)
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(_TICK, left))

    def drain(self) -> None:
        """Wait until the producer is done and nothing is left to do, or nothing moves any more."""
        before, moved_at = (0, 0), time.monotonic()
        while time.monotonic() < moved_at + _STUCK_SECONDS and not self._is_drained():
            self.wait(5 * _TICK)
            now = self._progress()
            if now != before:
                before, moved_at = now, time.monotonic()

    def _progress(self) -> tuple[int, int]:
        client, keys = self.world.client, self.world.keys
        settled = sum(int(count) for count in client.hvals(keys.counts))
        return settled, sum(self._behind(key, group) for key, group in _groups(keys))

    def _is_drained(self) -> bool:
        if not self.world.members["producer"].finished:
            return False
        client, keys = self.world.client, self.world.keys
        if client.xlen(keys.raw):
            return False
        return not any(self._behind(key, group) for key, group in _groups(keys))

    def _behind(self, key: str, group: str) -> int:
        """How many entries a group has not acknowledged yet; one more where it has not seen the newest."""
        client = self.world.client
        for known in client.xinfo_groups(key) if client.exists(key) else []:
            if known["name"] == group.encode():
                is_behind = known["last-delivered-id"] != client.xinfo_stream(key)["last-generated-id"]
                return int(known["pending"]) + int(is_behind)
        return 1

    def _wait_for_work(self) -> None:
        until = time.monotonic() + _WAIT_FOR_WORK
        while not self.watch.in_flight() and time.monotonic() < until:
            self.wait(_TICK)

    def _end(self, ending: _Ending) -> None:
        try:
            ending.end()
        except RedisError:
            # The server that should be told is down by another fault.
            ending.at = time.monotonic() + 0.5
            return
        self.endings.remove(ending)
        ending.recovery.ended_at = time.monotonic()


def soak(
    folder: Path,
    articles: int,
    faults: int,
    seed: int,
    interval: float,
    say: Callable[[str], None] = print,
    settings: Mapping[str, str] | None = None,
    kind: str = "one",
) -> Result:
    """Run a soak on servers of this kind (`bench.soak.servers`), whose logs and data go to `folder`."""
    started = time.monotonic()
    produced, read, enough = folder / "produced.txt", folder / "read.txt", folder / "enough"
    archive = folder / "archive.db"
    rate = articles / max(1.0, faults * interval)
    own = {"KHABAR_ARCHIVE_URL": f"sqlite:///{archive}", "KHABAR_ARCHIVE_BATCH": "20"}
    with World(folder, {**SETTINGS, **own, **(settings or {})}, kind) as world:
        world.add("archiver", archiver_command())
        world.add_module("reader", "bench.soak.reader", "--ledger", str(read))
        producer = [
            "--ledger",
            str(produced),
            "--total",
            str(articles),
            "--rate",
            f"{rate:.2f}",
            "--enough",
            str(enough),
        ]
        world.add_module("producer", "bench.soak.producer", *producer)
        watch = Watch(world.servers, world.keys)
        running = Soak(world, watch, Random(seed))
        try:
            running.run(schedule(faults, seed, kind), interval, say)
            enough.touch()
            say("the faults are over; draining")
            running.drain()
        finally:
            watch.stop()
        found = audit(world.client, world.keys, produced, read, archive)
        return _result(seed, time.monotonic() - started, running, found)


def _result(seed: int, seconds: float, running: Soak, found: Audit) -> Result:
    watch = running.watch
    runs = [t.silence for t in watch.taken_back if t.was_running]
    messages = [t.silence for t in watch.taken_back if not t.was_running]
    times = [(r.recovered_at - r.ended_at, r.kind) for r in watch.recoveries if r.recovered_at and r.ended_at]
    longest, kind = max(times, default=(0.0, ""))
    return Result(
        seed=seed,
        seconds=round(seconds, 1),
        faults=dict(sorted(running.done.items())),
        audit=found,
        run_silence_median=median_of(runs),
        run_silence_longest=round(max([watch.longest_silence, *runs]), 1),
        message_silence_median=median_of(messages),
        message_silence_longest=round(max(messages, default=0.0), 1),
        recovery_median=median_of([t for t, _ in times]),
        recovery_longest=round(longest, 1),
        recovery_longest_kind=kind,
        not_recovered=sum(bool(r.victims) and r.recovered_at is None for r in watch.recoveries),
        most_messages=watch.most_messages,
        longest_raw=watch.longest_raw,
        most_memory_mib=round(watch.most_memory / 2**20, 1),
        replies_lost=running.world.proxy.replies_lost if running.world.proxy else 0,
        slowest=slowest(watch),
        servers=running.world.kind,
        own_ends={m.name: m.own_ends for m in running.world.members.values() if m.own_ends},
    )


def _groups(keys: Keys) -> list[tuple[str, str]]:
    return [(keys.enriched, READERS), (keys.enriched, ARCHIVERS), (keys.rejected, ARCHIVERS)]
