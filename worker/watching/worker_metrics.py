"""What a worker counts of its steps, as Prometheus metrics."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from config.steps import LAST, RECOGNISE, step_names, step_of_stage, timings

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
            "khabar_step_seconds", "Seconds that a step took for a batch.", step, _BATCH_SECONDS
        )
        self.step_articles = histogram("khabar_step_articles", "Articles per batch in a step.", step, BATCH_SIZES)
        self.article_seconds = histogram(
            "khabar_article_seconds", "Seconds that a step took for an article.", step, _ARTICLE_SECONDS
        )
        self.delay = histogram(
            "khabar_article_delay_seconds", "Seconds from submission to the finished record.", [], _DELAY_SECONDS
        )
        self.rejections = Counter(
            "khabar_step_rejections", "Articles that a step rejected.", ["step", "reason"], registry=None
        )
        self.failures = Counter(
            "khabar_step_failures",
            "Tasks that broke off; their batches are taken back and retried.",
            step,
            registry=None,
        )
        self.recogniser = Gauge(
            "khabar_recogniser_info",
            "1 for the recogniser that labelled articles in this process.",
            ["recogniser"],
            registry=None,
            multiprocess_mode="max",
        )
        self.log_events = Counter(
            "khabar_log_events", "Log lines of level warning and above, by action.", ["level", "action"], registry=None
        )
        for name in step_names():
            self.step_seconds.labels(name)
            self.failures.labels(name)

    def note(self, step: str, seconds: float, given: Sequence[Any], result: Any) -> None:
        """Count a finished task: what it was given and what it made of it."""
        self.step_seconds.labels(step).observe(seconds)
        items = _items_of(given[0] if step == LAST.name and given else result)
        self.step_articles.labels(step).observe(len(items))
        for item in items:
            self._note_item(step, item)

    def _note_item(self, step: str, item: Mapping[str, Any]) -> None:
        refused = item.get("rejection")
        if refused is not None:
            # Every later step hands it on, too.
            own = step_of_stage(refused["stage"])
            if own is not None and own.name == step:
                self.rejections.labels(step, refused["reason"]).inc()
            return
        processing = item["record"]["processing"]
        if step == RECOGNISE.name:
            self.recogniser.labels(processing["ner"]).set(1)
        if step == LAST.name and processing["finished_at"]:
            for timing, timed in timings().items():
                self.article_seconds.labels(timed.name).observe(processing["ms"][timing] / 1000)
            self.delay.observe(_seconds_between(processing["submitted_at"], processing["finished_at"]))


def _items_of(batch: Any) -> Sequence[Mapping[str, Any]]:
    items: Sequence[Mapping[str, Any]] = batch["items"] if isinstance(batch, dict) else getattr(batch, "items", ())
    return items


def _seconds_between(start: str | None, end: str) -> float:
    if start is None:
        return 0.0
    return max(0.0, (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds())
