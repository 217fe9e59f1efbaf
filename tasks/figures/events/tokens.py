"""What a token outside the figures does to the reading of a sentence: triggers, casualties, other verbs."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, STOPS, THAT, Clause
from tasks.figures.events.denial import is_denied, is_supposed
from tasks.figures.events.government import Governor, Head, has_complement, is_official
from tasks.figures.events.health import casualty_event, sick_or_hurt
from tasks.figures.events.reading import Reading
from tasks.figures.events.reference import (
    follows_subject,
    is_fate_of_count,
    is_in_count,
    is_modifier,
    is_predicate,
    resumes,
    retells_count,
)
from tasks.figures.events.tables import TOLLS, split
from tasks.figures.events.types import Action, Casualty, Guide, Noun, Rank, Trigger, Word
from tasks.figures.events.words import analyse, casualty_of, is_case
from tasks.language import affix_lexicon as affix

_VICTIM_VERBS = frozenset(split(context.VICTIM_VERBS))
_DEAD = "killed"
# In tokens.
_OPENING = 4  # further on, `عددهم` is of people whom the sentence names
_SOURCE_REACH = 4
_COUNT_REACH = 2
_FAR = 8  # a verb further off wants a person for its subject
_MOST_SKIPPED = 8  # figures that a pronoun may reach over


def read_token(reading: Reading, i: int) -> None:
    """Take token `i`, which is in no figure, into account."""
    word = reading.clause.words[i]
    if reading.clause.forms[i] in STOPS:
        reading.governor = reading.head = None
        reading.part_open = False
        return
    if reading.head is not None and word.guide & Guide.LINK:
        reading.head.linked = True
    if word.guide & Guide.PART and reading.clause.noun_follows(i):
        reading.part_at = i
    if reading.governor is not None and _begins_content(reading.clause, i):
        reading.governor.blocked = "main"  # `أكد وفاة 3 وأن 6 آخرين …`
    action = reading.clause.actions[i]
    if action is not None:
        _trigger(reading, i, action)
    elif word.casualty is not None:
        _casualty(reading, i, word.casualty)
    elif _is_count_of_its_own(reading, i):
        return
    elif word.guide & Guide.COMPOSED:
        if reading.governor is not None and not reading.governor.taken and not _parted(reading, i):
            reading.governor.complement, reading.governor.composed = False, True
    elif reading.clause.verbal(i):
        _verb(reading, i)


def _begins_content(clause: Clause, i: int) -> bool:
    """Whether `أن` begins what somebody says; behind a preposition it is a part of the clause: `بعد أن`."""
    before = clause.words[i - 1].guide if i else 0
    return clause.words[i].bare == THAT and not before & Guide.PREPOSITION


def _parted(reading: Reading, i: int) -> bool:
    """Whether a figure stands between the governor and token `i`: `غرق القارب وعليه 31 شخصا وطاقم مكون من 3`."""
    k = reading.clause.figure_before(i)
    return k is not None and reading.governor is not None and reading.clause.first[k] > reading.governor.index


def _is_count_of_its_own(reading: Reading, i: int) -> bool:
    """Whether token `i` begins a count: `حصيلة الزلزال`, `والطلاب إلى 30`, `عددهم`. It is then the head."""
    clause, word, head = reading.clause, reading.clause.words[i], reading.head
    if word.guide & Guide.COUNT_AGAIN and head is not None and not head.told:
        head.counted = head.linked = True  # `بقية الجرحى وعددهم 7`
        return True
    if word.bare in TOLLS and clause.any(Guide.VIOLENCE, clause.ahead(i + 1, 1)):
        _new_head(reading, i, _DEAD, counted=True)
        return True
    if head is not None and head.told and _counts_others(word):
        _new_head(reading, i, None)
        return True
    event = _told_before(reading, i) if word.guide & Guide.COUNT_AGAIN and head is None else None
    if event is not None:
        reading.head = Head(clause, i, event, counted=True)
    elif word.guide & Guide.COUNT_AGAIN and head is None:
        reading.count_at = i
    return event is not None


def _counts_others(word: Word) -> bool:
    """`عدد القتلى إلى 12 والطلاب إلى 30`, `وعدد الطلاب إلى 30`."""
    return word.conjunction and (word.definite or bool(word.guide & Guide.COUNT))


def _trigger(reading: Reading, i: int, action: Action) -> None:
    if reading.head is not None and reading.head.index == i - 1 and _may_be_bare_noun(reading.clause.words[i]):
        return  # `حصيلة قتلى غرق القارب`: what the head's people died of
    event = None if is_denied(reading.clause, i, action) else action.event
    if not (_tells_of_others(reading, i, action, event) or _is_manner(reading, i, action)):
        _govern(reading, i, action, event)


def _may_be_bare_noun(word: Word) -> bool:
    return not (word.conjunction or word.preposition or all(action.finite for action in word.actions))


def _tells_of_others(reading: Reading, i: int, action: Action, event: str | None) -> bool:
    """Whether the trigger tells of those before it or begins a count, and so governs no number to come."""
    clause, word = reading.clause, reading.clause.words[i]
    if word.pronoun in affix.PRONOUNS_OF_PERSONS and not action.finite and is_fate_of_count(clause, i):
        reading.head = Head(clause, i, sick_or_hurt(clause, i, event), counted=True)  # عدد من أعلن مقتلهم إلى 604
    elif (word.pronoun or action.trigger is Trigger.PREPOSITION) and resumes(clause, i, action):
        if not (word.pronoun and _is_done_without_office(clause, i, action, definite=False)):
            _link_back(reading, i, action, event, certain=True)
    elif action.trigger is Trigger.PREPOSITION and _counts_again(reading, i):
        reading.head = Head(clause, i, event, counted=True)
    elif word.pronoun and action.finite:
        _verb(reading, i)  # its object is said: `قتله 5 مسلحين`
    elif action.finite and is_in_count(clause, i):
        reading.head = Head(clause, i, sick_or_hurt(clause, i, event), counted=True)
    else:
        return False
    return True


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
    if action.finite and follows_subject(clause, i, action) and _link_back(reading, i, action, event, certain=False):
        governor.blocked = "back"
    else:
        reading.part_open, reading.head = False, None
    reading.governor = governor


def _is_done_without_office(clause: Clause, i: int, action: Action, definite: bool = True) -> bool:
    """`ضبط الميكانيكي 4 محركات`, `3 معايير ضبطها خبراء`: nobody is arrested, and nothing seized."""
    if action.event != "caught" or not clause.noun_follows(i):
        return False
    doer = clause.past_adverbs(i + 1)
    return not is_official(clause, doer) and (clause.words[doer].definite or not definite)


def _is_manner(reading: Reading, i: int, action: Action) -> bool:
    """`مات غرقا 8`: no dual verb, but how those died whom the verb before it governs."""
    before, word = reading.governor, reading.clause.words[i]
    if before is None or before.taken or before.index != i - 1 or before.event != action.event:
        return False
    return before.action.finite and action.finite and action.plural and word.bare.endswith(affix.ALEF)


def _counts_again(reading: Reading, i: int) -> bool:
    """`بلغ عدد الذين ألقي القبض عليهم … 371`."""
    clause = reading.clause
    if not clause.any(Guide.RESUMPTION, clause.ahead(i + 1, 1)) or clause.figure_before(i) is not None:
        return False
    return clause.any(Guide.COUNT, clause.behind(i, _FAR))


def _is_lumped(reading: Reading, i: int, event: str | None) -> bool:
    """`مقتل وإصابة 60`: nobody can tell them apart. But `إن إرهابياً قتل واعتقل 16` has two subjects."""
    before = reading.governor
    if before is None or before.index != i - 1 or not reading.clause.words[i].conjunction:
        return False
    if before.event == event or before.taken or before.blocked or before.complement or before.word.pronoun:
        return False
    j = before.index - 1
    subject = j >= 0 and before.action.finite and not before.word.conjunction
    return not (subject and reading.clause.nominal(j) and not reading.clause.words[j].guide & ~Guide.AUTHORITY)


def _told_before(reading: Reading, i: int) -> str | None:
    """The event of those whose count token `i` tells: `ضبط مشتبهين وصل عددهم إلى 500`, `العدد ارتفع إلى 4`."""
    governor = reading.governor
    if governor is not None and not governor.taken and governor.blocked != "back":
        return governor.event if governor.action.trigger is not Trigger.CONSTRUCT else None
    k = reading.clause.figure_before(i) if retells_count(reading.clause, i) else None
    if k is not None and reading.events[k] is not None:
        return reading.events[k]
    return _told_in_the_text(reading.clause, i)


def _told_in_the_text(clause: Clause, i: int) -> str | None:
    """`ارتفعت الحصيلة إلى 530`: a toll is of the dead where any were told of, a number of those who were told of."""
    told = set(clause.told)
    if clause.words[i].bare in TOLLS and _DEAD in told:
        return _DEAD
    return told.pop() if len(told) == 1 and i < _OPENING else None


def _casualty(reading: Reading, i: int, casualty: Casualty) -> None:
    """A noun such as `القتلى` that no figure counts."""
    clause, word, head = reading.clause, reading.clause.words[i], reading.head
    if head is not None and not head.told and word.conjunction and head.index >= i - 2:
        head.index, head.event = i, head.event if head.event == casualty.event else None
        return
    if i and clause.words[i - 1].bare in _VICTIM_VERBS and not word.definite:
        reading.head = Head(clause, i, casualty_event(clause, i, casualty), counted=True)  # راح ضحية الحادث 26 شخصا
        reading.head.linked = True
        return
    if _says_of_number_before(reading, i, casualty):
        return
    counted = clause.any(Guide.COUNT, clause.behind(i, _COUNT_REACH))
    if counted or _names_people(clause, i, casualty):
        following = clause.words[i + 1] if i + 1 < clause.size else word
        of_fate = bool(following.actions) and _may_be_bare_noun(following)  # `قتلى غرق المركب`
        definite = word.definite or of_fate or clause.noun_follows(i)  # `شهداء التفجير`
        _new_head(reading, i, casualty_event(clause, i, casualty), counted, definite)


def _names_people(clause: Clause, i: int, casualty: Casualty) -> bool:
    """Whether the casualty stands for people: `فرصة الإصابة` and `الطائرة المفقودة` don't."""
    word = clause.words[i]
    if (word.actions and not (i and is_case(clause.words[i - 1]))) or word.bare.endswith(affix.TEH_MARBUTA):
        return False
    return word.definite or casualty.rank >= Rank.MIDDLING


