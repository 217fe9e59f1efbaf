"""Whether the text denies an event, or only thinks of it: `لم يقتل`, `نفى مقتل`, `قد يقتل`, `محاولة قتل`."""

from collections.abc import Iterator

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, FROM, STOPS, THAT, Clause
from tasks.figures.events.frame_lexicon import FRAMES
from tasks.figures.events.tables import split
from tasks.figures.events.types import Action, Guide, Trigger, Word
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.inflection import verb_forms

# In tokens before the trigger, as read off news sentences; longer reaches met the words of other clauses.
_DENIAL_REACH = 8
_LONG_SUBJECT = 8  # tokens more that the subject of a verb of denying may take: a ministry with its country and its day
_HYPOTHESIS_REACH = 6
_COORDINATED_REACH = 2  # `حاولوا اقتحام المبنى وقتلوا 5` happened
_NEGATION_REACH = 2
_EXCEPTION_REACH = 5
_AVERTING_REACH = 3
_PURPOSE_REACH = 3
_EXECUTION_REACH = 12  # نفذت الدولة اليوم الأربعاء 25 جانفي 2017 حكم الإعدام
_VERDICT_REACH = 8
_COMMITTING_REACH = 12
_ON = fold(context.ON)
_ABOUT = fold(context.ABOUT)
_IF = frozenset(context.IF.split())
_WHAT = fold(context.WHAT)
_SETTINGS = frozenset(split(context.SETTINGS))
_SUSPICIONS = frozenset(split(context.SUSPICIONS))
_OCCASIONS = frozenset(split(context.OCCASIONS))
_COMMITTING = frozenset(split(context.COMMITTING))
# Perfects that begin like an imperfect: `تخطى`, `توفي`.
_VERBS = [*split(context.LINK_VERBS), *(verb for frame in FRAMES for verb in split(frame.words) if "/" in verb)]
_PERFECTS = frozenset(form.text for pair in _VERBS for form in verb_forms(pair.partition("/")[0]))
_RETRACTING = frozenset(form.text for pair in split(context.RETRACTING_VERBS) for form in verb_forms(pair))
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
    for j in reversed(clause.behind(i, _HYPOTHESIS_REACH)):
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


def is_supposed(clause: Clause, start: int, end: int) -> bool:
    """Whether what is said between two tokens is only feared or expected: `قد يصل عدد القتلى إلى 500`."""
    for j in reversed(clause.behind(end, end - start + _HYPOTHESIS_REACH)):
        if clause.owner[j] >= 0 or clause.forms[j] in STOPS or (j < start and clause.forms[j] in COMMAS):
            return False
        if _supposes(clause, j, Guide.SUPPOSED | Guide.AIM):
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


def _before_figure(clause: Clause, k: int) -> Iterator[int]:
    """The tokens of the clause before figure `k`, the nearest first."""
    for j in reversed(clause.behind(clause.first[k], _HYPOTHESIS_REACH)):
        form = clause.forms[j]
        if clause.owner[j] >= 0 or form in STOPS or form in COMMAS or clause.words[j].guide & Guide.BREAK:
            return
        yield j


def _supposes(clause: Clause, j: int, mask: int = Guide.SUPPOSED) -> bool:
    """Whether token `j` makes what follows a supposition; `قد` does before an imperfect alone."""
    guide = clause.words[j].guide
    if not guide & mask:
        return False
    following = j + 1 < clause.size and _is_imperfect(clause.words[j + 1].bare)
    return not guide & Guide.PERHAPS or following


def is_averted(clause: Clause, k: int) -> bool:
    """Whether figure `k`, which names its event itself, is denied or feared: `منع 400 ألف إصابة`, `نفى سقوط 5 قتلى`."""
    if _is_retracted(clause, k):
        return True
    for j in _before_figure(clause, k):
        guide = clause.words[j].guide
        if (guide & (Guide.DENIAL | Guide.AVERTING) and not guide & Guide.PREPOSITION) or _supposes(clause, j):
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
    is_perfect = bool(word.guide & Guide.VERB) and not word.guide & _UNREAL and not _is_imperfect(word.bare)
    return bool(word.guide & Guide.TRANSPARENT) or is_perfect


