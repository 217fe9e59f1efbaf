"""Where an installation's streams are: the few options that a producer or a reader needs."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self, TypeVar
from urllib.parse import urlsplit

from khabar.addresses import (
    CLUSTER_SCHEMES,
    SENTINEL_SCHEMES,
    cluster_address,
    is_cluster,
    is_sentinel,
    sentinel_address,
)
from khabar.keys import tags_of

PREFIX = "KHABAR_"
DEFAULT_URL = "redis://127.0.0.1:6379/0"
DEFAULT_NAMESPACE = "khabar"
DEFAULT_SOCKET_TIMEOUT = 10.0
DEFAULT_WAIT_MS = 1000
MOST_PARTITIONS = 1024
NAMESPACE = r"^[A-Za-z0-9_.-]{1,64}$"
SCHEMES = ("redis://", "rediss://", "unix://", *SENTINEL_SCHEMES, *CLUSTER_SCHEMES)


# What a URL must write as % and two digits in a user or a password, since it means something else in a URL.
_RESERVED = "#/?@"

_Number = TypeVar("_Number", int, float)


class BadSetting(ValueError):
    """A variable holds what it may not; the message names it and says what is wrong."""


class StreamSettings(Protocol):
    """What producers and readers ask of settings; `ClientSettings` has it, and so have those of the workers."""

    @property
    def streams(self) -> str:
        """The URL of the stream server, password included."""

    @property
    def tags(self) -> Sequence[str]:
        """The hash tag of each partition, in order."""

    @property
    def socket_timeout(self) -> float:
        """Seconds to wait for a reply."""

    @property
    def wait_replicas(self) -> int:
        """Replicas that must have an article before it counts as accepted."""

    @property
    def wait_ms(self) -> int:
        """Milliseconds to wait for these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """The options of a client; all must be those of the installation that it speaks to.

    Raises:
        BadSetting: a value is not what it may be.
    """

    url: str = DEFAULT_URL
    namespace: str = DEFAULT_NAMESPACE
    partitions: int = 1
    socket_timeout: float = DEFAULT_SOCKET_TIMEOUT
    wait_replicas: int = 0
    wait_ms: int = DEFAULT_WAIT_MS

    def __post_init__(self) -> None:
        try:
            check_stream_url(self.url)
        except ValueError as error:
            raise BadSetting(f"{PREFIX}STREAM_URL: {error}.") from None
        if not re.fullmatch(NAMESPACE, self.namespace):
            raise BadSetting(f"{PREFIX}NAMESPACE: must be 1 to 64 letters, digits, dots, dashes or underscores.")
        if not 1 <= self.partitions <= MOST_PARTITIONS:
            raise BadSetting(f"{PREFIX}PARTITIONS: must be 1 to {MOST_PARTITIONS}.")
        if not self.socket_timeout > 0:
            raise BadSetting(f"{PREFIX}SOCKET_TIMEOUT: must be greater than 0.")
        if self.wait_replicas < 0:
            raise BadSetting(f"{PREFIX}WAIT_REPLICAS: must be 0 or more.")
        if self.wait_ms < 1 or (self.wait_replicas and self.wait_ms / 1000 >= self.socket_timeout):
            raise BadSetting(f"{PREFIX}WAIT_MS: must be at least 1, and shorter than {PREFIX}SOCKET_TIMEOUT.")

    @classmethod
    def read(cls, variables: Mapping[str, Any] | None = None) -> Self:
        """The options that `variables` name, by default those of the environment: `KHABAR_STREAM_URL`, else
        `KHABAR_BROKER_URL`, `KHABAR_NAMESPACE`, `KHABAR_PARTITIONS`, `KHABAR_SOCKET_TIMEOUT`,
        `KHABAR_WAIT_REPLICAS`, `KHABAR_WAIT_MS`.

        Raises:
            BadSetting: one of them holds what it may not.
        """
        given = os.environ if variables is None else variables
        return cls(
            url=str(given.get(f"{PREFIX}STREAM_URL") or given.get(f"{PREFIX}BROKER_URL") or DEFAULT_URL),
            namespace=str(given.get(f"{PREFIX}NAMESPACE", DEFAULT_NAMESPACE)),
            partitions=_number(given, "PARTITIONS", int, 1),
            socket_timeout=_number(given, "SOCKET_TIMEOUT", float, DEFAULT_SOCKET_TIMEOUT),
            wait_replicas=_number(given, "WAIT_REPLICAS", int, 0),
            wait_ms=_number(given, "WAIT_MS", int, DEFAULT_WAIT_MS),
        )

    @property
    def streams(self) -> str:
        """The URL of the stream server, password included."""
        return self.url

    @property
    def tags(self) -> list[str]:
        """The hash tag of each partition, in order."""
        return tags_of(self.namespace, self.partitions)


def check_stream_url(url: str) -> None:
    """Make sure that `url` names a server that can hold streams.

    Raises:
        ValueError: it does not; the message says why, and holds nothing of the URL, since that may be a secret.
    """
    if not url.startswith(SCHEMES):
        raise ValueError(f"must start with one of {', '.join(SCHEMES)}")
    check_url(url)


def check_url(url: str) -> None:
    """Make sure that user, password, host and port of `url` are where a parser looks for them.

    Raises:
        ValueError: they are not; the message holds nothing of the URL.
    """
    if is_sentinel(url):
        sentinel_address(url)
        return
    if is_cluster(url):
        cluster_address(url)
        return
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = None, None
    is_socket = url.startswith("unix:")
    rest = f"{parts.path}{parts.query}" if parts else "@"
    # An option may hold an "@" of its own where there is one before the host already.
    if parts is None or parts.fragment or parts.netloc.count("@") > 1 or ("@" in rest and "@" not in parts.netloc):
        signs = " ".join(_RESERVED)
        raise ValueError(
            f"is not a URL with a host and a numeric port; in a user or password, write {signs} as %23 %2F %3F %40"
        )
    if is_socket and not parts.path.strip("/"):
        raise ValueError("names no socket; it must have the form unix:///run/valkey/valkey.sock")
    if not is_socket and not parts.hostname:
        raise ValueError("names no host")
    if port == 0:
        raise ValueError("names port 0, on which no server can listen")


def _number(given: Mapping[str, Any], name: str, kind: type[_Number], default: _Number) -> _Number:
    value = given.get(PREFIX + name, default)
    try:
        return kind(value)
    except (TypeError, ValueError):
        raise BadSetting(f"{PREFIX}{name}: must be a number, not {value!r}.") from None
