"""What the worker's parent spares itself: reading batches, and sending each event alone."""

import base64
import json

import pytest
from kombu import Connection
from kombu.transport.virtual import Message as Read
from support import article

from worker.broker.messages import Message

NOTHING = dict.fromkeys(("callbacks", "errbacks", "chain", "chord"))


@pytest.mark.parametrize(
    ("body", "content_type", "payload"),
    [
        (b'[[], {"a": 1}, {}]', "application/json", [[], {}, NOTHING]),
        (b'{"args": []}', "application/json", {"args": []}),
        (b"[plain]", "text/plain", "[plain]"),
    ],
)
def test_a_message_is_read_only_where_it_is_no_list(body, content_type, payload):
    with Connection("memory://") as connection:
        channel = connection.channel()
        raw = {
            "body": base64.b64encode(body).decode(),
            "content-type": content_type,
            "content-encoding": "utf-8",
            "headers": {},
            "properties": {"body_encoding": "base64", "delivery_tag": "1"},
        }
        assert Message(raw, channel=channel, accept={"application/json", "text/plain"}).payload == payload
        assert Message(raw, channel=channel, accept={"application/json", "text/plain"}).decode() == (
            Read(raw, channel=channel, accept={"application/json", "text/plain"}).decode()
        )


def test_all_events_arrive_though_gathered(system):
    one = system(KHABAR_BATCH_SIZE="2")
    worker = one.worker()
    with one.client.pubsub() as listening:
        listening.psubscribe(f"{{{one.settings.namespace}}}:broker:*")
        one.feeder()
        one.settled(one.submit([article(n) for n in range(20)]))
        worker.terminate()
        worker.wait(30)
        events, sendings = [], 0
        while (heard := listening.get_message(timeout=1.0)) is not None:
            if heard["type"] == "pmessage":
                found = json.loads(base64.b64decode(json.loads(heard["data"])["body"]))
                gathered = [event for event in (found if isinstance(found, list) else [found]) if "uuid" in event]
                of_worker = [event["type"] for event in gathered if event["type"] != "task-sent"]
                events += of_worker
                sendings += bool(of_worker)
    tasks = events.count("task-succeeded")
    assert tasks >= 4 * 10
    assert (events.count("task-received"), events.count("task-started")) == (tasks, tasks)
    assert sendings < len(events) / 4
