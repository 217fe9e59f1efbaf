"""What came out: records and rejections, read off the output and reject streams without taking anything away.

Whoever may write there may write anything: an entry that is no outcome is skipped, set aside where this user may write,
and a line says so.
"""

import logging
import math
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from redis import Redis
from redis.exceptions import RedisError

from khabar.outlasting import outlast
from tasks.record import codec
from tasks.streams.entries import Fields, entries, entries_newest_first, entries_there_now, newest_id
from tasks.streams.stream import Keys, Stream

log = logging.getLogger(__name__)

# How long one read waits for the next record; whoever follows is interrupted at the latest then.
_BLOCK_MS = 1000
_MOST_AT_ONCE = 100
# No clock of a server is a day ahead of ours.
_LATEST_CLOCK = 86_400.0


@dataclass(frozen=True, slots=True)
class Settled:
    """The outcome of one entry: its `record`, or its `rejection`. `entry_id` is the id it had on the raw stream."""

    entry_id: str
    record: dict[str, Any] | None
    rejection: dict[str, Any] | None

    @property
    def article_id(self) -> str | None:
        """The id of the article; None where it could not be read."""
        article_id: str | None = (self.record or self.rejection or {})["id"]
        return article_id


@dataclass(frozen=True, slots=True)
class Rejected:
    """A rejection: its id on the reject stream, the id that submitting gave, and the bytes of the article.

    Without an article, `fields` are the names and values that the entry had instead.
    """

    rejection_id: str
    entry: str
    rejection: dict[str, Any]
    article: bytes
    fields: list[tuple[bytes, bytes]]


def all_settled(client: Redis, tags: Sequence[str]) -> Iterator[Settled]:
    """All outcomes that are there now: of each partition first the records, then the rejections, oldest first."""
    for key in _output_keys(tags):
        for place, fields in entries_there_now(client, key):
            if settled := settled_in(client, key, place, fields):
                yield settled


def settled_of_article(client: Redis, tags: Sequence[str], article_id: str) -> Settled | None:
    """The newest outcome of the article with this id, records before rejections."""
    for key in _output_keys(tags):
        for place, fields in entries_newest_first(client, key):
            settled = settled_in(client, key, place, fields)
            if settled and settled.article_id == article_id:
                return settled
    return None


def settled_at(client: Redis, tags: Sequence[str], output_id: str) -> list[Settled]:
    """The outcomes that stand under this id: each output and reject stream numbers its entries for itself."""
    found = [
        settled_in(client, key, place, fields)
        for key in _output_keys(tags)
        for place, fields in entries(client, key, output_id, output_id)
    ]
    return [settled for settled in found if settled]


def outcomes(client: Redis, tags: Sequence[str], entry_ids: Collection[str]) -> dict[str, Settled]:
    """The outcomes of entries by their ids, as far as they still stand on the output and reject streams."""
    wanted = set(entry_ids)
    since = _earliest(wanted)
    found = _outcomes_since(client, tags, wanted, since)
    if len(found) < len(wanted) and since != "-":
        # Ids that a producer made may be ahead of the clock, and then an outcome comes before its entry.
        found |= _outcomes_since(client, tags, wanted - found.keys(), "-")
    return found


def _outcomes_since(client: Redis, tags: Sequence[str], wanted: Collection[str], since: str) -> dict[str, Settled]:
    found: dict[str, Settled] = {}
    for key in _output_keys(tags):
        for place, fields in entries(client, key, since):
            if _entry_id(fields) in wanted and (settled := settled_in(client, key, place, fields)):
                found[settled.entry_id] = settled
    return found


def rejections(client: Redis, tag: str) -> Iterator[Rejected]:
    """The entries of a partition's reject stream, oldest first."""
    key = Keys(tag).rejected
    for place, fields in entries(client, key):
        settled = settled_in(client, key, place, fields)
        if settled and settled.rejection:
            article, unpacked = fields.get(b"article", b""), _unpacked(fields.get(b"fields", b""))
            yield Rejected(place, settled.entry_id, settled.rejection, article, unpacked)


def followed(client: Redis, tags: Sequence[str], from_start: bool) -> Iterator[dict[str, Any]]:
    """Records as they come, without end, for one who only watches: nothing is acknowledged, a restart is waited for."""
    keys = [Keys(tag).enriched for tag in tags]
    # "$" would be asked anew at each read, and miss what came between two reads.
    last = {key: "0" if from_start else newest_id(client, key) or "0" for key in keys}
    while True:
        reply = outlast(lambda: client.xread(cast(Any, last), count=_MOST_AT_ONCE, block=_BLOCK_MS), math.inf)
        for key, page in cast(list[Any], reply or []):
            for entry_id, fields in page:
                last[key.decode()] = entry_id.decode()
                settled = settled_in(client, key.decode(), entry_id.decode(), fields)
                if settled and settled.record:
                    yield settled.record


def _output_keys(tags: Sequence[str]) -> Iterator[str]:
    for tag in tags:
        keys = Keys(tag)
        yield from (keys.enriched, keys.rejected)


def settled_in(client: Redis, key: str, place: str, fields: Fields) -> Settled | None:
    """The outcome in the entry `place` of a stream; None if the entry is not an outcome, which is logged."""
    record, rejection = _object(fields.get(b"record")), _object(fields.get(b"rejection"))
    if record is not None and isinstance(record.get("id"), str):
        return Settled(_entry_id(fields), record, None)
    if rejection is not None and _is_rejection(rejection):
        return Settled(_entry_id(fields), None, rejection)
    note_foreign(client, key, place, "it is not an outcome of Khabar")
    return None


def note_foreign(client: Redis, key: str, place: str, why: str) -> None:
    """Set the entry `place` of a stream aside where this user may write, and log that, with the reason."""
    about = {"action": "foreign_entry", "stream": key, "id": place}
    log.warning(f"{_set_aside(client, key, place)} the entry {place} of {key}: {why}", extra=about)


def _set_aside(client: Redis, key: str, place: str) -> str:
    tag = key.rpartition(":")[0]
    try:
        Stream(client, tag).set_aside(key, place)
    except RedisError:
        # A replica, a full server, or a user who may only read.
        return "skipped"
    return f"moved to {Keys(tag).foreign}"


def _object(data: bytes | None) -> dict[str, Any] | None:
    try:
        value = codec.decode(data or b"")
    except codec.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None


def _is_rejection(given: dict[str, Any]) -> bool:
    texts = all(isinstance(given.get(name), str) for name in ("stage", "reason", "detail"))
    return texts and "id" in given and isinstance(given["id"], str | None)


def _unpacked(packed: bytes) -> list[tuple[bytes, bytes]]:
    """Names and values as `settle` packs them: of each its length, a colon and its bytes."""
    parts: list[bytes] = []
    while packed:
        length, _, packed = packed.partition(b":")
        if not length.isdigit():
            break
        parts.append(packed[: int(length)])
        packed = packed[int(length) :]
    return list(zip(parts[::2], parts[1::2], strict=False))


def _entry_id(fields: Fields) -> str:
    return fields.get(b"entry", b"").decode(errors="replace")


def _earliest(entry_ids: Collection[str]) -> str:
    """From where on the outcomes of these entries stand: no outcome comes before its entry."""
    first = min((int(entry_id.partition("-")[0]) for entry_id in entry_ids), default=0)
    # Ids of a producer's own making may be no times at all, and then neither are those that the server makes later.
    return str(first) if first / 1000 < time.time() + _LATEST_CLOCK else "-"
