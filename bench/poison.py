"""What poison costs its neighbours: the rate of good articles while articles that break their worker are in.

python -m bench.poison

A server, a feeder and a worker of two processes; good articles always wait. First the rate without poison; then,
for each deed, four articles that do it, each in another step, one after the other or all together, and the rate until
the last of them is rejected; or a new one every so many seconds, for a minute.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from redis import Redis

from bench.soak.articles import article, is_enriched
from config.settings import Settings, given
from config.steps import step_names
from khabar import Producer
from tasks.record import codec
from tasks.streams.stream import Keys
from tasks.streams.waiting import wait_until_settled
from worker.local.embedded import embedded_server
from worker.local.processes import feeder_command, running_process

_MISBEHAVING = Path(__file__).parent.parent / "tests" / "faults" / "misbehaviour"
_DEEDS = ("segfault", "memory", "raise", "spin", "spin_in_c")
_SETTINGS = {
    "KHABAR_STALE_AFTER": "5",
    "KHABAR_HEARTBEAT": "1",
    "KHABAR_ARTICLE_TIME_LIMIT": "1",
    "KHABAR_BATCH_TIME_LIMIT": "8",
    "KHABAR_CHILD_MEMORY_MB": "3000",
    "KHABAR_LOG_FORMAT": "json",
}
_WAITING = 1000
_SUSTAINED = 60.0
_LONGEST_AFTERMATH = 300.0
_CHUNK = 200


class Load:
    """Keeps good articles waiting, in a thread of its own, as long as the block."""

    def __init__(self, producer: Producer, key: str) -> None:
        self._producer, self._key = producer, key
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        number = 0
        while not self._stop.wait(0.1):
            if int(self._producer.client.xlen(self._key)) < _WAITING:
                numbers = [n for n in range(number, number + _CHUNK) if is_enriched(n)]
                self._producer.submit_many([article(n) for n in numbers])
                number += _CHUNK


Poison = Callable[[Producer, str], list[str]]
"""Submits articles that do a deed, for as long as is to be looked at; their entries."""


def measure(
    url: str, settings: Settings, deeds: Sequence[str], seconds: float, poison: Poison
) -> dict[str, tuple[float, float, int]]:
    """By deed ("" for none) the rate of good articles, the seconds looked at, and how many bad ones had no outcome."""
    keys = Keys(settings.tags[0])
    found = {}
    with Producer(url, settings) as producer, Redis.from_url(url) as client:
        wait_until_settled(client, settings.tags, producer.submit_many([article(n) for n in range(100)]))
        with Load(producer, keys.raw):
            for deed in ("", *deeds):
                before, started, bad = int(client.xlen(keys.enriched)), time.monotonic(), []
                if deed:
                    bad = poison(producer, deed)
                else:
                    time.sleep(seconds)
                lasted = time.monotonic() - started
                rate = (int(client.xlen(keys.enriched)) - before) / lasted
                found[deed] = rate, lasted, wait_until_settled(client, settings.tags, bad, timeout=0)
                # The next deed begins with none of them.
                wait_until_settled(client, settings.tags, bad, timeout=_LONGEST_AFTERMATH)
    return found


def _until_rejected(settings: Settings, together: bool) -> Poison:
    def poison(producer: Producer, deed: str) -> list[str]:
        bad, ids = [_poisoned(deed, step) for step in step_names()], []
        for some in [bad] if together else [[one] for one in bad]:
            ids += producer.submit_many(some)
            wait_until_settled(producer.client, settings.tags, ids, timeout=_LONGEST_AFTERMATH)
        return ids

    return poison


def _one_every(pause: float) -> Poison:
    def poison(producer: Producer, deed: str) -> list[str]:
        ids: list[str] = []
        end = time.monotonic() + _SUSTAINED
        while time.monotonic() < end:
            ids += producer.submit_many([_poisoned(deed, step_names()[len(ids) % len(step_names())])])
            time.sleep(pause)
        return ids

    return poison


def _poisoned(deed: str, step: str) -> bytes:
    return codec.encode({"id": f"{deed}-{step}", "title": f"POISON {deed} {step}", "body": "قتل ثلاثة أشخاص في دمشق."})


def main() -> None:
    """Measure and print a table; exit code 1 where poison takes more than half of the rate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=15, help="how long to look at the rate without poison")
    parser.add_argument("--deeds", nargs="+", choices=_DEEDS, default=_DEEDS)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--together", action="store_true", help="all four articles at once")
    how.add_argument("--every", type=float, metavar="SECONDS", help="one article every so many seconds, for a minute")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="khabar-poison-")))
        url = stack.enter_context(embedded_server())
        env = _SETTINGS | {"KHABAR_BROKER_URL": url}
        places = [str(_MISBEHAVING), str(Path.cwd()), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
        command = [sys.executable, "-m", "celery", "-A", "misbehaving", "worker", "-c", "2", "-n", "poison@%h"]
        for name, what, more in (
            ("feeder", feeder_command(), {}),
            ("worker", command, {"PYTHONPATH": os.pathsep.join(places)}),
        ):
            log = stack.enter_context((folder / f"{name}.log").open("ab"))
            stack.enter_context(running_process(what, env | more, log))
        settings = given(**{name.removeprefix("KHABAR_").lower(): value for name, value in env.items()})
        poison = _one_every(arguments.every) if arguments.every else _until_rejected(settings, arguments.together)
        found = measure(url, settings, arguments.deeds, arguments.seconds, poison)
    clean = found.pop("")[0]
    print(f"{clean:.1f} good articles a second without poison\n")
    print("| articles that | measured for | good articles a second | share of the clean rate | bad ones left |")
    print("|---|---:|---:|---:|---:|")
    for deed, (rate, lasted, left) in found.items():
        print(f"| {deed} | {lasted:.0f} s | {rate:.1f} | {rate / clean:.0%} | {left} |")
    sys.exit(any(rate < clean / 2 for rate, _, _ in found.values()))


if __name__ == "__main__":
    main()
