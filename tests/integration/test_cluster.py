"""Streams in a cluster, with a broker of its own: every command works over the nodes, and what a failover and a moving
slot do under load."""

import asyncio
import threading
import time
import urllib.request

import pytest
from support import FAILING_OVER, article, at_work, published

from bench.servers.cluster import Cluster
from bench.servers.node import free_port, until
from khabar import AsyncProducer, AsyncReader, Producer, Reader
from khabar.cluster import ClusterClient
from tasks.streams.server import connect, servers
from tasks.streams.status import partition_status
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server
from worker.local.processes import feeder_command

pytestmark = pytest.mark.long

HIDDEN = "of-the-nodes"
PARTITIONS = 6
# A namespace whose six partitions lie evenly on three nodes.
SPREAD = {"KHABAR_NAMESPACE": "clustered", "KHABAR_PARTITIONS": str(PARTITIONS)}


@pytest.fixture
def cluster(server_program, tmp_path):
    with Cluster(tmp_path / "nodes", replicas=0, password=HIDDEN, program=server_program) as started:
        yield started


@pytest.fixture
def safe_cluster(tmp_path):
    """Three primaries, each with a replica."""
    with Cluster(tmp_path / "nodes") as started:
        yield started


def test_every_command_works_over_the_nodes(system, server_url, cluster):
    one = system(
        server_url,
        KHABAR_STREAM_URL=cluster.url,
        **SPREAD,
        KHABAR_METRICS_PORT=str(free_port()),
        KHABAR_DUPLICATE_WINDOW="600",
        KHABAR_TRIM_READ="true",
    )
    # Each partition in a slot of its own, and these on all nodes.
    owners = {cluster.owner(Keys(tag).raw) for tag in one.settings.tags}
    assert len(owners) == 3
    one.feeder()
    one.worker(KHABAR_METRICS_PORT="0")
    articles = b"\n".join([*(article(n) for n in range(40)), b'{"id": "bad"}'])
    sent = one.run("submit", "--wait", "-", stdin=articles)
    assert sent.stdout.decode() == "41 accepted\n40 enriched, 1 rejected, 0 without an outcome yet\n", one.logs()
    said = {}
    for words in (
        ["status", "--json"],
        ["tail", "--from-start", "-n", "40"],
        ["rejects", "list"],
        ["export", "--table", "articles"],
        ["health"],
        ["health", "--feeder"],
        ["rejects", "drop", "--all"],
        ["config"],
    ):
        ran = one.ask(*words)
        assert ran.returncode == 0, (words, ran.stderr)
        said[" ".join(words)] = ran.stdout.decode() + ran.stderr.decode()
    assert '"enriched":40' in said["status --json"]
    assert len(said["tail --from-start -n 40"].splitlines()) == 40
    assert '"id":"bad"' in said["rejects list"]
    assert said["export --table articles"].count('{"id":"a') == 40
    assert not [text for text in [*said.values(), one.logs()] if HIDDEN in text]
    with urllib.request.urlopen(f"http://127.0.0.1:{one.env['KHABAR_METRICS_PORT']}/metrics", timeout=10) as page:
        metrics = page.read().decode()
    assert "khabar_stream_up 1.0" in metrics
    assert metrics.count("khabar_articles_waiting{") == PARTITIONS
    # One group over all partitions, whose members share.
    read = one.run("tail", "--group", "archive", "-n", "40")
    assert len(read.stdout.decode().splitlines()) == 40, read.stderr
    until(lambda: all(one.client.xlen(Keys(tag).enriched) == 0 for tag in one.settings.tags), 20, one.logs)


