"""`khabar health` against systems that work, rest, or only look alive."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from celery import Celery
from in_process import run_here
from kombu.serialization import register
from redis.exceptions import ResponseError
from support import article, children_of

from bench.servers.node import until
from config.celeryconfig import SERIALIZER, celery_config
from config.steps import queues
from tasks.record import codec
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server

register(SERIALIZER, codec.encode, codec.decode, content_type="application/json", content_encoding="binary")


def health(system, *options, seconds="3"):
    """Exit code and the one line of the probe."""
    command = ("health", *options, "--seconds", seconds)
    # The others ask workers, and load Celery's app for it.
    done = run_here(*command, env=system.env) if {*options} & {"--stream", "--feeder"} else system.run(*command)
    said = done.stderr.decode() if done.returncode else done.stdout.decode()
    assert "Traceback" not in said
    return done.returncode, said


@pytest.fixture
def fast(system):
    return system(KHABAR_HEARTBEAT="0.5", KHABAR_STALE_AFTER="60")


def eventually_healthy(system, *options):
    if "--worker" in options:
        # Asked before, it would say no, and each question is a process.
        system.wait_until_ready()
    for _ in range(20):
        with suppress(AssertionError):
            code, said = health(system, *options)
            if code == 0:
                return said
        time.sleep(0.5)
    raise AssertionError(said)


def test_a_working_system_is_healthy_by_every_probe(fast):
    fast.feeder()
    fast.worker()
    assert "is looking for articles" in eventually_healthy(fast, "--feeder")
    assert "answering" in eventually_healthy(fast, "--worker")
    assert health(fast, "--stream") == (0, "the stream server answers and accepts articles\n")
    assert "no article is waiting" in health(fast)[1]
    fast.submit([article(n) for n in range(400)])
    code, said = health(fast)
    assert code == 0, said


def test_articles_that_nobody_begins_are_told(fast):
    fast.submit([article(1)])
    code, said = health(fast)
    assert code == 1
    assert said.startswith("khabar: 1 article is waiting, the oldest for ")
    assert " s, and none was started or settled within 3 s, although " in said
    assert said.count("\n") == 1


def test_a_worker_that_answers_pings_and_consumes_nothing_fails(fast):
    fast.feeder()
    fast.worker()
    eventually_healthy(fast, "--worker")
    name = next(iter(control(fast).inspect(timeout=3).ping()))
    for queue in queues():
        control(fast).cancel_consumer(queue, reply=True, timeout=3)
    fast.submit([article(1)])
    wait_for_in_flight(fast, 1)
    assert control(fast).inspect(timeout=3).ping() == {name: {"ok": "pong"}}
    code, said = health(fast)
    assert code == 1
    assert "1 article is waiting" in said
    assert f"although {name} answers pings" in said
    assert health(fast, "--worker") == (1, f"khabar: {name} answers pings but takes messages from no queue.\n")


def test_a_worker_with_room_that_takes_nothing_fails(system):
    one = system(KHABAR_BATCH_SIZE="1")
    one.worker()
    eventually_healthy(one, "--worker")
    control(one).rate_limit("khabar.clean", "1/h", reply=True, timeout=3)
    one.feeder()
    one.submit([article(n) for n in range(12)])
    wait_for_in_flight(one, 9)
    time.sleep(2)
    code, said = health(one, "--worker")
    assert code == 1, said
    assert "answers pings but has started nothing for 3 s, although" in said


def test_a_worker_whose_children_are_stuck_fails_even_with_one_batch(fast):
    fast.feeder()
    worker = fast.worker(concurrency=2)
    eventually_healthy(fast, "--worker")
    children = children_of(worker.pid)
    for child in children:
        os.kill(child, signal.SIGSTOP)
    try:
        ids = fast.submit([article(1)])
        wait_for_in_flight(fast, 1)
        time.sleep(1)
        code, said = health(fast, "--worker")
        assert code == 1, said
        assert "answers pings but has started nothing for 3 s, although 1 message is waiting.\n" in said
        assert health(fast)[0] == 1
    finally:
        for child in children:
            os.kill(child, signal.SIGCONT)
    fast.settled(ids)
    assert health(fast, "--worker")[0] == 0


def test_a_running_step_that_gives_signs_of_life_is_healthy(system):
    one = system(KHABAR_HEARTBEAT="20")
    [entry] = one.submit([article(1)])
    stream = one.stream
    stream.ensure_group()
    [delivery] = stream.read("feeder:x:1:a", 1, None)
    assert stream.begin("token", "recognise", [(entry, delivery.deliveries)]) != [None]
    assert health(one)[0] == 0
    # A sign each half second is expected now, and the last one is older.
    one.env["KHABAR_HEARTBEAT"] = "0.5"
    time.sleep(1.5)
    code, said = health(one, seconds="0.5")
    assert code == 1, said


def test_a_feeder_that_was_never_there_and_one_that_is_gone(fast):
    code, said = health(fast, "--feeder")
    assert (code, "no feeder of" in said) == (1, True)
    feeder = fast.feeder()
    eventually_healthy(fast, "--feeder")
    feeder.kill()
    feeder.wait()
    time.sleep(3.5)
    code, said = health(fast, "--feeder")
    assert code == 1
    assert "has not looked for articles" in said


def test_a_feeder_rests_by_right_when_enough_is_in_flight(system):
    one = system(KHABAR_IN_FLIGHT="2", KHABAR_BATCH_SIZE="2")
    one.feeder()
    one.submit([article(n) for n in range(9)])
    wait_for_in_flight(one, 2)
    time.sleep(2)
    assert health(one, "--feeder", seconds="1")[0] == 0


def test_no_worker_and_no_server(system):
    one = system()
    code, said = health(one, "--worker")
    assert (code, "answers within" in said) == (1, True)
    away = system(KHABAR_STREAM_URL="redis://127.0.0.1:1/0", KHABAR_BROKER_URL="redis://127.0.0.1:1/0")
    code, said = health(away, "--stream")
    assert code == 1
    assert "does not answer" in said


def test_a_full_output_stream_is_no_illness(system):
    one = system(KHABAR_OUTPUT_LIMIT="1")
    one.client.xadd(Keys(one.settings.tags[0]).enriched, {"record": b"{}"})
    one.submit([article(1)])
    assert health(one) == (
        0,
        "the stream server answers and accepts articles\n1 article is waiting, because the output stream is full\n",
    )


def wait_for_in_flight(system, count):
    def are_in_flight():
        # The feeder makes the group when it starts.
        with suppress(ResponseError):
            return system.stream.in_flight() >= count

    until(are_in_flight, 20, system.logs)


def control(system):
    """Celery's remote control of the system."""
    app = Celery("probe", set_as_current=False)
    app.config_from_object(celery_config(system.settings))
    return app.control


