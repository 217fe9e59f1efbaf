"""The streams: the only place that knows how entries, leases and outcomes are kept on the server.

An entry of the raw stream stays pending in the consumer group until `settle` gives it its one outcome. Every change of
state is one Lua script (folder `lua`), which checks that the entry is still the caller's before it writes, so each call
may be lost, repeated or late without doing harm.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, cast

from redis import Redis

from khabar.groups import ensure_group
from khabar.keys import Keys as Keys
from khabar.scripts import Script
from tasks.streams.leases import Lease

GROUP = "khabar"
# Feeders and readers that were stopped keep a name in the group; an hour after, with no pending entry, the name goes.
_SILENT_CONSUMER_MS = 3_600_000
# As many as a batch may hold, so that no script is given more.
_MOST_IN_SCRIPT = 1024
# The scripts that stand on the functions of `pending.lua`.
_READS_PENDING = frozenset({"abandon", "begin", "keep", "release", "renew", "set_aside", "settle"})


@dataclass(frozen=True, slots=True)
class Delivery:
    """An entry handed to a feeder; `deliveries` counts from 1.

    `broken_step` is where the last run broke off, `held` the seconds for which it held its process, 0 where unknown.
    """

    entry_id: str
    deliveries: int
    broken_step: str = ""
    held: float = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of an entry: `result` is "enriched" or a reason of rejection, `payload` the JSON of either."""

    entry_id: str
    article_id: str
    result: str
    stage: str
    payload: bytes
    content_hash: str = ""
    if_duplicate: bytes = b""


