"""The scripts that lease, renew and settle a batch: right for each entry, however the batch lies in the stream."""

import threading
import time
import uuid

import pytest
from redis.exceptions import ResponseError

from tasks.streams.server import connect
from tasks.streams.stream import Delivery, Outcome, Stream

COUNT = 12


@pytest.fixture
def stream(server_url):
    one = Stream(connect(server_url, 10), "{l" + uuid.uuid4().hex[:8] + "}")
    one.ensure_group()
    yield one
    one.client.delete(*one.client.keys(f"{one.keys.tag}:*"))
    one.client.close()


def _submit(stream, articles):
    return [stream.client.xadd(stream.keys.raw, {"article": one}).decode() for one in articles]


def _read(stream, feeder="one", count=COUNT):
    _submit(stream, [b"article %d" % n for n in range(count)])
    return [(d.entry_id, d.deliveries) for d in stream.read(feeder, count, None)]


def _published(ids, result="enriched"):
    return [Outcome(entry, f"a{n}", result, "publish", b"{}") for n, entry in enumerate(ids)]


def test_batches_that_lie_among_others_are_leased_renewed_and_settled(stream):
    entries = _read(stream)
    # Every third entry: more of others than of its own lies between the first and the last of a batch.
    batches = [entries[at::3] for at in range(3)]
    for number, batch in enumerate(batches):
        articles = stream.begin(f"t{number}", "clean", batch)
        assert articles == [b"article %d" % n for n in range(number, COUNT, 3)]
    for number, batch in enumerate(batches):
        ids = [entry for entry, _ in batch]
        assert stream.renew(f"t{number}", "", ids) == [True] * len(ids)
        assert stream.renew(f"t{(number + 1) % 3}", "recognise", ids) == [False] * len(ids)
        assert stream.settle(f"t{number}", _published(ids)) == [1] * len(ids)
    assert (stream.in_flight(), stream.output_length(), stream.settled()) == (0, COUNT, COUNT)
    assert stream.client.hlen(stream.keys.leases) == 0


def test_ids_in_any_order_and_twice_get_one_outcome_each(stream):
    ids = [entry for entry, _ in reversed(_read(stream, count=3))]
    assert stream.begin("t", "clean", [(entry, 1) for entry in ids]) == [b"article 2", b"article 1", b"article 0"]
    assert stream.renew("t", "publish", ids) == [True, True, True]
    assert stream.settle("t", _published([*ids, ids[0]])) == [1, 1, 1, 0]
    assert stream.output_length() == 3


def test_entries_of_two_feeders_stay_with_their_feeders(stream):
    mine, yours = _read(stream, "mine", 2), _read(stream, "yours", 2)
    ids = [entry for entry, _ in mine + yours]
    stream.begin("t", "clean", mine + yours)
    assert stream.renew("t", "recognise", ids) == [True] * 4
    pending = stream.client.xpending_range(stream.keys.raw, "khabar", "-", "+", 10)
    assert [entry["consumer"] for entry in pending] == [b"mine", b"mine", b"yours", b"yours"]


def test_deliveries_that_do_not_agree_are_not_begun(stream):
    [(first, _), (second, _)] = _read(stream, count=2)
    assert stream.begin("t", "clean", [(first, 2), (second, 1)]) == [None, b"article 1"]
    assert stream.begin("other", "clean", [(first, 1), (second, 1)]) == [b"article 0", None]


def test_what_was_written_before_a_write_failed_is_settled_and_the_rest_stays_pending(stream):
    ids = [entry for entry, _ in _read(stream, count=4)]
    stream.begin("t", "clean", [(entry, 1) for entry in ids])
    stream.client.set(stream.keys.rejected, "not a stream")
    outcomes = _published(ids[:2]) + _published(ids[2:3], "not_arabic") + _published(ids[3:])
    with pytest.raises(ResponseError, match="WRONGTYPE"):
        stream.settle("t", outcomes)
    pending = stream.client.xpending_range(stream.keys.raw, "khabar", "-", "+", 10)
    assert [entry["message_id"].decode() for entry in pending] == ids[2:]
    assert (stream.output_length(), stream.settled()) == (2, 2)
    stream.client.delete(stream.keys.rejected)
    assert stream.settle("t", outcomes) == [0, 0, 1, 1]
    assert (stream.output_length(), stream.settled()) == (3, 4)


def test_the_largest_batch_fits(stream):
    entries = _read(stream, count=1024)
    ids = [entry for entry, _ in entries]
    assert all(stream.begin("t", "clean", entries))
    assert all(stream.renew("t", "", ids))
    assert sum(stream.settle("t", _published(ids))) == 1024


