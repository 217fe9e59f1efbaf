"""Waiting for a server that is away: it is asked again until it answers, or this process is to stop."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from redis.exceptions import RedisError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from khabar.outlasting import PAUSE_SECONDS, is_passing
from tasks.archive.database import ArchiveAway, Database, reason

log = logging.getLogger(__name__)

# Of the database: from the first to the longest pause, each twice the one before.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0

Answer = TypeVar("Answer")


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
        return f"{database.place} does not take records, trying again: {why}"

    return _kept_asking(ask, SQLAlchemyError, said, stop)


def of_streams(ask: Callable[[], Answer], stop: threading.Event) -> Answer | None:
    """What the stream server answers; None where it is away until this process is to stop.

    Raises:
        redis.exceptions.RedisError: an answer that waiting does not change.
    """
    while not stop.is_set():
        try:
            return ask()
        except RedisError as error:
            if not is_passing(error):
                raise
            _tell(logging.WARNING, f"the stream server does not answer, trying again: {error}")
        # The client has tried for some seconds by then.
        stop.wait(PAUSE_SECONDS)
    return None


def _kept_asking(
    ask: Callable[[], Answer], after: type[Exception], said: Callable[[Exception], str], stop: threading.Event
) -> Answer | None:
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            return ask()
        except after as error:
            _tell(logging.ERROR, said(error))
        stop.wait(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
    return None


def _tell(level: int, sentence: str) -> None:
    log.log(level, sentence, extra={"action": "archive_waits"})
