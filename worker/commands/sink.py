"""Hands records on to a queue of another broker (RabbitMQ, or whatever kombu speaks), each at least once."""

import logging
import threading
from typing import Any

from kombu import Connection, Queue
from kombu.exceptions import OperationalError

from khabar import Reader, Received
from tasks.record import codec
from tasks.streams.server import without_password

log = logging.getLogger(__name__)

# From the first to the longest pause while the other broker does not take a record; each is twice the one before.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_PERSISTENT = 2


def run_sink(reader: Reader, url: str, queue: str, stop: threading.Event, most: int | None = None) -> int:
    """Hand on records until told to stop, or until there were `most`; how many. A record is acknowledged once the
    other broker has it; while that is away, records wait.

    The message's body is the record as JSON; its headers hold the entry's id, and the revision where there is one.
    """
    sent = 0
    with _connection(url) as connection:
        target = Queue(queue, routing_key=queue, durable=True)
        while not stop.is_set() and (most is None or sent < most):
            for received in reader.read(count=100 if most is None else min(100, most - sent)):
                if not _hand_on(connection, target, received, stop):
                    return sent
                reader.acknowledge(received)
                sent += 1
    return sent


def _connection(url: str) -> Connection:
    # RabbitMQ says that it has a message only when asked to; other transports know no such question.
    options = {"confirm_publish": True} if url.startswith(("amqp://", "amqps://", "pyamqp://")) else {}
    return Connection(url, transport_options=options)


def _hand_on(connection: Connection, target: Queue, received: Received, stop: threading.Event) -> bool:
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            _publish(connection, target, received)
            return True
        except (OperationalError, OSError, *connection.connection_errors, *connection.channel_errors) as error:
            place = without_password(connection.as_uri(include_password=False))
            log.error(f"{place} does not take records: {error}", extra={"action": "sink_error"})
            connection.close()
            stop.wait(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
    return False


def _publish(connection: Connection, target: Queue, received: Received) -> None:
    connection.connect()
    headers: dict[str, Any] = {"entry": received.entry_id}
    if received.revision is not None:
        headers["revision"] = received.revision
    connection.Producer().publish(
        codec.encode(received.record),
        routing_key=target.name,
        declare=[target],
        content_type="application/json",
        content_encoding="utf-8",
        delivery_mode=_PERSISTENT,
        headers=headers,
    )
