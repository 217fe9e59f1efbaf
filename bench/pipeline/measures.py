"""Throughput with its costs, and latency, of one running system."""

import os
import random
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any, cast

from redis import Redis

from bench.pipeline.processes import cpu_of
from bench.pipeline.systems import System

# What the measuring itself asks of the server.
_OWN_COMMANDS = ("info", "xinfo|stream", "exists", "hgetall", "select", "client|setinfo")
_READ_MS = 500
_LATE = 120.0
_REJECTED_AT_MOST = 0.05


@dataclass(slots=True)
class Throughput:
    """One run over the corpus; CPU in seconds per article and part, memory in bytes above the idle server's."""

    articles_per_second: float
    cpu: dict[str, float]
    commands: float
    sent_bytes: float
    memory_peak: float


def throughput(system: System, articles: Sequence[bytes]) -> Throughput:
    """Send all articles at once, and wait until the last has come out."""
    system.client.xtrim(system.output, 0, approximate=False)
    done, rejected = system.finished(), system.rejected()
    memory = int(system.info("memory")["used_memory"])
    peak = [0]

    def watch() -> None:
        peak[0] = max(peak[0], int(system.info("memory")["used_memory"]) - memory)

    parts = {"producer": [os.getpid()], **system.parts()}
    cpu, commands, sent = cpu_of(parts), _commands(system), _bytes(system)
    began = time.perf_counter()
    system.submit(articles)
    system.wait(done + len(articles), watch)
    seconds = time.perf_counter() - began
    count = len(articles)
    refused = system.rejected() - rejected
    if refused > count * _REJECTED_AT_MOST:
        raise ValueError(f"{system.name}: {refused} of {count} articles were rejected: that is not what is measured")
    used = {part: (after - cpu[part]) / count for part, after in cpu_of(parts).items()}
    return Throughput(
        count / seconds, used, (_commands(system) - commands) / count, (_bytes(system) - sent) / count, peak[0] / count
    )


def latency(system: System, articles: Sequence[bytes], rate: float, seed: int = 1) -> dict[str, float]:
    """Milliseconds from submission until a reader has the record: p50, p95 and p99, at `rate` articles a second.

    Submissions come as they do when scrapers know nothing of each other, with exponential gaps; one that falls behind
    its time counts from the time at which it was due.
    """
    sent: dict[str, float] = {}
    arrived: dict[str, float] = {}
    info = system.client.xinfo_stream(system.output)
    start = cast(dict[str, Any], info)["last-generated-id"]
    reading = threading.Thread(target=_read, args=(system, start, len(articles), arrived), daemon=True)
    reading.start()
    gaps = random.Random(seed)
    due = time.perf_counter()
    for number, article in enumerate(articles):
        due += gaps.expovariate(rate)
        time.sleep(max(0.0, due - time.perf_counter()))
        sent[f"{number:06}"] = due
        system.submit([article])
    reading.join(_LATE)
    delays = [(arrived[key] - at) * 1000 for key, at in sent.items() if key in arrived]
    if len(delays) < len(articles) * 0.9:
        raise TimeoutError(f"{system.name}: {len(delays)} of {len(articles)} records were read")
    cuts = quantiles(delays, n=100, method="inclusive")
    return {"rate": rate, "articles": len(delays), "p50": median(delays), "p95": cuts[94], "p99": cuts[98]}


def _read(system: System, start: bytes, count: int, arrived: dict[str, float]) -> None:
    last: bytes = start
    end = time.monotonic() + _LATE
    rejected = system.rejected()
    with Redis.from_url(system.url) as client:
        while len(arrived) + system.rejected() - rejected < count and time.monotonic() < end:
            reply = cast(list[Any], client.xread({system.output: last}, block=_READ_MS))
            now = time.perf_counter()
            for entry_id, fields in reply[0][1] if reply else ():
                arrived[fields[b"id"].decode()] = now
                last = entry_id


def _commands(system: System) -> int:
    """Commands that the server carried out, those inside scripts too, without those of the measuring."""
    stats: Mapping[str, Any] = system.info("commandstats")
    named = {name.removeprefix("cmdstat_"): int(stat["calls"]) for name, stat in stats.items()}
    return sum(calls for name, calls in named.items() if name not in _OWN_COMMANDS)


def _bytes(system: System) -> int:
    stats = system.info("stats")
    return int(stats["total_net_input_bytes"]) + int(stats["total_net_output_bytes"])
