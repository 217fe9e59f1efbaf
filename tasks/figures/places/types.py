"""What the places of events are read from."""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.spans import Field


class NamedPlace(NamedTuple):
    """Where a thing lies, as far as it is known: its country's ISO code, and GeoNames' code of its region."""

    country: str
    admin: str | None
    is_country: bool


class NamedThing(NamedTuple):
    """One mention of an entity in an article; code points of `field`, `end` exclusive.

    `entity` is its index in the record, `name` the entity's name without clitics, `place` what is known of a place.
    """

    entity: int
    field: Field
    start: int
    end: int
    type: str
    name: str
    place: NamedPlace | None = None


class Counted(NamedTuple):
    """A figure of a sentence: its tokens, `end` exclusive, whether it has an event, and whether its noun is in it.

    The noun of `4 منهم` is that of an earlier figure, if any.
    """

    first: int
    end: int
    has_event: bool
    has_noun: bool = True


class Phrase(NamedTuple):
    """Names of places one after the other that say one place: `في قرية كفر سليم شمال الرقة`.

    `start` and `end` are tokens, from the preposition on; `names` are ordinals of the sentence's names, as they stand.
    `is_many` tells that it says several places: `في الرقة ودير الزور`.
    """

    start: int
    end: int
    names: Sequence[int]
    is_many: bool
