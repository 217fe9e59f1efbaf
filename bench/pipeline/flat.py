"""What the server and the processes hold while very many articles go through: it must not grow with their number."""

import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.pipeline.corpus import short_articles
from bench.pipeline.processes import memory_mib
from bench.pipeline.systems import Khabar
from config.settings import given
from khabar import Reader

_GROUP = "bench"
_CHUNK = 1000
# The producer stays this far ahead of the pipeline, or the raw stream itself would be what grows.
_AHEAD = 4000
_SAMPLES = 10
_PAUSE = 0.02


def flat(count: int, workers: int = 2, say: Callable[[str], None] = print) -> dict[str, Any]:
    """Memory in MiB at ten points on the way, with a reader that acknowledges and `KHABAR_TRIM_READ` on."""
    with tempfile.TemporaryDirectory() as folder:
        with Khabar("flat", workers, Path(folder), {"KHABAR_TRIM_READ": "true"}) as system:
            stop = threading.Event()
            reader = threading.Thread(target=_read, args=(system, stop))
            reader.start()
            try:
                return {"articles": count, **_go(system, count, say)}
            finally:
                stop.set()
                reader.join()


def _go(system: Khabar, count: int, say: Callable[[str], None]) -> dict[str, Any]:
    began = time.perf_counter()
    points: list[dict[str, float]] = []
    peak = 0.0
    sent = 0
    while (done := system.finished()) < count:
        peak = max(peak, _server(system))
        if done >= (len(points) + 1) * count / _SAMPLES:
            points.append({"articles": done, "server": peak, **_processes(system)})
            say(f"{done} articles: the server held {peak:.1f} MiB at most since the last line")
            peak = 0.0
        if sent < count and sent - done < _AHEAD:
            system.submit(short_articles(sent, min(_CHUNK, count - sent)))
            sent += _CHUNK
        else:
            time.sleep(_PAUSE)
    # The last articles may finish right after a point, before anything was measured since.
    points.append({"articles": count, "server": max(peak, _server(system)), **_processes(system)})
    return {"seconds": time.perf_counter() - began, "points": points}


def _server(system: Khabar) -> float:
    """What the server holds now, in MiB."""
    return int(system.info("memory")["used_memory"]) / 2**20


def _processes(system: Khabar) -> dict[str, float]:
    """Resident memory in MiB: the feeder, the worker, the largest of its children."""
    parts = system.parts()
    return {
        part: max((memory_mib(pid)["resident"] for pid in parts[part]), default=0.0)
        for part in ("feeder", "worker", "children")
    }


def _read(system: Khabar, stop: threading.Event) -> None:
    settings = given(broker_url=system.url, namespace="bench")
    reader = Reader(_GROUP, url=system.url, settings=settings)
    while not stop.is_set():
        reader.acknowledge(*reader.read(count=500, block_ms=200))
    reader.close()
