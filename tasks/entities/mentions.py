"""From labelled tokens to mentions: which words, without the punctuation, quotes and titles at their edges."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.entities.decoding import Chunk, decode
from tasks.entities.names_lexicon import LONE_PROCLITICS, TITLES
from tasks.spans import Field
from tasks.tokens import Token

_SEPARATORS = frozenset("،,؛;؟?!")


class Span(NamedTuple):
    """Tokens of one sentence that name something; `start` and `end` are token indices, `end` exclusive."""

    sentence: int
    field: Field
    start: int
    end: int
    type: str


def find_spans(sentence: int, field: Field, tokens: Sequence[Token], labels: Sequence[str]) -> Iterator[Span]:
    """The named spans of one sentence, in order."""
    for chunk in decode(labels):
        for part in _split(chunk, tokens):
            start, end = _trim(part, tokens)
            if start < end:
                yield Span(sentence, field, start, end, chunk.type)


def is_word(token: Token) -> bool:
    """Whether the token has a letter or digit, so that it can stand at the edge of a name."""
    return any(map(str.isalnum, token.form))


def _split(chunk: Chunk, tokens: Sequence[Token]) -> Iterator[Chunk]:
    """`chunk` cut at commas and the like, over which no name runs."""
    start = chunk.start
    for index in range(chunk.start, chunk.end):
        if tokens[index].form in _SEPARATORS:
            yield Chunk(start, index, chunk.type)
            start = index + 1
    yield Chunk(start, chunk.end, chunk.type)


def _trim(chunk: Chunk, tokens: Sequence[Token]) -> tuple[int, int]:
    start, end = chunk.start, chunk.end
    while start < end and (not is_word(tokens[start]) or tokens[start].form in LONE_PROCLITICS):
        start += 1
    while start < end and not is_word(tokens[end - 1]):
        end -= 1
    if chunk.type == "PERS":
        while start < end and (tokens[start].form in TITLES or not is_word(tokens[start])):
            start += 1
    return start, end
