"""The state of the streams as a person or a program wants to read it."""

import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.table import Table

from config.settings import Settings
from khabar.outlasting import outlast
from tasks.record import codec
from tasks.streams.server import connect
from tasks.streams.status import Memory, PartitionStatus, memory_of, partition_status

# The rate is what was settled within this many seconds of watching.
_WATCHED = 1.0
# Where the name of a value does not say whether it is of now or of all time.
_LABELS = {
    "enriched": "enriched so far",
    "enriched_length": "records on the output stream now",
    "rejected_length": "rejections on the reject stream now",
    "rejects_by_reason": "rejected so far by reason, retried and dropped ones included",
    "redelivered": "redelivered so far",
    "foreign": "foreign entries set aside",
}


@dataclass(frozen=True, slots=True)
class State:
    """All partitions, the server's memory, and how many articles a second got an outcome while this watched."""

    parts: list[PartitionStatus]
    memory: Memory
    rate: float


def measure(settings: Settings) -> State:
    """The state of this moment; takes a second."""
    with connect(settings.streams, settings.socket_timeout) as client:
        before = [partition_status(client, tag) for tag in settings.tags]
        started = time.monotonic()
        time.sleep(_WATCHED)
        after = [partition_status(client, tag) for tag in settings.tags]
        settled = sum(sum(p.settled.values()) for p in after) - sum(sum(p.settled.values()) for p in before)
        return State(after, memory_of(client), round(settled / (time.monotonic() - started), 1))


def shown(settings: Settings, as_json: bool, again: bool) -> Iterator[State]:
    """Print the state: JSON, `name<tab>value` lines in a pipe, a table on a terminal; once, or without end.

    Whoever watches sees the server come back: while it is away, this waits.
    """
    console = Console()
    states = _states(settings, again)
    if as_json:
        for state in states:
            print(codec.encode_text(as_data(state)), flush=True)
            yield state
    elif not console.is_terminal:
        for state in states:
            print("\n".join(f"{name}\t{value}" for name, value in _rows(state)), flush=True)
            yield state
    else:
        with Live(console=console, auto_refresh=False) as live:
            for state in states:
                live.update(_table(state), refresh=True)
                yield state


def as_data(state: State) -> dict[str, Any]:
    """The same as plain data: totals, and each partition."""
    parts = state.parts
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
        "foreign": sum(p.foreign for p in parts),
        "articles_per_second": state.rate,
        "memory": asdict(state.memory),
        "readers": [{"stream": p.tag, **asdict(g)} for p in parts for g in p.readers],
        "partitions": [{"tag": p.tag, "waiting": p.waiting, "in_flight": p.in_flight} for p in parts],
    }


def rejects_by_reason(parts: list[PartitionStatus]) -> dict[str, int]:
    """Rejections so far, of all partitions, by reason: also of what was retried or dropped since."""
    total: dict[str, int] = {}
    for part in parts:
        for reason, count in part.rejects.items():
            total[reason] = total.get(reason, 0) + count
    return dict(sorted(total.items()))


def _states(settings: Settings, again: bool) -> Iterator[State]:
    yield measure(settings)
    while again:
        yield outlast(lambda: measure(settings), math.inf)


def _rows(state: State) -> list[tuple[str, str]]:
    data = as_data(state)
    used, most = data.pop("memory").values()
    data["memory"] = f"{used >> 20} MiB of {most >> 20 if most else 'unlimited'}{' MiB' if most else ''}"
    return [
        (_LABELS.get(name, name.replace("_", " ")), _cell(value))
        for name, value in data.items()
        if name != "partitions"
    ]


def _table(state: State) -> Table:
    table = Table(show_header=False)
    for row in _rows(state):
        table.add_row(*row)
    return table


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in value.items()) or "none"
    if isinstance(value, list):
        return "; ".join(f"{r['name']}: lag {r['lag']}, pending {r['pending']}" for r in value) or "none"
    return str(value)
