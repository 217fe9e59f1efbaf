"""What strangers may send, and what must never be seen."""

import base64
import json
import os
import pickle
import subprocess
import sys
import uuid
from pathlib import Path

import yaml
from support import article

from bench.servers.node import until
from config.steps import queue_of, queues, step_names
from tasks.streams.stream import Keys

QUEUES = queues()
MALFORMED = [
    b"\x80\x04\x95not utf-8",
    b"not json",
    b"",
    b"[]",
    b"null",
    b"7",
    b"{}",
    b'{"body": 1, "properties": 2}',
    b'{"body": "", "properties": {}}',
    b"[" * 200_000,
    b'{"a":' * 200_000,
    b"9" * 10_000,
    b'{"body": "x", "headers": [], "properties": {"delivery_info": {}, "delivery_tag": 1, "body_encoding": "base64"}}',
]


class _Bomb:
    def __init__(self, path):
        self.path = str(path)

    def __reduce__(self):
        return (Path.touch, (Path(self.path),))


def _message(queue, body, content_type, encoding="binary"):
    tag = str(uuid.uuid4())
    return json.dumps(
        {
            "body": base64.b64encode(body).decode(),
            "content-type": content_type,
            "content-encoding": encoding,
            "headers": {"lang": "py", "task": queue, "id": tag, "root_id": tag, "parent_id": None, "group": None},
            "properties": {
                "correlation_id": tag,
                "reply_to": tag,
                "delivery_mode": 2,
                "delivery_info": {"exchange": "", "routing_key": queue},
                "priority": 0,
                "body_encoding": "base64",
                "delivery_tag": tag,
            },
        }
    ).encode()


def _with_headers(queue, body=b"[[], {}, {}]", **headers):
    message = json.loads(_message(queue, body, "application/json"))
    message["headers"].update(headers)
    return json.dumps(message).encode()


def _deadly(queue):
    """Messages each of which ended a worker once, most of them in its parent process."""
    deep = json.loads("[" * 500 + "]" * 500)
    yield _message(queue, b"[" * 1000 + b"]" * 1000, "application/json")
    yield _message(queue, b"[[" + b"[" * 900 + b"]" * 900 + b"],{},{}]", "application/json")
    yield _with_headers(queue, lang=deep)
    yield _with_headers(queue, timelimit=["a", "b"])
    yield _with_headers(queue, timelimit=[1e-6, 1e-6])
    yield _with_headers(queue, eta="2999-01-01T00:00:00")
    yield _with_headers(queue, b"garbage", compression="application/x-gzip")
    # Celery fails on these once the message holds a place in the pool.
    yield _with_headers(queue, stamped_headers=5)
    yield _with_headers(queue, stamped_headers=["a"], stamps=5)
    # A task of Celery's own, which waits for ever.
    chord = [["g", {"task": "x", "args": [], "kwargs": {}, "options": {}}, 1e-9, None], {}, {}]
    yield _with_headers(queue, json.dumps(chord).encode(), task="celery.chord_unlock")
    yield _with_headers(queue, id="x" * 100_000, root_id="y" * 100_000, argsrepr="z" * 100_000, shadow="w" * 100_000)
    yield _with_headers(queue, id=5)


def _push(system, queue, message):
    system.client.lpush(f"{system.settings.tags[0]}:broker:{queue}", message)


def _publish(system, channel, message):
    # After an order that it could not read, Celery subscribes anew.
    until(lambda: system.client.publish(f"{system.settings.tags[0]}:broker:/0.{channel}", message), 20, system.logs)


def _until_taken(system):
    keys = [f"{system.settings.tags[0]}:broker:{queue}" for queue in QUEUES]
    until(lambda: not any(system.client.llen(key) for key in keys), 20, system.logs)


def _log(system):
    return "".join(path.read_text(errors="replace") for path in sorted(system.folder.glob("*.log")))


def test_foreign_and_malformed_messages_are_refused_and_the_worker_goes_on(system, tmp_path):
    one = system()
    worker = one.worker()
    one.feeder()
    touched = tmp_path / "touched"
    call = [["{x}", "token", []], {}, {"callbacks": None, "errbacks": None, "chain": None, "chord": None}]
    for queue in QUEUES:
        _push(one, queue, _message(queue, pickle.dumps(_Bomb(touched)), "application/x-python-serialize"))
        bomb = f"!!python/object/apply:os.mkdir [{touched}]".encode()
        _push(one, queue, _message(queue, bomb, "application/x-yaml", "utf-8"))
        _push(one, queue, _message(queue, yaml.safe_dump(call).encode(), "application/x-yaml", "utf-8"))
        _push(one, queue, _message(queue, json.dumps(call).encode(), "application/json", "utf-8"))
        # Our own content type with something else in it.
        _push(one, queue, _message(queue, pickle.dumps(call), "application/json"))
        _push(one, queue, _message(queue, b'{"not": "a call"}', "application/json"))
        _push(one, queue, _message(queue, b'[["unknown", "arguments"], {}, {}]', "application/json"))
        for message in [*MALFORMED, *_deadly(queue)]:
            _push(one, queue, message)
    _until_taken(one)
    [entry] = one.submit([article(1)])
    assert one.settled([entry])[entry].record["id"] == "a1"
    # By now it listens to orders and to events of other workers, too.
    for channel in ("celery.pidbox", "celeryev/worker.heartbeat"):
        for message in [*MALFORMED, *_deadly(QUEUES[0]), _message(QUEUES[0], b"[" * 2000, "application/json")]:
            _publish(one, channel, message)
    [entry] = one.submit([article(2)])
    assert one.settled([entry])[entry].record["id"] == "a2"
    assert worker.poll() is None, one.logs()
    assert not touched.exists()
    # Nothing of a stranger's choosing stands in the log at length.
    assert not any(letter * 2000 in _log(one) for letter in "xyzw")
    assert "chord_unlock" not in _log(one)
    assert '"action":"message_dropped"' in _log(one)
    assert "Refusing to deserialize" in _log(one) or "ContentDisallowed" in _log(one)


