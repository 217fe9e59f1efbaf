"""Broker and streams behind Sentinel: every command works through it, and failovers under load lose what replication
loses and no more."""

import asyncio
import base64
import threading
import urllib.request

import pytest
from certificates import certificate_of_localhost
from needed import program
from redis.exceptions import RedisError
from support import FAILING_OVER, article, at_work, published

from bench.servers.node import free_port, until
from bench.servers.sentinels import UnderSentinel
from khabar import AsyncProducer, AsyncReader, Producer
from tasks.streams.server import connect
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server
from worker.local.processes import flower_command

pytestmark = pytest.mark.long

HIDDEN = {"password": "of-the-server", "sentinel_password": "of-sentinel"}


@pytest.fixture
def servers(server_program, tmp_path):
    with UnderSentinel(tmp_path / "servers", program=server_program, **HIDDEN) as started:
        yield started


@pytest.fixture
def pair(tmp_path):
    """The same without passwords; a primary without its replica takes no writes."""
    with UnderSentinel(tmp_path / "servers", config={"min-replicas-to-write": "1"}) as started:
        yield started


def test_every_command_works_through_sentinel(system, servers):
    one = system(servers.url(2), KHABAR_METRICS_PORT=str(free_port()))
    one.feeder()
    one.worker(KHABAR_METRICS_PORT="0")
    flower_port = free_port()
    one.start(flower_command(), {"KHABAR_FLOWER_PORT": str(flower_port), "KHABAR_FLOWER_AUTH": "u:p"})
    articles = b"\n".join([*(article(n) for n in range(20)), b'{"id": "bad"}'])
    sent = one.run("submit", "--wait", "-", stdin=articles)
    assert sent.stdout.decode() == "21 accepted\n20 enriched, 1 rejected, 0 without an outcome yet\n", one.logs()
    said = {}
    for words in (
        ["status", "--json"],
        ["tail", "--from-start", "-n", "20"],
        ["tail", "--group", "archive", "-n", "20"],
        ["rejects", "list"],
        ["export", "--table", "articles"],
        ["health"],
        ["health", "--worker"],
        ["config"],
    ):
        ran = one.ask(*words)
        assert ran.returncode == 0, (words, ran.stderr)
        said[" ".join(words)] = ran.stdout.decode() + ran.stderr.decode()
    assert '"enriched":20' in said["status --json"]
    assert (
        len(said["tail --from-start -n 20"].splitlines()) == len(said["tail --group archive -n 20"].splitlines()) == 20
    )
    assert '"id":"bad"' in said["rejects list"]
    assert not [secret for secret in HIDDEN.values() for text in [*said.values(), one.logs()] if secret in text]
    with embedded_server() as other:
        assert one.run("sink", "--to", other, "--queue", "news", "-n", "20").stdout == b"20 forwarded\n"
        with connect(other, 5) as client:
            assert client.llen("news") == 20
    metrics = _page(f"http://127.0.0.1:{one.env['KHABAR_METRICS_PORT']}/metrics")
    assert "khabar_stream_up 1.0" in metrics
    assert 'khabar_queue_messages{queue="khabar.clean"} 0.0' in metrics
    flower = f"http://127.0.0.1:{flower_port}"
    until(lambda: "w1@" in _page(f"{flower}/workers?json=1", "u:p"), 20, one.logs)
    assert '"name":"khabar.clean","messages":0' in _page(f"{flower}/api/queues/length", "u:p").replace(" ", "")
    # What lies on the servers lies where the URL says.
    assert servers.primary().ask("DBSIZE") == 0


def _page(address, auth=""):
    request = urllib.request.Request(address)
    request.add_header("Authorization", "Basic " + base64.b64encode(auth.encode()).decode())
    return urllib.request.urlopen(request, timeout=10).read().decode()


