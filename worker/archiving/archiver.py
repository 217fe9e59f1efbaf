"""The archiver: takes outcomes off the streams, writes them, and acknowledges them once they are committed."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from redis.exceptions import RedisError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from khabar.outlasting import PAUSE_SECONDS, is_passing
from tasks.archive.database import Database, reason
from tasks.archive.retention import delete_older
from tasks.archive.writing import Written
from tasks.streams.outcome_reader import Outcome, OutcomeReader
from worker.archiving.batches import write_outcomes

log = logging.getLogger(__name__)

# From the first to the longest pause while the database does not take a batch; each is twice the one before.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
# What is old is looked for this often, and what is written is told at most this often.
_RETENTION_SECONDS = 600.0
_TOLD_SECONDS = 60.0

_Answer = TypeVar("_Answer")


@dataclass(slots=True)
class Archiver:
    """One archiver; any number of them may share a group. `keep_days` of 0 keeps everything."""

    reader: OutcomeReader
    database: Database
    batch: int
    keep_days: int
    stop: threading.Event
    written: Written = field(default_factory=Written)
    _retained_at: float = float("-inf")
    _told_at: float = 0.0
    _told: int = 0

    def run(self, until_idle: bool = False) -> Written:
        """Write outcomes until told to stop, or, with `until_idle`, until there are no more for now; how many.

        While the stream server or the database is away it waits. What is not acknowledged comes again.
        """
        while not self.stop.is_set():
            self._delete_old()
            outcomes = self._asked(lambda: self.reader.read(self.batch)) or []
            if not outcomes and until_idle:
                break
            if outcomes and self._write(outcomes):
                self._asked(partial(self.reader.acknowledge, outcomes))
            self._tell()
        return self.written

    def _write(self, outcomes: list[Outcome]) -> bool:
        written = self._kept_trying(lambda: write_outcomes(self.database, outcomes))
        if written is None:
            return False
        self.written.add(written)
        return True

    def _kept_trying(self, ask: Callable[[], _Answer]) -> _Answer | None:
        """What the database answers; None where it is away until this process is to stop."""
        pause = _FIRST_PAUSE
        while not self.stop.is_set():
            try:
                return ask()
            except SQLAlchemyError as error:
                why = reason(error) if isinstance(error, DBAPIError) else str(error)
                place = self.database.place
                log.error(f"{place} does not take records, trying again: {why}", extra={"action": "archive_waits"})
                self.stop.wait(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
        return None

    def _asked(self, ask: Callable[[], _Answer]) -> _Answer | None:
        """What the stream server answers; None where it is away until this process is to stop."""
        while not self.stop.is_set():
            try:
                return ask()
            except RedisError as error:
                if not is_passing(error):
                    raise
                about = {"action": "archive_waits"}
                log.warning(f"the stream server does not answer, trying again: {error}", extra=about)
            self.stop.wait(PAUSE_SECONDS)
        return None

    def _delete_old(self) -> None:
        if not self.keep_days or time.monotonic() - self._retained_at < _RETENTION_SECONDS:
            return
        self._retained_at = time.monotonic()
        deleted = self._kept_trying(lambda: delete_older(self.database, self.keep_days))
        if deleted:
            log.info(
                f"deleted {deleted} that are older than {self.keep_days} days", extra={"action": "archive_deleted"}
            )

    def _tell(self) -> None:
        total = self.written.new + self.written.revised + self.written.repeated + self.written.rejections
        if total == self._told or time.monotonic() - self._told_at < _TOLD_SECONDS:
            return
        self._told_at, self._told = time.monotonic(), total
        w = self.written
        sentence = f"{w.new} articles, {w.revised} revisions, {w.repeated} repeated, {w.rejections} rejections so far"
        log.info(f"archived {sentence}", extra={"action": "archived"})
