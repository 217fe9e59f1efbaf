"""Prometheus metrics of a feeder: what the streams and the broker hold, asked for at each scrape, and what it sent."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from celery import signals
from kombu.exceptions import OperationalError
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from redis import Redis
from redis.exceptions import RedisError

from config.settings import Settings
from config.steps import FIRST, LAST, queues
from config.version import khabar_version
from tasks.streams.server import connect, explain, without_password
from tasks.streams.status import PartitionStatus, memory_of, partition_status
from worker.watching.backlog import queue_lengths
from worker.watching.logs import count_log_lines
from worker.watching.metrics import serve
from worker.watching.worker_metrics import BATCH_SIZES

log = logging.getLogger(__name__)

# A scrape is given up by Prometheus after ten seconds; an answer that says "the server is away" must come before.
_LONGEST_WAIT = 3.0


def serve_feeder(settings: Settings) -> Any:
    """Serve a feeder's metrics where a port is set; the server, or None."""
    if not settings.metrics_port:
        return None
    registry = CollectorRegistry()
    registry.register(StreamCollector(settings))
    sizes = Histogram(
        "khabar_dispatched_articles",
        "Articles per batch that this feeder sent.",
        buckets=BATCH_SIZES,
        registry=registry,
    )
    events = Counter(
        "khabar_log_events", "Log lines of level warning and above, by action.", ["level", "action"], registry=registry
    )

    def sent(body: Any = None, **_: Any) -> None:
        sizes.observe(len(body[0][2]))

    # The first step's arguments are the tag, the token and the entries; a feeder sends nothing but first steps.
    signals.after_task_publish.connect(sent, sender=FIRST.queue, weak=False)
    count_log_lines(events)
    return serve(registry, settings)


class StreamCollector(Collector):
    """The state of all partitions. Every feeder tells the same numbers: take the greatest of them, not the sum."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._client: Redis | None = None

    def describe(self) -> list[Metric]:
        """Nothing: the server is not asked when the collector is registered."""
        return []

    def collect(self) -> Iterator[Metric]:
        """The metrics of this moment; only khabar_stream_up and the settings where the server does not answer."""
        yield from _of_settings(self.settings)
        up = GaugeMetricFamily("khabar_stream_up", "1 if the stream server answers.")
        try:
            client = self._connected()
            parts = [partition_status(client, tag) for tag in self.settings.tags]
            memory = memory_of(client)
        except RedisError as error:
            about = {"action": "metrics_without_server"}
            log.warning(explain(error, without_password(self.settings.streams)), extra=about)
            up.add_metric([], 0)
            yield up
            return
        up.add_metric([], 1)
        yield up
        yield _gauge("khabar_stream_memory_bytes", "Memory that the stream server uses.", memory.used)
        yield _gauge("khabar_stream_memory_limit_bytes", "Memory limit of the stream server; 0: no limit.", memory.most)
        yield from _of_partitions(parts)
        yield from _of_queues()

    def _connected(self) -> Redis:
        # Connecting to a cluster asks it, so it is not done before there is somebody to tell that it does not answer.
        if self._client is None:
            timeout = min(self.settings.socket_timeout, _LONGEST_WAIT)
            self._client = connect(self.settings.streams, timeout, tries=0)
        return self._client


def _of_settings(settings: Settings) -> Iterator[Metric]:
    info = GaugeMetricFamily("khabar_build_info", "Khabar's version and the recogniser in the settings.", labels=_INFO)
    info.add_metric([khabar_version(), settings.ner], 1)
    yield info
    yield _gauge("khabar_in_flight_limit", "Maximum number of entries in flight in each partition.", settings.in_flight)
    yield _gauge(
        "khabar_output_limit", "Length of the output stream at which feeders pause; 0: never.", settings.output_limit
    )
    yield _gauge(
        "khabar_trim_read", "1 if feeders delete records that every reader group has read.", settings.trim_read
    )


_INFO = ["version", "recogniser"]
_GAUGES = {
    "waiting": ("khabar_articles_waiting", "Articles that no feeder has taken yet."),
    "unheld": (
        "khabar_articles_unheld",
        "Articles whose feeder was deleted from the group; another one takes them over.",
    ),
    "in_flight": ("khabar_articles_in_flight", "Articles taken by a feeder and without an outcome yet."),
    "oldest_waiting": ("khabar_oldest_waiting_seconds", "Age of the oldest article that no feeder has taken."),
    "oldest_pending": ("khabar_oldest_pending_seconds", "Age of the oldest article in flight."),
    "enriched_length": ("khabar_enriched_length", "Records on the output stream."),
    "rejected_length": ("khabar_rejected_length", "Rejections on the reject stream."),
    "foreign": (
        "khabar_foreign_entries",
        "Entries of the output and reject streams that were not outcomes and were set aside.",
    ),
}


def _of_partitions(parts: Sequence[PartitionStatus]) -> Iterator[Metric]:
    for field, (name, text) in _GAUGES.items():
        family = GaugeMetricFamily(name, text, labels=["partition"])
        for part in parts:
            family.add_metric([part.tag], getattr(part, field))
        yield family
    articles = CounterMetricFamily(
        "khabar_articles", "Outcomes given.", labels=["partition", "outcome", "stage", "reason"]
    )
    settled = CounterMetricFamily("khabar_settled", "Outcomes given, of every kind.", labels=["partition"])
    again = CounterMetricFamily("khabar_redelivered", "Entries taken back and sent again.", labels=["partition"])
    for part in parts:
        settled.add_metric([part.tag], sum(part.settled.values()))
        again.add_metric([part.tag], part.redelivered)
        for name, count in part.settled.items():
            articles.add_metric([part.tag, *_outcome(name)], count)
    yield from (articles, settled, again)
    yield from _of_readers(parts)


def _of_readers(parts: Sequence[PartitionStatus]) -> Iterator[Metric]:
    lag = GaugeMetricFamily("khabar_reader_lag", "Records that a group has not read.", labels=["partition", "group"])
    pending = GaugeMetricFamily(
        "khabar_reader_pending", "Records read and not acknowledged.", labels=["partition", "group"]
    )
    for part in parts:
        for group in part.readers:
            pending.add_metric([part.tag, group.name], group.pending)
            if group.lag is not None:
                lag.add_metric([part.tag, group.name], group.lag)
    yield from (lag, pending)


def _of_queues() -> Iterator[Metric]:
    family = GaugeMetricFamily("khabar_queue_messages", "Messages that wait in the broker.", labels=["queue"])
    try:
        for queue, count in queue_lengths(queues()).items():
            family.add_metric([queue], count)
    except (OperationalError, OSError) as error:
        log.debug(f"the broker does not answer: {error}", extra={"action": "metrics_without_broker"})
    yield family


def _outcome(counted: str) -> tuple[str, str, str]:
    """Outcome, stage and reason of a counter's name: "enriched", or stage and reason with a colon."""
    if counted == "enriched":
        return ("enriched", LAST.name, "")
    stage, _, reason = counted.partition(":")
    return ("rejected", stage, reason)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)
