"""Memory while the archiver waits: the collector runs, and nothing of a failed try stays."""

import gc
import threading

import pytest
from sqlalchemy import text

from tasks.archive.database import Database
from tasks.archive.rejections import ArrivedRejection
from tasks.chain.collection import uncollected
from tasks.streams.outcome_reader import Outcome
from tasks.streams.outputs import Settled
from worker.archiving.archiver import Archiver

REJECTION = {"id": None, "stage": "clean", "reason": "blank", "detail": "…", "attempts": 1}


class OneBatch:
    """What the archiver reads from, with one rejection on it."""

    rejected_keys = ()

    def read(self, count):
        return [Outcome("r", "1-0", Settled("1-0", None, REJECTION), b"{")]


class Watched(threading.Event):
    """An event that keeps the state of the collector at each wait, and is set at the third."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def wait(self, timeout=None):
        # Not `isinstance`, which asks each object for its class: libraries have some that warn or load something then.
        prepared = sum(type(one) is ArrivedRejection for one in gc.get_objects())
        self.seen.append((gc.isenabled(), prepared))
        if len(self.seen) == 3:
            self.set()
        return self.is_set()


def test_the_collector_runs_while_a_database_is_waited_for_and_no_try_stays_in_memory(tmp_path):
    with Database(f"sqlite:///{tmp_path / 'archive.db'}") as database:
        with database.writing() as connection:
            connection.execute(text("DROP TABLE rejections"))
        stop = Watched()
        archiver = Archiver(OneBatch(), database, 10, 0, stop)
        archiver._looked_at = float("inf")
        written = archiver.run()
    assert stop.seen == [(True, 0)] * 3
    assert written.rejections == 0
    assert gc.isenabled()


@pytest.mark.parametrize("was_enabled", [True, False])
def test_the_collector_is_left_as_it_was(was_enabled):
    (gc.enable if was_enabled else gc.disable)()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is was_enabled
    finally:
        gc.enable()
