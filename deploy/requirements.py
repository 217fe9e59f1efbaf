"""Prints the dependencies of a pyproject.toml and of the desk, less camel-tools: what the image without torch has."""

import sys
import tomllib
from pathlib import Path

_WITH_TORCH = ("camel-tools",)


def slim_requirements(pyproject: Path) -> list[str]:
    """The requirements of the project that bring no torch."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    dependencies = [*project["dependencies"], *project["optional-dependencies"]["desk"]]
    return [line for line in dependencies if not line.startswith(_WITH_TORCH)]


if __name__ == "__main__":
    print("\n".join(slim_requirements(Path(sys.argv[1]))))
