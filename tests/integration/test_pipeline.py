"""Submitted articles come out exactly once, with every pool, feeder and worker count."""

from collections import Counter

import pytest
from support import article, published

from tasks.streams.stream import Keys


@pytest.mark.parametrize("pool", ["prefork", "threads", "solo"])
def test_an_article_comes_out_exactly_once(system, pool):
    one = system()
    one.feeder()
    one.worker(pool=pool)
    [entry] = one.submit([article(1)])
    settled = one.settled([entry])
    assert settled[entry].record["id"] == "a1"
    assert published(one) == Counter({"a1": 1})
    keys = Keys(one.settings.tags[0])
    assert one.client.xlen(keys.raw) == 0
    assert one.client.hlen(keys.leases) == 0


def test_an_entry_may_have_an_id_of_its_producers_that_is_no_time(system):
    one = system()
    one.feeder()
    one.worker()
    # Whatever comes later has greater ids still.
    strange = one.client.xadd(Keys(one.settings.tags[0]).raw, {"article": article(1)}, id="999999999999999-0").decode()
    [usual] = one.submit([article(2)])
    settled = one.settled([strange, usual])
    assert [settled[entry].record["processing"]["submitted_at"] for entry in (strange, usual)] == [None, None]


def test_two_feeders_and_two_workers_lose_and_double_nothing(system):
    one = system(KHABAR_IN_FLIGHT="256")
    for _ in range(2):
        one.feeder()
        one.worker(concurrency=2)
    ids = one.submit([article(n) for n in range(2000)])
    one.settled(ids, timeout=150)
    assert published(one) == Counter({f"a{n}": 1 for n in range(2000)})
