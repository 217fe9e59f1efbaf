"""The forms at both ends of the queue: raw article in, enriched record or rejection out, and their JSON Schemas.

The models are the contract. The pipeline builds records as plain dictionaries, which cost less than models; the tests
hold every record that they see against the schemas of this file.
"""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from config.steps import stages, timings
from tasks.record.controls import has_controls

SCHEMA_VERSION = 2
MAX_ID = 512

Offset = Annotated[int, Field(ge=0)]
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
if TYPE_CHECKING:
    Stage = str
    Timing = str
else:
    # Types made of a table are beyond static checkers; the schemas name each value.
    Stage = Literal[stages()]
    Timing = Literal[tuple(timings())]
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


class _Form(BaseModel):
    # Built when first used: the pipeline needs none of these, and the command line should not wait for them.
    model_config = ConfigDict(extra="forbid", defer_build=True)


class RawArticle(BaseModel):
    """A raw article as a scraper brings it. Unknown fields are allowed and end up in `extra` of the record."""

    model_config = ConfigDict(extra="allow", strict=True)

    body: str = Field(min_length=1, description="plain text, an HTML fragment, or a whole HTML page; not blank")
    body_format: Literal["auto", "text", "html"] = Field("auto", description="how `body` is read; `auto`: by its tags")
    id: Annotated[str, Field(min_length=1, max_length=MAX_ID)] | None = Field(
        None,
        description="no control characters; default: a hash of `url`, or of title and body without a `url`",
    )
    title: str | None = Field(None, description="headline, as text or with markup")
    url: Annotated[str, Field(max_length=8192)] | None = Field(
        None, description="address of the article; its country may decide the currency of a bare `ريال`"
    )
    source: str | None = Field(None, description="newspaper or agency; copied to the record")
    author: str | None = Field(None, description="copied to the record")
    published_at: Annotated[str, Field(max_length=64)] | None = Field(
        None, description="RFC 3339; RFC 2822, ISO 8601 and seconds or milliseconds since 1970 are converted and noted"
    )
    language: str | None = Field(None, description="copied to `extra`; cleaning judges by the text")

    @field_validator("body")
    @classmethod
    def _not_blank(cls, body: str) -> str:
        if not body or body.isspace():
            raise ValueError("must not be blank")
        return body

    @field_validator("id")
    @classmethod
    def _printable(cls, value: str | None) -> str | None:
        if value is not None and has_controls(value):
            raise ValueError("must not hold control characters or overrides of direction")
        return value

    @field_validator("published_at")
    @classmethod
    def _moment(cls, value: str | None) -> str | None:
        from tasks.record.moments import is_rfc3339

        if value is not None and not is_rfc3339(value):
            raise ValueError("must be an RFC 3339 time such as 2026-01-31T09:30:00Z")
        return value


class _Place(_Form):
    field: FieldName = Field(description="field of the record that contains it")
    start: Offset = Field(description="offset of its first code point")
    end: Offset = Field(description="offset after its last code point")


class SentenceForm(_Place):
    """A sentence of the record: those of `title` first, then those of `text`."""


class MentionForm(_Place):
    """One mention of an entity; `record[field][start:end] == text`."""

    text: str = Field(description="as written, with clitics")


class PlaceForm(_Form):
    """Where a place is, by GeoNames (https://www.geonames.org, CC BY 4.0)."""

    geonames: Offset = Field(description="id of the place in GeoNames")
    lat: float = Field(description="latitude in degrees; of a country: its capital's")
    lon: float = Field(description="longitude in degrees; of a country: its capital's")
    country: str = Field(description="ISO 3166-1 alpha-2 code of its country")
    admin: str | None = Field(description="GeoNames code of its first-level region; null for a country")
    population: Offset = Field(description="inhabitants; 0 if unknown")


class EntityForm(_Form):
    """A person, place, organisation or other named thing, with all its mentions."""

    type: EntityType = Field(description="what kind of thing it is")
    name: str = Field(description="its fullest form, without clitics")
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = Field(
        description="ISO 3166-1 alpha-2 code if a LOC is a country"
    )
    place: PlaceForm | None = Field(description="location of a LOC, if known")
    mentions: list[MentionForm] = Field(description="in reading order")


