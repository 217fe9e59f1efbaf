"""What goes into and comes out of the recognition of entities."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypedDict

from tasks.language.spans import Field, Sentence

EntityType = Literal["PERS", "LOC", "ORG", "MISC"]
Rules = Literal["reader", "anercorp"]
"""What counts as a name, and of which type: by the reader of a record, or by the annotators of the corpus ANERcorp."""


@dataclass(frozen=True, slots=True)
class Text:
    """A cleaned article: its two fields and the sentences in them, in order; `home` is the country of its paper."""

    title: str
    text: str
    sentences: Sequence[Sentence]
    home: str | None = None

    def field(self, name: Field) -> str:
        """The content of the field called `name`."""
        return self.title if name == "title" else self.text


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named; offsets in code points into `field`, `end` exclusive.

    The words stand as they are written, with their clitics (`وبالقاهرة`), without quotes or punctuation at the edges.
    """

    field: Field
    start: int
    end: int
    text: str


class Place(TypedDict):
    """Where on earth a place is, by GeoNames; degrees.

    A country has the point at which maps write its name, a region the middle of its inhabitants.
    """

    geonames: int
    lat: float
    lon: float
    country: str
    admin: str | None
    population: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing and all the places that name it, in reading order.

    `name` is the fullest form, clean of clitics and diacritics; `country` the ISO 3166-1 alpha-2 code of a country,
    `place` what GeoNames knows of a place.
    """

    type: EntityType
    name: str
    country: str | None
    mentions: list[Mention]
    place: Place | None = None


class Recogniser(Protocol):
    """A model that labels tokens."""

    name: str
    """What `processing.ner` of a record says: the kind of model and its version."""

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The IOB2 labels of each sentence, exactly one for each of its words, whatever the words are."""
        ...


class RecogniserUnavailable(RuntimeError):
    """The chosen recogniser cannot be loaded; the message says what to do about it."""
