"""Verbs that tell nothing themselves: they take what follows, until their clause ends."""

from tasks.figures.events.clause import COMMAS, Clause
from tasks.figures.events.governor import Governor
from tasks.figures.events.reading import Reading
from tasks.figures.events.types import Guide

# In tokens.
_SOURCE_REACH = 4
_COUNT_REACH = 8


def read_verb(reading: Reading, i: int) -> None:
    """A verb that is no trigger takes what follows, until its clause ends."""
    clause, word, governor = reading.clause, reading.clause.words[i], reading.governor
    if clause.any(Guide.SOURCE, clause.behind(i, _SOURCE_REACH)):
        return
    before = clause.words[i - 1].guide if i else Guide.OPENER
    if before & Guide.PREPOSITION and not before & Guide.RELATIVE:
        return  # a noun that looks like a verb: `في قصف`
    if not word.guide & Guide.LINK:
        reading.head = None
    reading.part_open = False
    if governor is not None and governor.blocked != "main":
        _block(clause, i, governor)


def _block(clause: Clause, i: int, governor: Governor) -> None:
    """Let the verb at token `i`, of a main or a relative clause, part the governor from what follows."""
    word, before = clause.words[i], clause.words[i - 1].guide if i else Guide.OPENER
    counts = clause.any(Guide.COUNT, range(max(governor.index + 1, i - _COUNT_REACH), i))
    if word.guide & Guide.LINK and not governor.taken and counts:
        governor.complement = False  # `توقيف عدد بلغ 251 شخصاً`
        return
    opens = word.conjunction or before & Guide.OPENER or (before and clause.words[i - 1].conjunction)
    governor.blocked = "main" if opens or clause.forms[i - 1] in COMMAS else "relative"
