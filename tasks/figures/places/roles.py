"""What a phrase of place is in its sentence: where something happens, or whence, whither, whose and near what."""

from enum import IntEnum

from tasks.figures.places.measured import is_at_distance, past_strength
from tasks.figures.places.scene import LONGEST_RUN, Scene
from tasks.figures.places.types import Phrase
from tasks.figures.places.words import Sense, is_preposition
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

_EVENT = Sense.HAPPENING | Sense.TRIGGER | Sense.CASUALTY
_LAND = Sense.SETTLEMENT | Sense.PART
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
        return _behind_clitic_alone(scene, first, preposition)
    i, alone = scene.before(first), -1
    has_part = False
    while i >= 0 and (scene.sense(i) & _LAND or _is_adjective(scene, i)):
        reading = scene.readings[i]
        has_part = has_part or bool(reading.sense & Sense.PART)
        part = _part_of(scene, i)
        if reading.preposition and part < 0:
            return _behind_clitic_alone(scene, i, reading.preposition)
        alone = i if reading.sense & Sense.BY_ITSELF else alone
        first = i
        i = scene.before(i) if part < 0 else part
        if reading.conjunction and not scene.sense(i) & Sense.PART:
            return Role.NONE, first
    return _by_word_before(scene, phrase, first, i, alone, has_part)


def _behind_clitic_alone(scene: Scene, i: int, preposition: str) -> tuple[Role, int]:
    """The role of a place whose preposition is written onto token `i`: only ب says where."""
    return (_attached(scene, i, 0) if preposition == affix.WITH else Role.NONE), i


def _part_of(scene: Scene, i: int) -> int:
    """The part whose whole token `i` is, -1 where none is: `المدخل الشمالي لمدينة تعز`."""
    if scene.readings[i].preposition != affix.FOR:
        return -1
    part = scene.before(i)
    while part >= 0 and scene.readings[part].definite and not scene.sense(part) & Sense.PART and scene.is_nominal(part):
        part = scene.before(part)
    return part if scene.sense(part) & Sense.PART and scene.readings[part].definite else -1


def _is_adjective(scene: Scene, i: int) -> bool:
    """`العاصمة السورية دمشق`."""
    noun = scene.before(i)
    return (
        scene.readings[i].definite
        and scene.is_nominal(i)
        and not scene.readings[i].preposition
        and bool(scene.sense(noun) & Sense.SETTLEMENT and scene.readings[noun].definite)
    )


def _by_word_before(scene: Scene, phrase: Phrase, first: int, i: int, alone: int, has_part: bool) -> tuple[Role, int]:
    sense = scene.sense(i)
    if sense & Sense.IN:
        return _attached(scene, i, 0), i
    if sense & Sense.AGAINST:
        left, _, senses = _run(scene, i)
        struck = senses & Sense.HAPPENING or scene.sense(left) & Sense.HAPPENS or _is_waged(scene, left)
        return (Role.EVENT if struck else Role.CLAUSE if has_part else Role.NONE), i
    if sense & (Sense.FROM | Sense.AWAY):
        return Role.NONE, i
    if alone >= 0:
        return (Role.NONE if is_at_distance(scene, alone) else _attached(scene, alone, 0)), alone
    return _by_noun_or_verb(scene, phrase, first, i)


def _is_waged(scene: Scene, i: int) -> bool:
    """`الحرب التي بدأها على تعز`: a verb of the relative clause that is said of what happens."""
    relative = scene.before(i)
    is_verb = i > 0 and bool(scene.sense(i) & Sense.VERB) and relative > 0
    return is_verb and bool(scene.sense(relative) & Sense.RELATIVE and scene.sense(relative - 1) & Sense.HAPPENING)


def _by_noun_or_verb(scene: Scene, phrase: Phrase, first: int, i: int) -> tuple[Role, int]:
    """Without a preposition: `زلزال مراكش`, `شهدت تعز`, `قصفت الطائرات تعز`."""
    is_country = _is_country(scene, phrase)
    sense = scene.sense(i)
    if sense & Sense.FACILITY and not scene.readings[i].definite and not is_country:
        return _of_facility(scene, phrase, i)
    if sense & Sense.WITNESS or _witness_after(scene, phrase.end):
        return Role.EVENT, first
    if sense & Sense.HAPPENING and not sense & Sense.VERB and (not is_country or sense & Sense.DISASTER):
        return (Role.NONE if _is_in_name(scene, i) else Role.EVENT), i
    return (Role.EVENT if not is_country and _is_struck(scene, first) else Role.NONE), first


def _is_in_name(scene: Scene, i: int) -> bool:
    """`قيادة عمليات تعز`: what happens there is part of a body's name."""
    return bool(scene.sense(scene.before(i)) & Sense.BODY) and not scene.readings[i].preposition


def _of_facility(scene: Scene, phrase: Phrase, i: int) -> tuple[Role, int]:
    """`في سوق تعز`, `بسوق تعز`: what is at a building of the town is in the town; not `إلى مطار تعز`."""
    preposition, before = scene.readings[i].preposition, scene.before(i)
    if not preposition and scene.sense(before) & Sense.ONE_OF:
        i, before = before, scene.before(before)
        preposition = scene.readings[i].preposition
    if preposition == affix.WITH:
        return _attached(scene, i, 0), i
    if not preposition and scene.sense(before) & (Sense.IN | Sense.AGAINST):
        return _by_word_before(scene, phrase, i, before, -1, False)
    return Role.NONE, i


