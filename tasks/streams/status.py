"""What the streams hold at this moment, for operators, metrics and health checks."""

import time
from dataclasses import dataclass, field
from typing import Any, cast

from redis import Redis
from redis.exceptions import ResponseError

from tasks.streams.leases import Lease
from tasks.streams.server import servers
from tasks.streams.stream import GROUP, Keys, Stream, feeder_name


@dataclass(slots=True)
class GroupStatus:
    """A reader group of the output stream: records not read yet (None: the server cannot tell) and unacknowledged."""

    name: str
    lag: int | None
    pending: int


@dataclass(frozen=True, slots=True)
class Memory:
    """What the server uses for its data, and the most that it may use, in bytes; 0: there is no limit."""

    used: int
    most: int


@dataclass(slots=True)
class PartitionStatus:
    """One partition. Ages are in seconds; counts are since the keys were made.

    `unheld` are those of the waiting entries that were handed out, and whose consumer somebody deleted since.
    """

    tag: str
    waiting: int
    unheld: int
    in_flight: int
    oldest_pending: float
    oldest_waiting: float
    enriched_length: int
    rejected_length: int
    settled: dict[str, int]
    redelivered: int
    foreign: int = 0
    readers: list[GroupStatus] = field(default_factory=list)

    @property
    def enriched(self) -> int:
        """Records published so far."""
        return self.settled.get("enriched", 0)

    @property
    def rejects(self) -> dict[str, int]:
        """Rejections so far by reason."""
        reasons: dict[str, int] = {}
        for name, count in self.settled.items():
            if name != "enriched":
                reason = name.partition(":")[2]
                reasons[reason] = reasons.get(reason, 0) + count
        return reasons


def partition_status(client: Redis, tag: str) -> PartitionStatus:
    """The state of one partition; zeros where nothing was ever submitted."""
    keys = Keys(tag)
    length = int(client.xlen(keys.raw))
    pending = _pending(client, keys.raw)
    unheld = Stream(client, tag).unheld()
    return PartitionStatus(
        tag=tag,
        waiting=max(0, length - int(pending["pending"])),
        unheld=len(unheld),
        in_flight=int(pending["pending"]),
        oldest_pending=_age(pending["min"]),
        oldest_waiting=_age(unheld[0].encode() if unheld else _first_waiting(client, keys.raw)),
        enriched_length=int(client.xlen(keys.enriched)),
        rejected_length=int(client.xlen(keys.rejected)),
        settled={k.decode(): int(v) for k, v in cast(dict[bytes, bytes], client.hgetall(keys.counts)).items()},
        redelivered=int(client.get(keys.redelivered) or 0),
        foreign=int(client.xlen(keys.foreign)),
        readers=_readers(client, keys.enriched),
    )


def memory_of(client: Redis) -> Memory:
    """The memory of the server; of a cluster that of its fullest node, since no partition moves by itself."""
    found = [_memory_of_one(server) for server in servers(client)]
    return max(found, key=lambda memory: (memory.used / memory.most if memory.most else 0.0, memory.used))


def _memory_of_one(client: Redis) -> Memory:
    found = client.info("memory")
    return Memory(int(found["used_memory"]), int(found.get("maxmemory", 0)))


def feeder_silence(client: Redis, tag: str, host: str) -> float | None:
    """Seconds since a feeder of `host` asked for entries; None where there never was one."""
    try:
        consumers = client.xinfo_consumers(Keys(tag).raw, GROUP)
    except ResponseError:
        return None
    own = feeder_name(host).encode()
    return min((c["idle"] / 1000 for c in consumers if c["name"].startswith(own)), default=None)


def leases(client: Redis, tag: str) -> dict[str, Lease]:
    """All leases of a partition by entry id."""
    found = cast(dict[bytes, bytes], client.hgetall(Keys(tag).leases))
    return {entry_id.decode(): Lease.parse(text.decode()) for entry_id, text in found.items()}


def marks_of_work(client: Redis, tag: str) -> object:
    """What changes whenever a step of the partition begins or an entry is settled."""
    return client.hgetall(Keys(tag).counts), leases(client, tag)


def has_sign_of_life(client: Redis, tag: str, within_ms: float, most: int) -> bool:
    """Whether a step that is running has given a sign of life lately; looks at `most` pending entries at most."""
    running = {entry_id for entry_id, lease in leases(client, tag).items() if lease.is_in_step}
    if not running:
        return False
    pending = cast(list[dict[str, Any]], client.xpending_range(Keys(tag).raw, GROUP, "-", "+", most))
    return any(p["message_id"].decode() in running and p["time_since_delivered"] < within_ms for p in pending)


def _pending(client: Redis, key: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = client.xpending(key, GROUP)
        return found
    except ResponseError:
        return {"pending": 0, "min": None}


def _first_waiting(client: Redis, key: str) -> bytes | None:
    try:
        groups: list[dict[str, Any]] = client.xinfo_groups(key)
    except ResponseError:
        return None
    last = next((g["last-delivered-id"] for g in groups if g["name"] == GROUP.encode()), b"-")
    entries = cast(list[Any], client.xrange(key, min=b"(" + last if last != b"-" else "-", count=1))
    return cast(bytes, entries[0][0]) if entries else None


def _readers(client: Redis, key: str) -> list[GroupStatus]:
    try:
        groups: list[dict[str, Any]] = client.xinfo_groups(key)
    except ResponseError:
        return []
    return [GroupStatus(g["name"].decode(), g.get("lag"), int(g["pending"])) for g in groups]


def _age(entry_id: bytes | None) -> float:
    if entry_id is None:
        return 0.0
    return max(0.0, time.time() - int(entry_id.partition(b"-")[0]) / 1000)
