"""The archiver: takes outcomes off the streams, writes them, and acknowledges them once they are committed."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from tasks.archive.database import Database
from tasks.archive.retention import delete_older
from tasks.archive.writing import Written
from tasks.chain.collection import uncollected
from tasks.streams.outcome_reader import Outcome, OutcomeReader
from worker.archiving.batches import write_outcomes
from worker.archiving.closing import note_removed
from worker.archiving.waiting import of_database, of_streams
from worker.outlasting import Answer

log = logging.getLogger(__name__)

# What is old, and what was taken off the reject stream, is looked for this often; what is written is told at most this
# often.
_RETENTION_SECONDS = 600.0
_LOOK_SECONDS = 60.0
_TOLD_SECONDS = 60.0


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
    _looked_at: float = float("-inf")
    _told_at: float = 0.0
    _told: int = 0

    def run(self, until_idle: bool = False) -> Written:
        """Write outcomes until told to stop, or, with `until_idle`, until there are no more for now; how many.

        While the stream server or the database is away it waits. What is not acknowledged comes again.
        """
        while not self.stop.is_set():
            self._keep_house()
            outcomes = of_streams(self._read, self.stop) or []
            if outcomes and self._write(outcomes):
                of_streams(partial(self.reader.acknowledge, outcomes), self.stop)
            if not outcomes and until_idle:
                break
            self._tell()
        return self.written

    def _read(self) -> list[Outcome]:
        with uncollected():
            return self.reader.read(self.batch)

    def _write(self, outcomes: list[Outcome]) -> bool:
        def write_once() -> Written:
            with uncollected():
                return write_outcomes(self.database, outcomes)

        written = self._asked(write_once)
        if written is None:
            return False
        self.written.add(written)
        return True

    def _asked(self, ask: Callable[[], Answer]) -> Answer | None:
        return of_database(self.database, ask, self.stop)

    def _keep_house(self) -> None:
        """What is done now and then: delete what is old, and note which rejections somebody has taken."""
        now = time.monotonic()
        if self.keep_days and now - self._retained_at >= _RETENTION_SECONDS:
            self._retained_at = now
            if deleted := self._asked(lambda: delete_older(self.database, self.keep_days)):
                about = {"action": "archive_deleted"}
                log.info(f"deleted {deleted} articles and rejections older than {self.keep_days} days", extra=about)
        if now - self._looked_at >= _LOOK_SECONDS:
            self._looked_at = now
            of_streams(lambda: self._asked(lambda: note_removed(self.database, self.reader)), self.stop)

    def _tell(self) -> None:
        total = self.written.new + self.written.revised + self.written.repeated + self.written.rejections
        if total == self._told or time.monotonic() - self._told_at < _TOLD_SECONDS:
            return
        self._told_at, self._told = time.monotonic(), total
        w = self.written
        sentence = f"{w.new} articles, {w.revised} revisions, {w.repeated} repeated, {w.rejections} rejections so far"
        log.info(f"archived {sentence}", extra={"action": "archived"})
