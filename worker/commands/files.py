"""Opening the files that a person named: what cannot be opened is told in one sentence."""

import sys
from pathlib import Path
from typing import BinaryIO, Literal


def open_source(source: str) -> BinaryIO:
    """The file `source` to read bytes from, or standard input where it is `-`.

    Raises:
        OSError: it cannot be opened; the message names it and says why.
    """
    return sys.stdin.buffer if source == "-" else open_file(Path(source), "rb")


def open_file(path: Path, mode: Literal["rb", "wb"], name: str | None = None) -> BinaryIO:
    """The file at `path`; `name` is what a person knows it by, where that is something else.

    Raises:
        OSError: it cannot be opened; the message names it and says why.
    """
    try:
        return path.open(mode)
    except OSError as error:
        raise OSError(f"{name or path}: {error.strerror}.") from None
