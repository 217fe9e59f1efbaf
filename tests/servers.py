"""The server programs that tests of Sentinel and of clusters run on."""

import shutil

import pytest

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
