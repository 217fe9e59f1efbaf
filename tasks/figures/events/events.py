"""What happened to those whom a figure counts: killed, wounded, arrested …, by the clause in which they stand.

One pass over the sentence keeps the trigger that governs what comes next (`مقتل`, `اعتقلت`); a number that can be its
argument takes its event. Verbs after their subject, parts (`بينهم`), coordination and apposition link backwards.
"""

from collections.abc import Sequence

from tasks.figures.events.clause import Clause
from tasks.figures.events.figures import read_figure
from tasks.figures.events.frames import resolve_frames
from tasks.figures.events.reading import Reading
from tasks.figures.events.tables import TOLLS
from tasks.figures.events.tokens import read_token
from tasks.figures.events.types import CountSpan, Noun
from tasks.figures.events.words import analyse, noun_kind
from tasks.language.fold import fold
from tasks.language.tokens import Token

__all__ = ["CountSpan", "assign_events"]


def assign_events(
    tokens: Sequence[Token], figures: Sequence[CountSpan], infectious: bool = False, told: Sequence[str] = ()
) -> list[str | None]:
    """The event of each of `figures`, in order, None where the text says none of those counted; for ONE sentence.

    `tokens` are the sentence's, `figures` those that count and stand in it. `infectious` tells that the article is
    about an illness, so that bare cases are infected and `إصابة` without violence is no wound. `told` are the events of
    the last sentence that had any, of which a later toll may speak (`ارتفعت الحصيلة إلى 530`). Nothing is raised.
    """
    if not figures:
        return []
    cases = any(noun_kind(figure.counted) is Noun.CASE for figure in figures)
    if not told and not cases and not _may_tell(tokens):
        return [None] * len(figures)
    clause = Clause(tokens, figures, infectious, told)
    resolve_frames(clause)
    return _read(clause)


def _read(clause: Clause) -> list[str | None]:
    reading = Reading(clause)
    i = 0
    while i < clause.size:
        k = clause.owner[i]
        if k < 0:
            read_token(reading, i)
            i += 1
        else:
            read_figure(reading, k)
            i = max(i + 1, clause.last[k])
    return reading.result()


def _may_tell(tokens: Sequence[Token]) -> bool:
    """Whether a word of the sentence tells an event by itself or with another that it needs."""
    words = [analyse(token.form) for token in tokens]
    if any(word.casualty is not None or word.bare in TOLLS for word in words):
        return True
    needs = [action.needs for word in words for action in word.actions]
    if not all(needs):
        return True
    said = {form for word, token in zip(words, tokens, strict=True) for form in (word.bare, fold(token.form))}
    return any(not need.isdisjoint(said) for need in needs)
