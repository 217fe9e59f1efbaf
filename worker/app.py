"""The Celery application: `celery -A worker worker`."""

from typing import Any

from billiard.process import current_process
from celery import Celery
from celery.signals import celeryd_init, setup_logging, worker_init, worker_process_init
from kombu.serialization import register

from config.celeryconfig import SERIALIZER, celery_config
from config.settings import current
from tasks.chain.collection import keep_for_good
from tasks.chain.limits import end_past_limit
from tasks.record import codec
from worker.broker.events import GatheredEvents
from worker.broker.strategy import forget_foreign_tasks, release_slots
from worker.broker.transport import register_transports, survive_deep_messages
from worker.watching.logs import as_text, configure_logging
from worker.watching.metrics import watch_tasks

# "binary": orjson reads and writes bytes, so nothing is decoded or encoded on the way.
register(SERIALIZER, codec.encode, codec.decode, content_type="application/json", content_encoding="binary")

register_transports()
celery = Celery(
    "khabar", task_cls="worker.broker.broken_runs:BatchTask", include=["tasks.chain.pipeline", "tasks.chain.submission"]
)
celery.config_from_object(celery_config(current()))
celery.steps["consumer"].add(GatheredEvents)
celery.set_default()
watch_tasks()


@celeryd_init.connect
def _leave_out_banner(instance: Any, **_: Any) -> None:
    # Twenty lines of drawing would be in the way of whoever reads the JSON lines.
    instance.quiet = not as_text(current())


@setup_logging.connect
def _logging(**_: Any) -> None:
    configure_logging(current())


@worker_init.connect
def _survive_hostile_messages(sender: Any, **_: Any) -> None:
    survive_deep_messages()
    forget_foreign_tasks(celery)
    release_slots(sender)


@worker_init.connect
def _finish_what_is_handed_over(sender: Any, **_: Any) -> None:
    # Feeders load this module too, and have no pool.
    from worker.broker.handing_over import finish_what_is_handed_over

    finish_what_is_handed_over(sender)


@worker_init.connect
def _load_text_rooms(**_: Any) -> None:
    """Before the children are forked, which then share the code, and start anew in less time."""
    import tasks.chain.steps  # noqa: F401

    # A search for garbage writes to all that it looks at, which would be shared no more.
    keep_for_good()


@worker_process_init.connect
def _end_where_nothing_interrupts(**_: Any) -> None:
    # The solo pool works in the worker itself, which nobody here would start again.
    if current_process().daemon:
        end_past_limit()


@worker_process_init.connect
def _limit_memory(**_: Any) -> None:
    limit = current().child_memory_bytes
    # Like the end of a process above, it is for children: the solo pool works in the worker itself.
    if limit and current_process().daemon:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
