"""From labelled tokens to mentions: which words, without the punctuation, quotes and titles at their edges."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from tasks.entities.decoding import Chunk, decode
from tasks.entities.names.names import Key, key_of, words_of
from tasks.entities.names.names_lexicon import (
    APRIL,
    ARTICLE,
    BLESSINGS,
    GOVERNORS,
    HYPHENATED,
    LETTERS,
    LONE_PROCLITICS,
    MONTHS_OR_FIRMS,
    OPEN_PARTICLES,
    PROCLITIC_CONJUNCTION,
    TITLES,
)
from tasks.entities.names.proclitics import PROCLITICS, is_one_of, readings, without_proclitics
from tasks.entities.places.countries import country_of
from tasks.entities.types import EntityType
from tasks.language.fold import fold_name
from tasks.language.tokens import Token, is_latin, is_word
from tasks.language.vocabulary import usage

# From this count on a word is known not to be a name. On a tenth of the training corpus that the model had not seen
# this changed ten persons' names in 281, and four more were right in all.
_COMMON = 100
_FUNCTION_WORD, _SLIPS = 2000, 0.15
# A word of a person's name that nobody knows has a proclitic if its rest is so surely a name: بايدن لنتنياهو
_NAME_SHARE = 0.6
_SHORTEST_REST = 3
_PARTING = frozenset({PROCLITIC_CONJUNCTION, "ل"})
HYPHENS = frozenset("-\u2010\u2011")
_STOP = "."
_SEPARATORS = frozenset("،,؛;؟?!()[]")

Sentences = Sequence[Sequence[Token]]
"""The tokens of each sentence of an article, with offsets into their field."""


class Span(NamedTuple):
    """Tokens of one sentence that name something; `start` and `end` are token indices, `end` exclusive."""

    sentence: int
    start: int
    end: int
    type: EntityType


class Name(NamedTuple):
    """A span, with the form of its first word without proclitics."""

    span: Span
    first: str

    def forms(self, words: Sequence[Token]) -> list[str]:
        """The forms of its tokens in their sentence `words`, the first without proclitics."""
        return [self.first, *(token.form for token in words[self.span.start + 1 : self.span.end])]

    def key(self, tokens: Sentences) -> Key:
        """The key of its words in the article's `tokens`, without punctuation."""
        words = tokens[self.span.sentence][self.span.start + 1 : self.span.end]
        return key_of([self.first, *words_of(words)])

    def typed(self, kind: EntityType) -> "Name":
        """The same words as a name of this type."""
        return self if self.span.type == kind else self._replace(span=self.span._replace(type=kind))


def owned_words(names: Iterable[Name]) -> defaultdict[int, set[int]]:
    """The indices of the words in each sentence that are a part of one of `names`."""
    owned: defaultdict[int, set[int]] = defaultdict(set)
    for name in names:
        owned[name.span.sentence].update(range(name.span.start, name.span.end))
    return owned


def find_names(tokens: Sentences, labels: Sequence[Sequence[str]]) -> list[Name]:
    """What `labels` name in the sentences of one article, in reading order."""
    spans = [
        span
        for index, (words, sentence_labels) in enumerate(zip(tokens, labels, strict=True))
        if sentence_labels.count("O") < len(sentence_labels)
        for span in find_spans(index, words, sentence_labels)
        if not _is_month(span, words)
    ]
    seen = {fold_name(token.form) for span in spans for token in tokens[span.sentence][span.start : span.end]}
    return [
        Name(part, _first(tokens[part.sentence][part.start : part.end], part.type, seen))
        for span in spans
        for part in _parted(span, tokens, seen)
    ]


def _is_month(span: Span, words: Sequence[Token]) -> bool:
    """Whether a month that is also a firm stands in a date: `أبريل (نيسان)`, `12 نيسان`, `نيسان 2015`."""
    if span.end - span.start > 1 or words[span.start].form not in MONTHS_OR_FIRMS:
        return False
    around = [token.form for token in (*words[max(0, span.start - 1) : span.start], *words[span.end : span.end + 1])]
    in_brackets = span.start > 1 and words[span.start - 1].form == "(" and words[span.start - 2].form in APRIL
    return in_brackets or any(map(str.isdecimal, around))


def _first(words: Sequence[Token], kind: EntityType, seen: Container[str]) -> str:
    """The form of the first of a name's `words` without proclitics: what leaves the name of a country, if anything."""
    form = words[0].form
    if form[:1] in PROCLITICS and is_latin(form[1:]):
        return form[1:]
    first = without_proclitics(form, kind, seen)
    if kind == "LOC" and (possible := readings(form)):
        rest = words_of(words[1:])
        if not any(country_of(key_of([known, *rest])) for known in (form, first)):
            return next((reading for reading in possible if country_of(key_of([reading, *rest]))), first)
    return first


def _parted(span: Span, tokens: Sentences, seen: Container[str]) -> list[Span]:
    """`span` cut before words with a proclitic, which begin another name: `بايدن لزيلينسكي`, `Apple وMicrosoft`.

    In Arabic letters only persons, where nobody knows the word as it stands, and its rest is a name by itself or in
    this article.
    """
    words = tokens[span.sentence]
    starts = [span.start]
    for at in range(span.start + 1, span.end):
        before, form = words[at - 1], words[at].form
        if form[:1] not in _PARTING or fold_name(before.form) in OPEN_PARTICLES or not is_word(before.form):
            continue
        if is_latin(form[1:]) or (span.type == "PERS" and _is_parting(form, seen)):
            starts.append(at)
    return [span._replace(start=start, end=end) for start, end in pairwise([*starts, span.end])]


