"""Migrations, and the sentences in which a database that cannot be used says so."""

import re
import sqlite3
from dataclasses import dataclass

import pytest
from needed import module, postgresql
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from tasks.archive.database import ArchiveAway, ArchiveUnavailable, Database, _is_passing, migrations
from tasks.archive.tables import metadata


def test_the_scripts_make_the_tables_that_the_code_knows(database):
    found = inspect(database.engine)
    assert set(metadata.tables) <= set(found.get_table_names())
    for name, table in metadata.tables.items():
        columns = {column["name"]: column for column in found.get_columns(name)}
        assert list(columns) == [column.name for column in table.columns], name
        for column in table.columns:
            known = columns[column.name]
            assert bool(known["nullable"]) == bool(column.nullable) or column.primary_key, (name, column.name)
            assert isinstance(known["type"], column.type._type_affinity), (name, column.name)


def test_both_databases_have_the_same_migrations_numbered_without_gaps():
    numbers = [sorted(migrations(dialect)) for dialect in ("sqlite", "postgresql")]
    assert numbers[0] == numbers[1] == list(range(1, len(numbers[0]) + 1))


def test_both_databases_have_the_same_indexes():
    found = []
    for dialect in ("sqlite", "postgresql"):
        script = "\n".join(migrations(dialect).values())
        found.append(sorted(re.findall(r"CREATE INDEX \w+ ON \w+ \([^)]*\)(?: WHERE [^;]*)?", script)))
    assert found[0] == found[1]


def test_an_archive_that_is_there_is_opened_and_not_made_again(url):
    for _ in range(3):
        with Database(url) as database, database.reading() as connection:
            numbers = connection.execute(text("SELECT number FROM migrations ORDER BY number")).scalars().all()
            assert numbers == list(range(1, len(numbers) + 1))


def test_an_archive_of_a_newer_version_is_refused(url):
    with Database(url) as database, database.writing() as connection:
        connection.execute(text("INSERT INTO migrations (number) VALUES (99)"))
    with pytest.raises(ArchiveUnavailable, match="newer version of Khabar"):
        Database(url)


def test_an_archive_of_a_development_version_with_other_tables_is_refused(url):
    with Database(url) as database, database.writing() as connection:
        connection.execute(text("ALTER TABLE articles RENAME COLUMN output_id TO entry"))
    with pytest.raises(ArchiveUnavailable, match=r"development version .* `khabar archive import`") as caught:
        Database(url)
    assert not isinstance(caught.value, ArchiveAway)


@pytest.mark.extra
@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("postgresql://reader:wrong@{}", ArchiveUnavailable),
        ("postgresql://reader@{}", ArchiveUnavailable),
        ("postgresql://reader:right@{}-missing", ArchiveUnavailable),
        ("postgresql://khabar@{}-missing", ArchiveUnavailable),
        ("postgresql://khabar@127.0.0.1:1/postgres", ArchiveAway),
        ("postgresql://khabar@no-host.invalid/postgres", ArchiveAway),
    ],
)
def test_only_what_may_change_is_waited_for(guarded, address, error):
    with pytest.raises(ArchiveUnavailable) as caught:
        Database(address.format(guarded))
    assert type(caught.value) is error


@pytest.fixture(scope="module")
def guarded():
    """The place of a server that asks one of its users for a password."""
    with postgresql() as cluster:
        engine = create_engine(cluster.url.replace("postgresql:", "postgresql+psycopg:"))
        with engine.begin() as connection:
            connection.execute(text("CREATE ROLE reader LOGIN PASSWORD 'right'"))
        engine.dispose()
        rules = "host all khabar all trust\nhost all all all scram-sha-256\n"
        (cluster.folder / "data" / "pg_hba.conf").write_text(rules)
        cluster.stop()
        cluster.start()
        yield cluster.url.partition("@")[2]


@dataclass
class Attempt:
    """What the driver knows of a connection that failed."""

    used_password: bool = False
    needs_password: bool = False


@pytest.mark.parametrize(
    ("said", "attempt", "is_passing"),
    [
        ('failed: ВАЖНО:  пользователь "p" не прошёл проверку', Attempt(used_password=True), False),
        ("failed: ВАЖНО:  система баз данных запускается", Attempt(), True),
        ("failed: FATAL:  the database system is starting up", Attempt(), True),
        ("failed: server closed the connection unexpectedly", Attempt(used_password=True), True),
        ("failed to resolve host", None, True),
    ],
)
def test_no_language_of_a_server_decides_whether_it_is_waited_for(said, attempt, is_passing):
    psycopg = module("psycopg")
    error = OperationalError("", {}, psycopg.OperationalError(said, pgconn=attempt))
    assert _is_passing(error) is is_passing


@pytest.mark.parametrize(
    ("name", "is_passing"),
    [
        ("InvalidPassword", False),
        ("InvalidAuthorizationSpecification", False),
        ("InvalidCatalogName", False),
        ("CannotConnectNow", True),
        ("AdminShutdown", True),
        ("DiskFull", True),
    ],
)
def test_an_answer_with_a_state_decides_by_it(name, is_passing):
    errors = module("psycopg").errors
    assert _is_passing(OperationalError("", {}, getattr(errors, name)("in any language"))) is is_passing


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("sqlite:///no/such/folder/x.db", "no folder"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite://", "needs a file"),
        ("mysql://x/y", "not mysql"),
        ("nonsense", "must begin with"),
        ("postgresql://127.0.0.1:1/none", "cannot be used"),
    ],
)
def test_what_is_no_archive_is_refused_in_one_sentence(url, says):
    if url.startswith("postgresql"):
        module("psycopg")
    with pytest.raises(ArchiveUnavailable, match=says) as caught:
        Database(url)
    assert "\n" not in str(caught.value)


def test_no_password_is_told():
    module("psycopg")
    with pytest.raises(ArchiveUnavailable) as caught:
        Database("postgresql://user:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "x.db").write_bytes(b"no database, and long enough to see that" * 100)
    with pytest.raises(ArchiveUnavailable, match="not a database"):
        Database(f"sqlite:///{tmp_path / 'x.db'}")


def test_a_commit_of_sqlite_outlives_the_machine_and_readers_do_not_wait(tmp_path):
    with Database(f"sqlite:///{tmp_path / 'x.db'}") as database, database.writing() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        connection.execute(text("INSERT INTO migrations (number) VALUES (50)"))
        with database.reading() as other:
            assert 50 not in other.execute(text("SELECT number FROM migrations")).scalars().all()


def test_the_tables_can_be_read_by_any_other_program(tmp_path):
    with Database(f"sqlite:///{tmp_path / 'x.db'}"):
        pass
    other = sqlite3.connect(tmp_path / "x.db")
    assert other.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    other.close()
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    assert inspect(engine).has_table("search")
    engine.dispose()
