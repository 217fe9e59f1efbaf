"""Whether a number after a verb is who did it or to whom it was done."""

from tasks.figures.events.clause import THAT, Clause
from tasks.figures.events.governor import Governor, is_accusative
from tasks.figures.events.types import OF_GOODS, Guide, Noun, Trigger
from tasks.figures.events.words import is_body, noun_kind
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

# In tokens.
_ADJACENT = 3
DOER_LENGTH = 5
_OBJECT_REACH = 10  # bounds the work on long lines


def is_doer(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether the number that the trigger took first did it to those of figure `k`."""
    left = clause.lefts[k]
    if governor.action.trigger is not Trigger.ACT:
        return False
    return len(governor.taken) == 1 and not (left.conjunction or left.preposition) and not clause.after_comma(k)


def acts_on_next(clause: Clause, k: int, governor: Governor) -> bool:
    """`أنقذ ثلاثة غواصين طفلا`, `قتل 4 ملثمين الحارس`: the person after the plural is no adjective of it.

    A sound plural may be one, and mostly is: `ضبط 5 أشخاص متلبسين`.
    """
    j = clause.last[k]
    if governor.action.trigger is not Trigger.ACT or j >= clause.size or clause.owner[j] >= 0:
        return False
    content = j + 1 < clause.size and clause.words[j + 1].bare == THAT
    if clause.kinds[k] is Noun.THING or content:
        return False  # `حجز 12 دراجة مفتشا عنها`, `جرح 12 رجلا مضيفا أن`
    word = clause.words[j]
    one = (is_accusative(word) or word.definite) and not word.bare.endswith(affix.SOUND_PLURALS)
    person = one and not (word.preposition or word.conjunction) and noun_kind(clause.forms[j]) is Noun.PERSON
    return person and _has_plural_noun_after(clause, k)


def _has_plural_noun_after(clause: Clause, k: int) -> bool:
    """Whether figure `k` counts the noun right after it, a plural: 11 and more take an accusative, which has others."""
    figure = clause.figures[k]
    if figure.counted is None or not figure.is_noun_behind:
        return False
    return not fold(figure.counted).endswith(affix.ALEF) and not clause.is_partitive(k)


def is_object_of_first(clause: Clause, k: int, governor: Governor) -> bool:
    """`قتل 3 مسلحين 5 جنود`."""
    between = range(clause.last[governor.taken[-1]], clause.first[k])
    return (
        governor.action.trigger is Trigger.ACT
        and governor.action.event not in OF_GOODS  # whoever seizes 5 of something has no second number as its object
        and len(governor.taken) == 1
        and not clause.pronoun_after(k)  # `قتل 13 جنديا على الأقل ثلاثة منهم في كمين`
        and len(between) < _ADJACENT
        and all(map(clause.nominal, between))
    )


def follows_doer(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether the noun after the trigger did it, so that the number is its object: `اعتقلت الشرطة 5`."""
    if _is_genitive(clause, k, governor):
        return False
    if governor.action.trigger is Trigger.ACT:
        return not _has_other_object(clause, k, governor)
    if governor.action.trigger is not Trigger.DEED:
        return False
    if governor.word.pronoun:
        return clause.at_once(governor.index) == k  # `اعتقاله 5`
    between = range(governor.index + 1, clause.first[k])
    doer = clause.words[governor.index + 1]
    return len(between) <= DOER_LENGTH and all(map(clause.nominal, between)) and doer.casualty is None


def _is_genitive(clause: Clause, k: int, governor: Governor) -> bool:
    """`ضبط تدفق 5 آلاف مهاجر`: no thing holds anybody, so that the number is of the thing."""
    at = governor.index + 1
    holds = governor.action.event in (*OF_GOODS, "arrested", "kidnapped")
    return holds and at + 1 == clause.first[k] and _is_indefinite_thing(clause, at) and not is_body(clause.forms[at])


def _has_other_object(clause: Clause, k: int, governor: Governor) -> bool:
    """`أوقف الدرك شاحنة على متنها 35`: a thing without the article is the object where the doer before it has his."""
    return any(
        clause.words[j - 1].definite and _is_indefinite_thing(clause, j)
        for j in range(governor.index + 2, min(clause.first[k], governor.index + _OBJECT_REACH))
    )


def _is_indefinite_thing(clause: Clause, j: int) -> bool:
    word = clause.words[j]
    bare = not (word.definite or word.preposition or word.guide & ~Guide.LINK) and clause.nominal(j)
    return bare and not clause.looks_prepositional(j) and noun_kind(clause.forms[j]) is Noun.THING


def ends_with_number(clause: Clause, k: int, governor: Governor) -> bool:
    """`مصرع العلماء الفلكيين السبعة`, `إصابة عسكريين آخرين اثنين`."""
    figure = clause.figures[k]
    between = range(governor.index + 1, clause.first[k])
    noun_first = figure.counted_start is not None and figure.start <= figure.counted_start < figure.number_start
    return noun_first and len(between) < _ADJACENT and all(map(clause.nominal, between))
