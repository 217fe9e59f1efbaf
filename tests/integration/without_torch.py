"""Runs khabar in an interpreter that cannot import what only camel-tools depends on."""

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path


def closure(name, skipped, found):
    """All that the distribution needs, less `skipped`, its extras left out."""
    if name in found or name in skipped:
        return found
    try:
        needed = requires(name) or []
    except PackageNotFoundError:
        return found
    found.add(name)
    for line in needed:
        if "extra ==" not in line:
            closure(name_of(line), skipped, found)
    return found


def name_of(requirement):
    """The name of a distribution, without its extras and versions."""
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")


project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
slim: set[str] = set()
whole: set[str] = set()
for line in project["dependencies"]:
    closure(name_of(line), {"camel-tools"}, slim)
    closure(name_of(line), set(), whole)
missing = whole - slim - {"camel-tools"}
assert "torch" in missing
modules = {
    module
    for module, names in packages_distributions().items()
    if {name.lower().replace("_", "-") for name in names} <= missing
}


class Missing:
    """Finds nothing of the modules, as if they were not installed."""

    def find_spec(self, name, path=None, target=None):
        """Refuse."""
        if name.partition(".")[0] in modules:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Missing())
import flower.app  # noqa: E402, F401

import worker.app  # noqa: E402
import worker.feeding.feeder  # noqa: E402
import worker.watching.health  # noqa: E402
import worker.watching.stream_metrics  # noqa: E402
from worker.cli import main  # noqa: E402

worker.app.celery.loader.import_default_modules()
main()
