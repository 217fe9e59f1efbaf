"""What tests need besides Python and the packages of `make test`; without it they are skipped, and say how to get it.

Their tier is extra, because a clean clone may be on a machine where no program can be installed: programs come from the
system and not from the package registry, and some packages need minutes to build or are large. `.ci/run` installs all of
it, but for what builds the image, which takes most of an hour on a busy machine.
"""

import os
import shutil
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from bench.servers.postgresql import Cluster, missing, running_cluster

# Programs, each with the Debian package that has it.
PACKAGES = {
    "chromium": "chromium",
    "epmd": "rabbitmq-server",
    "node": "nodejs",
    "openssl": "openssl",
    "pdftotext": "poppler-utils",
    "promtool": "prometheus",
    "rabbitmq-server": "rabbitmq-server",
    "redis-server": "redis-server",
}
OF_THE_IMAGE = {"buildah": "buildah", "debootstrap": "debootstrap"}
# Modules, each with the extra of Khabar's own package that installs it.
EXTRAS = {
    "arramooz": "extra",
    "cloudcoil.models.keda.v1alpha1": "extra",
    "icu": "extra",
    "kubernetes_validate": "extra",
    "numba": "training",
    "onnx": "onnx",
    "onnxruntime": "onnx",
    "psycopg": "postgres",
    "pyarrow.parquet": "parquet",
    "pycrfsuite": "training",
    "scrapy": "scrapy",
}
# Debian keeps the script of RabbitMQ that needs no root here; the one on the path is a wrapper that changes the user.
_PATH = os.pathsep.join(["/usr/lib/rabbitmq/bin", os.environ.get("PATH", os.defpath)])


def program(name: str, *other_names: str) -> str:
    """The path of a program; skips the test where there is none of these names."""
    __tracebackhide__ = True  # so that the summary says which test was skipped
    path = next((found for one in (name, *other_names) if (found := shutil.which(one, path=_PATH))), None)
    if path is None:
        package = (PACKAGES | OF_THE_IMAGE)[name]
        pytest.skip(f"there is no {name} on this machine (Debian: apt-get install {package})")
    return path


def module(name: str) -> Any:
    """A module; skips the test, or all tests of a file, where it is not installed."""
    __tracebackhide__ = True
    return pytest.importorskip(name, reason=f"{name} is not installed (pip install -e '.[{EXTRAS[name]}]')")


def root() -> None:
    """Skips the test where it is not run by root."""
    __tracebackhide__ = True
    if os.geteuid() != 0:
        pytest.skip("only root can do this; run the tests as root, in a container for example")


def linux() -> None:
    """Skips all tests of a file where the system is another one."""
    __tracebackhide__ = True
    if sys.platform != "linux":
        reason = "only Linux ends a process with its parent, and has /proc; run the tests in a container with Linux"
        pytest.skip(reason, allow_module_level=True)


def full_disk() -> Path:
    """A file that answers as a full disk does; skips the test where there is none."""
    __tracebackhide__ = True
    path = Path("/dev/full")
    if not path.exists():
        pytest.skip("there is no /dev/full on this machine; run the tests in a container with Linux")
    return path


def postgresql() -> AbstractContextManager[Cluster]:
    """A PostgreSQL that lives as long as the block; skips the test where there can be none."""
    __tracebackhide__ = True
    if why := missing():
        pytest.skip(why)
    return running_cluster()
