"""Names whose first word is bare, since no clitic can stand there: `مدينة وجدة`, `إلى برشيد`.

`وجدة` may be `و` with `جدة`, but not between the noun of a town and what it names, nor behind a preposition: a
conjunction or another preposition has no place there, so the whole word is the name.
"""

from collections.abc import Sequence

from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.names import key_of
from tasks.entities.names.proclitics import is_one_of, readings
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import places_of_some_size
from tasks.entities.places.named_places_lexicon import (
    CONJOINED,
    DISTRICTS,
    DISTRICTS_OR_BODIES,
    FREE_PREPOSITIONS,
    SITES,
    TOWNS,
)
from tasks.language.bounded import BoundedByWord
from tasks.language.tokens import Token

# Without the further nouns of regions, one of which is an adjective: قصيدة شعبية
_NOUNS = (TOWNS | DISTRICTS | DISTRICTS_OR_BODIES | SITES) - CONJOINED


def _governs(form: str) -> bool:
    return form in FREE_PREPOSITIONS or is_one_of(form, _NOUNS)


_is_governing = BoundedByWord(_governs).__getitem__


def is_bare(words: Sequence[Token], at: int) -> bool:
    """Whether no clitic can begin the word `at`: a noun of places or a preposition stands right before it.

    Two such nouns may share what they name, and then the second has its conjunction: `مدينة وميناء طرابلس`. Where the
    table has only the rest, the noun stands for itself (`أكبر مدينة بألمانيا`), or the preposition is written twice.
    """
    return at > 0 and _is_governing(words[at - 1].form) and _is_whole(words[at].form)


def _may_be_whole(form: str) -> bool:
    rests = readings(form)
    return _NOUNS.isdisjoint(rests) and (_is_place(form) or not any(map(_is_place, rests)))


_is_whole = BoundedByWord(_may_be_whole).__getitem__


def _is_place(form: str) -> bool:
    key = key_of([form])
    return country_of(key) is not None or any(places_of_some_size(key))


def with_bare_words(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the whole first word where no clitic can begin it; a town of the table so called is a place."""
    return [_bare(name, tokens[name.span.sentence]) for name in names]


def _bare(name: Name, words: Sequence[Token]) -> Name:
    span, form = name.span, words[name.span.start].form
    if name.first == form or span.type not in ("LOC", "PERS"):
        return name
    if not is_bare(words, span.start):
        return name
    whole = name._replace(first=form)
    is_town = span.end - span.start == 1 and any(places_of_some_size(key_of([form])))
    return whole.typed("LOC") if is_town else whole
