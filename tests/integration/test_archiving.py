"""The archiver on real servers: everything once, whatever is killed; nothing acknowledged before it is committed."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from needed import postgresql
from sqlalchemy import delete
from support import article

from bench.servers.node import until
from khabar import codec
from tasks.archive.database import Database
from tasks.archive.forms import Filters
from tasks.archive.reading import Archive
from tasks.archive.tables import rejections
from tasks.streams import outcome_reader
from tasks.streams.outcome_reader import Outcome, OutcomeReader
from tasks.streams.outputs import Settled
from tasks.streams.stream import Keys
from worker.archiving import ARCHIVERS
from worker.archiving.batches import write_outcomes

MODULE = [sys.executable, "-P", "-m", "worker", "archive"]


@pytest.fixture
def filled(system, tmp_path):
    """A system with three hundred records and thirty rejections on its streams, and no process."""
    one = system(
        KHABAR_ARCHIVE_URL=f"sqlite:///{tmp_path / 'archive.db'}", KHABAR_STALE_AFTER="2", KHABAR_HEARTBEAT="1"
    )
    fill(one, range(300))
    return one


def fill(system, numbers, text="النص"):
    keys = Keys(system.settings.tags[0])
    with system.client.pipeline(transaction=False) as pipeline:
        for n in numbers:
            pipeline.xadd(keys.enriched, {"record": codec.encode(record(n, text)), "id": f"a{n}", "entry": f"{n}-1"})
            if n % 10 == 0:
                told = {"id": None, "stage": "clean", "reason": "blank", "detail": "…", "attempts": 1}
                told |= {"rejected_at": "2026-01-01T00:00:00.000Z"}
                pipeline.xadd(keys.rejected, {"rejection": codec.encode(told), "article": b"\xff{", "entry": f"{n}-1"})
        pipeline.execute()


def record(number, text):
    moment = f"2026-01-{number % 28 + 1:02d}T00:00:00.000Z"
    known = {"schema": 2, "id": f"a{number}", "title": f"خبر {number}", "text": f"{text} {number}"}
    unknown = dict.fromkeys(("url", "source", "author", "published_at", "page"))
    empty = {name: [] for name in ("notes", "sentences", "entities", "figures", "removed", "media")}
    processing = {"version": "0", "ner": "none", "attempts": 1, "submitted_at": moment, "finished_at": moment, "ms": {}}
    return {**known, **unknown, **empty, "extra": {}, "processing": processing}


def run(system, *arguments, timeout=120):
    done = subprocess.run(
        [*MODULE, *arguments], env={**os.environ, **system.env}, capture_output=True, timeout=timeout, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def archived(system):
    with Archive.open(system.settings.archive_url.get_secret_value()) as archive:
        ids = [one.id for one in archive.iterate()]
        rejected = archive.rejections(limit=1000).rejections
    assert len(ids) == len(set(ids))
    return set(ids), [one.rejection_id for one in rejected]


def pending(system):
    keys = Keys(system.settings.tags[0])
    groups = [group for key in (keys.enriched, keys.rejected) for group in system.client.xinfo_groups(key)]
    return sum(group["pending"] for group in groups if group["name"] == ARCHIVERS.encode())


def test_records_and_rejections_are_written_once_and_acknowledged(filled):
    assert run(filled, "--until-idle") == "300 new, 0 revised, 0 repeated, 30 rejected"
    ids, rejected = archived(filled)
    assert ids == {f"a{n}" for n in range(300)}
    assert len(rejected) == 30
    assert pending(filled) == 0
    assert run(filled, "--until-idle") == "0 new, 0 revised, 0 repeated, 0 rejected"
    # Another group reads all of it again, and nothing stands twice.
    assert run(filled, "--until-idle", "--group", "again") == "0 new, 0 revised, 0 repeated, 0 rejected"
    assert archived(filled) == (ids, rejected)


def test_a_changed_article_replaces_and_keeps_its_history(filled):
    run(filled, "--until-idle")
    fill(filled, [7], text="نص جديد")
    assert run(filled, "--until-idle").startswith("0 new, 1 revised")
    with Archive.open(filled.settings.archive_url.get_secret_value()) as archive:
        assert archive.record("a7").record["text"] == "نص جديد 7"
        assert [one.number for one in archive.revisions("a7")] == [2, 1]
        assert [one.id for one in archive.records(Filters(text="جديد")).records] == ["a7"]


def test_what_a_killed_archiver_had_read_comes_again(filled):
    process = filled.start(MODULE, {"KHABAR_ARCHIVE_BATCH": "5"})
    for _ in range(8):
        until(lambda: pending(filled) or len(archived_rows(filled)) >= 300, 90)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process = filled.start(MODULE, {"KHABAR_ARCHIVE_BATCH": "5"})
        fill(filled, range(300, 310))
    until(lambda: len(archived_rows(filled)) == 310 and not pending(filled), 90)
    process.terminate()
    assert process.wait(30) == 0
    ids, rejected = archived(filled)
    assert ids == {f"a{n}" for n in range(310)}
    assert len(rejected) == 30 + 8


def archived_rows(system):
    path = system.settings.archive_url.get_secret_value().removeprefix("sqlite:///")
    if not os.path.exists(path):  # noqa: PTH110
        return []
    connection = sqlite3.connect(path, timeout=30)
    try:
        return connection.execute("SELECT id FROM articles").fetchall()
    except sqlite3.OperationalError:
        return []
    finally:
        connection.close()


def test_entries_that_are_no_records_hold_nothing_up(filled):
    key = Keys(filled.settings.tags[0]).enriched
    whole = record(1, "نص")
    wrong = [
        {"record": b'{"id": "only"}'},
        {"record": codec.encode({**whole, "id": "typed", "title": 7})},
        {"record": codec.encode({**whole, "id": "listed", "entities": [1, 2]})},
        {"record": codec.encode({**whole, "id": "figured", "figures": [{"kind": "count"}]})},
        {"record": codec.encode({**whole, "id": "timed", "processing": None})},
        {"something": b"else"},
        {"record": b"\xff"},
    ]
    for fields in wrong:
        filled.client.xadd(key, fields)
    fill(filled, [300])
    run(filled, "--until-idle")
    ids, _ = archived(filled)
    assert ids == {f"a{n}" for n in range(301)}
    assert pending(filled) == 0


TEXT = "قتل خمسة في بغداد."
MENTION = {"field": "text", "start": 12, "end": 17, "text": "بغداد"}
ENTITY = {"type": "LOC", "name": "بغداد", "country": None, "place": None, "mentions": [MENTION]}
FIGURE = {"field": "text", "start": 4, "end": 8, "text": "خمسة", "kind": "count", "value": 5, "min": None, "max": None}
FIGURE |= {"qualifier": "exact", "counted": None, "unit": None, "event": "killed", "place": 0, "sentence": 0}


def record_of_an_event(article_id, entity=None, figure=None):
    sentences = [{"field": "text", "start": 0, "end": len(TEXT)}]
    entities, figures = [{**ENTITY, **(entity or {})}], [{**FIGURE, **(figure or {})}]
    whole = {**record(1, TEXT), "id": article_id, "text": TEXT}
    return {**whole, "sentences": sentences, "entities": entities, "figures": figures}


def test_what_would_break_pages_and_tables_is_set_aside_with_its_reason(system, tmp_path):
    one = system(KHABAR_ARCHIVE_URL=f"sqlite:///{tmp_path / 'archive.db'}")
    keys = Keys(one.settings.tags[0])
    wrong = [{"figure": {"place": place}} for place in ({}, "0", 1.5, -1, 99, True)]
    wrong += [
        {"entity": {"type": "ORG"}},
        {"figure": {"sentence": 1}},
        {"entity": {"mentions": [{**MENTION, "end": 18}]}},
    ]
    for n, changed in enumerate(wrong):
        one.client.xadd(keys.enriched, {"record": codec.encode(record_of_an_event(f"wrong{n}", **changed))})
    told = {"id": None, "stage": "clean", "reason": "blank", "detail": "…", "attempts": "many", "rejected_at": ""}
    one.client.xadd(keys.rejected, {"rejection": codec.encode(told), "article": b"{"})
    for article_id, place in (("whole", 0), ("nowhere", None)):
        right = record_of_an_event(article_id, figure={"place": place})
        one.client.xadd(keys.enriched, {"record": codec.encode(right)})
    process = one.start([*MODULE, "--until-idle"])
    assert process.wait(120) == 0, one.logs()
    assert archived(one) == ({"whole", "nowhere"}, [])
    assert pending(one) == 0
    assert one.client.xlen(keys.foreign) == len(wrong) + 1
    assert (one.client.xlen(keys.enriched), one.client.xlen(keys.rejected)) == (2, 0)
    assert "figures.0.place: 99 is not the index of a LOC among the entities" in one.logs()
    assert "it is not a rejection: attempts" in one.logs()


def test_a_record_that_the_database_cannot_hold_is_left_out_and_told(tmp_path, caplog):
    # As if written by a program that does not check records.
    wrong = record_of_an_event("wrong", entity={"mentions": [{**MENTION, "start": "not a number"}]})
    outcomes = [
        Outcome("enriched", f"{n}-1", Settled(f"{n}-1", one, None), b"")
        for n, one in enumerate((record_of_an_event("first"), wrong, record_of_an_event("last")))
    ]
    with Database(f"sqlite:///{tmp_path / 'archive.db'}") as database:
        assert write_outcomes(database, outcomes).new == 2
        assert {one.id for one in Archive(database).iterate()} == {"first", "last"}
    assert [one.action for one in caplog.records] == ["archive_refused"]


def test_everything_that_stands_on_the_streams_can_be_taken_without_a_group(filled):
    assert run(filled, "import").startswith("300 new")
    assert run(filled, "import").startswith("0 new, 0 revised, 0 repeated")
    assert run(filled, "--until-idle").startswith("0 new, 0 revised, 0 repeated, 0 rejected")


def test_a_rejection_that_was_taken_off_its_stream_waits_no_longer(filled):
    run(filled, "--until-idle")
    waiting = archived(filled)[1]
    filled.stream.drop(waiting[:3])
    assert filled.stream.retry(waiting[3:4])[0]
    run(filled, "--until-idle")
    with Archive.open(filled.settings.archive_url.get_secret_value()) as archive:
        assert {one.rejection_id for one in archive.rejections(state="removed").rejections} == set(waiting[:4])
        assert len(archive.rejections().rejections) == len(waiting) - 4


def test_what_was_taken_is_noted_though_the_stream_has_rejections_that_the_archive_deleted(filled):
    run(filled, "--until-idle")
    with Archive.open(filled.settings.archive_url.get_secret_value()) as archive:
        some = archive.rejections(limit=1000).rejections
        oldest = [one.number for one in some[10:]]
        with archive.database.writing() as connection:
            connection.execute(delete(rejections).where(rejections.c.number.in_(oldest)))
    waiting = [one.rejection_id for one in some[:10]]
    taken = [waiting[0], waiting[4], waiting[9]]
    filled.stream.drop(taken)
    run(filled, "--until-idle")
    with Archive.open(filled.settings.archive_url.get_secret_value()) as archive:
        assert {one.rejection_id for one in archive.rejections(state="removed").rejections} == set(taken)
        assert {one.rejection_id for one in archive.rejections().rejections} == set(waiting) - set(taken)


def test_ids_of_a_stream_are_read_page_by_page(filled, monkeypatch):
    monkeypatch.setattr(outcome_reader, "_IDS_AT_ONCE", 7)
    key = Keys(filled.settings.tags[0]).rejected
    everything = [entry_id.decode() for entry_id, _ in filled.client.xrange(key)]
    with closing(OutcomeReader("some", filled.settings)) as reader:
        assert list(reader.ids(key, everything[3], everything[-2])) == everything[3:-1]


def test_a_whole_system_fills_the_archive(system, tmp_path):
    one = system(KHABAR_ARCHIVE_URL=f"sqlite:///{tmp_path / 'archive.db'}")
    one.feeder()
    one.worker()
    archiver = one.start(MODULE)
    one.settled(one.submit([article(n) for n in range(20)] + [b"{"]))
    until(lambda: len(archived_rows(one)) == 20, 90)
    archiver.terminate()
    assert archiver.wait(30) == 0, one.logs()
    with Archive.open(one.settings.archive_url.get_secret_value()) as archive:
        found = archive.records(Filters(text="ببغداد", events=("killed",), least=5))
        assert len(found.records) == 20
        assert archive.entity("place:98182").articles == 20
        assert [one.rejection["reason"] for one in archive.rejections().rejections] == ["not_json"]


def test_a_database_that_is_away_is_waited_for(filled, tmp_path):
    path = tmp_path / "archive.db"
    run(filled, "--until-idle")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    fill(filled, range(300, 320))
    process = filled.start(MODULE)
    time.sleep(3)
    assert process.poll() is None
    holder.execute("COMMIT")
    holder.close()
    until(lambda: len(archived_rows(filled)) == 320 and not pending(filled), 90)
    process.terminate()
    assert process.wait(30) == 0


@pytest.mark.extra
def test_a_postgresql_that_is_started_later_is_waited_for(system):
    with postgresql() as cluster:
        cluster.kill()
        one = system(KHABAR_ARCHIVE_URL=cluster.url)
        fill(one, range(20))
        archiver = one.start(MODULE)
        until(lambda: "trying again" in one.logs(), 90)
        assert archiver.poll() is None
        cluster.start()
        until(lambda: caught_up(one), 90)
        archiver.terminate()
        assert archiver.wait(30) == 0, one.logs()
        assert archived(one)[0] == {f"a{n}" for n in range(20)}


@pytest.mark.extra
def test_postgresql_killed_again_and_again_has_everything_once(system, tmp_path):
    with postgresql() as cluster:
        one = system(KHABAR_ARCHIVE_URL=cluster.url, KHABAR_STALE_AFTER="2", KHABAR_HEARTBEAT="1")
        archivers = [one.start(MODULE, {"KHABAR_ARCHIVE_BATCH": "10"}) for _ in range(2)]
        for n in range(4):
            fill(one, range(n * 100, n * 100 + 100))
            time.sleep(1)
            cluster.kill()
            cluster.start()
        until(lambda: caught_up(one), 120)
        for process in archivers:
            process.terminate()
            assert process.wait(30) == 0, one.logs()
        ids, rejected = archived(one)
        assert ids == {f"a{n}" for n in range(400)}
        assert len(rejected) == 40


def caught_up(system):
    keys = Keys(system.settings.tags[0])
    for key in (keys.enriched, keys.rejected):
        groups = system.client.xinfo_groups(key)
        if not groups or groups[0]["pending"] or groups[0]["lag"]:
            return False
    return True


@pytest.mark.parametrize("words", [["search", "بغداد"], ["compact"], ["backup", "copy.db"], ["--rebuild"]])
def test_an_archive_that_is_not_there_is_reported_and_not_made(system, tmp_path, words):
    wanted = tmp_path / "other.db"
    done = subprocess.run(
        [*MODULE, *words],
        env={**os.environ, **system().env, "KHABAR_ARCHIVE_URL": f"sqlite:///{wanted}"},
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"khabar: there is no archive {wanted}; set KHABAR_ARCHIVE_URL to another, or create one with `khabar archive`.\n"
    )
    assert not wanted.exists()
