"""kombu's Redis transports, hardened: a message that is no message is dropped and told of; the worker goes on.

As they come, one malformed entry in a queue ends the worker that takes it, and whoever may write to the broker could
stop them all. What is dropped is lost to nobody: the raw stream has the articles.
"""

import logging
import sys
from collections.abc import Callable, Iterable
from typing import Any

from kombu.exceptions import SerializationError, SerializerNotInstalled
from kombu.transport import TRANSPORT_ALIASES, redis

from khabar.sentinel import FollowingConnection, FollowingSSLConnection
from worker.broker import delivery
from worker.broker.garbage import KeepsGarbage
from worker.broker.incoming import SUBMISSIONS, let_in
from worker.broker.messages import Message
from worker.broker.strategy import UNUSABLE

log = logging.getLogger(__name__)

# What kombu raises where bytes are not JSON, JSON is not an object, or an object is not a message; a RecursionError
# where it is nested too deep for Python's parser, an ArithmeticError where a number is too large for its place, and
# the last two where an event among workers is not what it says.
_MALFORMED = (
    *UNUSABLE,
    *(SerializationError, SerializerNotInstalled),
)
# A message's properties and headers are nested three or four levels deep. What is parsed at all may still be too deep
# to be pickled for a child, which ends the worker and leaves the message to the next one.
_DEEPEST = 32
# The same for its body: orjson reads 1,024 levels, and pickle takes one of Python's for each of them.
_RECURSION_LIMIT = 3000


class _Guarded:
    def _brpop_read(self, **options: Any) -> Any:
        return self._guarded(super()._brpop_read, **options)  # type: ignore[misc]  # mixed in

    def _receive_one(self, channel: Any) -> Any:
        return self._guarded(super()._receive_one, channel)  # type: ignore[misc]  # mixed in

    def _guarded(self, receive: Callable[..., Any], *args: Any, **options: Any) -> Any:
        before = set(self.qos._delivered)  # type: ignore[attr-defined]  # mixed in
        try:
            return receive(*args, **options)
        except _MALFORMED as error:
            # The message may be anybody's: its content stays out of the log.
            log.error("dropped a malformed message", extra={"action": "message_dropped", "error": type(error).__name__})
        # One that was let in before it proved malformed would hold its place among the prefetched for ever.
        for tag in set(self.qos._delivered) - before:  # type: ignore[attr-defined]  # mixed in
            self.basic_reject(tag, requeue=False)  # type: ignore[attr-defined]  # mixed in
        return True


class _Channel(_Guarded, KeepsGarbage, redis.Channel):  # type: ignore[misc]  # kombu has no types
    QoS = delivery.QoS
    Message = Message


class _SentinelChannel(_Guarded, KeepsGarbage, redis.SentinelChannel):  # type: ignore[misc]  # kombu has no types
    connection_class = FollowingConnection
    connection_class_ssl = FollowingSSLConnection
    QoS = delivery.QoS
    Message = Message


class _Shallow:
    def _deliver(self, message: Any, queue: str) -> None:
        if queue != SUBMISSIONS and _is_deeper(message, _DEEPEST):
            raise ValueError("nested too deep")
        super()._deliver(let_in(message, queue), queue)  # type: ignore[misc]  # mixed in


class Transport(_Shallow, redis.Transport):  # type: ignore[misc]  # kombu has no types
    """For redis:// and rediss://."""

    Channel = _Channel


class SentinelTransport(_Shallow, redis.SentinelTransport):  # type: ignore[misc]  # kombu has no types
    """For sentinel://."""

    Channel = _SentinelChannel


def register_transports() -> None:
    """Let kombu use these from now on."""
    TRANSPORT_ALIASES.update(dict.fromkeys(("redis", "rediss"), f"{__name__}:Transport"))
    TRANSPORT_ALIASES["sentinel"] = f"{__name__}:SentinelTransport"
    TRANSPORT_ALIASES.update(dict.fromkeys(("amqp", "pyamqp"), "worker.broker.rabbitmq:Transport"))
    TRANSPORT_ALIASES["amqps"] = "worker.broker.rabbitmq:SSLTransport"


def survive_deep_messages() -> None:
    """Let this process hand any body that its parser lets in to its children."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION_LIMIT))


def _is_deeper(value: Any, levels: int) -> bool:
    inside = [value]
    for _ in range(levels):
        inside = [part for one in inside for part in _parts(one)]
        if not inside:
            return False
    return True


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
