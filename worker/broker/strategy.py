"""How a worker's parent makes a task of a message, and what happens where it cannot."""

import base64
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from celery.worker.state import task_ready
from celery.worker.strategy import default

from tasks.record import codec
from worker.broker.incoming import COMPRESSION, SUBMISSIONS, as_submission

log = logging.getLogger(__name__)

# What Celery raises in the parent on values of other types than it thinks; it says nothing of servers.
UNUSABLE = (ValueError, TypeError, LookupError, AttributeError, RecursionError, ArithmeticError)
_EMBEDDED = {"callbacks": None, "errbacks": None, "chain": None, "chord": None}


def strategy(task: Any, app: Any, consumer: Any) -> Callable[..., Any]:
    """Celery's, but for messages that bring an article: their bytes go to the task as they are, for it to read.

    Celery reads a message before its task sees it, and drops what it cannot read; the article would be gone.
    """
    handle: Callable[..., Any] = default(task, app, consumer)
    if task.name != SUBMISSIONS:
        return handle

    def handle_submission(message: Any, body: Any, *args: Any, **options: Any) -> Any:
        data = message.body.encode(errors="surrogatepass") if isinstance(message.body, str) else bytes(message.body)
        message.headers = as_submission(message.headers)
        arguments = [base64.b64encode(data).decode(), message.headers.pop(COMPRESSION, None)]
        message.body = codec.encode([arguments, {}, _EMBEDDED])
        message.content_type, message.content_encoding = "application/json", "binary"
        message._decoded_cache = None
        return handle(message, None, *args, **options)

    return handle_submission


def release_slots(worker: Any) -> None:
    """Let the slot of a message that cannot be begun be free again: Celery counts it as taken for good."""
    begin = worker._process_task

    def begin_or_release(request: Any) -> None:
        try:
            begin(request)
        except UNUSABLE as error:
            log.error("dropped a message that is not a task", extra=_about(error))
            task_ready(request)
            request.acknowledge()
            # Pools other than prefork have no semaphore.
            with suppress(AttributeError):
                worker._quick_release()

    worker._process_task = begin_or_release


def _about(error: Exception) -> dict[str, str]:
    return {"action": "message_dropped", "error": type(error).__name__}


def forget_foreign_tasks(app: Any) -> None:
    """Leave only Khabar's tasks: Celery's own would do with anybody's arguments whatever these say, for ever."""
    for name in [name for name in app.tasks if name.startswith("celery.")]:
        del app.tasks[name]
