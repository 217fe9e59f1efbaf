"""What governs a number: the trigger whose argument it is, or a noun such as `القتلى` whose count it is."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COLON, COMMAS, FROM, Clause
from tasks.figures.events.tables import split
from tasks.figures.events.types import Action, Guide, Noun, Trigger, Word
from tasks.figures.events.words import casualty_of, is_anybody, noun_kind
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun

# In tokens.
_ADJACENT = 3
_DOER_LENGTH = 5
_GROUP_REACH = 2
_LINK_REACH = 8
_HEAD_REACH = 12
_NAMED_LENGTH = 9  # القتلى هم ضابط برتبة عقيد في الجيش الوطني و5 جنود
_EQUATED_REACH = 8
_CONSTRUCT_LENGTH = 3  # قتلى الجيش الوطني الليبي
_SHORTEST_TANWIN = 3
_NEVER_COUNTING = frozenset(split(context.NEVER_COUNTING))
_COUNTING = frozenset(("", *split(context.COUNTING)))
_HAPPENING = frozenset(split(context.HAPPENING))
_EXECUTION_PREPOSITIONS = frozenset(split(context.EXECUTION_PREPOSITIONS))
_RELATIVE_GENDERS = split(context.RELATIVE_PRONOUNS)[1:4]  # الذي التي الذين
_FOR = split(context.CLITICS_ALONE)[1]
_TO, _TOGETHER = fold(context.TO), fold(context.COMPANY_OF_OTHERS)
# Whoever seizes 5 of something has no second number as its object.
_NO_DOER_COUNTED = frozenset(("caught", "seized"))


class Governor:
    """The trigger that governs what comes next; `event` None where it's denied, hypothetical or lumped.

    `taken` are the figures that it governs, `complement` whether a noun phrase without a number is its argument or
    its doer, `composed` whether that is said to consist of a number (`عصابة تضم 5`). `lumped` tells that another
    trigger stands right before it. `blocked` is "relative" after the
    verb of a relative clause, "main" after a main verb, "back" where the trigger's subject stands before it.
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


class Head:
    """A noun such as `القتلى` that no number counts, but one may later: `عدد القتلى … 36`.

    `counted` tells that `عدد` stands before it, `linked` that a verb such as `بلغ` stands before or after it.
    """

    __slots__ = ("counted", "definite", "event", "index", "linked", "told")

    def __init__(
        self, clause: Clause, index: int, event: str | None, counted: bool, definite: bool = True, linked: bool = False
    ) -> None:
        self.index = index
        self.event = event
        self.counted = counted
        self.definite = definite
        self.told = False  # by a number before
        self.linked = linked or ((counted or definite) and clause.any(Guide.LINK, clause.behind(index, _LINK_REACH)))


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
    return plural or (
        len(word.bare) > _SHORTEST_TANWIN and word.bare.endswith(affix.ALEF) and is_seen_as_noun(word.bare[:-1])
    )


def is_official(clause: Clause, i: int) -> bool:
    """Whether who is named at token `i` may arrest or seize: no person without office, as `الميكانيكي`."""
    word = clause.words[i]
    person = word.casualty is None and noun_kind(clause.forms[i]) is Noun.PERSON
    return not person or bool(word.guide & Guide.AUTHORITY)


def counts_head(clause: Clause, k: int, head: Head) -> bool:
    """`عدد القتلى … 36`, `القتلى هم 18`."""
    conjunction, preposition, left = clause.lefts[k]
    if not _can_be_counted_by(clause, k, head):
        return False
    if conjunction:
        return _is_among_named(clause, k, head)
    if head.told and _is_compared(clause, k, head):
        return True
    if not _may_count(clause, k, head):
        return False
    linked = head.linked or (head.counted and preposition == _TO)  # `زيادة عدد النازحين إلى 40`, by whatever word
    if linked and (head.counted or preposition in _COUNTING):
        return head.counted or clause.first[k] - head.index <= _HEAD_REACH
    return not preposition and _is_beside(clause, k, head)


def _is_among_named(clause: Clause, k: int, head: Head) -> bool:
    """`القتلى هم ضابط و4 جنود`, `بين الضحايا طفل و3 نساء`: with one who is named right beside the head."""
    at = head.index + 1
    if at < clause.size and clause.words[at].guide & Guide.EQUALS:
        at += 1
    elif not clause.any(Guide.BETWEEN, clause.behind(head.index, 1)):
        at = clause.size
    if head.told or not at < clause.first[k] <= at + _NAMED_LENGTH or not clause.nominal(at):
        return False
    return clause.one_phrase(at, clause.first[k]) and clause.figure_before(at) == clause.figure_before(clause.first[k])


