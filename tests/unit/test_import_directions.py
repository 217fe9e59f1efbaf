"""Imports go one way, worker → tasks → config → khabar, and the text rooms know neither queue nor server."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What each may import of the project besides itself.
BELOW = {
    "worker": {"tasks", "config", "khabar"},
    "tasks": {"config", "khabar"},
    "config": {"khabar"},
    "client/khabar": set(),
}
PROJECT = {"worker", "tasks", "config", "khabar", "bench", "training", "fuzz", "tests"}
TEXT_ROOMS = ("language", "cleaning", "entities", "figures")
SERVERS_AND_QUEUES = {"celery", "kombu", "redis", "pydantic", "pydantic_settings", "sqlalchemy"}


def _imported(folder: Path) -> Iterator[tuple[str, str]]:
    """File and first part of the name of each module that a file below `folder` imports, anywhere in it."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            yield from ((str(path.relative_to(ROOT)), name.split(".")[0]) for name in names)


@pytest.mark.parametrize("package", BELOW)
def test_a_package_imports_itself_and_what_is_below_it(package):
    allowed = BELOW[package] | {package.split("/")[-1]}
    found = list(_imported(ROOT / package))
    assert found
    assert [(path, name) for path, name in found if name in PROJECT - allowed] == []


@pytest.mark.parametrize("room", TEXT_ROOMS)
def test_a_text_room_knows_neither_queue_nor_server_nor_the_forms_of_records(room):
    found = list(_imported(ROOT / "tasks" / room))
    assert found
    assert [(path, name) for path, name in found if name in SERVERS_AND_QUEUES] == []