def _denies(clause: Clause, i: int, j: int, action: Action) -> bool:
    guide, distance = clause.words[j].guide, i - j
    if guide & Guide.NEGATION and (distance <= _NEGATION_REACH or _negates_what_follows(clause, i, j)):
        excepted = clause.any(Guide.EXCEPTION, clause.ahead(i + 1, _EXCEPTION_REACH))
        return not excepted and not clause.any(Guide.STILL, clause.ahead(j + 1, 1))
    if guide & Guide.DENIAL:
        return not _is_about(clause, i) or _is_reported(clause, i, j)
    if guide & Guide.AVERTING and distance <= _AVERTING_REACH:
        return distance == 1 or not clause.words[i].conjunction  # `دون رخصة وتوقيف 5`
    if guide & Guide.WARNING:
        return clause.words[i - 1].bare == FROM  # `حذر من مقتل`
    return bool(guide & Guide.HYPOTHESIS) and _is_hypothetical(clause, i, j, action)


def _is_reported(clause: Clause, i: int, j: int) -> bool:
    """`نفى أنباء عن مقتل 5`, `نفى ما قيل عن مقتل 5`: what is denied are the reports of it."""
    said = range(j + 1, i)
    return clause.any(Guide.REPORT, said) or any(clause.words[at].bare == _WHAT for at in said)


def _is_hypothetical(clause: Clause, i: int, j: int, action: Action) -> bool:
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
    return distance <= (_COORDINATED_REACH if clause.words[i].conjunction else _HYPOTHESIS_REACH)


def _is_perhaps(clause: Clause, i: int, j: int, action: Action) -> bool:
    """Whether the `قد` at token `j` makes the trigger uncertain: `قد يقتل 3`, `قد يسفر الهجوم عن مقتل 3`."""
    following = clause.words[j + 1]
    if not _is_imperfect(following.bare):
        return False
    return action.finite if j + 1 == i else bool(following.guide & Guide.LEADS_TO)


def _is_joined_in(clause: Clause, i: int, j: int) -> bool:
    """Whether the suspicion at token `j` is of a part in what the trigger tells: `دورا في مقتل 3`, `ضلوعه بقتل 3`."""
    of_what = i - 1 if clause.words[i].preposition == affix.WITH else i - 2
    return of_what > j and _is_about(clause, i) and clause.nominal(of_what) and clause.words[of_what].bare != THAT


def _is_known_result(clause: Clause, i: int, j: int) -> bool:
    """Whether the suspicion at token `j` is about what had that result: `ضلوعهم في تفجير أسفر عن مقتل 3`.

    A relative clause says it of a thing that is known; `يشتبه بأن الحريق أسفر عن مقتل 3` is a suspicion.
    """
    for at in range(j + 2, i):
        word, before = clause.words[at], clause.words[at - 1]
        if word.guide & Guide.LEADS_TO and clause.verbal(at) and not _is_imperfect(word.bare):
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
    return action.finite and not _is_imperfect(clause.words[i].bare)


def _negates_what_follows(clause: Clause, i: int, j: int) -> bool:
    """`لم يؤد إلى إصابة 8`, `لم تنجح الفرق في إنقاذ 8`, `لا توجد تقارير عن إصابة 15`."""
    return (
        clause.words[j + 1].bare in _ABLE
        or clause.any(Guide.LEADS_TO, clause.ahead(j + 1, 1))
        or clause.any(Guide.REPORT, range(j + 1, i))
    )


def _is_about(clause: Clause, i: int) -> bool:
    """Whether token `i` follows a preposition, so that not it is denied: `نفى علاقته بمقتل 3`, `مسؤوليته عن مقتل 3`."""
    return bool(clause.words[i].preposition) or clause.any(Guide.PREPOSITION, clause.behind(i, 1))


def _is_imperfect(bare: str) -> bool:
    return bare[:1] in tuple(affix.IMPERFECT_LETTERS) and bare not in _PERFECTS
