"""Probes of the server, the feeders, and of all that waits. Each returns a sentence, or raises `Unhealthy` with one.

A worker that answers pings may have lost its consumer all the same, so the probes look at what moves, not at who talks.
"""

import time
from collections.abc import Callable

from redis import Redis
from redis.exceptions import AuthenticationError, NoPermissionError, ResponseError

from config.settings import Settings
from tasks.streams.server import check, connect
from tasks.streams.status import (
    PartitionStatus,
    feeder_silence,
    has_sign_of_life,
    marks_of_work,
    memory_of,
    partition_status,
)
from tasks.streams.stream import Keys
from worker.watching.control import ping

_LOOK_INTERVAL = 0.5
# A probe that is killed leaves nothing behind.
_PROBE_LIVES_MS = 1000
# A running step renews its entries every heartbeat; two cover a slow server.
_HEARTBEATS = 2


class Unhealthy(RuntimeError):
    """What should move does not; the message says what, in one sentence."""


def server_health(settings: Settings) -> str:
    """The stream server answers, is fit and takes writes: a key that lives for a second is written for each partition.

    Raises:
        Unhealthy: it is full, or takes no writes, as a replica or a server that cannot save does.
        tasks.server.ServerUnfit: its version or its eviction policy will not do.
        redis.exceptions.RedisError: it does not answer.
    """
    client = connect(settings.streams, settings.socket_timeout)
    check(client)
    memory = memory_of(client)
    if memory.most and memory.used >= memory.most:
        shown = f"{memory.used >> 20} of {memory.most >> 20} MiB"
        raise Unhealthy(f"the stream server is full: {shown} are used, and it accepts no articles.")
    for tag in settings.tags:
        try:
            client.set(Keys(tag).probe, "1", px=_PROBE_LIVES_MS)
        except (AuthenticationError, NoPermissionError):
            raise
        except ResponseError as error:
            raise Unhealthy(f"the stream server answers, but accepts no articles: {str(error).rstrip('.')}.") from None
    return "the stream server answers and accepts articles"


def feeder_health(settings: Settings, seconds: float, host: str) -> str:
    """The feeders of `host` have looked for articles within `seconds`, or rest because enough is in flight.

    Raises:
        Unhealthy: there is no feeder, or it has stopped looking.
    """
    client = connect(settings.streams, settings.socket_timeout)
    fed = {tag: idle for tag in settings.tags if (idle := feeder_silence(client, tag, host)) is not None}
    if not fed:
        raise Unhealthy(f"no feeder of {host} has ever read the input stream of {settings.tags[0]}.")
    for tag, silent in fed.items():
        if silent > seconds and not _may_rest(settings, partition_status(client, tag)):
            raise Unhealthy(f"the feeder of {host} has not looked for articles in {tag} for {silent:.0f} s.")
    return f"the feeder of {host} is looking for articles in {', '.join(fed)}"


def consumption_health(settings: Settings, seconds: float) -> str:
    """Where articles wait, one is begun, kept alive or settled within `seconds`; looks no longer than it must.

    Raises:
        Unhealthy: articles wait and nothing moves, whoever answers pings.
    """
    client = connect(settings.streams, settings.socket_timeout)
    parts = [partition_status(client, tag) for tag in settings.tags]
    waiting = sum(p.waiting + p.in_flight for p in parts)
    if not waiting:
        return "no article is waiting"
    if all(_is_full(settings, p) and not p.in_flight for p in parts if p.waiting + p.in_flight):
        return f"{_wait(waiting)}, because the output stream is full"

    def marks() -> list[object]:
        return [marks_of_work(client, tag) for tag in settings.tags]

    before = marks()
    if within(seconds, lambda: _is_alive(client, settings) or marks() != before):
        return f"{_wait(waiting)}, and work is in progress"
    oldest = max(max(p.oldest_waiting, p.oldest_pending) for p in parts)
    raise Unhealthy(
        f"{_wait(waiting)}, the oldest for {oldest:.0f} s, and none was started or settled "
        f"within {seconds:g} s, although {_answering()}."
    )


def _wait(number: int) -> str:
    return "1 article is waiting" if number == 1 else f"{number} articles are waiting"


def within(seconds: float, happened: Callable[[], bool]) -> bool:
    """Whether it happens within so many seconds; looks again and again."""
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_INTERVAL)
    return True


def _is_full(settings: Settings, part: PartitionStatus) -> bool:
    return bool(settings.output_limit) and part.enriched_length >= settings.output_limit


def _may_rest(settings: Settings, part: PartitionStatus) -> bool:
    return part.in_flight >= settings.in_flight or _is_full(settings, part)


def _is_alive(client: Redis, settings: Settings) -> bool:
    fresh_ms = settings.heartbeat * _HEARTBEATS * 1000
    return any(has_sign_of_life(client, tag, fresh_ms, settings.in_flight) for tag in settings.tags)


def _answering() -> str:
    try:
        names = ping("*")
    except Exception as error:  # each transport of kombu has errors of its own; the sentence says which it was
        return f"workers could not be queried through the broker ({type(error).__name__})"
    return f"{len(names)} workers answer pings" if len(names) != 1 else f"{names[0]} answers pings"
