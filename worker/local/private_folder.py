"""A folder that belongs to one user of the machine alone, and what must hold before anything is written into it."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TextIO

_FOLDER, _FILE = 0o700, 0o600
_WRITABLE_BY_OTHERS = 0o022


def make_private(folder: Path, names: Sequence[str]) -> None:
    """Make `folder`, or close one that is there to everybody else: it gets mode 0700, and so do the folders among
    `names` that are in it, the files 0600.

    Raises:
        RuntimeError: it belongs to another user, or another user could write there and left links or files of theirs.
    """
    folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    before = folder.stat()
    if {before.st_uid, folder.lstat().st_uid} != {os.geteuid()}:
        raise RuntimeError(f"{folder} belongs to another user: name a folder that you own.")
    folder.chmod(_FOLDER)
    for path in _found(folder, names):
        if before.st_mode & _WRITABLE_BY_OTHERS and _may_be_planted(path.lstat()):
            raise RuntimeError(
                f"{path} may have been planted by another user, who could write there: inspect it, then delete it."
            )
        if not path.is_symlink():
            path.chmod(_FOLDER if path.is_dir() else _FILE)


def open_private(path: Path, mode: Literal["w", "a+"]) -> TextIO:
    """A file of mode 0600, made where there is none; a link is not followed.

    Raises:
        RuntimeError: a link is there.
    """

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags | os.O_NOFOLLOW, _FILE)

    if path.is_symlink():
        raise RuntimeError(f"{path} is a link: delete it, or name another folder.")
    return open(path, mode, opener=opener)


@contextmanager
def files_for_us_alone() -> Iterator[None]:
    """What this process and those that it starts in the block make is readable by nobody else."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _found(folder: Path, names: Iterable[str]) -> Iterator[Path]:
    for path in (folder / name for name in names):
        if path.is_symlink() or path.exists():
            yield path
        if path.is_dir() and not path.is_symlink():
            yield from _found(path, [inner.name for inner in path.iterdir()])


def _may_be_planted(found: os.stat_result) -> bool:
    # A hard link to a file of ours is ours, and what is written there goes into that file.
    is_one_of_several = stat.S_ISREG(found.st_mode) and found.st_nlink > 1
    return stat.S_ISLNK(found.st_mode) or is_one_of_several or found.st_uid != os.geteuid()
