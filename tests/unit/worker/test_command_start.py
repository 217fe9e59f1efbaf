"""What the command line loads before a command has begun."""

import subprocess
import sys


def test_the_help_loads_no_reader_of_files_and_no_text_room():
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "worker", "--help"], capture_output=True, check=True, text=True
    ).stderr
    modules = {line.rpartition("|")[2].strip() for line in loaded.splitlines()}
    assert "worker.cli" in modules
    assert not modules & {
        "worker.files",
        "warcio",
        "pydantic",
        "celery",
        "redis",
        "numpy",
        "lxml",
        "tasks.record.forms",
    }
