"""What a token outside the figures does to the reading of a sentence."""

from tasks.figures.events.casualties import begins_count, read_casualty
from tasks.figures.events.clause import COLON, STOPS, THAT, Clause
from tasks.figures.events.governor import Governor
from tasks.figures.events.parts import is_part_phrase
from tasks.figures.events.predicates import read_remaining, read_state
from tasks.figures.events.reading import Reading
from tasks.figures.events.triggers import read_trigger
from tasks.figures.events.types import Guide, Noun, Word
from tasks.figures.events.verbs import read_verb
from tasks.figures.events.words import is_body, noun_kind


def read_token(reading: Reading, i: int) -> None:
    """Take token `i`, which is in no figure, into account."""
    clause, word = reading.clause, reading.clause.words[i]
    if clause.forms[i] in STOPS:
        reading.governor = reading.head = None
        reading.part_open = False
        return
    _mark(reading, i, word)
    action = clause.actions[i]
    if action is not None:
        read_trigger(reading, i, action)
    elif word.casualty is not None:
        if not read_remaining(reading, i, word.casualty):
            read_casualty(reading, i, word.casualty)
    elif (word.guide & Guide.STATE and read_state(reading, i)) or begins_count(reading, i):
        return
    elif word.guide & Guide.COMPOSED and not _is_of_thing(clause, i):
        _compose(reading, i)
    elif clause.verbal(i):
        read_verb(reading, i)


def _mark(reading: Reading, i: int, word: Word) -> None:
    """What the token does to the reading besides what it tells: it links a count, names a part, begins a content."""
    if reading.head is not None and word.guide & Guide.LINK:
        reading.head.linked = True
    begins_part = word.guide & Guide.PART or (word.guide & Guide.PART_END and is_part_phrase(reading.clause, i))
    if begins_part and reading.clause.noun_follows(i):
        reading.part_at = i
    if word.guide & Guide.BREAK:
        reading.part_open = False
    governor = reading.governor
    clause = reading.clause
    if governor is not None and (
        _begins_content(clause, i) or _breaks_off(clause, i, governor) or _begins_anew(clause, i)
    ):
        governor.blocked = "main"  # `أكد وفاة 3 وأن 6 آخرين …`, `توفي 3 فيما تخضع 6 …`


def _breaks_off(clause: Clause, i: int, governor: Governor) -> bool:
    """`شفيت 50 حالة، فيما تنتظر 9 الفحص`: whether another clause begins after the trigger has its number."""
    k = clause.figure_before(i)
    return bool(clause.words[i].guide & Guide.BREAK) and k is not None and clause.first[k] > governor.index


def _begins_anew(clause: Clause, i: int) -> bool:
    """`غرق مهاجرين: عودة 9`: a colon, unless a person of whom the trigger may tell follows it."""
    if clause.forms[i] != COLON or not clause.noun_follows(i):
        return False
    return noun_kind(clause.forms[clause.past_adverbs(i + 1)]) is not Noun.PERSON


def _is_of_thing(clause: Clause, i: int) -> bool:
    """`توقيف مدير مدرسة تضم 400`: a place or a machine consists of the number, not those of whom the trigger tells."""
    if not i or not clause.words[i].guide & Guide.VERB or clause.words[i - 1].guide & Guide.GROUP:
        return False
    return noun_kind(clause.forms[i - 1]) is Noun.THING and not is_body(clause.forms[i - 1])


def _compose(reading: Reading, i: int) -> None:
    """`القبض على عصابة تضم 5`: the trigger's argument consists of the number."""
    governor = reading.governor
    if governor is not None and not governor.taken and not _is_parted(reading.clause, i, governor):
        governor.complement, governor.composed = False, True


def _begins_content(clause: Clause, i: int) -> bool:
    """Whether `أن` begins what somebody says; behind a preposition it is a part of the clause: `بعد أن`."""
    before = clause.words[i - 1].guide if i else 0
    return clause.words[i].bare == THAT and not before & Guide.PREPOSITION


def _is_parted(clause: Clause, i: int, governor: Governor) -> bool:
    """Whether a figure stands between the governor and token `i`: `غرق القارب وعليه 31 شخصا وطاقم مكون من 3`."""
    k = clause.figure_before(i)
    return k is not None and clause.first[k] > governor.index
