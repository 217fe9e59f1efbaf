"""Predicates without a trigger: the state in which those counted before are or remain."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.backlinks import link_back
from tasks.figures.events.clause import FROM, Clause
from tasks.figures.events.denial import is_denied
from tasks.figures.events.health import casualty_event
from tasks.figures.events.reading import Reading
from tasks.figures.events.reference import LONGEST_CLAUSE, begins_new_clause
from tasks.figures.events.tables import split
from tasks.figures.events.types import Action, Casualty, Guide, Noun, Trigger, Word
from tasks.figures.events.words import analyse
from tasks.language import affix_lexicon as affix

_CUSTODY = frozenset(split(context.CUSTODY))
_STATES = _CUSTODY | frozenset(split(context.FREEDOM))
_ARRESTED = Action("arrested", Trigger.UNDERGO, finite=True, plural=True)


def read_state(reading: Reading, i: int) -> bool:
    """`5 متهمين في حالة اعتقال`, `6 ناشطين رهن الحراسة النظرية`: those before token `i` are held, or not (`سراح`).

    A part speaks for itself alone. A case to come governs the number after it: `في حالة اعتقال 5 أشخاص`.
    """
    clause = reading.clause
    at = i + 1
    if at >= clause.size or clause.words[at].bare not in _STATES or clause.at_once(at) is not None:
        return False
    k = clause.figure_before(i)
    while k is not None and clause.within(k):
        k = clause.figure_before(clause.first[k])  # `28 من بين المتهمين الـ36 في حالة إيقاف`
    if k is None or clause.kinds[k] is Noun.THING or begins_new_clause(clause, clause.last[k], i):
        return False
    clause.actions[at] = None
    held = clause.words[at].bare in _CUSTODY and not is_denied(clause, i, _ARRESTED)
    reading.settle(k, _ARRESTED.event if held else None)
    return True


def read_counted_state(reading: Reading, k: int) -> bool:
    """`7 في حالة سراح و4 رهن الاعتقال`: the word for the state right after the number is no counted noun."""
    clause, after = reading.clause, reading.clause.last[k]
    if after >= clause.size or clause.words[after].bare not in _STATES or clause.lefts[k].preposition:
        return False
    if not analyse(clause.figures[k].counted or "").guide & Guide.STATE:
        return False
    clause.actions[after] = None
    reading.settle(k, _ARRESTED.event if clause.words[after].bare in _CUSTODY else None)
    return True


def read_remaining(reading: Reading, i: int, casualty: Casualty) -> bool:
    """What the plural verb before token `i` says of those before it.

    `7 صيادين أبحروا أمس وما زالوا مفقودين`, `40 امرأة كانوا من بين المعتقلين`.
    """
    clause, word = reading.clause, reading.clause.words[i]
    among = word.definite and casualty.many and clause.any(Guide.BETWEEN, clause.behind(i, 1))
    verb = i - 3 if among and i > 2 and clause.words[i - 2].bare == FROM else i - 1
    if verb < 0 or not clause.words[verb].guide & Guide.COPULA or word.preposition:
        return False
    if not (_is_of_figure(clause, verb) if among else _is_participle(word)):
        return False
    action = Action(casualty.event, Trigger.UNDERGO, finite=True, plural=True)
    event = None if is_denied(clause, verb, action) else casualty_event(clause, i, casualty)
    return link_back(reading, i, action, event, certain=False)


def _is_participle(word: Word) -> bool:
    return word.bare.endswith(affix.PLURAL_PARTICIPLES) and not word.definite


def _is_of_figure(clause: Clause, verb: int) -> bool:
    """Whether the subject of the verb is counted: not `56 آخرون، مضيفا أن أطفالا كانوا من بين القتلى`."""
    k = clause.figure_before(verb)
    if k is None or verb - clause.last[k] > LONGEST_CLAUSE:
        return False
    return not clause.any(Guide.OPENER, range(clause.last[k], verb))
