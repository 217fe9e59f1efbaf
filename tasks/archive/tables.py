"""The tables as SQLAlchemy knows them; the scripts in `sql/` make them, and a test compares the two."""

from sqlalchemy import BigInteger, Column, Double, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def _position() -> "Column[int]":
    return Column("position", BigInteger, primary_key=True)


def _number() -> "Column[int]":
    return Column("number", BigInteger, primary_key=True)


def _nth() -> "Column[int]":
    return Column("nth", Integer, primary_key=True)


def _required(*names: str) -> "list[Column[str]]":
    return [Column(name, Text, nullable=False) for name in names]


def _optional(*names: str) -> "list[Column[str]]":
    return [Column(name, Text) for name in names]


def _span() -> "list[Column[int] | Column[str]]":
    start, end = (Column(name, Integer, nullable=False) for name in ("start", "end"))
    return [*_required("field"), start, end, *_required("text")]


def _content() -> "Column[bytes]":
    return Column("content", LargeBinary, nullable=False)


articles = Table(
    "articles",
    metadata,
    _position(),
    *_required("id"),
    Column("arrival", BigInteger, nullable=False),
    *_required("stream", "output_id"),
    *_optional("source", "url"),
    *_required("title"),
    *_optional("published_at"),
    Column("is_dated", Integer, nullable=False),
    *_required("finished_at", "archived_at"),
    Column("revision", Integer, nullable=False),
    _content(),
)
arrivals = Table("arrivals", metadata, Column("newest", BigInteger, nullable=False))
documents = Table(
    "documents",
    metadata,
    _position(),
    Column("record", LargeBinary, nullable=False),
    Column("indexed", BigInteger),
)
facets = Table("facets", metadata, _position(), *_required("held"))
revisions = Table(
    "revisions",
    metadata,
    _number(),
    *_required("id", "stream", "output_id"),
    Column("revision", Integer, nullable=False),
    *_required("finished_at", "archived_at"),
    _content(),
    Column("record", LargeBinary),
)
entities = Table(
    "entities",
    metadata,
    Column("entity", BigInteger, primary_key=True),
    *_required("key", "type", "name"),
    *_optional("country", "place"),
)
appearances = Table(
    "appearances",
    metadata,
    _position(),
    _nth(),
    Column("entity", BigInteger, nullable=False),
    *_required("name"),
    Column("mentions", Integer, nullable=False),
)
mentions = Table("mentions", metadata, _position(), _nth(), Column("mention", Integer, primary_key=True), *_span())
countries = Table("countries", metadata, _position(), Column("country", Text, primary_key=True))
figures = Table(
    "figures",
    metadata,
    _position(),
    _nth(),
    *_required("kind"),
    *_optional("event", "unit"),
    Column("low", Double),
    Column("high", Double),
    *_required("qualifier"),
    *_optional("counted"),
    *_span(),
)
rejections = Table(
    "rejections",
    metadata,
    _number(),
    *_required("stream", "rejection_id"),
    *_optional("id"),
    *_required("stage", "reason", "rejected_at", "archived_at", "rejection"),
    Column("article", LargeBinary, nullable=False),
    *_optional("state", "state_at"),
)

DETAILS = (documents, facets, appearances, mentions, countries, figures)
"""The tables whose rows stand under the position of their article; `search` besides."""
