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
    # no control characters; default: a hash of `url`, or of title and body without a `url`
    id: NotRequired[str | None]
    # headline, as text or with markup
    title: NotRequired[str | None]
    # address of the article; its country may decide the currency of a bare `ريال`
    url: NotRequired[str | None]
    # newspaper or agency; copied to the record
    source: NotRequired[str | None]
    # copied to the record
    author: NotRequired[str | None]
    # RFC 3339; RFC 2822, ISO 8601 and seconds or milliseconds since 1970 are converted and noted
    published_at: NotRequired[str | None]
    # copied to `extra`; cleaning judges by the text
    language: NotRequired[str | None]


class Page(TypedDict):
    """What was read from the metadata of a whole page."""

    # fields that the raw article left empty and the page filled
    fields: list[PageField]
    # keywords that the page declares
    keywords: list[str]


class Sentence(TypedDict):
    """A sentence of the record: those of `title` first, then those of `text`."""

    # field of the record that contains it
    field: FieldName
    # offset of its first code point
    start: int
    # offset after its last code point
    end: int


class Place(TypedDict):
    """Where a place is, by GeoNames (https://www.geonames.org, CC BY 4.0)."""

    # id of the place in GeoNames
    geonames: int
    # latitude in degrees; of a country: its capital's
    lat: float
    # longitude in degrees; of a country: its capital's
    lon: float
    # ISO 3166-1 alpha-2 code of its country
    country: str
    # GeoNames code of its first-level region; null for a country
    admin: str | None
    # inhabitants; 0 if unknown
    population: int


class Mention(TypedDict):
    """One mention of an entity; `record[field][start:end] == text`."""

    # field of the record that contains it
    field: FieldName
    # offset of its first code point
    start: int
    # offset after its last code point
    end: int
    # as written, with clitics
    text: str


class Entity(TypedDict):
    """A person, place, organisation or other named thing, with all its mentions."""

    # what kind of thing it is
    type: EntityType
    # its fullest form, without clitics
    name: str
    # ISO 3166-1 alpha-2 code if a LOC is a country
    country: str | None
    # location of a LOC, if known
    place: Place | None
    # in reading order
    mentions: list[Mention]


class Figure(TypedDict):
    """A number that the article states about the world, with what it counts or measures."""

    # field of the record that contains it
    field: FieldName
    # offset of its first code point
    start: int
    # offset after its last code point
    end: int
    # qualifier, number, and unit or counted noun, as written
    text: str
    # what kind of number it is
    kind: FigureKind
    # null for a range or a vague number
    value: float | int | None
    # lower end of a range; magnitude of a vague number; null otherwise
    min: float | int | None
    # upper end of a range; null otherwise
    max: float | int | None
    # how the article limits the number
    qualifier: Qualifier
    # for counts and fractions: the counted noun, one word without clitics
    counted: str | None
    # for all other kinds, see the units; null for money of an unknown country
    unit: str | None
    # for counts: what happened to those counted
    event: Event | None
    # for events: index into `entities` of the place where it happened; null if the sentence says none
    place: int | None
    # index into `sentences`
    sentence: int


class Removed(TypedDict):
    """What cleaning removed, by kind and name."""

    # `shortcode`, `script`, `related`, `share` …: see the cleaning page
    kind: str
    # for a shortcode: its name
    name: str | None
    # how often
    count: int


class Media(TypedDict):
    """A picture, video or embed of the article."""

    # its address, absolute if `url` is known; empty if only the caption is known
    url: str
    # its caption
    caption: str | None


class Processing(TypedDict):
    """How the record was made."""

    # Khabar's version
    version: str
    # recogniser and its version
    ner: str
    # number of runs of the article, this one included
    attempts: int
    # RFC 3339 time at which it was submitted; null outside the queue
    submitted_at: str | None
    # RFC 3339 time at which the record was finished
    finished_at: str
    # milliseconds per step
    ms: dict[Timing, float]


class EnrichedRecord(TypedDict):
    """One enriched article. All offsets are Unicode code points into the named field, `end` exclusive."""

    # version of this schema
    schema: Literal[2]
    # the article's id, or a hash if it had none
    id: str
    # from the raw article, else from its page
    url: str | None
    # from the raw article, else from its page
    source: str | None
    # from the raw article, else from its page
    author: str | None
    # from the raw article, else from its page
    published_at: str | None
    # all other fields of the raw article, and `language`
    extra: dict[str, Any]
    # corrections of the raw article and doubts about it, one sentence each
    notes: list[str]
    # null unless the raw article was a whole page
    page: Page | None
    # the cleaned title; empty if there is none
    title: str
    # the cleaned body, one blank line between paragraphs
    text: str
    # those of the title, then those of the text, in order
    sentences: list[Sentence]
    # in order of their first mention
    entities: list[Entity]
    # those of the title, then those of the text, in order
    figures: list[Figure]
    # what cleaning removed
    removed: list[Removed]
    # pictures, videos and embeds of the article
    media: list[Media]
    # how the record was made
    processing: Processing


class Rejection(TypedDict):
    """Why an article could not be enriched. The original bytes are in the field `article` of the same entry."""

    # the article's id; null if it could not be read, and for poison
    id: str | None
    # step that rejected it
    stage: Stage
    # why, as a code
    reason: Reason
    # why, as a sentence
    detail: str
    # number of runs of the article
    attempts: int
    # RFC 3339 time of the rejection
    rejected_at: str