def _may_count(clause: Clause, k: int, head: Head) -> bool:
    """Whether the preposition of figure `k`, or none, can stand before the count of a head."""
    preposition = clause.lefts[k].preposition
    if preposition == FROM:
        return _begins_change(clause, k)
    return preposition not in _NEVER_COUNTING and (bool(preposition) or not head.told)


def _is_beside(clause: Clause, k: int, head: Head) -> bool:
    """`القتلى 18`, `القتلى: 18`, `من بين قتلى المعارضة 3`."""
    left = clause.lefts[k].at
    if clause.any(Guide.BETWEEN, clause.behind(head.index, 1)) and left - head.index <= _CONSTRUCT_LENGTH:
        return all(map(clause.nominal, range(head.index + 1, left + 1)))
    if left == head.index:
        return _is_nominative(clause, head.index) or not _has_other_noun(clause, k)
    return left >= 0 and clause.forms[left] == COLON and left - head.index <= 1


def _is_nominative(clause: Clause, i: int) -> bool:
    """Whether the noun at token `i` may begin its clause: the genitive of `لعلاج المصابين` doesn't."""
    if clause.words[i].preposition or i == 0:
        return i == 0
    before = clause.words[i - 1].guide
    if before & Guide.PREPOSITION or clause.any(Guide.PREPOSITION, clause.behind(i - 1, 1)):
        return False  # `بعد نقل الجرحى`: no verb
    return not clause.nominal(i - 1) or bool(before & Guide.COUNT)


def _has_other_noun(clause: Clause, k: int) -> bool:
    """Whether figure `k` counts others by their trade, not those of the head: `المصابين 40 طبيبا`, not `40 شخصا`."""
    counted = clause.figures[k].counted
    return counted is not None and casualty_of(counted) is None and not is_anybody(counted)


def _is_compared(clause: Clause, k: int, head: Head) -> bool:
    """`ارتفع عدد القتلى إلى 12 بعد أن كان 9`, `مقابل 9 أمس`: an earlier count of the same."""
    left = clause.lefts[k].at
    if left <= head.index:
        return False
    guide = clause.words[left].guide
    return bool(guide & Guide.LINK and guide & Guide.TRANSPARENT) or clause.any(Guide.COMPARING, (left - 1, left))


def _can_be_counted_by(clause: Clause, k: int, head: Head) -> bool:
    """Whether figure `k` may count what the head names: `الإصابات … تشمل 102 لائحة` doesn't."""
    if clause.kinds[k] is Noun.THING or not (head.counted or head.definite):
        return False
    return head.counted or clause.kinds[k] is not Noun.UNKNOWN or not clause.figures[k].counted


def _begins_change(clause: Clause, k: int) -> bool:
    """`ارتفع عدد القتلى من 10 إلى 12`."""
    following = clause.lefts[k + 1] if k + 1 < len(clause.figures) else None
    if following is None or following.preposition != _TO:
        return False
    return following.at <= clause.last[k] or clause.one_phrase(clause.last[k], clause.first[k + 1])


