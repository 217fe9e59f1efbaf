"""Following the output stream, with or without a reader group."""

from collections.abc import Iterator
from typing import Any, cast

from config.settings import current
from khabar import Reader
from tasks.record import codec
from tasks.streams.server import connect
from tasks.streams.stream import Keys

_BLOCK_MS = 1000
_MOST_AT_ONCE = 100


def grouped(group: str, count: int | None = None) -> Iterator[dict[str, Any]]:
    """At most `count` records for a member of `group`, else without end.

    Each is acknowledged once it was dealt with, which is when the next one is asked for or the last one was taken.
    """
    reader = Reader(group, settings=current())
    left = count
    while left is None or left > 0:
        # No more is taken than will be dealt with: what a member holds, no other member gets.
        for received in reader.read(_MOST_AT_ONCE if left is None else min(left, _MOST_AT_ONCE)):
            yield cast(dict[str, Any], received.record)
            reader.acknowledge(received)
            left = None if left is None else left - 1


def followed(from_start: bool) -> Iterator[dict[str, Any]]:
    """Records as they come, without end, for one who only watches: nothing is acknowledged."""
    settings = current()
    client = connect(settings.streams, settings.socket_timeout)
    keys = [Keys(tag).enriched for tag in settings.tags]
    last: dict[str, str] = {key: "0" if from_start else _newest(client, key) for key in keys}
    while True:
        for key, entries in cast(list[Any], client.xread(cast(Any, last), count=100, block=_BLOCK_MS) or []):
            for entry_id, fields in entries:
                last[key.decode()] = entry_id.decode()
                yield codec.decode(fields[b"record"])


def _newest(client: Any, key: str) -> str:
    # "$" would be asked anew at each read, and miss what came between two reads.
    entries = client.xrevrange(key, count=1)
    return entries[0][0].decode() if entries else "0"
