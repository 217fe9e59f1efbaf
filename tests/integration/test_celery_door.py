"""Whatever reaches the queue `khabar.submit` ends as an entry, or as a rejection with its bytes."""

import datetime
import decimal
import json
import uuid

import pytest
from celery import Celery
from support import article

from tasks.streams.entries import entries
from tasks.streams.stream import Keys

QUEUE = "khabar.submit"
BODY = "أعلنت وزارة الداخلية في بغداد اليوم الأحد مقتل 5 أشخاص وإصابة 7 آخرين بجروح في حادث سير."


@pytest.fixture
def producer(server_url):
    """A plain Celery application that knows nothing of Khabar."""

    def of(one):
        app = Celery(f"p{uuid.uuid4().hex}", broker=one.url, set_as_current=False)
        app.conf.broker_transport_options = {"global_keyprefix": f"{one.settings.tags[0]}:broker:"}
        app.conf.task_create_missing_queues = True
        return app

    return of


def _send(app, *args, **options):
    app.send_task(QUEUE, args, queue=QUEUE, argsrepr="(…)", ignore_result=True, **options)


def _outcomes(one, count):
    """Ids of records, and rejections with their bytes, when there are so many of both."""
    keys = Keys(one.settings.tags[0])
    for _ in range(1200):
        if one.client.xlen(keys.enriched) + one.client.xlen(keys.rejected) >= count:
            break
        one.client.xread({keys.enriched: "$"}, block=100)
    records = [json.loads(f[b"record"]) for _, f in entries(one.client, keys.enriched)]
    rejected = [(json.loads(f[b"rejection"])["reason"], f[b"article"]) for _, f in entries(one.client, keys.rejected)]
    assert len(records) + len(rejected) == count, one.logs()
    return {record["id"]: record for record in records}, rejected


def test_articles_of_every_kind_become_records(system, producer):
    one = system()
    one.worker()
    one.feeder()
    app = producer(one)
    moment = datetime.datetime(2024, 3, 5, 10, 0, tzinfo=datetime.UTC)
    typed = {"at": decimal.Decimal("1.50"), "key": uuid.UUID(int=7), "raw": b"bytes"}
    _send(app, {"id": "plain", "body": BODY})
    _send(app, article(1).decode())
    app.send_task(QUEUE, kwargs={"article": {"id": "named", "body": BODY}}, queue=QUEUE)
    _send(app, {"id": "typed", "body": BODY, "published_at": moment, **typed})
    for compression in ("gzip", "bzip2", "lzma"):
        _send(app, {"id": compression, "body": BODY}, compression=compression)
    _send(app, {"id": "nan", "body": BODY, "score": float("nan")})
    _send(app, {"id": "limited", "body": BODY}, time_limit=1e-6, expires=1e-6, stamped_headers=["a"], a=1)
    app.conf.task_protocol = 1
    _send(app, {"id": "first_protocol", "body": BODY})
    found, rejected = _outcomes(one, 10)
    assert not rejected
    assert set(found) == {"plain", "a1", "named", "typed", "gzip", "bzip2", "lzma", "limited", "first_protocol", "nan"}
    assert found["typed"]["published_at"].startswith("2024-03-05T10:00:00")
    # As the client writes it.
    assert found["nan"]["extra"] == {"score": None}
    assert found["typed"]["extra"] == {"at": "1.50", "key": str(uuid.UUID(int=7)), "raw": "bytes"}


def test_what_is_no_article_is_rejected_with_its_bytes(system, producer):
    one = system(KHABAR_MAX_ARTICLE_BYTES="100000")
    one.worker()
    one.feeder()
    app = producer(one)
    _send(app, {"id": "surrogate", "body": BODY, "note": "\ud800"})
    _send(app, '{"id": "text", "body": "\ud800"}')
    _send(app, {"id": "a"}, {"id": "b"})
    _send(app, [1, 2])
    _send(app, {"id": "pickled"}, serializer="pickle")
    _send(app, {"id": "blown_up", "body": BODY * 10_000}, compression="gzip")
    queue = f"{one.settings.tags[0]}:broker:{QUEUE}"
    for message in (b"{}", b"[]", b"7", b'{"body": 1, "properties": 2}', b'{"body": "", "properties": {}}'):
        one.client.lpush(queue, message)
    garbage = [b"no JSON at all", b"\xff\xfe\x00\r\n", b'{"body": "' + article(1)[:30], b"[" * 100_000]
    for data in garbage:
        one.client.lpush(queue, data)
    found, rejected = _outcomes(one, 15)
    assert not found
    bytes_of = [data for _, data in rejected]
    for mark in (b"surrogate", b"\xed\xa0\x80", b'{"id": "b"}', b"[1,2]", b"pickled"):
        assert sum(mark in data for data in bytes_of) == 1, mark
    assert [data for data in bytes_of if data in garbage] == garbage
    assert {reason for reason, _ in rejected} <= {"not_json", "not_utf8", "not_object", "invalid"}
    assert not one.client.exists(f"{one.settings.tags[0]}:broker:unacked")


def test_a_message_that_is_delivered_again_is_the_same_entry(system, producer):
    one = system()
    one.worker(queues=QUEUE)
    app = producer(one)
    key = f"{one.settings.tags[0]}:broker:{QUEUE}"
    _send(app, {"id": "twice", "body": BODY}, task_id="t" * 36)
    _send(app, {"id": "twice", "body": BODY}, task_id="t" * 36)
    _send(app, {"id": "other", "body": BODY}, task_id="t" * 36)
    raw = Keys(one.settings.tags[0]).raw
    for _ in range(600):
        if not one.client.exists(key) and not one.client.exists(f"{one.settings.tags[0]}:broker:unacked"):
            break
        one.client.xread({raw: "$"}, block=100)
    assert [json.loads(f[b"article"])["id"] for _, f in entries(one.client, raw)] == ["twice", "other"]
