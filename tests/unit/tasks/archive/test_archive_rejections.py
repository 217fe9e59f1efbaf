"""What becomes of rejections, and which of them a list has."""

from test_archive_writing import rejection

from tasks.archive.rejections import DROPPED, REMOVED, RETRIED, WAITING
from tasks.archive.writing import write


def numbers(archive, **wanted):
    return [one.rejection_id for one in archive.rejections(**wanted).rejections]


def test_a_rejection_waits_until_it_is_known_what_became_of_it(database, archive):
    write(database, [], [rejection(f"{n}-0", "blank" if n % 2 else "poison") for n in range(6)])
    by_id = {one.rejection_id: one for one in archive.rejections().rejections}
    assert {one.state for one in by_id.values()} == {WAITING}
    assert archive.close_rejections([by_id["0-0"].number], RETRIED) == 1
    assert archive.close_rejections([by_id["1-0"].number, by_id["2-0"].number], DROPPED) == 2
    assert numbers(archive) == ["5-0", "4-0", "3-0"]
    assert numbers(archive, state=DROPPED) == ["2-0", "1-0"]
    assert numbers(archive, state=None, limit=2) == ["5-0", "4-0"]
    assert numbers(archive, state=None, reason="blank") == ["5-0", "3-0", "1-0"]
    assert [(one.value, one.articles) for one in archive.rejection_reasons()] == [("blank", 2), ("poison", 1)]
    assert [one.articles for one in archive.rejection_states()] == [3, 1, 2, 0]
    assert archive.rejection(by_id["0-0"].number).state_at is not None


def test_what_is_known_of_a_rejection_is_not_changed_by_its_absence(database, archive):
    write(database, [], [rejection("1-0"), rejection("2-0")])
    first, second = (one.number for one in reversed(archive.rejections().rejections))
    archive.close_rejections([first], RETRIED)
    assert archive.close_rejections([first, second], REMOVED) == 1
    assert [archive.rejection(one).state for one in (first, second)] == [RETRIED, REMOVED]
    assert archive.close_rejections([], REMOVED) == 0
    assert archive.rejection(second + 1) is None


def test_those_that_wait_are_known_by_their_streams(database, archive):
    write(database, [], [rejection("1-0"), rejection("2-0")])
    assert set(archive.waiting_rejections(["r", "other"])["r"]) == {"1-0", "2-0"}
    assert archive.waiting_rejections(["other"]) == {"other": {}}
