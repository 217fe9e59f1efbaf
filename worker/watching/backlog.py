"""How many messages wait in the broker, whatever broker it is."""

from collections.abc import Sequence
from typing import Any

from amqp.exceptions import NotFound
from kombu.exceptions import ChannelError

from config.steps import all_steps
from worker.app import celery


def waiting_messages() -> int:
    """Messages in the queues of the steps that no worker has taken yet.

    Raises:
        kombu.exceptions.OperationalError: the broker cannot be reached.
    """
    return sum(queue_lengths([step.queue for step in all_steps()]).values())


def queue_lengths(queues: Sequence[str]) -> dict[str, int]:
    """Messages that wait in each of these queues."""
    with celery.connection_for_write() as connection:
        return {queue: _length(connection, queue) for queue in queues}


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
