"""Khabar with a step of one's own, which counts words of alarm: `celery -A toy_step worker`."""

from config.steps import Step, add

add(Step("alarms", "toy_step:count_alarms", "alarms"))

from tasks.chain.items import Item, Record, StepContext  # noqa: E402  # the table must be complete before it is read
from worker.app import celery  # noqa: E402

__all__ = ["celery"]


def count_alarms(items: list[Item], context: StepContext) -> None:
    """Put the number of words of alarm into `extra`."""
    context.for_each(items, _count)


def _count(record: Record) -> None:
    found = record["text"].count("عاجل")
    if found > 3:
        raise ValueError(f"{found} are too many")
    record["extra"]["alarms"] = found
