"""Clauses that tell how something happened, and those that only recall something else that did."""

from tasks.figures.events.types import Noun
from tasks.figures.events.words import noun_kind
from tasks.figures.nouns.nouns import looks_like_perfect_of_many
from tasks.figures.places import place_lexicon as lexicon
from tasks.figures.places.scene import Scene
from tasks.figures.places.words import Sense
from tasks.language.fold import fold

_PLUPERFECT = frozenset(map(fold, lexicon.PLUPERFECT.split()))
_TOLD = Sense.RESULT | Sense.TRIGGER | Sense.CASUALTY
_PAST_REACH = 8  # tokens: `منذ التفجير الانتحاري في مارس 2017 الذي …`


def circumstances(scene: Scene) -> set[int]:
    """The conjunctions and verbs of the clauses that tell how it happened, with what stands between the two.

    `قتل 5 عندما انفجرت عبوة في تعز`, `بعد أن هوت رافعة`; not `حين اجتمع الوزراء في تعز`.
    """
    return {at for i in range(scene.size) if _begins(scene, i) for at in range(i, _verb(scene, i) + 1)}


def _begins(scene: Scene, i: int) -> bool:
    """Whether a clause of time begins at token `i` whose verb tells a happening or what a thing does.

    Behind a verb in the plural a thing is its object, and the clause tells a deed: `اعتقل 5 بعد أن سرقوا متجرا`.
    """
    of_time = scene.sense(i) & Sense.CIRCUMSTANCE or (scene.sense(i) & Sense.THAT and _follows_setting(scene, i))
    if not of_time:
        return False
    verb = _verb(scene, i)
    sense = scene.sense(verb)
    if verb < scene.size and looks_like_perfect_of_many(scene.forms[verb]) and _is_thing(scene, verb + 1):
        return False
    return bool(sense & (Sense.HAPPENS | Sense.STRIKING)) or (bool(sense & Sense.VERB) and _is_thing(scene, verb + 1))


def _verb(scene: Scene, i: int) -> int:
    """The token after the conjunction `i` and what makes a pluperfect."""
    verb = i + 1
    while verb < scene.size and fold(scene.forms[verb]) in _PLUPERFECT:
        verb += 1
    return verb


def _follows_setting(scene: Scene, i: int) -> bool:
    """`بعد أن`, but not `قبل أن`."""
    before = scene.sense(i - 1)
    return bool(before & Sense.SETTING) and not before & Sense.SINCE


def _is_thing(scene: Scene, i: int) -> bool:
    return i < scene.size and scene.is_nominal(i) and noun_kind(scene.forms[i]) is Noun.THING


def recalls(scene: Scene, i: int) -> bool:
    """`الأعنف منذ التفجير الذي أودى بحياة 5`: whether the `منذ` at `i` recalls something else, and what came of it."""
    for j in range(i + 1, min(scene.size, i + _PAST_REACH)):
        if scene.sense(j) & Sense.RELATIVE:
            told = (scene.sense(j + 1) | scene.sense(j + 2)) & _TOLD
            return bool(scene.sense(i + 1) & Sense.HAPPENING and told)
    return False
