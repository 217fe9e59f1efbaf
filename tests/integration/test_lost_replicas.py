"""A primary that has lost its replicas refuses writes until they are back: whoever asked it asks again, and has an answer
then. So it is after each failover."""

import asyncio
import json
import threading
from contextlib import contextmanager

import pytest
from support import article

from bench.servers.cluster import Cluster
from bench.servers.node import until
from bench.servers.sentinels import UnderSentinel
from khabar import AsyncProducer, AsyncReader, Producer, Reader
from tasks.streams.server import servers
from tasks.streams.stream import Keys

# The servers have one replica each.
_TOO_MANY = 2


@pytest.fixture(params=["plain", "sentinel", "cluster"])
def one(request, system, tmp_path):
    if request.param == "cluster":
        with Cluster(tmp_path / "nodes") as cluster:
            yield system("redis://127.0.0.1:1", KHABAR_STREAM_URL=cluster.url, KHABAR_WAIT_REPLICAS="1")
        return
    with UnderSentinel(tmp_path / "servers") as pair:
        url = pair.url() if request.param == "sentinel" else f"redis://127.0.0.1:{pair.primary().port}/0"
        yield system(url, KHABAR_WAIT_REPLICAS="1")


def require_replicas(primaries, count):
    for primary in primaries:
        primary.config_set("min-replicas-to-write", count)


def refusals(primaries):
    """How often these servers have refused to write for want of replicas."""
    counts = [primary.info("errorstats").get("errorstat_NOREPLICAS", {"count": 0}) for primary in primaries]
    return sum(found["count"] for found in counts)


@contextmanager
def outlasting(one):
    """What is done within the block begins while no server writes; they do so again once they have refused it."""
    # Connected before: producers try for some seconds only.
    primaries = servers(one.client)
    done, before = threading.Event(), refusals(primaries)

    def relent():
        until(lambda: refusals(primaries) > before or done.is_set(), 60, "nothing was asked of the servers")
        require_replicas(primaries, 0)

    thread = threading.Thread(target=relent)
    require_replicas(primaries, _TOO_MANY)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
    assert refusals(primaries) > before


def fill(one):
    for number in range(2):
        record = {"record": json.dumps({"id": f"a{number}"}), "entry": f"{number}-1"}
        one.client.xadd(Keys(one.settings.tags[0]).enriched, record)


def test_readers_and_producers_outlast_it(one):
    fill(one)
    with Reader("archive", settings=one.settings) as reader, Producer(settings=one.settings) as producer:
        with outlasting(one):
            first = reader.read(count=1)
        with outlasting(one):
            reader.acknowledge(*first)
        with outlasting(one):
            producer.submit(article(1))
        second = reader.read(count=1)
        with outlasting(one):
            reader.give_back(*second)
        assert [each.record["id"] for each in (*first, *second)] == ["a0", "a1"]
    assert left_of(one, "archive") == ["a1"]
    assert one.client.xlen(Keys(one.settings.tags[0]).raw) == 1


def test_and_those_for_asyncio_do(one):
    fill(one)

    async def work():
        async with (
            AsyncReader("archive", settings=one.settings) as reader,
            AsyncProducer(settings=one.settings) as producer,
        ):
            with outlasting(one):
                first = await reader.read(count=1)
            with outlasting(one):
                await reader.acknowledge(*first)
            with outlasting(one):
                await producer.submit(article(1))
            second = await reader.read(count=1)
            with outlasting(one):
                await reader.give_back(*second)
            assert [each.record["id"] for each in (*first, *second)] == ["a0", "a1"]

    asyncio.run(work())
    assert left_of(one, "archive") == ["a1"]
    assert one.client.xlen(Keys(one.settings.tags[0]).raw) == 1


def left_of(one, group):
    """What the group has not acknowledged, as another member gets it at once where it was given back."""
    with Reader(group, "another", settings=one.settings) as reader:
        return [each.record["id"] for each in reader.read(block_ms=10)]
