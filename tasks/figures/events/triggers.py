"""Triggers outside the figures: whom they tell of, and what they govern."""

from tasks.figures.events.backlinks import FAR, link_back
from tasks.figures.events.clause import Clause
from tasks.figures.events.denial import is_denied
from tasks.figures.events.governor import Governor, has_complement, is_official
from tasks.figures.events.heads import Head
from tasks.figures.events.health import sick_or_hurt
from tasks.figures.events.reading import Reading
from tasks.figures.events.reference import follows_subject, is_fate_of_count, is_in_count, resumes
from tasks.figures.events.types import Action, Guide, Trigger
from tasks.figures.events.verbs import read_verb
from tasks.figures.events.words import is_case, may_be_bare_noun
from tasks.language import affix_lexicon as affix


def read_trigger(reading: Reading, i: int, action: Action) -> None:
    if reading.head is not None and reading.head.index == i - 1 and may_be_bare_noun(reading.clause.words[i]):
        return  # `حصيلة قتلى غرق القارب`: what the head's people died of
    event = None if is_denied(reading.clause, i, action) or _shares_denial(reading, i, action) else action.event
    if not (_tells_of_others(reading, i, action, event) or _is_manner(reading, i, action)):
        _govern(reading, i, action, event)


def _shares_denial(reading: Reading, i: int, action: Action) -> bool:
    """`سيؤدي إلى مقتل 500 وتشريد ألف`, `نفى مقتل 5 وإصابة 3`; but `محاولة اغتيال الوزير ومقتل 3` happened."""
    before, clause = reading.governor, reading.clause
    if before is None or before.event is not None or before.lumped or before.blocked or action.finite:
        return False
    happened = action.trigger is Trigger.FATE and before.action.trigger is not Trigger.FATE
    joined = clause.words[i].conjunction and not (before.action.finite or happened)
    return joined and clause.one_phrase(before.index + 1, i)


def _tells_of_others(reading: Reading, i: int, action: Action, event: str | None) -> bool:
    """Whether the trigger tells of those before it or begins a count, and so governs no number to come."""
    clause, word = reading.clause, reading.clause.words[i]
    if _begins_count(clause, i, action):
        reading.head = Head(clause, i, sick_or_hurt(clause, i, event), counted=True)
    elif (word.pronoun or action.trigger is Trigger.PREPOSITION) and resumes(clause, i, action):
        if not (word.pronoun and _is_done_without_office(clause, i, action, definite=False)):
            link_back(reading, i, action, event, certain=True)
    elif word.pronoun and action.finite:
        read_verb(reading, i)  # its object is said: `قتله 5 مسلحين`
    else:
        return False
    return True


def _begins_count(clause: Clause, i: int, action: Action) -> bool:
    """`عدد الذين قتلوا`, `عدد من قتلهم الجيش`, `عدد من ألقي القبض عليهم`: their number is still to come."""
    pronoun = clause.words[i].pronoun
    if _is_linked_case(clause, i, action):
        return True
    if action.finite:
        return action.trigger is not Trigger.PREPOSITION and is_in_count(clause, i)
    if pronoun in affix.PRONOUNS_OF_PERSONS and not action.finite and is_fate_of_count(clause, i):
        return True
    return action.trigger is Trigger.PREPOSITION and _counts_again(clause, i)


def _is_linked_case(clause: Clause, i: int, action: Action) -> bool:
    """`بلغت حالات وفاة المدمنين … 596 رجلا`: the verb before the cases brings their number."""
    case = i - 1
    of_case = not action.finite and case > 0 and is_case(clause.words[case]) and clause.owner[case] < 0
    return of_case and clause.any(Guide.LINK, clause.behind(case, 1)) and clause.noun_follows(i)


def _counts_again(clause: Clause, i: int) -> bool:
    """`بلغ عدد الذين ألقي القبض عليهم … 371`."""
    if not clause.any(Guide.RESUMPTION, clause.ahead(i + 1, 1)) or clause.figure_before(i) is not None:
        return False
    return clause.any(Guide.COUNT, clause.behind(i, FAR))


def _govern(reading: Reading, i: int, action: Action, event: str | None) -> None:
    """Let the trigger govern what comes next, unless its subject stands before it."""
    clause, word = reading.clause, reading.clause.words[i]
    governor = Governor(i, word, action, event)
    if _is_lumped(reading, i, event):
        governor.event, governor.lumped = None, True
    undergone = action.plural and action.trigger is Trigger.UNDERGO  # its subject stands before it
    governor.complement = bool(word.pronoun) or undergone or has_complement(clause, i, action)
    if governor.complement and _is_done_without_office(clause, i, action):
        governor.event = None
    if action.finite and follows_subject(clause, i, action) and link_back(reading, i, action, event, certain=False):
        governor.blocked = "back"
    else:
        reading.part_open = False
        reading.head = reading.head if _names_accident(reading, i) else None
    reading.governor = governor


def _names_accident(reading: Reading, i: int) -> bool:
    """`ارتفع عدد الوفيات في حادث غرق المركب إلى 29`: the kind of an accident tells of nobody who is counted."""
    head, before = reading.head, reading.clause.behind(i, 1)
    counts = head is not None and head.counted and not head.told
    return counts and may_be_bare_noun(reading.clause.words[i]) and reading.clause.any(Guide.VIOLENCE, before)


def _is_done_without_office(clause: Clause, i: int, action: Action, definite: bool = True) -> bool:
    """`ضبط الميكانيكي 4 محركات`, `3 معايير ضبطها خبراء`: nobody is arrested, and nothing seized."""
    if action.event != "caught" or not clause.noun_follows(i):
        return False
    doer = clause.past_adverbs(i + 1)
    return not is_official(clause, doer) and (clause.words[doer].definite or not definite)


def _is_manner(reading: Reading, i: int, action: Action) -> bool:
    """`مات غرقا 8`: no dual verb, but how those died whom the verb before it governs."""
    before, clause, word = reading.governor, reading.clause, reading.clause.words[i]
    if before is None or before.taken or before.event != action.event or clause.past_adverbs(before.index + 1) != i:
        return False
    return before.action.finite and action.finite and action.plural and word.bare.endswith(affix.ALEF)


def _is_joined(clause: Clause, first: int, i: int) -> bool:
    """Whether token `i` stands right behind token `first` and a conjunction: `مقتل وإصابة`, `مقتل أو فقدان`."""
    apart = first == i - 2 and clause.any(Guide.COORDINATOR, (i - 1,))
    return apart or (first == i - 1 and clause.words[i].conjunction)


def _is_lumped(reading: Reading, i: int, event: str | None) -> bool:
    """`مقتل وإصابة 60`: nobody can tell them apart. But `إن إرهابياً قتل واعتقل 16` has two subjects."""
    before = reading.governor
    if before is None or not _is_joined(reading.clause, before.index, i):
        return False
    if before.event == event or before.taken or before.blocked or before.complement or before.word.pronoun:
        return False
    j = before.index - 1
    subject = j >= 0 and before.action.finite and not before.word.conjunction
    other = ~(Guide.AUTHORITY | Guide.CAPTOR)
    return not (subject and reading.clause.nominal(j) and not reading.clause.words[j].guide & other)
