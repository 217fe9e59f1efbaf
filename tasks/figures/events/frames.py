"""Which frame a word tells where it stands: its preposition, what it needs, what rules it out."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, FROM, Clause
from tasks.figures.events.denial import is_executed
from tasks.figures.events.doers import is_done_by
from tasks.figures.events.tables import CLITICS_ALONE, split
from tasks.figures.events.types import Action, Guide, Noun, Trigger
from tasks.figures.events.words import is_body, noun_kind
from tasks.language import affix_lexicon as affix

# In tokens.
_NEEDED_AHEAD = 14  # لقي … حتفهم
_NEEDED_BEHIND = 3
_RULED_OUT = 8
_COMPLEMENT_REACH = 12
_PREPOSITION_REACH = 8  # أجهز المسلحون … على
_LONGEST_GOVERNED = 5  # في ساحة إحدى المعارك

_HIM = frozenset(split(context.ON_HIM))
_RELATIVES = frozenset(split(context.RELATIVE_PRONOUNS))
_PENALTIES, _BY_LAW = frozenset(split(context.PENALTIES)), frozenset(split(context.BY_LAW))
_KILLED = "killed"
_OF_PEOPLE = Guide.AUTHORITY | Guide.CAPTOR | Guide.GROUP
_ANOTHER_CLAUSE = Guide.VERB | Guide.TRANSPARENT | Guide.NEGATION


def resolve_frames(clause: Clause) -> None:
    """Settle for each token of the clause which action it is, if any."""
    for i, word in enumerate(clause.words):
        if word.actions and clause.owner[i] < 0:
            clause.actions[i] = _resolve(clause, i)
            if clause.actions[i] is None and any(map(_is_full_verb, word.actions)):
                clause.other_verbs.add(i)
        elif word.bare in _RELATIVES and _begins_with_verb(clause, i + 1):
            clause.other_verbs.add(i + 1)


def _begins_with_verb(clause: Clause, i: int) -> bool:
    """Whether the relative clause at token `i` begins with a verb that no table holds: `الشركة التي توظف 300`."""
    if i >= clause.size or clause.owner[i] >= 0 or not clause.nominal(i):
        return False
    word = clause.words[i]
    plain = not (word.guide or word.definite or word.preposition or word.actions or word.casualty)
    return plain and not word.bare.endswith(affix.PRONOUNS_OF_PERSONS)  # معظمهم


def _is_full_verb(action: Action) -> bool:
    """Whether the form is a verb wherever it stands: `فقد` may be a particle, `فيلق` is no `يلق`."""
    return action.finite and not action.adjacent and not action.jussive


def _resolve(clause: Clause, i: int) -> Action | None:
    """The first of the word's actions whose conditions hold at token `i`."""
    for action in clause.words[i].actions:
        if _holds(clause, i, action):
            return _executed(clause, i, action)
    return None


def _holds(clause: Clause, i: int, action: Action) -> bool:
    word = clause.words[i]
    if action.jussive and not clause.any(Guide.NEGATION, clause.behind(i, 1)):
        return False
    if word.definite and action.trigger in (Trigger.DEED, Trigger.FATE):
        return _is_penalty(clause, i, action) and is_executed(clause, i)
    if action.adjacent and not _is_beside_number(clause, i, action):
        return False
    if action.preposition and not _takes(clause, i, action.preposition):
        return False
    if action.needs and not _has_what_it_needs(clause, i, action):
        return False
    if action.doer and not is_done_by(clause, i, action.doer):
        return False
    return not _is_ruled_out(clause, i, action)


def _is_penalty(clause: Clause, i: int, action: Action) -> bool:
    """`الإعدام`; `القتل` is a deed, and a penalty in `حكم القتل` and `القتل تعزيرا`."""
    if clause.words[i].guide & Guide.EXECUTED:
        return True
    if action.event != _KILLED or action.trigger is not Trigger.DEED:
        return False
    before, after = clause.behind(i, 1), clause.ahead(i + 1, 1)
    return any(clause.words[j].bare in _PENALTIES for j in before) or any(clause.forms[j] in _BY_LAW for j in after)


def _is_ruled_out(clause: Clause, i: int, action: Action) -> bool:
    if action.other_with and _is_of_other_sense(clause, i, action.other_with):
        return True
    if action.placed and clause.any(Guide.PREPOSITION, clause.behind(i, 1)):
        return True  # `في سجن المدينة`
    if not action.unless:
        return False
    near = _around(clause, i, _RULED_OUT, _RULED_OUT + _length_of_next(clause, i))
    first = next((clause.owner[j] for j in near if clause.owner[j] >= 0), -1)
    second = next((j for j in near if j > i and clause.owner[j] not in (-1, first)), clause.size)
    return clause.says(action.unless, [j for j in near if j < second])


def _length_of_next(clause: Clause, i: int) -> int:
    """How many tokens the figure has that is near after token `i`: they are one phrase, whatever its length."""
    k = next((clause.owner[j] for j in clause.ahead(i + 1, _RULED_OUT) if clause.owner[j] >= 0), -1)
    return clause.last[k] - clause.first[k] if k >= 0 else 0


def _is_of_other_sense(clause: Clause, i: int, preposition: str) -> bool:
    """`أوقفت الجامعة 4 طلاب عن الدراسة`: the preposition follows before another phrase or clause begins."""
    for j in clause.ahead(i + 1, _COMPLEMENT_REACH):
        word = clause.words[j]
        if word.bare == preposition and clause.owner[j] < 0:
            return preposition != FROM or _is_whence(clause, j + 1)
        if clause.stops(j) or word.guide & _ANOTHER_CLAUSE:
            return False
        if clause.owner[j] < 0 and (word.guide & Guide.PREPOSITION or word.preposition) and word.bare != FROM:
            return False
    return False


