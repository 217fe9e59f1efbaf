"""Waiting for the stream server in a process that may be told to stop meanwhile."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from redis.exceptions import RedisError

from khabar.outlasting import PAUSE_SECONDS, is_passing

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")


def outlast_until_stopped(ask: Callable[[], Answer], stop: threading.Event, action: str) -> Answer | None:
    """What the stream server answers; None where it is away until this process is to stop. `action` is for the log.

    The client itself must not retry, or it would wait past the signal.

    Raises:
        redis.exceptions.RedisError: an answer that waiting does not change.
    """
    while not stop.is_set():
        try:
            return ask()
        except RedisError as error:
            if not is_passing(error):
                raise
            log.warning(f"the stream server does not answer, trying again: {error}", extra={"action": action})
        stop.wait(PAUSE_SECONDS)
    return None
