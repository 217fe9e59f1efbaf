"""Servers behind Sentinel and in a cluster, for the tests of whole systems."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.servers.sentinels import UnderSentinel

# The server in the wheel, and Redis 7 where it is installed.
PROGRAMS = [
    pytest.param(None, id="valkey"),
    pytest.param(
        "redis-server",
        id="redis",
        marks=[
            pytest.mark.extra,
            pytest.mark.skipif(shutil.which("redis-server") is None, reason="redis-server is not installed"),
        ],
    ),
]


def under_sentinel(folder: Path, **options: object) -> Iterator[UnderSentinel]:
    """A primary, its replicas and three Sentinels."""
    with UnderSentinel(folder, **options) as servers:  # type: ignore[arg-type]
        yield servers
