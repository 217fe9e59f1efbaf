"""What came of a soak: the audit, the faults, and what was measured meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.soak.audit import Audit
from bench.soak.watch import STALE_AFTER, Watch

# The goal: what went stale is taken back within this many seconds more.
GOAL_SECONDS = 5.0
_SLOWEST_TOLD = 8


@dataclass
class Result:
    """One soak: the audit, the faults, and what was measured meanwhile. Times are in seconds."""

    seed: int
    seconds: float
    faults: dict[str, int]
    audit: Audit
    run_silence_median: float
    run_silence_longest: float
    message_silence_median: float
    message_silence_longest: float
    recovery_median: float
    recovery_longest: float
    recovery_longest_kind: str
    not_recovered: int
    most_messages: int
    longest_raw: int
    most_memory_mib: float
    replies_lost: int
    own_ends: dict[str, list[int]]
    slowest: list[str]
    servers: str = "one"
    stale_after: float = STALE_AFTER

    @property
    def passed(self) -> bool:
        """The audit passed, and stale work was taken back within the configured time and five seconds more.

        Where servers fail over, nothing can be taken back while none of them is the primary, for as long as that takes.
        What waits for a message is told, but not judged: the longest wait in line is a matter of the machine's speed.
        """
        in_time = self.servers != "one" or self.run_silence_longest <= self.stale_after + GOAL_SECONDS
        return self.audit.passed and in_time and not self.not_recovered


def median_of(seconds: Sequence[float]) -> float:
    """To a tenth of a second; 0 of none."""
    return round(median(seconds or [0.0]), 1)


def slowest(watch: Watch) -> list[str]:
    """The longest silences, with what may have caused them."""
    longest = sorted(set(watch.taken_back), reverse=True)[:_SLOWEST_TOLD]
    return [
        f"{t.silence} s in {'a run' if t.was_running else 'wait of a message'}, with {', '.join(t.after)}"
        for t in longest
    ]


def table(result: Result) -> str:
    """The result as two Markdown tables."""
    found, limit = result.audit, result.stale_after + GOAL_SECONDS
    rows = {
        "articles accepted": found.accepted,
        "submissions whose reply never came (may or may not be accepted)": found.unknown,
        "faults": f"{sum(result.faults.values())} of {len(result.faults)} kinds",
        "**lost**": found.lost,
        "**doubled**": found.doubled,
        "outcomes of articles never submitted": found.strangers,
        "outcomes of another article": found.mixed_up,
        "wrong outcomes (a good article rejected, a bad one enriched)": found.wrong_outcome,
        "records that the reader group never got": found.unread,
        "records and rejections that are not in the archive": found.unarchived,
        "entries that stand in the archive twice": found.archived_twice,
        "left pending": found.left_pending,
        "entries taken back and sent again": found.redelivered,
        "records read more than once (readers: at least once)": found.read_again,
        f"entries of broken runs: silent until taken back (stale after {result.stale_after:g} s), median": (
            f"{result.run_silence_median} s"
        ),
        f"the same, longest (goal: {limit:g} s)": f"**{result.run_silence_longest} s**",
        "entries without a message: silent until sent again, median": f"{result.message_silence_median} s",
        "the same, longest": f"{result.message_silence_longest} s",
        "from a fault's end until all that was in flight had its outcome, median": f"{result.recovery_median} s",
        "the longest of these": f"{result.recovery_longest} s ({result.recovery_longest_kind})",
        "faults of which something in flight never had its outcome": result.not_recovered,
        "replies reset half-way": result.replies_lost,
        "most broker messages waiting": result.most_messages,
        "longest raw stream": result.longest_raw,
        "most memory of the server": f"{result.most_memory_mib} MiB",
        "seed": result.seed,
        "duration": f"{result.seconds} s",
    }
    lines = ["| | |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows.items())]
    lines += ["", "| fault | times |", "|---|---:|", *(f"| {kind} | {n} |" for kind, n in result.faults.items())]
    return "\n".join(lines)
