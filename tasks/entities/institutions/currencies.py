"""The riyal, which is no club: `الريال` is Real Madrid by its short name only in an article about football."""

from collections.abc import Sequence

from tasks.entities.institutions.club_table import is_known_club
from tasks.entities.institutions.clubs_lexicon import LEAST_SPORTS, SPORTS
from tasks.entities.institutions.known_clubs import is_opponent
from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.names_lexicon import ARTICLE, CURRENCIES_OR_CLUBS, SCALES
from tasks.entities.names.proclitics import is_one_of
from tasks.entities.places.countries import is_nisba
from tasks.language.fold import fold_name
from tasks.language.tokens import Token


def with_currencies(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the riyal among other names, as other currencies are, where no club is meant.

    It is one behind a number, and alone everywhere in an article that counts riyals or that does not speak of football:
    `فاز الريال على برشلونة`, but not `هبط الريال أمام الدولار`.
    """
    riyals = [name for name in names if name.first.removeprefix(ARTICLE) in CURRENCIES_OR_CLUBS]
    if not riyals:
        return list(names)
    counted = [name for name in riyals if _is_counted(name, tokens[name.span.sentence])]
    is_currency = bool(counted) or not _is_of_clubs(tokens, names, riyals)
    return [
        name.typed("MISC") if name in counted or (is_currency and name in riyals and _is_bare(name, tokens)) else name
        for name in names
    ]


def _is_bare(name: Name, tokens: Sentences) -> bool:
    """Whether nothing but the adjective of a country stands behind the word: `الريال`, `الريال العماني`."""
    following = tokens[name.span.sentence][name.span.start + 1 : name.span.end]
    return name.span.type != "PERS" and all(is_nisba(fold_name(word.form)) for word in following)


def _is_counted(name: Name, words: Sequence[Token]) -> bool:
    before = words[name.span.start - 1].form if name.span.start else ""
    return before.isdecimal() or before in SCALES


def _is_of_clubs(tokens: Sentences, names: Sequence[Name], riyals: Sequence[Name]) -> bool:
    """Whether an article names the club in full or another one, or speaks of matches, at large or right before it."""
    if any(name.span.type == "ORG" and not _is_bare(name, tokens) for name in riyals):
        return True
    if any(name not in riyals and _is_club(tokens, name) for name in names):
        return True
    if any(name.span.start and is_one_of(_before(tokens, name), SPORTS) for name in riyals):
        return True
    return sum(word.form in SPORTS for words in tokens for word in words) >= LEAST_SPORTS


def _before(tokens: Sentences, name: Name) -> str:
    return tokens[name.span.sentence][name.span.start - 1].form


def _is_club(tokens: Sentences, name: Name) -> bool:
    """Whether the table has a club so called; a town is one only as an opponent: `أمام إشبيلية`, but not `في عدن`."""
    if name.span.type not in ("ORG", "LOC") or not is_known_club(name.key(tokens)):
        return False
    return name.span.type == "ORG" or is_opponent(tokens[name.span.sentence], name.span.start)
