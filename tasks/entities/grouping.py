"""Mentions of one thing in one entity."""

from collections.abc import Sequence

from tasks.entities.mentions import Span
from tasks.entities.names import fold
from tasks.entities.types import Entity, Mention, Text
from tasks.tokens import Token


def group(article: Text, tokens: Sequence[Sequence[Token]], spans: Sequence[Span]) -> list[Entity]:
    """The entities that `spans` name, in the order of their first mention.

    `tokens` holds the tokens of each sentence, with offsets into their field.
    """
    entities: dict[tuple[str, str], Entity] = {}
    for span in spans:
        words = tokens[span.sentence][span.start : span.end]
        name = " ".join(word.form for word in words)
        start, end = words[0].start, words[-1].end
        entity = entities.setdefault((span.type, fold(name)), Entity(span.type, name, None, []))  # type: ignore[arg-type]
        entity.mentions.append(Mention(span.field, start, end, article.field(span.field)[start:end]))
    return list(entities.values())
