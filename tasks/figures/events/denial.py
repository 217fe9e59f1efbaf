"""Whether the text denies what a trigger tells, or it is still to come: `لم يقتل`, `نفى مقتل`, `لقتل`."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, FROM, STOPS, Clause
from tasks.figures.events.hypotheses import HYPOTHESIS_REACH, is_about, is_hypothetical, is_imperfect
from tasks.figures.events.tables import split
from tasks.figures.events.types import Action, Guide, Trigger, Word
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.inflection import verb_forms

# In tokens before the trigger, as read off news sentences; longer reaches met the words of other clauses.
_DENIAL_REACH = 8
_LONG_SUBJECT = 8  # tokens more that the subject of a verb of denying may take: a ministry with its country and its day
_NEGATION_REACH = 2
_EXCEPTION_REACH = 5
_AVERTING_REACH = 3
_PURPOSE_REACH = 3
_EXECUTION_REACH = 12  # نفذت الدولة اليوم الأربعاء 25 جانفي 2017 حكم الإعدام
_VERDICT_REACH = 8
_COMMITTING_REACH = 12
_ON = fold(context.ON)
_IF = frozenset(context.IF.split())
_WHAT = fold(context.WHAT)
_SETTINGS = frozenset(split(context.SETTINGS))
_OCCASIONS = frozenset(split(context.OCCASIONS))
_COMMITTING = frozenset(split(context.COMMITTING))
_ABLE = frozenset(form.text for pair in split(context.ABILITIES) for form in verb_forms(pair))
_UNREAL = Guide.NEGATION | Guide.DENIAL | Guide.AVERTING | Guide.HYPOTHESIS


def is_denied(clause: Clause, i: int, action: Action) -> bool:
    """Whether the trigger at token `i` is denied, hypothetical, still to come, or a purpose."""
    word = clause.words[i]
    verb = _verb_completed(clause, i, action)
    if verb is not None:
        return is_denied(clause, verb[0], verb[1])
    if _is_committed(clause, i):
        return False
    if action.future or _is_condition(clause, i, action) or _word_denies(clause, i, action):
        return True
    verdict = word.guide & Guide.EXECUTED and clause.any(Guide.VERDICT, clause.behind(i, _VERDICT_REACH))
    if verdict and not is_executed(clause, i):
        return True
    if word.preposition == affix.FOR and action.trigger is Trigger.DEED and not _has_its_doer(clause, i):
        return not clause.any(Guide.LEADS_TO, clause.behind(i, _PURPOSE_REACH))
    return False


def _has_its_doer(clause: Clause, i: int) -> bool:
    """`لقتله 6 أشخاص`: the pronoun is the doer of what was done, for the object follows."""
    return bool(clause.words[i].pronoun) and clause.at_once(i) is not None


def _verb_completed(clause: Clause, i: int, action: Action) -> tuple[int, Action] | None:
    """The verb whose object token `i` is, and which says with it what happened: `أودى الحريق بحياة 4`."""
    if action.trigger is not Trigger.CONSTRUCT:
        return None
    for j in reversed(clause.behind(i, HYPOTHESIS_REACH)):
        verb = clause.actions[j]
        if verb is not None:
            is_whole = verb.finite and verb.event == action.event and verb.preposition == clause.forms[i][:1]
            return (j, verb) if is_whole else None
    return None


def _is_committed(clause: Clause, i: int) -> bool:
    """`أقدم شاب يشتبه بأنه مريض على قتل 3`."""
    on = i > 0 and clause.words[i - 1].bare == _ON
    return on and any(clause.words[j].bare in _COMMITTING for j in clause.behind(i, _COMMITTING_REACH))


def is_executed(clause: Clause, i: int) -> bool:
    """`تنفيذ حكم الإعدام في 5`."""
    for j in reversed(clause.behind(i, _EXECUTION_REACH)):
        if clause.words[j].guide & Guide.EXECUTION:
            return True
        is_verb = clause.verbal(j) and not clause.words[j].guide & Guide.VERDICT
        if clause.stops(j) or is_verb or clause.owner[j] >= 0:
            return False
    return False


def _word_denies(clause: Clause, i: int, action: Action) -> bool:
    for j in reversed(clause.behind(i, _DENIAL_REACH + _LONG_SUBJECT)):
        if _ends_scope(clause, i, j):
            return False
        is_far = i - j > _DENIAL_REACH
        if is_far and clause.verbal(j) and not clause.words[j].guide & Guide.DENIAL:
            return False
        if (not is_far or clause.words[j].guide & Guide.DENIAL) and _denies(clause, i, j, action):
            return True
    return False


def _is_condition(clause: Clause, i: int, action: Action) -> bool:
    """`إن قتل 5`: no subject stands between, as after the other إن."""
    return i > 0 and action.finite and clause.forms[i - 1] in _IF


def _ends_scope(clause: Clause, i: int, j: int) -> bool:
    """Whether what is denied before token `j` says nothing of token `i`."""
    word, form, distance = clause.words[j], clause.forms[j], i - j
    if form in STOPS or clause.owner[j] >= 0 or word.guide & Guide.BREAK:
        return True
    if word.bare in _SETTINGS:  # `نفت خلال مؤتمر صحفي وفاة 3`: where somebody speaks nothing else happens
        return not (j + 1 < i and clause.words[j + 1].bare.removeprefix(affix.ARTICLE) in _OCCASIONS)
    if distance == 1:
        return word.conjunction and _asserts(word)
    new_verb = word.guide & (Guide.VERB | Guide.TRANSPARENT) and word.conjunction and not word.guide & _UNREAL
    return form in COMMAS or clause.actions[j] is not None or bool(new_verb)


def _asserts(word: Word) -> bool:
    """`حاولوا الهرب وتم اعتقالهم`, `نفى التهم وأعلن اعتقال 5`: what follows the verb happened."""
    is_perfect = bool(word.guide & Guide.VERB) and not word.guide & _UNREAL and not is_imperfect(word.bare)
    return bool(word.guide & Guide.TRANSPARENT) or is_perfect


def _denies(clause: Clause, i: int, j: int, action: Action) -> bool:
    guide, distance = clause.words[j].guide, i - j
    if guide & Guide.NEGATION and (distance <= _NEGATION_REACH or _negates_what_follows(clause, i, j)):
        excepted = clause.any(Guide.EXCEPTION, clause.ahead(i + 1, _EXCEPTION_REACH))
        return not excepted and not clause.any(Guide.STILL, clause.ahead(j + 1, 1))
    if guide & Guide.DENIAL:
        return not is_about(clause, i) or _is_reported(clause, i, j)
    if guide & Guide.AVERTING and distance <= _AVERTING_REACH:
        return distance == 1 or not clause.words[i].conjunction  # `دون رخصة وتوقيف 5`
    if guide & Guide.WARNING:
        return clause.words[i - 1].bare == FROM  # `حذر من مقتل`
    return bool(guide & Guide.HYPOTHESIS) and is_hypothetical(clause, i, j, action)


def _is_reported(clause: Clause, i: int, j: int) -> bool:
    """`نفى أنباء عن مقتل 5`, `نفى ما قيل عن مقتل 5`: what is denied are the reports of it."""
    said = range(j + 1, i)
    return clause.any(Guide.REPORT, said) or any(clause.words[at].bare == _WHAT for at in said)


def _negates_what_follows(clause: Clause, i: int, j: int) -> bool:
    """`لم يؤد إلى إصابة 8`, `لم تنجح الفرق في إنقاذ 8`, `لا توجد تقارير عن إصابة 15`."""
    return (
        clause.words[j + 1].bare in _ABLE
        or clause.any(Guide.LEADS_TO, clause.ahead(j + 1, 1))
        or clause.any(Guide.REPORT, range(j + 1, i))
    )
