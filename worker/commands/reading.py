"""Reading the files that a command was given: what cannot be read is reported, and the rest is read all the same."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import typer

from worker.files import Found, NoArticle, Unreadable, sources
from worker.files.unreadable import shown_name

SOME_REJECTED = 3
"""The exit code of a command that worked while articles were rejected (`worker.cli.EXIT_CODES`)."""


class Reading:
    """The raw articles of files and folders, in order; iterate once, then call `finish`."""

    def __init__(self, names: Sequence[str], most: int) -> None:
        """`most` is the longest article in bytes of JSON."""
        self._names, self._most = names, most
        self.failed = 0

    def __iter__(self) -> Iterator[Found]:
        """Each article, in order.

        The `place` of one that is refused begins with the name of its file. For a file that cannot be opened or read,
        or holds no article, one sentence is printed to standard error; standard input without an article does not count
        as failed.
        """
        for source in sources(self._names):
            try:
                for found in source.articles(self._most):
                    if found.refused:
                        found = replace(found, place=f"{shown_name(source.name)}, {found.place}")
                    yield found
            except (Unreadable, OSError) as unreadable:
                self.failed += not (isinstance(unreadable, NoArticle) and source.name == "-")
                print(f"khabar: {unreadable}", file=sys.stderr)

    def is_among(self, path: Path) -> bool:
        """Whether `path` is one of these files, or in one of these folders."""
        target = path.resolve()
        read = [Path(name).resolve() for name in self._names if name != "-"]
        return any(one == target or one in target.parents for one in read)

    def finish(self) -> None:
        """End the command with exit code 1 where a file could not be read, or held no article."""
        if self.failed:
            raise typer.Exit(1)
