"""The event of a trigger for the number before it."""

from tasks.figures.events.clause import Clause
from tasks.figures.events.denied_figures import is_unreal
from tasks.figures.events.reading import Reading
from tasks.figures.events.tables import SOME
from tasks.figures.events.types import Action, Guide, Noun

FAR = 8  # tokens: a verb further off wants a person for its subject
_MOST_SKIPPED = 8  # figures that a pronoun may reach over


def link_back(reading: Reading, i: int, action: Action, event: str | None, certain: bool) -> bool:
    """Give the trigger's event to the number before it, where one can have undergone it."""
    clause, k = reading.clause, _subject(reading, i, action.event, certain)
    if k is None or not _may_undergo(reading, k, action.event, certain):
        return False
    if i - clause.last[k] > FAR and clause.kinds[k] is Noun.UNKNOWN:
        return False
    if _is_of_some(clause, i):
        return True
    if is_unreal(clause, k):
        event = None  # `يخشى أن يكون 20 عاملا قد لقوا حتفهم`
    of_these = clause.any(Guide.RELATIVE, clause.behind(i, 1))  # `بينهم 5 ممن أصيبوا` says nothing of the whole
    for at in {k} if of_these else {reading.root[k], k, *reading.parts_with(k)}:
        if reading.is_open(at) and _may_undergo(reading, at, action.event, certain=False):
            reading.settle(at, reading.refined(at, action, event, i))
    return True


def _subject(reading: Reading, i: int, event: str, certain: bool) -> int | None:
    """The nearest figure before token `i` that can have undergone `event` and is no part of the one before it."""
    clause = reading.clause
    k = clause.figure_before(i)
    for _ in range(_MOST_SKIPPED):
        if k is None or (_may_undergo(reading, k, event, certain) and not clause.within(k)):
            break
        k = clause.figure_before(clause.first[k])
    return k


def _is_of_some(clause: Clause, i: int) -> bool:
    """`9 إخوة كثير منهم ماتوا`, `9 عمال بعضهم أصيبوا`: the verb at token `i` is of some, and nobody counts them."""
    at = i - 1
    if at < 1 or clause.owner[at] >= 0:
        return False
    word = clause.words[at]
    if word.guide & Guide.PRONOUN_AFTER:
        return clause.owner[at - 1] < 0 and clause.nominal(at - 1)
    return word.bare in SOME


def _may_undergo(reading: Reading, k: int, event: str, certain: bool) -> bool:
    """Whether those counted can have undergone `event`; what a pronoun stands for must be a person for certain."""
    kind, left = reading.clause.kinds[k], reading.clause.lefts[k].at
    if certain and left >= 0 and reading.clause.words[left].guide & Guide.TOWARDS:
        return False
    if event == "caught":
        return kind is not Noun.UNKNOWN
    if event == "seized" or kind is Noun.THING:
        return event == "seized" and kind is Noun.THING
    return kind is not Noun.UNKNOWN or not certain or not reading.clause.figures[k].counted
