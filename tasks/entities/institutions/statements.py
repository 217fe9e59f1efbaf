"""Media by what is around them: `في تصريح لهسبريس`, `مراسلة الجزيرة`, and those that everybody knows."""

from collections.abc import Iterator, Sequence

from tasks.entities.institutions.bodies_lexicon import MEDIA_ENDINGS
from tasks.entities.institutions.statements_lexicon import (
    JOURNALISTS,
    LONE_PREPOSITIONS,
    PUBLISHING,
    SAID_IN,
    STATEMENTS,
)
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import is_one_of, readings
from tasks.entities.names.surnames import surnames_in
from tasks.entities.places.countries import is_nisba
from tasks.language.affix_lexicon import FOR
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.outlet_lexicon import NAMES as OUTLETS
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# A definite noun that is in names so often is rather a medium's than an ordinary one.
_NAME_SHARE = 0.3
# Shorter names are other things' as well: وفا
_SHORTEST = 4
_TOLD, _OWNED = "told", "owned"


def with_media(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the media among `tokens`: the words that nobody knows to which a statement was made, those that a
    journalist works for, and those that are known by a name that is no ordinary word.

    Behind a preposition that is a word of its own the recogniser may have taken the medium for a person.
    """
    names = [part for name in names for part in _without_medium(name, tokens[name.span.sentence])]
    media = _media(tokens, names)
    told = [_is_told(tokens[name.span.sentence], name) for name in names]
    if firsts := {name.first for name, is_told in zip(names, told, strict=True) if is_told}:
        firsts -= _named_as_persons(tokens, names, told)
        surnames = surnames_in(tokens, names)
        firsts = {first for first in firsts if fold_name(first) not in surnames}
        names = [_as_medium(name) if name.first in firsts else name for name in names]
    return sorted([*names, *media], key=lambda name: name.span[:2]) if media else names


def _without_medium(name: Name, words: Sequence[Token]) -> Iterator[Name]:
    """`name`, and what a person's name ends in besides where that is a known medium: `صرح زغبوش لهسبريس`."""
    span = name.span
    medium = _known_of(words[span.end - 1].form) if span.type == "PERS" and span.end - span.start > 1 else None
    if medium is None:
        yield name
    else:
        yield name._replace(span=span._replace(end=span.end - 1))
        yield Name(Span(span.sentence, span.end - 1, span.end, "ORG"), medium)


def _media(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """The media that are in none of `names`."""
    media = [
        Name(Span(sentence, at, _end(words, at + 1), "ORG"), first)
        for sentence, words in enumerate(tokens)
        for at, word in enumerate(words)
        if (cue := _cues(word.form)) and (first := _medium(words, at, cue)) is not None
    ]
    if not media:
        return []
    owned = {(name.span.sentence, at) for name in names for at in range(name.span.start, name.span.end)}
    return [medium for medium in media if medium.span[:2] not in owned]


def _end(words: Sequence[Token], end: int) -> int:
    """The `end` of a medium's name with what papers on the web add to it: `الجزيرة نت`."""
    return end + 1 if end < len(words) and words[end].form in MEDIA_ENDINGS else end


def _cue_of(form: str) -> str:
    """The known medium that a word is, `_TOLD` or `_OWNED` for one that the word before it may tell, or nothing."""
    if (known := _known_of(form)) is not None:
        return known
    if form[:1] == FOR and is_unknown_name(form) and is_unknown_name(form[1:]):
        return _TOLD
    is_noun = form.startswith(ARTICLE) and usage(form).name_share >= _NAME_SHARE and not is_nisba(fold_name(form))
    return _OWNED if is_noun else ""


_cues = BoundedByWord(_cue_of).__getitem__


def _medium(words: Sequence[Token], at: int, cue: str) -> str | None:
    """The medium that the word `at` is, without its preposition, as its `cue` and the word before it say."""
    form, before = words[at].form, words[at - 1].form if at else ""
    if cue == _TOLD:
        return form[1:] if _is_statement(before) else None
    if cue == _OWNED:
        return form if is_one_of(before, JOURNALISTS) else None
    return cue


def _known_of(form: str) -> str | None:
    """What of a word, itself or less its proclitics, is the name of a known medium that nobody uses otherwise."""
    return next(
        (
            name
            for name in (form, *readings(form))
            if len(name) >= _SHORTEST and fold_name(name) in OUTLETS and is_unknown_name(name)
        ),
        None,
    )


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
    return at > 0 and is_one_of(words[at - 1].form, PUBLISHING)


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
    return is_one_of(before, SAID_IN)


def _is_statement(form: str) -> bool:
    return is_one_of(form, STATEMENTS)
