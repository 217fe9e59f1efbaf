"""`python -m bench.startup`: how long a command takes to start, and what a worker's processes hold.

Seconds are of the clock and of the CPU, the least and the median of several runs: the least comes nearest to a machine
that does nothing else.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from bench.pipeline.corpus import corpus
from bench.pipeline.processes import memory_mib
from bench.pipeline.systems import Khabar
from tasks.record import codec

_ARTICLE = Path(__file__).parent.parent / "samples" / "05-earthquake.json"
# What must not be loaded on the way to one enriched article.
_HEAVY = ("torch", "transformers", "pandas", "sklearn", "camel_tools.ner", "camel_tools.utils.charsets", "celery")


def start_of(arguments: list[str], runs: int) -> dict[str, float]:
    """Seconds of `khabar ARGUMENTS` from start to end."""
    clock, cpu = [], []
    # As it starts once installed: with the bytecode of its modules at hand, which the first run here leaves behind.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "worker", *arguments]
    subprocess.run(command, stdout=subprocess.DEVNULL, env=env, check=True)
    for _ in range(runs):
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=env)
        _, status, usage = os.wait4(process.pid, 0)
        clock.append(time.perf_counter() - began)
        cpu.append(usage.ru_utime + usage.ru_stime)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"khabar {' '.join(arguments)} ended with {process.returncode}")
    return {"clock": median(clock), "clock_least": min(clock), "cpu": median(cpu), "cpu_least": min(cpu)}


def heavy_modules() -> list[str]:
    """Large libraries that `khabar enrich` loads."""
    code = (
        "import sys; sys.argv = ['khabar', 'enrich', sys.argv[1]]\n"
        "from worker.cli import app\n"
        "try: app()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {_HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, str(_ARTICLE)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return list(codec.decode(done.stderr.splitlines()[-1].replace("'", '"')))


def worker_memory(articles: int, path: Path | None) -> dict[str, dict[str, float]]:
    """Memory in MiB of a feeder, a worker with two children and its server, after so many articles."""
    with tempfile.TemporaryDirectory() as folder, Khabar("startup", 2, Path(folder)) as system:
        system.submit(corpus(path, articles))
        system.wait(articles)
        return {
            f"{part} {number}" if len(pids) > 1 else part: memory_mib(pid)
            for part, pids in system.parts().items()
            for number, pid in enumerate(pids, 1)
        }


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "corpus", nargs="?", type=Path, help="articles for the worker, as JSON lines; default: samples/"
    )
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    given = parser.parse_args()
    commands = {"khabar --help": ["--help"], "khabar enrich": ["enrich", str(_ARTICLE)]}
    results: dict[str, Any] = {
        "commands": {name: start_of(arguments, given.runs) for name, arguments in commands.items()},
        "heavy": heavy_modules(),
        "memory": worker_memory(given.articles, given.corpus),
    }
    print("| | CPU s, least | CPU s, median | clock s, least | clock s, median |\n|---|---:|---:|---:|---:|")
    for name, one in results["commands"].items():
        cells = [f"{one[field]:.2f}" for field in ("cpu_least", "cpu", "clock_least", "clock")]
        print(f"| `{name}` | {' | '.join(cells)} |")
    print(f"\nLarge libraries loaded by `khabar enrich`: {', '.join(results['heavy']) or 'none'}")
    print("\n| | resident MiB | proportional | private |\n|---|---:|---:|---:|")
    for part, sizes in results["memory"].items():
        print(f"| {part} | {sizes['resident']:.0f} | {sizes['proportional']:.0f} | {sizes['private']:.0f} |")
    if given.json:
        given.json.write_bytes(codec.encode(results))


if __name__ == "__main__":
    main()
