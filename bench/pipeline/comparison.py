"""Khabar, the steps in a plain loop, and one Celery chain for each article, over the same articles in turns."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import IO, Any, cast

from bench.pipeline.corpus import corpus
from bench.pipeline.loop import WARM_UPS
from bench.pipeline.measures import Throughput, latency, throughput
from bench.pipeline.systems import Khabar, Naive, System
from tasks.record import codec

Results = dict[str, Any]
Say = Callable[[str], None]
_LOAD = 0.8


class Loop:
    """The steps in a plain loop, in a process that waits for its turns."""

    def __init__(self, stack: ExitStack, count: int, path: Path | None) -> None:
        command = [sys.executable, "-m", "bench.pipeline.loop", str(count), *([str(path)] if path else [])]
        self._process = stack.enter_context(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        )
        stack.callback(cast(IO[str], self._process.stdin).close)
        self._line()

    def run(self) -> dict[str, float]:
        """Seconds of the clock and of the CPU for the whole corpus."""
        stdin = cast(IO[str], self._process.stdin)
        stdin.write("go\n")
        stdin.flush()
        return cast(dict[str, float], codec.decode(self._line()))

    def _line(self) -> str:
        line = cast(IO[str], self._process.stdout).readline()
        if not line:
            raise RuntimeError("the loop ended: see its log lines above")
        return line


def measure(path: Path | None, count: int, rounds: int, low_rate: float, seconds: float, say: Say = print) -> Results:
    """All numbers of one run: throughput in `rounds` turns, then latency for about `seconds` at each load."""
    articles = corpus(path, count)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        loop = Loop(stack, count, path)
        systems: list[System] = [
            Khabar("khabar 1", 1, folder),
            Khabar("khabar 2", 2, folder),
            Naive("naive 1", 1, folder),
            Naive("naive 2", 2, folder),
        ]
        for system in systems:
            stack.enter_context(system)
            say(f"warming up {system.name}")
            _warm_up(system, articles)
        loops: list[dict[str, float]] = []
        runs: dict[str, list[Throughput]] = {system.name: [] for system in systems}
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            loops.append(loop.run())
            for system in systems:
                runs[system.name].append(throughput(system, articles))
        results: Results = {"articles": count, "rounds": rounds, "corpus": "news" if path else "samples"}
        results["characters"] = median(len(codec.decode(a)["body"]) for a in articles)
        results["loop"] = {name: median(one[name] / count for one in loops) for name in ("seconds", "cpu")}
        results["systems"] = {name: medians(several) for name, several in runs.items()}
        for system in systems:
            if system.workers == 1 and seconds:
                say(f"latency of {system.name}")
                per_second = results["systems"][system.name]["articles_per_second"]
                rates = {"low": min(low_rate, per_second / 10), "high": _LOAD * per_second}
                results["systems"][system.name]["latency"] = {
                    load: latency(system, corpus(path, max(20, int(rate * seconds))), rate)
                    for load, rate in rates.items()
                }
    return results


def medians(runs: list[Throughput]) -> Results:
    """The median of each number over runs."""
    fields = [asdict(run) for run in runs]
    result: Results = {name: median(f[name] for f in fields) for name in fields[0] if name != "cpu"}
    result["cpu"] = {part: median(f["cpu"][part] for f in fields) for part in fields[0]["cpu"]}
    return result


def _warm_up(system: System, articles: list[bytes]) -> None:
    several = articles * (WARM_UPS * system.workers)
    system.submit(several)
    system.wait(len(several))
