"""Numbers that are parts of another: `بينهم 5 أطفال و3 نساء`, `من بين القتلى الـ12 أربعة`."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import Clause
from tasks.figures.events.governor import Governor
from tasks.figures.events.health import case_word_event
from tasks.figures.events.reading import Reading
from tasks.figures.events.tables import split
from tasks.figures.events.types import Casualty, Guide, Noun, Rank
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

_PART_PHRASES = tuple(tuple(split(phrase)) for phrase in context.PART_PHRASES)
# In tokens.
_LONGEST_PHRASE = max(map(len, _PART_PHRASES))
_PART_REACH = 10  # بينهم رضيعة لم تتجاوز شهرها الأول و3 نساء
_ADJECTIVES = 2  # القتلى الـ12 المدنيين أربعة


def read_part(reading: Reading, k: int, own: Casualty | None) -> bool:
    """Give figure `k` what it has as a part, if it is one; `own` is what its noun says."""
    clause, left = reading.clause, reading.clause.lefts[k].at
    if _is_part(clause, left):
        _part(reading, k, own, left)
    elif _is_among(clause, k):
        reading.part_open = True
        reading.go_by(k, k - 1)
        reading.settle_own(k, own)
    elif _is_with_named_part(reading, k):
        _part(reading, k, own, reading.part_at)
    elif _is_next_part(reading, k):
        reading.go_by(k, reading.parent[k - 1] if reading.own[k - 1] else k - 1)
        reading.settle_own(k, own)
    else:
        return False
    return True


def is_one_phrase(reading: Reading, k: int) -> bool:
    """Whether nothing parts figure `k` from the one before it."""
    return reading.clause.one_phrase(reading.clause.last[k - 1], reading.clause.first[k])


def _is_part(clause: Clause, left: int) -> bool:
    """`بينهم 5`, `الذين نجا منهم 5`; not `البلدة التي فر منها 3 آلاف`, where the pronoun names no whole."""
    if left < 0 or is_part_phrase(clause, left):
        return left >= 0
    if not clause.words[left].guide & Guide.PART:
        return False
    if clause.words[left].bare.endswith(affix.PRONOUNS_OF_PERSONS):
        return True
    verb = left - 1
    told = verb > 0 and (clause.verbal(verb) or clause.actions[verb] is not None)
    return not (told and clause.any(Guide.RELATIVE, (verb - 1,)))


def is_part_phrase(clause: Clause, i: int) -> bool:
    """Whether `بمن فيهم`, `بما في ذلك` ends at token `i`."""
    if not clause.words[i].guide & Guide.PART_END:
        return False
    said = [fold(form) for form in clause.forms[max(0, i - _LONGEST_PHRASE) : i + 1]]
    return any(tuple(said[-len(phrase) :]) == phrase for phrase in _PART_PHRASES)


def _is_among(clause: Clause, k: int) -> bool:
    """`كان من بين القتلى الـ12 أربعة أطفال`: a number of those whose number stands behind `بين` right before it."""
    conjunction, preposition, left = clause.lefts[k]
    if not k or conjunction or preposition or clause.kinds[k] is Noun.THING or left < clause.last[k - 1] - 1:
        return False
    whole, number = clause.lefts[k - 1], clause.figures[k - 1]
    between = range(clause.last[k - 1], clause.first[k])
    return (
        number.is_noun_before
        and clause.any(Guide.BETWEEN, clause.behind(whole.at + 1, 2))  # the noun may stand between
        and len(between) <= _ADJECTIVES
        and all(map(clause.nominal, between))
    )


def _is_next_part(reading: Reading, k: int) -> bool:
    """`بينهم 5 أطفال و3 نساء`; a casualty noun between them begins a count of its own: `بينهم 5 أطفال والجرحى 30`."""
    conjunction, preposition, _ = reading.clause.lefts[k]
    if k > 0 and reading.head is not None and reading.head.index >= reading.clause.last[k - 1]:
        return False
    return reading.part_open and k > 0 and (conjunction or not preposition) and is_one_phrase(reading, k)


def _is_with_named_part(reading: Reading, k: int) -> bool:
    """`بينهم طفلة في الثامنة و3 نساء`: a noun without a number is the first part."""
    clause, at = reading.clause, reading.part_at
    if at < 0 or reading.part_open or not clause.lefts[k].conjunction or clause.lefts[k].preposition:
        return False
    if clause.first[k] - at > _PART_REACH or clause.figure_before(clause.first[k]) != clause.figure_before(at):
        return False
    return clause.one_phrase(at + 1, clause.first[k])


def _whole_before(clause: Clause, left: int) -> int | None:
    """The nearest figure before token `left` that counts no things."""
    anchor = clause.figure_before(left)
    while anchor is not None and clause.kinds[anchor] is Noun.THING:
        anchor = clause.figure_before(clause.first[anchor])
    return anchor


def _tells_since(clause: Clause, governor: Governor, anchor: int | None) -> bool:
    """Whether the trigger begins a whole of its own; not `400 ألف حالة إصابة، بما في ذلك 200 ألف`."""
    if governor.blocked == "main" or anchor is None:
        return governor.blocked != "main"
    genitive = governor.index == clause.last[anchor] and not governor.action.finite
    of_case = genitive and clause.kinds[anchor] is Noun.CASE
    return governor.index > clause.first[anchor] and not of_case


def _part_of_whole(reading: Reading, k: int, own: Casualty | None, left: int) -> None:
    """Give a part that says nothing itself what is said of its whole, the nearest of number, head and trigger."""
    clause, governor, head = reading.clause, reading.governor, reading.head
    anchor = _whole_before(clause, left)
    since = -1 if anchor is None else clause.first[anchor]
    if head is not None and head.index > since:
        reading.settle(k, head.event)
    elif governor is not None and _tells_since(clause, governor, anchor):
        reading.settle(k, governor.event)
    elif anchor is not None:
        reading.go_by(k, anchor)
        if own is not None:
            reading.weak[k] = own
    else:
        reading.settle_own(k, own)
        reading.early.append(k)


def _part(reading: Reading, k: int, own: Casualty | None, left: int) -> None:
    """`بينهم 5 أطفال`."""
    reading.part_open = True
    clause = reading.clause
    said = case_word_event(clause, k) if clause.kinds[k] is Noun.CASE else None
    if clause.kinds[k] is Noun.THING:
        return
    if own is not None and own.rank is not Rank.WEAK:
        reading.settle_own(k, own)
    elif said is not None:
        reading.settle(k, said)
    else:
        _part_of_whole(reading, k, own, left)
