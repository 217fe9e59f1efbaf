"""What a word says of the next: that a town may follow, is named or begins a list, or stands behind its preposition."""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.entities.names.proclitics import is_one_of, readings
from tasks.entities.places.named_places_lexicon import (
    ATTACKS,
    BOUND_LOCATIVES,
    DISTRICTS,
    DISTRICTS_OR_BODIES,
    LOCATIVES,
    MANY_PLACES,
    NAMING,
    ON,
    SCENES,
    TOWNS,
)
from tasks.language.bounded import BoundedByWord
from tasks.language.tokens import Token

_CUES = LOCATIVES | TOWNS | DISTRICTS | DISTRICTS_OR_BODIES | SCENES


class Cue(NamedTuple):
    """What a word, itself or less its proclitics, says of a town."""

    is_before_town: bool = False
    """Whether the next word may be one."""
    is_naming: bool = False
    """Whether it is the noun of what the next word names."""
    bound: Sequence[str] = ()
    """What may be one behind the preposition that the word begins with."""
    is_of_many: bool = False
    """Whether a list of what it is the noun of follows."""


NO_CUE = Cue()
"""What most words say; told by identity."""
BEFORE_TOWN = Cue(is_before_town=True)
ON_CUE = Cue(bound=("",))
"""`على`, told from all others by its `bound`, which nothing else has without the preposition."""


def _cue_of(word: str) -> Cue:
    if word == ON:
        return ON_CUE
    rest = readings(word)
    forms = {word, *rest}
    is_bound = word[:1] in BOUND_LOCATIVES
    cue = Cue(
        not _CUES.isdisjoint(forms),
        not NAMING.isdisjoint(forms),
        tuple(rest) if is_bound else (),
        not MANY_PLACES.isdisjoint(forms),
    )
    # Most words are none, and need no object each.
    return NO_CUE if cue == NO_CUE else cue


_cues = BoundedByWord(_cue_of).__getitem__


def cues_in(words: Sequence[Token]) -> list[Cue]:
    """What each word says of the next; `على` says it where an attack is on what follows."""
    cues = [_cues(word.form) for word in words]
    # By identity, since comparing the cues of all words took longer than finding the towns.
    for at in [at for at, cue in enumerate(cues) if cue is ON_CUE]:
        if at and is_one_of(words[at - 1].form, ATTACKS):
            cues[at] = BEFORE_TOWN
    return cues
