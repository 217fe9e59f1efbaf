"""`python -m bench.failover`: what a failover of the stream server loses of what producers were told was accepted.

Producers submit as fast as the servers answer while the primary is asked to hand over, stopped, killed, or killed after
it was cut off from its replicas. Every article that was accepted is looked for on the new primary: once, twice, or
not at all. Measured without and with `KHABAR_WAIT_REPLICAS` and `min-replicas-to-write`.
"""

import argparse
import os
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from redis.exceptions import RedisError

from bench.servers.node import Node
from bench.servers.sentinels import UnderSentinel
from bench.tables import markdown
from config.settings import given
from khabar import Producer
from khabar.keys import Keys
from tasks.record import codec
from tasks.streams.entries import entries
from tasks.streams.server import connect

_PRODUCERS = 2
_CHUNK = 5
_KEY = Keys("{khabar}")
_BEHIND_SECONDS = 0.5


@dataclass
class Load:
    """Producers at work, and what they were told: accepted articles, and the longest wait for an answer."""

    url: str
    wait_replicas: int
    accepted: set[int] = field(default_factory=set)
    longest: float = 0.0
    errors: Counter[str] = field(default_factory=Counter)
    _stop: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def start(self) -> None:
        """Begin."""
        self._threads = [threading.Thread(target=self._produce, args=(n,)) for n in range(_PRODUCERS)]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Stop, and wait for the last answers."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _produce(self, number: int) -> None:
        settings = given(broker_url=self.url, wait_replicas=self.wait_replicas, wait_ms=500, socket_timeout=3)
        with Producer(settings=settings) as producer:
            following = number
            while not self._stop.is_set():
                numbers = [following + n * _PRODUCERS for n in range(_CHUNK)]
                following += _CHUNK * _PRODUCERS
                began = time.perf_counter()
                try:
                    producer.submit_many({"id": f"f-{n}", "body": f"خبر رقم {n}"} for n in numbers)
                except RedisError as error:
                    # Nobody can tell whether these were accepted, and nobody was told that they were.
                    self.errors[type(error).__name__] += 1
                    continue
                self.longest = max(self.longest, time.perf_counter() - began)
                self.accepted.update(numbers)


def hand_over(servers: UnderSentinel) -> Node:
    """SENTINEL FAILOVER."""
    return servers.fail_over()


def hand_over_coordinated(servers: UnderSentinel) -> Node:
    """SENTINEL FAILOVER … COORDINATED, of Valkey 9."""
    return servers.fail_over("COORDINATED")


def stop(servers: UnderSentinel) -> Node:
    """SIGTERM of the primary."""
    before = servers.stop_primary()
    servers.wait_until_another_is_primary(before)
    return before


def kill(servers: UnderSentinel) -> Node:
    """SIGKILL of the primary."""
    before = servers.kill_primary()
    servers.wait_until_another_is_primary(before)
    return before


def kill_cut_off(servers: UnderSentinel) -> Node:
    """SIGKILL of the primary, half a second after its replicas lost it."""
    primary = servers.primary()
    replicas = [server for server in servers.servers if server is not primary]
    for replica in replicas:
        os.kill(replica.pid, signal.SIGSTOP)
    # What is on its way to them would be read once they wake.
    primary.ask("CLIENT", "KILL", "TYPE", "REPLICA")
    time.sleep(_BEHIND_SECONDS)
    before = servers.kill_primary()
    for replica in replicas:
        os.kill(replica.pid, signal.SIGCONT)
    servers.wait_until_another_is_primary(before)
    return before


FAILURES: dict[str, Callable[[UnderSentinel], Node]] = {
    "SENTINEL FAILOVER": hand_over,
    "SENTINEL FAILOVER COORDINATED": hand_over_coordinated,
    "SIGTERM": stop,
    "SIGKILL": kill,
    "cut off for 0.5 s, then SIGKILL": kill_cut_off,
}
# Replicas, KHABAR_WAIT_REPLICAS, min-replicas-to-write.
SETTINGS = ((1, 0, 0), (1, 0, 1), (1, 1, 1), (2, 0, 1), (2, 1, 1), (2, 2, 2))
_COLUMNS = {
    "failure": "{failure}",
    "replicas": "{replicas}",
    "`KHABAR_WAIT_REPLICAS`": "{wait_replicas}",
    "`min-replicas-to-write`": "{keep_replicas}",
    "accepted": "{accepted:,}",
    "lost": "{lost:,}",
    "doubled": "{doubled}",
    "longest wait": "{longest_wait:.1f} s",
}


def measure(
    failure: str, replicas: int, wait: int, keep: int, seconds: float, folder: Path, program: str | None = None
) -> dict[str, Any]:
    """One failover under load, and what came of the accepted articles."""
    config = {"min-replicas-to-write": str(keep), "min-replicas-max-lag": "2"}
    with UnderSentinel(folder, replicas=replicas, config=config, program=program) as servers:
        load = Load(servers.url(), wait)
        load.start()
        time.sleep(seconds / 2)
        before = FAILURES[failure](servers)
        time.sleep(seconds / 2)
        if not before.is_running:
            before.start()
        servers.wait_until_whole()
        load.end()
        with connect(servers.url(), 5) as client:
            there = Counter(_number(fields) for _, fields in entries(client, _KEY.raw))
    return {
        "failure": failure,
        "replicas": replicas,
        "wait_replicas": wait,
        "keep_replicas": keep,
        "accepted": len(load.accepted),
        "lost": len(load.accepted - there.keys()),
        "doubled": sum(count > 1 for count in there.values()),
        "longest_wait": round(load.longest, 2),
        "errors": dict(load.errors),
    }


def _number(fields: dict[bytes, bytes]) -> int:
    return int(codec.decode(fields[b"article"])["id"].removeprefix("f-"))


def table(results: list[dict[str, Any]]) -> str:
    """The numbers in Markdown."""
    return markdown(_COLUMNS, results, texts=("failure",))


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4.0, help="of load, besides the failover itself")
    parser.add_argument("--failure", choices=FAILURES, help="default: all")
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    given_options = parser.parse_args()
    results = []
    for failure in [given_options.failure] if given_options.failure else FAILURES:
        for replicas, wait, keep in SETTINGS:
            with tempfile.TemporaryDirectory(prefix="khabar-failover-") as folder:
                found = measure(failure, replicas, wait, keep, given_options.seconds, Path(folder) / "servers")
            results.append(found)
            print(results[-1], flush=True)
    print(table(results))
    if given_options.json:
        given_options.json.write_bytes(codec.encode(results))


if __name__ == "__main__":
    main()