def test_messages_with_invented_entries_change_nothing(system):
    one = system()
    one.worker()
    tag = one.settings.tags[0]
    for queue, payload in [
        (queue_of("clean"), [[tag, "t" * 32, [["1-0", 1], ["99-1", 5]]], {}, {}]),
        (queue_of("recognise"), [[{"tag": tag, "token": "t", "entries": ["1-0"], "items": [{}]}], {}, {}]),
        (queue_of("publish"), [[{"tag": tag, "token": "", "entries": ["1-0"], "items": [{"record": {}}]}], {}, {}]),
    ]:
        _push(one, queue, _message(queue, json.dumps(payload).encode(), "application/json"))
    _until_taken(one)
    [entry] = one.submit([article(1)])
    one.feeder()
    assert one.settled([entry])[entry].record
    keys = Keys(tag)
    assert one.client.xlen(keys.enriched) == 1
    assert one.client.xlen(keys.rejected) == 0


def test_messages_for_partitions_that_do_not_exist_cost_no_connection_and_no_sign_of_life(system):
    one = system()
    one.feeder()
    one.worker()
    [entry] = one.submit([article(1)])
    one.settled([entry])
    before = len(one.client.client_list())
    clean = queue_of("clean")
    for number in range(50):
        payload = json.dumps([["{" + str(number) + "}", "t", [["1-0", 1]]], {}, {}]).encode()
        _push(one, clean, _message(clean, payload, "application/json"))
    tag = one.settings.tags[0]
    for arguments in ([tag, 5, [[None, 1]]], [tag, "t", [["1-0", None]]], [[], "t", []], [tag, "t", 7]):
        _push(one, clean, _message(clean, json.dumps([arguments, {}, {}]).encode(), "application/json"))
    _until_taken(one)
    [entry] = one.submit([article(2)])
    assert one.settled([entry])[entry].record
    assert len(one.client.client_list()) < before + 10
    assert "Exception in thread" not in one.logs()


def test_a_message_without_the_whole_token_cannot_settle_what_another_run_leased(system):
    one = system()
    one.stream.ensure_group()
    [entry] = one.submit([article(1)])
    one.stream.read("somebody", 1, None)
    assert one.stream.begin("a" * 32, "clean", [(entry, 1)]) == [article(1)]
    one.worker()
    for forged in ("", "a", "a" * 31):
        batch = {"tag": one.settings.tags[0], "token": forged, "entries": [entry], "items": [{"record": {}}]}
        for step in step_names()[1:]:
            payload = json.dumps([[batch], {}, {}]).encode()
            _push(one, queue_of(step), _message(queue_of(step), payload, "application/json"))
        _until_taken(one)
        assert one.stream.output_length() == 0, forged
        assert one.stream.renew("a" * 32, "", [entry]) == [True], forged


def test_no_secret_is_shown_anywhere(system):
    secret = "s3cr3t-" + uuid.uuid4().hex
    url = f"redis://khabar:{secret}@127.0.0.1:1/0"
    env = {
        **os.environ,
        "KHABAR_BROKER_URL": url,
        "KHABAR_STREAM_URL": url,
        "KHABAR_FLOWER_AUTH": f"user:{secret}",
        "KHABAR_SOCKET_TIMEOUT": "1",
        "KHABAR_LOG_LEVEL": "debug",
    }
    commands = [
        ["-m", "worker", "config"],
        ["-m", "worker", "submit", "-"],
        ["-m", "worker", "status"],
        ["-m", "worker", "feed"],
        ["-m", "celery", "-A", "worker", "report"],
        ["-m", "celery", "-A", "worker", "inspect", "ping"],
    ]
    for command in commands:
        ran = subprocess.run(
            [sys.executable, *command], input=article(1), env=env, capture_output=True, timeout=60, check=False
        )
        shown = (ran.stdout + ran.stderr).decode()
        assert secret not in shown, (command, shown)
        assert "Traceback" not in shown or command[1] == "celery", (command, shown)
    bad = subprocess.run(
        [sys.executable, "-m", "worker", "config"],
        env={**os.environ, "KHABAR_STREAM_URL": f"http://khabar:{secret}@host"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert bad.returncode == 2
    assert secret not in (bad.stdout + bad.stderr).decode()


def test_the_text_of_articles_is_in_no_log_and_in_no_event(system):
    one = system(KHABAR_LOG_LEVEL="debug")
    one.worker()
    one.feeder()
    marked = json.dumps(
        {"id": "marked", "title": "خبر سري ZQXJK-TITLE", "body": "قتل ثلاثة أشخاص ZQXJK-BODY في دمشق."},
        ensure_ascii=False,
    ).encode()
    broken = b'{"id": "x", "body": "ZQXJK-BROKEN'
    ids = one.submit([marked, broken])
    one.settled(ids)
    assert "ZQXJK" not in _log(one)
