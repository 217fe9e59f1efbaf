"""The next batch is read during the commit of a full one, and after any other it is waited for."""

import threading
from contextlib import contextmanager

import pytest

from tasks.archive.database import Database
from tasks.archive.reading import Archive
from tasks.streams.outcome_reader import Outcome
from tasks.streams.outputs import Settled
from worker.archiving.ahead import Ahead
from worker.archiving.archiver import Archiver

REJECTION = {"id": None, "stage": "clean", "reason": "blank", "detail": "…", "attempts": 1}


class Stream:
    """What the archiver reads from; keeps in which order and in which thread it was asked."""

    rejected_keys = ()

    def __init__(self, entries):
        self.left = [f"{number}-0" for number in range(1, entries + 1)]
        self.happened = []
        self.threads = set()

    def read(self, count):
        self.happened.append("read")
        self.threads.add(threading.current_thread().name)
        some, self.left = self.left[:count], self.left[count:]
        return [
            Outcome("r", entry, Settled(entry, None, {**REJECTION, "rejected_at": "2026-01-01"}), b"{")
            for entry in some
        ]

    def acknowledge(self, outcomes):
        self.happened.append(f"acknowledge {len(outcomes)}")


class Watched(Database):
    """A database that says into a stream's diary when it has committed."""

    stream: Stream

    @contextmanager
    def writing(self):
        with super().writing() as connection:
            yield connection
        if hasattr(self, "stream"):
            self.stream.happened.append("committed")


@pytest.mark.parametrize(
    ("entries", "happened"),
    [
        # Full, full, and one: the second and the third are read before what was read before them is acknowledged.
        (5, ["read", "read", "acknowledge 2", "read", "acknowledge 2", "acknowledge 1", "read"]),
        (1, ["read", "acknowledge 1", "read"]),
        (0, ["read"]),
    ],
)
def test_the_next_batch_is_read_before_a_full_one_is_acknowledged(tmp_path, entries, happened):
    stream = Stream(entries)
    with Watched(f"sqlite:///{tmp_path / 'archive.db'}") as database:
        database.stream = stream
        archiver = Archiver(stream, database, 2, 0, threading.Event())
        archiver._looked_at = float("inf")
        written = archiver.run(until_idle=True)
        assert len(Archive(database).rejections(limit=50).rejections) == entries
    assert written.rejections == entries
    assert [one for one in stream.happened if one != "committed"] == happened
    # Nothing is acknowledged that is not committed.
    for at, one in enumerate(stream.happened):
        if one.startswith("acknowledge"):
            before = stream.happened[:at]
            assert before.count("committed") == sum(x.startswith("acknowledge") for x in before) + 1


def test_what_goes_wrong_beforehand_is_raised_where_it_is_taken():
    def fail():
        raise OSError("no more")

    with Ahead(fail) as ahead:
        ahead.begin()
        ahead.wait()
        with pytest.raises(OSError, match="no more"):
            ahead.take()


def test_the_next_is_made_once_however_often_it_is_begun():
    made = []
    with Ahead(lambda: made.append(1)) as ahead:
        ahead.begin()
        ahead.begin()
        ahead.take()
        assert made == [1]
        ahead.take()
        assert made == [1, 1]
