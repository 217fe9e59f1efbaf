"""How many messages wait in the broker, whatever broker it is."""

from amqp.exceptions import NotFound
from kombu.exceptions import ChannelError

from config.celeryconfig import STEPS, queue_of
from worker.app import celery


def waiting_messages() -> int:
    """Messages in the queues of the four steps that no worker has taken yet.

    Raises:
        kombu.exceptions.OperationalError: the broker cannot be reached.
    """
    return sum(queue_lengths().values())


def queue_lengths() -> dict[str, int]:
    """The same, queue by queue."""
    lengths = {}
    with celery.connection_for_write() as connection:
        for step in STEPS:
            channel = connection.default_channel
            try:
                lengths[queue_of(step)] = int(channel.queue_declare(queue_of(step), passive=True).message_count)
            except (ChannelError, NotFound):
                # Not declared yet: no worker was ever there, and nothing was sent.
                lengths[queue_of(step)] = 0
    return lengths
