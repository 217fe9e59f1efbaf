"""The connection to the archive's database, and its migrations: the numbered scripts in `sql/`, each applied once."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from tasks.archive.tables import metadata

_SCRIPTS = Path(__file__).parent / "sql"
_NUMBERED = re.compile(r"(?P<number>\d{4})_\w+\.(?P<dialect>sqlite|postgresql)\.sql")
SCHEMES = ("sqlite:///", "postgresql://")
# STRICT tables came with 3.37.
_LEAST_SQLITE = (3, 37, 0)
_BUSY_SECONDS = 30.0
# Of pages; the indexes of some hundred thousand articles fit, and no more is taken.
_CACHE_KIB = 64 * 1024
# Of pages, 64 MB: what many batches change is written into the file once.
_CHECKPOINT_PAGES = 16 * 1024
_PRIMARY_CODE = 0xFF
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
# The SQLSTATEs of a wrong user or password, and of a missing database.
_REFUSING = ("28", "3D000")
# Where a connection is refused the driver knows no SQLSTATE. The server's sentence then begins with a severity in the
# server's language and two blanks; that of a failed connection has none.
_REFUSAL = "FATAL:  "
_SEVERITY = re.compile(r":  \S")
# What PostgreSQL refuses now, and would not a moment later.
_NOT_YET = ("starting up", "shutting down", "recovery", "not yet accepting", "too many")
# Any number, as long as nobody else in the database takes it: one writer at a time, and one migration.
_LOCK = 7_041_836_551


class ArchiveUnavailable(RuntimeError):
    """The database cannot be used; the message says why, in one sentence."""


class ArchiveAway(ArchiveUnavailable):
    """The database does not answer now, and may soon: it is starting, or locked, or nothing listens there."""


class Database:
    """An archive's database, its tables made or brought up to date."""

    def __init__(self, url: str) -> None:
        """`url` is `sqlite:///file` or `postgresql://user:password@host/name`.

        Raises:
            ArchiveAway: nothing answers there yet.
            ArchiveUnavailable: it does not answer to us, or the address makes no sense.
        """
        self.engine = _engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        try:
            self._migrate()
        except DBAPIError as error:
            self.close()
            kind = ArchiveAway if _is_passing(error) else ArchiveUnavailable
            raise kind(f"the archive at {self.place} cannot be used: {reason(error)}.") from None
        except ArchiveUnavailable:
            self.close()
            raise

    @property
    def place(self) -> str:
        """Its address without the password."""
        backend = self.engine.url.get_backend_name()
        return self.engine.url.set(drivername=backend).render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection on which one sees one state of the database."""
        with self.engine.connect() as connection:
            if not self.is_sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction of the only writer: committed at the end of the block, undone where that raises."""
        with self.engine.connect() as connection:
            if self.is_sqlite:
                connection = connection.execution_options(is_writer=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield connection

    def run_alone(self, *statements: str) -> None:
        """Run statements outside of any transaction, as vacuuming must be."""
        connection = self.engine.raw_connection()
        try:
            driver: Any = connection.driver_connection
            # SQLite's connections are never in a transaction that nobody began.
            if not self.is_sqlite:
                driver.autocommit = True
            for statement in statements:
                driver.execute(statement)
        finally:
            # What was set goes with it.
            connection.invalidate()

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _migrate(self) -> None:
        with self.writing() as connection:
            connection.execute(text("CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY)"))
            done = set(connection.execute(text("SELECT number FROM migrations")).scalars())
            scripts = migrations(self.engine.dialect.name)
            if unknown := done - scripts.keys():
                raise ArchiveUnavailable(
                    f"the archive at {self.place} was made by a newer version of Khabar (migration {max(unknown)})."
                )
            for number in sorted(scripts.keys() - done):
                for statement in _statements(scripts[number]):
                    connection.exec_driver_sql(statement)
                connection.execute(text("INSERT INTO migrations (number) VALUES (:number)"), {"number": number})
            self._check_columns(connection)

    def _check_columns(self, connection: Connection) -> None:
        """Refuse the tables of a development version, which have the number of a migration and not its columns."""
        found = inspect(connection).get_multi_columns(filter_names=list(metadata.tables))
        there = {(name, column["name"]) for (_, name), columns in found.items() for column in columns}
        if {(name, column.name) for name, table in metadata.tables.items() for column in table.columns} - there:
            raise ArchiveUnavailable(
                f"the archive at {self.place} was made by a development version of Khabar with different tables: "
                "delete it, and fill a new one from the streams with `khabar archive import`."
            )


def migrations(dialect: str) -> dict[int, str]:
    """The scripts for `sqlite` or `postgresql`, by their numbers."""
    found = {}
    for path in sorted(_SCRIPTS.iterdir()):
        match = _NUMBERED.fullmatch(path.name)
        if match and match["dialect"] == dialect:
            found[int(match["number"])] = path.read_text(encoding="utf-8")
    return found


def why_missing(url: str) -> str | None:
    """Why there is no archive at an address of SQLite, in one sentence; None where its file is, and for a server."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or Path(parsed.database).exists():
        return None
    wanted = parsed.database
    return f"there is no archive {wanted}; set KHABAR_ARCHIVE_URL to another, or create one with `khabar archive`."


def reason(error: DBAPIError) -> str:
    """What the database said, in one line, without the statement."""
    lines = str(error.orig).strip().splitlines() or [type(error.orig).__name__]
    return lines[0].strip().rstrip(".")


def _is_passing(error: DBAPIError) -> bool:
    """Whether waiting may help: SQLite is locked, or PostgreSQL does not listen or has just started."""
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorcode", 0) & _PRIMARY_CODE in _LOCKED
    if not isinstance(error, OperationalError):
        return False
    said = str(error.orig)
    if any(passing in said for passing in _NOT_YET):
        return True
    if state := getattr(error.orig, "sqlstate", None):
        return not state.startswith(_REFUSING)
    return not (_REFUSAL in said or _is_password_refused(getattr(error.orig, "pgconn", None), said))


def _is_password_refused(attempt: Any, said: str) -> bool:
    """Whether a server asked for a password, and refused us after that. Before, it may have been about to start."""
    if attempt is None:
        return False
    return bool(attempt.needs_password or (attempt.used_password and _SEVERITY.search(said)))


def _statements(script: str) -> list[str]:
    bare = re.sub(r"--.*", "", script)
    return [statement for part in bare.split(";") if (statement := part.strip())]


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(parsed)
        if parsed.drivername != "postgresql":
            raise ArchiveUnavailable(
                f"the archive's address must begin with {SCHEMES[0]} or {SCHEMES[1]}, not {parsed.drivername}://"
            )
        # A connection that died with the server is noticed before it is used.
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError):
        raise ArchiveUnavailable(f"the archive's address must begin with {SCHEMES[0]} or {SCHEMES[1]}.") from None
    except ModuleNotFoundError:
        raise ArchiveUnavailable("PostgreSQL needs the extra `postgres`: pip install 'khabar[postgres]'.") from None


def _sqlite(url: URL) -> Engine:
    if sqlite3.sqlite_version_info < _LEAST_SQLITE:
        raise ArchiveUnavailable(f"the archive needs SQLite 3.37 or newer; this Python has {sqlite3.sqlite_version}.")
    if not url.database or url.database == ":memory:":
        raise ArchiveUnavailable("the archive needs a file: sqlite:///khabar.db.")
    folder = Path(url.database).parent
    if not folder.is_dir():
        raise ArchiveUnavailable(f"there is no folder {folder} for the archive {url.database}.")
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    # Transactions are ours to begin: Python's own would begin them late, and unable to wait for another writer.
    connection.isolation_level = None
    # FULL: what is acknowledged after a commit must outlive a crash of the machine.
    lasting = ("journal_mode=WAL", "synchronous=FULL", f"wal_autocheckpoint={_CHECKPOINT_PAGES}")
    for pragma in (*lasting, f"cache_size=-{_CACHE_KIB}", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get("is_writer")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")
