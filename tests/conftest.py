"""Fixtures of every tier: one real Valkey for the run, and systems that live as long as their test or its module."""

import gc
import os
import signal
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from needed import program
from ordering import slow_ones_first
from support import System

from worker.local.embedded import embedded_server

# A run that decides whether a change lands tries the same examples every time; a person who searches for new ones asks
# for it: HYPOTHESIS_PROFILE=searching. What is found becomes an example of its own. An example has no deadline: it would
# measure the machine.
hypothesis_settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis_settings.register_profile("searching", max_examples=2000, deadline=None)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

# Where Python may keep no bytecode, each of the hundreds of processes that the tests start compiles our sources anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

_FAULTS, _UNITS = (Path(__file__).parent / folder for folder in ("faults", "unit"))

# Thousands of tests and all modules stay until the end. Every pass of the collector over them would take a third of a
# second, some of them within a test.
gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long: begun last, it would run alone while the other processes have nothing left to do."""
    marked = [item for item in items if item.get_closest_marker("long")]
    # One process that had all of these would still be at it when the others have done everything else.
    long = marked + [item for item in items if _FAULTS in item.path.parents and item not in marked]
    systems = [item for item in items if _UNITS not in item.path.parents and item not in long]
    files = [[*group] for _, group in groupby(systems, key=lambda item: item.path)]
    items[:] = slow_ones_first(items, long, files, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def pytest_collection_finish() -> None:
    """Leave what was collected out of the passes of the garbage collector."""
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def _no_settings_of_the_machine() -> None:
    for name in [n for n in os.environ if n.upper().startswith("KHABAR_")]:
        del os.environ[name]


@pytest.fixture(autouse=True, scope="session")
def _interrupts_arrive() -> None:
    # A shell without job control ignores SIGINT in what it runs in the background, and children inherit that.
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """The URL of one Valkey for the whole run; each test has a namespace of its own on it."""
    with embedded_server() as url:
        yield url


@pytest.fixture(
    params=[pytest.param(None, id="valkey"), pytest.param("redis-server", id="redis", marks=pytest.mark.extra)]
)
def server_program(request: pytest.FixtureRequest) -> str | None:
    """The program of a test's own servers: that of the wheel (None), and a distribution's Redis."""
    return request.param and program(request.param)


SystemFactory = Callable[..., System]


@pytest.fixture
def system(server_url: str, tmp_path: Path) -> Iterator[SystemFactory]:
    """Makes systems on the shared server; keyword arguments are settings: `system(KHABAR_BATCH_SIZE="4")`."""
    with ExitStack() as stack:

        def make(url: str = server_url, **env: str) -> System:
            folder = tmp_path / uuid.uuid4().hex[:6]
            folder.mkdir()
            return System(url, folder, stack, env)

        yield make


@pytest.fixture(scope="module")
def lasting_system(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SystemFactory]:
    """Makes systems for all tests of a module that do not care what their processes did before."""
    with ExitStack() as stack:

        def make(url: str = server_url, **env: str) -> System:
            return System(url, tmp_path_factory.mktemp("system"), stack, env)

        yield make
