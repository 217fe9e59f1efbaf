"""`khabar up` whose processes are killed: nothing is left running, and its data is never served twice."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from needed import linux
from redis import Redis
from support import article

from bench.servers.node import until
from worker.local.embedded import embedded_server
from worker.local.processes import running_process

linux()


def up(folder, *options):
    return [sys.executable, "-m", "worker", "up", "--data", str(folder), "--no-flower", *options]


def family(parent):
    """The processes below one, as pid and command line."""
    found, parents = {}, {parent}
    while parents:
        below = {pid: line for pid, above, line in processes() if above in parents and pid not in found}
        found |= below
        parents = set(below)
    return found


def processes():
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, above = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if state != "Z":
            yield int(folder.name), int(above), line


def alive(pids):
    return [line for pid, _, line in processes() if pid in pids]


def exported(log):
    return [line for line in log.read_text().splitlines() if line.startswith("export KHABAR_BROKER_URL=")]


def url_in(log):
    return until(lambda: exported(log), 90)[0].partition("=")[2].strip("'")


def test_nothing_outlives_a_parent_that_is_killed_and_the_data_is_whole(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with log.open("wb") as out, running_process(up(data), {}, out) as parent:
        with Redis.from_url(url_in(log)) as client:
            client.set("kept", "خبر")
        below = family(parent.pid)
        assert any("valkey-server" in line for line in below.values())
        assert len(below) >= 5
        os.kill(parent.pid, signal.SIGKILL)
        until(lambda: not alive(below), 30)
    with embedded_server(folder=data) as url, Redis.from_url(url) as client:
        assert client.get("kept").decode() == "خبر"


HOLDER = """
import sys
from pathlib import Path
import worker.local.server_process as module
from bench.servers.node import until
from worker.local.embedded import running_server

module.tethered = lambda command, number: command  # as where the system cannot tie a process to its parent
with running_server(folder=Path(sys.argv[1])) as server:
    print(server.process.pid, flush=True)
    sys.stdin.read()
"""


def test_a_server_that_outlives_its_parent_keeps_its_folder(tmp_path):
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "data")]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    pid = int(holder.stdout.readline())
    try:
        holder.kill()
        holder.communicate()
        with pytest.raises(RuntimeError, match=rf"another server \(process {pid}\) uses"):
            with embedded_server(folder=tmp_path / "data"):
                pass
    finally:
        os.kill(pid, signal.SIGTERM)

    def is_free():
        try:
            with embedded_server(folder=tmp_path / "data"):
                return True
        except RuntimeError:
            return False

    until(is_free, 30)


def test_a_server_that_is_killed_ends_all_of_it_with_a_sentence(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with log.open("wb") as out, running_process(up(data), {}, out) as parent:
        url_in(log)
        below = family(parent.pid)
        (server,) = (pid for pid, line in below.items() if "valkey-server" in line)
        os.kill(server, signal.SIGKILL)
        assert parent.wait(30) == 1
        assert not alive(below)
    assert f"khabar: the server was killed by signal 9; see {data}/valkey.log, then start again.\n" in log.read_text()
    with embedded_server(folder=data):
        pass


def test_a_feeder_that_is_killed_ends_all_of_it_with_a_sentence(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with log.open("wb") as out, running_process(up(data), {}, out) as parent:
        url_in(log)
        below = family(parent.pid)
        (feeder,) = (pid for pid, line in below.items() if line.rstrip().endswith("worker feed"))
        os.kill(feeder, signal.SIGKILL)
        assert parent.wait(60) == 1
        assert not alive(below)
    assert "khabar: the feeder was killed by signal 9; see its log lines above.\n" in log.read_text()


def test_data_that_cannot_be_read_is_a_sentence_and_stays_as_it_is(tmp_path):
    data = tmp_path / "data"
    with embedded_server(folder=data) as url, Redis.from_url(url) as client:
        client.xadd("raw", {"article": str(article(1))})
    (broken,) = (data / "appendonlydir").glob("*.incr.aof")
    broken.write_bytes(broken.read_bytes() + b"no such format\r\n")
    before = broken.read_bytes()
    done = subprocess.run(up(data), capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"khabar: the server cannot start on the data in {data}: Bad file format reading")
    assert "Replace the folder with a backup, or move it away" in line
    assert broken.read_bytes() == before


def test_a_port_that_is_taken_is_a_sentence(tmp_path):
    with embedded_server() as url:
        port = url.rpartition(":")[2].partition("/")[0]
        done = subprocess.run(up(tmp_path / "data", "--port", port), capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr == f"khabar: port {port} of 127.0.0.1 is in use by another program: name another port.\n"


@pytest.mark.parametrize("port", ["99999", "65536", "-1", "0", "x"])
def test_what_is_no_port_is_a_sentence(tmp_path, port):
    done = subprocess.run(up(tmp_path / "data", "--port", port), capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_ctrl_c_of_the_terminal_does_not_reach_the_server(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with log.open("wb") as out, running_process(up(data), {}, out) as parent:
        url_in(log)
        below = family(parent.pid)
        # As a terminal does: to all processes of the group in its foreground.
        os.killpg(parent.pid, signal.SIGINT)
        assert parent.wait(60) == 0
        assert not alive(below)
    said = (data / "valkey.log").read_text()
    assert "Received SIGTERM" in said and "Received SIGINT" not in said
    assert "stopping …" in log.read_text()


SLOW = """
from worker.cli import main
from worker.local import embedded

embedded._CONFIG["key-load-delay"] = "1000000"  # microseconds for each command
main()
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_a_signal_ends_it_while_the_server_reads_its_data(tmp_path, number, code):
    data, log = tmp_path / "data", tmp_path / "log"
    with embedded_server(folder=data) as url, Redis.from_url(url) as client:
        for n in range(60):
            client.set(f"kept-{n}", n)
    command = [sys.executable, "-c", SLOW, *up(data)[3:]]
    with log.open("wb") as out, running_process(command, {}, out) as parent:
        until(lambda: any("valkey-server" in line for line in family(parent.pid).values()))
        parent.send_signal(number)
        assert parent.wait(30) == code
    assert log.read_text() == ""
    with embedded_server(folder=data) as url, Redis.from_url(url) as client:
        assert client.get("kept-59") == b"59"
