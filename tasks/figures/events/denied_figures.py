"""Whether what is said of a figure is denied, feared or taken back before it: `نفى أن 5 قتلوا`, `يخشى أن 5 قتلوا`."""

from collections.abc import Iterator

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, STOPS, THAT, Clause
from tasks.figures.events.hypotheses import HYPOTHESIS_REACH, supposes
from tasks.figures.events.tables import split
from tasks.figures.events.types import Guide
from tasks.language.fold import fold
from tasks.language.inflection import verb_forms

_ABOUT = fold(context.ABOUT)
_RETRACTING = frozenset(form.text for pair in split(context.RETRACTING_VERBS) for form in verb_forms(pair))


def is_supposed(clause: Clause, start: int, end: int) -> bool:
    """Whether what is said between two tokens is only feared or expected: `قد يصل عدد القتلى إلى 500`."""
    for j in reversed(clause.behind(end, end - start + HYPOTHESIS_REACH)):
        if clause.owner[j] >= 0 or clause.forms[j] in STOPS or (j < start and clause.forms[j] in COMMAS):
            return False
        if supposes(clause, j, Guide.SUPPOSED | Guide.AIM):
            return True
    return False


def is_unreal(clause: Clause, k: int) -> bool:
    """Whether what is said of figure `k` after it is feared or denied before it."""
    return is_supposed(clause, clause.first[k], clause.first[k]) or _is_content_denied(clause, k)


def _is_content_denied(clause: Clause, k: int) -> bool:
    """Whether figure `k` stands in a clause that is denied: `نفى أن 5 جنود قتلوا`, `ليس صحيحا أن 5 قتلوا`."""
    told = reported = False
    for j in _before_figure(clause, k):
        guide = clause.words[j].guide
        told = told or clause.words[j].bare == THAT
        if told and (guide & Guide.DENIAL or (reported and guide & Guide.NEGATION)):
            return True
        reported = reported or bool(guide & Guide.REPORT)
    return False


def is_averted(clause: Clause, k: int) -> bool:
    """Whether figure `k`, which names its event itself, is denied or feared: `منع 400 ألف إصابة`, `نفى سقوط 5 قتلى`."""
    if _is_retracted(clause, k):
        return True
    for j in _before_figure(clause, k):
        guide = clause.words[j].guide
        if (guide & (Guide.DENIAL | Guide.AVERTING) and not guide & Guide.PREPOSITION) or supposes(clause, j):
            return True
    return False


def _is_retracted(clause: Clause, k: int) -> bool:
    """`تراجعت الوزارة عن حصيلة 40 قتيلا`; a count that falls (`تراجع عدد القتلى عن 40`) is no speaker."""
    taken_back = False
    for j in _before_figure(clause, k):
        word = clause.words[j]
        if word.bare in _RETRACTING:
            return taken_back
        if word.bare == _ABOUT:
            taken_back = clause.any(Guide.COUNT, clause.ahead(j + 1, 1))
        elif taken_back and word.guide & Guide.COUNT:
            return False
    return False


def _before_figure(clause: Clause, k: int) -> Iterator[int]:
    """The tokens of the clause before figure `k`, the nearest first."""
    for j in reversed(clause.behind(clause.first[k], HYPOTHESIS_REACH)):
        form = clause.forms[j]
        if clause.owner[j] >= 0 or form in STOPS or form in COMMAS or clause.words[j].guide & Guide.BREAK:
            return
        yield j
