"""The Prometheus endpoints of a real feeder and a real worker, and what they say after real work."""

import json
import re
import socket
import time
import urllib.request

import pytest
import yaml
from composed import ROOT
from prometheus_client.parser import text_string_to_metric_families
from support import article

from bench.servers.node import free_port
from khabar import Reader
from worker.watching.stream_metrics import StreamCollector


def named(*parts: str) -> frozenset[str]:
    return frozenset(parts)


def scrape(port: int) -> dict[frozenset[str], float]:
    """Samples by name and label values, in whatever order."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as reply:
                text = reply.read().decode()
            break
        except OSError:
            time.sleep(0.1)
    else:
        raise AssertionError("no metrics endpoint")
    return {
        named(sample.name, *filter(None, sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def watched(system):
    """A system with a feeder and a worker of two processes, and the ports of their endpoints."""
    one, feeder, worker = system(KHABAR_BATCH_SIZE="8"), free_port(), free_port()
    one.feeder(KHABAR_METRICS_PORT=str(feeder))
    one.worker(concurrency=2, KHABAR_METRICS_PORT=str(worker))
    return one, feeder, worker


def test_the_feeder_tells_outcomes_by_reason(watched):
    one, feeder, _ = watched
    ids = one.submit([*(article(n) for n in range(20)), b"{", b'{"id": "x", "body": "english text, not arabic"}'])
    one.settled(ids)
    seen = scrape(feeder)
    tag = one.settings.tags[0]
    assert seen[named("khabar_stream_up")] == 1
    assert seen[named("khabar_articles_total", tag, "enriched", "publish")] == 20
    assert seen[named("khabar_articles_total", tag, "rejected", "accept", "not_json")] == 1
    assert seen[named("khabar_articles_total", tag, "rejected", "clean", "not_arabic")] == 1
    assert seen[named("khabar_settled_total", tag)] == 22
    assert seen[named("khabar_articles_waiting", tag)] == seen[named("khabar_articles_in_flight", tag)] == 0
    assert seen[named("khabar_enriched_length", tag)] == 20
    assert seen[named("khabar_rejected_length", tag)] == 2
    assert seen[named("khabar_dispatched_articles_sum")] == 22
    assert seen[named("khabar_queue_messages", "khabar.clean")] == 0


def test_the_feeder_tells_what_waits_and_how_far_readers_are(system):
    one, feeder = system(KHABAR_IN_FLIGHT="2", KHABAR_BATCH_SIZE="2"), free_port()
    one.feeder(KHABAR_METRICS_PORT=str(feeder))
    one.submit([article(n) for n in range(5)])
    tag = one.settings.tags[0]
    one.client.xadd(one.stream.keys.enriched, {"record": b"{}", "id": "a", "entry": "1-1"})
    Reader("archive", settings=one.settings).close()
    for _ in range(100):
        seen = scrape(feeder)
        if seen[named("khabar_articles_in_flight", tag)] == 2 and seen[named("khabar_oldest_waiting_seconds", tag)] > 1:
            break
        time.sleep(0.1)
    assert seen[named("khabar_articles_in_flight", tag)] == seen[named("khabar_in_flight_limit")] == 2
    assert seen[named("khabar_articles_waiting", tag)] == 3
    assert seen[named("khabar_stream_memory_bytes")] > 100_000
    assert seen[named("khabar_stream_memory_limit_bytes")] == 0
    assert seen[named("khabar_foreign_entries", tag)] == seen[named("khabar_trim_read")] == 0
    assert 1 < seen[named("khabar_oldest_waiting_seconds", tag)] < 60
    assert 1 < seen[named("khabar_oldest_pending_seconds", tag)] < 60
    assert seen[named("khabar_reader_lag", tag, "archive")] == 1
    assert seen[named("khabar_reader_pending", tag, "archive")] == 0


def test_messages_that_wait_in_the_broker_are_counted(system):
    one, feeder = system(KHABAR_BATCH_SIZE="2"), free_port()
    one.feeder(KHABAR_METRICS_PORT=str(feeder))
    one.submit([article(n) for n in range(6)])
    for _ in range(100):
        seen = scrape(feeder)
        if seen[named("khabar_queue_messages", "khabar.clean")] == 3:
            break
        time.sleep(0.1)
    assert seen[named("khabar_queue_messages", "khabar.clean")] == 3


def test_the_worker_adds_up_what_its_processes_did(watched):
    one, _, worker = watched
    ids = one.submit([*(article(n) for n in range(60)), b"{"])
    settled = one.settled(ids)
    seen = scrape(worker)
    for step in ("clean", "recognise", "extract_figures", "publish"):
        assert seen[named("khabar_step_articles_sum", step)] == 61
        assert seen[named("khabar_step_seconds_count", step)] == seen[named("khabar_step_articles_count", step)] >= 8
        assert seen[named("khabar_step_seconds_sum", step)] > 0
    assert seen[named("khabar_article_seconds_count", "extract_figures")] == 60
    assert seen[named("khabar_article_delay_seconds_count")] == 60
    assert seen[named("khabar_step_rejections_total", "clean", "not_json")] == 1
    recogniser = next(s.record["processing"]["ner"] for s in settled.values() if s.record)
    assert seen[named("khabar_recogniser_info", recogniser)] == 1


@pytest.mark.parametrize("pool", ["threads", "solo"])
def test_other_pools_are_counted_too(system, pool):
    one, port = system(), free_port()
    one.feeder()
    one.worker(pool=pool, KHABAR_METRICS_PORT=str(port))
    one.settled(one.submit([article(1)]))
    assert scrape(port)[named("khabar_step_articles_sum", "publish")] == 1


def test_a_server_that_is_away_is_told_and_not_waited_for(system):
    away = f"redis://127.0.0.1:{free_port()}/0"
    one = system(KHABAR_STREAM_URL=away, KHABAR_BROKER_URL=away)
    families = {family.name: family for family in StreamCollector(one.settings).collect()}
    assert families["khabar_stream_up"].samples[0].value == 0
    assert "khabar_articles" not in families


def test_a_port_in_use_stops_no_feeder(system):
    one = system()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        one.feeder(KHABAR_METRICS_PORT=str(taken.getsockname()[1]))
        one.worker(KHABAR_METRICS_PORT=str(taken.getsockname()[1]))
        one.settled(one.submit([article(1)]))
    assert one.logs().count('"action":"metrics_failed"') == 2


def test_dashboard_and_alerts_ask_for_what_is_exported(watched):
    one, feeder, worker = watched
    one.settled(one.submit([article(1), b"{"]))
    Reader("archive", settings=one.settings).close()
    exported = names(feeder) | names(worker)
    board = json.loads((ROOT / "deploy" / "grafana" / "khabar.json").read_text())
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    alerts = yaml.safe_load((ROOT / "deploy" / "alerts.yml").read_text())
    asked += [rule["expr"] for group in alerts["groups"] for rule in group["rules"]]
    for expression in asked:
        own = set(re.findall(r"\bkhabar_\w+", expression))
        assert own <= exported, expression
        assert own or "up" in expression
    labels = {label for expression in asked for label in re.findall(r"(\w+)=~?\"", expression)}
    labels |= {name.strip() for e in asked for by in re.findall(r"by \(([^)]*)\)", e) for name in by.split(",")}
    assert labels <= {"partition", "outcome", "stage", "reason", "step", "group", "queue", "level", "action"} | {
        "recogniser",
        "version",
        "le",
        "job",
    }


def names(port: int) -> set[str]:
    """The names of all samples, and of what has no sample yet."""
    scrape(port)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as reply:
        lines = reply.read().decode().splitlines()
    typed = {line.split()[2] for line in lines if line.startswith("# TYPE")}
    return typed | {re.split(r"[ {]", line)[0] for line in lines if not line.startswith("#")}
