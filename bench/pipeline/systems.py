"""The systems that are compared, each with an embedded server of its own: Khabar, and one chain for each article."""

import os
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self, cast

from redis import Redis

from bench.pipeline.processes import children
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server
from worker.local.processes import feeder_command, running_process, worker_command

_NAMESPACE = "bench"
# So long nothing may come out before a run counts as failed.
_STANDSTILL = 60.0
_POLL = 0.02


class System(ABC):
    """A running system; `parts` are its processes by what they do."""

    output: str

    def __init__(self, name: str, workers: int, folder: Path) -> None:
        self.name = name
        self.workers = workers
        self.folder = folder
        self._stack = ExitStack()
        self._processes: dict[str, int] = {}

    def __enter__(self) -> Self:
        self.url = self._stack.enter_context(embedded_server())
        self.client = self._stack.enter_context(Redis.from_url(self.url))
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @abstractmethod
    def start(self) -> None:
        """Start the processes."""

    @abstractmethod
    def submit(self, articles: Sequence[bytes]) -> None:
        """Put articles in, as a producer of this system does."""

    def rejected(self) -> int:
        """Articles that came out as rejections, beside the output."""
        return 0

    def parts(self) -> dict[str, list[int]]:
        """The ids of the processes, by what they do."""
        parts = {"server": [int(self.info("server")["process_id"])]}
        for name, pid in self._processes.items():
            parts[name] = [pid]
            if name == "worker":
                parts["children"] = children(pid)
        return parts

    def finished(self) -> int:
        """Articles that came out since the streams were made."""
        added = int(self._stream_info()["entries-added"]) if self.client.exists(self.output) else 0
        return added + self.rejected()

    def wait(self, count: int, watch: Any = None) -> None:
        """Wait until `finished` is `count`; `watch` is called in between."""
        done, since = -1, time.monotonic()
        while (now := self.finished()) < count:
            if now != done:
                done, since = now, time.monotonic()
            elif time.monotonic() - since > _STANDSTILL:
                raise TimeoutError(f"{self.name}: {done} of {count}, and none for {_STANDSTILL:g} s: see {self.folder}")
            if watch is not None:
                watch()
            time.sleep(_POLL)

    def info(self, section: str) -> dict[str, Any]:
        """What the server tells of itself."""
        return cast(dict[str, Any], self.client.info(section))

    def _stream_info(self) -> dict[str, Any]:
        return cast(dict[str, Any], self.client.xinfo_stream(self.output))

    def _run(self, part: str, command: list[str], env: Mapping[str, str]) -> None:
        log = self._stack.enter_context((self.folder / f"{self.name.replace(' ', '-')}-{part}.log").open("wb"))
        self._processes[part] = self._stack.enter_context(running_process(command, env, log)).pid


class Khabar(System):
    """Input stream, feeder, worker, output stream, with the settings as they come and those of `env`."""

    def __init__(self, name: str, workers: int, folder: Path, env: Mapping[str, str] | None = None) -> None:
        super().__init__(name, workers, folder)
        self.keys = Keys("{" + _NAMESPACE + "}")
        self.output = self.keys.enriched
        self.env = dict(env or {})

    def start(self) -> None:
        """Start a feeder and a worker."""
        from config.settings import given
        from khabar import Producer

        env = {"KHABAR_BROKER_URL": self.url, "KHABAR_NAMESPACE": _NAMESPACE, "KHABAR_LOG_FORMAT": "json", **self.env}
        fields = {name.removeprefix("KHABAR_").lower(): value for name, value in env.items()}
        settings = given(**fields)
        self._producer = self._stack.enter_context(Producer(self.url, settings))
        self._run("feeder", feeder_command(), env)
        self._run("worker", worker_command(self.workers), env)

    def submit(self, articles: Sequence[bytes]) -> None:
        """Put articles onto the input stream."""
        self._producer.submit_many(articles)

    def rejected(self) -> int:
        """Rejections so far."""
        counts = cast(dict[bytes, bytes], self.client.hgetall(self.keys.counts))
        return sum(int(count) for name, count in counts.items() if name != b"enriched")


class Naive(System):
    """One chain for each article, sent by the producer itself."""

    output = "naive:output"

    def start(self) -> None:
        """Start a worker with default settings, and a producer."""
        env = {"NAIVE_BROKER": self.url}
        command = [sys.executable, "-m", "celery", "-A", "bench.pipeline.naive_app", "worker", "-c", str(self.workers)]
        self._run("worker", command, env)
        self._producer = self._stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", "bench.pipeline.naive_app"], stdin=subprocess.PIPE, env={**os.environ, **env}
            )
        )
        self._processes["producer"] = self._producer.pid

    def submit(self, articles: Sequence[bytes]) -> None:
        """Have the chains sent."""
        stdin = cast(IO[bytes], self._producer.stdin)
        stdin.writelines(article + b"\n" for article in articles)
        stdin.flush()
