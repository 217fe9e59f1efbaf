"""Sentences with their figures marked: `قتل [5 ~أشخاص] في [3 ~مدن]`, the counted noun after a tilde."""

import re

from tasks.figures.events.events import CountSpan, assign_events
from tasks.language.tokens import tokenise

_FIGURE = re.compile(r"\[([^\]]*)\]")
_NUMBER = re.compile(r"[0-9.,]+|\S+")


def read_marked(marked: str) -> tuple[str, list[CountSpan]]:
    """The sentence without marks, and its figures."""
    text, spans, position = "", [], 0
    for match in _FIGURE.finditer(marked):
        text += marked[position : match.start()]
        start, inner = len(text), match[1]
        noun_at = inner.find("~")
        bare = inner.replace("~", "")
        noun = re.match(r"\w+", inner[noun_at + 1 :]) if noun_at >= 0 else None
        number = _NUMBER.search(bare)
        assert number is not None
        number_at = number.span()
        digits = re.search(r"[0-9][0-9.,]*", bare)
        if digits is not None:
            number_at = digits.span()
        elif noun_at == 0:  # the number is the last word, or a dual itself
            number_at = (max(0, bare.rfind(" ") + 1), len(bare))
        spans.append(
            CountSpan(
                start,
                start + len(bare),
                start + number_at[0],
                start + number_at[1],
                noun[0] if noun else None,
                start + noun_at if noun else None,
            )
        )
        text += bare
        position = match.end()
    return text + marked[position:], spans


def events_of(marked: str, infectious: bool = False) -> str:
    """The events of a marked sentence, `-` for none."""
    text, spans = read_marked(marked)
    return " ".join(event or "-" for event in assign_events(tokenise(text), spans, infectious))
