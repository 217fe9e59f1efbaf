"""The event of a figure where the reading of its sentence comes to it."""

from tasks.figures.events.clause import COMMAS, FROM, Clause
from tasks.figures.events.context_lexicon import TOTALS
from tasks.figures.events.coordination import is_compared
from tasks.figures.events.denied_figures import is_averted, is_supposed
from tasks.figures.events.doers import is_private
from tasks.figures.events.government import governs
from tasks.figures.events.governor import Governor
from tasks.figures.events.heads import Head, counts_head
from tasks.figures.events.health import case_event, case_word_event, has_wounds_after
from tasks.figures.events.objects import is_doer
from tasks.figures.events.parts import is_one_phrase, read_part
from tasks.figures.events.predicates import read_counted_state
from tasks.figures.events.reading import Reading
from tasks.figures.events.reference import group_event, modifier_event
from tasks.figures.events.tables import split
from tasks.figures.events.types import OF_GOODS, Casualty, Guide, Noun, Rank
from tasks.figures.events.words import analyse, casualty_of, is_anybody, is_case
from tasks.language import affix_lexicon as affix

_TOTALS = frozenset(split(TOTALS))
_COUNT_REACH = 4  # tokens from `العدد` to its number
_BETWEEN_REACH = 5  # tokens of `بين قتيل وجريح`


def read_figure(reading: Reading, k: int) -> None:
    """Give figure `k` its event, or what it goes by."""
    clause, own, kind = reading.clause, _own(reading, k), reading.clause.kinds[k]
    if _is_total(clause, k) or ((own is not None or kind is Noun.CASE) and _is_averted(clause, k)):
        reading.settle(k, None)
    elif read_part(reading, k, own) or read_counted_state(reading, k):
        return
    elif own is not None and own.rank is Rank.STRONG:
        _settle_strong(reading, k, own)
    elif kind is not Noun.THING or _seizes(reading):
        _argument(reading, k, own)


def _is_averted(clause: Clause, k: int) -> bool:
    """`نفى سقوط 5 قتلى`; whoever speaks of `المفقودين الخمسة` says that there are such."""
    number = clause.forms[min(clause.last[k], clause.size) - 1]
    return not (clause.figures[k].is_noun_before and number.startswith(affix.ARTICLE)) and is_averted(clause, k)


def _settle_strong(reading: Reading, k: int, own: Casualty) -> None:
    """`9 قتلى` are killed, whatever governs them."""
    reading.settle_own(k, own)
    if reading.head is None and 0 <= reading.clause.first[k] - reading.count_at <= _COUNT_REACH:
        reading.head = Head(reading.clause, reading.count_at, reading.events[k], counted=True)
    if _has_head(reading, k) and reading.head is not None:
        reading.head.told = True  # `حصيلة الانفجار إلى 9 قتلى`: it counts nobody in the next clause
    governor = reading.governor
    if governor is not None and not governor.blocked and not reading.clause.lefts[k].preposition:
        governor.taken.append(k)
    _correct(reading, k)


def _is_total(clause: Clause, k: int) -> bool:
    """`12 من أصل 40`, not `القبض على مجموع 12`."""
    left = clause.lefts[k].at
    return left > 0 and clause.words[left].bare in _TOTALS and clause.words[left - 1].bare == FROM


def _own(reading: Reading, k: int) -> Casualty | None:
    """The event of the counted noun, unless it's that of an earlier number: `ثلاثة منهم`."""
    figure = reading.clause.figures[k]
    if figure.counted_start is None:
        return None
    if figure.counted_start < figure.start and (reading.clause.pronoun_after(k) or _has_head(reading, k)):
        return None
    return casualty_of(figure.counted)


def _has_head(reading: Reading, k: int) -> bool:
    """Whether the number is the count of a noun before it: `عدد القتلى … 36`."""
    return reading.head is not None and counts_head(reading.clause, k, reading.head)


def _seizes(reading: Reading) -> bool:
    return reading.governor is not None and reading.governor.action.event in OF_GOODS


def _argument(reading: Reading, k: int, own: Casualty | None) -> None:
    """What governs the number, else what it says itself, else what it goes by."""
    clause, governor, head = reading.clause, reading.governor, reading.head
    if head is not None and clause.any(Guide.LINK, range(clause.first[k], min(clause.size, clause.last[k]))):
        head.linked = True
    if head is not None and counts_head(clause, k, head) and _count(reading, k, own, head):
        return
    if governor is not None and governs(clause, k, governor):
        _take(reading, k, own, governor)
    elif own is not None:
        reading.settle_own(k, own)
    elif not _self_told(reading, k):
        _refer(reading, k)
    _correct(reading, k)


def _count(reading: Reading, k: int, own: Casualty | None, head: Head) -> bool:
    """Whether figure `k`, which counts the head, has its event from it and from nothing that it says itself."""
    clause = reading.clause
    head.told = True
    said = case_word_event(clause, k) if clause.kinds[k] is Noun.CASE else None
    weak = own is None or (own.rank is Rank.WEAK and clause.any(Guide.BETWEEN, clause.behind(head.index, 1)))
    if said is not None:
        reading.settle(k, said)  # `الوفيات بين الإصابات المؤكدة 135 حالة وفاة`
    elif weak:
        reading.settle(k, None if is_supposed(clause, head.index, clause.first[k]) else head.event)
        _correct(reading, k)
    return said is not None or weak


