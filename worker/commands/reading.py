"""Reading the files that a command was given: what cannot be read is reported, and the rest is read all the same."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from worker.files import Found, Unreadable, sources


class Reading:
    """The raw articles of files and folders, in order; iterate once, then call `finish`."""

    def __init__(self, names: Sequence[str], most: int) -> None:
        """`most` is the longest article in bytes of JSON."""
        self._names, self._most = names, most
        self.failed = 0

    def __iter__(self) -> Iterator[Found]:
        """Each article; of a file that cannot be read one sentence is printed to standard error.

        Raises:
            OSError: a file cannot be opened.
        """
        for source in sources(self._names):
            try:
                yield from source.articles(self._most)
            except Unreadable as unreadable:
                self.failed += 1
                print(f"khabar: {unreadable}", file=sys.stderr)

    def is_among(self, path: Path) -> bool:
        """Whether `path` is one of these files, or in one of these folders."""
        target = path.resolve()
        read = [Path(name).resolve() for name in self._names if name != "-"]
        return any(one == target or one in target.parents for one in read)

    def finish(self) -> None:
        """End the command with exit code 1 where a file could not be read."""
        if self.failed:
            raise typer.Exit(1)