def _new_head(reading: Reading, i: int, event: str | None, counted: bool = False, definite: bool = True) -> None:
    """Another noun to be counted, by the same verb as the one before: `القتلى إلى 12 والجرحى إلى 30`."""
    before = reading.head
    linked, again = (before.linked, before.counted) if before is not None else (False, False)
    reading.head = Head(reading.clause, i, event, counted or again, definite, linked)


def _says_of_number_before(reading: Reading, i: int, casualty: Casualty) -> bool:
    """Whether the casualty says something of the figure before it rather than of one to come."""
    clause, word = reading.clause, reading.clause.words[i]
    k = clause.figure_before(i)
    if k is None:
        return False
    if word.conjunction:
        if not reading.own[k] or clause.last[k] < i - 1 or not _are_alike(clause, k, i, casualty):
            return not word.definite
        if reading.events[k] != casualty.event:
            reading.events[k] = None
        return True
    if clause.any(Guide.REGISTER, clause.behind(i, 1)):
        root = reading.root[k]
        at = root if reading.is_open(root) else k  # `6 قتلى و4 آخرون في عداد المفقودين`
        if reading.is_open(at):
            reading.settle(at, casualty.event)
        return True
    if is_modifier(clause, k, i):
        return True
    if reading.settled[k] or not is_predicate(clause, k, i):
        return False
    reading.settle(k, casualty_event(clause, i, casualty))
    return True


