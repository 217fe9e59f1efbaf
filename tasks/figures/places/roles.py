"""What a phrase of place is in its sentence: where something happens, or whence, whither, whose and near what."""

from enum import IntEnum

from tasks.figures.places.scene import LONGEST_RUN, Scene
from tasks.figures.places.types import Phrase
from tasks.figures.places.words import Sense, is_preposition

_EVENT = Sense.HAPPENING | Sense.TRIGGER | Sense.CASUALTY
# Prepositional phrases inside one another: `في سوق بحي في مدينة …`.
_DEEPEST = 4


class Role(IntEnum):
    """How surely what the clause tells happened at a place."""

    NONE = 0
    CLAUSE = 1  # it is where the clause is set: `في تعز، …`
    EVENT = 2  # it belongs to what happened: `هجوم في تعز`


def role(scene: Scene, phrase: Phrase) -> tuple[Role, int]:
    """The role of a phrase, and the token at which it begins with its preposition."""
    first = scene.spans[phrase.names[0]][0]
    _, preposition = scene.clitic(phrase.names[0])
    if preposition:
        return (_attached(scene, first, 0), first) if preposition == "ب" else (Role.NONE, first)
    i, alone = scene.before(first), -1
    has_part = False
    while i >= 0 and scene.sense(i) & (Sense.SETTLEMENT | Sense.PART):
        reading = scene.readings[i]
        has_part = has_part or bool(reading.sense & Sense.PART)
        if reading.preposition:
            return (_attached(scene, i, 0), i) if reading.preposition == "ب" else (Role.NONE, i)
        alone = i if reading.sense & Sense.BY_ITSELF else alone
        first = i
        if reading.conjunction:
            break
        i = scene.before(i)
    return _by_word_before(scene, phrase, first, i, alone, has_part)


def _by_word_before(
    scene: Scene, phrase: Phrase, first: int, i: int, alone: int, has_part: bool
) -> tuple[Role, int]:
    sense = scene.sense(i)
    if sense & Sense.IN:
        return _attached(scene, i, 0), i
    if sense & Sense.AGAINST:
        struck = bool(_run(scene, i)[2] & Sense.HAPPENING)
        return (Role.EVENT if struck else Role.CLAUSE if has_part else Role.NONE), i
    if sense & (Sense.FROM | Sense.AWAY):
        return Role.NONE, i
    if alone >= 0:
        return _attached(scene, alone, 0), alone
    return _by_noun_or_verb(scene, phrase, first, i)


def _by_noun_or_verb(scene: Scene, phrase: Phrase, first: int, i: int) -> tuple[Role, int]:
    """Without a preposition: `زلزال مراكش`, `شهدت تعز`, `قصفت الطائرات تعز`."""
    is_country = _is_country(scene, phrase)
    sense = scene.sense(i)
    if sense & Sense.WITNESS or _witness_after(scene, phrase.end):
        return Role.EVENT, first
    if sense & Sense.HAPPENING and not sense & Sense.VERB and not is_country:
        return Role.EVENT, i
    left, _, senses = _run(scene, first)
    if scene.sense(left) & Sense.STRIKING and not is_country and left < i and not senses & Sense.BODY & ~senses:
        return Role.EVENT, first
    return Role.NONE, first


def _witness_after(scene: Scene, i: int) -> bool:
    """`كانت تعز قد شهدت`."""
    return bool((scene.sense(i) | scene.sense(i + 1)) & Sense.WITNESS)


def _is_country(scene: Scene, phrase: Phrase) -> bool:
    place = scene.places[phrase.names[0]].place
    return place is not None and place.is_country


def _run(scene: Scene, start: int) -> tuple[int, int, int]:
    """The noun phrase that ends before `start`: the token before it, its first token, the bits of all its words."""
    i = scene.before(start)
    first, senses, left = start, 0, i
    for _ in range(LONGEST_RUN):
        if i < 0 or not scene.is_nominal(i):
            break
        senses |= scene.sense(i) | (Sense.BODY if i in scene.others else 0)
        first = i
        i = scene.before(i)
        if scene.readings[first].preposition or scene.readings[first].conjunction:
            break
    left = i
    return left, first, senses


def _attached(scene: Scene, start: int, depth: int) -> Role:
    """How surely what begins at `start` says where something happened, by the noun phrase before it."""
    left, first, senses = _run(scene, start)
    if first < start and senses & _EVENT:
        return Role.EVENT
    if depth == _DEEPEST:
        return Role.NONE
    if first < start and scene.readings[first].preposition:
        return _behind_clitic(scene, first, senses, depth)
    if first < start and senses & Sense.BODY:
        return _of_body(scene, left, depth)
    return _of_thing(scene, left, first < start, _is_settlement(scene, first, start), depth)


def _behind_clitic(scene: Scene, first: int, senses: int, depth: int) -> Role:
    """`بسوق في تعز`, but `لوزارة في تعز`."""
    if scene.readings[first].preposition != "ب" or scene.sense(first) & Sense.SETTLEMENT:
        return Role.NONE
    return _attached(scene, first, depth + 1)


def _is_settlement(scene: Scene, first: int, start: int) -> bool:
    """Whether the noun phrase is a settlement that the sentence names, though no entity: `قرية السد شمال تعز`."""
    return first < start and bool(scene.sense(first) & Sense.SETTLEMENT)


def _of_body(scene: Scene, left: int, depth: int) -> Role:
    """Somebody at a place: only what happens to him or before his door happens there."""
    sense = scene.sense(left)
    if left < 0:
        return Role.NONE
    if sense & (Sense.IN | Sense.BESIDE):
        return _attached(scene, left, depth + 1)
    if sense & Sense.TRIGGER:
        return Role.EVENT
    if sense & Sense.AGAINST:
        return Role.EVENT if _run(scene, left)[2] & Sense.HAPPENING else Role.NONE
    is_part = sense & Sense.FROM and scene.figure_at[scene.before(left)] >= 0
    return Role.EVENT if is_part or scene.figure_at[left] >= 0 else Role.NONE


def _of_thing(scene: Scene, left: int, has_noun: bool, is_settlement: bool, depth: int) -> Role:
    sense = scene.sense(left)
    if left < 0:
        return Role.CLAUSE
    if scene.figure_at[left] >= 0 or sense & Sense.TRIGGER:
        return Role.EVENT
    if scene.name_at[left] >= 0 or left in scene.others:
        return Role.NONE
    if sense & Sense.SPEECH:
        return Role.NONE
    if sense & Sense.VERB or not is_preposition(scene.readings[left]):
        return Role.CLAUSE
    if sense & (Sense.IN | Sense.BESIDE):
        return Role.NONE if is_settlement else _attached(scene, left, depth + 1)
    if sense & Sense.SETTING:
        return Role.EVENT if has_noun else Role.CLAUSE
    if sense & Sense.AGAINST:
        return Role.EVENT if _run(scene, left)[2] & Sense.HAPPENING else Role.CLAUSE
    is_part = sense & Sense.FROM and scene.figure_at[scene.before(left)] >= 0
    return Role.EVENT if is_part else Role.NONE
