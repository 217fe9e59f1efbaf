"""Starting Khabar's processes as children of this one, and stopping exactly those."""

import os
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import khabar
import worker

# Celery's warm shutdown waits for running tasks; a batch of the demo takes far less.
_GRACE = 30.0
# `-P`: nothing is loaded from the working directory, where a user's own `tasks.py` or `config.py` may lie.
_MODULE = (sys.executable, "-P", "-m")


def feeder_command() -> list[str]:
    """The command of a feeder."""
    return [*_MODULE, "worker", "feed"]


def worker_command(concurrency: int = 1, pool: str = "prefork", name: str = "worker", queues: str = "") -> list[str]:
    """The command of a Celery worker; without `queues` it serves all steps."""
    command = [*_MODULE, "worker.celery_command", "worker", "--pool", pool, "-c", str(concurrency)]
    return [*command, "-n", f"{name}@%h", *(["-Q", queues] if queues else [])]


def archiver_command() -> list[str]:
    """The command of an archiver."""
    return [*_MODULE, "worker", "archive"]


def desk_command() -> list[str]:
    """The command of the desk."""
    return [*_MODULE, "worker", "desk"]


def flower_command() -> list[str]:
    """The command of Flower, with our configuration."""
    import config

    conf = Path(config.__file__).parent / "flowerconfig.py"
    return [*_MODULE, "worker.celery_command", "flower", f"--conf={conf}"]


@contextmanager
def running_process(
    command: Sequence[str],
    env: Mapping[str, str],
    log: IO[bytes] | None = None,
    grace: float = _GRACE,
    is_tethered: bool = False,
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that lives as long as the block: SIGTERM at its end, SIGKILL to its group after `grace` seconds.

    One that `is_tethered` is killed too when this process dies (Linux), and must be started in its main thread.
    """
    process = subprocess.Popen(
        tethered(command, signal.SIGKILL) if is_tethered else list(command),
        env={**os.environ, **own_code(), **env},
        stdout=log,
        stderr=subprocess.STDOUT if log else None,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        stop_process(process, grace)


def tethered(command: Sequence[str], number: signal.Signals) -> list[str]:
    """`command` as a child of this process that gets the signal `number` when the thread that starts it ends."""
    script = str(Path(__file__).with_name("tethered.py"))
    return [sys.executable, "-I", "-S", script, str(int(number)), str(os.getpid()), *command]


def own_code() -> dict[str, str]:
    """The variable by which a child loads the code of this process, where that is a checkout and not installed."""
    loaded = [str(Path(package.__path__[0]).parent) for package in (worker, khabar)]
    installed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    folders = [folder for folder in loaded if folder not in installed]
    if not folders:
        return {}
    return {"PYTHONPATH": os.pathsep.join([*folders, *filter(None, [os.environ.get("PYTHONPATH")])])}


def check_running(children: "Mapping[str, subprocess.Popen[bytes]]", where_to_look: str) -> None:
    """Make sure that none of the processes, each by its name, ended by itself.

    Raises:
        RuntimeError: one did; the sentence names it and says where to look.
    """
    for name, child in children.items():
        if child.poll() is not None:
            raise RuntimeError(f"the {name} {_how_it_ended(child.returncode)}; {where_to_look}.")


@contextmanager
def not_without(server: "subprocess.Popen[bytes]", children: "Mapping[str, subprocess.Popen[bytes]]") -> Iterator[None]:
    """Children that are killed at the end of the block where their server has ended: they could settle nothing."""
    try:
        yield
    finally:
        if server.poll() is not None:
            for child in children.values():
                stop_process(child, grace=0)


def stop_process(process: "subprocess.Popen[bytes]", grace: float = _GRACE) -> None:
    """End a process that `running_process` started, and whatever it left of its group."""
    if process.poll() is None:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(grace)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _how_it_ended(code: int) -> str:
    return f"was killed by signal {-code}" if code < 0 else f"exited with code {code}"
