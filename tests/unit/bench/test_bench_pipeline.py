"""The pipeline's benchmark runs on a tiny corpus, and its tables say what was measured."""

import os
import sys
import time
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from bench import steps
from bench.pipeline.corpus import corpus, short_articles
from bench.pipeline.flat import flat
from bench.pipeline.measures import Throughput, latency, throughput
from bench.pipeline.processes import cpu_seconds
from bench.pipeline.report import flat_table, growth, tables
from bench.pipeline.systems import Khabar, Naive
from bench.servers.node import until
from tasks.record import codec

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("kind", [Khabar, Naive])
def test_a_run_counts_all_articles_and_all_parts(kind, tmp_path):
    articles = corpus(None, 12)
    with kind("one", 1, tmp_path) as system:
        system.submit(articles)
        system.wait(12)
        run = throughput(system, articles)
        assert system.finished() == 24
        assert system.client.xlen(system.output) == 12
        assert run.articles_per_second > 0
        assert {"producer", "server", "worker", "children"} <= run.cpu.keys()
        assert run.commands > 5
        assert run.sent_bytes > len(articles[0])
        found = latency(system, articles, rate=20.0)
        assert found["articles"] == 12
        assert 0 < found["p50"] <= found["p95"] <= found["p99"]


def test_a_corpus_has_the_length_asked_for_and_ids_of_its_own(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"\n".join(short_articles(0, 7)))
    found = [codec.decode(article) for article in corpus(path, 20)]
    assert [article["id"] for article in found] == [f"{n:06}" for n in range(20)]
    assert found[0]["body"] == found[7]["body"] != found[1]["body"]
    assert len({article["body"] for article in map(codec.decode, corpus(path, 3))}) == 3


def test_cpu_seconds_are_those_that_the_process_worked():
    def seconds():
        return cpu_seconds(os.getpid()), time.process_time()

    seen, worked = seconds()
    while time.process_time() < worked + 0.3:
        sum(range(100_000))
    # Python reads the same clock, finer: either look may be a tick of a hundredth behind.
    seen, worked = (after - before for after, before in zip(seconds(), (seen, worked), strict=True))
    assert seen == pytest.approx(worked, abs=0.03)


def test_cpu_seconds_of_a_process_that_waits_stand_still():
    # It works for some ticks first: the start of Python may be over before the first.
    code = "import os\nwhile sum(os.times()[:2]) < 0.05: pass\nprint('ready', flush=True); input()"
    with Popen([sys.executable, "-c", code], stdin=PIPE, stdout=PIPE) as waiting:
        assert waiting.stdout.readline() == b"ready\n"
        stat = Path(f"/proc/{waiting.pid}/stat")
        # It sleeps once it waits for input; what comes between is neither short nor long on a busy machine.
        until(lambda: stat.read_text().rpartition(")")[2].split()[0] == "S")
        before = cpu_seconds(waiting.pid)
        time.sleep(0.3)
        after = cpu_seconds(waiting.pid)
        waiting.stdin.write(b"\n")
    assert after == before >= 0.05


def test_memory_on_the_way_is_told_at_ten_points():
    lines = []
    results = flat(300, workers=1, say=lines.append)
    assert results["articles"] == 300
    assert results["points"][-1]["articles"] == 300
    assert all(point["server"] > 0 for point in results["points"])
    assert "300 articles" in flat_table(results)


def test_growth_is_told_from_the_first_fifth_to_the_end():
    point = {"server": 10.0, "feeder": 60.0, "worker": 80.0, "children": 100.0}
    points = [{"articles": 10 * n, **point, "server": 10.0 + n} for n in range(1, 11)]
    said = "server +8.0 MiB, feeder +0.0 MiB, worker +0.0 MiB, largest child +0.0 MiB"
    assert growth(points) == f"From 20 to 100 articles: {said}."


def test_the_tables_show_each_system_and_its_ratio():
    cpu = {"producer": 0.001, "server": 0.001, "feeder": 0.0, "worker": 0.001, "children": 0.004}
    run = Throughput(100.0, cpu, 40.0, 90_000.0, 9_000.0)
    slow = Throughput(40.0, {**cpu, "children": 0.008}, 41.0, 300_000.0, 20_000.0)
    from bench.pipeline.comparison import medians

    results = {
        "articles": 10,
        "rounds": 3,
        "corpus": "samples",
        "characters": 900,
        "loop": {"seconds": 0.004, "cpu": 0.004},
        "systems": {"khabar 1": medians([run, run, slow]), "naive 1": medians([slow])},
    }
    text = tables(results)
    assert "| khabar 1 | 100 | 0.40 | 4.00 | 7.00 | 1.00 | 0.80 |" in text
    assert "1 worker(s): 2.50 × the naive way by the clock, 1.57 × by CPU seconds." in text


def test_the_steps_are_measured_one_by_one():
    results = steps.measure(None, 8, rounds=2)
    assert results["articles"] == 8
    assert set(results["steps"]) == {"clean", "recognise", "figures", "label"}
    assert 0 < results["steps"]["label"]["median"] <= results["steps"]["recognise"]["median"]
    assert "| recognise |" in steps.table(results)
