"""What is known while a sentence is read: the trigger that governs, and each figure's event so far."""

from tasks.figures.events.clause import Clause
from tasks.figures.events.government import Governor, Head
from tasks.figures.events.health import own_event, sick_or_hurt
from tasks.figures.events.types import Casualty, Guide, Noun, Rank
from tasks.figures.events.words import analyse, casualty_of, is_movable

_DETENTION_REACH = 6  # tokens after a number in which `مصعد` or `رهائن` makes its `احتجاز` no arrest


class Reading:
    """The state of one pass over a sentence.

    `settled` figures have their event, None included, from a trigger or, where `own`, from their noun; `presumed` ones
    only from what the text is about. Figure k goes by `parent[k]` where nothing else gives it an event; `root[k]` is
    the figure at the top, to which a verb after the whole list belongs. `part_open` holds after `بينهم`.
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

    def result(self) -> list[str | None]:
        """The events of the sentence's figures, in order, those of others inherited."""
        for k, parent in enumerate(self.parent):
            if parent is None or self.settled[k]:
                continue
            if (self.clause.kinds[k] is Noun.THING) == (self.events[parent] == "seized"):
                self.events[k] = self.events[parent]
        return self.events

    def settle(self, k: int, event: str | None) -> None:
        """Give figure `k` its event: `caught` persons are arrested, things seized."""
        person = self.clause.kinds[k] is Noun.PERSON
        if event == "caught" and person:
            event = "arrested"
        elif event in ("caught", "seized"):
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

    def refined(self, k: int, event: str | None, index: int) -> str | None:
        """The event of the trigger at token `index` for those of figure `k`."""
        clause, kind = self.clause, self.clause.kinds[k]
        guide, counted = clause.words[index].guide, clause.figures[k].counted
        if guide & Guide.DETENTION and event is not None:
            return self._detained(k, event)
        if guide & Guide.ISSUED and kind is Noun.UNKNOWN and counted:
            return None
        return sick_or_hurt(clause, index, event)

    def _detained(self, k: int, event: str) -> str | None:
        """`احتجاز 15 شرطياً رهائن` is kidnapping, `احتجاز شخصين في مصعد` an accident."""
        clause, after = self.clause, self.clause.ahead(self.clause.last[k], _DETENTION_REACH)
        own = casualty_of(clause.figures[k].counted)
        told = [own, *(clause.words[j].casualty for j in after)]
        if any(casualty is not None and casualty.event == "kidnapped" for casualty in told):
            return "kidnapped"
        return None if clause.any(Guide.TRAP, after) else event
