"""What is written, once, in which order, and what becomes of an article that comes again."""

import random
from datetime import UTC, date, datetime

import pytest
from archived import entity, figure, place, prepared, record
from sqlalchemy import func, select

from tasks.archive import tables as t
from tasks.archive.forms import Filters
from tasks.archive.positions import moment_of
from tasks.archive.rejections import ArrivedRejection
from tasks.archive.retention import back_up, compact, delete_older, rebuild
from tasks.archive.writing import Written, write


def counts(database):
    with database.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in t.metadata.tables.items()
        }


def said(text, finished, output_id, article_id="a1"):
    made = record(article_id, text, processing={"finished_at": f"2026-02-02T03:05:{finished:02d}.000Z"})
    return prepared(made, output_id)


def full(article_id="a1", day="2026-01-02", country="SY"):
    made = record(article_id, "قتل 5 أشخاص في حلب بسوريا وخسر المصنع 3 ملايين ليرة.", published_at=f"{day}T10:00:00Z")
    entity(made, "حلب", place=place(170063, "SY"))
    entity(made, "سوريا", country=country)
    figure(made, "5 أشخاص", 5, counted="أشخاص", event="killed")
    figure(made, "3 ملايين ليرة", 3_000_000, "money", unit="SYP")
    return made


def test_an_entry_that_is_read_twice_stands_once(database):
    batch = [prepared(full(f"a{n}"), f"{n}-0") for n in range(5)]
    assert write(database, batch) == Written(new=5)
    before = counts(database)
    assert write(database, batch) == Written()
    assert write(database, [*batch, *batch]) == Written()
    assert counts(database) == before
    assert before["articles"] == before["documents"] == 5
    assert before["appearances"] == before["mentions"] == before["figures"] == 10
    assert (before["entities"], before["arrivals"]) == (2, 1)
    assert before["countries"] == 5


def test_the_same_entry_id_of_another_stream_is_another_entry(database, archive):
    write(database, [prepared(record("a1"), "1-0", "p0"), prepared(record("a2"), "1-0", "p1")])
    assert {one.id for one in archive.iterate()} == {"a1", "a2"}


def test_a_revision_replaces_and_the_history_stays(database, archive):
    write(database, [said("النص الأول", 1, "1-0")])
    first = archive.record("a1")
    assert write(database, [said("النص الثاني", 2, "2-0")]) == Written(revised=1)
    now = archive.record("a1")
    assert (now.record["text"], now.revision) == ("النص الثاني", 2)
    assert now.arrival > first.arrival
    assert [(one.number, one.record["text"], one.is_current) for one in archive.revisions("a1")] == [
        (2, "النص الثاني", True),
        (1, "النص الأول", False),
    ]
    assert archive.records(Filters(text="الأول")).records == []
    assert counts(database)["articles"] == counts(database)["documents"] == 1
    assert write(database, [said("النص الأول", 1, "1-0"), said("النص الثاني", 2, "2-0")]) == Written()


def test_the_same_content_again_is_no_revision(database, archive):
    write(database, [said("النص", 1, "1-0")])
    assert write(database, [said("النص", 9, "2-0")]) == Written(repeated=1)
    assert archive.record("a1").revision == 1
    assert len(archive.revisions("a1")) == 1
    assert write(database, [said("النص", 9, "2-0")]) == Written()


@pytest.mark.parametrize("seed", range(6))
def test_in_whatever_order_and_batches_revisions_come_the_last_one_made_is_current(database, archive, seed):
    made = [said(f"النص {n}", n, f"{n}-0") for n in range(8)]
    shuffled = random.Random(seed)
    shuffled.shuffle(made)
    while made:
        size = shuffled.randint(1, 4)
        write(database, made[:size])
        made = made[size:]
    assert archive.record("a1").record["text"] == "النص 7"
    assert archive.record("a1").revision == 8
    assert [one.record["text"] for one in archive.revisions("a1")] == [f"النص {n}" for n in range(7, -1, -1)]
    assert [one.number for one in archive.revisions("a1")] == list(range(8, 0, -1))
    assert counts(database)["articles"] == 1


def test_a_record_of_schema_1_is_kept_in_todays_form(database, archive):
    made = full()
    made["schema"] = 1
    for name in ("notes", "page"):
        del made[name]
    for one in made["entities"]:
        del one["place"]
    write(database, [prepared(made)])
    assert archive.record("a1").record["schema"] == 2
    assert archive.record("a1").record["entities"][0]["place"] is None


def test_the_record_comes_back_as_it_was(database, archive):
    made = full() | {"extra": {"desk": [1, None, "نص\0"]}, "url": "https://example.org/1"}
    figure(made, "5", 1e30)
    write(database, [prepared(made)])
    assert archive.record("a1").record == made
    assert archive.record("none") is None


def test_a_nul_in_a_text_is_no_reason_to_lose_it(database, archive):
    made = record(title="عنوان \0 آخر", source="مصدر\0", text="نص\0القاهرة")
    write(database, [prepared(made)])
    assert archive.record("a1").record == made
    assert archive.records(Filters(text="عنوان")).records


