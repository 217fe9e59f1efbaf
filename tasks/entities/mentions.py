"""From labelled tokens to mentions: which words, without the punctuation, quotes and titles at their edges."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.entities.decoding import Chunk, decode
from tasks.entities.names import fold
from tasks.entities.names_lexicon import ARTICLE, BLESSINGS, LONE_PROCLITICS, TITLES
from tasks.entities.proclitics import readings, without_proclitics
from tasks.entities.types import EntityType
from tasks.entities.vocabulary import usage
from tasks.tokens import Token

# From this count on a word is known not to be a name. On a tenth of the training corpus that the model had not seen
# this changed ten persons' names in 281, and four more were right in all.
_COMMON = 100
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


def find_names(tokens: Sentences, labels: Sequence[Sequence[str]]) -> list[Name]:
    """What `labels` name in the sentences of one article, in reading order."""
    spans = [
        span
        for index, (words, sentence_labels) in enumerate(zip(tokens, labels, strict=True))
        if sentence_labels.count("O") < len(sentence_labels)
        for span in find_spans(index, words, sentence_labels)
    ]
    seen = {fold(token.form) for span in spans for token in tokens[span.sentence][span.start : span.end]}
    return [Name(span, without_proclitics(tokens[span.sentence][span.start].form, span.type, seen)) for span in spans]


def find_spans(sentence: int, tokens: Sequence[Token], labels: Sequence[str]) -> Iterator[Span]:
    """The named spans of one sentence, in order."""
    for chunk in decode(labels):
        for part in _split(chunk, tokens):
            start, end = _trim(part, tokens)
            if start < end:
                yield Span(sentence, start, end, chunk.type)  # type: ignore[arg-type]


def _is_title(form: str) -> bool:
    return form in TITLES or any(reading in TITLES for reading in readings(form))


def is_word(token: Token) -> bool:
    """Whether the token has a letter or digit, so that it can stand at the edge of a name."""
    return any(map(str.isalnum, token.form))


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
    while start < end and (not is_word(tokens[start]) or tokens[start].form in LONE_PROCLITICS):
        start += 1
    while start < end and not is_word(tokens[end - 1]):
        end -= 1
    return _trim_person(start, end, tokens) if chunk.type == "PERS" else (start, end)


def _trim_person(start: int, end: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """A person's name without titles before it, and without words at its edges that are never names."""
    while start < end and (_is_title(tokens[start].form) or not is_word(tokens[start])):
        start += 1
    while start < end - 1 and (_is_no_name(tokens[start].form) or not is_word(tokens[start])):
        start += 1
    # Many a surname is an ordinary noun with the article.
    while start < end - 1 and not tokens[end - 1].form.startswith(ARTICLE) and _is_no_name(tokens[end - 1].form):
        end -= 1
    while start < end and not is_word(tokens[end - 1]):
        end -= 1
    return start, end


def _is_no_name(form: str) -> bool:
    use = usage(form)
    return use.count >= _COMMON and use.name_share == 0
