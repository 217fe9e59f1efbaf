"""Persons whom nobody recognised, where they speak: `وأوضح زغبوش أن`, `قالت المديرة، صفاء بوزغران، إن`.

An Arabic verb stands before its subject, so that a word behind a verb of saying and before what is said is who says it.
Ordinary nouns stand there as well (`قال مصدر إن`), but the vocabulary knows these.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_possessed, is_unknown_name
from tasks.entities.names.names_lexicon import ARTICLE, PROCLITIC_CONJUNCTION, PROCLITIC_PREPOSITIONS, TITLES
from tasks.entities.names.speakers_lexicon import (
    ABOUT,
    BRACKET,
    COMMA,
    MARKS,
    NO_FIRST_LETTERS,
    OF_MANY,
    PARTICIPLE,
    PARTICIPLE_ENDINGS,
    PRESENT,
    SAYING,
    THAT,
)
from tasks.entities.places.countries import is_nisba
from tasks.language.affix_lexicon import CONJUNCTIONS
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold, fold_name
from tasks.language.inflection import verb_forms
from tasks.language.noun_evidence import is_verb, may_be_noun
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_VERBS = frozenset(
    fold_name(form.text)
    for pair in SAYING.split()
    for form in verb_forms(fold(pair))
    if not (form.plural or form.jussive)
)
_THAT, _ABOUT = (frozenset(map(fold_name, words.split())) for words in (THAT, ABOUT))
_MOST_WORDS = 3
# A word that the vocabulary knows may begin a speaker's name if it is in names so often and Wikidata has it as a given
# name, and go on with it if it is in names so often. Of 55 persons that the rules found in 583 articles none was wrong.
_GIVEN_SHARE, _NAME_SHARE = 0.5, 0.4
_NISBA = "ي"


def with_speakers(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the persons who are the subject of a verb of saying, or whose full name stands between two commas.

    A person's name that begins with such a verb loses it: `وغرد زغبوش`. What is a part of another name in the article
    is no person: `شركة زوراكس`, `وقالت زوراكس إن`.
    """
    names = [_without_verb(name, tokens[name.span.sentence]) for name in names]
    owned: defaultdict[int, set[int]] = defaultdict(set)
    for name in names:
        owned[name.span.sentence].update(range(name.span.start, name.span.end))
    surnames = frozenset(
        fold_name(tokens[span.sentence][span.end - 1].form)
        for span, _ in names
        if span.type == "PERS" and span.end - span.start > 1
    )
    candidates = [
        candidate
        for sentence, words in enumerate(tokens)
        for candidate in _speakers(sentence, words, owned[sentence], surnames)
    ]
    if not candidates:
        return names
    times = Counter(word.form for words in tokens for word in words)
    found = [name for name, is_said in candidates if is_said or times[name.first] > 1]
    others = {
        fold_name(word.form)
        for span, _ in names
        if span.type != "PERS"
        for word in tokens[span.sentence][span.start : span.end]
    }
    found = [name for name in found if fold_name(name.first) not in others]
    return sorted([*names, *found], key=lambda name: name.span[:2])


def _without_verb(name: Name, words: Sequence[Token]) -> Name:
    start = name.span.start
    if name.span.type != "PERS" or name.span.end - start == 1 or is_given_name(name.first):
        return name
    return Name(name.span._replace(start=start + 1), words[start + 1].form) if _says(words[start].form) else name


def _speakers(
    sentence: int, words: Sequence[Token], owned: Container[int], surnames: Container[str]
) -> Iterator[tuple[Name, bool]]:
    """The persons of a sentence who may speak, and whether what is said stands behind them."""
    if len(words) > 1 and 0 not in owned and fold_name(words[0].form) in surnames and _begins_clause(words[1].form):
        yield Name(Span(sentence, 0, 1, "PERS"), words[0].form), True
    for at in range(len(words) - 2):
        is_comma = words[at].form == COMMA
        if not is_comma and not _says(words[at].form):
            continue
        end = _name_end(words, at + 1, owned)
        if end == at + 1 and not is_comma and end not in owned and fold_name(words[end].form) in surnames:
            # Many a surname is an ordinary word: شدد السبسي على
            end += 1
        if end == at + 1 or end == len(words) or end in owned:
            continue
        is_full = end > at + 2
        name = Name(Span(sentence, at + 1, end, "PERS"), words[at + 1].form)
        if not is_comma:
            is_said = _is_said(words, end, is_full=is_full)
            if is_said or (not is_full and not usage(name.first).count):
                yield name, is_said
        elif is_full and _is_apposition(words, end):
            yield name, True


def _begins_clause(form: str) -> bool:
    """Whether what a person does stands behind the first word of a headline: `الشاهد يقرر`, `السبسي : …`."""
    return form in MARKS or (form[:1] in PRESENT and is_verb(form))


def _is_verb(form: str) -> bool:
    folded = fold_name(form)
    return folded in _VERBS or (folded.startswith(tuple(CONJUNCTIONS)) and folded[1:] in _VERBS)


_says = BoundedByWord(_is_verb).__getitem__


def _name_end(words: Sequence[Token], start: int, owned: Container[int]) -> int:
    """The end of the words from `start` on that may be a person's name; `start` where none is."""
    end = start
    while end < len(words) and end - start < _MOST_WORDS and end not in owned:
        form = words[end].form
        if not (_begins(form) or _is_before_surname(words, end) if end == start else _goes_on(form)):
            break
        end += 1
    return end


def _is_before_surname(words: Sequence[Token], at: int) -> bool:
    """Whether the word `at`, behind a comma, is a given name, ordinary word or not, before a word that nobody knows."""
    is_given = words[at - 1].form == COMMA and is_given_name(words[at].form)
    return is_given and at + 1 < len(words) and _is_unknown(words[at + 1].form)


def _may_begin(form: str) -> bool:
    if not form.isalpha() or form.isascii() or form in TITLES or form[0] in NO_FIRST_LETTERS:
        return False
    use = usage(form)
    return use.name_share >= _GIVEN_SHARE and is_given_name(form) if use.count else _is_unknown(form)


def _may_go_on(form: str) -> bool:
    if not form.isalpha() or form in TITLES or form[0] in (PROCLITIC_CONJUNCTION, *PROCLITIC_PREPOSITIONS):
        return False
    use = usage(form)
    return use.name_share >= _NAME_SHARE if use.count else _is_unknown(form)


_begins = BoundedByWord(_may_begin).__getitem__
_goes_on = BoundedByWord(_may_go_on).__getitem__


def _is_unknown(form: str) -> bool:
    """Whether nobody knows a word, which looks like no verb or participle; a definite one is a nisba."""
    if not is_unknown_name(form) or is_possessed(form) or form.endswith(OF_MANY):
        return False
    if form.startswith(ARTICLE):
        return form.endswith(_NISBA) and not is_nisba(fold_name(form))
    return may_be_noun(form) and not (form[0] == PARTICIPLE and form.endswith(PARTICIPLE_ENDINGS))


def _is_said(words: Sequence[Token], end: int, *, is_full: bool) -> bool:
    """Whether what is said begins at `end`; a full name may have an office behind it: `قالت صفاء بوزغران المديرة`."""
    following = fold_name(words[end].form)
    return following in _THAT | MARKS | _ABOUT or (is_full and following.startswith(ARTICLE))


def _is_apposition(words: Sequence[Token], end: int) -> bool:
    """Whether a name between commas ends at `end`: `المديرة، صفاء بوزغران، قالت`."""
    return words[end].form in (COMMA, BRACKET) or fold_name(words[end].form) in _THAT