def _are_alike(clause: Clause, k: int, i: int, casualty: Casualty) -> bool:
    """Whether the number counts the casualty at token `i` too: `50 قتيلاً وجريحاً` are lumped, `3 قتلى وجريح` are not."""
    figure = clause.figures[k]
    own = casualty_of(figure.counted)
    if own is None or figure.counted_start is None or figure.counted_start < figure.number_start:
        return False
    return own.many == casualty.many and analyse(figure.counted or "").definite == clause.words[i].definite


def _verb(reading: Reading, i: int) -> None:
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
    counts = clause.any(Guide.COUNT, range(max(governor.index + 1, i - _FAR), i))
    if word.guide & Guide.LINK and not governor.taken and counts:
        governor.complement = False  # `توقيف عدد بلغ 251 شخصاً`
        return
    opens = word.conjunction or before & Guide.OPENER or (before and clause.words[i - 1].conjunction)
    governor.blocked = "main" if opens or clause.forms[i - 1] in COMMAS else "relative"


def _link_back(reading: Reading, i: int, action: Action, event: str | None, certain: bool) -> bool:
    """Give the trigger's event to the number before it, where one can have undergone it."""
    clause = reading.clause
    k = clause.figure_before(i)
    for _ in range(_MOST_SKIPPED):
        if k is None or (_may_undergo(reading, k, action.event, certain) and not clause.within(k)):
            break
        k = clause.figure_before(clause.first[k])
    if k is None or not _may_undergo(reading, k, action.event, certain):
        return False
    if i - clause.last[k] > _FAR and clause.kinds[k] is Noun.UNKNOWN:
        return False
    if is_supposed(clause, clause.first[k], clause.first[k]):
        event = None  # `يخشى أن يكون 20 عاملا قد لقوا حتفهم`
    for at in {reading.root[k], k, *reading.parts_with(k)}:
        if reading.is_open(at) and _may_undergo(reading, at, action.event, certain=False):
            reading.settle(at, reading.refined(at, action, event, i))
    return True


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