def test_lists_are_by_time_of_publication_and_go_on_page_by_page(database, archive):
    days = [f"2026-01-{n:02d}" for n in range(1, 29)]
    shuffled = random.Random(1).sample(days, len(days))
    write(database, [prepared(full(day, day), f"{n}-0") for n, day in enumerate(shuffled)])
    found, before = [], None
    while True:
        page = archive.records(before=before, limit=5)
        found += page.records
        before = page.next
        if before is None:
            break
    assert [one.id for one in found] == sorted(days, reverse=True)
    assert [one.id for one in archive.iterate(Filters(since=date(2026, 1, 27)))] == ["2026-01-28", "2026-01-27"]
    assert [one.id for one in archive.iterate(Filters(until=date(2026, 1, 1)))] == ["2026-01-01"]


def test_articles_of_one_second_have_their_own_places(database, archive):
    write(database, [prepared(full(f"a{n}"), f"{n}-0") for n in range(1500)])
    write(database, [prepared(full(f"b{n}"), f"{n}-1") for n in range(10)])
    assert len({one.position for one in archive.iterate()}) == 1510


def test_what_is_new_is_followed_by_arrival(database, archive):
    write(database, [prepared(full("a1", "2026-01-05"), "1-0")])
    seen = archive.newest_arrival()
    write(database, [prepared(full("a2", "2026-01-01"), "2-0"), prepared(full("a3", "2026-01-03"), "3-0")])
    new = archive.arrivals(seen)
    assert [one.id for one in new] == ["a2", "a3"]
    assert archive.arrivals(new[-1].arrival) == []
    write(database, [said("نص آخر", 59, "4-0", "a2")])
    assert [one.id for one in archive.arrivals(new[-1].arrival)] == ["a2"]


@pytest.mark.parametrize(
    ("published", "is_dated"),
    [
        ("2025-12-31T23:00:00+02:00", True),
        ("2026-02-03T02:00:00Z", True),
        ("1999-01-01T00:00:00Z", True),
        ("2016-12-31T23:59:60Z", True),
        (None, False),
        ("1970-01-01T00:00:00Z", False),
        ("0001-01-01T00:00:00Z", False),
        ("2099-01-01T00:00:00Z", False),
        ("no time", False),
    ],
)
def test_a_time_that_cannot_be_is_no_time_of_publication(published, is_dated):
    moment, dated = moment_of(record(published_at=published))
    assert dated == is_dated
    if not is_dated:
        assert moment == datetime(2026, 2, 2, 3, 4, 5, tzinfo=UTC)


def rejection(rejection_id, reason="blank"):
    told = {"id": None, "stage": "clean", "reason": reason, "detail": "…", "attempts": 1}
    return ArrivedRejection("r", rejection_id, {**told, "rejected_at": "2026-01-02T00:00:00.000Z"}, b"\0\xff{")


def test_rejections_stand_once_with_their_bytes(database, archive):
    some = [rejection(f"{n}-0", "blank" if n % 3 else "poison") for n in range(9)]
    assert write(database, [], some) == Written(rejections=9)
    assert write(database, [], some) == Written()
    page = archive.rejections(limit=4)
    assert [one.rejection_id for one in page.rejections] == ["8-0", "7-0", "6-0", "5-0"]
    assert page.rejections[0].article == b"\0\xff{"
    assert archive.rejections(before=page.next).rejections[0].rejection_id == "4-0"
    assert len(archive.rejections("poison").rejections) == 3
    assert [(one.value, one.articles) for one in archive.rejection_reasons()] == [("blank", 6), ("poison", 3)]


def test_what_is_old_is_deleted_with_all_its_rows(database, archive):
    write(database, [prepared(full("old", "2020-01-01"), "1-0"), prepared(full("new", "2026-01-02"), "2-0")])
    write(database, [], [rejection("1-0")])
    days = (datetime.now(UTC) - datetime(2025, 1, 1, tzinfo=UTC)).days
    assert delete_older(database, days) == 1
    assert [one.id for one in archive.iterate()] == ["new"]
    left = counts(database)
    assert (left["appearances"], left["figures"], left["countries"], left["rejections"]) == (2, 2, 1, 1)
    assert [one.id for one in archive.records(Filters(text="حلب")).records] == ["new"]
    assert delete_older(database, days) == 0


def test_the_tables_are_built_anew_from_the_records(database, archive):
    write(database, [prepared(full(f"a{n}"), f"{n}-0") for n in range(7)])
    before, listed = counts(database), list(archive.iterate())
    with database.writing() as connection:
        for table in (t.appearances, t.mentions, t.figures, t.countries):
            connection.execute(table.delete())
    assert list(rebuild(database)) == [7]
    assert counts(database) == before
    assert list(archive.iterate()) == listed
    assert archive.count(Filters(text="حلب")).number == 7


def test_compacting_changes_nothing_that_is_read(database, archive):
    write(database, [prepared(full(f"a{n}"), f"{n}-0") for n in range(7)])
    listed = list(archive.iterate())
    compact(database)
    assert list(archive.iterate()) == listed
    assert archive.count(Filters(text="حلب")).number == 7


def test_a_copy_is_an_archive_of_its_own(database, archive, tmp_path):
    write(database, [prepared(full())])
    target = tmp_path / "it's a copy.db"
    if not database.is_sqlite:
        with pytest.raises(ValueError, match="pg_dump"):
            back_up(database, target)
        return
    back_up(database, target)
    with type(archive).open(f"sqlite:///{target}") as copy:
        assert copy.record("a1") == archive.record("a1")
    with pytest.raises(FileExistsError):
        back_up(database, target)
