"""Every test of the archive runs on SQLite, and in the extra tier on PostgreSQL as well."""

import pytest
from needed import postgresql
from sqlalchemy import create_engine, text

from tasks.archive.database import Database
from tasks.archive.reading import Archive


@pytest.fixture(scope="session")
def postgresql_url():
    with postgresql() as cluster:
        yield cluster.url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.extra)])
def url(request, tmp_path):
    """The address of an empty archive."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'archive.db'}"
    empty = request.getfixturevalue("postgresql_url")
    engine = create_engine(empty.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return empty


@pytest.fixture
def database(url):
    with Database(url) as made:
        yield made


@pytest.fixture
def archive(database):
    return Archive(database)