@pytest.mark.parametrize("failure", ["hand over", "kill"])
def test_a_failover_under_load_doubles_nothing_and_loses_nothing_that_replicas_had(system, pair, failure):
    """With WAIT and as many replicas as must be there to write, nothing at all is lost; and all of it goes on."""
    one = system(
        pair.url(),
        **FAILING_OVER,
        KHABAR_IN_FLIGHT="64",
    )
    one.feeder()
    one.worker(concurrency=2)
    accepted, stop = [], threading.Event()

    def produce():
        with Producer(settings=one.settings) as producer:
            for number in range(0, 400, 2):
                if stop.is_set():
                    return
                accepted.extend(
                    zip(
                        range(number, number + 2),
                        producer.submit_many([article(number), article(number + 1)]),
                        strict=True,
                    )
                )

    read = set()

    async def read_all():
        async with (
            AsyncReader("async", settings=one.settings) as reader,
            AsyncProducer(settings=one.settings) as producer,
        ):
            await producer.submit(article(9999))
            while not stop.is_set():
                for received in await reader.read(block_ms=200):
                    read.add(received.record["id"])
                    await reader.acknowledge(received)

    with at_work(stop, produce, lambda: asyncio.run(read_all())) as threads:
        until(lambda: one.stream.output_length() > 20, 120, one.logs)
        before = pair.fail_over() if failure == "hand over" else pair.kill_primary()
        pair.wait_until_another_is_primary(before)
        if not before.is_running:
            before.start()
        pair.wait_until_whole()
        threads[0].join(120)
        assert not threads[0].is_alive()
        until(lambda: not one.client.xlen(Keys(one.settings.tags[0]).raw), 150, one.logs)
        expected = {f"a{n}" for n, _ in accepted} | {"a9999"}
        assert len(accepted) == 400
        assert published(one) == dict.fromkeys(expected, 1), one.logs()
        until(lambda: read == expected, 60, lambda: f"{len(read)} of {len(expected)} were read")
    # Workers are still there for whoever asks.
    ran = one.run("health", "--worker")
    assert ran.returncode == 0, ran.stderr


def test_servers_that_follow_one_another_have_a_primary_again(pair):
    """As a restart in the middle of a failover may leave them, neither with a link to the other."""
    first, second = pair.servers
    first.kill()
    with (first.folder / "server.conf").open("a") as file:
        file.write(f"\nreplicaof 127.0.0.1 {second.port}\n")
    first.start()
    assert {server.ask("ROLE")[0] for server in pair.servers} == {b"slave"}
    pair.wait_until_whole()
    assert sorted(server.ask("ROLE")[0] for server in pair.servers) == [b"master", b"slave"]


@pytest.mark.extra
def test_sentinel_and_servers_that_speak_nothing_but_tls(system, tmp_path):
    certificate, key = certificate_of_localhost(tmp_path)
    tls = {
        "tls-cert-file": str(certificate),
        "tls-key-file": str(key),
        "tls-ca-cert-file": str(certificate),
        "tls-auth-clients": "no",
    }
    with UnderSentinel(tmp_path / "servers", program=program("redis-server"), tls=tls, **HIDDEN) as started:
        one = system(started.url())
        one.feeder()
        one.worker()
        ids = one.submit([article(n) for n in range(10)])
        one.settled(ids, timeout=120)
        started.wait_until_another_is_primary(started.kill_primary())
        one.settled(one.submit([article(n) for n in range(10, 20)]), timeout=120)
        assert published(one) == {f"a{n}": 1 for n in range(20)}
        # Without TLS nobody gets in.
        with (
            pytest.raises(RedisError),
            connect(started.url().replace("sentinels://", "sentinel://").partition("&ssl")[0], 2, 0) as client,
        ):
            client.ping()


def test_what_is_wrong_with_the_sentinels_is_said_in_a_sentence(system, servers):
    for url, why in {
        servers.url().replace("/primary?", "/other?"): "know no primary of this name that is up",
        servers.url().replace("of-sentinel", "wrong"): "refused sentinel_username or sentinel_password",
        servers.url().replace(":of-the-server@", ":wrong@"): "refused the user or password",
    }.items():
        ran = system(url).run("health", "--stream")
        assert ran.returncode == 1
        told = ran.stderr.decode()
        assert why in told
        assert len(told.splitlines()) == 1
        assert not [secret for secret in HIDDEN.values() if secret in told]
