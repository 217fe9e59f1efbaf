"""The archive: how many records it writes in a second, whether its memory stays flat, and how soon it answers.

python -m bench.archive --records 20000
python -m bench.archive --records 100000 --queries
python -m bench.archive --records 100000 --of records.jsonl
python -m bench.archive --records 20000 --url postgresql://user@127.0.0.1/news
python -m bench.archive --records 20000 --writers 2
python -m bench.archive --records 20000 --postgres

Records are written as `khabar archive` writes what it has read: bytes in, batch by batch, each committed. They are made
up (bench/archive/made.py: 13 KB, drawn at random out of two years, so that every table is written in random places), or
those of a file of `khabar enrich` or `khabar tail`, over and over, each time under another id and at a later time.
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from bench.archive.made import Maker
from bench.archive.queries import QUERIES
from bench.archive.repeated import repeated
from bench.archive.together import fill_together
from bench.servers.postgresql import missing, running_cluster
from tasks.archive.database import Database
from tasks.archive.forms import Filters
from tasks.archive.reading import Archive
from tasks.chain.collection import keep_for_good, uncollected
from tasks.record import codec
from tasks.streams.outcome_reader import Outcome
from tasks.streams.outputs import Settled
from worker.archiving.batches import write_outcomes

_SEED = 18
_TOLD_EVERY = 10_000
_REPEATS = 20


def main() -> None:
    """Fill an archive, and ask it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--of", type=Path, help="JSON lines with records; default: they are made up")
    parser.add_argument("--url", help="default: a SQLite file in a folder of its own, which is deleted again")
    parser.add_argument("--postgres", action="store_true", help="a PostgreSQL of its own, with fsync")
    parser.add_argument("--writers", type=int, default=1, help="processes that write side by side")
    parser.add_argument("--queries", action="store_true", help="ask the filled archive, too")
    parser.add_argument("--keep", type=Path, help="SQLite file to fill and keep; if it is there, it is only asked")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="khabar-bench-"))
        path = arguments.keep or Path(folder) / "archive.db"
        is_filled = path.exists()
        url = arguments.url or f"sqlite:///{path}"
        if arguments.postgres:
            if why := missing():
                parser.error(why)
            url = stack.enter_context(running_cluster(durable=True)).url
        if arguments.writers > 1 and not is_filled:
            made = partial(_records, arguments.of, arguments.records)
            fill_together(url, made, _outcome, arguments.batch, arguments.writers)
            is_filled = True
        with Database(url) as database:
            if not is_filled:
                fill(database, _records(arguments.of, arguments.records), arguments.batch)
            if arguments.queries:
                ask(Archive(database))
    sys.stdout.flush()


def fill(database: Database, records: Iterator[dict[str, Any]], batch: int) -> None:
    """Write records, and print what it took; making them is not counted."""
    print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
    wall = cpu = 0.0
    size = done = told = 0
    while data := [codec.encode(record) for record in islice(records, batch)]:
        size += sum(map(len, data))
        started, spent = time.perf_counter(), time.process_time()
        # As they come off the stream: bytes.
        with uncollected():
            write_outcomes(database, [_outcome(done + at, one) for at, one in enumerate(data)])
        wall, cpu = wall + time.perf_counter() - started, cpu + time.process_time() - spent
        done += len(data)
        if done - told >= _TOLD_EVERY:
            told = done
            _tell(done, size, wall, cpu)
    if done > told:
        _tell(done, size, wall, cpu)


def _tell(done: int, size: int, wall: float, cpu: float) -> None:
    rate = f"{done / wall:.0f} records/s, {done / cpu:.0f} a second of processor time"
    print(f"{done:7} records of {size / done / 1000:.1f} KB: {rate}; {_memory_mib():.0f} MiB", flush=True)


def ask(archive: Archive) -> None:
    """Print median and 95th percentile of each query, first page of 50 records, and of the counts and facets."""
    total = archive.count(most=10_000_000).number
    system = f"SQLite {sqlite3.sqlite_version}" if archive.database.is_sqlite else "PostgreSQL"
    print(f"{system}; {total} records; load of the machine {os.getloadavg()[0]:.1f}")
    print("milliseconds for a page of 50: median and p95; of processor time: median and p95")
    archive.records(Filters(text="خبر"), limit=1)
    # As the desk does.
    keep_for_good()
    slowest = 0.0
    for name, filters in QUERIES.items():
        both = [_timed(partial(archive.records, filters)) for _ in range(_REPEATS)]
        found = archive.count(filters)
        number = f"{found.number}{'' if found.is_exact else '+'}"
        (wall, wall_95), (cpu, cpu_95) = (_median_and_p95([times[at] for times in both]) for at in (0, 1))
        slowest = max(slowest, wall_95)
        print(f"{name:44} {number:>7} records {wall:8.1f} {wall_95:8.1f} {cpu:8.1f} {cpu_95:8.1f}", flush=True)
    print(f"slowest p95 {slowest:.1f} ms")
    calls: dict[str, Callable[[], object]] = {"facets of all": archive.facets, "count of all": archive.count}
    for name, call in calls.items():
        both = [_timed(call) for _ in range(5)]
        (wall, wall_95), (cpu, cpu_95) = (_median_and_p95([times[at] for times in both]) for at in (0, 1))
        print(f"{name:60} {wall:8.1f} {wall_95:8.1f} {cpu:8.1f} {cpu_95:8.1f}", flush=True)


def _records(path: Path | None, count: int) -> Iterator[dict[str, Any]]:
    return Maker(_SEED).records(0, count) if path is None else repeated(path, count)


def _outcome(number: int, data: bytes) -> Outcome:
    output_id = f"{1_700_000_000_000 + number}-0"
    return Outcome("{khabar}:enriched", output_id, Settled(output_id, codec.decode(data), None), b"")


def _timed(call: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock and of processor time."""
    started, spent = time.perf_counter(), time.process_time()
    call()
    return (time.perf_counter() - started) * 1000, (time.process_time() - spent) * 1000


def _median_and_p95(times: list[float]) -> tuple[float, float]:
    return statistics.median(times), sorted(times)[int(0.95 * (len(times) - 1))]


def _memory_mib() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    [line] = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
