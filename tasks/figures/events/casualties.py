"""Nouns such as `القتلى` that no figure counts, and words for counts: the heads of numbers to come."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import Clause
from tasks.figures.events.heads import Head
from tasks.figures.events.health import casualty_event
from tasks.figures.events.reading import Reading
from tasks.figures.events.reference import is_modifier, is_predicate, retells_count
from tasks.figures.events.tables import TOLLS, split
from tasks.figures.events.types import OF_GOODS, Casualty, Guide, Rank, Trigger, Word
from tasks.figures.events.words import analyse, casualty_of, is_case, may_be_bare_noun
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

_VICTIM_VERBS = frozenset(split(context.VICTIM_VERBS))
_DEAD = "killed"
_TO = fold(context.TO)
# In tokens.
_OPENING = 4  # further on, `عددهم` is of people whom the sentence names
_COUNT_REACH = 2


def read_casualty(reading: Reading, i: int, casualty: Casualty) -> None:
    """A noun such as `القتلى` that no figure counts."""
    clause, word, head = reading.clause, reading.clause.words[i], reading.head
    if head is not None and not head.told and word.conjunction and head.index >= i - 2:
        head.index, head.event = i, head.event if head.event == casualty.event else None
    elif i and clause.words[i - 1].bare in _VICTIM_VERBS and not word.definite:
        reading.head = Head(clause, i, casualty_event(clause, i, casualty), counted=True)  # راح ضحية الحادث 26 شخصا
        reading.head.linked = True
    elif (k := _counted_before(reading, i)) is not None:
        reading.settle(k, casualty_event(clause, i, casualty))
    elif not _says_of_number_before(reading, i, casualty):
        counted = clause.any(Guide.COUNT, clause.behind(i, _COUNT_REACH))
        if counted or _names_people(clause, i, casualty):
            _new_head(reading, i, casualty_event(clause, i, casualty), counted, _is_definite(clause, i))


def _counted_before(reading: Reading, i: int) -> int | None:
    """`ارتفع إلى 18 على الأقل عدد القتلى`: the number that stands right before the count of the casualties."""
    clause = reading.clause
    k = clause.figure_before(i)
    if k is None or reading.settled[k] or clause.figures[k].counted is not None or clause.lefts[k].preposition != _TO:
        return None
    return k if clause.last[k] == i - 1 and clause.words[i - 1].guide & Guide.NUMBER_OF else None


def _is_definite(clause: Clause, i: int) -> bool:
    """Whether the casualty at token `i` has the article or a genitive: `شهداء التفجير`, `قتلى غرق المركب`."""
    following = clause.words[i + 1] if i + 1 < clause.size else None
    of_fate = following is not None and bool(following.actions) and may_be_bare_noun(following)
    return clause.words[i].definite or of_fate or clause.noun_follows(i)


def _says_of_number_before(reading: Reading, i: int, casualty: Casualty) -> bool:
    """Whether the casualty says something of the figure before it rather than of one to come."""
    clause, word = reading.clause, reading.clause.words[i]
    k = clause.figure_before(i)
    if k is None or _is_counted_next(clause, i):
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


def _is_counted_next(clause: Clause, i: int) -> bool:
    """`4 قتلى ومفقودين اثنين`: the casualty at token `i` is the noun of the number right after it."""
    k = clause.owner[i + 1] if i + 1 < clause.size else -1
    at = clause.figures[k].counted_start if k >= 0 else None
    return at is not None and clause.tokens[i].start <= at < clause.tokens[i].end


def _are_alike(clause: Clause, k: int, i: int, casualty: Casualty) -> bool:
    """Whether the number counts the casualty at token `i` too: `50 قتيلاً وجريحاً` are lumped, `3 قتلى وجريح` are not."""
    figure = clause.figures[k]
    own = casualty_of(figure.counted)
    if own is None or figure.counted_start is None or figure.counted_start < figure.number_start:
        return False
    return own.many == casualty.many and analyse(figure.counted or "").definite == clause.words[i].definite


def _names_people(clause: Clause, i: int, casualty: Casualty) -> bool:
    """Whether the casualty stands for people: `فرصة الإصابة` and `الطائرة المفقودة` don't."""
    word = clause.words[i]
    if (word.actions or word.bare.endswith(affix.TEH_MARBUTA)) and not (i and is_case(clause.words[i - 1])):
        return False
    if word.definite and not (casualty.many or word.actions or word.pronoun):
        return False  # `الرئيس الشهيد`
    return word.definite or casualty.rank >= Rank.MIDDLING