def test_what_is_new_is_handed_out_once_whether_it_was_there_or_came_while_waiting(stream):
    entries = _submit(stream, [b"1", b"2", b"3"])
    assert [d.entry_id for d in stream.read("one", 2, None)] == entries[:2]
    assert [(d.entry_id, d.deliveries) for d in stream.read("two", 2, 50)] == [(entries[2], 1)]
    assert stream.read("one", 2, None) == stream.read("one", 2, 1) == []
    later = threading.Timer(0.2, lambda: _submit(stream, [b"4"]))
    later.start()
    assert len(stream.read("one", 2, 5000)) == 1
    later.join()
    assert stream.in_flight() == 4


def test_an_abandoned_run_is_taken_back_at_once_and_only_its_own_entries(stream):
    entries = _read(stream, count=4)
    ids = [entry for entry, _ in entries]
    stream.begin("t", "clean", entries[:2])
    stream.begin("t2", "clean", entries[2:3])
    assert stream.abandon("t", "recognise", ids, 60_000, 1500) == 0
    assert stream.abandon("", "clean", ids, 60_000, 1500) == 0
    assert stream.abandon("t", "clean", ids, 60_000, 1500) == 2
    back = stream.reclaim("two", 60_000, 60_000, 10, 3)
    assert back == [Delivery(ids[0], 2, "clean", 1.5), Delivery(ids[1], 2, "clean", 1.5)]
    assert stream.renew("t", "clean", ids) == [False] * 4
    assert stream.abandon("t", "clean", ids, 60_000, 1500) == 0
    # Its late outcome is worth nothing.
    assert stream.settle("t", _published(ids[:2])) == [0, 0]


def test_a_run_that_failed_before_it_sent_its_next_message_counts_as_broken(stream):
    entries = _read(stream, count=1)
    ids = [entry for entry, _ in entries]
    stream.begin("t", "clean", entries)
    stream.renew("t", "", ids)
    assert stream.abandon("t", "clean", ids, 60_000, 0) == 0
    assert stream.abandon("t", "clean", ids, 60_000, 0, between_steps=True) == 1
    assert stream.reclaim("two", 60_000, 60_000, 10, 3) == [Delivery(ids[0], 2, "clean")]


def test_what_is_to_be_given_up_keeps_the_step_that_broke_until_it_has_its_outcome(stream):
    [(entry, _)] = _read(stream, count=1)
    for run in range(2):
        stream.begin(f"t{run}", "recognise", [(entry, run + 1)])
        stream.abandon(f"t{run}", "recognise", [entry], 60_000, 0)
        back = stream.reclaim("feeder", 60_000, 60_000, 10, 2)
    assert back == [Delivery(entry, 3, "recognise")]
    # The feeder died before it gave the entry up; the next one finds what there is to say.
    assert stream.begin("t", "clean", [(entry, 3)]) == [None]
    time.sleep(0.01)
    assert stream.reclaim("other", 1, 1, 10, 2) == [Delivery(entry, 3, "recognise")]
    assert stream.settle("feeder", _published([entry], "poison")) == [0]
    assert stream.settle("other", _published([entry], "poison")) == [1]


@pytest.mark.parametrize("forged", ["", "token", "token-of-a-run|"])
def test_a_part_of_a_token_owns_nothing(stream, forged):
    entries = _read(stream, count=2)
    ids = [entry for entry, _ in entries]
    stream.begin("token-of-a-run", "clean", entries)
    assert stream.begin(forged, "clean", entries) == [None, None]
    assert stream.renew(forged, "clean", ids) == [False, False]
    assert stream.settle(forged, _published(ids)) == [0, 0]
    stream.release(forged, ids)
    assert stream.renew("token-of-a-run", "", ids) == [True, True]


def test_what_a_feeder_holds_back_stays_fresh_and_its_own(stream):
    ids = [entry for entry, _ in _read(stream, count=3)]
    stream.settle("one", _published(ids[:1]))
    assert stream.pending_among("one", ids) == set(ids[1:])
    assert stream.pending_among("two", ids) == set()
    time.sleep(0.2)
    assert stream.keep("one", ids[1:2]) == {ids[1]}
    assert [d.entry_id for d in stream.reclaim("two", 200, 200, 10, 3)] == [ids[2]]
    # Neither what has its outcome nor what is another's is brought back by a sign of life.
    assert stream.keep("one", ids) == {ids[1]}
    assert stream.pending_among("two", ids) == {ids[2]}


def test_a_feeder_may_hold_back_thousands(stream):
    ids = [entry for entry, _ in _read(stream, count=9000)]
    assert stream.keep("one", ids) == set(ids)


def test_an_entry_that_somebody_deleted_leaves_no_lease_behind(stream):
    entries = _read(stream, count=1)
    stream.begin("t", "clean", entries)
    stream.client.xdel(stream.keys.raw, entries[0][0])
    assert stream.abandon("t", "clean", [entries[0][0]], 60_000, 0) == 0
    assert stream.in_flight() == 0
