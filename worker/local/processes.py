"""Starting Khabar's processes as children of this one, and stopping exactly those."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

# Celery's warm shutdown waits for running tasks; a batch of the demo takes far less.
_GRACE = 30.0


def feeder_command() -> list[str]:
    """The command of a feeder."""
    return [sys.executable, "-m", "worker", "feed"]


def worker_command(concurrency: int = 1, pool: str = "prefork", name: str = "worker", queues: str = "") -> list[str]:
    """The command of a Celery worker; without `queues` it serves all steps."""
    command = [sys.executable, "-m", "celery", "-A", "worker", "worker", "--pool", pool, "-c", str(concurrency)]
    return [*command, "-n", f"{name}@%h", *(["-Q", queues] if queues else [])]


def flower_command() -> list[str]:
    """The command of Flower, with our configuration."""
    import config

    conf = Path(config.__file__).parent / "flowerconfig.py"
    return [sys.executable, "-m", "celery", "-A", "worker", "flower", f"--conf={conf}"]


@contextmanager
def running_process(
    command: Sequence[str], env: Mapping[str, str], log: IO[bytes] | None = None, grace: float = _GRACE
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that lives as long as the block: SIGTERM at its end, SIGKILL to its group after `grace` seconds."""
    process = subprocess.Popen(
        list(command),
        env={**os.environ, **env},
        stdout=log,
        stderr=subprocess.STDOUT if log else None,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        stop_process(process, grace)


def stop_process(process: "subprocess.Popen[bytes]", grace: float = _GRACE) -> None:
    """End a process that `running_process` started, and whatever it left of its group."""
    if process.poll() is None:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(grace)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
