"""Faults of processes: they are killed, stopped as in a rolling restart, or frozen for a while."""

import os
import signal
from contextlib import suppress
from pathlib import Path
from random import Random

from bench.soak.aiming import Ending, kill, kill_amid, one_of, one_of_many
from bench.soak.system import World
from worker.archiving import ARCHIVERS

# A producer is in the middle of a submission for milliseconds; over a network as slow as this it can be hit there.
_SLOW = 0.1


def kill_child(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of one prefork child."""
    children = [pid for worker in world.named("worker") for pid in worker.children()]
    with suppress(ProcessLookupError):
        os.kill(one_of(children, random), signal.SIGKILL)
    return None


def kill_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of a whole worker."""
    return kill(world, random, "worker")


def kill_feeder(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of a feeder."""
    return kill(world, random, "feeder")


def kill_producer(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the producer in the middle of a submission: nobody can tell whether it was carried out."""
    ledger = world.folder / "produced.txt"
    return kill_amid(world, random, "producer", lambda: _last_line(ledger).startswith(b"try "), _SLOW)


def kill_reader(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the reader between a record's work and its acknowledgement."""
    ledger = world.folder / "read.txt"
    before = ledger.stat().st_size
    return kill_amid(world, random, "reader", lambda: ledger.stat().st_size > before)


def kill_archiver(world: World, random: Random, stale_after: float) -> Ending:
    """SIGKILL of the archiver while records are pending for it: read, and perhaps committed, not acknowledged."""

    def is_amid() -> bool:
        return any(
            group["pending"] and group["name"] == ARCHIVERS.encode()
            for group in world.client.xinfo_groups(world.keys.enriched)
        )

    return kill_amid(world, random, "archiver", is_amid)


def stop_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGTERM to a worker, as in a rolling restart."""
    worker = one_of(world.named("worker"), random)
    worker.killed = True
    if worker.process is not None:
        worker.process.terminate()
    return None


def freeze_worker(world: World, random: Random, stale_after: float) -> Ending:
    """SIGSTOP of a worker until its entries were taken back, then SIGCONT: it wakes up and means to go on."""
    return (stale_after + random.uniform(2, 4), world.freeze(one_of_many(world.named("worker"), random)))


def freeze_feeder(world: World, random: Random, stale_after: float) -> Ending:
    """The same with a feeder."""
    return (stale_after + random.uniform(2, 4), world.freeze(one_of_many(world.named("feeder"), random)))


def _last_line(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 200))
        return file.read().rpartition(b"\n")[0].rpartition(b"\n")[2]
