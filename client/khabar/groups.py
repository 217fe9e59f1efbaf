"""Consumer groups: made where they do not exist yet."""

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import ResponseError


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


def _raise_unless_it_exists(error: ResponseError) -> None:
    if "BUSYGROUP" not in str(error):
        raise error
