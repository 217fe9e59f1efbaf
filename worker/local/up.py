"""A small installation on one machine: embedded server, feeder, worker, Flower, archive, desk."""

import signal
from contextlib import ExitStack
from pathlib import Path

from config.settings import DEFAULT_ARCHIVE, current
from worker.desk.serve import MissingDesk, need_desk
from worker.local.embedded import embedded_server
from worker.local.processes import (
    archive_command,
    check_running,
    desk_command,
    feeder_command,
    flower_command,
    running_process,
    worker_command,
)
from worker.stopping import stop_on_signals

_LOOK_INTERVAL = 1.0


def run_up(data: Path, port: int | None, concurrency: int, flower: bool, desk: bool) -> None:
    """Run until SIGINT or SIGTERM. The desk prints its address itself, once it listens.

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
        if desk and _can_serve_desk():
            # Beside the server's data, unless somebody named another.
            if current().archive_url.get_secret_value() == DEFAULT_ARCHIVE:
                env["KHABAR_ARCHIVE_URL"] = f"sqlite:///{data.resolve() / 'archive.db'}"
            commands |= {"archive": archive_command(), "desk": desk_command()}
        children = {name: stack.enter_context(running_process(c, env)) for name, c in commands.items()}
        print(f"KHABAR_BROKER_URL={url}", flush=True)
        if flower:
            print(f"Flower: http://{current().flower_address}:{current().flower_port}", flush=True)
        while not stop.wait(_LOOK_INTERVAL):
            check_running(children, "see its lines above")
        print("stopping …", flush=True)


def _can_serve_desk() -> bool:
    try:
        need_desk()
    except MissingDesk as missing:
        print(f"No desk: {missing}", flush=True)
        return False
    return True
