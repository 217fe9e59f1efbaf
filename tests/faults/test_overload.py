"""Too much in, nothing out, no memory: Khabar waits, says so, and goes on by itself."""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from poison import misbehaving_worker, poisoned
from support import article, children_of, published

from bench.servers.node import until
from config.steps import all_steps
from tasks.streams.status import partition_status
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server

BATCH, IN_FLIGHT = 16, 64


def _messages(system):
    return sum(system.client.llen(f"{system.settings.tags[0]}:broker:{step.queue}") for step in all_steps())


def _logged(system, action):
    return f'"action":"{action}"' in "".join(p.read_text() for p in system.folder.glob("*.log"))


def test_a_producer_that_is_far_too_fast_fills_the_raw_stream_only(system):
    one = system(KHABAR_BATCH_SIZE=str(BATCH), KHABAR_IN_FLIGHT=str(IN_FLIGHT))
    one.feeder()
    misbehaving_worker(one, concurrency=1)
    # Each takes 0.3 s in the worker, and no time at all in the producer.
    slow = [poisoned("slow", "clean") for _ in range(20)]
    ids = one.submit([*slow, *(article(number) for number in range(1500))])
    most_messages = most_in_flight = 0
    waiting = []
    while one.client.xlen(Keys(one.settings.tags[0]).raw):
        status = partition_status(one.client, one.settings.tags[0])
        most_messages = max(most_messages, _messages(one))
        most_in_flight = max(most_in_flight, status.in_flight)
        waiting.append(status.waiting)
        time.sleep(0.05)
    assert most_in_flight <= IN_FLIGHT + BATCH
    assert 0 < most_messages <= IN_FLIGHT
    assert max(waiting) >= 1000
    assert len(one.settled(ids)) == len(ids)
    assert published(one) == Counter({"slow-clean": 20} | {f"a{n}": 1 for n in range(1500)})


def _resident(pid):
    """Bytes that a process and its children hold in memory."""
    status = Path(f"/proc/{pid}/status").read_text()
    own = int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) << 10
    return own + sum(map(_resident, children_of(pid)))


def _bytes_of_queues(system):
    queues = [f"{system.settings.tags[0]}:broker:{step.queue}" for step in all_steps()]
    return sum(system.client.memory_usage(queue, samples=0) or 0 for queue in queues)


def test_memory_stays_where_it_is_however_much_waits(system):
    one = system(KHABAR_BATCH_SIZE=str(BATCH), KHABAR_IN_FLIGHT=str(IN_FLIGHT))
    feeder = one.feeder()
    worker = one.worker(queues="khabar.clean,khabar.extract_figures,khabar.publish")
    recogniser = one.worker(queues="khabar.recognise")
    heavy = [json.dumps(json.loads(article(n)) | {"ballast": "x" * 60_000}).encode() for n in range(1000)]
    one.settled(one.submit(heavy[: 4 * IN_FLIGHT]))
    recogniser.terminate()
    recogniser.wait()
    ids = one.submit(heavy)
    # Nobody recognises, so that cleaned articles heap up, as far as they may.
    until(lambda: partition_status(one.client, one.settings.tags[0]).in_flight >= IN_FLIGHT, 30)
    time.sleep(1)
    before = {process.pid: _resident(process.pid) for process in (feeder, worker)}
    one.worker(queues="khabar.recognise")
    most_queued, most_resident = 0, Counter()
    while one.client.xlen(Keys(one.settings.tags[0]).raw):
        most_queued = max(most_queued, _bytes_of_queues(one))
        most_resident |= Counter({pid: _resident(pid) for pid in before})
        time.sleep(0.05)
    # Base64 in JSON takes four bytes for three.
    assert 60_000 * IN_FLIGHT < most_queued < 2 * 60_000 * (IN_FLIGHT + BATCH)
    for pid, resident in before.items():
        assert most_resident[pid] - resident < 60_000 * len(ids) / 4
    assert len(one.settled(ids)) == len(ids)


def test_feeders_pause_while_nobody_reads_and_say_so(system):
    one = system(KHABAR_OUTPUT_LIMIT="40", KHABAR_BATCH_SIZE="8", KHABAR_IN_FLIGHT="16", KHABAR_TRIM_READ="true")
    one.feeder()
    one.worker(concurrency=1)
    keys = Keys(one.settings.tags[0])
    one.client.xgroup_create(keys.enriched, "reader", id="0", mkstream=True)
    ids = one.submit([article(number) for number in range(200)])
    until(lambda: _logged(one, "feeder_paused"), 30)
    until(lambda: one.stream.in_flight() == 0, 30)
    # What was in flight when the limit was reached may come on top.
    assert 40 <= one.client.xlen(keys.enriched) <= 40 + 16 + 8
    assert one.client.xlen(keys.raw) >= 200 - 64
    read = set()

    def read_on():
        for _, entries in one.client.xreadgroup("reader", "r", {keys.enriched: ">"}, count=50, block=200) or []:
            for entry_id, fields in entries:
                read.add(json.loads(fields[b"record"])["id"])
                one.client.xack(keys.enriched, "reader", entry_id)
        return len(read) == len(ids)

    until(read_on)
    assert read == {f"a{number}" for number in range(200)}
    assert _logged(one, "feeder_resumed")


@pytest.fixture
def own_server():
    with embedded_server() as url:
        yield url


def _submit_on_the_command_line(system, articles):
    return subprocess.run(
        [sys.executable, "-m", "worker", "submit", "-"],
        input=b"\n".join(articles),
        env={**os.environ, **system.env},
        capture_output=True,
        timeout=60,
    )


def test_a_full_server_refuses_clearly_keeps_what_is_pending_and_goes_on_by_itself(system, own_server):
    one = system(own_server, KHABAR_STALE_AFTER="3", KHABAR_HEARTBEAT="1", KHABAR_BATCH_SIZE="8")
    feeder, worker = one.feeder(), one.worker(concurrency=2)
    [first] = one.submit([article(0)])
    one.settled([first])
    ids = one.submit([article(number) for number in range(1, 300)])
    one.client.config_set("maxmemory", "1mb")
    refused = _submit_on_the_command_line(one, [article(1000)])
    assert refused.returncode == 1
    assert b"out of memory" in refused.stderr
    assert b"Traceback" not in refused.stderr
    time.sleep(6)
    unsettled = one.client.xlen(Keys(one.settings.tags[0]).raw)
    one.client.config_set("maxmemory", "0")
    settled = one.settled(ids, timeout=60)
    assert all(s.record for s in settled.values())
    assert published(one) == {f"a{n}": 1 for n in range(300)}
    assert unsettled > 0, "the server was never full while work was pending"
    assert feeder.poll() is None
    assert worker.poll() is None, one.logs()


def test_concurrent_producers_are_told_apart_by_the_server(system):
    one = system()
    ids: list[str] = []
    threads = [
        threading.Thread(target=lambda at=at: ids.extend(one.submit([article(n) for n in range(at, at + 300)])))
        for at in range(0, 1200, 300)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(ids)) == 1200 == one.client.xlen(Keys(one.settings.tags[0]).raw)
