"""Filling the archive without a reader group: from files of results, or from all that stands on the streams."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice

from tasks.archive.database import Database
from tasks.archive.writing import Written
from tasks.record import codec
from tasks.streams.entries import entries_there_now
from tasks.streams.outcome_reader import Outcome, outcome
from tasks.streams.outputs import Settled
from tasks.streams.stream import Keys
from worker.archiving.batches import write_outcomes
from worker.commands.results import Result, results
from worker.commands.streams import reached

# The stream of what came out of files; its entries are named by what they say, so that a file may be read twice.
_OF_FILES = "files"
_HASH_BYTES = 16
_AT_ONCE = 500


def import_results(database: Database, sources: Sequence[str]) -> Written:
    """Write the results of files.

    Raises:
        OSError: a file cannot be read.
        ValueError: a line is neither a record nor a rejection; what stands before it is written.
    """
    return _write_all(database, map(_outcome, results(sources)))


def import_streams(database: Database) -> Written:
    """Write all outcomes that are on the streams now."""
    client, settings = reached()
    keys = (key for tag in settings.tags for key in (Keys(tag).enriched, Keys(tag).rejected))
    found = (outcome(client, key, place, fields) for key in keys for place, fields in entries_there_now(client, key))
    return _write_all(database, found)


def _write_all(database: Database, outcomes: Iterable[Outcome]) -> Written:
    total = Written()
    iterator: Iterator[Outcome] = iter(outcomes)
    while some := list(islice(iterator, _AT_ONCE)):
        total.add(write_outcomes(database, some))
    return total


def _outcome(result: Result) -> Outcome:
    content = result.record if result.record is not None else result.rejection
    entry = blake2b(codec.encode(content), digest_size=_HASH_BYTES).hexdigest()
    return Outcome(_OF_FILES, entry, Settled(entry, result.record, result.rejection), b"")
