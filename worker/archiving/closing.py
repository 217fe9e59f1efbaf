"""Rejections that somebody took off the reject stream, with `khabar rejects` or by hand: the archive notes that."""

from tasks.archive.database import Database
from tasks.archive.reading import Archive
from tasks.archive.rejections import REMOVED
from tasks.streams.outcome_reader import OutcomeReader

# Each is read with its article to see whether it is there.
_AT_ONCE = 10


def note_removed(database: Database, reader: OutcomeReader) -> int:
    """Note which waiting rejections are not on their streams any more; how many.

    Most of the time a stream holds as many as wait, and nothing else is asked.

    Raises:
        redis.exceptions.RedisError: the stream server does not answer.
        sqlalchemy.exc.SQLAlchemyError: the database does not.
    """
    archive = Archive(database)
    waiting = archive.waiting_rejections(reader.rejected_keys)
    removed: list[int] = []
    for key, numbers in waiting.items():
        if len(numbers) <= reader.length(key):
            continue
        ids = list(numbers)
        for start in range(0, len(ids), _AT_ONCE):
            gone = set(ids[start : start + _AT_ONCE])
            gone -= reader.present(key, gone)
            removed += [numbers[one] for one in gone]
    return archive.close_rejections(removed, REMOVED)
