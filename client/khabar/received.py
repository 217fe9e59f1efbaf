"""What a reader receives: the records in the entries of a reply, and the ids of entries that are not records."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from khabar import codec
from khabar.records import EnrichedRecord

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Received:
    """One record, and where it stands.

    `output_id` is its id on the output stream `key`, where it is acknowledged; `entry` is the id that submitting gave
    (None where whoever wrote the record left it out). `revision` counts from 1 where a duplicate window is set.
    """

    key: str
    output_id: str
    entry: str | None
    record: EnrichedRecord
    revision: int | None


class Taken(NamedTuple):
    """What one reply brought: records, and by key the ids of entries that are not records."""

    records: list[Received]
    foreign: dict[str, list[bytes]]


def taken_of(found: Iterable[tuple[str, Any]]) -> Taken:
    """The records among entries, which are given with the key of their stream, and the entries that are not records."""
    taken = Taken([], {})
    for key, entries in found:
        for entry_id, fields in entries:
            # Without fields: deleted meanwhile.
            if not fields:
                continue
            received = _received(key, entry_id.decode(), fields)
            if received:
                taken.records.append(received)
                continue
            taken.foreign.setdefault(key, []).append(entry_id)
            log.warning("set aside the entry %s of %s: it is not a record of Khabar", entry_id.decode(), key)
    return taken


def records_of(reply: Any) -> Taken:
    """What a reply to XREADGROUP brought."""
    return taken_of((key.decode(), entries) for key, entries in reply or [])


def _received(key: str, output_id: str, fields: dict[bytes, bytes]) -> Received | None:
    try:
        record = codec.decode(fields.get(b"record", b""))
        revision = int(fields[b"revision"]) if b"revision" in fields else None
    except ValueError:
        return None
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        return None
    entry = fields[b"entry"].decode(errors="replace") if b"entry" in fields else None
    return Received(key, output_id, entry, cast(EnrichedRecord, record), revision)
