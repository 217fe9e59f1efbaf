"""Numbers beside a place that say how far it is, or how strong what struck it: `686 كيلومترا جنوب تعز`."""

from tasks.figures.places.scene import Scene
from tasks.figures.places.words import Sense
from tasks.figures.words.unit_lexicon import UNIT_DUALS, UNITS
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

_LONGEST_STRENGTH = 8  # tokens: بقوة 6 فاصلة 2 درجات على مقياس ريختر
_DISTANCES = frozenset(("m", "km", "mi"))
_LENGTHS = frozenset(form for form, unit in (UNITS | UNIT_DUALS).items() if unit.symbol in _DISTANCES)


def is_at_distance(scene: Scene, i: int) -> bool:
    """`686 كيلومترا جنوب تعز`, `3 كيلومترات جنوب تعز`: so far away is another place."""
    before = scene.before(i)
    return scene.is_figure(before) and fold(scene.forms[before]) in _LENGTHS


def past_strength(scene: Scene, first: int) -> int:
    """Where the phrase begins that says how strong the doer is, else `first`.

    `ضرب زلزال بقوة 6.2 درجات تعز`, `ضرب زلزال بلغت قوته 6 درجات تعز`.
    """
    i = scene.before(first)
    for _ in range(_LONGEST_STRENGTH):
        if i < 0 or not _may_say_strength(scene, i):
            return first
        if scene.is_nominal(i) and i + 1 < first and _is_number(scene, i + 1):
            if scene.readings[i].preposition == affix.WITH:
                return i
            return i - 1 if scene.sense(i - 1) & Sense.RESULT else first
        i = scene.before(i)
    return first


def _may_say_strength(scene: Scene, i: int) -> bool:
    """Whether token `i` may stand between `بقوة` and what was struck: a number, its unit, its scale."""
    is_point = scene.stops(i) and 0 < i < scene.size - 1 and _is_number(scene, i - 1) and _is_number(scene, i + 1)
    return is_point or _is_number(scene, i) or scene.is_nominal(i) or bool(scene.sense(i) & Sense.AGAINST)


def _is_number(scene: Scene, i: int) -> bool:
    return scene.is_figure(i) or scene.forms[i][:1].isdecimal()
