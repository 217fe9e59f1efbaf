"""kill -9 of a worker's child and of a feeder in mid-run: what they held is taken back, and comes out exactly once."""

import os
import signal
from collections import Counter

from support import article, children_of, published

from bench.servers.node import until


def test_a_killed_child_and_a_killed_feeder_lose_and_double_nothing(system):
    one = system(
        KHABAR_STALE_AFTER="3",
        KHABAR_HEARTBEAT="1",
        KHABAR_BATCH_SIZE="8",
        KHABAR_IN_FLIGHT="64",
        KHABAR_MAX_DELIVERIES="20",
    )
    worker = one.worker(concurrency=2)
    feeder = one.feeder()
    ids = one.submit([article(n) for n in range(600)])
    _until_published(one, 40)
    os.kill(children_of(worker.pid)[0], signal.SIGKILL)
    _until_published(one, 120)
    os.kill(feeder.pid, signal.SIGKILL)
    feeder.wait()
    one.feeder()
    one.settled(ids, timeout=120)
    assert published(one) == Counter({f"a{n}": 1 for n in range(600)})


def _until_published(one, count):
    until(lambda: one.stream.output_length() >= count, 120, one.logs)
