"""One step's hold on a batch: the lease, its heartbeat, and what this process needs to work."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from redis.exceptions import RedisError

from config.settings import current
from config.steps import LAST
from tasks.chain.heartbeat import Beat, Heartbeat
from tasks.chain.items import Resources
from tasks.chain.pace import Pace
from tasks.record.acceptance import bounds_of
from tasks.streams.server import connect
from tasks.streams.stream import Stream

if TYPE_CHECKING:
    from tasks.entities import Recogniser


class ResourceUnavailable(RuntimeError):
    """What this process needs for a step cannot be had. No article is to blame, so that it counts against none."""


@cache
def stream_of(tag: str) -> Stream:
    """This process's stream of a partition. Connections are made on first use, so a forked child makes its own.

    Raises:
        ValueError: there is no such partition. A message may name any, and each would cost a connection for good.
    """
    settings = current()
    if tag not in settings.tags:
        raise ValueError("the message is for a partition that the settings do not have")
    return Stream(connect(settings.streams, settings.socket_timeout), tag)


@cache
def resources() -> Resources:
    """What this process has for its steps. Half of a batch's time is left for going on one by one."""
    settings = current()
    return Resources(settings.article_time_limit, bounds_of(settings), _recogniser, Pace(settings.batch_time_limit / 2))


@cache
def _recogniser() -> "Recogniser":
    """This process's recogniser, loaded on first use: in the child, never before a fork.

    Raises:
        ResourceUnavailable: it cannot be loaded, for whatever reason.
    """
    # Here, since feeders import this module and recognise nothing.
    from tasks.entities import RecogniserUnavailable, load_recogniser

    settings = current()
    try:
        return load_recogniser(settings.ner, settings.ner_model)
    except RecogniserUnavailable as error:
        raise ResourceUnavailable(str(error)) from error
    except Exception as error:
        # Libraries that find no memory fail in many ways, and no article is to blame for any of them.
        raise ResourceUnavailable(f"The recogniser {settings.ner} cannot be loaded: {error!r}") from error


@cache
def _heartbeat() -> Heartbeat:
    return Heartbeat(current().heartbeat)


@contextmanager
def giving_up(stream: Stream, token: str, entry_ids: Sequence[str]) -> Iterator[None]:
    """Give the run up, without counting it, where the server fails the block: the articles are not to blame."""
    try:
        yield
    except RedisError:
        _heartbeat().give_up(Beat(stream, token, "", entry_ids, math.inf))
        raise


@contextmanager
def running(stream: Stream, token: str, step: str, entry_ids: Sequence[str]) -> Iterator[None]:
    """Keep a run alive while the block works, then mark it as waiting for its next step."""
    deadline = time.monotonic() + current().batch_time_limit
    with giving_up(stream, token, entry_ids):
        _heartbeat().add(Beat(stream, token, step, entry_ids, deadline))
        try:
            yield
        finally:
            _heartbeat().remove(token)
        if step != LAST.name:
            stream.renew(token, "", entry_ids)
