"""What the tests of whole systems stand on: real processes of their own, stopped by their ids."""

import os
import subprocess
import sys
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess, Popen

from in_process import PROCESS_ONLY, run_here
from redis import Redis

from bench.servers.node import until
from config.settings import Settings, given
from khabar import Producer
from tasks.record import codec
from tasks.streams.entries import entries
from tasks.streams.outputs import Settled, outcomes
from tasks.streams.server import connect
from tasks.streams.stream import Keys, Stream
from tasks.streams.waiting import wait_until_settled
from worker.local.processes import feeder_command, running_process, worker_command

# A run that hangs, or a connection that breaks, is found within seconds while the servers change.
FAILING_OVER = {
    "KHABAR_WAIT_REPLICAS": "1",
    "KHABAR_WAIT_MS": "500",
    "KHABAR_SOCKET_TIMEOUT": "3",
    "KHABAR_STALE_AFTER": "4",
    "KHABAR_HEARTBEAT": "1",
    "KHABAR_BATCH_SIZE": "8",
}
SAMPLES = Path(__file__).parent.parent / "samples"
# What a process does once its test is over is of no interest: whoever tests how it ends, ends it. Left to end by
# itself, a worker takes a second or two, and fifteen where its server has gone before it. `make coverage` waits for that,
# since a process writes down what it ran when it ends.
_GRACE = float(os.environ.get("TESTS_GRACE", "0"))


@dataclass
class System:
    """One test's Khabar: a namespace on a server, and the processes that the test starts."""

    url: str
    folder: Path
    stack: ExitStack
    env: dict[str, str] = field(default_factory=dict)
    processes: int = 0

    def __post_init__(self) -> None:
        self.env = {
            "KHABAR_BROKER_URL": self.url,
            "KHABAR_STREAM_URL": self.url,
            "KHABAR_NAMESPACE": f"t{uuid.uuid4().hex[:10]}",
            "KHABAR_LOG_FORMAT": "json",
            **self.env,
        }

    @property
    def settings(self) -> Settings:
        """The settings that the processes see."""
        fields = {name.removeprefix("KHABAR_").lower(): value for name, value in self.env.items()}
        return given(**fields)

    @property
    def client(self) -> Redis:
        """A client of the server."""
        return connect(self.settings.streams, 10)

    @property
    def stream(self) -> Stream:
        """The first partition."""
        return Stream(self.client, self.settings.tags[0])

    def start(self, command: list[str], env: Mapping[str, str] | None = None) -> "Popen[bytes]":
        """Start a process of the system; it ends with the test."""
        self.processes += 1
        log = self.stack.enter_context((self.folder / f"{self.processes}.log").open("wb"))
        # Temporary files that a process cannot remove any more go with the folder.
        own = {"TMPDIR": str(self.folder), **self.env, **(env or {})}
        return self.stack.enter_context(running_process(command, own, log, _GRACE))

    def feeder(self, **env: str) -> "Popen[bytes]":
        """Start a feeder."""
        return self.start(feeder_command(), env)

    def worker(self, concurrency: int = 1, pool: str = "prefork", queues: str = "", **env: str) -> "Popen[bytes]":
        """Start a worker."""
        return self.start(worker_command(concurrency, pool, f"w{self.processes}", queues), env)

    def stop(self) -> None:
        """End all processes, before something ends that they are connected to."""
        self.stack.close()

    def run(self, *arguments: str, stdin: bytes | None = None, **env: str) -> "CompletedProcess[bytes]":
        """Run a command of the system to its end."""
        return subprocess.run(
            [sys.executable, "-m", "worker", *arguments],
            env={**os.environ, **self.env, **env},
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )

    def ask(self, *arguments: str) -> "CompletedProcess[bytes]":
        """Run a command of the system to its end, in the process of the tests if it leaves that as it was."""
        if PROCESS_ONLY.isdisjoint(arguments):
            return run_here(*arguments, env=self.env)
        return self.run(*arguments)

    def submit(self, articles: list[bytes]) -> list[str]:
        """Submit raw bytes; the entry ids."""
        with Producer(settings=self.settings) as producer:
            return producer.submit_many(articles)

    def settled(self, ids: list[str], timeout: float = 60) -> dict[str, Settled]:
        """Wait for the outcomes of entries."""
        client = self.client
        left = wait_until_settled(client, self.settings.tags, ids, timeout=timeout)
        assert not left, f"{left} of {len(ids)} without an outcome\n{self.logs()}"
        return outcomes(client, self.settings.tags, ids)

    def wait_until_ready(self, timeout: float = 60) -> None:
        """Wait until the worker that was started last takes messages."""
        log = self.folder / f"{self.processes}.log"
        until(lambda: " ready." in log.read_text(errors="replace"), timeout, self.logs)

    def forget_outcomes(self) -> None:
        """Delete what earlier tests left on the output streams; a system at rest serves many tests so."""
        keys = self.stream.keys
        assert not self.client.xlen(keys.raw), self.logs()
        self.client.delete(keys.enriched, keys.rejected, keys.counts)

    def logs(self) -> str:
        """What the processes logged, newest part of each."""
        return "\n".join(
            f"--- {p.name}\n{p.read_text(errors='replace')[-3000:]}" for p in sorted(self.folder.glob("*.log"))
        )


def children_of(pid: int) -> list[int]:
    """The process ids of the children of a process."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@contextmanager
def at_work(stop: threading.Event, *work: Callable[[], object]) -> Iterator[list[threading.Thread]]:
    """A thread for each, which works until `stop` is set at the latest: that is at the end of the block."""
    threads = [threading.Thread(target=each) for each in work]
    for thread in threads:
        thread.start()
    try:
        yield threads
    finally:
        stop.set()
        for thread in threads:
            thread.join(60)


def article(number: int, killed: int = 5) -> bytes:
    """A small valid article of its own id."""
    body = f"أعلنت وزارة الداخلية في بغداد اليوم الأحد مقتل {killed} أشخاص وإصابة {number} آخرين بجروح في حادث سير."
    return f'{{"id": "a{number}", "title": "حادث سير في بغداد", "body": "{body}"}}'.encode()


def published(system: System) -> Counter[str]:
    """How often each article id stands on the output stream."""
    ids: Counter[str] = Counter()
    for tag in system.settings.tags:
        ids.update(codec.decode(f[b"record"])["id"] for _, f in entries(system.client, Keys(tag).enriched))
    return ids
