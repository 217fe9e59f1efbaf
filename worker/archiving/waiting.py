"""Waiting for a server that is away: it is asked again until it answers, or this process is to stop."""

import gc
import logging
import threading
from collections.abc import Callable

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tasks.archive.database import ArchiveAway, Database, reason
from worker.outlasting import Answer, outlast_until_stopped

log = logging.getLogger(__name__)

# Of the database: from the first to the longest pause, each twice the one before.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
# In the log.
_WAITS = "archive_waits"


def open_database(url: str, stop: threading.Event) -> Database | None:
    """The archive's database, once it answers; None where this process is to stop before.

    Raises:
        ArchiveUnavailable: it cannot be used, and waiting does not help; one sentence says why.
    """

    def said(error: Exception) -> str:
        return f"{str(error).rstrip('.')}, trying again"

    return _kept_asking(lambda: Database(url), ArchiveAway, said, stop)


def of_database(database: Database, ask: Callable[[], Answer], stop: threading.Event) -> Answer | None:
    """What the database answers; None where it is away until this process is to stop."""

    def said(error: Exception) -> str:
        why = reason(error) if isinstance(error, DBAPIError) else str(error)
        return f"{database.place} does not accept records, trying again: {why}"

    return _kept_asking(ask, SQLAlchemyError, said, stop)


def of_streams(ask: Callable[[], Answer], stop: threading.Event) -> Answer | None:
    """What the stream server answers; None where it is away until this process is to stop."""
    return outlast_until_stopped(ask, stop, _WAITS)


def _kept_asking(
    ask: Callable[[], Answer], after: type[Exception], said: Callable[[Exception], str], stop: threading.Event
) -> Answer | None:
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            return ask()
        except after as error:
            log.error(said(error), extra={"action": _WAITS})
        # A failed try leaves cycles, which hold the whole batch.
        gc.collect()
        stop.wait(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
    return None