def _is_whence(clause: Clause, i: int) -> bool:
    """Whether what `من` governs at token `i` is a thing to fall from, and no body of people: `من سطح المبنى`."""
    if i >= clause.size or clause.words[i].guide & _OF_PEOPLE or is_body(clause.forms[i]):
        return False
    kind = noun_kind(clause.forms[i])  # `من سقالة`: some of those there would be of one that is known
    return kind is Noun.THING or (kind is Noun.UNKNOWN and not clause.words[i].definite)


def _has_what_it_needs(clause: Clause, i: int, action: Action) -> bool:
    """Whether a word that the action needs is said, of nobody but the first number after it: `سقط 7 جرحى و5 قتلى`."""
    near = _around(clause, i, _NEEDED_BEHIND, _NEEDED_AHEAD)
    first = next((clause.owner[j] for j in near if clause.owner[j] >= 0), -1)
    said = [j for j in near if clause.owner[j] in (-1, first) and clause.says(action.needs, (j,))]
    return any(not action.needed_behind or _is_behind(clause, j, action.needed_behind) for j in said)


def _is_behind(clause: Clause, i: int, prepositions: frozenset[str]) -> bool:
    """Whether one of the prepositions governs the noun phrase of token `i`: `في أعنف المعارك`, not `قرب المعارك`."""
    for j in range(i, max(-1, i - _LONGEST_GOVERNED), -1):
        word = clause.words[j]
        if word.bare in prepositions or word.preposition in prepositions:
            return True
        if clause.looks_prepositional(j) and clause.forms[j][0] in prepositions:
            return True
        if clause.owner[j] >= 0 or (j < i and not (clause.nominal(j) or _is_after_preposition(clause, j))):
            return False
    return False


def _is_after_preposition(clause: Clause, j: int) -> bool:
    """`على ترك منازلهم`: what looks like a verb is a noun there."""
    return clause.any(Guide.PREPOSITION, clause.behind(j, 1))


def _executed(clause: Clause, i: int, action: Action) -> Action:
    """`تنفيذ حكم الإعدام في 5`: those counted follow with a preposition."""
    if clause.words[i].definite and action.trigger is not Trigger.PREPOSITION:
        return action._replace(trigger=Trigger.PREPOSITION, preposition="")
    return action


def _has_object_of_its_own(clause: Clause, i: int, k: int | None) -> bool:
    """`الرجل الذي فقد 4 إخوة`, `فقدت 3 عائلات 9 من أفرادها`: somebody lost them, and is not lost himself."""
    if clause.any(Guide.RELATIVE, clause.behind(i, 1)):
        return not _is_taken_up(clause, i)
    counted = clause.figures[k].counted if k is not None else None
    if counted is not None and counted.endswith(affix.PRONOUNS):
        return True  # `فقدت الكتيبة 27 من عناصرها`
    return k is not None and k + 1 < len(clause.figures) and clause.at_once(clause.last[k] - 1) == k + 1


def _is_taken_up(clause: Clause, i: int) -> bool:
    """`الجبال التي فقد فيها 4 رعاة`: a pronoun stands for the relative, so that the verb has another subject."""
    following = clause.words[i + 1] if i + 1 < clause.size else None
    return following is not None and bool(following.guide & Guide.ADVERB) and following.bare.endswith(affix.PRONOUNS)


def _is_beside_number(clause: Clause, i: int, action: Action) -> bool:
    """`فقد 15 بحارا`, `ثلاثة فقدوا`, not `ثلاثة فقدوا منازلهم` nor `فقدوا 4 زملاء`."""
    k = clause.at_once(i)
    if action.trigger is Trigger.UNDERGO and not action.plural and _has_object_of_its_own(clause, i, k):
        return False
    if action.plural:
        return not clause.noun_follows(i) and (action.trigger is Trigger.ACT or k is None)
    if k is None or not action.persons:
        return k is not None
    return clause.kinds[k] is Noun.PERSON or not clause.figures[k].counted


def _takes(clause: Clause, i: int, preposition: str) -> bool:
    """Whether the preposition follows, with a number, a noun or a pronoun, before another verb."""
    for j in clause.ahead(i + 1, _PREPOSITION_REACH):
        k, word = clause.owner[j], clause.words[j]
        if clause.stops(j):
            return False
        if k >= 0:
            return clause.lefts[k].preposition == preposition
        if preposition in (word.bare, word.preposition, CLITICS_ALONE.get(word.bare)):
            return True
        if clause.looks_prepositional(j) and clause.forms[j].startswith(preposition):
            return True
        if (word.guide & Guide.RESUMPTION or word.bare in _HIM) and word.bare.startswith(preposition):
            return True
        if clause.verbal(j):
            return False
    return False


def _around(clause: Clause, i: int, behind: int, ahead: int) -> list[int]:
    """The tokens near `i` that no full stop parts from it, those after it first; before it no comma either."""
    near: list[int] = []
    for j in clause.ahead(i + 1, ahead):
        if clause.stops(j):
            break
        near.append(j)
    for j in reversed(clause.behind(i, behind)):
        if clause.stops(j) or clause.forms[j] in COMMAS:
            break  # `فقد 5 حياتهم، وخسر 9 منازلهم`
        near.append(j)
    return near
