"""The folder of a stage of training: it is filled once, and whole as soon as it has its name."""

import shutil
from collections.abc import Callable
from pathlib import Path


def kept(path: Path, make: Callable[[Path], object]) -> Path:
    """The folder of a stage; `make` fills it, once. A folder of this name is whole."""
    if not path.exists():
        begun = path.with_name(path.name + ".part")
        shutil.rmtree(begun, ignore_errors=True)
        begun.mkdir(parents=True)
        print(f"stage {path.name}", flush=True)
        make(begun)
        begun.rename(path)
    return path