def _take(reading: Reading, k: int, own: Casualty | None, governor: Governor) -> None:
    clause = reading.clause
    if is_doer(clause, k, governor):
        reading.events[governor.taken.pop()] = None  # `قتل 3 مسلحين 5 جنود`
    first = not governor.taken and not clause.lefts[k].conjunction
    elided = clause.figures[k].counted is None and is_compared(clause, k, governor)
    governor.taken.append(k)
    if own is not None and _outweighs(own, governor, first):
        reading.settle_own(k, own)
    elif clause.kinds[k] is Noun.CASE and not first:
        reading.settle(k, _case_after(reading, k))
    elif governor.action.office and first and governor.complement and is_private(clause, governor.index):
        reading.settle(k, None)
    elif elided:
        reading.settle(k, governor.event)
        reading.events[k] = reading.events[k - 1]  # goods that are named once
    else:
        reading.settle(k, reading.refined(k, governor.action, governor.event, governor.index))


def _outweighs(own: Casualty, governor: Governor, first: bool) -> bool:
    """Whether the noun of a number says more of it than the trigger whose argument it is."""
    if governor.lumped and not first:
        return True  # `حالة وفاة وإصابة خطيرة و3 إصابات`
    if governor.action.anybody:
        return True  # `فر 5 سجناء إلى تركيا`
    state = governor.event is None and not governor.lumped  # `هدد بقتل 12 رهينة`: hostages they are
    return own.event != governor.action.event and (state or (not first and own.rank is Rank.MIDDLING))


def _self_told(reading: Reading, k: int) -> bool:
    """`3 حالات وفاة`, `5 جنود جرحى`."""
    clause = reading.clause
    if clause.kinds[k] is Noun.CASE:
        event = _case_after(reading, k)
        if event is not None and case_word_event(clause, k) is None:
            reading.presumed.add(k)
    else:
        event = modifier_event(clause, k) or group_event(clause, k)
    if event is not None:
        reading.settle(k, event)
    return event is not None or clause.kinds[k] is Noun.CASE


def _case_after(reading: Reading, k: int) -> str | None:
    """What a case is by its own words, else by the cases before it: `77 حالة وفاة في السند و32 حالة في قنا`."""
    clause, said = reading.clause, case_word_event(reading.clause, k)
    joined = k > 0 and clause.lefts[k].conjunction and clause.kinds[k - 1] is Noun.CASE
    between = range(clause.last[k - 1], clause.first[k]) if joined else range(0)
    alike = clause.any(Guide.PREPOSITION, clause.ahead(clause.last[k], 1))  # not `3 حالات حرجة`
    same = joined and alike and not any(clause.verbal(i) or clause.stops(i) for i in between)
    return said or (reading.events[k - 1] if same else None) or case_event(clause, k)


def _refer(reading: Reading, k: int) -> None:
    """Coordination, apposition and `ثلاثة منهم`: the number goes by the one before it."""
    clause = reading.clause
    conjunction, preposition, left = clause.lefts[k]
    if not k:
        return
    before = clause.words[left] if left >= 0 else None
    if conjunction or clause.after_comma(k) or (before is not None and before.guide & Guide.EQUALS):
        if is_one_phrase(reading, k) and not _accompanies(reading, k):
            reading.go_by(k, k - 1)
    elif preposition == FROM:
        if _is_another_group(clause, k):
            reading.go_by(k, k - 1)
    elif not preposition and clause.pronoun_after(k) and _starts_clause(reading, left):
        reading.parent[k] = k - 1  # what follows is said of these alone


def _is_another_group(clause: Clause, k: int) -> bool:
    """`12 جندياً وطاقم من خمسة`."""
    left = clause.lefts[k].at
    group = clause.words[left - 1] if left > 0 else None
    joined = group is not None and group.guide & Guide.GROUP and group.conjunction
    return bool(joined) and clause.one_phrase(clause.last[k - 1], left)


def _accompanies(reading: Reading, k: int) -> bool:
    """`35 مصابا و44 مرافقا`: a noun says what happened to those whom it names, not to who comes after them.

    But `9 ناجين و3 أطفال` are told of by age and sex, which is nothing that they do.
    """
    counted = reading.clause.figures[k].counted
    same = counted is None or is_anybody(counted) or bool(analyse(counted).guide & Guide.OTHERS)
    same = same or _elides_noun(reading.clause, k)
    told_by_noun = reading.own[k - 1] or reading.clause.kinds[k - 1] is Noun.CASE
    return told_by_noun and reading.clause.lefts[k].conjunction and not same


def _elides_noun(clause: Clause, k: int) -> bool:
    """`3 قتلى من الأمن و7 من الجيش`: both are told by where they are from."""
    from_before = clause.last[k - 1] < clause.size and clause.words[clause.last[k - 1]].bare == FROM
    return from_before and clause.is_partitive(k)


def _starts_clause(reading: Reading, left: int) -> bool:
    """Whether no verb and no verbal noun stands left of the number: `… في الهجوم ثلاثة منهم حالتهم خطرة`."""
    if left < 0:
        return True
    word = reading.clause.words[left]
    return reading.clause.forms[left] in COMMAS or word.definite or is_case(word) or bool(word.guide & Guide.ADVERB)


def _correct(reading: Reading, k: int) -> None:
    """`مقتل 26 و18 آخرين بجروح`; `20 بين قتيل وجريح` are lumped."""
    clause, end = reading.clause, reading.clause.last[k]
    if has_wounds_after(clause, k) and reading.events[k] == "killed" and not reading.own[k]:
        reading.events[k] = "wounded"
    if clause.any(Guide.BETWEEN, clause.ahead(end, 1)):
        said = {clause.words[j].casualty for j in clause.ahead(end, _BETWEEN_REACH)} - {None}
        if len({casualty.event for casualty in said if casualty is not None}) > 1:
            reading.settle(k, None)
