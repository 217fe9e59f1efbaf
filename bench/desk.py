"""`python -m bench.desk records.jsonl`: how long the desk takes to answer each filter over a large archive.

The archive is filled with the given records over and over, each with an id, a minute, a choice of names and figures of
its own, so that filters are as selective as they are over a year of news. Each filter is asked many times, in turns,
with words, names and numbers that change; the median and the 95th percentile are printed in milliseconds, by the clock
and of processor time, of the query alone and of the whole page over HTTP.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench.archive.repeated import repeated
from tasks.archive.database import Database
from tasks.archive.forms import Filters
from tasks.archive.reading import Archive
from tasks.archive.rows import Arrived, prepare
from tasks.archive.writing import write
from tasks.chain.collection import keep_for_good
from tasks.views.desk.addresses import address
from worker.local.processes import desk_command, running_process

Taken = tuple[float, float, float, float]
"""Seconds by the clock and of processor time: of the query, and of the page."""

_BATCH = 500
_PAGE = 40


def fill(database: Database, path: Path, count: int) -> None:
    """Write `count` records made of those in a file of JSON lines."""
    records = enumerate(repeated(path, count), 1)
    while some := list(islice(records, _BATCH)):
        write(database, [prepare(Arrived("bench", f"{number}-0", record)) for number, record in some])
        print(f"\r{some[-1][0]} of {count} archived", end="", file=sys.stderr)
    print(file=sys.stderr)


def questions(archive: Archive) -> Iterator[tuple[str, Filters]]:
    """Filters by what they are, without end: the common, the rare and the absent, drawn from what the archive holds."""
    facets = archive.facets()
    records = archive.records(limit=200).records
    chance = random.Random(2)
    names = [one.key for one in (*facets.persons, *facets.organisations, *facets.places)]
    words = [word for one in records for word in one.record["title"].split() if len(word) > 3]
    days = sorted(facets.days)

    def some(rows: list[Any]) -> str:
        value: str = chance.choice(rows).value
        return value

    while True:
        day = chance.choice(days)
        yield "none", Filters()
        yield "word", Filters(text=chance.choice(words))
        yield "phrase", Filters(text=f'"{" ".join(chance.choice(records).record["title"].split()[:3])}"')
        yield "absent word", Filters(text="قسطنطينوبوليتاني")
        yield "source", Filters(sources=(some(facets.sources),))
        yield "days", Filters(since=day - timedelta(days=30), until=day)
        yield "name", Filters(entities=(chance.choice(names),))
        yield "two names", Filters(entities=tuple(chance.sample(names, 2)))
        yield "country", Filters(countries=(some(facets.countries),))
        yield "event", Filters(events=(some(facets.events),))
        yield "event and range", Filters(events=(some(facets.events),), least=chance.randint(2, 500))
        yield "range", Filters(least=10.0 ** chance.randint(1, 9), most=10.0 ** chance.randint(9, 12))
        yield "money", Filters(kinds=("money",), units=(some(facets.units),), least=1e6)
        yield (
            "word, country, event",
            Filters(text=chance.choice(words), countries=(some(facets.countries),), events=(some(facets.events),)),
        )


def measure(archive: Archive, url: str, pid: int, rounds: int) -> dict[str, list[Taken]]:
    """What each question took, by its kind; `pid` is the desk's process."""
    taken: dict[str, list[Taken]] = defaultdict(list)
    archive.records(Filters(text="خبر"), limit=1)
    # As the desk does.
    keep_for_good()
    for kind, filters in questions(archive):
        rounds -= kind == "none"
        if rounds < 0:
            # The first of each kind fills the caches.
            return {kind: some[1:] for kind, some in taken.items()}
        began, spent = time.perf_counter(), time.process_time()
        archive.records(filters, limit=_PAGE)
        query, query_cpu = time.perf_counter() - began, time.process_time() - spent
        began, spent = time.perf_counter(), _spent(pid)
        with urllib.request.urlopen(url + address("/", filters), timeout=60) as answer:  # noqa: S310
            answer.read()
        taken[kind].append((query, query_cpu, time.perf_counter() - began, _spent(pid) - spent))
    raise AssertionError("there is no end of questions")


def _spent(pid: int) -> float:
    """Seconds of processor time of all threads of a process."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(one.read_text().split()[0]) for one in threads) / 1e9


def main() -> None:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, help="JSON lines as `khabar enrich` prints them")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--keep", type=Path, help="file of the archive; one that is there is used as it is")
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        file = given.keep or folder / "archive.db"
        is_there, database_url = file.exists(), f"sqlite:///{file.resolve()}"
        if not is_there:
            with Database(database_url) as database:
                fill(database, given.records, given.count)
        archive = stack.enter_context(Archive.open(database_url))
        log = stack.enter_context((folder / "desk.log").open("wb"))
        env = {"KHABAR_ARCHIVE_URL": database_url, "KHABAR_DESK_PORT": "0"}
        process = stack.enter_context(running_process(desk_command(), env, log))
        taken = measure(archive, _address(folder / "desk.log", process), process.pid, given.rounds)
    print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
    print("milliseconds, median and p95: of the query by the clock and of processor time, then of the page over HTTP")
    for kind, some in taken.items():
        columns = [[1000 * one[at] for one in some] for at in range(4)]
        print(f"{kind:24}", *(f"{median(column):9.1f}{_p95(column):7.1f}" for column in columns))


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def _address(log: Path, process: "subprocess.Popen[bytes]") -> str:
    while not (found := re.search(r"Desk: (http://\S+)/\n", log.read_text(encoding="utf-8"))):
        if process.poll() is not None:
            raise RuntimeError(f"the desk ended by itself: {log.read_text(encoding='utf-8')}")
        time.sleep(0.1)
    return found[1]


if __name__ == "__main__":
    main()
