"""Prometheus metrics of a worker: what its processes counted, served by the parent on KHABAR_METRICS_PORT.

The steps know nothing of this: Celery tells when a task begins and ends, and what went in and came out.
"""

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from celery import signals

from config.celeryconfig import STEPS, queue_of
from config.settings import Settings, current
from worker.log_counts import count_log_lines

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

log = logging.getLogger(__name__)

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_STEP_OF_TASK = {queue_of(step): step for step in STEPS}
# A rejection names the stage that gave it; acceptance is the first half of the first step.
_STEP_OF_STAGE = {"accept": STEPS[0], **{step: step for step in STEPS}}
_STEP_OF_TIMING = {"clean": STEPS[0], "ner": STEPS[1], "figures": STEPS[2]}

# One article takes a millisecond to clean; a batch under a BERT model takes minutes.
_BATCH_SECONDS = (0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100)
_ARTICLE_SECONDS = (0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
_DELAY_SECONDS = (0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3600)
BATCH_SIZES = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)


class WorkerMetrics:
    """The worker's metrics; what each says is in its help text."""

    def __init__(self) -> None:
        from prometheus_client import Counter, Gauge, Histogram

        def histogram(name: str, text: str, labels: Sequence[str], buckets: Sequence[float]) -> Histogram:
            return Histogram(name, text, labels, buckets=buckets, registry=None)

        step = ["step"]
        self.step_seconds = histogram(
            "khabar_step_seconds", "Seconds that a step took for a whole batch.", step, _BATCH_SECONDS
        )
        self.step_articles = histogram("khabar_step_articles", "Articles of a batch in a step.", step, BATCH_SIZES)
        self.article_seconds = histogram(
            "khabar_article_seconds", "Seconds that a step took for one article.", step, _ARTICLE_SECONDS
        )
        self.delay = histogram(
            "khabar_article_delay_seconds", "Seconds from submission to the finished record.", [], _DELAY_SECONDS
        )
        self.rejections = Counter(
            "khabar_step_rejections", "Articles that a step gave up.", ["step", "reason"], registry=None
        )
        self.failures = Counter(
            "khabar_step_failures", "Tasks that broke off, and left their batch to be taken back.", step, registry=None
        )
        self.recogniser = Gauge(
            "khabar_recogniser_info",
            "1 for the recogniser that labelled articles here.",
            ["recogniser"],
            registry=None,
            multiprocess_mode="max",
        )
        self.log_events = Counter(
            "khabar_log_events", "Log lines from warning on, by action.", ["level", "action"], registry=None
        )
        for name in STEPS:
            self.step_seconds.labels(name)
            self.failures.labels(name)

    def note(self, step: str, seconds: float, given: Sequence[Any], result: Any) -> None:
        """Count a finished task: what it was given and what it made of it."""
        self.step_seconds.labels(step).observe(seconds)
        items = _items_of(given[0] if step == STEPS[-1] and given else result)
        self.step_articles.labels(step).observe(len(items))
        for item in items:
            self._note_item(step, item)

    def _note_item(self, step: str, item: Mapping[str, Any]) -> None:
        refused = item.get("rejection")
        if refused is not None:
            if _STEP_OF_STAGE.get(refused["stage"]) == step:
                self.rejections.labels(step, refused["reason"]).inc()
            return
        processing = item["record"]["processing"]
        if step == STEPS[1]:
            self.recogniser.labels(processing["ner"]).set(1)
        if step == STEPS[-1] and processing["finished_at"]:
            for timing, name in _STEP_OF_TIMING.items():
                self.article_seconds.labels(name).observe(processing["ms"][timing] / 1000)
            self.delay.observe(_seconds_between(processing["submitted_at"], processing["finished_at"]))


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
    step = _STEP_OF_TASK.get(task.name)
    if step and started is not None and state == "SUCCESS":
        _counting().note(step, time.perf_counter() - started, args, retval)


def _after_failure(sender: Any, **_: Any) -> None:
    step = _STEP_OF_TASK.get(sender.name)
    if step:
        _counting().failures.labels(step).inc()


def _items_of(batch: Any) -> Sequence[Mapping[str, Any]]:
    items: Sequence[Mapping[str, Any]] = batch["items"] if isinstance(batch, dict) else getattr(batch, "items", ())
    return items


def _seconds_between(start: str | None, end: str) -> float:
    if start is None:
        return 0.0
    return max(0.0, (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds())
