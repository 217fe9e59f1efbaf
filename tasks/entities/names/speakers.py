"""Persons whom nobody recognised, where they speak: `وأوضح زغبوش أن`, `قالت المديرة، صفاء بوزغران، إن`.

An Arabic verb stands before its subject, so that a word behind a verb of saying and before what is said is who says it.
Ordinary nouns stand there as well (`قال مصدر إن`), but the vocabulary knows these.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.speaker_words import begins, goes_on, is_unknown, says, starts
from tasks.entities.names.speakers_lexicon import ABOUT, BRACKET, COMMA, MARKS, PRESENT, THAT
from tasks.entities.names.surnames import surnames_in
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_verb

_THAT, _ABOUT = (frozenset(map(fold_name, words.split())) for words in (THAT, ABOUT))
_BEHIND = _THAT | _ABOUT | MARKS
_MOST_WORDS = 3
_SAYING = "says"


def with_speakers(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the persons who are the subject of a verb of saying, or whose full name stands between two commas.

    A person's name that begins with such a verb loses it: `وغرد زغبوش`. What is a part of another name in the article
    is no person: `شركة زوراكس`, `وقالت زوراكس إن`.
    """
    names = [_without_verb(name, tokens[name.span.sentence]) for name in names]
    owned = owned_words(names)
    surnames = surnames_in(tokens, names)
    candidates = [
        candidate
        for sentence, words in enumerate(tokens)
        for candidate in _speakers(sentence, words, owned[sentence], surnames)
    ]
    candidates += [
        (name, True)
        for sentence, words in enumerate(tokens)
        for name in _who_acts(sentence, words, owned[sentence], surnames)
    ]
    if not candidates:
        return names
    times = Counter(word.form for words in tokens for word in words)
    others = _words_of_others(tokens, names)
    found = [
        name
        for name, is_said in candidates
        if (is_said or times[name.first] > 1) and fold_name(name.first) not in others
    ]
    return sorted([*names, *found], key=lambda name: name.span[:2])


def _words_of_others(tokens: Sentences, names: Sequence[Name]) -> set[str]:
    """The folded words of the article's names that are no persons'."""
    return {
        fold_name(word.form)
        for span, _ in names
        if span.type != "PERS"
        for word in tokens[span.sentence][span.start : span.end]
    }


def _without_verb(name: Name, words: Sequence[Token]) -> Name:
    start = name.span.start
    if name.span.type != "PERS" or name.span.end - start == 1 or is_given_name(name.first):
        return name
    return Name(name.span._replace(start=start + 1), words[start + 1].form) if says(words[start].form) else name


def _speakers(
    sentence: int, words: Sequence[Token], owned: Container[int], surnames: Container[str]
) -> Iterator[tuple[Name, bool]]:
    """The persons of a sentence who may speak, and whether what is said stands behind them."""
    cues = [(at, cue) for at, word in enumerate(words[:-1]) if (cue := _cues(word.form))]
    for before, cue in cues:
        at = before + 1
        if cue == COMMA and not starts(words[at].form):
            continue
        end = _name_end(words, at, owned)
        if cue == _SAYING:
            end = _surname_end(words, end, at, owned, surnames)
        if at < end < len(words) and end not in owned:
            is_said = _is_apposition(words, at, end) if cue == COMMA else _is_said(words, at, end, surnames)
            if is_said or (cue == _SAYING and _is_lone_unknown(words, at, end)):
                yield Name(Span(sentence, at, end, "PERS"), words[at].form), is_said


def _who_acts(sentence: int, words: Sequence[Token], owned: Container[int], surnames: Container[str]) -> Iterator[Name]:
    """The surnames of the article's persons that stand before what they do."""
    for at in range(len(words) - 1):
        if at not in owned and _acts(words, at, surnames):
            yield Name(Span(sentence, at, at + 1, "PERS"), words[at].form)


def _is_lone_unknown(words: Sequence[Token], start: int, end: int) -> bool:
    return end == start + 1 and not usage(words[start].form).count


def _surname_end(words: Sequence[Token], end: int, start: int, owned: Container[int], surnames: Container[str]) -> int:
    """The `end` of a name, or that of a surname of the article where none is at `start`: `شدد السبسي على`."""
    if end > start or start >= len(words) or start in owned or fold_name(words[start].form) not in surnames:
        return end
    return start + 1


def _acts(words: Sequence[Token], at: int, surnames: Container[str]) -> bool:
    """Whether a surname of the article stands at `at` before what its bearer does: `الشاهد يقرر`, `أن الشاهد أعلن`.

    It begins a sentence, or what is said, and then a verb of saying follows.
    """
    following = words[at + 1].form
    if (at > 0 and not _begins_speech(words[at - 1].form)) or fold_name(words[at].form) not in surnames:
        return False
    if at > 0:
        return says(following)
    return following in MARKS or says(following) or (following[:1] in PRESENT and is_verb(following))


def _cue_of(form: str) -> str:
    """A comma for itself, `_SAYING` for a verb of saying, nothing for all other words."""
    return COMMA if form == COMMA else _SAYING * says(form)


_begins_speech = BoundedByWord(lambda form: fold_name(form) in _THAT).__getitem__
_cues = BoundedByWord(_cue_of).__getitem__


def _name_end(words: Sequence[Token], start: int, owned: Container[int]) -> int:
    """The end of the words from `start` on that may be a person's name; `start` where none is."""
    end = start
    while end < len(words) and end - start < _MOST_WORDS and end not in owned:
        form = words[end].form
        if not (begins(form) or _is_before_surname(words, end) if end == start else goes_on(form)):
            break
        end += 1
    return end


def _is_before_surname(words: Sequence[Token], at: int) -> bool:
    """Whether the word `at`, behind a comma, is a given name, ordinary word or not, before a word that nobody knows."""
    is_given = words[at - 1].form == COMMA and is_given_name(words[at].form)
    return is_given and at + 1 < len(words) and is_unknown(words[at + 1].form)


def _is_said(words: Sequence[Token], start: int, end: int, surnames: Container[str]) -> bool:
    """Whether what is said begins at `end`; a full name may have an office behind it: `قالت صفاء بوزغران المديرة`.

    Behind a surname of the article that has an article anything but its adjective may follow: `وأضاف السوداني بحسب`.
    """
    form, following = words[start].form, fold_name(words[end].form)
    is_definite = following.startswith(ARTICLE)
    if end > start + 1:
        return following in _BEHIND or is_definite
    return following in _BEHIND or (not is_definite and form.startswith(ARTICLE) and fold_name(form) in surnames)


def _is_apposition(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether a full name between commas ends at `end`: `المديرة، صفاء بوزغران، قالت`."""
    return end > start + 1 and (words[end].form in (COMMA, BRACKET) or fold_name(words[end].form) in _THAT)
