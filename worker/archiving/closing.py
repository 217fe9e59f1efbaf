"""Rejections that somebody took off the reject stream, with `khabar rejects` or by hand: the archive notes that."""

from tasks.archive.database import Database
from tasks.archive.reading import Archive
from tasks.archive.rejections import REMOVED
from tasks.streams.outcome_reader import OutcomeReader


def note_removed(database: Database, reader: OutcomeReader) -> int:
    """Note which waiting rejections are not on their streams any more; how many.

    The numbers of both tell nothing: a stream may hold rejections that retention has deleted from the archive.

    Raises:
        redis.exceptions.RedisError: the stream server does not answer.
        sqlalchemy.exc.SQLAlchemyError: the database does not.
    """
    archive = Archive(database)
    waiting = archive.waiting_rejections(reader.rejected_keys)
    removed: list[int] = []
    for key, numbers in waiting.items():
        if numbers:
            gone = numbers.keys() - set(reader.ids(key, min(numbers, key=_place), max(numbers, key=_place)))
            removed += [numbers[one] for one in gone]
    return archive.close_rejections(removed, REMOVED)


def _place(entry_id: str) -> tuple[int, ...]:
    return tuple(map(int, entry_id.split("-")))
