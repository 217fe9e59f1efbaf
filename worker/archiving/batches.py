"""Outcomes to what the archive takes, and writing them so that one that it cannot take holds up no other."""

import logging
from collections.abc import Sequence

from sqlalchemy.exc import DataError, IntegrityError

from tasks.archive.database import Database
from tasks.archive.rejections import ArrivedRejection
from tasks.archive.rows import Arrived, Prepared, prepare
from tasks.archive.writing import Written, write
from tasks.streams.outcome_reader import Outcome

log = logging.getLogger(__name__)

# What is wrong with a record that has not a record's form.
_MISSHAPEN = (KeyError, TypeError, ValueError, AttributeError, IndexError)
# What a database says of a value that it cannot hold. All else is no fault of the record's.
_OWN_FAULT = (DataError, IntegrityError, TypeError, ValueError, OverflowError)


def write_outcomes(database: Database, outcomes: Sequence[Outcome]) -> Written:
    """Write a batch, in one transaction; an outcome that the database cannot hold is logged and left out.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database is away, full, locked or broken; nothing was written.
    """
    records, rejections = _prepared(outcomes)
    try:
        return write(database, records, rejections)
    except _OWN_FAULT:
        # One of them: each goes alone.
        written = Written()
    for record in records:
        written.add(_alone(database, [record], []))
    for rejection in rejections:
        written.add(_alone(database, [], [rejection]))
    return written


def _prepared(outcomes: Sequence[Outcome]) -> tuple[list[Prepared], list[ArrivedRejection]]:
    records: list[Prepared] = []
    rejections: list[ArrivedRejection] = []
    for one in outcomes:
        settled = one.settled
        if settled is None:
            continue
        try:
            if settled.record is not None:
                records.append(prepare(Arrived(one.key, one.entry_id, settled.record)))
            elif settled.rejection is not None:
                rejections.append(ArrivedRejection(one.key, one.entry_id, settled.rejection, one.article))
        except _MISSHAPEN as error:
            about = {"action": "foreign_entry", "stream": one.key, "entry": one.entry_id}
            log.warning(f"skipped the entry {one.entry_id} of {one.key}: it is not a record ({error!r})", extra=about)
    return records, rejections


def _alone(database: Database, records: list[Prepared], rejections: list[ArrivedRejection]) -> Written:
    try:
        return write(database, records, rejections)
    except _OWN_FAULT as error:
        return _left_out(records[0] if records else rejections[0], error)


def _left_out(one: Prepared | ArrivedRejection, error: Exception) -> Written:
    place = one.output_id if isinstance(one, Prepared) else one.rejection_id
    about = {"action": "archive_refused", "stream": one.stream, "entry": place}
    first = str(error).splitlines()[0]
    log.error(f"the archive cannot hold the entry {place} of {one.stream}: {first}", extra=about)
    return Written()