def _new_head(reading: Reading, i: int, event: str | None, counted: bool = False, definite: bool = True) -> None:
    """Another noun to be counted, by the same verb as the one before: `القتلى إلى 12 والجرحى إلى 30`."""
    before = reading.head
    linked, again = (before.linked, before.counted) if before is not None else (False, False)
    reading.head = Head(reading.clause, i, event, counted or again, definite, linked)


def begins_count(reading: Reading, i: int) -> bool:
    """Whether token `i` begins a count: `حصيلة الزلزال`, `والطلاب إلى 30`, `عددهم`. It is then the head."""
    clause, word, head = reading.clause, reading.clause.words[i], reading.head
    if word.guide & Guide.COUNT_AGAIN and head is not None and not head.told:
        head.counted = head.linked = True  # `بقية الجرحى وعددهم 7`
        return True
    if word.bare in TOLLS and clause.any(Guide.VIOLENCE, clause.ahead(i + 1, 1)):
        _new_head(reading, i, _DEAD, counted=True)
        return True
    if _names_case(clause, i):
        _new_head(reading, i, word.actions[0].event, counted=True)
        return True
    if head is not None and _counts_anew(clause, i, head):
        _new_head(reading, i, None)
        return True
    event = _told_before(reading, i) if word.guide & Guide.COUNT_AGAIN and head is None else None
    if event is not None:
        reading.head = Head(clause, i, event, counted=True)
    elif word.guide & Guide.COUNT_AGAIN and head is None:
        reading.count_at = i
    return event is not None


def _names_case(clause: Clause, i: int) -> bool:
    """`بلغت حالات الاعتقال … 75`: the deed after the cases says what they are, and their number is to come."""
    word = clause.words[i]
    of_case = bool(word.actions) and word.definite and i > 0 and is_case(clause.words[i - 1])
    return of_case and clause.owner[i - 1] < 0 and word.actions[0].event not in OF_GOODS


def _counts_anew(clause: Clause, i: int, head: Head) -> bool:
    """Whether token `i` ends what the head before it counts."""
    return (head.told and _counts_others(clause.words[i])) or _has_noun_of_its_own(clause, i, head)


def _has_noun_of_its_own(clause: Clause, i: int, head: Head) -> bool:
    """`أسر الشهداء … عدد المتطوعين إلى 52`: the count has a noun of its own, and no number counts the casualties."""
    following = clause.words[i + 1] if i + 1 < clause.size else None
    if head.counted or following is None or not clause.words[i].guide & Guide.NUMBER_OF:
        return False
    return following.definite and not (following.casualty or following.actions or following.guide)


def _counts_others(word: Word) -> bool:
    """`عدد القتلى إلى 12 والطلاب إلى 30`, `وعدد الطلاب إلى 30`."""
    return word.conjunction and (word.definite or bool(word.guide & Guide.COUNT))


def _told_before(reading: Reading, i: int) -> str | None:
    """The event of those whose count token `i` tells: `ضبط مشتبهين وصل عددهم إلى 500`, `العدد ارتفع إلى 4`."""
    governor = reading.governor
    # `… فإن السكان البالغ عددهم 9 ملايين`: the count is of the noun right before it, in another clause
    elsewhere = governor is not None and governor.blocked == "main" and reading.clause.words[i - 1].definite
    if governor is not None and not governor.taken and governor.blocked != "back" and not elsewhere:
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
