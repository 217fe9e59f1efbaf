"""kombu's transport for RabbitMQ, with the same door as that for Redis: see `worker.broker.incoming`."""

import logging
from collections.abc import Callable
from typing import Any

from kombu.transport import pyamqp

from worker.broker.incoming import let_in_properties
from worker.broker.strategy import UNUSABLE

log = logging.getLogger(__name__)


class _Channel(pyamqp.Channel):  # type: ignore[misc]  # kombu has no types
    def basic_consume(self, queue: str, callback: Callable[[Any], None], **options: Any) -> Any:
        """Consume from `queue`: by its name, and not by what a message says of its way, a message is let in."""

        def let_in_or_drop(message: Any) -> None:
            try:
                message.properties = let_in_properties(message.properties, queue)
            except UNUSABLE as error:
                about = {"action": "message_dropped", "error": type(error).__name__}
                log.error("dropped a malformed message", extra=about)
                if not options.get("no_ack"):
                    self.basic_reject(message.delivery_tag, requeue=False)
                return
            callback(message)

        return super().basic_consume(queue=queue, callback=let_in_or_drop, **options)


class _Connection(pyamqp.Connection):  # type: ignore[misc]  # kombu has no types
    Channel = _Channel


class Transport(pyamqp.Transport):  # type: ignore[misc]  # kombu has no types
    """For amqp://."""

    Connection = _Connection


class SSLTransport(pyamqp.SSLTransport):  # type: ignore[misc]  # kombu has no types
    """For amqps://."""

    Connection = _Connection
