"""Prints the dependencies of a pyproject.toml, less camel-tools: what the image without torch installs."""

import sys
import tomllib
from pathlib import Path

_WITH_TORCH = ("camel-tools",)


def slim_requirements(pyproject: Path) -> list[str]:
    """The requirements of the project that bring no torch."""
    dependencies = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["dependencies"]
    return [line for line in dependencies if not line.startswith(_WITH_TORCH)]


if __name__ == "__main__":
    print("\n".join(slim_requirements(Path(sys.argv[1]))))
