"""Items, and what every step does with them: each article fails alone, within its time, and its rejection says where.

An item is a plain dictionary, since it travels as JSON from step to step: `{"record": …}` while all goes well,
`{"rejection": …}` once a step has given the article up.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

from config.steps import ACCEPTANCE, Step
from tasks.chain.limits import TimeLimitReached, time_limit
from tasks.chain.pace import Pace
from tasks.record import codec
from tasks.record.acceptance import Bounds, Refused
from tasks.record.moments import now

if TYPE_CHECKING:
    # Feeders send items and read none: they have no need of the text rooms, which take as long to load as all the rest.
    from tasks.entities import Recogniser

Item = dict[str, Any]
Record = dict[str, Any]
# An exception's text may quote the article; what is kept of it is enough to find the cause.
_DETAIL_LENGTH = 300


class GivenUp(Exception):
    """A step gives an article up, with the reason and the detail of its rejection, as docs/record.md lists them."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Resources:
    """What a process has for its steps; `seconds` is what one step may spend on one article."""

    seconds: float
    bounds: Bounds
    recogniser: "Callable[[], Recogniser]"
    pace: Pace | None = None


@dataclass(frozen=True, slots=True)
class StepContext:
    """What the function of a step gets besides its items: its row of the table, and what the process has for it."""

    step: Step
    resources: Resources

    def for_each(self, items: Sequence[Item], work: Callable[[Record], object]) -> None:
        """Do `work` on each record, and note how long it took; a record for which it fails becomes a rejection."""
        for item in items:
            record = item.get("record")
            if record is not None:
                guard(item, self.step.name, self.resources.seconds, partial(self._timed, work, record))

    def note_time(self, record: Record, milliseconds: float) -> None:
        """Note under the step's timing how long it took for this record."""
        if self.step.timing is not None:
            record["processing"]["ms"][self.step.timing] = milliseconds

    def _timed(self, work: Callable[[Record], object], record: Record) -> None:
        started = time.perf_counter()
        work(record)
        self.note_time(record, milliseconds_since(started))


def new_item(data: bytes, submitted_at: str | None, attempts: int = 1) -> Item:
    """What the first step gets: the bytes of one raw article."""
    return {"attempts": attempts, "article": data, "submitted_at": submitted_at}


def prepare_step(step: Step, resources: Resources) -> None:
    """What the step does before it begins. Where this raises, the articles are not to blame, and wait."""
    if step.prepare is not None:
        resolve_name(step.prepare)(StepContext(step, resources))


def run_step(step: Step, items: list[Item], resources: Resources) -> None:
    """Run the function of a step on the items of a batch."""
    resolve_name(step.function)(items, StepContext(step, resources))


def make_sendable(items: Sequence[Item], stage: str, seconds: float) -> None:
    """Reject what has no JSON form, or one too large: such a record would keep its whole batch from being sent on."""
    try:
        codec.encode(items)
    except (TypeError, MemoryError):
        for item in items:
            guard(item, stage, seconds, partial(codec.encode, item))


def guard(item: Item, stage: str, seconds: float, work: Callable[[], object]) -> None:
    """Do `work` within `seconds`; where it fails, the item's record becomes a rejection of this stage."""
    try:
        with time_limit(seconds):
            work()
        return
    except Refused as refused:
        item["id"] = refused.article_id
        stage, reason, detail = ACCEPTANCE, refused.reason, refused.detail
    except GivenUp as given_up:
        reason, detail = given_up.reason, given_up.detail
    except TimeLimitReached:
        reason, detail = "time_limit", f"more than {seconds:g} s"
    except MemoryError:
        reason, detail = "out_of_memory", "the process ran out of memory on this article"
    except Exception as error:
        reason, detail = "error", _sayable(f"{type(error).__name__}: {error}")
    item.pop("record", None)
    item["rejection"] = rejection(item.get("id"), stage, reason, detail, item["attempts"])


def rejection(article_id: str | None, stage: str, reason: str, detail: str, attempts: int) -> dict[str, Any]:
    """A rejection, in the form of docs/record.md."""
    return {
        "id": article_id,
        "stage": stage,
        "reason": reason,
        "detail": detail,
        "attempts": attempts,
        "rejected_at": now(),
    }


def milliseconds_since(started: float, share: int = 1) -> float:
    """Milliseconds since a moment of `time.perf_counter`, or one part in `share` of them."""
    return round((time.perf_counter() - started) * 1000 / share, 3)


def _sayable(text: str) -> str:
    """What of an error's text can be told in a rejection: short, and free of what has no UTF-8."""
    return text[:_DETAIL_LENGTH].encode(errors="backslashreplace").decode()
