"""What version 0.1 left on a server, byte for byte, is finished and read by the version at hand.

`data/v1/stream.json`: eight articles of which one batch waits to be cleaned, one was cleaned and waits for the
recogniser, and one message was restored by a worker that stopped. `data/v1/outcomes.json`: what became of them.
"""

import base64
import json
from collections import Counter
from pathlib import Path

import pytest
from support import published

from config.steps import queue_of
from khabar import Reader
from tasks.record.earlier import in_current_form
from tasks.record.forms import EnrichedRecord, Rejection
from tasks.streams.stream import GROUP, Keys

DATA = Path(__file__).parent / "data" / "v1"
NAMESPACE = "v1"
KEYS = Keys("{" + NAMESPACE + "}")


def _restore(client, with_messages):
    state = json.loads((DATA / "stream.json").read_text())
    client.delete(*(client.keys(f"{KEYS.tag}:*") or ["none"]))
    client.xgroup_create(KEYS.raw, GROUP, id="0", mkstream=True)
    for entry_id, fields in state["keys"]["raw"]:
        client.xadd(KEYS.raw, {base64.b64decode(k): base64.b64decode(v) for k, v in fields}, id=entry_id)
    for entry_id, consumer, deliveries in state["keys"]["pending"]:
        client.xreadgroup(GROUP, consumer, {KEYS.raw: ">"}, count=1)
        client.xclaim(KEYS.raw, GROUP, consumer, 0, [entry_id], retrycount=deliveries, justid=True)
    if state["keys"]["leases"]:
        client.hset(KEYS.leases, mapping=state["keys"]["leases"])
    for step, messages in state["messages"].items():
        for message in messages if with_messages else []:
            client.rpush(f"{KEYS.tag}:broker:{queue_of(step)}", json.dumps(message))
    return [entry_id for entry_id, _ in state["keys"]["raw"]]


@pytest.mark.parametrize("with_messages", [True, False])
def test_a_stream_of_the_previous_version_is_finished(system, with_messages):
    one = system(KHABAR_NAMESPACE=NAMESPACE, KHABAR_STALE_AFTER="2", KHABAR_HEARTBEAT="0.5")
    ids = _restore(one.client, with_messages)
    one.worker()
    one.feeder()
    settled = one.settled(ids)
    assert published(one) == Counter({**{f"a{n}": 1 for n in range(8)}, "html": 1})
    assert settled[ids[8]].rejection["reason"] == "not_json"
    assert settled[ids[9]].record["extra"] == {"section": "x"}


def test_records_and_rejections_of_the_previous_version_are_read(system):
    one = system(KHABAR_NAMESPACE=NAMESPACE)
    one.client.delete(*(one.client.keys(f"{KEYS.tag}:*") or ["none"]))
    stored = json.loads((DATA / "outcomes.json").read_text())
    for kind in ("enriched", "rejected"):
        for entry_id, fields in stored[kind]:
            one.client.xadd(f"{KEYS.tag}:{kind}", fields, id=entry_id)
    reader = Reader("compatibility", settings=one.settings)
    received = reader.read(block_ms=100)
    reader.close()
    assert {r.record["id"] for r in received} == {f"a{n}" for n in range(8)} | {"html"}
    for one_received in received:
        assert one_received.record["schema"] == 1
        EnrichedRecord.model_validate(in_current_form(one_received.record), strict=True)
    for _, fields in stored["rejected"]:
        Rejection.model_validate_json(fields["rejection"], strict=True)
    [again] = one.stream.retry([stored["rejected"][0][0]])
    assert one.client.xrange(KEYS.raw, again, again)[0][1][b"article"] == stored["rejected"][0][1]["article"].encode()
