"""A small installation on one machine: embedded server, feeder, worker, Flower, archive, desk."""

import secrets
import signal
import socket
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from shlex import quote

from config.settings import DEFAULT_ARCHIVE, Settings, current
from worker.desk.serve import MissingDesk, need_desk
from worker.local.embedded import running_server
from worker.local.processes import (
    archiver_command,
    check_running,
    desk_command,
    feeder_command,
    flower_command,
    not_without,
    running_process,
    worker_command,
)
from worker.local.server_process import LOG
from worker.stopping import exit_on_sigterm, stop_on_signals

_LOOK_INTERVAL = 1.0
# Of these intervals: after them the addresses are printed although a page does not answer yet.
_PATIENCE = 60
# What a command in another terminal has to know of this installation.
_SHARED = ("KHABAR_BROKER_URL", "KHABAR_ARCHIVE_URL")


def run_up(data: Path, port: int | None, concurrency: int, flower: bool, desk: bool) -> None:
    """Run until SIGINT or SIGTERM; the addresses are printed once the pages answer.

    Raises:
        RuntimeError: one of the processes, the server included, ended by itself.
    """
    exit_on_sigterm()
    settings = current()
    with ExitStack() as stack:
        # Much data takes long to read; until it is read, a signal ends this at once.
        server = stack.enter_context(running_server(port, data))
        stop = stop_on_signals(signal.SIGHUP)
        env = {"KHABAR_BROKER_URL": server.url, "KHABAR_STREAM_URL": server.url}
        commands = {"worker": worker_command(concurrency), "feeder": feeder_command()}
        if flower:
            commands["flower"] = flower_command()
            env["KHABAR_FLOWER_PORT"] = str(free_port(settings.flower_address, settings.flower_port))
            if settings.flower_auth is None:
                env["KHABAR_FLOWER_AUTH"] = f"khabar:{secrets.token_urlsafe(16)}"
        if desk and _can_serve_desk():
            # Beside the server's data, unless somebody named another.
            if settings.archive_url.get_secret_value() == DEFAULT_ARCHIVE:
                env["KHABAR_ARCHIVE_URL"] = f"sqlite:///{data.resolve() / 'archive.db'}"
            env["KHABAR_DESK_PORT"] = str(free_port(settings.desk_host, settings.desk_port))
            commands |= {"archive": archiver_command(), "desk": desk_command()}
        children = {
            name: stack.enter_context(running_process(command, env, is_tethered=True))
            for name, command in commands.items()
        }
        stack.enter_context(not_without(server.process, children))
        served = {title: place for title, place in _pages(env, settings).items() if title.lower() in commands}
        is_told, tries = False, 0
        while not stop.wait(_LOOK_INTERVAL):
            check_running({"server": server.process}, f"see {data / LOG}, then start again")
            check_running(children, "see its log lines above")
            tries += 1
            # Last, below what the processes log while they start.
            if not is_told and (all(map(_listens, served.values())) or tries >= _PATIENCE):
                is_told = True
                _tell(served, env, settings)
        print("stopping …", flush=True)


def _pages(env: Mapping[str, str], settings: Settings) -> dict[str, tuple[str, int]]:
    """Where the pages are: address and port of each."""
    return {
        "Flower": (settings.flower_address, int(env.get("KHABAR_FLOWER_PORT", "0"))),
        "Desk": (settings.desk_host, int(env.get("KHABAR_DESK_PORT", "0"))),
    }


def _listens(place: tuple[str, int]) -> bool:
    try:
        socket.create_connection(place, timeout=1).close()
    except OSError:
        return False
    return True


def _tell(served: Mapping[str, tuple[str, int]], env: Mapping[str, str], settings: Settings) -> None:
    wanted = {"Flower": settings.flower_port, "Desk": settings.desk_port}
    lines = ["", "Khabar is running. Ctrl-C stops it."]
    for title, (address, port) in served.items():
        taken = "" if port == wanted[title] else f" (port {wanted[title]} is taken)"
        lines.append(f"{title}: http://{f'[{address}]' if ':' in address else address}:{port}/{taken}")
        if title == "Flower" and (made := env.get("KHABAR_FLOWER_AUTH")):
            user, _, password = made.partition(":")
            lines.append(f"  user {user}, password {password}")
    lines.append("In other terminals, run:")
    lines += [f"export {name}={quote(env[name])}" for name in _SHARED if name in env]
    print(*lines, "", sep="\n", flush=True)


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
