"""Products and works, which the recogniser takes for organisations, persons or places: `ساعة «آبل ووتش»`, `فيلم «…»`.

So are diseases: `جائحة كورونا`.
"""

from collections.abc import Sequence

from tasks.entities.institutions.lexicon import COMMON_NOUNS
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.full_names import is_full_name
from tasks.entities.names.inflected import is_ordinary
from tasks.entities.names.names import Key
from tasks.entities.names.names_lexicon import ARTICLE, ORGANISATION_NOUNS
from tasks.entities.names.proclitics import readings
from tasks.entities.names.works_lexicon import ACTS, CARRIERS, DISEASES, PRODUCTS, SHIPS, WORKS
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import towns_called
from tasks.entities.places.named_places_lexicon import LOCATIVES
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token

# Between the noun and the name an adjective may stand: الساعة الذكية «…»
_FARTHEST = 2
# No disease has the name of a town of so many inhabitants all through an article; one in the United States is called
# كورونا.
_LARGE = 500_000
_NONE: frozenset[str] = frozenset()


def with_works(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with products, works and diseases as other names.

    A name has one type in an article, so that it is a work's only where no other mention stands for the thing itself.
    A country's name stays one, and so does that of one of the article's persons.
    """
    contexts = [_context(tokens, name) for name in names]
    works = _works(tokens, names, contexts)
    if not works:
        return list(names)
    keys = [name.key(tokens) for name in names]
    kept = _surnames(tokens, names) | {
        key
        for name, key, nouns in zip(names, keys, contexts, strict=True)
        if key in works and not nouns and _stands_for_itself(tokens, name, key, works[key])
    }
    return [
        name.typed("MISC") if key in works and key not in kept else name for name, key in zip(names, keys, strict=True)
    ]


def _works(tokens: Sentences, names: Sequence[Name], contexts: Sequence[frozenset[str]]) -> dict[Key, frozenset[str]]:
    """What is named like a work, with the nouns of which one says so; no countries."""
    keys = {name.key(tokens): nouns for name, nouns in zip(names, contexts, strict=True) if nouns}
    return {key: nouns for key, nouns in keys.items() if country_of(key) is None}


def _context(tokens: Sentences, name: Name) -> frozenset[str]:
    """The nouns of which one says that a name is a work's, a product's or a disease's; empty where none does."""
    span, words = name.span, tokens[name.span.sentence]
    products = PRODUCTS if _is_brand(name) else _NONE
    if span.type == "MISC":
        return _NONE
    if _is_quoted(words, span):
        if _says(words, span.start - 2, 1, WORKS):
            return WORKS
        return products if _says(words, span.start - 2, _FARTHEST, products) else _NONE
    if span.type == "PERS" and _is_ship(words, span.start):
        return SHIPS
    is_single = span.type == "ORG" and span.end - span.start == 1
    nouns = DISEASES if span.type == "LOC" or is_single else products
    return nouns if nouns and name.first == words[span.start].form and _says(words, span.start - 1, 1, nouns) else _NONE


def _is_ship(words: Sequence[Token], start: int) -> bool:
    """Whether the noun of a ship stands right before the word `start`, or that of one with its load."""
    return _says(words, start - 1, 1, SHIPS) or (
        start > 1 and words[start - 1].form.startswith(ARTICLE) and _says(words, start - 2, 1, CARRIERS)
    )


def _is_quoted(words: Sequence[Token], span: Span) -> bool:
    closing = PAIRS.get(words[span.start - 1].form) if span.start else None
    return closing is not None and span.end < len(words) and words[span.end].form == closing


def _surnames(tokens: Sentences, names: Sequence[Name]) -> set[Key]:
    return {name.key(tokens)[-1:] for name in names if name.span.type == "PERS" and name.span.end - name.span.start > 1}


def _stands_for_itself(tokens: Sentences, name: Name, key: Key, nouns: frozenset[str]) -> bool:
    """Whether a mention outside its context is of the town, the person or the firm that a work is named like.

    A work stands between quotes elsewhere too. A maker acts, and its product does not. A disease is called after a
    large town (`فيروس ووهان`) only as long as that town stands in no place of its own.
    """
    span, words = name.span, tokens[name.span.sentence]
    if nouns is SHIPS:
        return span.type == "PERS"
    if nouns is WORKS:
        return not _is_quoted(words, span) or is_full_name(key) or bool(towns_called(key))
    if nouns is DISEASES:
        largest = max((town["population"] for town in towns_called(key)), default=0)
        return largest >= _LARGE or name.first != words[span.start].form or _says(words, span.start - 1, 1, LOCATIVES)
    return _says(words, span.start - 1, 1, ACTS) or _follows_organisation(words, span.start)


def _follows_organisation(words: Sequence[Token], at: int) -> bool:
    return at > 0 and not ORGANISATION_NOUNS.isdisjoint(
        map(fold_name, (words[at - 1].form, *readings(words[at - 1].form)))
    )


def _is_brand(name: Name) -> bool:
    """Whether a name may be a maker's with a product's behind it: of several words, none of an institution's nouns."""
    several = name.span.end - name.span.start > 1
    is_institution = name.first in COMMON_NOUNS or fold_name(name.first) in ORGANISATION_NOUNS
    return (
        several
        and name.span.type == "ORG"
        and not name.first.startswith(ARTICLE)
        and not is_ordinary(name.first)
        and not is_institution
    )


def _says(words: Sequence[Token], last: int, most: int, nouns: frozenset[str]) -> bool:
    """Whether one of `nouns` is the word `last`, or with the article and an adjective behind it the word before."""
    for at in range(max(0, last - most + 1), last + 1):
        forms = {words[at].form, *readings(words[at].form)}
        if at < last:
            forms = {form.removeprefix(ARTICLE) for form in forms}
        if not forms.isdisjoint(nouns):
            return True
    return False