def test_a_replica_that_takes_no_writes_is_not_healthy(system, server_url):
    with embedded_server() as url:
        one = system(url)
        primary = urlsplit(server_url)
        one.client.config_set("masteruser", primary.username)
        one.client.config_set("masterauth", primary.password)
        one.client.execute_command("REPLICAOF", primary.hostname, primary.port)
        code, said = health(one, "--stream")
        assert code == 1
        assert "accepts no articles" in said
        assert len(said.splitlines()) == 1
        one.client.execute_command("REPLICAOF", "NO", "ONE")
        assert health(one, "--stream")[0] == 0


def test_a_server_that_cannot_save_is_not_healthy(system):
    with embedded_server() as url:
        one = system(url)
        # A snapshot that fails, as on a full disk, with the server's default of refusing writes after it.
        one.client.config_set("save", "1 1")
        one.client.config_set("appendonly", "no")
        _fail_to_save(one.client)
        code, said = health(one, "--stream")
        assert code == 1
        assert "accepts no articles: MISCONF" in said


def _fail_to_save(client):
    folder = Path(client.config_get("dir")["dir"])
    # Snapshots take the place of a file of this name, and cannot take that of a folder.
    (folder / "dump.rdb").unlink(missing_ok=True)
    (folder / "dump.rdb").mkdir()
    (folder / "dump.rdb" / "inside").mkdir()
    client.set("something", "1")
    with suppress(ResponseError):
        client.bgsave()
    until(
        lambda: client.info("persistence")["rdb_last_bgsave_status"] != "ok",
        20,
        lambda: str(client.info("persistence")),
    )


@pytest.mark.parametrize("option", ["--stream", "--worker", "--feeder"])
def test_without_a_server_each_probe_says_so_in_one_sentence(system, option):
    one = system("redis://:secret@127.0.0.1:1/0", KHABAR_SOCKET_TIMEOUT="1")
    code, said = health(one, option)
    assert code == 1
    assert len(said.splitlines()) == 1
    assert "does not answer" in said
    assert "secret" not in said


def test_a_probe_leaves_nothing_behind(fast):
    assert health(fast, "--stream")[0] == 0
    assert 0 < fast.client.pttl(Keys(fast.settings.tags[0]).probe) <= 1000 or not fast.client.exists(
        Keys(fast.settings.tags[0]).probe
    )
