"""What came out: records and rejections, read off the output and reject streams without taking anything away."""

import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from redis import Redis

from tasks.record import codec
from tasks.streams.entries import Fields, entries, entries_newest_first, entries_there_now, newest_id
from tasks.streams.stream import Keys

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
    """An entry of the reject stream: its id there, the rejection, and the bytes of the article."""

    rejection_id: str
    rejection: dict[str, Any]
    article: bytes


def all_settled(client: Redis, tags: Sequence[str]) -> Iterator[Settled]:
    """All outcomes that are there now: of each partition first the records, then the rejections, oldest first."""
    for key in _output_keys(tags):
        for _, fields in entries_there_now(client, key):
            yield _settled(fields)


def settled_of_article(client: Redis, tags: Sequence[str], article_id: str) -> Settled | None:
    """The newest outcome of the article with this id, records before rejections."""
    for key in _output_keys(tags):
        for _, fields in entries_newest_first(client, key):
            settled = _settled(fields)
            if settled.article_id == article_id:
                return settled
    return None


def settled_at(client: Redis, tags: Sequence[str], output_id: str) -> list[Settled]:
    """The outcomes that stand under this id: each output and reject stream numbers its entries for itself."""
    return [_settled(fields) for key in _output_keys(tags) for _, fields in entries(client, key, output_id, output_id)]


def outcomes(client: Redis, tags: Sequence[str], entry_ids: Collection[str]) -> dict[str, Settled]:
    """The outcomes of entries by their ids, as far as they still stand on the output and reject streams."""
    wanted = set(entry_ids)
    since = _earliest(wanted)
    return {
        _entry_id(fields): _settled(fields)
        for key in _output_keys(tags)
        for _, fields in entries(client, key, since)
        if _entry_id(fields) in wanted
    }


def rejections(client: Redis, tag: str) -> Iterator[Rejected]:
    """The entries of a partition's reject stream, oldest first."""
    for entry_id, fields in entries(client, Keys(tag).rejected):
        yield Rejected(entry_id, codec.decode(fields[b"rejection"]), fields[b"article"])


def followed(client: Redis, tags: Sequence[str], from_start: bool) -> Iterator[dict[str, Any]]:
    """Records as they come, without end, for one who only watches: nothing is acknowledged."""
    keys = [Keys(tag).enriched for tag in tags]
    # "$" would be asked anew at each read, and miss what came between two reads.
    last = {key: "0" if from_start else newest_id(client, key) or "0" for key in keys}
    while True:
        reply = client.xread(cast(Any, last), count=_MOST_AT_ONCE, block=_BLOCK_MS)
        for key, page in cast(list[Any], reply or []):
            for entry_id, fields in page:
                last[key.decode()] = entry_id.decode()
                yield codec.decode(fields[b"record"])


def _output_keys(tags: Sequence[str]) -> Iterator[str]:
    for tag in tags:
        keys = Keys(tag)
        yield from (keys.enriched, keys.rejected)


def _settled(fields: Fields) -> Settled:
    record, rejection = fields.get(b"record"), fields.get(b"rejection")
    return Settled(
        _entry_id(fields), codec.decode(record) if record else None, codec.decode(rejection) if rejection else None
    )


def _entry_id(fields: Fields) -> str:
    return fields.get(b"entry", b"").decode()


def _earliest(entry_ids: Collection[str]) -> str:
    """From where on the outcomes of these entries stand: no outcome comes before its entry."""
    first = min((int(entry_id.partition("-")[0]) for entry_id in entry_ids), default=0)
    # Ids of a producer's own making may be no times at all, and then neither are those that the server makes later.
    return str(first) if first / 1000 < time.time() + _LATEST_CLOCK else "-"
