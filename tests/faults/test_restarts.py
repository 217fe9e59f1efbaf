"""Stopping and starting in good order: nothing is lost, and almost nothing is done twice."""

import time

from poison import misbehaving_worker, poisoned
from support import article, published

from tasks.streams.stream import Keys

GRACE = 20


def _redelivered(system):
    return int(system.client.get(Keys(system.settings.tags[0]).redelivered) or 0)


def _wait_for_work(system, timeout=20.0):
    end = time.monotonic() + timeout
    while not system.client.hlen(Keys(system.settings.tags[0]).leases):
        assert time.monotonic() < end, system.logs()
        time.sleep(0.02)


def test_sigterm_ends_the_running_batch_first(system):
    one = system(KHABAR_BATCH_SIZE="4", KHABAR_STALE_AFTER="5", KHABAR_HEARTBEAT="1")
    one.feeder()
    worker = misbehaving_worker(one, concurrency=1)
    ids = one.submit([poisoned("slow", "clean") for _ in range(4)] + [article(n) for n in range(40)])
    _wait_for_work(one)
    worker.terminate()
    assert worker.wait(GRACE) == 0
    assert "Traceback" not in one.logs()
    one.worker()
    settled = one.settled(ids, timeout=60)
    assert all(s.record for s in settled.values())
    assert {s.record["processing"]["attempts"] for s in settled.values()} == {1}, "a stop must not count as a failure"


def test_a_rolling_restart_under_load_loses_nothing(system):
    one = system(KHABAR_BATCH_SIZE="8", KHABAR_IN_FLIGHT="64", KHABAR_STALE_AFTER="4", KHABAR_HEARTBEAT="1")
    feeder, worker = one.feeder(), one.worker(concurrency=1)
    one.wait_until_ready()
    ids = []
    for turn in range(2):
        new_feeder, new_worker = one.feeder(), one.worker(concurrency=1)
        one.wait_until_ready()
        ids += one.submit([article(number) for number in range(600 * turn, 600 * (turn + 1))])
        _wait_for_work(one)
        for old in (feeder, worker):
            old.terminate()
        for old in (feeder, worker):
            assert old.wait(GRACE) == 0, one.logs()
        feeder, worker = new_feeder, new_worker
    one.settled(ids, timeout=90)
    assert published(one) == {f"a{number}": 1 for number in range(1200)}


def test_a_worker_that_comes_first_waits_for_its_server_to_be_used(system):
    one = system()
    one.worker()
    [entry] = one.submit([article(1)])
    one.feeder()
    assert one.settled([entry])[entry].record
    assert _redelivered(one) == 0
