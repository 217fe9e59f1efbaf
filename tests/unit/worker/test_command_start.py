"""What the command line loads before a command has begun, and for commands that read no Arabic."""

import subprocess
import sys
from pathlib import Path

OUTCOMES = Path(__file__).parent.parent / "tasks" / "views" / "outcomes.jsonl"


def loaded_by(*arguments):
    command = [sys.executable, "-X", "importtime", "-m", "worker", *map(str, arguments)]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stderr
    modules = {line.rpartition("|")[2].strip() for line in told.splitlines()}
    assert "worker.cli" in modules
    return modules


def test_the_help_loads_no_reader_of_files_and_no_text_room():
    assert not loaded_by("--help") & {
        "worker.files",
        "warcio",
        "pydantic",
        "celery",
        "redis",
        "numpy",
        "lxml",
        "tasks.record.forms",
    }


def test_a_page_of_a_record_loads_no_text_room():
    modules = loaded_by("view", OUTCOMES, "-o", "/dev/null")
    assert "tasks.views.page" in modules
    assert not modules & {"tasks.entities", "tasks.figures", "tasks.cleaning", "numpy", "redis"}