class FigureForm(_Place):
    """A number that the article states about the world, with what it counts or measures."""

    text: str = Field(description="qualifier, number, and unit or counted noun, as written")
    kind: FigureKind = Field(description="what kind of number it is")
    value: float | int | None = Field(description="null for a range or a vague number")
    min: float | int | None = Field(description="lower end of a range; magnitude of a vague number; null otherwise")
    max: float | int | None = Field(description="upper end of a range; null otherwise")
    qualifier: Qualifier = Field(description="how the article limits the number")
    counted: str | None = Field(description="for counts and fractions: the counted noun, one word without clitics")
    unit: str | None = Field(description="for all other kinds, see the units; null for money of an unknown country")
    event: Event | None = Field(description="for counts: what happened to those counted")
    place: Offset | None = Field(
        description="for events: index into `entities` of the place where it happened; null if the sentence says none"
    )
    sentence: Offset = Field(description="index into `sentences`")


class RemovedForm(_Form):
    """What cleaning removed, by kind and name."""

    kind: str = Field(description="`shortcode`, `script`, `related`, `share` …: see the cleaning page")
    name: str | None = Field(description="for a shortcode: its name")
    count: Annotated[int, Field(ge=1)] = Field(description="how often")


class MediaForm(_Form):
    """A picture, video or embed of the article."""

    url: str = Field(description="its address, absolute if `url` is known; empty if only the caption is known")
    caption: str | None = Field(description="its caption")


class PageForm(_Form):
    """What was read from the metadata of a whole page."""

    fields: list[PageField] = Field(description="fields that the raw article left empty and the page filled")
    keywords: list[str] = Field(description="keywords that the page declares")


class ProcessingForm(_Form):
    """How the record was made."""

    version: str = Field(description="Khabar's version")
    ner: str = Field(description="recogniser and its version")
    attempts: Annotated[int, Field(ge=1)] = Field(description="number of runs of the article, this one included")
    submitted_at: str | None = Field(description="RFC 3339 time at which it was submitted; null outside the queue")
    finished_at: str = Field(description="RFC 3339 time at which the record was finished")
    ms: dict[Timing, float] = Field(description="milliseconds per step")


class EnrichedRecord(_Form):
    """One enriched article. All offsets are Unicode code points into the named field, `end` exclusive."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, defer_build=True)

    schema_version: Literal[2] = Field(alias="schema", description="version of this schema")
    id: Annotated[str, Field(min_length=1, max_length=MAX_ID)] = Field(
        description="the article's id, or a hash if it had none"
    )
    url: str | None = Field(description="from the raw article, else from its page")
    source: str | None = Field(description="from the raw article, else from its page")
    author: str | None = Field(description="from the raw article, else from its page")
    published_at: str | None = Field(description="from the raw article, else from its page")
    extra: dict[str, Any] = Field(description="all other fields of the raw article, and `language`")
    notes: list[str] = Field(description="corrections of the raw article and doubts about it, one sentence each")
    page: PageForm | None = Field(description="null unless the raw article was a whole page")
    title: str = Field(description="the cleaned title; empty if there is none")
    text: str = Field(description="the cleaned body, one blank line between paragraphs")
    sentences: list[SentenceForm] = Field(description="those of the title, then those of the text, in order")
    entities: list[EntityForm] = Field(description="in order of their first mention")
    figures: list[FigureForm] = Field(description="those of the title, then those of the text, in order")
    removed: list[RemovedForm] = Field(description="what cleaning removed")
    media: list[MediaForm] = Field(description="pictures, videos and embeds of the article")
    processing: ProcessingForm = Field(description="how the record was made")


class Rejection(_Form):
    """Why an article could not be enriched. The original bytes are in the field `article` of the same entry."""

    id: str | None = Field(description="the article's id; null if it could not be read, and for poison")
    stage: Stage = Field(description="step that rejected it")
    reason: Reason = Field(description="why, as a code")
    detail: str = Field(description="why, as a sentence")
    attempts: Annotated[int, Field(ge=1)] = Field(description="number of runs of the article")
    rejected_at: str = Field(description="RFC 3339 time of the rejection")


FORMS: dict[str, type[BaseModel]] = {"raw": RawArticle, "enriched": EnrichedRecord, "rejection": Rejection}


def json_schema(form: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `raw`, `enriched` or `rejection`."""
    schema = FORMS[form].model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
