"""A feeder that cannot begin says why, heeds signals, and names the right that its user lacks."""

import json
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from support import article

from bench.servers.node import until
from worker.local.embedded import embedded_server
from worker.local.processes import running_process

# What reads texts. A feeder sends batches, and would take twice the memory and the time to start with it.
_ROOMS_OF_TEXT = {
    "tasks.cleaning",
    "tasks.entities",
    "tasks.figures",
    "tasks.language",
    "numpy",
    "camel_tools",
    "torch",
}


@contextmanager
def feeder(one, *options, **env):
    log = one.folder / "feeder.log"
    with log.open("wb") as out:
        command = [sys.executable, *options, "-m", "worker", "feed"]
        with running_process(command, {**one.env, **env}, out) as process:
            yield process, log


def _in_shell(exports, words, stdin=b""):
    command = " ".join([sys.executable, "-m", "worker", *words])
    return subprocess.run(
        ["sh", "-c", "\n".join([*exports, command])],
        input=stdin,
        capture_output=True,
        env={"PYTHONPATH": ":".join(sys.path)},
        timeout=120,
    )


def test_it_loads_no_room_of_text(system):
    one = system()
    one.stream.ensure_group()
    with feeder(one, "-X", "importtime") as (_, log):
        one.submit([article(1)])
        until(lambda: one.stream.in_flight() == 1)
        loaded = {line.rpartition("|")[2].strip() for line in log.read_text().splitlines()}
    assert "tasks.chain.pipeline" in loaded
    assert not _ROOMS_OF_TEXT & loaded


@pytest.mark.parametrize("credentials", ["", "khabar:wrong@"])
def test_without_the_right_password_it_ends_at_once_with_a_sentence(system, server_url, credentials):
    port = urlsplit(server_url).port
    with feeder(system(f"redis://{credentials}127.0.0.1:{port}/0")) as (process, log):
        assert process.wait(60) == 1
    said = log.read_text().splitlines()[-1]
    assert said.startswith("khabar: The server at redis://")
    assert "refuse" in said
    assert "wrong" not in said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_while_it_waits_for_its_server_it_ends_when_told(system, number):
    with feeder(system("redis://127.0.0.1:1/0"), KHABAR_LOG_FORMAT="json") as (process, log):
        until(lambda: "server_missing" in log.read_text())
        # From here on a signal is caught, and no longer ends the process by itself.
        until(lambda: f"{1 << (number - 1):x}" in _caught(process.pid))
        process.send_signal(number)
        assert process.wait(5) == 0


def _caught(pid):
    with Path(f"/proc/{pid}/status").open() as status:
        mask = int(next(line for line in status if line.startswith("SigCgt")).split()[1], 16)
    return [f"{1 << n:x}" for n in range(64) if mask >> n & 1]


@pytest.mark.parametrize(
    ("rule", "named"),
    [
        (["-xpending"], "'xpending'"),
        (["-xreadgroup"], "'xreadgroup'"),
        (["-evalsha"], "'evalsha'"),
        (["-xautoclaim", "-xclaim"], "'xclaim'"),
        (["resetkeys", "~{other}:*"], "key"),
    ],
)
def test_the_right_that_is_missing_is_named(system, rule, named):
    with embedded_server() as url:
        one = system(url, KHABAR_STALE_AFTER="1", KHABAR_HEARTBEAT="0.5")
        one.client.execute_command("ACL", "SETUSER", "narrow", "on", ">x", "~*", "&*", "+@all", *rule)
        one.submit([article(1)])
        narrow = f"redis://narrow:x@127.0.0.1:{urlsplit(url).port}/0"
        with feeder(one, KHABAR_STREAM_URL=narrow, KHABAR_LOG_FORMAT="json") as (_, log):

            def told():
                return [line for line in log.read_text().splitlines() if "refuses a right" in line]

            line = until(told)[0]
    message = json.loads(line)["message"] if line.startswith("{") else line
    assert named in message
    assert "docs/security.md" in message
    assert "script:" not in message


def test_up_takes_another_port_for_flower_and_keeps_its_data_to_itself(tmp_path):
    from socket import create_server

    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "worker", "up", "--data", str(tmp_path / "data")]
        env = {"KHABAR_FLOWER_PORT": str(port), "KHABAR_FLOWER_AUTH": "a:b"}
        with (tmp_path / "log").open("wb") as out, running_process(command, env, out) as process:
            line = until(lambda: [x for x in (tmp_path / "log").read_text().splitlines() if x.startswith("Flower: ")])[
                0
            ]
            assert f"(port {port} is taken)" in line
            # What it says for other terminals is what a shell there needs: the queue, and the archive with the record.
            said = [x for x in (tmp_path / "log").read_text().splitlines() if x.startswith("export KHABAR_")]
            done = _in_shell(said, ["submit", "--wait", "-"], article(1))
            assert b"1 enriched" in done.stdout, done.stderr
            until(lambda: b'"id":"a1"' in _in_shell(said, ["archive", "search", "بغداد"]).stdout)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
