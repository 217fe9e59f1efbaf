"""Writes deploy/slim.lock and deploy/camel.lock: each package of the images, its version and the hashes of its files.

Run it after a change of pyproject.toml or constraints.txt, with uv installed: python deploy/lock.py
The versions are those of constraints.txt. `slim.lock` has camel-tools itself and none of what only that needs, which is
in `camel.lock`, but for torch: its builds without GPU libraries are in an index of their own.
"""

import re
import subprocess
import tempfile
from pathlib import Path

from requirements import slim_requirements

_ROOT = Path(__file__).parent.parent
_PYTHON = "3.11"
# What builds Khabar itself in the last step of the image.
_BUILDER = "setuptools"
# An image has no other way to an archive on PostgreSQL.
_DRIVERS = ("psycopg[binary]",)
# torch, and what its builds with GPU libraries bring.
_NOT_LOCKED = ("torch==", "nvidia-", "cuda-", "triton==")
_HEAD = "# Written by deploy/lock.py; installed with pip install --no-deps --require-hashes.\n"


def locked(requirements: list[str], *options: str) -> dict[str, str]:
    """The lines of each package, by name and version, that `requirements` come to."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.in"
        wanted.write_text("\n".join(requirements), encoding="utf-8")
        command = ["uv", "pip", "compile", "--quiet", "--generate-hashes", "--no-header", "--no-annotate"]
        command += ["--python-version", _PYTHON, "--constraint", str(_ROOT / "constraints.txt"), *options]
        done = subprocess.run([*command, str(wanted)], capture_output=True, text=True, check=True)
    blocks = re.split(r"^(?=\S)", done.stdout, flags=re.MULTILINE)
    return {block.split()[0]: block for block in blocks if block.strip()}


def main() -> None:
    """Write both files."""
    wanted = [*slim_requirements(_ROOT / "pyproject.toml"), *_DRIVERS, _BUILDER]
    slim = locked(wanted) | locked(["camel-tools"], "--no-deps")
    camel = {name: lines for name, lines in locked(["camel-tools"]).items() if not name.startswith(_NOT_LOCKED)}
    for file, packages in (("slim.lock", slim), ("camel.lock", {n: camel[n] for n in camel.keys() - slim.keys()})):
        lines = [packages[name] for name in sorted(packages)]
        (_ROOT / "deploy" / file).write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
