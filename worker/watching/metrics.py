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

from config.celeryconfig import STEP_OF_TASK
from config.settings import Settings, current
from worker.watching.logs import count_log_lines
from worker.watching.worker_metrics import WorkerMetrics

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

log = logging.getLogger(__name__)

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"

_metrics: WorkerMetrics | None = None
_server: Any = None
_started: dict[str, float] = {}


def watch_tasks() -> None:
    """Have Celery tell this module about workers and their tasks; nothing is counted where no port is set."""
    signals.worker_init.connect(_prepare)
    signals.worker_process_init.connect(_in_child)
    signals.worker_ready.connect(_serve)
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


def _prepare(**_: Any) -> None:
    if current().metrics_port:
        os.environ[_FOLDER] = tempfile.mkdtemp(prefix="khabar-metrics-")
        _count()


def _in_child(**_: Any) -> None:
    if current().metrics_port and _FOLDER in os.environ:
        if _server is not None and _is_child():
            # The listening socket came with the fork; kept open, it would outlive the parent.
            _server.socket.close()
        _count()
        count_log_lines(_counting().log_events)


def _count() -> None:
    """Make the metrics, in files that all processes of this worker share."""
    global _metrics
    if _metrics is not None:
        return
    from prometheus_client import values

    # Flower, a plugin of the celery command, loads prometheus_client before any of our code runs, and the library
    # chooses between memory and files when it is loaded.
    values.ValueClass = values.MultiProcessValue(_slot)  # type: ignore[no-untyped-call]
    _metrics = WorkerMetrics()
    signals.task_prerun.connect(_before_task)
    signals.task_postrun.connect(_after_task)
    signals.task_failure.connect(_after_failure)


def _counting() -> WorkerMetrics:
    assert _metrics is not None  # noqa: S101
    return _metrics


def _slot() -> str:
    """This process's place in the pool. A child that replaces a dead one goes on with its file: they stay few."""
    from billiard import current_process

    return str(getattr(current_process(), "index", "parent"))


def _is_child() -> bool:
    return _slot() != "parent"


def _serve(**_: Any) -> None:
    global _server
    settings = current()
    if settings.metrics_port and _FOLDER in os.environ:
        from prometheus_client import CollectorRegistry
        from prometheus_client.multiprocess import MultiProcessCollector

        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        count_log_lines(_counting().log_events)
        _server = serve(registry, settings)


def _clean_up(**_: Any) -> None:
    folder = os.environ.get(_FOLDER)
    if folder and Path(folder).name.startswith("khabar-metrics-"):
        shutil.rmtree(folder, ignore_errors=True)


def _before_task(task_id: str, **_: Any) -> None:
    _started[task_id] = time.perf_counter()


def _after_task(task_id: str, task: Any, args: Sequence[Any], retval: Any, state: str, **_: Any) -> None:
    started = _started.pop(task_id, None)
    step = STEP_OF_TASK.get(task.name)
    if step and started is not None and state == "SUCCESS":
        _counting().note(step, time.perf_counter() - started, args, retval)


def _after_failure(sender: Any, **_: Any) -> None:
    step = STEP_OF_TASK.get(sender.name)
    if step:
        _counting().failures.labels(step).inc()
