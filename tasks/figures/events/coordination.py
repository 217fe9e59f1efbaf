"""Numbers that share a trigger with one before: joined to it, in its company, compared with it, its verb left out."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import Clause
from tasks.figures.events.governor import Governor
from tasks.figures.events.tables import ADDITIONS
from tasks.figures.events.types import Guide, Noun
from tasks.language.fold import fold

_ADJACENT = 3  # tokens
_TOGETHER = fold(context.COMPANY_OF_OTHERS)


def is_behind_the_same(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a coordinated number has the trigger's preposition or none: not `مقتل شاب … بينه وبين 4 مهاجرين`."""
    preposition = clause.lefts[k].preposition
    return preposition in ("", governor.action.preposition) or any(
        clause.lefts[taken].preposition == preposition for taken in governor.taken[-1:]
    )


def is_coordinated(clause: Clause, k: int, governor: Governor) -> bool:
    if _has_verb_of_its_own(clause, k):
        return False
    if k > 0 and clause.kinds[k - 1] is Noun.CASE and clause.last[k - 1] == governor.index:
        return clause.kinds[k] is not Noun.UNKNOWN or not clause.figures[k].counted  # `5 حالات وفاة و7 إعاقات`
    foreign = k > 0 and k - 1 not in governor.taken[-1:] and clause.first[k - 1] > governor.index
    if foreign and clause.one_phrase(clause.last[k - 1], clause.first[k]):
        return False
    if governor.blocked:
        return clause.kinds[k] is Noun.PERSON and (bool(governor.taken) or governor.complement)
    return True


def _has_verb_of_its_own(clause: Clause, k: int) -> bool:
    """`قتل 20 ومئات جرحوا`, `قتل شرطي و3 بحارة تعرضوا لجروح`."""
    for j in clause.ahead(clause.last[k], _ADJACENT):
        following = clause.actions[j]
        if following is not None and following.finite:
            return following.plural
        if not clause.nominal(j):
            return False
    return False


def is_added(clause: Clause, k: int) -> bool:
    """`50 جنديا قتلوا إلى جانب 30 مقاتلا`: with the subject before the verb goes who is added to it."""
    at = clause.lefts[k].at
    return at > 0 and f"{clause.words[at - 1].bare} {clause.words[at].bare}" in ADDITIONS


def is_gapped(clause: Clause, k: int, governor: Governor) -> bool:
    """`10 توفوا في صفاقس و4 في قابس`: the verb holds for a bare number before the same preposition."""
    after = governor.index + 1
    while after < clause.size and clause.says(governor.action.needs, (after,)):
        after += 1  # `لقوا حتفهم في صفاقس`
    ends = (after, clause.last[k])
    if clause.figures[k].counted is not None or max(ends) >= clause.size:
        return False
    verb, here = (clause.words[j] for j in ends)
    return bool(verb.guide & Guide.PREPOSITION) and verb.bare == here.bare


def is_compared(clause: Clause, k: int, governor: Governor) -> bool:
    """`قتل 213 شخصا مقابل 187 العام الماضي`: an earlier count of the same."""
    counted, left = clause.figures[k].counted, clause.lefts[k].at
    if governor.taken[-1:] != [k - 1] or left < 0 or not clause.any(Guide.COMPARING, (left - 1, left)):
        return False
    same = counted is None or fold(counted) == fold(clause.figures[k - 1].counted or "")
    return same and not any(clause.verbal(j) or clause.stops(j) for j in range(clause.last[k - 1], clause.first[k]))


def lists_subject(clause: Clause, k: int, governor: Governor) -> bool:
    """`17 شخصا قتلوا، 12 جنديا و5 مدنيين`: right after the verb its subject is counted once more."""
    return clause.after_comma(k) and clause.first[k] == governor.index + 2 and clause.kinds[k] is Noun.PERSON


def names_again(clause: Clause, k: int, governor: Governor) -> bool:
    """`مقتل 5 أشخاص، 3 رجال وامرأتين`."""
    end = clause.last[governor.taken[-1]]
    if end == clause.first[k] and not clause.within(k) and clause.figures[k].is_noun_behind:
        return not governor.action.finite  # `توقيف 9 أنفار سبعة تونسيين وجزائريين`
    return clause.after_comma(k) and clause.one_phrase(end, clause.first[k])


def is_in_company(clause: Clause, k: int, governor: Governor) -> bool:
    """`توقيف القاضي مع ثلاثة وسطاء`, not `مقتل قائد في اشتباك مع ثلاثة جنود`."""
    if clause.lefts[k].preposition != _TOGETHER:
        return False
    between = range(governor.index + 1, clause.lefts[k].at)
    named = governor.complement and not governor.taken and clause.kinds[k] is Noun.PERSON
    return named and all(clause.nominal(j) or clause.words[j].guide & Guide.ADVERB for j in between)
