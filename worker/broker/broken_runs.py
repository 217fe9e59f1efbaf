"""What a worker does when a child dies or a task fails in the middle of a step: it says that the run broke off.

Else the entries of the step would wait until their run has been silent for as long as makes it stale. Where this fails,
or the whole worker dies, they do.
"""

import logging
import time
from functools import cache
from typing import Any

from amqp.exceptions import AMQPError, MessageNacked
from billiard.einfo import ExceptionWithTraceback
from billiard.exceptions import WorkerLostError
from celery import Task
from celery.worker.request import Request
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from config.settings import current
from tasks.chain.hold import ResourceUnavailable
from tasks.chain.log_lines import short
from tasks.chain.pipeline import RunOfStep, run_of
from tasks.record import codec
from tasks.streams.server import connect
from tasks.streams.stream import Stream

log = logging.getLogger(__name__)

# The parent has other things to do than to wait for a slow server, and whatever is not told is found out later.
_TIMEOUT = 1.0
# Servers that fail and recognisers that cannot be loaded are nothing that an article brings about. All else is counted,
# or a batch that, say, needs more memory to be read than there is would go round for ever.
_NOT_TO_BLAME = (RedisError, OperationalError, AMQPError, MessageNacked, OSError, ResourceUnavailable)


class BatchRequest(Request):  # type: ignore[misc]  # Celery has no types
    """Celery's view of one task in the parent."""

    def on_timeout(self, soft: bool, timeout: float) -> None:
        """The task passed its time limit; with a hard one the child is killed."""
        super().on_timeout(soft, timeout)
        if not soft:
            self._tell()

    def on_failure(self, exc_info: Any, send_failed_event: bool = True, return_ok: bool = False) -> None:
        """The task failed, or its child died."""
        error = exc_info.exception
        # What comes from a child is wrapped once more.
        error = error.exc if isinstance(error, ExceptionWithTraceback) else error
        if isinstance(error, MemoryError):
            # Celery would raise it here, and end the worker because one child had not enough for its batch.
            exc_info = self._worker_lost_info(error)
        super().on_failure(exc_info, send_failed_event, return_ok)
        if not isinstance(error, _NOT_TO_BLAME):
            # A child may die as it loads its recogniser, which is before a step.
            self._tell(between_steps=not isinstance(error, WorkerLostError))

    def _tell(self, between_steps: bool = False) -> None:
        # The body: the parent reads no arguments (worker/broker/messages.py).
        try:
            run = run_of(self.task.name, codec.decode(self.body)[0])
        except (ValueError, LookupError, TypeError):
            # No message of ours.
            return
        if run is not None and run.tag in current().tags:
            # By the clock of the wall, as Celery notes it, which may be set back.
            held = max(0.0, time.time() - self.time_start) if self.time_start else 0.0
            _abandon(run, held, between_steps)


class BatchTask(Task):  # type: ignore[misc]  # Celery has no types
    """The class of all tasks of the application."""

    Request = f"{__name__}:BatchRequest"
    Strategy = "worker.broker.strategy:strategy"


@cache
def _stream(tag: str) -> Stream:
    # Not the one of `tasks.chain.hold`, which belongs to the children.
    settings = current()
    return Stream(connect(settings.streams, min(_TIMEOUT, settings.socket_timeout), tries=0), tag)


def _abandon(run: RunOfStep, held: float, between_steps: bool) -> None:
    about = {"batch": short(run.token), "step": run.step}
    idle_ms, held_ms = int(current().stale_after * 1000), int(held * 1000)
    try:
        count = _stream(run.tag).abandon(run.token, run.step, run.entries, idle_ms, held_ms, between_steps)
    except RedisError as error:
        told = about | {"action": "abandon_failed", "error": str(error)}
        log.warning("a run broke off, and this could not be reported to the server", extra=told)
        return
    log.warning("a run broke off", extra=about | {"action": "run_abandoned", "count": count})
