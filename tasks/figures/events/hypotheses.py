"""Whether a trigger is only thought of: `قد يقتل`, `محاولة قتل`, `يشتبه في مقتل`."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import THAT, Clause
from tasks.figures.events.frame_lexicon import FRAMES
from tasks.figures.events.tables import split
from tasks.figures.events.types import Action, Guide, Trigger
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.inflection import verb_forms

# In tokens before the trigger, as read off news sentences; longer reaches met the words of other clauses.
HYPOTHESIS_REACH = 6
_COORDINATED_REACH = 2  # `حاولوا اقتحام المبنى وقتلوا 5` happened
_ABOUT = fold(context.ABOUT)
_SUSPICIONS = frozenset(split(context.SUSPICIONS))
# Perfects that begin like an imperfect: `تخطى`, `توفي`.
_VERBS = [*split(context.LINK_VERBS), *(verb for frame in FRAMES for verb in split(frame.words) if "/" in verb)]
_PERFECTS = frozenset(form.text for pair in _VERBS for form in verb_forms(pair.partition("/")[0]))


def is_hypothetical(clause: Clause, i: int, j: int, action: Action) -> bool:
    """Whether the supposition at token `j` reaches the trigger."""
    distance = i - j
    if clause.words[j].guide & Guide.PERHAPS and not _is_perhaps(clause, i, j, action):
        return False
    done = _is_done(clause, i, action)
    if done and action.plural and not clause.words[i].conjunction and any(map(clause.verbal, range(j + 1, i))):
        return False  # `مقاتلون يشتبه بأنهم ينتمون إلى الحركة قتلوا 5`
    if clause.words[j].bare in _SUSPICIONS and (_is_joined_in(clause, i, j) or _is_known_result(clause, i, j)):
        return False
    if clause.words[j].guide & Guide.ATTEMPT and not _may_be_attempted(clause, i, action, distance):
        return False
    return distance <= (_COORDINATED_REACH if clause.words[i].conjunction else HYPOTHESIS_REACH)


def _is_perhaps(clause: Clause, i: int, j: int, action: Action) -> bool:
    """Whether the `قد` at token `j` makes the trigger uncertain: `قد يقتل 3`, `قد يسفر الهجوم عن مقتل 3`."""
    following = clause.words[j + 1]
    if not is_imperfect(following.bare):
        return False
    return action.finite if j + 1 == i else bool(following.guide & Guide.LEADS_TO)


def _is_joined_in(clause: Clause, i: int, j: int) -> bool:
    """Whether the suspicion at token `j` is of a part in what the trigger tells: `دورا في مقتل 3`, `ضلوعه بقتل 3`."""
    of_what = i - 1 if clause.words[i].preposition == affix.WITH else i - 2
    return of_what > j and is_about(clause, i) and clause.nominal(of_what) and clause.words[of_what].bare != THAT


def _is_known_result(clause: Clause, i: int, j: int) -> bool:
    """Whether the suspicion at token `j` is about what had that result: `ضلوعهم في تفجير أسفر عن مقتل 3`.

    A relative clause says it of a thing that is known; `يشتبه بأن الحريق أسفر عن مقتل 3` is a suspicion.
    """
    for at in range(j + 2, i):
        word, before = clause.words[at], clause.words[at - 1]
        if word.guide & Guide.LEADS_TO and clause.verbal(at) and not is_imperfect(word.bare):
            return bool(before.guide & Guide.RELATIVE) or (clause.nominal(at - 1) and not before.definite)
    return False


def _may_be_attempted(clause: Clause, i: int, action: Action, distance: int) -> bool:
    """Whether the trigger is what somebody attempts or has to do: a deed to come, not what befell people before.

    `حاول تبرير مقتل 5`, `يجب محاسبة المسؤولين عن قتل 5`, `يجب أن يحاكم من قتلوا 5` tell of what was done.
    """
    if distance == 1:
        return True
    done = _is_done(clause, i, action)
    return not (done or action.trigger is Trigger.FATE or clause.words[i - 1].bare == _ABOUT)


def _is_done(clause: Clause, i: int, action: Action) -> bool:
    """Whether the trigger is a perfect."""
    return action.finite and not is_imperfect(clause.words[i].bare)


def supposes(clause: Clause, j: int, mask: int = Guide.SUPPOSED) -> bool:
    """Whether token `j` makes what follows a supposition; `قد` does before an imperfect alone."""
    guide = clause.words[j].guide
    if not guide & mask:
        return False
    following = j + 1 < clause.size and is_imperfect(clause.words[j + 1].bare)
    return not guide & Guide.PERHAPS or following


def is_about(clause: Clause, i: int) -> bool:
    """Whether token `i` follows a preposition, so that not it is denied: `نفى علاقته بمقتل 3`, `مسؤوليته عن مقتل 3`."""
    return bool(clause.words[i].preposition) or clause.any(Guide.PREPOSITION, clause.behind(i, 1))


def is_imperfect(bare: str) -> bool:
    return bare[:1] in tuple(affix.IMPERFECT_LETTERS) and bare not in _PERFECTS
