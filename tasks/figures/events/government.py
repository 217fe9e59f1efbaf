"""What governs a number: the trigger whose argument it is."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, FROM, Clause
from tasks.figures.events.coordination import (
    is_added,
    is_behind_the_same,
    is_compared,
    is_coordinated,
    is_gapped,
    is_in_company,
    lists_subject,
    names_again,
)
from tasks.figures.events.governor import Governor
from tasks.figures.events.objects import DOER_LENGTH, acts_on_next, ends_with_number, follows_doer, is_object_of_first
from tasks.figures.events.relatives import is_resumed
from tasks.figures.events.tables import split
from tasks.figures.events.types import Action, Guide, Noun, Trigger, Word
from tasks.figures.events.words import noun_kind
from tasks.language import affix_lexicon as affix

# In tokens.
_GROUP_REACH = 2
_EQUATED_REACH = 8
_EXECUTION_PREPOSITIONS = frozenset(split(context.EXECUTION_PREPOSITIONS))
_AGAINST = frozenset(split(context.AGAINST))


def governs(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether figure `k` is an argument of the trigger."""
    conjunction, _, left = clause.lefts[k]
    if governor.blocked == "main":
        return False
    if governor.blocked == "back":
        shared = conjunction and (bool(governor.taken) or is_gapped(clause, k, governor) or is_added(clause, k))
        return shared or lists_subject(clause, k, governor)
    if _is_equated(clause, left, governor) or is_compared(clause, k, governor):
        return True
    if conjunction:
        return is_behind_the_same(clause, k, governor) and is_coordinated(clause, k, governor)
    if not governor.taken and acts_on_next(clause, k, governor):
        return False
    return _governs_alone(clause, k, governor)


def _governs_alone(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a number that nothing joins to another is the trigger's argument."""
    _, preposition, left = clause.lefts[k]
    if governor.blocked and (preposition or not is_resumed(clause, k, governor)):
        return False
    if governor.action.trigger is Trigger.CONSTRUCT:
        return not governor.taken and _completes(clause, k, governor)
    if preposition:
        return is_in_company(clause, k, governor) or _reaches(clause, left, preposition, governor)
    return _governs_directly(clause, k, governor)


def _completes(clause: Clause, k: int, governor: Governor) -> bool:
    """`بحياة 5`, `بحياة الطاقم المكون من 5`."""
    _, preposition, left = clause.lefts[k]
    beside = left == governor.index or clause.at_once(governor.index) == k  # راح ضحيته أمس 5
    return beside or (preposition == FROM and _is_composed(clause, left, governor))


def _is_equated(clause: Clause, left: int, governor: Governor) -> bool:
    """`المعتقلون هم 5`."""
    free = not governor.taken and not governor.blocked
    return free and 0 < left - governor.index <= _EQUATED_REACH and bool(clause.words[left].guide & Guide.EQUALS)


def _governs_directly(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a number without conjunction or preposition is the trigger's argument."""
    left = clause.lefts[k].at
    if governor.taken:
        return names_again(clause, k, governor) or is_object_of_first(clause, k, governor)
    if governor.action.trigger is Trigger.PREPOSITION:
        return governor.composed
    if left > governor.index and (_is_genitive_head(clause.words[left]) or _tells_what_about(clause, left, governor)):
        return False
    return not governor.complement or ends_with_number(clause, k, governor) or follows_doer(clause, k, governor)


def _reaches(clause: Clause, left: int, preposition: str, governor: Governor) -> bool:
    """Whether the trigger reaches a number behind a preposition: `القبض على 5`, `عصابة من 5`, `اعتقالها لـ5`."""
    if governor.taken:
        return False
    action = governor.action
    if preposition == FROM and _is_composed(clause, left, governor):
        k = clause.figure_before(left)
        return k is None or clause.first[k] < governor.index
    if action.trigger is Trigger.PREPOSITION:
        return preposition == action.preposition or (not action.preposition and preposition in _EXECUTION_PREPOSITIONS)
    if preposition in _AGAINST and action.trigger in (Trigger.DEED, Trigger.ACT):
        return _is_complete_at(clause, left, governor)  # `عمليات اعتقال بحق 41`, `جرائم قتل ضد 41`
    return preposition == affix.FOR and _is_object_behind_for(clause, left, governor)


def _is_complete_at(clause: Clause, left: int, governor: Governor) -> bool:
    """Whether nothing but what the trigger needs stands before token `left`: `إيداع بالسجن، بحق 4`."""
    between = range(governor.index + 1, left)
    return all(clause.forms[j] in COMMAS or clause.says(governor.action.needs, (j,)) for j in between)


def _is_composed(clause: Clause, left: int, governor: Governor) -> bool:
    """`عصابة من 5`, `عصابة مكونة من 5`."""
    group = range(max(governor.index + 1, left - _GROUP_REACH), left)
    return governor.composed or clause.any(Guide.GROUP, group)


def _is_object_behind_for(clause: Clause, left: int, governor: Governor) -> bool:
    """`اعتقال الشرطة لـ5`, `تشريد لـ5`: the doer or an adjective, and nothing else, may stand before the object."""
    between, action = range(governor.index + 1, left + 1), governor.action
    if len(between) > DOER_LENGTH or any(clause.forms[j] in COMMAS for j in between):
        return False
    return (action.trigger is Trigger.DEED and governor.complement) or _is_described(clause, between, action)


def _is_described(clause: Clause, between: range, action: Action) -> bool:
    """`نزوح قسري لـ24 ألفا`, `تشريد لمئات`: a verbal noun with no more than an adjective before its object."""
    noun = not action.finite and action.trigger in (Trigger.DEED, Trigger.FATE)
    return noun and len(between) <= 1 and all(_is_relation(clause, j) for j in between)


def _is_relation(clause: Clause, j: int) -> bool:
    """Whether an adjective of relation without the article stands there: `قسري`, `جماعية`; `أم` is none."""
    word = clause.words[j]
    relation = word.bare.removesuffix(affix.TEH_MARBUTA).endswith(affix.YEH) and not word.definite
    return relation and clause.nominal(j) and noun_kind(clause.forms[j]) is not Noun.PERSON


def _is_genitive_head(word: Word) -> bool:
    """Whether a number after the noun is its genitive: `في هجوم 3 مسلحين`."""
    return bool(word.guide & Guide.GENITIVE) and not word.definite


def _tells_what_about(clause: Clause, left: int, governor: Governor) -> bool:
    """`احتجاجا على طرد 5`: the number is the object of a noun that tells what the trigger is about."""
    about, word = governor.action.about, clause.words[left]
    construct = clause.nominal(left) and not (word.definite or word.pronoun or word.preposition)
    return bool(about) and construct and clause.words[left - 1].bare == about
