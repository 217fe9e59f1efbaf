"""A real RabbitMQ: as the target of the sink, and as the broker of the workers."""

import json
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from functools import partial

import pytest
from kombu import Connection
from needed import program
from support import article, published

from bench.servers.node import free_port
from tasks.record import codec
from tasks.streams.stream import Keys
from worker.local.processes import running_process

pytestmark = pytest.mark.extra


def answers(port):
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def rabbitmq(tmp_path_factory):
    """The URL of a RabbitMQ of our own: on loopback, in its own folder, with its own port mapper."""
    server, mapper = program("rabbitmq-server"), program("epmd")
    folder = tmp_path_factory.mktemp("rabbitmq")
    names, port = str(free_port()), free_port()
    env = {
        "HOME": str(folder),
        "ERL_EPMD_PORT": names,
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "RABBITMQ_NODENAME": "khabar@localhost",
        "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
        "RABBITMQ_NODE_PORT": str(port),
        "RABBITMQ_DIST_PORT": str(free_port()),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        "RABBITMQ_MNESIA_BASE": str(folder / "data"),
        "RABBITMQ_LOG_BASE": str(folder / "log"),
        "RABBITMQ_LOGS": "-",
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
        "RABBITMQ_CONFIG_FILE": str(folder / "none"),
        "RABBITMQ_PID_FILE": str(folder / "pid"),
    }
    with ExitStack() as stack:
        log = stack.enter_context((folder / "log.txt").open("wb"))
        stack.enter_context(running_process([mapper, "-port", names, "-address", "127.0.0.1"], env, log))
        broker = stack.enter_context(running_process([server], env, log))
        for _ in range(600):
            if answers(port) or broker.poll() is not None:
                break
            time.sleep(0.2)
        assert answers(port), (folder / "log.txt").read_text()
        yield f"amqp://guest:guest@127.0.0.1:{port}//"


def khabar(system, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "worker", *arguments],
        env={**os.environ, **system.env},
        capture_output=True,
        timeout=120,
    )


def fill(system, count):
    for n in range(count):
        record = json.dumps({"id": f"a{n}", "title": "خبر", "text": "", "entities": [], "figures": []})
        fields = {"record": record, "id": f"a{n}", "entry": f"{n}-1", "revision": 2}
        system.client.xadd(Keys(system.settings.tags[0]).enriched, fields)


def test_the_sink_hands_records_to_a_durable_queue(system, rabbitmq):
    one = system()
    fill(one, 150)
    done = khabar(one, "sink", "--to", rabbitmq, "--queue", "news", "-n", "150")
    assert done.stdout == b"150 forwarded\n", done.stderr.decode()
    assert one.client.xpending(one.stream.keys.enriched, "sink")["pending"] == 0
    with Connection(rabbitmq) as connection:
        # A passive declaration fails where the queue is not there; durable ones only outlive the broker.
        with connection.channel() as channel:
            assert channel.queue_declare("news", passive=True).message_count == 150
        with connection.SimpleQueue("news") as queue:
            for n in range(150):
                message = queue.get(timeout=30)
                assert message.payload["id"] == f"a{n}"
                assert (message.properties["delivery_mode"], message.headers["revision"]) == (2, 2)
                message.ack()


def test_the_sink_says_that_it_may_not_log_in_and_keeps_the_records(system, rabbitmq):
    one = system()
    fill(one, 3)
    env = {**os.environ, **one.env}
    command = [
        sys.executable,
        "-m",
        "worker",
        "sink",
        "--to",
        rabbitmq.replace(":guest@", ":wrong@"),
        "--queue",
        "news",
    ]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as sink:
        said = json.loads(sink.stderr.readline())
        sink.terminate()
        out, _ = sink.communicate(timeout=30)
    assert said["action"] == "sink_error"
    assert "ACCESS_REFUSED" in said["message"] and "wrong" not in said["message"]
    assert (sink.returncode, out) == (0, b"0 forwarded\n")
    assert one.client.xpending(one.stream.keys.enriched, "sink")["pending"] == 3


def test_the_workers_take_their_batches_from_rabbitmq(system, rabbitmq):
    one = system(KHABAR_BROKER_URL=rabbitmq, KHABAR_BATCH_SIZE="8")
    one.feeder()
    one.worker(concurrency=2)
    one.settled(one.submit([article(n) for n in range(60)]))
    assert published(one) == Counter({f"a{n}": 1 for n in range(60)})
    for probe in ("--worker", "--feeder", "--stream"):
        done = khabar(one, "health", probe, "--seconds", "5")
        assert done.returncode == 0, done.stderr.decode()


HARMFUL = [
    {"stamped_headers": 5},
    {"timelimit": [1e-6, 1e-6]},
    {"eta": "2999-01-01T00:00:00+00:00"},
    {"expires": {"no": "date"}},
    {"compression": "application/x-gzip"},
    {"task": "celery.chord_unlock"},
    {"id": ["no", "text"]},
]


def test_messages_of_strangers_on_rabbitmq_harm_nothing_and_lose_no_article(system, rabbitmq):
    one = system(KHABAR_BROKER_URL=rabbitmq)
    with Connection(rabbitmq) as connection:
        send = partial(connection.Producer(auto_declare=False).publish, exchange="", retry=True)
        one.worker(concurrency=1)
        one.feeder()
        one.settled(one.submit([article(0)]))
        for harmful in HARMFUL:
            headers = {"task": "khabar.clean", "id": "x" * 36, **harmful}
            send(b"[[], {}, {}]", routing_key="khabar.clean", content_type="application/json", headers=headers)
        send(b"\xff", routing_key="khabar.clean", content_type="application/json", content_encoding="utf-8")
        for body, headers in (
            (article(1), {}),
            (codec.encode([[{"id": "called", "body": "قتل ثلاثة أشخاص في دمشق."}], {}, {}]), {"stamped_headers": 5}),
            (b"no JSON", {"compression": "application/x-gzip", "timelimit": [0, 0]}),
            (b"\xff\x00", {"task": "os.system"}),
        ):
            send(body, routing_key="khabar.submit", content_type="application/x-python-serialize", headers=headers)
    keys = Keys(one.settings.tags[0])
    for _ in range(1200):
        if one.client.xlen(keys.enriched) + one.client.xlen(keys.rejected) == 5:
            break
        time.sleep(0.1)
    assert published(one) == Counter({"a0": 1, "a1": 1, "called": 1}), one.logs()
    assert {fields[b"article"] for _, fields in one.client.xrange(keys.rejected)} == {b"no JSON", b"\xff\x00"}
    # Its one process is free, and takes what comes.
    one.settled(one.submit([article(2)]))
    assert published(one)["a2"] == 1
