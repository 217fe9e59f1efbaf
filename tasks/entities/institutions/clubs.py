"""Clubs that play under a town's name: `فاز إمبولي على ليتشي، وتعادل تورينو مع ميلان`."""

from collections.abc import Container, Iterator, Mapping, Sequence

from tasks.entities.institutions.clubs_lexicon import (
    CLUB_NOUNS,
    DASHES,
    DUELS,
    LEAST_SPORTS,
    OPPONENTS,
    PLAYS,
    RESULTS,
    SPORTS,
    WHERE,
)
from tasks.entities.institutions.known_clubs import is_opponent, with_known_clubs
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names import Key, key_of
from tasks.entities.names.proclitics import is_one_of, readings
from tasks.entities.places.countries import country_of
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# After a noun of clubs a word that is in names so often is its name.
_NAME_SHARE = 0.6


def with_clubs(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the towns that play matches as organisations, everywhere in an article that is about matches.

    Countries stay places, and so does a town after `في`. Persons are clubs only where both sides of a result have a
    single word, one of them unknown and none a surname of the article's persons, and where no sport is spoken of in
    which persons play each other.
    """
    is_of_matches = sum(word.form in SPORTS for words in tokens for word in words) >= LEAST_SPORTS
    names = with_known_clubs(tokens, names, is_of_matches=is_of_matches)
    if not is_of_matches:
        return names
    names = _with_club_nouns(tokens, names)
    clubs = {name.key(tokens) for name in _playing(tokens, names)}
    teams = set(_sides(tokens, names)) if not any(word.form in DUELS for words in tokens for word in words) else set()
    return [
        name.typed("ORG")
        if name.key(tokens) in (teams if name.span.type == "PERS" else clubs | teams)
        and name.span.type != "ORG"
        and not _is_where(tokens, name)
        else name
        for name in names
    ]


def _with_club_nouns(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the clubs that a noun of clubs begins: `مولودية وهران`, `شبيبة القبائل`.

    Behind the noun stands a place, or a word that is hardly ever anything but a name or that nobody knows.
    """
    owned = {(name.span.sentence, at): name for name in names for at in range(name.span.start, name.span.end)}
    found = (
        _club_at(words, sentence, at, owned) for sentence, words in enumerate(tokens) for at in range(len(words) - 1)
    )
    clubs = {club.span[:2]: club for club in found if club is not None}
    covered = {(sentence, inside) for (sentence, at), name in clubs.items() for inside in range(at, name.span.end)}
    kept = [name for name in names if name.span[:2] not in covered]
    return sorted([*kept, *clubs.values()], key=lambda name: name.span[:2])


def _club_at(words: Sequence[Token], sentence: int, at: int, owned: Mapping[tuple[int, int], Name]) -> Name | None:
    """The club that the noun at `at` begins; `owned` has the names by their words."""
    noun = next((form for form in (words[at].form, *readings(words[at].form)) if form in CLUB_NOUNS), None)
    before, after = owned.get((sentence, at)), owned.get((sentence, at + 1))
    if noun is None or (before is not None and before.span[:3] != (sentence, at, at + 1)):
        return None
    if after is None:
        return Name(Span(sentence, at, at + 2, "ORG"), noun) if _is_club_name(words[at + 1].form) else None
    if after.span.start != at + 1 or after.span.type == "ORG":
        return None
    return Name(Span(sentence, at, after.span.end, "ORG"), noun)


def _is_club_name(form: str) -> bool:
    return is_unknown_name(form) or (form.isalpha() and usage(form).name_share >= _NAME_SHARE)


def _playing(tokens: Sentences, names: Sequence[Name]) -> Iterator[Name]:
    """The names of towns that play in the sentence where they stand."""
    for index, name in enumerate(names):
        span, words = name.span, tokens[name.span.sentence]
        if span.type == "PERS" or country_of(name.key(tokens)) is not None:
            continue
        if span.type != "ORG" and (_plays(words, span) or is_opponent(words, span.start)):
            yield name
        elif index and names[index - 1].span.type != "PERS" and _is_fixture(words, names[index - 1].span, span):
            yield from (names[index - 1], name)


def _sides(tokens: Sentences, names: Sequence[Name]) -> Iterator[Key]:
    """Both sides of each result (`فاز إمبولي على ليتشي`) that may be clubs though they were taken for persons."""
    at = {name.span[:2]: name for name in names}
    surnames = {
        key_of([tokens[name.span.sentence][name.span.end - 1].form])
        for name in names
        if name.span.type == "PERS" and name.span.end - name.span.start > 1
    }
    for name in names:
        other = at.get((name.span.sentence, name.span.end + 1))
        if other is not None and _is_result(tokens[name.span.sentence], name.span):
            keys = [side.key(tokens) for side in (name, other)]
            if any(is_unknown_name(side.first) for side in (name, other)) and _may_be_clubs(keys, surnames):
                yield from keys


def _may_be_clubs(keys: Sequence[Key], surnames: Container[Key]) -> bool:
    return all(len(key) == 1 and key not in surnames and country_of(key) is None for key in keys)


def _is_result(words: Sequence[Token], span: Span) -> bool:
    """Whether a verb of results stands before the name, and what brings its opponent behind it."""
    if span.start == 0 or span.end >= len(words) or words[span.end].form not in OPPONENTS:
        return False
    return is_one_of(words[span.start - 1].form, RESULTS)


def _plays(words: Sequence[Token], span: Span) -> bool:
    return span.start > 0 and is_one_of(words[span.start - 1].form, PLAYS)


def _is_fixture(words: Sequence[Token], one: Span, other: Span) -> bool:
    """Whether a dash alone stands between two names: `إمبولي - ليتشي`."""
    return one.sentence == other.sentence and other.start == one.end + 1 and words[one.end].form in DASHES


def _is_where(tokens: Sentences, name: Name) -> bool:
    start = name.span.start
    return start > 0 and tokens[name.span.sentence][start - 1].form in WHERE
