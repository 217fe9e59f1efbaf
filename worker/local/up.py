"""A small installation on one machine: embedded server, feeder, worker, Flower."""

import signal
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
    with ExitStack() as stack:
        url = stack.enter_context(embedded_server(port, data))
        env = {"KHABAR_BROKER_URL": url, "KHABAR_STREAM_URL": url}
        commands = {"worker": worker_command(concurrency), "feeder": feeder_command()}
        if flower:
            commands["flower"] = flower_command()
        children = {name: stack.enter_context(running_process(c, env)) for name, c in commands.items()}
        print(f"KHABAR_BROKER_URL={url}", flush=True)
        if flower:
            print(f"Flower: http://{current().flower_address}:{current().flower_port}", flush=True)
        while not stop.wait(_LOOK_INTERVAL):
            check_running(children, "see its lines above")
        print("stopping …", flush=True)
