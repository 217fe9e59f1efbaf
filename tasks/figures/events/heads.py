"""Nouns such as `القتلى` whose count a number is."""

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.clause import COLON, FROM, Clause
from tasks.figures.events.tables import split
from tasks.figures.events.types import Guide, Noun
from tasks.figures.events.words import casualty_of, is_anybody
from tasks.language.fold import fold

# In tokens.
_LINK_REACH = 8
_HEAD_REACH = 12
_NAMED_LENGTH = 9  # القتلى هم ضابط برتبة عقيد في الجيش الوطني و5 جنود
_CONSTRUCT_LENGTH = 3  # قتلى الجيش الوطني الليبي
_NEVER_COUNTING = frozenset(split(context.NEVER_COUNTING))
_COUNTING = frozenset(("", *split(context.COUNTING)))
_TO = fold(context.TO)


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


def counts_head(clause: Clause, k: int, head: Head) -> bool:
    """`عدد القتلى … 36`, `القتلى هم 18`."""
    conjunction, preposition, _ = clause.lefts[k]
    if not _can_be_counted_by(clause, k, head):
        return False
    if conjunction:
        return _is_among_named(clause, k, head)
    if head.told and _is_compared(clause, k, head):
        return True
    if not _may_count(clause, k, head):
        return False
    linked = head.linked or (head.counted and preposition == _TO)  # `زيادة عدد النازحين إلى 40`, by whatever word
    # Behind `من` only the count that a change begins with gets here: `انخفضت الوفيات من 43 إلى 29`.
    if linked and (head.counted or preposition in _COUNTING or preposition == FROM):
        return head.counted or clause.first[k] - head.index <= _HEAD_REACH
    return not preposition and _is_beside(clause, k, head)


def _is_among_named(clause: Clause, k: int, head: Head) -> bool:
    """`القتلى هم ضابط و4 جنود`, `بين الضحايا طفل و3 نساء`: with one who is named right beside the head."""
    at = head.index + 1
    equals = next((j for j in clause.ahead(at, _CONSTRUCT_LENGTH) if clause.words[j].guide & Guide.EQUALS), -1)
    if equals >= 0 and all(map(clause.nominal, range(at, equals))):
        at = clause.past_adverbs(equals + 1)  # `قتلى الجيش هم ضابط و4 جنود`
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
    if left == head.index + 1 and clause.forms[left] == COLON:
        return True
    return 0 < left - head.index <= _CONSTRUCT_LENGTH and not head.counted and _is_predicate(clause, k, head)


def _is_predicate(clause: Clause, k: int, head: Head) -> bool:
    """`قتلى الحافلة تسعة`: a number without a noun right behind the genitive of a head that begins its clause."""
    genitive = range(head.index + 1, clause.first[k])
    return (
        clause.figures[k].counted is None
        and all(map(clause.nominal, genitive))
        and not any(clause.words[j].preposition for j in genitive)
        and _is_nominative(clause, head.index)
    )


def _is_nominative(clause: Clause, i: int) -> bool:
    """Whether the noun at token `i` may begin its clause: the genitive of `لعلاج المصابين` doesn't."""
    if clause.words[i].preposition:
        return False
    before = clause.behind(i, 2)  # `بعد نقل الجرحى`: behind a preposition stands no verb
    if clause.any(Guide.PREPOSITION, before) or any(clause.words[j].preposition for j in before[-1:]):
        return False
    return i == 0 or not clause.nominal(i - 1) or clause.any(Guide.COUNT, before[-1:])


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
    if not head.counted and _is_of_another_deed(clause, k, head):
        return False
    return head.counted or clause.kinds[k] is not Noun.UNKNOWN or not clause.figures[k].counted


def _is_of_another_deed(clause: Clause, k: int, head: Head) -> bool:
    """`كانوا بين القتلى، وترحيل 12`: the number is the object of a noun that و joins, not of the head."""
    left = clause.lefts[k].at
    word = clause.words[left]
    known = word.definite or word.pronoun or word.guide or clause.actions[left]
    return left > head.index and word.conjunction and not known


def _begins_change(clause: Clause, k: int) -> bool:
    """`ارتفع عدد القتلى من 10 إلى 12`."""
    following = clause.lefts[k + 1] if k + 1 < len(clause.figures) else None
    if following is None or following.preposition != _TO:
        return False
    return following.at <= clause.last[k] or clause.one_phrase(clause.last[k], clause.first[k + 1])
