"""Whether a relative clause between a trigger and a number has ended."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import Clause
from tasks.figures.events.governor import Governor
from tasks.figures.events.tables import split
from tasks.figures.events.types import Guide, Noun, Trigger
from tasks.language import affix_lexicon as affix

_HAPPENING = frozenset(split(context.HAPPENING))
_MASCULINE = frozenset(split(context.MASCULINE_RELATIVES))
_FEMININE = frozenset(split(context.FEMININE_RELATIVES))


def is_resumed(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a relative clause has ended and the verb goes on: `أصيب في الهجوم الذي استهدف مدرعة أربعة`."""
    if governor.taken or not governor.action.finite or clause.kinds[k] is not Noun.PERSON:
        return False
    if governor.complement:
        ended = clause.after_comma(k) or _is_relative_complete(clause, k, governor)
        return ended and governor.action.trigger is Trigger.ACT
    left = clause.lefts[k].at
    verb = left
    while verb > 0 and clause.words[verb].guide & Guide.ADVERB:
        verb -= 1
    if verb >= 0 and clause.words[verb].bare in _HAPPENING:
        return True
    return clause.after_comma(k) or (left >= 0 and clause.words[left].definite)


def _is_relative_complete(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether the verb of the relative clause has its object: `اعتقلت الشرطة التي داهمت المنازل فجرا 8 شبان`.

    Its subject is the doer of the main verb, with whom it agrees; what follows it is then its object.
    """
    for j in range(governor.index + 1, clause.first[k]):
        if clause.verbal(j):
            return _agrees_with_relative(clause, j) and clause.noun_follows(j)
        if clause.actions[j] is not None:
            return False
    return False


def _agrees_with_relative(clause: Clause, i: int) -> bool:
    """`التي داهمت`, `الذي داهم`, `الذين داهموا`, not `التي هاجم`: whether the verb's subject is its antecedent."""
    relative, verb = clause.words[i - 1].bare, clause.words[i].bare
    feminine = verb.endswith(affix.TEH) or (verb.startswith(affix.TEH) and not verb.endswith(affix.TEH_MARBUTA))
    return relative in (_FEMININE if feminine else _MASCULINE)
