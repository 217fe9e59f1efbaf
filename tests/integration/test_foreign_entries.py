"""Entries that are not what they should be: on the input stream, and between outcomes on the streams that come out."""

import asyncio
import json
import os
import subprocess
import sys

import pytest
from support import article

from khabar import AsyncReader, Reader
from tasks.streams.outputs import rejections
from tasks.streams.stream import Keys

FOREIGN = [
    {"x": "y"},
    {"record": "not json", "rejection": b"\xff"},
    {"record": "[]", "rejection": "7"},
    {"record": "{}", "rejection": "{}", "entry": b"\xff"},
    {"record": '{"id": 5}', "rejection": '{"id": "x", "stage": 1, "reason": null, "detail": ""}', "revision": "x"},
]


@pytest.fixture
def done(system):
    """A system that gave ten records and ten rejections, with foreign entries before, among and after them."""
    one = system()
    keys = Keys(one.settings.tags[0])
    one.feeder()
    one.worker()
    for part in range(2):
        for fields in FOREIGN:
            one.client.xadd(keys.enriched, fields)
            one.client.xadd(keys.rejected, fields)
        numbers = range(5 * part, 5 * part + 5)
        one.settled(one.submit([article(n) for n in numbers] + [b'{"id": "bad%d"}' % n for n in numbers]))
    one.client.xadd(keys.enriched, FOREIGN[0])
    return one


def khabar(system, *arguments):
    ran = subprocess.run(
        [sys.executable, "-m", "worker", *arguments],
        env={**os.environ, **system.env},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode(errors="replace"), ran.stderr.decode()


def test_foreign_entries_keep_nobody_from_the_outcomes(done):
    wanted = [f"a{n}" for n in range(10)]
    with Reader("first", settings=done.settings) as reader:
        taken = reader.read(count=100)
        assert sorted(one.record["id"] for one in taken) == wanted
        reader.acknowledge(*taken)

    async def read():
        async with AsyncReader("second", settings=done.settings) as reader:
            return await reader.read(count=100)

    assert len(asyncio.run(read())) == 10
    # A reader may write nothing there: it acknowledges them.
    keys = Keys(done.settings.tags[0])
    assert done.client.xpending(keys.enriched, "first")["pending"] == 0
    assert done.client.xlen(keys.enriched) == 10 + 2 * len(FOREIGN) + 1
    for arguments in (["tail", "--group", "other", "-n", "10"], ["tail", "--from-start", "-n", "10"]):
        out, told = khabar(done, *arguments)
        assert sorted(json.loads(line)["id"] for line in out.splitlines()) == wanted
        assert "it is no" in told
    out, told = khabar(done, "rejects", "list")
    assert {json.loads(line)["id"] for line in out.splitlines()} == {f"bad{n}" for n in range(10)}
    assert f"moved to {keys.foreign} the entry" in told
    # What was met is told of once, and kept with its place and its fields.
    assert khabar(done, "rejects", "list")[1] == ""
    aside = [fields for _, fields in done.client.xrange(keys.foreign)]
    assert {fields[b"stream"].decode() for fields in aside} == {keys.enriched, keys.rejected}
    assert sum(fields[b"fields"] == b"1:x1:y" for fields in aside) >= 4
    assert done.client.xlen(keys.rejected) == 10
    out, _ = khabar(done, "export", "--table", "articles")
    assert all(one in out for one in wanted)
    khabar(done, "report", "-o", str(done.folder / "report.html"))


def test_what_has_no_article_keeps_its_fields_and_of_two_the_judged_one_is_kept(system):
    one = system()
    keys = Keys(one.settings.tags[0])
    one.feeder()
    one.worker()
    fields = {b"title": b"t", b"entry": b"\xff\x00", b"": b"1:2", b"n": "خبر".encode()}
    without = one.client.xadd(keys.raw, fields).decode()
    second = one.client.execute_command("XADD", keys.raw, "*", "article", b"first", "article", article(1)).decode()
    found = one.settled([without, second])
    assert {settled.rejection["reason"] for settled in found.values()} == {"not_json"}
    by_fields = {bool(rejected.fields): rejected for rejected in rejections(one.client, one.settings.tags[0])}
    assert dict(by_fields[True].fields) == fields
    assert by_fields[False].article == b"first"
    out, _ = khabar(one, "rejects", "show", by_fields[True].rejection_id)
    assert "title: t\n" in out
    # It has nothing to bring back, and stays.
    assert one.stream.retry([by_fields[True].rejection_id]) == [None]
    assert one.client.xlen(keys.rejected) == 2
