"""The countries that an article is about: those it names, those of its adjectives and those of its large places."""

from collections.abc import Sequence

from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, NISBAS
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import country_of, country_of_nisba
from tasks.entities.places.gazetteer import places_of_some_size
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token


def _country_of_adjective(form: str) -> str | None:
    forms = (form, *readings(form)) if form.endswith(NISBAS) else ()
    return next(
        (code for word in forms if word.startswith(ARTICLE) and (code := country_of_nisba(fold_name(word)))), None
    )


_adjectives = BoundedByWord(_country_of_adjective).__getitem__


def countries_of_adjectives(tokens: Sentences) -> frozenset[str]:
    """The codes of the countries of which an article has an adjective: `الداخلية التونسية`."""
    return frozenset(code for words in tokens for word in words if (code := _adjectives(word.form)) is not None)


def countries_of_article(tokens: Sentences, names: Sequence[Name], home: str | None) -> frozenset[str]:
    """The codes of the countries that an article names or has a place or an adjective of, and of its paper's, `home`.

    A town that several countries have counts for its largest.
    """
    codes = {home, *countries_of_adjectives(tokens)}
    codes.update(_country(name, tokens[name.span.sentence]) for name in names if name.span.type == "LOC")
    return frozenset(code for code in codes if code is not None)


def _country(name: Name, words: Sequence[Token]) -> str | None:
    key = key_of(name.forms(words))
    if (code := country_of(key)) is not None:
        return code
    largest = max(places_of_some_size(key), key=lambda place: place["population"], default=None)
    return None if largest is None else largest["country"]
