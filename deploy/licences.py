"""Prints the licences of the packages in the images, and which of them each has: python deploy/licences.py

They are read from the metadata of the installed packages, so run it where Khabar is installed with its tests.
"""

import re
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

_HERE = Path(__file__).parent
# KenLM, which its metadata does not say.
_UNSTATED = {"camel-kenlm": "LGPL-2.1"}
# What asks for more than its own name and text to be kept.
_COPYLEFT = re.compile(r"GPL|MPL|Mozilla|EPL|CDDL|CC-BY-SA", re.IGNORECASE)


def licence_of(package: str) -> str:
    """The licence by the package's metadata; `unknown` where it says none."""
    if package in _UNSTATED:
        return _UNSTATED[package]
    try:
        found = metadata(package)
    except PackageNotFoundError:
        return "not installed"
    return found.get("License-Expression") or ", ".join(_classifiers(found)) or _first_line(found) or "unknown"


def copyleft() -> dict[str, str]:
    """The packages of the images whose licences say what else must be done with the package's source."""
    found = {package: licence_of(package) for file in ("slim.lock", "camel.lock") for package in _packages(file)}
    return {package: licence for package, licence in found.items() if _COPYLEFT.search(licence)}


def _packages(file: str) -> list[str]:
    return re.findall(r"^([\w.-]+)==", (_HERE / file).read_text(encoding="utf-8"), re.MULTILINE)


def _classifiers(found: PackageMetadata) -> Iterator[str]:
    for classifier in found.get_all("Classifier", []):
        if classifier.startswith("License"):
            yield classifier.split(" :: ")[-1]


def _first_line(found: PackageMetadata) -> str:
    lines = (found.get("License") or "").splitlines()
    return lines[0] if lines else ""


def main() -> None:
    """Print a line for each package, grouped by image."""
    for file in ("slim.lock", "camel.lock"):
        print(f"# {file}")
        for package in _packages(file):
            print(f"{package}\t{licence_of(package)}")


if __name__ == "__main__":
    main()