def _is_struck(scene: Scene, first: int) -> bool:
    """`قصفت الطائرات تعز`, `اقتحام القوات تعز`."""
    first = past_strength(scene, first)
    return bool(scene.sense(_run(scene, first)[0]) & Sense.STRIKING) or _is_raided(scene, first)


def _is_raided(scene: Scene, start: int) -> bool:
    """`اقتحام القوات تعز`: the object of a verbal noun follows its doer; `اقتحام شرطة تعز` names the doer alone."""
    _, first, _ = _run(scene, start)
    doer = scene.before(start)
    is_noun = bool(scene.sense(first) & Sense.RAID) and not scene.readings[first].definite
    return is_noun and first < doer and (scene.readings[doer].definite or doer in scene.others)


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
        if scene.readings[first].preposition and not (first in scene.others and i in scene.others):
            break
    left = i
    return left, first, senses


def _attached(scene: Scene, start: int, depth: int) -> Role:
    """How surely what begins at `start` says where something happened, by the noun phrase before it."""
    if scene.sense(scene.before(start)) & Sense.TIED and not scene.sense(start) & Sense.IN:
        return Role.NONE
    left, first, senses = _run(scene, start)
    if first < start and senses & _EVENT:
        return Role.EVENT
    if depth == _DEEPEST:
        return Role.NONE
    if first < start and scene.readings[first].preposition:
        return _behind_clitic(scene, first, senses, depth)
    if first < start and senses & Sense.BODY:
        return _of_body(scene, left, depth)
    return _of_thing(scene, start, left, first, depth)


def _behind_clitic(scene: Scene, first: int, senses: int, depth: int) -> Role:
    """`بسوق في تعز`, `شاحنة لنقل الوقود في تعز`, but `نقلوا لوزارة في تعز`."""
    if _is_settlement(scene, first):
        return Role.NONE
    how = _attached(scene, first, depth + 1)
    if scene.readings[first].preposition == affix.WITH:
        return how
    left, inner, inner_senses = _run(scene, first)
    is_inside = inner < first and scene.sense(left) & Sense.IN and not inner_senses & Sense.BODY
    return how if how is Role.EVENT or is_inside else Role.NONE


def _is_settlement(scene: Scene, first: int) -> bool:
    """Whether the noun phrase is a settlement that the sentence names, though no entity: `قرية السد شمال تعز`.

    One with an adjective of relation has no name: `منطقة حدودية في تعز`.
    """
    sense = scene.sense(first)
    if not sense & Sense.SETTLEMENT or sense & Sense.BODY:
        return False
    following = fold(scene.forms[first + 1]) if first + 1 < scene.size else ""
    return not following.endswith(affix.FEMININE_NISBA) or following.startswith(affix.ARTICLE)


def _of_body(scene: Scene, left: int, depth: int) -> Role:
    """Somebody at a place: what happens before his door happens there, what he does (`أوقفت شرطة في تعز`) need not."""
    sense = scene.sense(left)
    if sense & (Sense.IN | Sense.BESIDE):
        return _attached(scene, left, depth + 1)
    if sense & (Sense.HAPPENS | Sense.STRIKING) or scene.is_figure(left):
        return Role.EVENT
    if sense & (Sense.AGAINST | Sense.WITH):
        return Role.EVENT if _run(scene, left)[2] & Sense.HAPPENING else Role.NONE
    return Role.EVENT if _is_some_of(scene, left) else Role.NONE


def _is_some_of(scene: Scene, left: int) -> bool:
    """`3 من رجال الشرطة`, `آخرون من الشرطة`."""
    some = scene.before(left)
    return bool(scene.sense(left) & Sense.FROM) and (scene.is_figure(some) or bool(scene.sense(some) & Sense.SOME_OF))


def _of_thing(scene: Scene, start: int, left: int, first: int, depth: int) -> Role:
    """A place behind the noun phrase `first`..`start`, which is empty where they are one."""
    sense = scene.sense(left)
    if left < 0:
        return Role.CLAUSE
    if scene.is_figure(left) or sense & Sense.TRIGGER:
        return Role.EVENT
    if scene.name_at[left] >= 0 or left in scene.others or sense & Sense.SPEECH:
        return Role.NONE
    if sense & Sense.VERB or not is_preposition(scene.readings[left]):
        return Role.CLAUSE
    return _behind_preposition(scene, left, first, first < start, depth)


def _behind_preposition(scene: Scene, left: int, first: int, has_noun: bool, depth: int) -> Role:
    sense = scene.sense(left)
    if sense & (Sense.IN | Sense.BESIDE):
        return Role.NONE if has_noun and _is_settlement(scene, first) else _attached(scene, left, depth + 1)
    if sense & Sense.SINCE and scene.sense(first) & Sense.BEGINNING:
        return Role.NONE
    if sense & Sense.SINCE:
        return _attached(scene, left, depth + 1)
    if sense & Sense.SETTING:
        return Role.EVENT if has_noun else Role.CLAUSE
    if sense & (Sense.AGAINST | Sense.WITH):
        happened = _run(scene, left)[2] & Sense.HAPPENING
        return Role.EVENT if happened else Role.CLAUSE if sense & Sense.AGAINST else Role.NONE
    return Role.EVENT if _is_some_of(scene, left) and not scene.sense(first) & _LAND else Role.NONE
