"""Every way out: the reader class, `khabar tail --group`, and the sink to another broker."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from kombu import Connection
from support import article

from khabar import AsyncReader, Reader
from tasks.streams.stream import Keys


@pytest.fixture
def filled(system):
    """A system with thirty records on its output stream, and no process."""
    one = system()
    fill(one, range(30))
    return one


def fill(system, numbers, tag=0):
    key = Keys(system.settings.tags[tag]).enriched
    for n in numbers:
        record = json.dumps({"id": f"a{n}", "title": "", "text": "", "entities": [], "figures": []})
        system.client.xadd(key, {"record": record, "id": f"a{n}", "entry": f"{n}-1"})


def ids(received):
    return [one.record["id"] for one in received]


def khabar(system, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "worker", *arguments],
        env={**os.environ, **system.env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def finished(process, timeout=60):
    out, err = process.communicate(timeout=timeout)
    assert process.returncode == 0, err.decode()
    return out.decode()


def test_two_members_of_a_group_share_the_records_and_two_groups_do_not(filled):
    first, second = (Reader("archive", consumer=name, settings=filled.settings) for name in "ab")
    other = Reader("search", settings=filled.settings)
    a, b = first.read(count=10), second.read(count=20)
    assert ids(a) + ids(b) == [f"a{n}" for n in range(30)]
    assert ids(other.read(count=100)) == [f"a{n}" for n in range(30)]
    for reader in (first, second, other):
        reader.close()


def test_what_is_not_acknowledged_comes_again_to_another_member_once_it_is_stale(filled):
    with_patience = Reader("archive", consumer="a", settings=filled.settings, stale_ms=300)
    taken = with_patience.read(count=10)
    with_patience.acknowledge(*taken[:4])
    # However slow the machine is, nothing is stale for it yet.
    other = Reader("archive", consumer="b", settings=filled.settings)
    assert ids(other.read(count=5)) == [f"a{n}" for n in range(10, 15)]
    other.stale_ms = 300
    time.sleep(0.5)
    again = other.read(count=100)
    assert set(ids(again)) == {f"a{n}" for n in range(4, 15)}
    other.acknowledge(*again)
    assert ids(other.read(count=100)) == [f"a{n}" for n in range(15, 30)]
    for reader in (with_patience, other):
        reader.close()


def test_what_is_acknowledged_never_comes_again(filled):
    reader = Reader("archive", settings=filled.settings, stale_ms=1)
    reader.acknowledge(*reader.read(count=30))
    time.sleep(0.1)
    assert reader.read(block_ms=100) == []
    assert filled.client.xpending(filled.stream.keys.enriched, "archive")["pending"] == 0
    reader.close()


def test_a_reader_begins_with_what_is_already_there_and_waits_for_more(filled):
    reader = Reader("archive", settings=filled.settings)
    assert len(reader.read()) == 30
    fill(filled, [99])
    assert ids(reader.read()) == ["a99"]
    reader.close()


def test_in_asyncio_a_member_reads_acknowledges_and_takes_over_as_well(filled):
    async def read():
        async with AsyncReader("archive", "a", settings=filled.settings, stale_ms=200) as first:
            taken = await first.read(count=10)
            await first.acknowledge(*taken[:4])
            await first.acknowledge()
        # Without a block of its own, too: the first read joins the group.
        other = AsyncReader("archive", "b", settings=filled.settings, stale_ms=200)
        await asyncio.sleep(0.4)
        found = []
        async for received in other:
            found.append(received)
            if len(found) == 26:
                break
        await other.acknowledge(*found)
        await other.close()
        return taken, found

    taken, found = asyncio.run(read())
    assert ids(taken) == [f"a{n}" for n in range(10)]
    assert ids(found) == [f"a{n}" for n in range(4, 30)]
    assert filled.client.xpending(filled.stream.keys.enriched, "archive")["pending"] == 0


def test_whoever_leaves_the_loop_gives_back_what_it_did_not_see(filled):
    first = Reader("archive", "a", settings=filled.settings)
    for received in first:
        first.acknowledge(received)
        if received.entry == "3-1":
            break
    with suppress(ZeroDivisionError):
        for received in first:
            assert received.entry == "4-1"
            first.acknowledge(received)
            raise ZeroDivisionError
    with first, Reader("archive", "b", settings=filled.settings) as second:
        assert ids(second.read(count=10)) == [f"a{n}" for n in range(5, 15)]

    async def read():
        async with AsyncReader("archive", "c", settings=filled.settings) as reader:
            async for received in reader:
                assert received.entry == "15-1"
                await reader.acknowledge(received)
                break

    asyncio.run(read())
    with Reader("archive", "d", settings=filled.settings) as last:
        assert ids(last.read()) == [f"a{n}" for n in range(16, 30)]


def test_a_reader_without_the_right_to_give_back_leaves_it_to_time(filled):
    filled.client.acl_setuser("narrow", enabled=True, passwords=["+x"], keys=["*"], commands=["+@all", "-xclaim"])
    url = urlsplit(filled.url)
    narrow = f"redis://narrow:x@{url.hostname}:{url.port}/0"
    with Reader("archive", url=narrow, settings=filled.settings) as reader:
        for received in reader:
            assert received.entry == "0-1"
            break
    assert filled.client.xpending(filled.stream.keys.enriched, "archive")["pending"] == 30
    filled.client.acl_deluser("narrow")


def test_many_are_acknowledged_by_one_command_a_partition(system):
    one = system(KHABAR_PARTITIONS="3")
    for tag in range(3):
        fill(one, range(tag * 100, tag * 100 + 50), tag)
    with Reader("archive", settings=one.settings) as reader, one.client.monitor() as monitor:
        received = reader.read()
        reader.acknowledge(*received)
        one.client.echo("end")
        seen = list(iter(lambda: monitor.next_command()["command"], "ECHO end"))
    acknowledged = [command for command in seen if command.startswith("XACK {" + one.settings.namespace)]
    assert len(received) == 150
    assert len(acknowledged) == 3
    assert all(one.client.xpending(Keys(tag).enriched, "archive")["pending"] == 0 for tag in one.settings.tags)


def test_a_wait_is_shorter_than_the_timeout_of_the_connection(system):
    one = system(KHABAR_SOCKET_TIMEOUT="0.5")
    with Reader("archive", settings=one.settings) as reader:
        assert reader.read(block_ms=60_000) == []


def test_members_that_went_away_are_forgotten_once_they_hold_nothing(filled):
    filled.stream.ensure_group()
    for name in ("gone", "holding", "here"):
        reader = Reader("archive", consumer=name, settings=filled.settings)
        received = reader.read(count=10)
        if name != "holding":
            reader.acknowledge(*received)
        reader.close()
    time.sleep(0.4)
    here = Reader("archive", consumer="here", settings=filled.settings)
    assert here.read(block_ms=1) == []
    assert filled.stream.sweep(silent_ms=300) == 1
    members = filled.client.xinfo_consumers(filled.stream.keys.enriched, "archive")
    assert {(member["name"], member["pending"]) for member in members} == {(b"here", 0), (b"holding", 10)}
    here.close()


def test_stale_records_are_found_behind_many_that_are_not(filled):
    fill(filled, range(30, 130))
    first, last = (
        Reader("archive", "busy", settings=filled.settings),
        Reader("archive", "gone", settings=filled.settings),
    )
    first.read(count=120)
    left = last.read(count=10)
    last.give_back(*left)
    other = Reader("archive", "other", settings=filled.settings)
    # For one entry that is asked for the server looks at ten: the ones of the busy member fill twelve such looks.
    found = [one for _ in range(30) for one in other.read(count=1, block_ms=1)]
    assert ids(found) == ids(left)
    for reader in (first, last, other):
        reader.close()


def test_all_partitions_are_read(system):
    one = system(KHABAR_PARTITIONS="3")
    for tag in range(3):
        fill(one, [tag], tag)
    reader = Reader("archive", settings=one.settings)
    received = reader.read()
    assert sorted(ids(received)) == ["a0", "a1", "a2"]
    reader.acknowledge(*received)
    assert all(one.client.xpending(Keys(tag).enriched, "archive")["pending"] == 0 for tag in one.settings.tags)
    reader.close()


def test_the_revision_of_a_record_is_told(system):
    one = system(KHABAR_DUPLICATE_WINDOW="60")
    one.feeder()
    one.worker()
    one.settled(one.submit([article(1)]))
    one.settled(one.submit([article(1, killed=9)]))
    reader = Reader("archive", settings=one.settings)
    assert [received.revision for received in reader.read()] == [1, 2]
    reader.close()


def test_tail_as_a_member_of_a_group_acknowledges_and_goes_on_where_it_was(filled):
    first = finished(khabar(filled, "tail", "--group", "archive", "-n", "10"))
    second = finished(khabar(filled, "tail", "--group", "archive", "-n", "10"))
    assert [json.loads(line)["id"] for line in first.splitlines()] == [f"a{n}" for n in range(10)]
    assert [json.loads(line)["id"] for line in second.splitlines()] == [f"a{n}" for n in range(10, 20)]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_tail_gives_back_what_it_has_not_written(system, number):
    one = system()
    # More than a pipe holds that nobody reads from.
    record = json.dumps({"id": "a", "text": "x" * 10_000})
    for n in range(50):
        one.client.xadd(one.stream.keys.enriched, {"record": record, "entry": f"{n}-1"})
    process = khabar(one, "tail", "--group", "archive")
    assert process.stdout.readline()
    time.sleep(1)
    process.send_signal(number)
    out, said = process.communicate(timeout=60)
    assert process.returncode == (0 if number == signal.SIGTERM else 130), said
    with Reader("archive", settings=one.settings) as other:
        left = other.read()
    assert left
    assert 1 + out.count(b"\n") + len(left) >= 50


def test_tail_without_a_group_takes_nothing_away(filled):
    told = finished(khabar(filled, "tail", "--from-start", "-n", "30"))
    assert len(told.splitlines()) == 30
    assert filled.client.xinfo_groups(filled.stream.keys.enriched) == []


def test_the_sink_hands_every_record_to_the_other_queue(filled, server_url):
    queue = f"news-{filled.settings.namespace}"
    said = finished(khabar(filled, "sink", "--to", server_url, "--queue", queue, "-n", "30"))
    assert said == "30 forwarded\n"
    assert [message["id"] for message, _ in drained(server_url, queue)] == [f"a{n}" for n in range(30)]
    [group] = filled.client.xinfo_groups(filled.stream.keys.enriched)
    assert (group["name"], group["pending"]) == (b"sink", 0)


def test_the_sink_runs_until_it_is_told_to_stop(filled, server_url):
    queue = f"news-{filled.settings.namespace}"
    process = khabar(filled, "sink", "--to", server_url, "--queue", queue, "--group", "rabbit")
    received = drained(server_url, queue, 30)
    fill(filled, [77])
    received += drained(server_url, queue, 1)
    process.send_signal(signal.SIGTERM)
    assert finished(process) == "31 forwarded\n"
    message, headers = received[-1]
    assert message["id"] == "a77"
    assert headers["entry"] == "77-1"
    [(output_id, _)] = filled.client.xrevrange(filled.stream.keys.enriched, count=1)
    assert headers["output_id"] == output_id.decode()


def test_records_wait_while_the_other_broker_is_away(filled):
    process = khabar(filled, "sink", "--to", "redis://127.0.0.1:1/0", "--queue", "news")
    assert b"sink_error" in process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    assert finished(process) == "0 forwarded\n"
    # They are given back, and any other member has them at once.
    with Reader("sink", "other", settings=filled.settings) as other:
        assert len(other.read()) == 30


def drained(url, queue, count=30):
    """Bodies and headers of the next messages."""
    found = []
    with Connection(url) as connection, connection.SimpleQueue(queue) as simple:
        for _ in range(count):
            message = simple.get(timeout=60)
            assert message.content_type == "application/json"
            found.append((message.payload, message.headers))
            message.ack()
    return found
