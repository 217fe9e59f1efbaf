"""A small installation on one machine: embedded server, feeder, worker, Flower, archive, desk."""

import signal
import socket
from contextlib import ExitStack
from pathlib import Path
from shlex import quote

from config.settings import DEFAULT_ARCHIVE, current
from worker.desk.serve import MissingDesk, need_desk
from worker.local.embedded import embedded_server
from worker.local.processes import (
    archiver_command,
    check_running,
    desk_command,
    feeder_command,
    flower_command,
    running_process,
    worker_command,
)
from worker.stopping import stop_on_signals

_LOOK_INTERVAL = 1.0
# What a command in another terminal has to know of this installation.
_SHARED = ("KHABAR_BROKER_URL", "KHABAR_ARCHIVE_URL")


def run_up(data: Path, port: int | None, concurrency: int, flower: bool, desk: bool) -> None:
    """Run until SIGINT or SIGTERM. The desk prints its address itself, once it listens.

    Raises:
        RuntimeError: one of the processes ended by itself.
    """
    stop = stop_on_signals(signal.SIGHUP)
    settings = current()
    with ExitStack() as stack:
        url = stack.enter_context(embedded_server(port, data))
        env = {"KHABAR_BROKER_URL": url, "KHABAR_STREAM_URL": url}
        commands = {"worker": worker_command(concurrency), "feeder": feeder_command()}
        if flower:
            commands["flower"] = flower_command()
            flower_port = free_port(settings.flower_address, settings.flower_port)
            env["KHABAR_FLOWER_PORT"] = str(flower_port)
        if desk and _can_serve_desk():
            # Beside the server's data, unless somebody named another.
            if settings.archive_url.get_secret_value() == DEFAULT_ARCHIVE:
                env["KHABAR_ARCHIVE_URL"] = f"sqlite:///{data.resolve() / 'archive.db'}"
            env["KHABAR_DESK_PORT"] = str(free_port(settings.desk_host, settings.desk_port))
            commands |= {"archive": archiver_command(), "desk": desk_command()}
        children = {name: stack.enter_context(running_process(c, env)) for name, c in commands.items()}
        print(
            "In other terminals, run:",
            *(f"export {name}={quote(env[name])}" for name in _SHARED if name in env),
            sep="\n",
            flush=True,
        )
        if flower:
            other = "" if flower_port == settings.flower_port else f" (port {settings.flower_port} is taken)"
            print(f"Flower: http://{settings.flower_address}:{flower_port}{other}", flush=True)
        while not stop.wait(_LOOK_INTERVAL):
            check_running(children, "see its log lines above")
        print("stopping …", flush=True)


def free_port(address: str, wanted: int) -> int:
    """The port `wanted` of an address, or one of the system's choice where another program has it."""
    for port in (wanted, 0):
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
            # As servers do: connections that ended a moment ago are in nobody's way.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return wanted


def _can_serve_desk() -> bool:
    try:
        need_desk()
    except MissingDesk as missing:
        print(f"No desk: {missing}", flush=True)
        return False
    return True