def _is_parting(form: str, seen: Container[str]) -> bool:
    rest = form[1:]
    if len(rest) < _SHORTEST_REST or usage(form).count:
        return False
    use = usage(rest)
    if use.count and use.name_share < _NAME_SHARE:
        return False
    return fold_name(rest) in seen or (use.count > 0 and len(rest) > _SHORTEST_REST)


def find_spans(sentence: int, tokens: Sequence[Token], labels: Sequence[str]) -> Iterator[Span]:
    """The named spans of one sentence, in order."""
    forms = [token.form for token in tokens]
    if not HYPHENS.isdisjoint(forms):
        labels = _with_hyphens(tokens, labels)
    if _STOP in forms[:-1]:
        labels = _with_acronyms(tokens, labels)
    for chunk in decode(labels):
        for part in _split(chunk, tokens):
            start, end = _trim(part, tokens)
            if start < end:
                # The labels of a recogniser name these types and no other.
                yield Span(sentence, start, end, cast(EntityType, chunk.type))


def _with_hyphens(tokens: Sequence[Token], labels: Sequence[str]) -> Sequence[str]:
    """`labels` with names whose parts are always joined, `جان-بول`, in one; other hyphens may part two names."""
    joined: list[str] | None = None
    for at, hyphen in enumerate(tokens[1:-1], start=1):
        if hyphen.form not in HYPHENS:
            continue
        before, after = tokens[at - 1], tokens[at + 1]
        if (
            labels[at - 1].endswith("PERS")
            and is_one_of(before.form, HYPHENATED)
            and before.end == hyphen.start
            and hyphen.end == after.start
            and is_word(after.form)
        ):
            joined = joined or list(labels)
            joined[at : at + 2] = ["I-PERS", "I-PERS"]
    return labels if joined is None else joined


# Not divided: an acronym that is found sets where the search goes on.
def _with_acronyms(tokens: Sequence[Token], labels: Sequence[str]) -> Sequence[str]:
    """`labels` with foreign letters between full stops, `بي.بي.سي`, in one name, where any of them is in one."""
    joined: list[str] | None = None
    end = 0
    for at, token in enumerate(tokens):
        if at < end or not is_one_of(token.form, LETTERS):
            continue
        end = at + 1
        while end + 1 < len(tokens) and _is_next_letter(*tokens[end - 1 : end + 2]):
            end += 2
        kinds = [label[2:] for label in labels[at:end] if label != "O"]
        if end > at + 1 and kinds:
            joined = joined or list(labels)
            joined[at:end] = [f"B-{kinds[0]}", *[f"I-{kinds[0]}"] * (end - at - 1)]
    return labels if joined is None else joined


def _is_next_letter(before: Token, stop: Token, letter: Token) -> bool:
    return stop.form == _STOP and letter.form in LETTERS and before.end == stop.start and stop.end == letter.start


def _is_title(form: str) -> bool:
    return is_one_of(form, TITLES)


def _split(chunk: Chunk, tokens: Sequence[Token]) -> Iterator[Chunk]:
    """`chunk` cut at commas, parentheses and the like, over which no name runs, and at blessings, which end it."""
    start = chunk.start
    for index in range(chunk.start, chunk.end):
        form = tokens[index].form
        if form in _SEPARATORS:
            yield Chunk(start, index, chunk.type)
            start = index + 1
        elif form in BLESSINGS and chunk.type == "PERS":
            yield Chunk(start, index, chunk.type)
            return
    yield Chunk(start, chunk.end, chunk.type)


def _trim(chunk: Chunk, tokens: Sequence[Token]) -> tuple[int, int]:
    start, end = chunk.start, chunk.end
    while start < end and (not is_word(tokens[start].form) or tokens[start].form in LONE_PROCLITICS):
        start += 1
    while start < end and not is_word(tokens[end - 1].form):
        end -= 1
    if chunk.type == "PERS":
        return _trim_person(start, end, tokens)
    # The governor of a region is no part of its name, nor the region's body: والي ولاية سطيف
    return (start + 1, end) if end - start > 1 and is_one_of(tokens[start].form, GOVERNORS) else (start, end)


def _trim_person(start: int, end: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """A person's name without titles before it, and without words at its edges that are never names."""
    while start < end and (_is_title(tokens[start].form) or not is_word(tokens[start].form)):
        start += 1
    while start < end - 1 and (_begins_no_name(tokens[start].form) or not is_word(tokens[start].form)):
        start += 1
    # Many a surname is an ordinary noun with the article.
    while (
        start < end - 1
        and not tokens[end - 1].form.startswith(ARTICLE)
        and tokens[end - 2].form not in HYPHENS
        and fold_name(tokens[end - 2].form) not in OPEN_PARTICLES
        and _is_no_name(tokens[end - 1].form)
    ):
        end -= 1
    while start < end and not is_word(tokens[end - 1].form):
        end -= 1
    return start, end


def _begins_no_name(form: str) -> bool:
    """Whether a word is never in names, or so common that a small share of slips is in them: `فإن`."""
    use = usage(form)
    return _is_no_name(form) or (use.count >= _FUNCTION_WORD and use.name_share <= _SLIPS)


def _is_no_name(form: str) -> bool:
    use = usage(form)
    return use.count >= _COMMON and use.name_share == 0
