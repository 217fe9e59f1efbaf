"""The forms at both ends of the queue: raw article in, enriched record or rejection out, and their JSON Schemas.

The models are the contract. The pipeline builds records as plain dictionaries, which cost less than models; the tests
hold every record that they see against the schemas of this file.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

SCHEMA_VERSION = 1
MAX_ID = 512

Offset = Annotated[int, Field(ge=0)]
FieldName = Literal["title", "text"]
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

    body: Annotated[str, Field(min_length=1, description="plain text, an HTML fragment, or a whole HTML page")]
    body_format: Literal["auto", "text", "html"] = "auto"
    id: Annotated[str, Field(min_length=1, max_length=MAX_ID)] | None = Field(
        None, description="default: a hash of `url`, or of title and body where there is no url"
    )
    title: str | None = None
    url: Annotated[str, Field(max_length=8192)] | None = None
    source: str | None = None
    author: str | None = None
    published_at: Annotated[str, Field(max_length=64, description="RFC 3339")] | None = None
    language: str | None = None

    @field_validator("body")
    @classmethod
    def _not_blank(cls, body: str) -> str:
        if not body or body.isspace():
            raise ValueError("must not be blank")
        return body

    @field_validator("id")
    @classmethod
    def _printable(cls, value: str | None) -> str | None:
        if value is not None and any(ord(c) < 32 or ord(c) == 127 for c in value):
            raise ValueError("must not hold control characters")
        return value

    @field_validator("published_at")
    @classmethod
    def _moment(cls, value: str | None) -> str | None:
        from tasks.moments import is_rfc3339

        if value is not None and not is_rfc3339(value):
            raise ValueError("must be an RFC 3339 time such as 2026-01-31T09:30:00Z")
        return value


class SentenceForm(_Form):
    """A sentence of the record."""

    field: FieldName
    start: Offset
    end: Offset


class MentionForm(_Form):
    """One place where an entity is named; `record[field][start:end] == text`."""

    field: FieldName
    start: Offset
    end: Offset
    text: str


class EntityForm(_Form):
    """A person, place, organisation or other named thing, with all places that name it."""

    type: EntityType
    name: str = Field(description="its fullest form, clean of clitics")
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = Field(
        description="ISO 3166-1 alpha-2, where a LOC names a country"
    )
    mentions: list[MentionForm]


class FigureForm(_Form):
    """A number that the article states about the world, with what it counts or measures."""

    field: FieldName
    start: Offset
    end: Offset
    text: str = Field(description="qualifier, number, unit or counted noun, as they stand")
    kind: FigureKind
    value: float | int | None = Field(description="null for a range or a vague number")
    min: float | int | None
    max: float | int | None
    qualifier: Qualifier
    counted: str | None
    unit: str | None
    event: Event | None
    sentence: Offset


class RemovedForm(_Form):
    """What cleaning took away, by kind and name."""

    kind: str
    name: str | None
    count: Annotated[int, Field(ge=1)]


class MediaForm(_Form):
    """A picture, video or embed that the article showed."""

    url: str
    caption: str | None


class ProcessingForm(_Form):
    """How the record came to be."""

    version: str
    ner: str
    attempts: Annotated[int, Field(ge=1)]
    submitted_at: str | None
    finished_at: str
    ms: dict[Literal["clean", "ner", "figures"], float] = Field(description="milliseconds per step")


class EnrichedRecord(_Form):
    """One enriched article. All offsets are Unicode code points into the named field, `end` exclusive."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, defer_build=True)

    schema_version: Literal[1] = Field(alias="schema")
    id: Annotated[str, Field(min_length=1, max_length=MAX_ID)]
    url: str | None
    source: str | None
    author: str | None
    published_at: str | None
    extra: dict[str, Any]
    title: str
    text: str
    sentences: list[SentenceForm]
    entities: list[EntityForm]
    figures: list[FigureForm]
    removed: list[RemovedForm]
    media: list[MediaForm]
    processing: ProcessingForm


class Rejection(_Form):
    """Why an article could not be enriched; the original bytes stand beside it in field `article` of the entry."""

    id: str | None
    stage: Stage
    reason: Reason
    detail: str
    attempts: Annotated[int, Field(ge=1)]
    rejected_at: str


FORMS: dict[str, type[BaseModel]] = {"raw": RawArticle, "enriched": EnrichedRecord, "rejection": Rejection}


def json_schema(form: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `raw`, `enriched` or `rejection`."""
    schema = FORMS[form].model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
