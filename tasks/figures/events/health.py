"""Wounds against illnesses, and cases: `إصابة 5 بجروح`, `إصابة 5 بفيروس`, `3 حالات وفاة`."""

from bisect import bisect_right
from operator import attrgetter

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import FROM, Clause
from tasks.figures.events.tables import split
from tasks.figures.events.types import Casualty, Guide, Word
from tasks.figures.events.words import analyse

# In tokens; a wound or a disease with the preposition of `بفيروس` is told within this many.
_WOUND_REACH = 10
_CASE_REACH = 4
_GENITIVE_REACH = 3  # ضحايا عمليات الاحتيال
_CRIME_REACH = 12  # حالة اتجار بالبشر في تونس، أغلبهم نساء (94 ضحية)
_SUSPECTED = tuple(split(context.SUSPECTED))
_CASE_EVENTS = frozenset(("killed", "recovered", "kidnapped", "missing"))


def sick_or_hurt(clause: Clause, i: int, event: str | None) -> str | None:
    """`event` of the word at token `i`: infected for wounded where it may mean both and the text is of illness."""
    return _sick_or_hurt(clause, clause.words[i], i, event)


def _sick_or_hurt(clause: Clause, word: Word, start: int, event: str | None) -> str | None:
    """The same of a word behind which a wound may be told of from token `start` on."""
    may_be_sick = event == "wounded" and word.guide & Guide.SICK_OR_HURT and clause.infectious
    return "infected" if may_be_sick and not _is_hurt(clause, start) else event


def casualty_event(clause: Clause, i: int, casualty: Casualty) -> str | None:
    """The event of a casualty noun at token `i`, none of the victims of a fraud."""
    of_what = clause.behind(i, _GENITIVE_REACH) if clause.words[i].pronoun else clause.ahead(i + 1, _GENITIVE_REACH)
    if clause.words[i].guide & Guide.VICTIM and clause.any(Guide.FRAUD, of_what):
        return None
    return sick_or_hurt(clause, i, casualty.event)


def own_event(clause: Clause, k: int, own: Casualty) -> str | None:
    """The event that the counted noun of figure `k` says: `3 إصابات` are infected in a text about an illness."""
    noun = analyse(clause.figures[k].counted or "")
    if noun.guide & Guide.VICTIM and _is_cheated(clause, k):
        return None
    return _sick_or_hurt(clause, noun, clause.last[k], own.event)


def _is_cheated(clause: Clause, k: int) -> bool:
    """`40 ضحية احتيال`, `80 حالة اتجار بالبشر (60 ضحية)`: what they are the victims of, unless somebody was killed."""
    if clause.any(Guide.FRAUD, clause.ahead(clause.last[k], _GENITIVE_REACH)):
        return True
    said = clause.behind(clause.first[k], _CRIME_REACH)
    return clause.any(Guide.FRAUD, said) and not clause.any(Guide.VIOLENCE, said) and not any(clause.actions)


def _is_hurt(clause: Clause, start: int) -> bool:
    """Whether a wound is told of from token `start` on."""
    return clause.any(Guide.WOUND | Guide.WITH_WOUNDS, clause.ahead(start, _WOUND_REACH))


def case_event(clause: Clause, k: int) -> str | None:
    """The event of `حالة`, infected where nothing but the text's illness says what the case is."""
    said = case_word_event(clause, k)
    return said or ("infected" if clause.infectious and not _is_suspected(clause, k) else None)


def _is_suspected(clause: Clause, k: int) -> bool:
    """`8 آلاف حالة اشتباه`."""
    after = clause.ahead(_after_noun(clause, k), 1)
    return any(clause.words[j].bare.startswith(_SUSPECTED) for j in after)


def case_word_event(clause: Clause, k: int) -> str | None:
    """What the words after `حالة` say that it is: `3 حالات وفاة`, `5 حالات إصابة`."""
    for j in clause.ahead(_after_noun(clause, k), _CASE_REACH):
        word = clause.words[j]
        if _ends_case(clause, j, k):
            break
        said = next((action for action in word.actions if not (action.needs or action.finite)), None) or word.casualty
        if said is not None and said.event == "wounded":
            return "infected" if clause.infectious and word.guide & Guide.SICK_OR_HURT else "wounded"
        if said is not None and (said.event in _CASE_EVENTS or _is_arrest(word)):
            return said.event
    return None


def _after_noun(clause: Clause, k: int) -> int:
    """The token after the counted noun of figure `k`, which may stand before it: `عدد حالات الاعتقال … 11 ألفا`."""
    at = clause.figures[k].counted_start
    if at is None:
        return clause.last[k]
    return bisect_right(clause.tokens, at, key=attrgetter("end")) + 1


def _is_arrest(word: Word) -> bool:
    """`حالات اعتقال`; `حالات إيقاف` or `سجن` may be a player's or a sentence."""
    return bool(word.actions) and all(
        action.event == "arrested" and not (action.unless or action.doer or action.finite) for action in word.actions
    )


def _ends_case(clause: Clause, j: int, k: int) -> bool:
    """Whether token `j` is no part of the phrase that says what the case is."""
    word = clause.words[j]
    ends = word.conjunction or word.guide & (Guide.VERB | Guide.BREAK) or not clause.forms[j][:1].isalpha()
    away = word.guide & Guide.PREPOSITION and word.bare != FROM
    return bool(ends or away) or clause.owner[j] not in (-1, k)


def has_wounds_after(clause: Clause, k: int) -> bool:
    """`و18 آخرين بجروح`."""
    return clause.any(Guide.WITH_WOUNDS, clause.ahead(clause.last[k], 1))
