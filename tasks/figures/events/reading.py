"""What is known while a sentence is read: the trigger that governs, and each figure's event so far."""

from collections.abc import Iterator

from tasks.figures.events.clause import Clause
from tasks.figures.events.governor import Governor
from tasks.figures.events.heads import Head
from tasks.figures.events.health import own_event, sick_or_hurt
from tasks.figures.events.types import OF_GOODS, Action, Casualty, Guide, Noun, Rank
from tasks.figures.events.words import analyse, casualty_of, is_anybody, is_group, is_movable
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

# In 44,410 articles whoever fled abroad for no reason that the sentence gives was one of 150 people or more.
_CROWD = 100


class Reading:
    """The state of one pass over a sentence.

    `settled` figures have their event, None included, from a trigger or, where `own`, from their noun; `presumed` ones
    only from what the text is about. Figure k goes by `parent[k]` where nothing else gives it an event; `root[k]` is
    the figure at the top, to which a verb after the whole list belongs. `part_open` holds after `بينهم`; `part_at` is
    the token of one that a noun without a number follows (`بينهم طفلة و3 نساء`), `count_at` that of a `العدد` of which
    nothing was told before. `early` parts stand before their whole, `weak` is what the nouns of parts say themselves.
    """

    def __init__(self, clause: Clause) -> None:
        count = len(clause.figures)
        self.clause = clause
        self.events: list[str | None] = [None] * count
        self.settled = [False] * count
        self.own = [False] * count
        self.presumed: set[int] = set()
        self.parent: list[int | None] = [None] * count
        self.root = list(range(count))
        self.governor: Governor | None = None
        self.head: Head | None = None
        self.part_open = False
        self.part_at = self.count_at = -1
        self.early: list[int] = []
        self.weak: dict[int, Casualty] = {}

    def result(self) -> list[str | None]:
        """The events of the sentence's figures, in order, those of others inherited."""
        for k in self.early:
            self.events[k] = self.events[k] or self._event_of_whole(k)
        for k, parent in enumerate(self.parent):
            if parent is None or self.settled[k]:
                continue
            if (self.clause.kinds[k] is Noun.THING) == (self.events[parent] == "seized"):
                self.events[k] = self.events[parent]
            if self.events[k] is None and k in self.weak:
                self.settle_own(k, self.weak[k])
        return self.events

    def _event_of_whole(self, k: int) -> str | None:
        """`بينهم 3 نساء، قتل 12 شخصا`: the event of the first person told of after the part."""
        count = len(self.events)
        later = (j for j in range(k + 1, count) if self.clause.kinds[j] is Noun.PERSON and self.parent[j] is None)
        first = next(later, None)
        return self.events[first] if first is not None else None

    def parts_with(self, k: int) -> Iterator[int]:
        """The parts that are coordinated with part `k` before it: `بينهم سوريان ولبنانيان نجوا`."""
        clause = self.clause
        while k > 0 and self.parent[k - 1] is not None and self.parent[k] in (k - 1, self.parent[k - 1]):
            if not (clause.lefts[k].conjunction and clause.one_phrase(clause.last[k - 1], clause.first[k])):
                return
            k -= 1
            yield k

    def settle(self, k: int, event: str | None) -> None:
        """Give figure `k` its event: `caught` persons are arrested, things seized."""
        person = self.clause.kinds[k] is Noun.PERSON
        if event == "caught" and person:
            event = "arrested"
        elif event in OF_GOODS:
            event = "seized" if not person and is_movable(self.clause.figures[k].counted) else None
        elif event == "wounded" and analyse(self.clause.figures[k].counted or "").guide & Guide.PATIENT:
            event = "infected" if self.clause.infectious else None
        self.events[k], self.settled[k], self.own[k] = event, True, False
        self.presumed.discard(k)

    def settle_own(self, k: int, own: Casualty | None) -> None:
        """Give figure `k` the event that its noun says, if it says one."""
        if own is not None:
            self.settle(k, own_event(self.clause, k, own))
            self.own[k] = True

    def go_by(self, k: int, parent: int | None) -> None:
        """Let figure `k` have the event of `parent` where nothing else gives it one."""
        self.parent[k] = parent
        if parent is not None:
            self.root[k] = self.root[parent]

    def is_open(self, k: int) -> bool:
        """Whether a trigger after figure `k` may still give it its event."""
        own = casualty_of(self.clause.figures[k].counted) if self.own[k] else None
        return not self.settled[k] or k in self.presumed or (own is not None and own.rank is not Rank.STRONG)

    def refined(self, k: int, action: Action, event: str | None, index: int) -> str | None:
        """The event of the trigger at token `index` for those of figure `k`: None where it is only told of persons."""
        clause = self.clause
        if action.persons and not self._may_be_person(k, event):
            return None
        if action.anybody and not (self._is_anybody(k) and self._are_many(k)):
            return None
        return sick_or_hurt(clause, index, event)

    def _is_anybody(self, k: int) -> bool:
        """Whether nothing is told of those counted but their age, sex, family or people."""
        counted = self.clause.figures[k].counted
        noun = bare_of_article(fold(counted or "")) or counted
        return noun is None or is_anybody(noun) or is_group(noun)

    def _are_many(self, k: int) -> bool:
        """Whether so many go at once that they leave home: `فر 5 آلاف مدني إلى تشاد`, not `فر 3 أشخاص`."""
        least = self.clause.figures[k].least
        return least is None or least >= _CROWD

    def _may_be_person(self, k: int, event: str | None) -> bool:
        """Whether those counted are persons, or whom the police arrests: `أوقف الدرك 9 حراقة`."""
        kind = self.clause.kinds[k]
        if kind is Noun.UNKNOWN and self.clause.figures[k].counted:
            return event == "arrested" and self.clause.authority
        return kind in (Noun.PERSON, Noun.UNKNOWN)
