"""Sending a file's articles chunk by chunk, and telling the truth where the server fails in the middle."""

from collections.abc import Sequence

from redis.exceptions import ConnectionError, RedisError, TimeoutError

from config.settings import Settings
from khabar import Producer
from tasks.streams.server import explain, without_password


class Interrupted(RuntimeError):
    """The server failed before all articles were accepted; the message says how many were, and how to go on."""


def submit_chunk(
    producer: Producer, chunk: Sequence[bytes], before: int, settings: Settings
) -> list[tuple[bytes, str]]:
    """Each article of the chunk with its entry's id, in order; `before` articles came before it.

    Raises:
        Interrupted: the server did not take all of it.
    """
    ids: dict[int, str] = {}
    try:
        for place, entry_id in producer.submit_each(chunk):
            ids[place] = entry_id
    except RedisError as error:
        raise Interrupted(_sentence(error, ids, before, without_password(settings.streams))) from error
    return [(data, ids[place]) for place, data in enumerate(chunk)]


def _sentence(error: RedisError, accepted: dict[int, str], before: int, place: str) -> str:
    first = next(n for n in range(len(accepted) + 1) if n not in accepted)
    done = before + first
    parts = [explain(error, place), f"{done} articles were accepted; go on with --skip {done} and the same files."]
    if len(accepted) > first:
        # Each partition gets its part of a chunk in a call of its own.
        parts.append(f"{len(accepted) - first} of the articles after these were accepted, too, and come twice then.")
    if isinstance(error, ConnectionError | TimeoutError):
        parts.append("Those that were on the way when the connection broke may have been accepted without a reply.")
    return " ".join(parts)
