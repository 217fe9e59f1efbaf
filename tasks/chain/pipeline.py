"""The Celery tasks: thin, one for each row of `config.steps`, chained once for a batch. What they do is in
`tasks.chain.steps`.

A message may be lost or doubled at any time: what is lost is taken back by a feeder, what is doubled finds its lease
gone.
"""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from celery import chain, shared_task
from celery.app.task import Task

from config.settings import current
from config.steps import FIRST, LAST, Step, all_steps, step_of_task
from tasks.chain import hold
from tasks.chain.items import Item, make_sendable, new_item, prepare_step, run_step
from tasks.chain.log_lines import log_outcomes, log_step, short
from tasks.chain.outcomes import outcome_of
from tasks.record.moments import moment_of_entry
from tasks.streams.stream import Delivery


@dataclass(slots=True)
class Batch:
    """What travels from step to step. Its `repr` is what Flower, events and logs show: never an article's text."""

    tag: str
    token: str
    entries: list[str]
    items: list[Item] = field(default_factory=list)

    def __repr__(self) -> str:
        rejected = sum("rejection" in item for item in self.items)
        return f"<batch {short(self.token)}: {len(self.items)} articles, {rejected} rejected>"


@dataclass(frozen=True, slots=True)
class RunOfStep:
    """What one task's message is about."""

    tag: str
    token: str
    step: str
    entries: list[str]


def run_of(task_name: str, args: Any) -> RunOfStep | None:
    """What a task with these arguments works on; None for a task that is no step.

    Raises:
        LookupError, TypeError, ValueError: these are not the arguments of that step.
    """
    step = step_of_task(task_name)
    if step is None:
        return None
    if step == FIRST:
        tag, token, pairs = args
        entries = [entry_id for entry_id, _ in pairs]
        if not all(isinstance(deliveries, int) for _, deliveries in pairs):
            raise TypeError("deliveries must be numbers")
    else:
        tag, token, entries = (args[0][name] for name in ("tag", "token", "entries"))
    if not all(isinstance(part, str) for part in (tag, token, *entries)):
        raise TypeError("tag, token and entries must be strings")
    return RunOfStep(tag, token, step.name, list(entries))


def dispatch(tag: str, deliveries: Sequence[Delivery]) -> str:
    """Send one chain for a batch of entries; the token of its run.

    Raises:
        kombu.exceptions.OperationalError: the broker cannot be reached; the entries stay pending and go stale.
    """
    token = uuid.uuid4().hex
    first = ", ".join(d.entry_id for d in deliveries[:2])
    shown = f"<batch {short(token)}: {len(deliveries)} entries, {first}{', …' if len(deliveries) > 2 else ''}>"
    start = TASKS[FIRST.name].s(tag, token, [(d.entry_id, d.deliveries) for d in deliveries])
    signatures = [start, *(TASKS[step.name].s() for step in all_steps() if step != FIRST)]
    chain(*(signature.set(argsrepr=shown, kwargsrepr="{}") for signature in signatures)).apply_async()
    return token


def _task(step: Step) -> Any:
    return shared_task(name=step.queue, bind=True, ignore_result=True, acks_late=False, max_retries=0)


@_task(FIRST)
def begin(task: Task, tag: str, token: str, entries: list[tuple[str, int]]) -> Batch:
    """Lease the entries that are still pending, and run the first step on their articles."""
    run_of(task.name, (tag, token, entries))
    stream = hold.stream_of(tag)
    with hold.giving_up(stream, token, [entry_id for entry_id, _ in entries]):
        articles = stream.begin(token, FIRST.name, entries)
    begun = [(entry, data) for entry, data in zip(entries, articles, strict=True) if data is not None]
    batch = Batch(tag, token, [entry_id for (entry_id, _), _ in begun])
    with hold.running(stream, token, FIRST.name, batch.entries):
        batch.items = [new_item(data, moment_of_entry(entry_id), attempts) for (entry_id, attempts), data in begun]
        _work(FIRST, batch)
    return _go_on(task, batch, FIRST)


def _between(step: Step) -> Any:
    """The task of a step between the first one and the last one."""

    @_task(step)
    def change(task: Task, payload: dict[str, Any]) -> Batch:
        batch = _batch_of(task, payload)
        prepare_step(step, hold.resources())
        with _holding(batch, step):
            _work(step, batch)
        return _go_on(task, batch, step)

    return change


@_task(LAST)
def settle(task: Task, payload: dict[str, Any]) -> str:
    """Run the last step, and give every entry its outcome, in one script on the server."""
    batch = _batch_of(task, payload)
    window = current().duplicate_window
    with _holding(batch, LAST):
        _work(LAST, batch)
        outcomes = [outcome_of(entry, item, window) for entry, item in zip(batch.entries, batch.items, strict=True)]
        settled = hold.stream_of(batch.tag).settle(batch.token, outcomes, window)
    log_outcomes(batch.token, outcomes, settled)
    return repr(batch)


# By the names of their steps.
TASKS: dict[str, Any] = {
    FIRST.name: begin,
    **{step.name: _between(step) for step in all_steps() if step not in (FIRST, LAST)},
    LAST.name: settle,
}


def _batch_of(task: Task, payload: dict[str, Any]) -> Batch:
    # Whoever may write to the broker may write anything: what follows must be able to rely on the types.
    run_of(task.name, (payload,))
    return Batch(**payload)


@contextmanager
def _holding(batch: Batch, step: Step) -> Iterator[None]:
    """Renew the lease for `step`, drop what is not ours any more, and keep the rest alive while the block works."""
    stream = hold.stream_of(batch.tag)
    with hold.giving_up(stream, batch.token, batch.entries):
        ours = stream.renew(batch.token, step.name, batch.entries)
    batch.items = [item for item, mine in zip(batch.items, ours, strict=True) if mine]
    batch.entries = [entry for entry, mine in zip(batch.entries, ours, strict=True) if mine]
    with hold.running(stream, batch.token, step.name, batch.entries):
        yield


def _work(step: Step, batch: Batch) -> None:
    resources = hold.resources()
    run_step(step, batch.items, resources)
    make_sendable(batch.items, step.name, resources.seconds)


def _go_on(task: Task, batch: Batch, step: Step) -> Batch:
    log_step(batch.token, step.name, batch.items)
    if not batch.entries:
        # Nothing of the batch is ours: the rest of the chain has nothing to do.
        task.request.chain = None
    return batch
