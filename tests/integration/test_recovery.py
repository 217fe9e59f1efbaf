"""What a feeder takes back, sends again, holds back and gives up, on a real server; nothing is sent to any broker."""

import time
import uuid

import pytest

from config.settings import given
from tasks.streams.outputs import rejections
from tasks.streams.server import connect
from tasks.streams.status import partition_status
from tasks.streams.stream import GROUP, Delivery, Stream
from worker.feeding.recovery import Recovery

_STALE = 1.0
_LIMIT = 4.0
SETTINGS = given(stale_after=_STALE, heartbeat=0.2, article_time_limit=_LIMIT, batch_size=2, max_deliveries=3)


class Watched:
    """A stream with entries of one feeder, its recovery, and what that sends."""

    def __init__(self, stream, waiting=0):
        self.stream = stream
        self.sent = []
        self.recovery = Recovery(SETTINGS, "me", stream, lambda batch: self.sent.append(list(batch)), lambda: waiting)

    def entries(self, count):
        """New entries, dispatched as one batch."""
        for number in range(count):
            self.stream.client.xadd(self.stream.keys.raw, {"article": b"article %d" % number})
        batch = self.stream.read("me", count, None)
        self.recovery.sent(batch)
        return [delivery.entry_id for delivery in batch]

    def silent(self, ids, seconds=2 * _STALE):
        self.stream.client.xclaim(self.stream.keys.raw, GROUP, "me", 0, ids, idle=int(seconds * 1000), justid=True)

    def broken(self, ids, step, held=0.0, deliveries=1):
        """A run of these broke off in `step`, which its worker told."""
        token = uuid.uuid4().hex
        assert None not in self.stream.begin(token, step, [(entry, deliveries) for entry in ids])
        told = self.stream.abandon(token, step, ids, int(_STALE * 1000), int(held * 1000))
        assert told == len(ids)

    def look(self):
        """What one look sends; the looks before it are forgotten."""
        self.sent.clear()
        time.sleep(_STALE / 4)
        self.recovery.go_on()
        return list(self.sent)


@pytest.fixture
def stream(server_url):
    one = Stream(connect(server_url, 10), "{r" + uuid.uuid4().hex[:8] + "}")
    one.ensure_group()
    yield one
    one.client.delete(*one.client.keys(f"{one.keys.tag}:*"))
    one.client.close()


def test_the_entries_of_a_broken_run_go_one_by_one(stream):
    one = Watched(stream)
    ids = one.entries(3)
    one.broken(ids, "recognise")
    assert one.look() == [[Delivery(entry, 2, "recognise")] for entry in ids]
    assert not one.recovery.is_under_way


def test_a_run_that_gives_signs_of_life_is_left_alone(stream):
    one = Watched(stream)
    ids = one.entries(3)
    stream.begin("t", "clean", [(entry, 1) for entry in ids])
    one.silent(ids)
    assert stream.renew("t", "clean", ids) == [True] * 3
    assert one.look() == []
    one.silent(ids)
    assert one.look() == [[Delivery(entry, 2, "clean")] for entry in ids]


def test_entries_whose_message_is_lost_go_in_batches_and_are_not_counted(stream):
    one = Watched(stream)
    ids = one.entries(5)
    one.silent(ids)
    assert [[d.entry_id for d in batch] for batch in one.look()] == [ids[:2], ids[2:4], ids[4:]]
    assert {d.deliveries for batch in one.sent for d in batch} == {1}


def test_while_messages_wait_and_nothing_moves_no_message_is_taken_for_lost(stream):
    one = Watched(stream, waiting=5)
    ids = one.entries(2)
    one.silent(ids)
    assert one.look() == []
    # Not for ever: after ten times as long it is.
    one.silent(ids, 11 * _STALE)
    assert one.look() == [[Delivery(entry, 1) for entry in ids]]


def test_what_was_overtaken_in_the_line_is_lost_although_messages_wait(stream):
    one = Watched(stream, waiting=5)
    first, second = one.entries(1), one.entries(1)
    one.silent([*first, *second])
    assert one.look() == []
    one.silent(first)
    stream.begin("t", "clean", [(second[0], 1)])
    assert one.look() == [[Delivery(first[0], 1)]]


def test_an_entry_that_broke_too_many_runs_is_rejected_with_its_bytes(stream):
    one = Watched(stream)
    [entry] = one.entries(1)
    for deliveries in (1, 2):
        one.broken([entry], "recognise", deliveries=deliveries)
        assert one.look() == [[Delivery(entry, deliveries + 1, "recognise")]]
    one.broken([entry], "recognise", deliveries=3)
    assert one.look() == []
    [rejected] = rejections(stream.client, stream.keys.tag)
    assert rejected.article == b"article 0"
    assert (rejected.rejection["reason"], rejected.rejection["stage"]) == ("poison", "recognise")
    assert rejected.rejection["attempts"] == 3
    assert stream.in_flight() == 0


