"""The tables as SQLAlchemy knows them; the scripts in `sql/` make them, and a test compares the two."""

from sqlalchemy import BigInteger, Column, Double, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def _position(primary_key: bool = True) -> "Column[int]":
    return Column("position", BigInteger, primary_key=primary_key)


def _place() -> "list[Column[int] | Column[str]]":
    return [
        Column("field", Text, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("text", Text, nullable=False),
    ]


articles = Table(
    "articles",
    metadata,
    _position(),
    Column("id", Text, nullable=False),
    Column("arrival", BigInteger, nullable=False),
    Column("stream", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("source", Text),
    Column("url", Text),
    Column("title", Text, nullable=False),
    Column("published_at", Text),
    Column("is_dated", Integer, nullable=False),
    Column("finished_at", Text, nullable=False),
    Column("archived_at", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
arrivals = Table("arrivals", metadata, Column("newest", BigInteger, nullable=False))
documents = Table("documents", metadata, _position(), Column("record", LargeBinary, nullable=False))
revisions = Table(
    "revisions",
    metadata,
    Column("number", BigInteger, primary_key=True),
    Column("id", Text, nullable=False),
    Column("stream", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("finished_at", Text, nullable=False),
    Column("archived_at", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("record", LargeBinary),
)
entities = Table(
    "entities",
    metadata,
    Column("entity", BigInteger, primary_key=True),
    Column("key", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("place", Text),
)
appearances = Table(
    "appearances",
    metadata,
    _position(),
    Column("nth", Integer, primary_key=True),
    Column("entity", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
)
mentions = Table(
    "mentions",
    metadata,
    _position(),
    Column("nth", Integer, primary_key=True),
    Column("mention", Integer, primary_key=True),
    *_place(),
)
countries = Table("countries", metadata, _position(), Column("country", Text, primary_key=True))
figures = Table(
    "figures",
    metadata,
    _position(),
    Column("nth", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("event", Text),
    Column("unit", Text),
    Column("low", Double),
    Column("high", Double),
    Column("qualifier", Text, nullable=False),
    Column("counted", Text),
    *_place(),
)
rejections = Table(
    "rejections",
    metadata,
    Column("number", BigInteger, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("id", Text),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("rejected_at", Text, nullable=False),
    Column("archived_at", Text, nullable=False),
    Column("rejection", Text, nullable=False),
    Column("article", LargeBinary, nullable=False),
)

DETAILS = (documents, appearances, mentions, countries, figures)
"""The tables whose rows stand under the position of their article; `search` besides."""
