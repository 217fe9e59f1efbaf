"""What points back to a number before it: verbs after their subject, pronouns, adjectives, counts told again."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COMMAS, FROM, Clause
from tasks.figures.events.governor import is_accusative
from tasks.figures.events.health import casualty_event
from tasks.figures.events.tables import split
from tasks.figures.events.types import OF_GOODS, Action, Guide, Noun, Rank, Trigger, Word
from tasks.figures.events.words import is_group, is_known_person, noun_kind
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

# In tokens.
_ADJACENT = 3
_SUBJECT_REACH = 5
_COUNT_REACH = 7  # عدد الجنود الذين أعلن الجيش رسميا عن مقتلهم
_RELATIVE_GAP = 6
_ONE = frozenset(split(context.ONE))
_RELATIVE_REACH = 4
_MODIFIER_REACH = 4
_PREDICATE_REACH = 8
LONGEST_CLAUSE = 60  # bounds the work on long lines


def follows_subject(clause: Clause, i: int, action: Action) -> bool:
    """Whether a verb after a number has it as its subject: `17 شخصاً … قتلوا`, `580 منها تماثلت`."""
    if clause.at_once(i) is not None or _begins_clause(clause, i):
        return False
    if not action.plural:
        pronoun = action.trigger is Trigger.UNDERGO and clause.any(Guide.PRONOUN_AFTER, clause.behind(i, 1))
        return pronoun or _agrees_as_singular(clause, i)
    if clause.any(Guide.RELATIVE, clause.behind(i, 1)) and not _is_relative_of_figure(clause, i - 1):
        return False
    if action.trigger is Trigger.UNDERGO:
        return True
    return not clause.noun_follows(i) or clause.forms[i + 1].startswith(affix.WITH) or _is_manner(clause, i, action)


def _is_manner(clause: Clause, i: int, action: Action) -> bool:
    """`اعتقلوا تعسفيا`, `قتلوا حرقا`: nobody whom the verb may have as its object, so that it tells how."""
    j = clause.past_adverbs(i + 1)
    if action.event in OF_GOODS or j >= clause.size:
        return False
    form = clause.forms[j]
    shaped = form.endswith(affix.NISBA_ACCUSATIVE)  # `تعسفيا` has the shape of a person as well
    person = is_known_person(form) if shaped else noun_kind(form) is Noun.PERSON
    return is_accusative(clause.words[j]) and not person


def _begins_clause(clause: Clause, i: int) -> bool:
    """`3 أطفال، فيما نجت والدتهم`: a conjunction that begins a clause gives the verb a subject of its own."""
    return clause.any(Guide.BREAK, clause.behind(i, 1)) and not clause.words[i].bare.endswith(affix.WAW + affix.ALEF)


def _is_relative_of_figure(clause: Clause, i: int) -> bool:
    """Whether the relative at token `i` is said of the number before it: not `شارك 50 في تشييع الجنود، الذين قتلوا`."""
    k = clause.figure_before(i)
    if k is None or clause.words[i].bare == FROM:
        return k is not None
    between = range(clause.last[k], i)
    return len(between) <= _RELATIVE_GAP and not any(clause.forms[j] in COMMAS for j in between)


def _agrees_as_singular(clause: Clause, i: int) -> bool:
    """Whether the singular verb at token `i` is that of the number right before it: `40 عائلة نزحت`, `شخصا واحدا توفي`.

    Groups take the feminine, one person the gender that it has.
    """
    k = clause.figure_before(i)
    if k is None or clause.words[i].conjunction or i - clause.last[k] > _SUBJECT_REACH:
        return False
    if any(clause.words[j].conjunction for j in range(clause.last[k], i)):
        return False  # `30 امرأة وواحدة توفيت`
    if clause.noun_follows(i) and not is_accusative(clause.words[clause.past_adverbs(i + 1)]):
        return False
    if clause.any(Guide.RELATIVE, clause.behind(i, 1)) and not all(map(clause.nominal, range(clause.last[k], i - 1))):
        return False  # `تضررت 300 أسرة من السيول التي هجرت …`
    feminine = clause.words[i].bare.endswith(affix.TEH) and is_group(clause.figures[k].counted)
    return (feminine or clause.says(_ONE, range(clause.first[k], clause.last[k]))) and clause.one_phrase(
        clause.last[k], i
    )


def is_in_count(clause: Clause, i: int) -> bool:
    """`عدد الحالات التي شفيت`, `عدد الذين قتلوا`."""
    return (
        i > 1
        and clause.any(Guide.RELATIVE, clause.behind(i, 1))
        and clause.any(Guide.COUNT, clause.behind(i, _RELATIVE_REACH))
    )


def is_fate_of_count(clause: Clause, i: int) -> bool:
    """`عدد الجنود المعلن عن مقتلهم إلى 604`: the pronoun takes up those whose number is still to come."""
    count = next((j for j in reversed(clause.behind(i, _COUNT_REACH)) if clause.words[j].guide & Guide.COUNT), None)
    k = clause.figure_before(i)
    return count is not None and (k is None or clause.last[k] <= count)


def resumes(clause: Clause, i: int, action: Action) -> bool:
    """Whether a pronoun stands for those counted before: `تم اعتقالهم`, `لقوا مصرعهم`, `القبض عليهم`."""
    pronoun = clause.words[i].pronoun
    k = clause.figure_before(i)
    if k is None or clause.at_once(i) is not None:
        return False
    if clause.words[i].guide & Guide.EXECUTED and not _is_passive(clause, i):
        return False  # what a court may yet decide
    if action.trigger is Trigger.PREPOSITION:
        return clause.any(Guide.RESUMPTION, clause.ahead(i + 1, 1))
    if pronoun in affix.PRONOUNS_OF_PERSONS:
        return clause.kinds[k] is not Noun.THING and (
            _is_passive(clause, i) or not begins_new_clause(clause, clause.last[k], i)
        )
    return pronoun == affix.PRONOUN_OF_THINGS and clause.kinds[k] is not Noun.PERSON


def _is_passive(clause: Clause, i: int) -> bool:
    """`تم اعتقالهم`, `لقوا مصرعهم`."""
    before = clause.behind(i, _ADJACENT)
    return clause.any(Guide.TRANSPARENT, before) or any(_needs_more(clause, j) for j in before)


def _needs_more(clause: Clause, j: int) -> bool:
    action = clause.actions[j]
    return action is not None and bool(action.needs)


def begins_new_clause(clause: Clause, start: int, end: int) -> bool:
    """Whether a coordinated verb begins a new clause there."""
    return end - start > LONGEST_CLAUSE or any(
        clause.words[j].guide & Guide.VERB
        and (clause.words[j].conjunction or clause.any(Guide.OPENER, clause.behind(j, 1)))
        for j in range(start, end)
    )


def modifier_event(clause: Clause, k: int) -> str | None:
    """The event of an adjective: `5 جنود جرحى`, `3 عمال مفقودين`."""
    for j in clause.ahead(clause.last[k], _MODIFIER_REACH):
        action, word = clause.actions[j], clause.words[j]
        if _continues(clause, k, j):
            continue
        if clause.owner[j] >= 0 or not clause.nominal(j) or (action is not None and action.finite):
            return None  # `3 ضباط قتلوا متظاهرين`
        if word.casualty is not None and not (word.actions or word.preposition or word.pronoun):
            return casualty_event(clause, j, word.casualty) if _modifies(clause, k, j) else None
    return None


def group_event(clause: Clause, k: int) -> str | None:
    """The event of those among whom the counted are: `4 فرنسيين بين المفقودين الـ239`, `7 تونسيين من بين القتلى`."""
    at = clause.last[k]
    at += at < clause.size and clause.words[at].bare == FROM
    if at + 1 >= clause.size or not clause.words[at].guide & Guide.BETWEEN or clause.kinds[k] is Noun.THING:
        return None
    word = clause.words[at + 1]
    named = word.casualty is not None and word.casualty.many and word.definite and not word.pronoun
    return casualty_event(clause, at + 1, word.casualty) if named and word.casualty is not None else None


def _continues(clause: Clause, k: int, j: int) -> bool:
    """Whether what follows token `j` is still said of those counted.

    `13 شخصا من المصابين`, `101 من الصيادين، المحتجزين لدى السلطات`: behind `من`, and behind a comma what agrees.
    """
    following = clause.words[j + 1] if j + 1 < clause.size else None
    if following is None or following.casualty is None or not (following.definite and following.casualty.many):
        return False
    some_of = clause.words[j].bare == FROM and following.casualty.rank is not Rank.WEAK
    return some_of or (clause.forms[j] in COMMAS and clause.is_partitive(k))


def _modifies(clause: Clause, k: int, j: int) -> bool:
    """Whether the casualty at token `j` is an adjective of figure `k`, and tells of what somebody did to them."""
    word = clause.words[j]
    if _disagrees(clause, k, word):
        return False
    if _has_genitive(clause, j) and not (word.guide & Guide.VICTIM and j == clause.last[k]):
        return False  # `30 طبيبا لعلاج مصابي الزلزال`; but `راح 15 ضحية الإهمال`
    some_of = clause.words[j - 1].bare == FROM
    if word.definite and not (some_of or any(clause.words[i].definite for i in range(clause.first[k], clause.last[k]))):
        return False  # `30 طبيباً لعلاج المصابين`
    return not (word.guide & Guide.DETENTION and clause.trap)  # `7 أشخاص محتجزين` by a fire


def _disagrees(clause: Clause, k: int, word: Word) -> bool:
    """`30 أرملة شهيد`: a masculine singular is no adjective of a feminine, but its genitive."""
    feminine = fold(clause.figures[k].counted or "").endswith(affix.TEH_MARBUTA)
    singular = word.casualty is not None and not word.casualty.many
    return feminine and singular and not word.bare.endswith(affix.TEH_MARBUTA)


def _has_genitive(clause: Clause, j: int) -> bool:
    """`مصابي الزلزال`, `ضحايا الفيضان`: no adjective has a noun with the article after it."""
    if not clause.noun_follows(j):
        return False
    return clause.words[j].bare.endswith(affix.YEH) or clause.words[clause.past_adverbs(j + 1)].definite


def is_modifier(clause: Clause, k: int, i: int) -> bool:
    """Whether token `i` is inside the noun phrase of figure `k`."""
    return i - clause.last[k] < _MODIFIER_REACH and all(map(clause.nominal, range(clause.last[k], i)))


def is_predicate(clause: Clause, k: int, i: int) -> bool:
    """`7 من المقاومة كانوا محتجزين`, `مليون شخص في ألمانيا مصابين`."""
    word, between = clause.words[i], range(clause.last[k], i)
    if clause.kinds[k] is not Noun.PERSON or word.definite or word.preposition or word.conjunction:
        return False
    if not word.bare.endswith(affix.PLURAL_PARTICIPLES) or clause.noun_follows(i):
        return False  # `لعلاج مصابي الزلزال`
    return len(between) <= _PREDICATE_REACH and not any(
        clause.actions[j] or clause.words[j].conjunction or not clause.forms[j][:1].isalpha() or clause.verbal(j)
        for j in between
    )


def retells_count(clause: Clause, i: int) -> bool:
    """Whether `العدد`, or `الذين بلغ عددهم`, counts those that the number before it counts."""
    return clause.words[i].definite or clause.any(Guide.RELATIVE, clause.behind(i, _ADJACENT))
