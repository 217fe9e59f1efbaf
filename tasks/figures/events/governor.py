"""The trigger that governs what comes next, and the noun phrase right after it."""

from tasks.figures.events.clause import Clause
from tasks.figures.events.types import Action, Guide, Noun, Trigger, Word
from tasks.figures.events.words import noun_kind
from tasks.language import affix_lexicon as affix
from tasks.language.noun_evidence import is_seen_as_noun

_SHORTEST_TANWIN = 3


class Governor:
    """The trigger that governs what comes next; `event` None where it's denied, hypothetical or lumped.

    `taken` are the figures that it governs, `complement` whether a noun phrase without a number is its argument or
    its doer, `composed` whether that is said to consist of a number (`عصابة تضم 5`). `lumped` tells that another
    trigger stands right before it. `blocked` is "relative" after the verb of a relative clause, "main" after a main
    verb, "back" where the trigger's subject stands before it.
    """

    __slots__ = ("action", "blocked", "complement", "composed", "event", "index", "lumped", "taken", "word")

    def __init__(self, index: int, word: Word, action: Action, event: str | None) -> None:
        self.index = index
        self.word = word
        self.action = action
        self.event = event
        self.taken: list[int] = []
        self.complement = False
        self.composed = False
        self.lumped = False
        self.blocked = ""


def has_complement(clause: Clause, i: int, action: Action) -> bool:
    """Whether the noun after the trigger at token `i` is its argument or its doer.

    What a verb needs is neither (`فارق الحياة مريضان`), nor is an accusative after one that has no object
    (`توفي متأثرين بجراحهم 3`).
    """
    if not clause.noun_follows(i):
        return False
    if not action.finite or action.trigger is not Trigger.UNDERGO:
        return True
    at = clause.past_adverbs(i + 1)
    return not (clause.says(action.needs, (at,)) or is_accusative(clause.words[at]))


def is_accusative(word: Word) -> bool:
    """Whether an indefinite noun can't be a subject: `متأثرين`, `غرقا`."""
    if word.definite or word.casualty is not None:
        return False
    plural = word.bare.startswith(affix.PARTICIPLE) and word.bare.endswith(affix.ACCUSATIVE_PLURAL)
    plural = plural and not word.bare.endswith(affix.NISBA_PLURALS)  # `مصريين`
    return plural or (
        len(word.bare) > _SHORTEST_TANWIN and word.bare.endswith(affix.ALEF) and is_seen_as_noun(word.bare[:-1])
    )


def is_official(clause: Clause, i: int) -> bool:
    """Whether who is named at token `i` may arrest or seize: no person without office, as `الميكانيكي`."""
    word = clause.words[i]
    person = word.casualty is None and noun_kind(clause.forms[i]) is Noun.PERSON
    return not person or bool(word.guide & Guide.AUTHORITY)
