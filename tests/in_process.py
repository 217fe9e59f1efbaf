"""Commands run in the process of the tests: the same `main()`, arguments, variables, streams and exit codes.

A process takes half a second to load what is loaded here. Each command is started as one of its own at least once, and
so is whatever depends on signals, pipes or the end of a process.
"""

import csv
import io
import os
import sys
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from config.settings import current
from worker.cli import main

# Commands that would change this process: they set up its logging or its signals, or load Celery's app, which
# keeps the broker that it was made with.
PROCESS_ONLY = frozenset({"archive", "desk", "feed", "health", "sink", "tail"})


def run_here(
    *arguments: str, env: Mapping[str, str] | None = None, stdin: bytes = b"", cwd: str | Path = "."
) -> CompletedProcess[bytes]:
    """What `khabar …` writes, and the code with which it ends."""
    given, out, err = (io.TextIOWrapper(io.BytesIO(data), "utf-8") for data in (stdin, b"", b""))
    # Reading CSV sets this limit for the whole process, from the command's settings.
    largest_cell = csv.field_size_limit()
    # The settings that were read before are those of another command.
    current.cache_clear()
    try:
        with (
            patch.dict(os.environ, env or {}),
            patch.object(sys, "argv", ["khabar", *arguments]),
            patch.multiple(sys, stdin=given, stdout=out, stderr=err),
            chdir(cwd),
        ):
            code = _code()
            out.flush()
            err.flush()
    finally:
        csv.field_size_limit(largest_cell)
        current.cache_clear()
    return CompletedProcess(arguments, code, out.buffer.getvalue(), err.buffer.getvalue())


def _code() -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0
