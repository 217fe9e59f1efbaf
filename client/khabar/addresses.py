"""Addresses of more than one server: a primary that Sentinel knows, and a cluster.

    sentinel://user:password@host:26379,host:26379/primary?db=0&sentinel_password=secret
    redis+cluster://user:password@host:6379,host:6379

User and password before the hosts are those of the servers that hold the data; Sentinel's own are options. The schemes
`sentinels` and `rediss+cluster` speak TLS.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

SENTINEL_SCHEMES = ("sentinel://", "sentinels://")
CLUSTER_SCHEMES = ("redis+cluster://", "rediss+cluster://")
_SENTINEL_PORT = 26379
_PORT = 6379
# What a URL must write as % and two digits in a user or a password, since it means something else in a URL.
UNREADABLE = "is not a URL with hosts and numeric ports; in a user or password, write # / ? @ as %23 %2F %3F %40"
_HOST = re.compile(r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<name>[A-Za-z0-9._-]+))(?::(?P<port>[0-9]{1,5}))?")
_PRIMARY = re.compile(r"[A-Za-z0-9._-]+")
_YES_OR_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
# As redis-py calls them in rediss:// URLs.
_TLS_TEXTS = frozenset({"ssl_ca_certs", "ssl_certfile", "ssl_keyfile", "ssl_cert_reqs"})
_TLS_SWITCHES = frozenset({"ssl_check_hostname"})
_OF_SENTINEL = frozenset({"db", "sentinel_username", "sentinel_password", "sentinel_tls"})

Nodes = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SentinelAddress:
    """A primary by its name, and the Sentinels that know where it is.

    `server` and `sentinel` are what connections to either need, as redis-py names it: user, password, TLS.
    """

    nodes: Nodes
    primary: str
    database: int
    server: Mapping[str, Any]
    sentinel: Mapping[str, Any]
    tls: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class ClusterAddress:
    """Some nodes of a cluster, which know the others, and what connections to all of them need."""

    nodes: Nodes
    server: Mapping[str, Any]
    tls: Mapping[str, Any] | None


def is_sentinel(url: str) -> bool:
    """Whether `url` names a primary that Sentinel knows."""
    return url.startswith(SENTINEL_SCHEMES)


def is_cluster(url: str) -> bool:
    """Whether `url` names a cluster."""
    return url.startswith(CLUSTER_SCHEMES)


def sentinel_address(url: str) -> SentinelAddress:
    """What a sentinel:// URL says.

    Raises:
        ValueError: it is none; the message holds nothing of the URL, since that may be a secret.
    """
    parts = _split(url)
    credentials, nodes = _authority(parts, _SENTINEL_PORT)
    options = _options(parts, _OF_SENTINEL)
    primary = unquote(parts.path.strip("/"))
    if not _PRIMARY.fullmatch(primary):
        raise ValueError("names no primary; it must have the form sentinel://host:26379,host:26379/primary")
    database = options.get("db", "0")
    if not (database.isascii() and database.isdigit()):
        raise ValueError("has an option db that is not a number")
    tls = _tls(parts.scheme == "sentinels", options)
    own = {"username": options.get("sentinel_username"), "password": options.get("sentinel_password")}
    own_tls = tls if _switch(options, "sentinel_tls", parts.scheme == "sentinels") else None
    return SentinelAddress(
        nodes=nodes,
        primary=primary,
        database=int(database),
        server=credentials,
        sentinel={name: value for name, value in own.items() if value} | _as_options(own_tls),
        tls=tls,
    )


def cluster_address(url: str) -> ClusterAddress:
    """What a redis+cluster:// URL says.

    Raises:
        ValueError: it is none; the message holds nothing of the URL.
    """
    parts = _split(url)
    credentials, nodes = _authority(parts, _PORT)
    options = _options(parts, frozenset())
    if parts.path.strip("/") not in ("", "0"):
        raise ValueError("names a database; a cluster has only database 0")
    return ClusterAddress(nodes, credentials, _tls(parts.scheme == "rediss+cluster", options))


def tls_options(tls: Mapping[str, Any] | None) -> dict[str, Any]:
    """The same as options of a connection: nothing without TLS."""
    return _as_options(tls)


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ValueError(UNREADABLE) from None
    if parts.fragment or "#" in url or parts.netloc.count("@") > 1 or "@" in f"{parts.path}{parts.query}":
        raise ValueError(UNREADABLE)
    return parts


def _authority(parts: SplitResult, default_port: int) -> tuple[dict[str, str], Nodes]:
    """User and password as far as they are there, and the hosts with their ports."""
    given, _, hosts = parts.netloc.rpartition("@")
    user, _, password = given.partition(":")
    credentials = {"username": unquote(user), "password": unquote(password)}
    nodes = tuple(_node(host, default_port) for host in hosts.split(","))
    return {name: value for name, value in credentials.items() if value}, nodes


def _node(text: str, default_port: int) -> tuple[str, int]:
    if not text.partition(":")[0]:
        raise ValueError("names no host")
    found = _HOST.fullmatch(text)
    port = int(found["port"] or default_port) if found else 0
    if found is None or port > 65_535:
        raise ValueError(UNREADABLE)
    if port == 0:
        raise ValueError("names port 0, on which no server can listen")
    return found["six"] or found["name"], port


def _options(parts: SplitResult, known: frozenset[str]) -> dict[str, str]:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    allowed = known | _TLS_TEXTS | _TLS_SWITCHES
    if options.keys() - allowed:
        raise ValueError(f"has an unknown option; the options are {', '.join(sorted(allowed))}")
    return options


def _tls(wanted: bool, options: Mapping[str, str]) -> dict[str, Any] | None:
    texts: dict[str, Any] = {name: options[name] for name in sorted(_TLS_TEXTS) if name in options}
    switches = {name: _switch(options, name, True) for name in sorted(_TLS_SWITCHES) if name in options}
    if not wanted and (texts or switches):
        raise ValueError("has TLS options, but its scheme does not use TLS: sentinels:// and rediss+cluster:// do")
    return texts | switches if wanted else None


def _as_options(tls: Mapping[str, Any] | None) -> dict[str, Any]:
    return {} if tls is None else {"ssl": True, **tls}


def _switch(options: Mapping[str, str], name: str, otherwise: bool) -> bool:
    if name not in options:
        return otherwise
    if options[name].lower() not in _YES_OR_NO:
        raise ValueError(f"has an option {name} that is neither yes nor no")
    return _YES_OR_NO[options[name].lower()]
