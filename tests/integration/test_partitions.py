"""Partitioned input streams: feeders with parts of the partitions, workers that serve all, readers over all."""

from collections import Counter

from support import article, published

from tasks.reader import Reader
from tasks.status import partition_status
from tasks.stream import Keys
from worker.processes import feeder_command

_ARTICLES = 600


def _feeder(system, *partitions):
    options = [part for number in partitions for part in ("--partition", str(number))]
    return system.start([*feeder_command(), *options])


def _read_all(system, group, consumers, count):
    """What the members of a group read, each record acknowledged by its reader."""
    read = Counter()
    readers = [Reader(group, f"c{n}", settings=system.settings) for n in range(consumers)]
    while read.total() < count:
        for reader in readers:
            received = reader.read(count=50, block_ms=100)
            read.update(one.record["id"] for one in received)
            reader.acknowledge(*received)
    left = [one for reader in readers for one in reader.read(count=50, block_ms=100)]
    for reader in readers:
        reader.close()
    return read, left


def test_two_feeders_over_three_partitions_lose_and_double_nothing(system):
    one = system(KHABAR_PARTITIONS="3", KHABAR_IN_FLIGHT="128")
    _feeder(one, 0, 2)
    _feeder(one, 1)
    for _ in range(2):
        one.worker(concurrency=2)
    ids = one.submit([article(n) for n in range(_ARTICLES)])
    tags = one.settings.tags
    assert len(tags) == 3
    one.settled(ids, timeout=150)
    expected = Counter({f"a{n}": 1 for n in range(_ARTICLES)})
    assert published(one) == expected
    # Each partition had its share, and nothing stays behind in any.
    lengths = [one.client.xlen(Keys(tag).enriched) for tag in tags]
    assert min(lengths) > _ARTICLES / 6
    for tag in tags:
        assert one.client.xlen(Keys(tag).raw) == 0
        assert one.client.hlen(Keys(tag).leases) == 0
        assert partition_status(one.client, tag).enriched == one.client.xlen(Keys(tag).enriched)
    read, left = _read_all(one, "archive", 2, _ARTICLES)
    assert (read, left) == (expected, [])
    assert [partition_status(one.client, tag).readers[0].pending for tag in tags] == [0, 0, 0]


def test_a_partition_whose_feeder_is_down_waits_and_the_others_go_on(system):
    one = system(KHABAR_PARTITIONS="3")
    _feeder(one, 0, 2)
    one.worker()
    producer_ids = one.submit([article(n) for n in range(60)])
    raw = {entry for entry in producer_ids if one.client.xrange(Keys(one.settings.tags[1]).raw, entry, entry)}
    fed = [entry for entry in producer_ids if entry not in raw]
    assert raw and fed
    one.settled(fed)
    assert one.client.xlen(Keys(one.settings.tags[1]).raw) >= len(raw)
    _feeder(one, 1)
    one.settled(producer_ids)
    assert published(one) == Counter({f"a{n}": 1 for n in range(60)})
