"""The Celery tasks: thin, one for each step, chained once for a batch. The steps themselves are in `tasks.chain.steps`.

A message may be lost or doubled at any time: what is lost is taken back by a feeder, what is doubled finds its lease
gone.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from celery import chain, shared_task
from celery.app.task import Task

from config.celeryconfig import STEP_OF_TASK, STEPS, queue_of
from config.settings import current
from tasks.chain import hold as runs
from tasks.chain import steps
from tasks.chain.log_lines import short, tell_outcomes, tell_step
from tasks.chain.outcomes import outcome_of
from tasks.record.moments import moment_of_entry
from tasks.streams.stream import Delivery


@dataclass(slots=True)
class Batch:
    """What travels from step to step. Its `repr` is what Flower, events and logs show: never an article's text."""

    tag: str
    token: str
    entries: list[str]
    items: list[dict[str, Any]] = field(default_factory=list)

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
    step = STEP_OF_TASK.get(task_name)
    if step is None:
        return None
    if step == STEPS[0]:
        tag, token, pairs = args
        entries = [entry_id for entry_id, _ in pairs]
        if not all(isinstance(deliveries, int) for _, deliveries in pairs):
            raise TypeError("deliveries must be numbers")
    else:
        tag, token, entries = (args[0][name] for name in ("tag", "token", "entries"))
    if not all(isinstance(part, str) for part in (tag, token, *entries)):
        raise TypeError("tag, token and entries must be strings")
    return RunOfStep(tag, token, step, list(entries))


def dispatch(tag: str, deliveries: Sequence[Delivery]) -> str:
    """Send one chain for a batch of entries; the token of its run.

    Raises:
        kombu.exceptions.OperationalError: the broker cannot be reached; the entries stay pending and go stale.
    """
    token = uuid.uuid4().hex
    first = ", ".join(d.entry_id for d in deliveries[:2])
    shown = f"<batch {short(token)}: {len(deliveries)} entries, {first}{', …' if len(deliveries) > 2 else ''}>"
    signatures = [step.s().set(argsrepr=shown, kwargsrepr="{}") for step in (recognise, extract_figures, publish)]
    start = clean.s(tag, token, [(d.entry_id, d.deliveries) for d in deliveries])
    chain(start.set(argsrepr=shown, kwargsrepr="{}"), *signatures).apply_async()
    return token


def _step(name: str) -> Any:
    return shared_task(name=queue_of(name), bind=True, ignore_result=True, acks_late=False, max_retries=0)


@_step(STEPS[0])
def clean(task: Task, tag: str, token: str, entries: list[tuple[str, int]]) -> Batch:
    """Lease the entries that are still pending, and clean their articles."""
    run_of(task.name, (tag, token, entries))
    seconds = current().article_time_limit
    stream = runs.stream_of(tag)
    with runs.giving_up(stream, token, [entry_id for entry_id, _ in entries]):
        articles = stream.begin(token, STEPS[0], entries)
    batch = Batch(tag, token, [e for (e, _), data in zip(entries, articles, strict=True) if data is not None])
    with runs.running(stream, token, STEPS[0], batch.entries):
        for (entry_id, attempts), data in zip(entries, articles, strict=True):
            if data is None:
                continue
            item = steps.clean_item(data, runs.bounds(), seconds, moment_of_entry(entry_id), attempts)
            batch.items.append(item)
        steps.make_sendable(batch.items, STEPS[0], seconds)
    return _go_on(task, batch, STEPS[0])


@_step(STEPS[1])
def recognise(task: Task, payload: dict[str, Any]) -> Batch:
    """Put the entities into the records."""
    batch = _batch_of(task, payload)
    # Before the step begins: where no recogniser can be loaded, the articles are not to blame, and wait.
    recogniser = runs.recogniser()
    with _hold(batch, STEPS[1]):
        seconds = current().article_time_limit
        steps.recognise_items(batch.items, recogniser, seconds, runs.pace())
        steps.make_sendable(batch.items, STEPS[1], seconds)
    return _go_on(task, batch, STEPS[1])


@_step(STEPS[2])
def extract_figures(task: Task, payload: dict[str, Any]) -> Batch:
    """Put the figures into the records."""
    batch = _batch_of(task, payload)
    with _hold(batch, STEPS[2]):
        seconds = current().article_time_limit
        for item in batch.items:
            steps.extract_item(item, seconds)
        steps.make_sendable(batch.items, STEPS[2], seconds)
    return _go_on(task, batch, STEPS[2])


@_step(STEPS[3])
def publish(task: Task, payload: dict[str, Any]) -> str:
    """Give every entry its outcome, in one step on the server."""
    batch = _batch_of(task, payload)
    settings = current()
    seconds = settings.article_time_limit
    with _hold(batch, STEPS[3]):
        for item in batch.items:
            steps.finish(item, seconds)
        steps.make_sendable(batch.items, STEPS[3], seconds)
        outcomes = [
            outcome_of(entry, item, settings.duplicate_window)
            for entry, item in zip(batch.entries, batch.items, strict=True)
        ]
        settled = runs.stream_of(batch.tag).settle(batch.token, outcomes, settings.duplicate_window)
    tell_outcomes(batch.token, outcomes, settled)
    return repr(batch)


def _batch_of(task: Task, payload: dict[str, Any]) -> Batch:
    # Whoever may write to the broker may write anything: what follows must be able to rely on the types.
    run_of(task.name, (payload,))
    return Batch(**payload)


def _hold(batch: Batch, step: str) -> Any:
    """Renew the lease for `step`, drop what is not ours any more, and keep the rest alive."""
    stream = runs.stream_of(batch.tag)
    with runs.giving_up(stream, batch.token, batch.entries):
        ours = stream.renew(batch.token, step, batch.entries)
    batch.items = [item for item, mine in zip(batch.items, ours, strict=True) if mine]
    batch.entries = [entry for entry, mine in zip(batch.entries, ours, strict=True) if mine]
    return runs.running(stream, batch.token, step, batch.entries)


def _go_on(task: Task, batch: Batch, step: str) -> Batch:
    tell_step(batch.token, step, batch.items)
    if not batch.entries:
        # Nothing of the batch is ours: the rest of the chain has nothing to do.
        task.request.chain = None
    return batch
