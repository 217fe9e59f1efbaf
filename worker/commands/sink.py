"""Forwards records to a queue of another broker (RabbitMQ, or any that kombu supports), each at least once."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from kombu import Connection, Queue
from kombu.exceptions import OperationalError

from khabar import Reader, Received
from tasks.record import codec
from tasks.streams.server import without_password
from worker.outlasting import outlast_until_stopped

log = logging.getLogger(__name__)

# From the first to the longest pause while the other broker does not take a record; each is twice the one before.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_PERSISTENT = 2


def run_sink(reader: Reader, url: str, queue: str, stop: threading.Event, most: int | None = None) -> int:
    """Forward records until `stop` is set, or until `most` of them were; returns how many.

    A record is acknowledged once the other broker has it; while that is away, records wait. The message's body is the
    record as JSON; its headers hold `output_id`, `entry` (the id that submitting returned) and, if there is one,
    `revision`.
    """
    sent = 0
    with _connection(url) as connection:
        target = Queue(queue, routing_key=queue, durable=True)
        while not stop.is_set() and (most is None or sent < most):
            count = 100 if most is None else min(100, most - sent)
            left = deque(_asked(partial(reader.read, count), stop))
            while left:
                if not _hand_on(connection, target, left[0], stop):
                    reader.give_back(*left)
                    return sent
                _asked(partial(_acknowledged, reader, left.popleft()), stop)
                sent += 1
    return sent


def _asked(ask: Callable[[], list[Any]], stop: threading.Event) -> list[Any]:
    return outlast_until_stopped(ask, stop, "sink_waits") or []


def _acknowledged(reader: Reader, received: Received) -> list[Any]:
    reader.acknowledge(received)
    return []


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
            log.error(f"{place} does not accept records: {error}", extra={"action": "sink_error"})
            connection.close()
            stop.wait(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
    return False


def _publish(connection: Connection, target: Queue, received: Received) -> None:
    connection.connect()
    headers: dict[str, Any] = {"output_id": received.output_id}
    if received.entry is not None:
        headers["entry"] = received.entry
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
