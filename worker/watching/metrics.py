"""A worker's processes count into files that they share, and the parent serves the sum on KHABAR_METRICS_PORT.

The steps know nothing of this: Celery tells when a task begins and ends, and what went in and came out.
"""

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from celery import signals

from config.settings import Settings, current
from config.steps import step_of_task
from worker.watching.logs import count_log_lines
from worker.watching.worker_metrics import WorkerMetrics

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

log = logging.getLogger(__name__)

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"


def watch_tasks() -> None:
    """Have Celery's signals of workers and their tasks counted; nothing is where no port is set."""
    watching = _Watching()
    # Not weak: nothing else holds the object.
    signals.worker_init.connect(watching.prepare, weak=False)
    signals.worker_process_init.connect(watching.begin_in_child, weak=False)
    signals.worker_ready.connect(watching.begin_to_serve, weak=False)
    signals.worker_shutdown.connect(_clean_up)


def serve(registry: "CollectorRegistry", settings: Settings) -> Any:
    """Serve `registry` on the port of the settings; None, and a line in the log, where that cannot be had.

    News go on being processed without metrics; `up == 0` in Prometheus tells of it.
    """
    from prometheus_client import start_http_server

    try:
        server, _ = start_http_server(settings.metrics_port, settings.metrics_host, registry)
    except OSError as error:
        place = f"{settings.metrics_host}:{settings.metrics_port}"
        log.error(f"no metrics: {place}: {error.strerror}", extra={"action": "metrics_failed"})
        return None
    log.info("serving metrics", extra={"action": "metrics_started", "port": settings.metrics_port})
    return server


class _Watching:
    """What one process of a worker counts, by the signals that Celery sends in it."""

    def __init__(self) -> None:
        self._metrics: WorkerMetrics | None = None
        self._server: Any = None
        self._started: dict[str, float] = {}

    def prepare(self, **_: Any) -> None:
        """The worker begins: its processes, which are not there yet, will count into one folder."""
        if current().metrics_port:
            os.environ[_FOLDER] = tempfile.mkdtemp(prefix="khabar-metrics-")
            self._count()

    def begin_in_child(self, **_: Any) -> None:
        """A process of the pool begins."""
        if not current().metrics_port or _FOLDER not in os.environ:
            return
        if self._server is not None and _is_child():
            # The listening socket came with the fork; kept open, it would outlive the parent.
            self._server.socket.close()
        count_log_lines(self._count().log_events)

    def begin_to_serve(self, **_: Any) -> None:
        """The worker is ready: from now on it answers scrapes with the sums over its processes."""
        settings = current()
        if not settings.metrics_port or _FOLDER not in os.environ:
            return
        from prometheus_client import CollectorRegistry
        from prometheus_client.multiprocess import MultiProcessCollector

        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library's classes have no types inside
        count_log_lines(self._count().log_events)
        self._server = serve(registry, settings)

    def _count(self) -> WorkerMetrics:
        """The metrics, made at the first call, in files that all processes of this worker share."""
        if self._metrics is not None:
            return self._metrics
        from prometheus_client import values

        # Flower, a plugin of the celery command, loads prometheus_client before any of our code runs, and the library
        # chooses between memory and files when it is loaded.
        values.ValueClass = values.MultiProcessValue(_slot)  # type: ignore[no-untyped-call]  # a function without types
        self._metrics = WorkerMetrics()
        signals.task_prerun.connect(self._before_task, weak=False)
        signals.task_postrun.connect(self._after_task, weak=False)
        signals.task_failure.connect(self._after_failure, weak=False)
        return self._metrics

    def _before_task(self, task_id: str, **_: Any) -> None:
        self._started[task_id] = time.perf_counter()

    def _after_task(self, task_id: str, task: Any, args: Sequence[Any], retval: Any, state: str, **_: Any) -> None:
        started = self._started.pop(task_id, None)
        step = step_of_task(task.name)
        if step is not None and started is not None and state == "SUCCESS":
            self._count().note(step.name, time.perf_counter() - started, args, retval)

    def _after_failure(self, sender: Any, **_: Any) -> None:
        step = step_of_task(sender.name)
        if step is not None:
            self._count().failures.labels(step.name).inc()


def _slot() -> str:
    """This process's place in the pool. A child that replaces a dead one goes on with its file: they stay few."""
    from billiard import current_process

    return str(getattr(current_process(), "index", "parent"))


def _is_child() -> bool:
    return _slot() != "parent"


def _clean_up(**_: Any) -> None:
    folder = os.environ.get(_FOLDER)
    if folder and Path(folder).name.startswith("khabar-metrics-"):
        shutil.rmtree(folder, ignore_errors=True)
