"""Consumer groups: made where they do not exist yet."""

from collections.abc import Iterable
from typing import Any

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import ResponseError

# Beyond every entry that there can be.
_BEYOND_ALL = "18446744073709551615-0"


def ensure_group(client: Redis, key: str, group: str, start: str = "0") -> None:
    """Create a consumer group that begins at `start`: "0" for all that is there, "$" for what comes from now on.

    The stream is created with it where there is none.
    """
    try:
        client.xgroup_create(key, group, id=start, mkstream=True)
    except ResponseError as error:
        _raise_unless_it_exists(error)


async def ensure_group_async(client: AsyncRedis, key: str, group: str, start: str = "0") -> None:
    """`ensure_group` for asyncio."""
    try:
        await client.xgroup_create(key, group, id=start, mkstream=True)
    except ResponseError as error:
        _raise_unless_it_exists(error)


def reading_of_nothing(keys: Iterable[str], group: str, consumer: str) -> dict[str, Any]:
    """The arguments of an XREADGROUP that tells the server that a member is there, for one that found nothing to read.

    A server before Redis 7.2 takes a read that brings nothing for silence, but for a read of a member's own entries.
    """
    streams = dict.fromkeys(keys, _BEYOND_ALL)
    return {"groupname": group, "consumername": consumer, "streams": streams, "count": 1}


def _raise_unless_it_exists(error: ResponseError) -> None:
    if "BUSYGROUP" not in str(error):
        raise error
