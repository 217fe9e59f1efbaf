"""How many messages wait in the broker, whatever broker it is."""

from collections.abc import Sequence
from typing import Any

from amqp.exceptions import NotFound
from kombu.exceptions import ChannelError

from config.celeryconfig import STEPS, SUBMIT, queue_of
from worker.app import celery

ALL_QUEUES = (*STEPS, SUBMIT)


def waiting_messages() -> int:
    """Messages in the queues of the four steps that no worker has taken yet.

    Raises:
        kombu.exceptions.OperationalError: the broker cannot be reached.
    """
    return sum(queue_lengths().values())


def queue_lengths(steps: Sequence[str] = STEPS) -> dict[str, int]:
    """The same, queue by queue."""
    with celery.connection_for_write() as connection:
        return {queue_of(step): _length(connection, queue_of(step)) for step in steps}


def _length(connection: Any, queue: str) -> int:
    # Where kombu keeps the queues itself, as on Redis, a passive declaration asks for the key without our prefix (its
    # EXISTS is not among the prefixed commands) and finds nothing.
    size = getattr(connection.default_channel, "_size", None)
    if size is not None:
        return int(size(queue))
    try:
        # A channel of its own: the broker closes it where there is no such queue.
        with connection.channel() as channel:
            return int(channel.queue_declare(queue, passive=True).message_count)
    except (ChannelError, NotFound):
        # Not declared yet: no worker was ever there, and nothing was sent.
        return 0