def governs(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether figure `k` is an argument of the trigger. Forgets the first where it turns out to be the doer."""
    conjunction, preposition, left = clause.lefts[k]
    if governor.blocked in ("main", "back"):
        return conjunction and governor.blocked == "back" and (bool(governor.taken) or _is_gapped(clause, k, governor))
    if _is_equated(clause, left, governor) or _is_compared_with_taken(clause, k, governor):
        return True
    if conjunction:
        return _is_behind_the_same(clause, k, governor) and _coordinated(clause, k, governor)
    if governor.action.trigger is Trigger.ACT and not governor.taken and _acts_on_next(clause, k):
        return False
    if governor.blocked and (preposition or not _resumed(clause, k, governor)):
        return False
    if governor.action.trigger is Trigger.CONSTRUCT:
        return not governor.taken and _completes(clause, k, governor)
    if preposition:
        return _in_his_company(clause, k, governor) or _reaches(clause, left, preposition, governor)
    return _governs_directly(clause, k, governor)


def _is_gapped(clause: Clause, k: int, governor: Governor) -> bool:
    """`10 توفوا في صفاقس و4 في قابس`: the verb holds for a bare number before the same preposition."""
    ends = (governor.index + 1, clause.last[k])
    if clause.figures[k].counted is not None or max(ends) >= clause.size:
        return False
    verb, here = (clause.words[j] for j in ends)
    return bool(verb.guide & Guide.PREPOSITION) and verb.bare == here.bare


def _is_behind_the_same(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a coordinated number has the trigger's preposition or none: not `مقتل شاب … بينه وبين 4 مهاجرين`."""
    preposition = clause.lefts[k].preposition
    return preposition in ("", governor.action.preposition) or any(
        clause.lefts[taken].preposition == preposition for taken in governor.taken[-1:]
    )


def _is_compared_with_taken(clause: Clause, k: int, governor: Governor) -> bool:
    """`قتل 213 شخصا مقابل 187 العام الماضي`: an earlier count of the same."""
    counted, left = clause.figures[k].counted, clause.lefts[k].at
    if governor.taken[-1:] != [k - 1] or left < 0 or not clause.any(Guide.COMPARING, (left - 1, left)):
        return False
    same = counted is None or fold(counted) == fold(clause.figures[k - 1].counted or "")
    return same and not any(clause.verbal(j) or clause.stops(j) for j in range(clause.last[k - 1], clause.first[k]))


def _completes(clause: Clause, k: int, governor: Governor) -> bool:
    """`بحياة 5`, `بحياة الطاقم المكون من 5`."""
    _, preposition, left = clause.lefts[k]
    beside = left == governor.index or clause.at_once(governor.index) == k  # راح ضحيته أمس 5
    group = clause.any(Guide.GROUP, range(governor.index + 1, min(left, governor.index + _GROUP_REACH)))
    return beside or ((governor.composed or group) and preposition == FROM)


def _is_equated(clause: Clause, left: int, governor: Governor) -> bool:
    """`المعتقلون هم 5`."""
    free = not governor.taken and not governor.blocked
    return free and 0 < left - governor.index <= _EQUATED_REACH and bool(clause.words[left].guide & Guide.EQUALS)


def _governs_directly(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a number without conjunction or preposition is the trigger's argument."""
    left = clause.lefts[k].at
    if governor.taken:
        return _names_again(clause, k, governor) or _is_object_of_first(clause, k, governor)
    if governor.action.trigger is Trigger.PREPOSITION:
        return governor.composed
    if left > governor.index and _is_genitive_head(clause.words[left]):
        return False
    return not governor.complement or _ends_with_number(clause, k, governor) or _follows_doer(clause, k, governor)


def _in_his_company(clause: Clause, k: int, governor: Governor) -> bool:
    """`توقيف القاضي مع ثلاثة وسطاء`, not `مقتل قائد في اشتباك مع ثلاثة جنود`."""
    if clause.lefts[k].preposition != _TOGETHER:
        return False
    between = range(governor.index + 1, clause.lefts[k].at)
    named = governor.complement and not governor.taken and clause.kinds[k] is Noun.PERSON
    return named and all(clause.nominal(j) or clause.words[j].guide & Guide.ADVERB for j in between)


def _coordinated(clause: Clause, k: int, governor: Governor) -> bool:
    if _has_verb_of_its_own(clause, k):
        return False
    foreign = k > 0 and k - 1 not in governor.taken[-1:] and clause.first[k - 1] > governor.index
    if foreign and clause.one_phrase(clause.last[k - 1], clause.first[k]):
        return False
    if governor.blocked:
        return clause.kinds[k] is Noun.PERSON and (bool(governor.taken) or governor.complement)
    return True


def _has_verb_of_its_own(clause: Clause, k: int) -> bool:
    """`قتل 20 ومئات جرحوا`, `قتل شرطي و3 تلاميذ فرنسيين تعرضوا لجروح`."""
    for j in clause.ahead(clause.last[k], _ADJACENT):
        following = clause.actions[j]
        if following is not None and following.finite:
            return following.plural
        if not clause.nominal(j):
            return False
    return False


def _resumed(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether a relative clause has ended and the verb goes on: `أصيب في الهجوم الذي استهدف مدرعة أربعة`."""
    if governor.taken or not governor.action.finite or clause.kinds[k] is not Noun.PERSON:
        return False
    if governor.complement:
        ended = clause.after_comma(k) or _is_relative_complete(clause, k, governor)
        return ended and governor.action.trigger is Trigger.ACT
    left = clause.lefts[k].at
    verb = left
    while verb > 0 and clause.words[verb].guide & Guide.ADVERB:
        verb -= 1
    if verb >= 0 and clause.words[verb].bare in _HAPPENING:
        return True
    return clause.after_comma(k) or (left >= 0 and clause.words[left].definite)


def _is_relative_complete(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether the verb of the relative clause has its object: `اعتقلت الشرطة التي داهمت المنازل فجرا 8 شبان`.

    Its subject is the doer of the main verb, with whom it agrees; what follows it is then its object.
    """
    for j in range(governor.index + 1, clause.first[k]):
        if clause.verbal(j):
            return _agrees_with_relative(clause, j) and clause.noun_follows(j)
        if clause.actions[j] is not None:
            return False
    return False


def _agrees_with_relative(clause: Clause, i: int) -> bool:
    """`التي داهمت`, `الذي داهم`, `الذين داهموا`, not `التي هاجم`: whether the verb's subject is its antecedent."""
    relative, verb = clause.words[i - 1].bare, clause.words[i].bare
    if relative not in _RELATIVE_GENDERS:
        return False
    feminine = verb.endswith(affix.TEH) or (verb.startswith(affix.TEH) and not verb.endswith(affix.TEH_MARBUTA))
    return relative == _RELATIVE_GENDERS[1] if feminine else relative != _RELATIVE_GENDERS[1]


def _reaches(clause: Clause, left: int, preposition: str, governor: Governor) -> bool:
    """Whether the trigger reaches a number behind a preposition: `القبض على 5`, `عصابة من 5`, `اعتقالها لـ5`."""
    if governor.taken:
        return False
    action = governor.action
    group = range(max(governor.index + 1, left - _GROUP_REACH), left)
    if preposition == FROM and (governor.composed or clause.any(Guide.GROUP, group)):
        k = clause.figure_before(left)
        return k is None or clause.first[k] < governor.index
    if action.trigger is Trigger.PREPOSITION:
        return preposition == action.preposition or (not action.preposition and preposition in _EXECUTION_PREPOSITIONS)
    to_object = preposition == _FOR and action.trigger is Trigger.DEED and governor.complement
    between = range(governor.index + 1, left + 1)
    return to_object and len(between) <= _DOER_LENGTH and not any(clause.forms[j] in COMMAS for j in between)


def _names_again(clause: Clause, k: int, governor: Governor) -> bool:
    """`مقتل 5 أشخاص، 3 رجال وامرأتين`."""
    return clause.after_comma(k) and clause.one_phrase(clause.last[governor.taken[-1]], clause.first[k])


def _is_object_of_first(clause: Clause, k: int, governor: Governor) -> bool:
    """`قتل 3 مسلحين 5 جنود`."""
    between = range(clause.last[governor.taken[-1]], clause.first[k])
    return (
        governor.action.trigger is Trigger.ACT
        and governor.action.event not in _NO_DOER_COUNTED
        and len(governor.taken) == 1
        and len(between) < _ADJACENT
        and all(map(clause.nominal, between))
    )


def is_doer(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether the number that the trigger took first did it to those of figure `k`."""
    left = clause.lefts[k]
    return len(governor.taken) == 1 and not (left.conjunction or left.preposition) and not clause.after_comma(k)


def _acts_on_next(clause: Clause, k: int) -> bool:
    """`أنقذ ثلاثة غواصين طفلا`, `قتل 4 ملثمين الحارس`: the person after the number's plural noun is no adjective of it."""
    figure, j = clause.figures[k], clause.last[k]
    counted = fold(figure.counted or "")
    if not counted or counted.endswith(affix.ALEF) or clause.is_partitive(k) or j >= clause.size:
        return False
    if figure.counted_start is None or figure.counted_start < figure.number_end or clause.owner[j] >= 0:
        return False
    word = clause.words[j]
    one = is_accusative(word) or (word.definite and not word.bare.endswith(affix.SOUND_PLURALS))
    return one and not word.preposition and not word.conjunction and noun_kind(clause.forms[j]) is Noun.PERSON


def _is_genitive_head(word: Word) -> bool:
    """Whether a number after the noun is its genitive: `في هجوم 3 مسلحين`."""
    return bool(word.guide & Guide.GENITIVE) and not word.definite


def _ends_with_number(clause: Clause, k: int, governor: Governor) -> bool:
    """`مصرع العلماء الفلكيين السبعة`, `إصابة عسكريين آخرين اثنين`."""
    figure = clause.figures[k]
    between = range(governor.index + 1, clause.first[k])
    noun_first = figure.counted_start is not None and figure.start <= figure.counted_start < figure.number_start
    return noun_first and len(between) < _ADJACENT and all(map(clause.nominal, between))


def _follows_doer(clause: Clause, k: int, governor: Governor) -> bool:
    """Whether the noun after the trigger did it, so that the number is its object: `اعتقلت الشرطة 5`."""
    if governor.action.trigger is Trigger.ACT:
        return not _has_other_object(clause, k, governor)
    if governor.action.trigger is not Trigger.DEED:
        return False
    if governor.word.pronoun:
        return clause.at_once(governor.index) == k  # `اعتقاله 5`
    between = range(governor.index + 1, clause.first[k])
    doer = clause.words[governor.index + 1]
    return len(between) <= _DOER_LENGTH and all(map(clause.nominal, between)) and doer.casualty is None


def _has_other_object(clause: Clause, k: int, governor: Governor) -> bool:
    """`أوقف الدرك شاحنة على متنها 35`: a thing without article right after the doer, who has his, is what he acts on."""
    return any(
        clause.words[j - 1].definite
        and clause.nominal(j)
        and not (clause.words[j].definite or clause.words[j].guide)
        and noun_kind(clause.forms[j]) is Noun.THING
        for j in range(governor.index + 2, clause.first[k])
    )
