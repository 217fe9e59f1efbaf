"""Commands on the archive: write it, import files, back it up, search it."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from worker.archiving import ARCHIVERS

if TYPE_CHECKING:
    from tasks.archive.database import Database
    from tasks.archive.writing import Written

app = typer.Typer(help="Keep records and rejections in a database, and search it.", invoke_without_command=True)


@app.callback()
def archive(
    context: typer.Context,
    group: Annotated[str, typer.Option(help="Reader group; several archivers may share one.")] = ARCHIVERS,
    until_idle: Annotated[bool, typer.Option("--until-idle", help="Stop when nothing is left to read.")] = False,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Rebuild all tables and the index from the archived records, then exit.")
    ] = False,
    keep_days: Annotated[
        int | None,
        typer.Option(
            help="Delete articles and rejections after this many days. Default: KHABAR_ARCHIVE_KEEP_DAYS.", min=0
        ),
    ] = None,
) -> None:
    """Write records and rejections into the database at KHABAR_ARCHIVE_URL, until SIGTERM or Ctrl-C.

    Each is acknowledged once it is committed. Entries that are read twice are stored once. While the database or the
    stream server is unavailable, even at start-up, it waits.

    Examples: khabar archive; KHABAR_ARCHIVE_URL=postgresql://news:secret@db/news khabar archive
    """
    if context.invoked_subcommand is not None:
        return
    if rebuild:
        _rebuild()
        return
    from config.settings import current
    from tasks.streams.outcome_reader import OutcomeReader
    from worker.archiving.archiver import Archiver
    from worker.archiving.waiting import of_streams, open_database
    from worker.stopping import stop_on_signals
    from worker.watching.logs import configure_logging

    settings = current()
    configure_logging(settings)
    stop = stop_on_signals()
    days = settings.archive_keep_days if keep_days is None else keep_days
    database = open_database(settings.archive_url.get_secret_value(), stop)
    if database is None:
        return
    with database:
        reader = of_streams(lambda: OutcomeReader(group, settings), stop)
        if reader is None:
            return
        with closing(reader):
            written = Archiver(reader, database, settings.archive_batch, days, stop).run(until_idle)
    if until_idle:
        print(_told(written))


@app.command("import", short_help="Write records and rejections from files.")
def import_files(
    sources: Annotated[
        list[str] | None, typer.Argument(help="Files of JSON lines, or - for standard input. Default: the streams.")
    ] = None,
) -> None:
    """Write records and rejections from files into the archive, as printed by `khabar enrich` and `khabar tail`.

    Without files, everything on the streams is written, and nothing is acknowledged. What is already in the archive is
    not changed.

    Example: khabar archive import records.jsonl
    """
    from worker.archiving.imports import import_results, import_streams

    with _database() as database:
        written = import_results(database, sources) if sources else import_streams(database)
    print(_told(written))


@app.command(short_help="Copy a SQLite archive while it is in use.")
def backup(target: Annotated[Path, typer.Argument(help="File to write; it must not exist yet.")]) -> None:
    """Copy a consistent snapshot of a SQLite archive while it is in use.

    Example: khabar archive backup /backups/khabar-2026-01-31.db
    """
    from tasks.archive.retention import back_up

    with _existing() as database:
        back_up(database, target)


@app.command(short_help="Free the space of deleted articles.")
def compact() -> None:
    """Free the space of deleted articles and optimise the index. Writers have to wait until it is done.

    Example: khabar archive compact
    """
    from tasks.archive.retention import compact as compact_database

    with _existing() as database:
        compact_database(database)


@app.command(short_help="Print the newest records that match a search.")
def search(
    text: Annotated[str, typer.Argument(help='Words, phrases in "quotes", prefixes with *.')],
    count: Annotated[int, typer.Option("-n", "--count", help="Maximum number of records.", min=1)] = 20,
) -> None:
    """Print the newest records that contain all words of a search, with excerpts; JSON lines when piped.

    Clitics and the definite article are ignored: القاهرة finds وبالقاهرة.

    Example: khabar archive search '"مجلس الأمن" جلسة'
    """
    from itertools import islice

    from tasks.archive.forms import Filters
    from tasks.archive.reading import Archive
    from tasks.record import codec
    from tasks.record.controls import shown

    with _existing() as database:
        for one in islice(Archive(database).iterate(Filters(text=text)), count):
            if sys.stdout.isatty():
                print(shown(f"{one.moment:%Y-%m-%d %H:%M}  {one.id}  {one.record['title']}"))
                for excerpt in one.excerpts:
                    print(shown("    " + excerpt.text.replace("\n", " ")))
            else:
                print(codec.encode_text(dict(one.record)))


def _rebuild() -> None:
    from rich.console import Console
    from rich.progress import Progress

    from tasks.archive.retention import rebuild

    console = Console(stderr=True)
    done = 0
    with _existing() as database, Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("rebuilding", total=None)
        for done in rebuild(database):
            bar.update(task, completed=done)
    print(f"{done} articles rebuilt")


def _told(written: "Written") -> str:
    counts = f"{written.new} new, {written.revised} revised, {written.repeated} repeated"
    return f"{counts}, {written.rejections} rejected"


@contextmanager
def _existing() -> "Iterator[Database]":
    """The archive's database, which must be there: a new one would hide that it is the wrong one."""
    from config.settings import current
    from tasks.archive.database import why_missing

    if why := why_missing(current().archive_url.get_secret_value()):
        raise RuntimeError(why)
    with _database() as database:
        yield database


@contextmanager
def _database() -> "Iterator[Database]":
    """The archive's database; an error of it becomes one sentence."""
    from sqlalchemy.exc import DBAPIError

    from config.settings import current
    from tasks.archive.database import Database, reason

    with Database(current().archive_url.get_secret_value()) as database:
        try:
            yield database
        except DBAPIError as error:
            raise RuntimeError(f"the archive at {database.place} failed: {reason(error)}.") from None
