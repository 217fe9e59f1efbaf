"""Keeping a worker's unfinished messages: only those of articles that are not on the stream yet are kept by the server.

kombu writes each message that a worker takes back to the server, until it is acknowledged, so that another may find it
after an hour. A step's message needs none of that: its entries are pending in the raw stream, and a feeder takes them
back within minutes. So it is kept in the worker only, which spares the server a second copy of every batch.
"""

from typing import Any

from kombu.transport import redis
from kombu.transport.virtual import QoS as InMemory

from config.steps import all_steps

_DISPOSABLE = frozenset(step.queue for step in all_steps())


class QoS(redis.QoS):  # type: ignore[misc]  # kombu has no types
    """kombu's, which writes down what it must not lose, but for the messages of the steps."""

    def append(self, message: Any, delivery_tag: str) -> None:
        """A message was taken."""
        if self._is_disposable(message):
            InMemory.append(self, message, delivery_tag)
        else:
            super().append(message, delivery_tag)

    def ack(self, delivery_tag: str) -> None:
        """It was begun, which is when Celery acknowledges a step."""
        if self._is_disposable(self._delivered.get(delivery_tag)):
            InMemory.ack(self, delivery_tag)
        else:
            super().ack(delivery_tag)

    def restore_unacked(self, client: Any = None) -> None:
        """All of them back to their queues, as the channel closes.

        After a broken connection kombu closes it without a way to the server, and would end the worker here. What it
        held is found then: a step's entries by a feeder, an article in what the server wrote down.
        """
        if self.channel.connection.client is None:
            self._delivered.clear()
            return
        super().restore_unacked(client)

    def restore_by_tag(self, tag: str, client: Any = None, leftmost: bool = False) -> None:
        """Back to its queue, where the worker stops before it began, or asks for it."""
        message = self._delivered.get(tag)
        if not self._is_disposable(message):
            super().restore_by_tag(tag, client, leftmost)
        elif tag not in self._dirty:
            to = message.delivery_info
            with self.channel.conn_or_acquire(client) as connection:
                self.channel._do_restore_message(message._raw, to["exchange"], to["routing_key"], connection, leftmost)

    @staticmethod
    def _is_disposable(message: Any) -> bool:
        return message is not None and message.delivery_info["routing_key"] in _DISPOSABLE
