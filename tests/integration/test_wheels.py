"""Both distributions as wheels, in a folder whose own `tasks.py`, `config.py` and `worker/` would end whoever loads them.

Built and installed without a network: the dependencies are those of the environment that runs the tests.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from composed import ROOT

HOSTILE = "raise SystemExit('a file of the working directory was loaded')\n"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
FOLDERS = ("config", "tasks", "worker", "client", "samples")
CLIENT = """
import asyncio, sys
from khabar import AsyncProducer, AsyncReader, Producer, Reader

url = sys.argv[1]
with Producer(url) as producer:
    print(len(producer.submit_many([{"body": "خبر"}] * 2)))

async def both():
    async with AsyncProducer(url) as producer, AsyncReader("archive", url=url) as reader:
        await producer.submit({"body": "خبر"})
        return await reader.read(block_ms=1)

print(asyncio.run(both()), *sorted({name.partition(".")[0] for name in sys.modules} & {"pydantic", "celery", "tasks"}))
with Reader("archive", url=url) as reader:
    print(reader.read(block_ms=1))
"""


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """The wheels of both distributions, by name, built from a copy, so that nothing of an older build comes along."""
    copy, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheels")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, copy / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    run(*PIP, "wheel", "--no-build-isolation", "--no-deps", "--no-index", "-w", built, copy, copy / "client")
    return {wheel.name.partition("-")[0]: wheel for wheel in built.iterdir()}


@pytest.fixture
def hostile(tmp_path):
    folder = tmp_path / "hostile"
    (folder / "worker").mkdir(parents=True)
    for name in ("tasks.py", "config.py", "celeryconfig.py", "worker/__init__.py"):
        (folder / name).write_text(HOSTILE)
    return folder


def installed(wheel, folder):
    """The environment in which the wheel is what is loaded."""
    run(*PIP, "install", "--no-deps", "--no-index", "--target", folder, wheel)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}


def test_the_demo_runs_from_the_wheel_and_loads_nothing_of_the_working_directory(wheels, hostile, tmp_path):
    site = tmp_path / "site"
    env = installed(wheels["khabar"], site)
    said = run(site / "bin" / "khabar", "demo", cwd=hostile, env=env)
    assert "59 articles" in said
    address = said.splitlines()[-1].removeprefix("Report: file://")
    assert "الأكثر ورودًا" in Path(address).read_text(encoding="utf-8")
    version = run(site / "bin" / "khabar", "--version", cwd=hostile, env=env)
    assert wheels["khabar"].name.split("-")[1] == version.split()[1]


def test_a_client_needs_redis_and_orjson_alone_and_none_of_our_names(wheels, hostile, tmp_path, server_url, system):
    env = installed(wheels["khabar_client"], tmp_path / "site")
    (hostile / "scrape.py").write_text(CLIENT, encoding="utf-8")
    namespace = system().settings.namespace
    said = run(sys.executable, "scrape.py", server_url, cwd=hostile, env={**env, "KHABAR_NAMESPACE": namespace})
    assert said == "2\n[]\n[]\n"
    metadata = zipfile.ZipFile(wheels["khabar_client"])
    [text] = [metadata.read(name).decode() for name in metadata.namelist() if name.endswith("METADATA")]
    needed = [line.split(":")[1].strip() for line in text.splitlines() if line.startswith("Requires-Dist")]
    assert [line.split(";")[0].split(">")[0].split("<")[0] for line in needed if "extra" not in line] == [
        "redis",
        "orjson",
    ]


def test_both_wheels_hold_the_same_client(wheels):
    def client(wheel):
        with zipfile.ZipFile(wheel) as held:
            return {name: held.read(name) for name in held.namelist() if name.startswith("khabar/")}

    assert client(wheels["khabar"]) == client(wheels["khabar_client"])
    assert {"khabar/py.typed", "khabar/lua/submit.lua"} <= client(wheels["khabar"]).keys()
