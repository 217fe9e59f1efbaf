"""The connection to the stream server: first contact, check, and errors in a sentence; `khabar.connection` makes it."""

import re

from redis import Redis
from redis.exceptions import (
    AuthenticationError,
    AuthorizationError,
    ConnectionError,
    NoPermissionError,
    OutOfMemoryError,
    RedisError,
    TimeoutError,
)
from redis.sentinel import MasterNotFoundError

from khabar.addresses import is_cluster
from khabar.cluster import ClusterClient
from khabar.connection import connect as connect

LEAST_VERSION = (7, 0)
# Whoever types a command and has no server there, or a wrong address, is told within a second: three more tries.
_TRIES_AT_FIRST = 3


# Where in a script of ours an error arose, which says nothing to anybody else.
_PLACE_IN_SCRIPT = re.compile(r" script: (?:[0-9a-f]{40}, )?on @user_script:.*$", re.DOTALL)
# Some servers give a right that a script lacks as an error of its own kind, and some as any other.
_IN_SCRIPT = "ACL failure in script: "


class ServerUnfit(RuntimeError):
    """The server cannot keep Khabar's promise; the message says why and what to set."""


def reach(url: str, timeout: float) -> None:
    """A first contact with the server at `url`, for commands that somebody waits for.

    Raises:
        RedisError: nothing answers there, or not to us.
    """
    with connect(url, timeout, _TRIES_AT_FIRST) as client:
        # A cluster has answered by then, and one of its nodes may be away.
        if not is_cluster(url):
            client.ping()


def servers(client: Redis) -> list[Redis]:
    """A client of each server that holds data: the one, or each primary of a cluster."""
    return client.primaries() if isinstance(client, ClusterClient) else [client]


def check(client: Redis) -> None:
    """Make sure that the server, or each node of the cluster, can keep the promise: version 7 or newer, no eviction.

    Raises:
        ServerUnfit: one sentence that says what is wrong and what to set.
    """
    for server in servers(client):
        _check_one(server)


def _check_one(client: Redis) -> None:
    info = client.info("server")
    version = str(info.get("redis_version", "0"))
    if tuple(int(part) for part in version.split(".")[:2]) < LEAST_VERSION:
        raise ServerUnfit(f"the stream server speaks Redis {version}; Khabar needs Redis 7.0, any Valkey, or newer.")
    memory = client.info("memory")
    policy = memory.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        raise ServerUnfit(
            f"the stream server's maxmemory-policy is {policy}, which may delete articles: set it to noeviction."
        )


def explain(error: RedisError, url_without_password: str) -> str:
    """One sentence for a person about an error of the server."""
    text = _PLACE_IN_SCRIPT.sub("", str(error))
    if isinstance(error, OutOfMemoryError):
        place = f"The server at {url_without_password}"
        return f"{place} is out of memory (maxmemory) and took nothing of this call; make room, then send again."
    if isinstance(error, NoPermissionError) or text.startswith(_IN_SCRIPT):
        right = text.removeprefix(_IN_SCRIPT).rstrip(".")
        return (
            f"The server at {url_without_password} refuses a right ({right}); docs/security.md has those of each role."
        )
    if isinstance(error, AuthenticationError | AuthorizationError):
        return f"The server at {url_without_password} refused the user or password: {text.split('.')[0]}."
    if isinstance(error, MasterNotFoundError):
        refused = "AuthenticationError" in text or "WRONGPASS" in text or "NOAUTH" in text
        why = "refused sentinel_username or sentinel_password" if refused else "know no primary of this name that is up"
        return f"The Sentinels of {url_without_password} {why}."
    if isinstance(error, ConnectionError | TimeoutError):
        return f"The server at {url_without_password} does not answer: {text.rstrip('.')}. Is it running?"
    if text.startswith("WRONGTYPE"):
        place = f"The server at {url_without_password}"
        return f"{place} holds something else under a key of ours; another KHABAR_NAMESPACE keeps the two apart."
    return f"The server at {url_without_password} answered: {text.rstrip('.')}."


def without_password(url: str) -> str:
    """`url` as it may be shown."""
    scheme, mark, rest = url.partition("://")
    credentials, at, host = rest.rpartition("@")
    if not at:
        return url.partition("?")[0]
    user = credentials.partition(":")[0]
    return f"{scheme}{mark}{user + ':' if user else ''}***@{host}".partition("?")[0]