def test_entries_of_runs_that_hung_are_held_back_and_go_few_at_a_time(stream):
    one = Watched(stream)
    ids = one.entries(3)
    one.broken(ids, "clean", held=_LIMIT / 2)
    # The processes rest for as long as the run held one.
    assert one.look() == []
    assert (one.recovery.is_under_way, one.recovery.held_back) == (True, 3)
    rounds = []
    while sum(map(len, rounds)) < 3:
        # Each round that comes through lets one more go at a time.
        if batches := one.look():
            rounds.append([delivery for batch in batches for delivery in batch])
            for delivery in rounds[-1]:
                stream.client.xack(stream.keys.raw, GROUP, delivery.entry_id)
                stream.client.xdel(stream.keys.raw, delivery.entry_id)
    first, *others = [Delivery(entry, 2, "clean", _LIMIT / 2) for entry in ids]
    assert rounds == [[first], others]
    one.look()
    assert (one.recovery.is_under_way, one.recovery.held_back) == (False, 0)


def test_just_short_of_hanging_is_a_crash(stream):
    one = Watched(stream)
    ids = one.entries(2)
    one.broken(ids, "clean", held=_LIMIT / 2 - 0.1)
    assert len(one.look()) == 2
    assert one.recovery.held_back == 0


def test_what_another_feeder_took_over_is_held_back_no_more(stream):
    one = Watched(stream)
    ids = one.entries(2)
    one.broken(ids, "clean", held=_LIMIT)
    assert one.look() == []
    assert one.recovery.held_back == 2
    stream.client.xclaim(stream.keys.raw, GROUP, "another", 0, ids)
    assert one.look() == []
    assert one.recovery.held_back == 0


def test_entries_of_a_deleted_consumer_are_found_told_and_taken_over(stream):
    one = Watched(stream)
    ids = one.entries(40)
    client, raw = stream.client, stream.keys.raw
    # Some are settled, some are another's, some were never handed out: none of these is meant.
    client.xack(raw, GROUP, *ids[:3])
    client.xdel(raw, *ids[:3])
    client.xclaim(raw, GROUP, "another", 0, ids[5:8])
    later = [client.xadd(raw, {"article": b"later"}).decode() for _ in range(2)]
    assert stream.unheld() == []
    assert partition_status(client, stream.keys.tag).unheld == 0
    client.xgroup_delconsumer(raw, GROUP, "me")
    lost = [*ids[3:5], *ids[8:]]
    assert stream.unheld() == lost
    assert stream.unheld(most=3) == lost[:3]
    time.sleep(1.1)
    told = partition_status(client, stream.keys.tag)
    assert (told.unheld, told.in_flight, told.waiting) == (34, 3, 36)
    assert told.oldest_waiting >= 1
    # The other one lives.
    client.xclaim(raw, GROUP, "another", 0, ids[5:8])
    assert one.look() == []
    assert stream.unheld() == []
    assert client.xpending_range(raw, GROUP, "-", "+", 50, "me")[0]["message_id"].decode() == lost[0]
    one.silent(lost)
    client.xclaim(raw, GROUP, "another", 0, ids[5:8])
    assert [d.entry_id for batch in one.look() for d in batch] == lost
    assert stream.in_flight() == 37
    assert [d.entry_id for d in stream.read("me", 10, None)] == later


def test_an_entry_is_found_where_the_server_does_not_know_what_waits(stream):
    one = Watched(stream)
    ids = one.entries(3)
    client, raw = stream.client, stream.keys.raw
    waiting = [client.xadd(raw, {"article": b"later"}) for _ in range(3)]
    client.xdel(raw, waiting[1])
    [group] = client.xinfo_groups(raw)
    assert group["lag"] is None
    assert stream.unheld() == []
    client.xack(raw, GROUP, ids[1])
    assert stream.unheld() == [ids[1]]


def test_a_run_goes_on_with_what_was_taken_over(stream):
    one = Watched(stream)
    ids = one.entries(2)
    stream.begin("t", "clean", [(entry, 1) for entry in ids])
    stream.client.xgroup_delconsumer(stream.keys.raw, GROUP, "me")
    assert stream.renew("t", "clean", ids) == [False, False]
    one.look()
    assert stream.renew("t", "clean", ids) == [True, True]