class Stream:
    """One partition of the input with its output and reject streams."""

    def __init__(self, client: Redis, tag: str = "{khabar}") -> None:
        self.client = client
        self.keys = Keys(tag)
        self._scripts: dict[str, Script] = {}

    def ensure_group(self) -> None:
        """Create the raw stream and its consumer group where they do not exist yet."""
        ensure_group(self.client, self.keys.raw, GROUP)

    def read(self, feeder: str, count: int, block_ms: int | None) -> list[Delivery]:
        """At most `count` new entries, waiting up to `block_ms` for the first; they are pending for `feeder` then."""
        ids = cast(list[bytes], self._run("read", [self.keys.raw], [GROUP, feeder, count]))
        if not ids and block_ms is not None:
            # Scripts cannot wait.
            reply = self.client.xreadgroup(GROUP, feeder, {self.keys.raw: ">"}, count=count, block=block_ms)
            ids = [entry_id for entry_id, _ in cast(list[Any], reply)[0][1]] if reply else []
        return [Delivery(entry_id.decode(), 1) for entry_id in ids]

    def begin(self, token: str, step: str, entries: Sequence[tuple[str, int]]) -> list[bytes | None]:
        """Lease entries for the run `token`: the bytes of each, or None where the run has no right to it."""
        pairs = [part for entry_id, deliveries in entries for part in (entry_id, deliveries)]
        return cast(list[bytes | None], self._run("begin", self._lease_keys(), [GROUP, token, step, *pairs]))

    def renew(self, token: str, step: str, entry_ids: Sequence[str]) -> list[bool]:
        """A sign of life of the run `token` in `step` ("" between steps): whether each entry is still its own."""
        if not entry_ids:
            return []
        return [bool(r) for r in self._run("renew", self._lease_keys(), [GROUP, token, step, *entry_ids])]

    def release(self, token: str, entry_ids: Sequence[str]) -> None:
        """Give up the run `token` without counting it; its entries are taken back once they are stale."""
        self._run("release", [self.keys.leases], [token, *entry_ids])

    def abandon(
        self, token: str, step: str, entry_ids: Sequence[str], idle_ms: int, held_ms: int, between_steps: bool = False
    ) -> int:
        """The run `token` broke off in `step`, or where `between_steps` right before or after it, after `held_ms`.

        Its entries count as silent for `idle_ms`; how many there are.
        """
        args = [GROUP, token, step, idle_ms, held_ms, int(between_steps), *entry_ids]
        return int(self._run("abandon", self._lease_keys(), args))

    def settle(self, owner: str, outcomes: Sequence[Outcome], window: int = 0) -> list[int]:
        """Give entries their outcome: 1 where this call did, 2 where it was found a duplicate, 0 where not ours."""
        if not outcomes:
            return []
        keys = [*self._lease_keys(), self.keys.enriched, self.keys.rejected, self.keys.counts]
        keys += [self.keys.remembered(o.article_id) for o in outcomes] if window else []
        items: list[Any] = []
        for o in outcomes:
            items += [o.entry_id, o.article_id, o.result, o.stage, o.payload, o.content_hash, o.if_duplicate]
        return [int(r) for r in self._run("settle", keys, [GROUP, owner, window, *items])]

    def reclaim(
        self, feeder: str, idle_ms: int, waiting_ms: int, count: int, most_deliveries: int, lost: Sequence[str] = ()
    ) -> list[Delivery]:
        """Take back at most `count` silent entries; their old runs may write no more.

        Silent is a run without a sign of life for `idle_ms`, an entry that has waited for a message `waiting_ms`, and
        one whose message is known to be `lost` after `idle_ms`. One that broke its run off, and has more than
        `most_deliveries` by that, is the feeder's own, to be given up.
        """
        args = [GROUP, feeder, idle_ms, waiting_ms, count, most_deliveries, *lost]
        flat = self._run("reclaim", [*self._lease_keys(), self.keys.redelivered], args)
        return [_delivery(*flat[at : at + 4]) for at in range(0, len(flat), 4)]

    def unheld(self, feeder: str = "", most: int = _MOST_IN_SCRIPT) -> list[str]:
        """At most `most` entries that were handed out, have no outcome, and that no consumer holds; oldest first.

        With `feeder` they are pending for it from now on, with no idle time: a run that is at one goes on with it, and
        what has none is taken back once it is stale.
        """
        return [entry_id.decode() for entry_id in self._run("unheld", [self.keys.raw], [GROUP, feeder, most])]

    def leases(self, feeder: str, most: int) -> dict[str, Lease | None]:
        """The lease of each entry that is pending for `feeder`, None where it waits to be begun; nothing where these
        are more than `most`.
        """
        pending = cast(list[Any], self.client.xpending_range(self.keys.raw, GROUP, "-", "+", most + 1, feeder))
        if not pending or len(pending) > most:
            return {}
        ids = [entry["message_id"] for entry in pending]
        leases = cast(list[bytes | None], self.client.hmget(self.keys.leases, ids))
        return {i.decode(): Lease.parse(text.decode()) if text else None for i, text in zip(ids, leases, strict=True)}

    def pending_among(self, feeder: str, entry_ids: Collection[str]) -> set[str]:
        """Those of the entries that are pending for `feeder`."""
        with self.client.pipeline(transaction=False) as pipeline:
            for entry_id in entry_ids:
                pipeline.xpending_range(self.keys.raw, GROUP, entry_id, entry_id, 1, feeder)
            return {found[0]["message_id"].decode() for found in pipeline.execute() if found}

    def keep(self, feeder: str, entry_ids: Collection[str]) -> set[str]:
        """A sign of life for entries that `feeder` holds back: those that are still pending for it."""
        ids, kept = sorted(entry_ids), set[str]()
        for at in range(0, len(ids), _MOST_IN_SCRIPT):
            found = self._run("keep", [self.keys.raw], [GROUP, feeder, *ids[at : at + _MOST_IN_SCRIPT]])
            kept.update(entry_id.decode() for entry_id in found)
        return kept

    def retry(self, rejection_ids: Sequence[str]) -> list[str | None]:
        """Bring rejected articles back into the raw stream: the new entry of each, None where there is none such."""
        replies = self._run("retry", [self.keys.raw, self.keys.rejected], list(rejection_ids)) if rejection_ids else []
        return [r.decode() if r else None for r in replies]

    def drop(self, rejection_ids: Sequence[str]) -> int:
        """Delete rejections with their articles, for good; how many there were."""
        return int(self.client.xdel(self.keys.rejected, *rejection_ids)) if rejection_ids else 0

    def set_aside(self, key: str, entry_id: str) -> bool:
        """Move an entry of the output or the reject stream `key` to that of foreign ones; whether it was there."""
        return bool(self._run("set_aside", [key, self.keys.foreign], [entry_id]))

    def trim_read(self) -> int:
        """Delete the records that every reader group has acknowledged; how many."""
        return int(self._run("trim", [self.keys.enriched], []))

    def sweep(self, silent_ms: int = _SILENT_CONSUMER_MS) -> int:
        """Forget feeders, and members of reader groups, that are long gone and hold nothing; how many."""
        groups = [(self.keys.raw, GROUP)]
        if self.client.exists(self.keys.enriched):
            readers: list[dict[str, Any]] = self.client.xinfo_groups(self.keys.enriched)
            groups += [(self.keys.enriched, group["name"]) for group in readers]
        return sum(int(self._run("sweep", [key], [group, silent_ms])) for key, group in groups)

    def in_flight(self) -> int:
        """Entries delivered to any feeder and not settled yet."""
        return int(self.client.xpending(self.keys.raw, GROUP)["pending"])

    def settled(self) -> int:
        """Outcomes given so far, since the keys were made."""
        return sum(int(count) for count in cast(list[bytes], self.client.hvals(self.keys.counts)))

    def output_length(self) -> int:
        """Records in the output stream."""
        return int(self.client.xlen(self.keys.enriched))

    def _lease_keys(self) -> list[str]:
        return [self.keys.raw, self.keys.leases]

    def _run(self, name: str, keys: Sequence[str], args: Sequence[Any]) -> Any:
        script = self._scripts.get(name)
        if script is None:
            script = self._scripts[name] = Script(self.client, script_source(name))
        return script(list(keys), list(args))


def feeder_name(host: str, own: str = "") -> str:
    """The name of a feeder in the group; without `own` what the names of all feeders of `host` begin with."""
    return f"feeder:{host}:{own}"


def _delivery(entry_id: bytes, deliveries: int, step: bytes, held_ms: bytes) -> Delivery:
    return Delivery(entry_id.decode(), deliveries, step.decode(), int(held_ms or 0) / 1000)


def script_source(name: str) -> str:
    """The text of a script as the server gets it."""
    parts = ["pending", name] if name in _READS_PENDING else [name]
    return "".join(files("tasks.streams").joinpath("lua", f"{part}.lua").read_text(encoding="utf-8") for part in parts)
