"""What poison costs its neighbours: the rate of good articles with and without articles that break their worker.

python -m bench.poison --articles 2000 --rounds 2

Both times the same good articles go through a server, a feeder and a worker of two processes; in every second run with
articles in between that segfault, spin, exhaust their process's memory, or raise, each in another step.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from redis import Redis

from bench.soak_articles import article, is_enriched
from config.celeryconfig import STEPS
from config.settings import given
from tasks import codec
from tasks.producer import Producer
from tasks.stream import Keys
from tasks.waiting import wait_until_settled
from worker.embedded import embedded_server
from worker.processes import feeder_command, running_process

_MISBEHAVING = Path(__file__).parent.parent / "tests" / "faults" / "misbehaviour"
_DEEDS = ("segfault", "spin", "memory", "raise")
_SETTINGS = {
    "KHABAR_STALE_AFTER": "5",
    "KHABAR_HEARTBEAT": "1",
    "KHABAR_ARTICLE_TIME_LIMIT": "2",
    "KHABAR_CHILD_MEMORY_MB": "3000",
    "KHABAR_LOG_FORMAT": "json",
}
_WARM = 100


def poison() -> list[bytes]:
    """Every deed in every step."""
    return [
        codec.encode({"id": f"{deed}-{step}", "title": f"POISON {deed} {step}", "body": "قتل ثلاثة أشخاص في دمشق."})
        for deed in _DEEDS
        for step in STEPS
    ]


def rate(articles: int, bad: Sequence[bytes], folder: Path) -> float:
    """Good articles a second from the first submission until the last of them has its outcome."""
    good = [article(number) for number in range(2 * articles) if is_enriched(number)][:articles]
    with ExitStack() as stack:
        url = stack.enter_context(embedded_server())
        env = _SETTINGS | {"KHABAR_BROKER_URL": url}
        settings = given(**{name.removeprefix("KHABAR_").lower(): value for name, value in env.items()})
        places = [str(_MISBEHAVING), str(Path.cwd()), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
        command = [sys.executable, "-m", "celery", "-A", "misbehaving", "worker", "-c", "2", "-n", "poison@%h"]
        for name, what, more in (
            ("feeder", feeder_command(), {}),
            ("worker", command, {"PYTHONPATH": os.pathsep.join(places)}),
        ):
            log = stack.enter_context((folder / f"{name}.log").open("ab"))
            stack.enter_context(running_process(what, env | more, log))
        producer = stack.enter_context(Producer(url, settings))
        client = stack.enter_context(Redis.from_url(url))
        wait_until_settled(client, settings.tags, producer.submit_many(good[:_WARM]))
        started = time.monotonic()
        ids = []
        share = -(-len(good) // max(1, len(bad)))
        for n, at in enumerate(range(0, len(good), share)):
            producer.submit_many(bad[n : n + 1])
            ids += producer.submit_many(good[at : at + share])
        wait_until_settled(client, settings.tags, ids)
        seconds = time.monotonic() - started
        rejected = int(client.xlen(Keys(settings.tags[0]).rejected))
        print(f"{len(good) / seconds:.1f} good articles a second, {rejected} of {len(bad)} bad ones rejected meanwhile")
        return len(good) / seconds


def main() -> None:
    """Alternate both and print the medians; exit code 1 where poison takes more than half of the rate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=2)
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="khabar-poison-"))
    clean, poisoned = [], []
    for _ in range(arguments.rounds):
        clean.append(rate(arguments.articles, [], folder))
        poisoned.append(rate(arguments.articles, poison(), folder))
    share = statistics.median(poisoned) / statistics.median(clean)
    print(f"with {len(poison())} bad among {arguments.articles} good ones: {share:.0%} of the rate without them")
    sys.exit(share < 0.5)


if __name__ == "__main__":
    main()