def test_what_lies_in_several_slots_is_asked_for_one_by_one(system, cluster):
    one = system(cluster.url, KHABAR_BROKER_URL="redis://127.0.0.1:1", **SPREAD)
    client = one.client
    assert isinstance(client, ClusterClient)
    assert len(servers(client)) == 3
    keys = [Keys(tag).enriched for tag in one.settings.tags]
    with Reader("archive", settings=one.settings) as reader:
        began = time.monotonic()
        assert reader.read(block_ms=300) == []
        assert time.monotonic() - began >= 0.3
        client.xadd(keys[2], {"record": '{"id": "late"}', "entry": "1-1"})
        client.xadd(keys[4], {"record": '{"id": "later"}', "entry": "1-1"})
        received = reader.read(block_ms=300)
        assert [one.record["id"] for one in received] == ["late", "later"]
        reader.acknowledge(*received)
    assert [partition_status(client, tag).readers[0].pending for tag in one.settings.tags] == [0] * PARTITIONS
    with pytest.raises(ValueError, match="no transactions"):
        client.pipeline(transaction=True)

    async def read_too():
        async with (
            AsyncProducer(settings=one.settings) as producer,
            AsyncReader("two", settings=one.settings) as reader,
        ):
            assert len(await producer.submit_many([article(n) for n in range(20)])) == 20
            received = await reader.read(block_ms=300)
            await reader.acknowledge(*received)
            return [one.record["id"] for one in received]

    assert asyncio.run(read_too()) == ["late", "later"]
    assert sum(client.xlen(Keys(tag).raw) for tag in one.settings.tags) == 20
    client.close()


@pytest.mark.parametrize("change", ["kill", "hand over", "move"])
def test_a_changing_cluster_under_load_loses_and_doubles_nothing(system, server_url, safe_cluster, change):
    """A node is killed, hands over, or loses a slot: with WAIT nothing is lost; nothing is doubled in any case."""
    one = system(
        server_url,
        KHABAR_STREAM_URL=safe_cluster.url,
        **SPREAD,
        **FAILING_OVER,
        KHABAR_IN_FLIGHT="32",
    )
    one.feeder()
    one.worker(concurrency=2)
    accepted, read, stop = set(), set(), threading.Event()

    def produce():
        with Producer(settings=one.settings) as producer:
            for number in range(0, 400, 2):
                if stop.is_set():
                    return
                producer.submit_many([article(number), article(number + 1)])
                accepted.update((number, number + 1))

    def read_all():
        with Reader("archive", settings=one.settings) as reader:
            while not stop.is_set():
                received = reader.read(block_ms=200)
                read.update(each.record["id"] for each in received)
                reader.acknowledge(*received)

    tags = one.settings.tags
    with connect(safe_cluster.url, 5) as client:
        with at_work(stop, produce, read_all) as threads:
            until(lambda: sum(client.xlen(Keys(tag).enriched) for tag in tags) > 20, 120, one.logs)
            keys = [Keys(tag).raw for tag in tags]
            if change == "kill":
                before = safe_cluster.kill_owner(keys[0])
                safe_cluster.wait_until_another_owns(keys[0], before)
                before.start()
            elif change == "hand over":
                safe_cluster.fail_over(keys[0])
            else:
                for key in keys[:2]:
                    safe_cluster.move(key)
            safe_cluster.wait_until_whole()
            threads[0].join(150)
            assert len(accepted) == 400, one.logs()
            until(lambda: not sum(client.xlen(key) for key in keys), 150, one.logs)
            expected = {f"a{n}" for n in accepted}
            assert published(one) == dict.fromkeys(expected, 1), one.logs()
            until(lambda: read == expected, 60, lambda: f"{len(read)} of {len(expected)} were read")


def test_groups_of_workers_with_brokers_of_their_own_share_one_cluster(system, server_url, cluster):
    with embedded_server() as second_broker:
        one = system(server_url, KHABAR_STREAM_URL=cluster.url, **SPREAD)
        other = {"KHABAR_BROKER_URL": second_broker}
        for partitions, env in (((0, 2, 4), {}), ((1, 3, 5), other)):
            options = [word for number in partitions for word in ("--partition", str(number))]
            one.start([*feeder_command(), *options], env)
            one.worker(**env)
        ids = one.submit([article(n) for n in range(120)])
        tags = one.settings.tags
        until(lambda: sum(one.client.xlen(Keys(tag).enriched) for tag in tags) == len(ids), 120, one.logs)
        assert published(one) == {f"a{n}": 1 for n in range(120)}
        # Each broker carried batches.
        for url in (server_url, second_broker):
            with connect(url, 5) as client:
                assert client.info("commandstats").get("cmdstat_brpop")


def test_a_cluster_without_a_node_says_so(system):
    one = system("redis://127.0.0.1:1", KHABAR_STREAM_URL="redis+cluster://:secret@127.0.0.1:1")
    ran = one.run("status")
    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("khabar: The server at redis+cluster://***@127.0.0.1:1 does not answer")
    assert len(ran.stderr.decode().splitlines()) == 1
