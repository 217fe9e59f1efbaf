"""A small installation on one machine: embedded server, feeder, worker, Flower."""

import signal
import socket
from contextlib import ExitStack
from pathlib import Path

from config.settings import current
from worker.local.embedded import embedded_server
from worker.local.processes import check_running, feeder_command, flower_command, running_process, worker_command
from worker.stopping import stop_on_signals

_LOOK_INTERVAL = 1.0


def run_up(data: Path, port: int | None, concurrency: int, flower: bool) -> None:
    """Run until SIGINT or SIGTERM.

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
        children = {name: stack.enter_context(running_process(c, env)) for name, c in commands.items()}
        print(f"KHABAR_BROKER_URL={url}", flush=True)
        if flower:
            other = "" if flower_port == settings.flower_port else f" (port {settings.flower_port} is taken)"
            print(f"Flower: http://{settings.flower_address}:{flower_port}{other}", flush=True)
        while not stop.wait(_LOOK_INTERVAL):
            check_running(children, "see its lines above")
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
