"""Khabar's way to Celery's commands: a worker loads no more than it needs, and the others are there."""

import os
import subprocess
import sys

import pytest

from worker.local.processes import own_code

_UNUSED = {"flower.command", "click_repl", "prompt_toolkit", "tornado", "celery.bin.celery"}


def run(*arguments):
    """What a command prints, its exit code, and which of the unused modules it loaded."""
    code = (
        "import atexit, sys; from worker.celery_command import run\n"
        f"atexit.register(lambda: print('loaded', *sorted({_UNUSED!r} & set(sys.modules)), file=sys.stderr))\n"
        "run(sys.argv[1:])"
    )
    command = [sys.executable, "-P", "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **own_code()})
    *errors, loaded = done.stderr.splitlines()
    return done, errors, set(loaded.split()[1:])


def test_a_worker_loads_no_other_command():
    done, _, loaded = run("worker", "--help")
    assert done.returncode == 0
    assert "--concurrency" in done.stdout
    assert loaded == set()


@pytest.mark.parametrize("command", ["flower", "inspect"])
def test_other_commands_are_celerys(command):
    done, _, loaded = run(command, "--help")
    assert done.returncode == 0
    assert command in done.stdout
    assert "celery.bin.celery" in loaded


def test_a_wrong_option_is_told_without_a_traceback():
    done, errors, _ = run("worker", "--concurency", "2")
    assert done.returncode == 2
    assert "--concurency" in "\n".join(errors)
    assert "Traceback" not in done.stderr
