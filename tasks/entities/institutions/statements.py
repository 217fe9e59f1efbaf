"""Media to which someone makes a statement: `في تصريح لهسبريس`."""

from collections.abc import Sequence

from tasks.entities.institutions.clubs_lexicon import LONE_PREPOSITIONS, PUBLISHING, SAID_IN, STATEMENTS
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.proclitics import readings
from tasks.language.tokens import Token


def with_media(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the words that nobody knows to which a statement was made: `في تصريح لهسبريس`.

    Behind a preposition that is a word of its own the recogniser may have taken the medium for a person.
    """
    media = _unknown_media(tokens, names)
    told = [_is_told(tokens[name.span.sentence], name) for name in names]
    if firsts := {name.first for name, is_told in zip(names, told, strict=True) if is_told}:
        firsts -= _named_as_persons(tokens, names, told) | _last_words(tokens, names)
        names = [_as_medium(name) if name.first in firsts else name for name in names]
    return sorted([*names, *media], key=lambda name: name.span[:2])


def _unknown_media(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """The words that nobody knows, and that are in none of `names`, to which a statement was made."""
    media = [
        Name(Span(sentence, at, at + 1, "ORG"), word.form[1:])
        for sentence, words in enumerate(tokens)
        for at, word in enumerate(words)
        if word.form[:1] == "ل" and at and _is_medium(words, at)
    ]
    if not media:
        return []
    owned = {(name.span.sentence, at) for name in names for at in range(name.span.start, name.span.end)}
    return [medium for medium in media if medium.span[:2] not in owned]


def _is_medium(words: Sequence[Token], at: int) -> bool:
    """Whether a statement is made to a word that nobody knows, with its preposition or without."""
    form = words[at].form
    return _is_statement(words[at - 1].form) and is_unknown_name(form) and is_unknown_name(form[1:])


def _named_as_persons(tokens: Sentences, names: Sequence[Name], told: Sequence[bool]) -> set[str]:
    """The lone names that the recogniser takes for persons' where nothing is said to them and they publish nothing."""
    return {
        name.first
        for name, is_told in zip(names, told, strict=True)
        if not is_told
        and name.span.type == "PERS"
        and name.span.end - name.span.start == 1
        and not _publishes(tokens[name.span.sentence], name.span.start)
    }


def _publishes(words: Sequence[Token], at: int) -> bool:
    return at > 0 and not PUBLISHING.isdisjoint({words[at - 1].form, *readings(words[at - 1].form)})


def _last_words(tokens: Sentences, names: Sequence[Name]) -> set[str]:
    """The surnames of the article's persons."""
    return {
        tokens[name.span.sentence][name.span.end - 1].form
        for name in names
        if name.span.type == "PERS" and name.span.end - name.span.start > 1
    }


def _as_medium(name: Name) -> Name:
    is_lone_person = name.span.type == "PERS" and name.span.end - name.span.start == 1
    return name.typed("ORG") if is_lone_person else name


def _is_told(words: Sequence[Token], name: Name) -> bool:
    """Whether something is said in a statement to a lone word that nobody knows: `في تصريح ل…`.

    Without the preposition before it the statement is as often that of a person: `نقل تصريحات لـ…`.
    """
    at = name.span.start
    if at < 3 or words[at - 1].form not in LONE_PREPOSITIONS or not _is_statement(words[at - 2].form):
        return False
    if name.span.end - at > 1 or not is_unknown_name(name.first):
        return False
    before = words[at - 3].form
    return not SAID_IN.isdisjoint({before, *readings(before)})


def _is_statement(form: str) -> bool:
    return not STATEMENTS.isdisjoint({form, *readings(form)})
