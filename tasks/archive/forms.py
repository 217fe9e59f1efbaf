"""What is asked of the archive, and the forms of its answers. Offsets are code points, `end` exclusive."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Filters:
    """Which records are wanted: those to which all that is given applies.

    The conditions on figures (`events`, `kinds`, `units`, `least`, `most`) apply to one and the same figure.
    """

    text: str = ""
    """Words to search for; see `tasks.archive.search_text` for phrases in quotes and prefixes."""
    sources: tuple[str, ...] = ()
    """Any of these newspapers or agencies, as the record names them."""
    since: date | None = None
    """First day (UTC), included."""
    until: date | None = None
    """Last day (UTC), included."""
    entities: tuple[str, ...] = ()
    """Keys of persons, organisations and places; all of them are named in the record."""
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2: the record names any of these countries, or a place in one."""
    events: tuple[str, ...] = ()
    """Any of these: `killed`, `wounded` …."""
    kinds: tuple[str, ...] = ()
    """Any of these: `count`, `money` …."""
    units: tuple[str, ...] = ()
    """Any of these: a currency (`EGP`) or another unit (`km`)."""
    least: float | None = None
    """The figure may be this large or larger: its value, or the upper end of its range."""
    most: float | None = None
    """The figure may be this small or smaller: its value, or the lower end of its range."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a record's field with the places that the search found in it.

    `marks` are pairs of offsets into `text` of this excerpt; `start` is where the excerpt begins in the field.
    """

    field: str
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """One record as the archive has it."""

    record: Record
    position: int
    """Its place in the order of time; the newest record has the greatest. Pages continue from it: `before=`."""
    arrival: int
    """Its place in the order of writing; a revision gets a new one. What follows live continues from it."""
    moment: datetime
    """When it was published; where that is unknown or cannot be, when it was submitted or enriched."""
    is_dated: bool
    """Whether `moment` is the time of publication."""
    revision: int
    """From 1; how many contents the article has had."""
    excerpts: tuple[Excerpt, ...] = ()
    """Where the words of the search stand; empty without a search."""

    @property
    def id(self) -> str:
        """The article's id."""
        found: str = self.record["id"]
        return found


@dataclass(frozen=True, slots=True)
class Page:
    """Some records, newest first. `next` is the position to go on `before`; None where there are no more."""

    records: list[Stored]
    next: int | None


@dataclass(frozen=True, slots=True)
class Total:
    """How many there are; where it is not exact, there are more than `number`."""

    number: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """One content that an article has had. `record` is null where the database keeps no history of it any more."""

    number: int
    output_id: str
    archived_at: datetime
    is_current: bool
    record: Record


@dataclass(frozen=True, slots=True)
class Named:
    """A person, place, organisation or other named thing, with the number of records that name it.

    `articles` counts among the records that were asked about.
    """

    key: str
    type: str
    name: str
    country: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing over all records. Of a place, `place` is where it is, in the form of a record's `place`."""

    key: str
    type: str
    name: str
    names: Mapping[str, int]
    """Each name that records give it, with the number of records that do, the most frequent first."""
    country: str | None
    place: Mapping[str, Any] | None
    articles: int
    mentions: int
    days: Mapping[date, int]
    """Records per day, oldest first."""
    companions: list[Named]
    """What the newest of its records name besides, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure with the record that says it; `figure` has the form of a record's `figures`."""

    figure: Mapping[str, Any]
    article_id: str
    title: str
    source: str | None
    moment: datetime
    position: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of a filter, and how many records have it."""

    value: str
    articles: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What the newest of the records hold, the most frequent first; `records` is how many were looked at."""

    records: int
    is_all: bool
    sources: list[Counted] = field(default_factory=list)
    persons: list[Named] = field(default_factory=list)
    organisations: list[Named] = field(default_factory=list)
    places: list[Named] = field(default_factory=list)
    countries: list[Counted] = field(default_factory=list)
    events: list[Counted] = field(default_factory=list)
    kinds: list[Counted] = field(default_factory=list)
    units: list[Counted] = field(default_factory=list)
    days: Mapping[date, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands beside a list: how many there are, and what the newest of them hold."""

    total: Total
    facets: Facets


@dataclass(frozen=True, slots=True)
class Rejected:
    """A rejection as the archive has it; `rejection_id` is its id on the reject stream `stream`."""

    number: int
    """Its place in the order of writing: pages continue `before` it."""
    stream: str
    rejection_id: str
    rejection: Mapping[str, Any]
    article: bytes
    archived_at: datetime
    state: str
    """What has become of it: `waiting`, `retried`, `dropped`, or `removed` from its stream by somebody else."""
    state_at: datetime | None
    """When that was seen; None while it is waiting."""


@dataclass(frozen=True, slots=True)
class RejectedPage:
    """Some rejections, newest first. `next` is the number to go on `before`; None where there are no more."""

    rejections: list[Rejected]
    next: int | None
