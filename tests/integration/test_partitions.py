"""Partitioned input streams: feeders with parts of the partitions, workers that serve all, readers over all."""

import os
import subprocess
import sys
from collections import Counter

from support import article, published

from khabar import Reader
from khabar.submission import partition_of
from tasks.streams.status import partition_status
from tasks.streams.stream import Keys
from worker.local.processes import feeder_command

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


def test_duplicates_and_revisions_are_found_whatever_the_number_of_partitions(system):
    one = system(KHABAR_PARTITIONS="4", KHABAR_DUPLICATE_WINDOW="600")
    one.feeder()
    one.worker()
    one.settled(one.submit([article(n) for n in range(12)]))
    # Spelled otherwise, so the bytes differ; and the same ids with a changed text.
    one.settled(one.submit([article(n).replace(b'{"id"', b'{ "id"') for n in range(12)]))
    one.settled(one.submit([article(n, killed=9) for n in range(12)]))
    parts = [partition_status(one.client, tag) for tag in one.settings.tags]
    assert sum((Counter(part.rejects) for part in parts), Counter()) == {"duplicate": 12}
    entries = [fields for tag in one.settings.tags for _, fields in one.client.xrange(Keys(tag).enriched)]
    assert Counter(int(fields[b"revision"]) for fields in entries) == {1: 12, 2: 12}


def test_submit_tells_every_outcome_though_partitions_may_give_the_same_entry_id(system, tmp_path):
    one = system(KHABAR_PARTITIONS="4")
    one.feeder()
    one.worker()
    lines = tmp_path / "articles.jsonl"
    lines.write_bytes(b"\n".join([*(article(n) for n in range(80)), b'{"id": "x"}']))
    done = subprocess.run(
        [sys.executable, "-m", "worker", "submit", "--wait", str(lines)],
        capture_output=True,
        env={**os.environ, **one.env},
        timeout=120,
    )
    assert done.stdout.decode() == "81 accepted\n80 enriched, 1 rejected, 0 without an outcome yet\n"
    assert done.returncode == 3


def test_an_article_goes_where_its_id_or_its_url_goes():
    by_id = partition_of(b'{"id": "n-1", "body": "a"}', 64)
    assert by_id == partition_of('{"body": "خبر آخر", "url": "https://example.org/2", "id": "n-1"}'.encode(), 64)
    by_url = partition_of(b'{"url": "https://example.org/1", "body": "a"}', 64)
    assert by_url == partition_of(b'{"id": null, "url": "https://example.org/1", "body": "b"}', 64) != by_id
    assert {partition_of(data, 64) for data in (b"\xff", b"[]", b'{"id": 7}', b'{"id": ""}')} <= set(range(64))
    assert len({partition_of(article(n), 8) for n in range(200)}) == 8


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
