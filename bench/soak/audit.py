"""The audit at the end of a soak: every accepted article has exactly one outcome, and it is the right one."""

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from redis import Redis

from bench.soak.articles import article, is_enriched, number_in
from bench.soak.reader import GROUP as READERS
from tasks.record import codec
from tasks.streams.entries import entries
from tasks.streams.stream import GROUP, Keys
from worker.archiving import ARCHIVERS


@dataclass
class Audit:
    """What was found. All but the first three numbers and `redelivered` must be 0."""

    accepted: int = 0
    unknown: int = 0
    outcomes: int = 0
    lost: int = 0
    doubled: int = 0
    strangers: int = 0
    mixed_up: int = 0
    wrong_outcome: int = 0
    unread: int = 0
    left_pending: int = 0
    redelivered: int = 0
    read_again: int = 0
    unarchived: int = 0
    archived_twice: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Nothing lost, nothing doubled, nothing else amiss."""
        amiss = (self.lost, self.doubled, self.strangers, self.mixed_up, self.wrong_outcome, self.unread)
        return not any((*amiss, self.unarchived, self.archived_twice)) and not self.left_pending

    def note(self, what: str) -> None:
        """Keep a few examples of what is amiss."""
        if len(self.examples) < 20:
            self.examples.append(what)


def audit(client: Redis, keys: Keys, produced: Path, read: Path, archive: Path) -> Audit:
    """Hold the ledgers of the producer, of the reader and of the archive against the streams."""
    found = Audit()
    accepted, tried = _ledger(produced)
    found.accepted, found.unknown = len(accepted), len(tried) - len(accepted)
    outcomes: Counter[str] = Counter()
    places: set[tuple[str, str]] = set()
    entries_of: dict[int, set[str]] = {}
    enriched: set[str] = set()
    for key in (keys.enriched, keys.rejected):
        for stream_id, fields in entries(client, key):
            places.add((key, stream_id))
            entry = fields[b"entry"].decode()
            outcomes[entry] += 1
            _judge(found, entry, fields, accepted, tried, entries_of)
            if key == keys.enriched:
                enriched.add(stream_id)
    found.outcomes = len(outcomes)
    waiting = {entry for entry, _ in entries(client, keys.raw)}
    for entry in accepted.keys() - outcomes.keys() - waiting:
        found.lost += 1
        found.note(f"lost: {entry}, article {accepted[entry]}")
    for entry, count in outcomes.items():
        if count > 1:
            found.doubled += 1
            found.note(f"doubled: {entry}, {count} outcomes")
    for number, several in entries_of.items():
        if len(several) > 1:
            found.doubled += 1
            found.note(f"accepted twice: article {number} as {sorted(several)}")
    _pending(found, client, keys)
    _reading(found, enriched, read)
    _archiving(found, places, archive)
    return found


def _judge(
    found: Audit,
    entry: str,
    fields: dict[bytes, bytes],
    accepted: dict[str, int],
    tried: set[int],
    entries_of: dict[int, set[str]],
) -> None:
    record = fields.get(b"record")
    content = codec.decode(record) if record else codec.decode(fields[b"rejection"])
    number = number_in(content["id"].encode() if record else fields[b"article"])
    if number is None or number not in tried:
        found.strangers += 1
        found.note(f"stranger: {entry}, article {number}")
        return
    entries_of.setdefault(number, set()).add(entry)
    if accepted.get(entry, number) != number:
        found.mixed_up += 1
        found.note(f"mixed up: {entry} has the outcome of article {number}, not of {accepted[entry]}")
    right = _is_right(number, content) if record else _is_rightly_rejected(number, content, fields[b"article"])
    if not right:
        found.wrong_outcome += 1
        found.note(f"wrong: article {number}, {'enriched' if record else content}")


def _is_right(number: int, record: dict[str, Any]) -> bool:
    return is_enriched(number) and str(number) in record["title"] and bool(record["text"])


def _is_rightly_rejected(number: int, rejection: dict[str, Any], data: bytes) -> bool:
    return not is_enriched(number) and rejection["reason"] in ("not_json", "invalid") and data == article(number)


def _pending(found: Audit, client: Redis, keys: Keys) -> None:
    left = {
        "entries of the raw stream": int(client.xlen(keys.raw)),
        "entries pending": int(client.xpending(keys.raw, GROUP)["pending"]),
        "leases": int(client.hlen(keys.leases)),
        "records pending for the reader": int(client.xpending(keys.enriched, READERS)["pending"]),
        "records pending for the archive": int(client.xpending(keys.enriched, ARCHIVERS)["pending"]),
        "rejections pending for the archive": int(client.xpending(keys.rejected, ARCHIVERS)["pending"]),
    }
    for what, count in left.items():
        found.left_pending += count
        if count:
            found.note(f"left: {count} {what}")
    found.redelivered = int(client.get(keys.redelivered) or 0)


def _reading(found: Audit, enriched: set[str], read: Path) -> None:
    seen = Counter(line.split()[0] for line in read.read_text().splitlines() if len(line.split()) == 2)
    found.unread = len(enriched - seen.keys())
    found.read_again = sum(count - 1 for count in seen.values())


def _archiving(found: Audit, places: set[tuple[str, str]], archive: Path) -> None:
    """Every entry of the output and reject streams stands in the archive, in one place."""
    connection = sqlite3.connect(archive)
    kept = Counter(
        row
        for table, name in (("articles", "output_id"), ("revisions", "output_id"), ("rejections", "rejection_id"))
        for row in connection.execute(f"SELECT stream, {name} FROM {table}")  # noqa: S608
    )
    connection.close()
    for place in places - kept.keys():
        found.unarchived += 1
        found.note(f"not in the archive: {place}")
    for place, count in kept.items():
        if count > 1:
            found.archived_twice += 1
            found.note(f"{count} times in the archive: {place}")


def _ledger(path: Path) -> tuple[dict[str, int], set[int]]:
    accepted: dict[str, int] = {}
    tried: set[int] = set()
    for line in path.read_text().splitlines():
        words = line.split()
        if len(words) == 3 and words[0] == "try":
            tried |= set(range(int(words[1]), int(words[2]) + 1))
        elif len(words) == 3 and words[0] == "ok":
            accepted[words[2]] = int(words[1])
    return accepted, tried
