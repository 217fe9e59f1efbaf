"""Several writers at once, as archivers that share a reader group: they prepare in parallel and take turns to write."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from itertools import islice
from threading import BrokenBarrierError
from typing import Any

from tasks.archive.database import Database
from tasks.chain.collection import uncollected
from tasks.record import codec
from tasks.streams.outcome_reader import Outcome
from worker.archiving.batches import write_outcomes

_CONTEXT = multiprocessing.get_context("fork")

Records = Callable[[], Iterator[dict[str, Any]]]
AsRead = Callable[[int, bytes], Outcome]


def fill_together(url: str, records: Records, as_read: AsRead, batch: int, writers: int) -> None:
    """Write records from `writers` processes, and print what it took by the clock and in processor time.

    Each process makes and encodes its share beforehand, so that all of them are in memory.
    """
    Database(url).close()
    results = _CONTEXT.SimpleQueue()
    ready = _CONTEXT.Barrier(writers + 1)

    def write(place: int) -> None:
        with ExitStack() as stack:
            try:
                share = [(at, codec.encode(one)) for at, one in enumerate(records()) if at % writers == place]
                database = stack.enter_context(Database(url))
            except BaseException:
                # Else the others would wait for this one for ever.
                ready.abort()
                raise
            ready.wait()
            spent = time.process_time()
            numbered = iter(share)
            while some := list(islice(numbered, batch)):
                with uncollected():
                    write_outcomes(database, [as_read(at, data) for at, data in some])
            results.put((len(share), time.process_time() - spent))

    processes = [_CONTEXT.Process(target=write, args=(place,)) for place in range(writers)]
    for process in processes:
        process.start()
    with suppress(BrokenBarrierError):
        ready.wait()
    print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
    started = time.perf_counter()
    for process in processes:
        process.join()
    wall = time.perf_counter() - started
    if any(process.exitcode for process in processes):
        raise SystemExit("A writer failed; its error stands above.")
    found = [results.get() for _ in processes]
    done, cpu = (sum(column) for column in zip(*found, strict=True))
    print(
        f"{writers} writers, {done} records: {done / wall:.0f} records/s, {done / cpu:.0f} a second of processor time"
    )
