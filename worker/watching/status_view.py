"""The state of the streams as a person or a program wants to read it."""

import time
from dataclasses import asdict
from typing import Any

from config.settings import Settings
from tasks.streams.server import connect
from tasks.streams.status import PartitionStatus, partition_status

# The rate is what was settled within this many seconds of watching.
_WATCHED = 1.0


def measure(settings: Settings) -> tuple[list[PartitionStatus], float]:
    """The state of each partition, and how many articles a second got an outcome while this watched."""
    client = connect(settings.streams, settings.socket_timeout)
    before = [partition_status(client, tag) for tag in settings.tags]
    started = time.monotonic()
    time.sleep(_WATCHED)
    after = [partition_status(client, tag) for tag in settings.tags]
    settled = sum(sum(p.settled.values()) for p in after) - sum(sum(p.settled.values()) for p in before)
    return after, round(settled / (time.monotonic() - started), 1)


def as_data(parts: list[PartitionStatus], rate: float) -> dict[str, Any]:
    """The same as plain data: totals, and each partition."""
    return {
        "waiting": sum(p.waiting for p in parts),
        "unheld": sum(p.unheld for p in parts),
        "in_flight": sum(p.in_flight for p in parts),
        "oldest_waiting_seconds": round(max(p.oldest_waiting for p in parts), 1),
        "oldest_pending_seconds": round(max(p.oldest_pending for p in parts), 1),
        "enriched": sum(p.enriched for p in parts),
        "enriched_length": sum(p.enriched_length for p in parts),
        "rejected_length": sum(p.rejected_length for p in parts),
        "rejects_by_reason": rejects_by_reason(parts),
        "redelivered": sum(p.redelivered for p in parts),
        "articles_per_second": rate,
        "readers": [{"stream": p.tag, **asdict(g)} for p in parts for g in p.readers],
        "partitions": [{"tag": p.tag, "waiting": p.waiting, "in_flight": p.in_flight} for p in parts],
    }


def rejects_by_reason(parts: list[PartitionStatus]) -> dict[str, int]:
    """Rejections so far, of all partitions, by reason."""
    total: dict[str, int] = {}
    for part in parts:
        for reason, count in part.rejects.items():
            total[reason] = total.get(reason, 0) + count
    return dict(sorted(total.items()))


def print_status(parts: list[PartitionStatus], rate: float) -> None:
    """A table on a terminal, `name<tab>value` lines in a pipe."""
    from rich.console import Console
    from rich.table import Table

    data = as_data(parts, rate)
    rows = [(name.replace("_", " "), _cell(value)) for name, value in data.items() if name != "partitions"]
    console = Console()
    if not console.is_terminal:
        for name, value in rows:
            print(f"{name}\t{value}")
        return
    table = Table(show_header=False)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in value.items()) or "none"
    if isinstance(value, list):
        return "; ".join(f"{r['name']}: lag {r['lag']}, pending {r['pending']}" for r in value) or "none"
    return str(value)
