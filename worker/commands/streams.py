"""The stream server, for commands that somebody waits for."""

from redis import Redis

from config.settings import Settings, current
from tasks.streams.server import connect, reach


def reached() -> tuple[Redis, Settings]:
    """A client of the stream server, which has just answered, and the settings.

    Raises:
        redis.exceptions.RedisError: nothing answers there, or not to us.
    """
    settings = current()
    reach(settings.streams, settings.socket_timeout)
    return connect(settings.streams, settings.socket_timeout), settings
