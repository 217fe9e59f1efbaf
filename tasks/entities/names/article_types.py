"""What the whole article knows of a name's type, before names are carried through it."""

from collections.abc import Sequence

from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.names import Key, key_of, words_of
from tasks.entities.names.names_lexicon import (
    ARTICLE,
    BEFORE_PLACES,
    NAMED_BY_NOUN,
    PROCLITIC_CONJUNCTION,
    PROCLITIC_PREPOSITIONS,
)
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import country_of
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_SHORTEST_STEM = 2
# An ordinary noun that is hardly ever in names, which an adjective may follow.
_MOST_NAME_SHARE = 0.2
_LEAST_COUNT = 12


def with_article_types(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the surname of a person of the article as a person, and without adjectives that look like countries.

    `ماكرون` alone is the person where `إيمانويل ماكرون` stands in the article, whatever the recogniser took it for;
    but a country is none. What stands after the noun of a firm or a party once (`شركة سامسونغ`) is no person elsewhere.
    `مالي` after an indefinite ordinary noun is its adjective: `أعلى إيراد مالي`.
    """
    surnames = {
        fold_name(tokens[name.span.sentence][name.span.end - 1].form)
        for name in names
        if name.span.type == "PERS" and name.span.end - name.span.start > 1
    }
    called = _called_by_their_noun(tokens, names)
    typed: list[Name] = []
    for name in names:
        if name.span.type in ("PERS", "MISC") and _key(tokens, name) in called:
            name = name._replace(span=name.span._replace(type="ORG"))
        span, key = name.span, key_of([name.first])
        if span.end - span.start == 1:
            if span.type != "PERS" and fold_name(name.first) in surnames and country_of(key) is None:
                name = name._replace(span=span._replace(type="PERS"))
            elif span.type == "LOC" and is_adjective(tokens[span.sentence], span.start, name.first):
                continue
        typed.append(name)
    return typed


def _called_by_their_noun(tokens: Sentences, names: Sequence[Name]) -> set[Key]:
    """The names of the article's organisations without the noun that says what they are, where they have one."""
    keys = (_key(tokens, name) for name in names if name.span.type == "ORG")
    persons = {_key(tokens, name) for name in names if name.span.type == "PERS" and name.span.end - name.span.start > 1}
    return {key[1:] for key in keys if len(key) > 1 and key[0] in NAMED_BY_NOUN} - persons


def _key(tokens: Sentences, name: Name) -> Key:
    words = tokens[name.span.sentence][name.span.start + 1 : name.span.end]
    return key_of([name.first, *words_of(words)])


def is_adjective(words: Sequence[Token], at: int, first: str) -> bool:
    """Whether the word `at`, which is `first` less its clitics, is the nisba of an indefinite noun before it."""
    form = words[at].form
    if at == 0 or form != first or not form.endswith("ي") or len(form) <= _SHORTEST_STEM + 1:
        return False
    stem, before = usage(form[:-1]), words[at - 1].form
    is_of_noun = stem.count >= usage(form).count and stem.name_share <= _MOST_NAME_SHARE
    return is_of_noun and _is_indefinite_noun(before)


def _is_indefinite_noun(form: str) -> bool:
    """Whether a word can be the noun of an adjective: an ordinary one, but no preposition, nor a place's direction."""
    if (
        form.startswith(ARTICLE)
        or form in BEFORE_PLACES
        or any(reading in BEFORE_PLACES for reading in readings(form))
        or not form.isalpha()
    ):
        return False
    bare = form[1:] if form[:1] in PROCLITIC_PREPOSITIONS | {PROCLITIC_CONJUNCTION} and not usage(form).count else form
    use = usage(bare)
    return use.count >= _LEAST_COUNT and use.name_share <= _MOST_NAME_SHARE
