"""The forms at both ends of the queue, for type checkers.

Generated from `tasks/record/forms.py` by `python client/generate.py`. All offsets are Unicode code points, `end`
exclusive, and `record[field][start:end] == text`.
"""

from typing import Any, Literal, NotRequired, Required, TypedDict

FieldName = Literal["title", "text"]
PageField = Literal["title", "author", "published_at", "url", "source", "language"]
EntityType = Literal["PERS", "LOC", "ORG", "MISC"]
FigureKind = Literal["count", "money", "percent", "measure", "duration", "age", "fraction"]
Qualifier = Literal["exact", "more_than", "less_than", "at_least", "at_most", "about", "range", "vague"]
Event = Literal[
    "killed",
    "wounded",
    "arrested",
    "missing",
    "kidnapped",
    "displaced",
    "infected",
    "recovered",
    "rescued",
    "protesting",
    "seized",
]
Stage = Literal["accept", "clean", "recognise", "extract_figures", "publish"]
Timing = Literal["clean", "ner", "figures"]
Reason = Literal[
    "too_large",
    "not_utf8",
    "not_json",
    "not_object",
    "invalid",
    "blank",
    "not_arabic",
    "error",
    "time_limit",
    "out_of_memory",
    "poison",
    "duplicate",
]


class RawArticle(TypedDict):
    """A raw article as a scraper brings it. Unknown fields are allowed and end up in `extra` of the record."""

    # plain text, an HTML fragment, or a whole HTML page; not blank
    body: Required[str]
    # how `body` is read; `auto`: by its tags
    body_format: NotRequired[Literal["auto", "text", "html"]]
    # no control characters; default: a hash of `url`, or of title and body where there is no url
    id: NotRequired[str | None]
    # headline, as text or with markup
    title: NotRequired[str | None]
    # where the article stands; its country may decide whose riyal a bare riyal is
    url: NotRequired[str | None]
    # newspaper or agency, handed on as it is
    source: NotRequired[str | None]
    # handed on as it is
    author: NotRequired[str | None]
    # RFC 3339; other forms are converted and noted
    published_at: NotRequired[str | None]
    # handed on in `extra`; cleaning judges the language by the text
    language: NotRequired[str | None]


class Page(TypedDict):
    """What was read from the metadata of a whole page."""

    # what the raw article left open and the page filled
    fields: list[PageField]
    # the page's own
    keywords: list[str]


class Sentence(TypedDict):
    """A sentence of the record: those of `title` first, then those of `text`."""

    # the field of the record in which it stands
    field: FieldName
    # first code point
    start: int
    # behind the last code point
    end: int


class Place(TypedDict):
    """Where a place is, by GeoNames (https://www.geonames.org, CC BY 4.0)."""

    # GeoNames' number of the place
    geonames: int
    # degrees north; a country's are its capital's
    lat: float
    # degrees east
    lon: float
    # ISO 3166-1 alpha-2, of the country in which it is
    country: str
    # GeoNames' code of its region of first level; null of a country
    admin: str | None
    # inhabitants; 0 where unknown
    population: int


class Mention(TypedDict):
    """One place where an entity is named; `record[field][start:end] == text`."""

    # the field of the record in which it stands
    field: FieldName
    # first code point
    start: int
    # behind the last code point
    end: int
    # as it stands, with clitics
    text: str


class Entity(TypedDict):
    """A person, place, organisation or other named thing, with all places that name it."""

    # what kind of thing it is
    type: EntityType
    # its fullest form, clean of clitics
    name: str
    # ISO 3166-1 alpha-2, where a LOC names a country
    country: str | None
    # of a LOC: where it is, where that is known
    place: Place | None
    # in reading order
    mentions: list[Mention]


class Figure(TypedDict):
    """A number that the article states about the world, with what it counts or measures."""

    # the field of the record in which it stands
    field: FieldName
    # first code point
    start: int
    # behind the last code point
    end: int
    # qualifier, number, unit or counted noun, as they stand
    text: str
    # what sort of number it is
    kind: FigureKind
    # null for a range or a vague number
    value: float | int | None
    # lower end of a range; magnitude of a vague number; null otherwise
    min: float | int | None
    # upper end of a range; null otherwise
    max: float | int | None
    # how the article limits the number
    qualifier: Qualifier
    # of counts and fractions: the counted noun, one word without clitics
    counted: str | None
    # of all other kinds: see the units; null for money of no known country
    unit: str | None
    # of counts: what happened to those counted
    event: Event | None
    # index into `sentences`
    sentence: int


class Removed(TypedDict):
    """What cleaning took away, by kind and name."""

    # `shortcode`, `script`, `related`, `share` …: see the cleaning page
    kind: str
    # of a shortcode: its name
    name: str | None
    # how often
    count: int


class Media(TypedDict):
    """A picture, video or embed that the article showed."""

    # its address, absolute where `url` is known; empty where only the caption is
    url: str
    # the words under it
    caption: str | None


class Processing(TypedDict):
    """How the record came to be."""

    # Khabar's version
    version: str
    # the recogniser and its version
    ner: str
    # runs of the article, this one included
    attempts: int
    # RFC 3339 time of its entry; null outside of the queue
    submitted_at: str | None
    # RFC 3339 time at which the record was finished
    finished_at: str
    # milliseconds per step
    ms: dict[Timing, float]


class EnrichedRecord(TypedDict):
    """One enriched article. All offsets are Unicode code points into the named field, `end` exclusive."""

    # changes when the form of a record does
    schema: Literal[2]
    # the article's, or a hash where it had none
    id: str
    # as the article had it, or its page
    url: str | None
    # as the article had it, or its page
    source: str | None
    # as the article had it, or its page
    author: str | None
    # as the article had it, or its page
    published_at: str | None
    # all fields of the article that the form does not name, and `language`
    extra: dict[str, Any]
    # what was accepted with a change, one sentence each
    notes: list[str]
    # null where the raw article was no whole page
    page: Page | None
    # the cleaned title; empty where there is none
    title: str
    # the cleaned body, one blank line between paragraphs
    text: str
    # of title and text, in order
    sentences: list[Sentence]
    # in the order of their first mention
    entities: list[Entity]
    # first those of the title, in order
    figures: list[Figure]
    # what cleaning took away
    removed: list[Removed]
    # what the article showed
    media: list[Media]
    # how the record came to be
    processing: Processing


class Rejection(TypedDict):
    """Why an article could not be enriched; the original bytes stand beside it in field `article` of the entry."""

    # the article's; null where it could not be read, and of poison
    id: str | None
    # the step that gave it up
    stage: Stage
    # why, in one word
    reason: Reason
    # the same in a sentence, for people
    detail: str
    # runs of the article
    attempts: int
    # RFC 3339 time at which it was given up
    rejected_at: str
