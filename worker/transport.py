"""kombu's Redis transports, hardened: a message that is no message is dropped and told of; the worker goes on.

As they come, one malformed entry in a queue ends the worker that takes it, and whoever may write to the broker could
stop them all. What is dropped is lost to nobody: the raw stream has the articles.
"""

import logging
from collections.abc import Callable
from typing import Any

from kombu.transport import TRANSPORT_ALIASES, redis

from worker import delivery

log = logging.getLogger(__name__)

# What kombu raises where bytes are not JSON, JSON is not an object, or an object is not a message.
_MALFORMED = (ValueError, TypeError, LookupError, AttributeError)


class _Guarded:
    def _brpop_read(self, **options: Any) -> Any:
        return self._guarded(super()._brpop_read, **options)  # type: ignore[misc]

    def _receive_one(self, channel: Any) -> Any:
        return self._guarded(super()._receive_one, channel)  # type: ignore[misc]

    def _guarded(self, receive: Callable[..., Any], *args: Any, **options: Any) -> Any:
        before = set(self.qos._delivered)  # type: ignore[attr-defined]
        try:
            return receive(*args, **options)
        except _MALFORMED as error:
            # The message may be anybody's: its content stays out of the log.
            log.error("dropped a malformed message", extra={"action": "message_dropped", "error": type(error).__name__})
        # One that was let in before it proved malformed would hold its place among the prefetched for ever.
        for tag in set(self.qos._delivered) - before:  # type: ignore[attr-defined]
            self.basic_reject(tag, requeue=False)  # type: ignore[attr-defined]
        return True


class _Channel(_Guarded, redis.Channel):  # type: ignore[misc]
    QoS = delivery.QoS


class _SentinelChannel(_Guarded, redis.SentinelChannel):  # type: ignore[misc]
    QoS = delivery.QoS


class Transport(redis.Transport):  # type: ignore[misc]
    """For redis:// and rediss://."""

    Channel = _Channel


class SentinelTransport(redis.SentinelTransport):  # type: ignore[misc]
    """For sentinel://."""

    Channel = _SentinelChannel


def register_transports() -> None:
    """Let kombu use these from now on."""
    TRANSPORT_ALIASES.update(dict.fromkeys(("redis", "rediss"), f"{__name__}:Transport"))
    TRANSPORT_ALIASES["sentinel"] = f"{__name__}:SentinelTransport"
