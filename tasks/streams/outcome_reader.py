"""A member of a consumer group on all outcomes: records and rejections, as they stand on the output and reject streams.

`khabar.Reader` reads records alone; this one is for whoever keeps both.
"""

import os
import socket
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from redis import Redis
from redis.exceptions import ResponseError

from config.settings import Settings
from khabar.groups import ensure_group, reading_of_nothing
from khabar.outlasting import is_group_gone
from khabar.scripts import Script
from tasks.record.checking import fault_of_record, fault_of_rejection
from tasks.record.earlier import in_current_form
from tasks.streams.entries import Fields
from tasks.streams.outputs import Settled, note_foreign, settled_in
from tasks.streams.server import connect
from tasks.streams.stream import Keys, script_source

# Of the socket's timeout: a reply that is waited for longer looks like a lost connection.
_LONGEST_BLOCK = 0.8
# Nobody else is answered while a script runs.
_IDS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """An entry of an output or reject stream: what it says, and the place to acknowledge it at.

    `settled` is None for an entry that is no outcome of Khabar's; `article` are the bytes beside a rejection.
    """

    key: str
    entry_id: str
    settled: Settled | None
    article: bytes


class OutcomeReader:
    """A member of `group`: what one member took, no other gets, until it is idle for `KHABAR_STALE_AFTER`."""

    def __init__(self, group: str, settings: Settings) -> None:
        self.group = group
        self.consumer = f"{socket.gethostname()}:{os.getpid()}"
        self.client: Redis = connect(settings.streams, settings.socket_timeout)
        self.rejected_keys = [Keys(tag).rejected for tag in settings.tags]
        self.keys = [key for tag in settings.tags for key in (Keys(tag).enriched, Keys(tag).rejected)]
        self._stale_ms = int(settings.stale_after * 1000)
        self._longest_block_ms = int(settings.socket_timeout * 1000 * _LONGEST_BLOCK)
        self._looked_to: dict[str, Any] = dict.fromkeys(self.keys, b"0-0")
        self._is_member = False
        self._ids = Script(self.client, script_source("ids"))

    def read(self, count: int, block_ms: int = 1000) -> list[Outcome]:
        """At most `count` outcomes of each stream: what other members left stale first, then new ones.

        A new group begins with the oldest entry, and one that vanished is made anew.

        Raises:
            redis.exceptions.RedisError: the server does not answer.
        """
        try:
            if not self._is_member:
                self._join()
            stale = [one for key in self.keys for one in self._claim(key, count)]
            return stale or self._new(count, block_ms)
        except ResponseError as error:
            if is_group_gone(error):
                self._is_member = False
            raise

    def acknowledge(self, outcomes: Sequence[Outcome]) -> None:
        """Say that outcomes are dealt with, in one round trip."""
        by_key: dict[str, list[str]] = {}
        for one in outcomes:
            by_key.setdefault(one.key, []).append(one.entry_id)
        with self.client.pipeline(transaction=False) as pipeline:
            for key, ids in by_key.items():
                pipeline.xack(key, self.group, *ids)
            pipeline.execute()

    def ids(self, key: str, first: str, last: str) -> Iterator[str]:
        """The ids that a stream holds from one to another, in their order; what the entries hold is not fetched."""
        while page := self._ids([key], [first, last, _IDS_AT_ONCE]):
            yield from (one.decode() for one in page)
            first = f"({page[-1].decode()}"

    def close(self) -> None:
        """Give the connections back."""
        self.client.close()

    def _join(self) -> None:
        for key in self.keys:
            ensure_group(self.client, key, self.group)
        self._is_member = True

    def _claim(self, key: str, count: int) -> list[Outcome]:
        reply = cast(
            Any,
            self.client.xautoclaim(
                key, self.group, self.consumer, self._stale_ms, start_id=self._looked_to[key], count=count
            ),
        )
        self._looked_to[key] = reply[0]
        return _outcomes(self.client, key, reply[1])

    def _new(self, count: int, block_ms: int) -> list[Outcome]:
        streams = cast(Any, dict.fromkeys(self.keys, ">"))
        block = min(block_ms, self._longest_block_ms)
        reply = self.client.xreadgroup(self.group, self.consumer, streams, count=count, block=block)
        if not reply:
            self.client.xreadgroup(**reading_of_nothing(self.keys, self.group, self.consumer))
        return [
            one
            for key, entries in cast(list[Any], reply or [])
            for one in _outcomes(self.client, key.decode(), entries)
        ]


def _outcomes(client: Redis, key: str, entries: Iterable[tuple[bytes, Fields]]) -> list[Outcome]:
    # Without fields: deleted meanwhile.
    return [outcome(client, key, entry_id.decode(), fields) for entry_id, fields in entries if fields]


def outcome(client: Redis, key: str, entry_id: str, fields: Fields) -> Outcome:
    """What an entry of an output or reject stream settles; one that is malformed is set aside, and settles nothing."""
    article = fields.get(b"article", b"") or fields.get(b"fields", b"")
    settled = settled_in(client, key, entry_id, fields)
    if settled and (why := why_not_whole(settled)):
        note_foreign(client, key, entry_id, why)
        settled = None
    return Outcome(key, entry_id, settled, article)


def why_not_whole(settled: Settled) -> str | None:
    """What makes an outcome malformed, None if nothing does: it would break every page and table that shows it."""
    if settled.record is None:
        fault = fault_of_rejection(settled.rejection)
        return fault and f"it is not a rejection: {fault}"
    fault = fault_of_record(in_current_form(settled.record))
    return fault and f"it is not a record: {fault}"
