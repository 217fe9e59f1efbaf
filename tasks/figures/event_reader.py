"""The one pass over a sentence that gives each figure its event."""

from tasks.figures.event_clause import COMMAS, FROM, STOPS, Clause
from tasks.figures.event_denial import is_averted, is_denied, is_executed
from tasks.figures.event_government import Governor, Head, counts_head, governs, is_doer
from tasks.figures.event_health import case_event, case_word_event, has_wounds_after, own_event, sick_or_hurt
from tasks.figures.event_reference import (
    action_with_complement,
    follows_subject,
    is_in_count,
    is_modifier,
    is_predicate,
    modifier_event,
    resumes,
    retells_count,
)
from tasks.figures.event_tables import COMPLEMENTS
from tasks.figures.event_types import Action, Casualty, Guide, Noun, Rank, Trigger
from tasks.figures.event_words import casualty_of, is_case, is_movable

# In tokens.
_SOURCE_REACH = 4
_COUNT_REACH = 2
_FAR = 8  # a verb further off wants a person for its subject
_TRAP_REACH = 6
_BETWEEN_REACH = 5
_MOST_SKIPPED = 8  # figures that a pronoun may reach over


class Reader:
    """What is known while a sentence is read: the trigger that governs, and each figure's event so far.

    `settled` figures have their event, None included, from a trigger or, where `own`, from their noun; `presumed` ones
    only from what the text is about. Figure k goes by `parent[k]` where nothing else gives it an event; `root[k]` is
    the figure at the top, to which a verb after the whole list belongs.
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

    def read(self) -> list[str | None]:
        """The events of the sentence's figures, in order."""
        i = 0
        while i < self.clause.size:
            k = self.clause.owner[i]
            if k >= 0:
                self._figure(k)
                i = max(i + 1, self.clause.last[k])
            else:
                self._token(i)
                i += 1
        for k, parent in enumerate(self.parent):
            if parent is not None and not self.settled[k] and self.clause.kinds[k] is not Noun.THING:
                self.events[k] = self.events[parent]
        return self.events

    # Tokens outside figures.

    def _token(self, i: int) -> None:
        word = self.clause.words[i]
        if self.clause.forms[i] in STOPS:
            self.governor = self.head = None
            self.part_open = False
            return
        if self.head is not None and word.guide & Guide.LINK:
            self.head.linked = True
        action = self._action(i)
        if action is not None:
            self._trigger(i, action)
        elif word.casualty is not None:
            self._casualty(i, word.casualty)
        elif word.guide & Guide.COUNT_AGAIN and self.head is None and self._told_before(i) is not None:
            self.head = Head(self.clause, i, self._told_before(i), counted=True)
        elif word.guide & Guide.COMPOSED:
            if self.governor is not None and not self.governor.taken:
                self.governor.complement, self.governor.composed = False, True
        elif self.clause.verbal(i):
            self._verb(i)

    def _action(self, i: int) -> Action | None:
        """The trigger that token `i` is where it stands."""
        clause, word = self.clause, self.clause.words[i]
        if word.bare in COMPLEMENTS:
            found = action_with_complement(clause, i)
            if found is not None:
                return found
        action = word.action
        if action is None:
            return None
        if word.guide & (Guide.ADJACENT | Guide.ADJACENT_PERSON):
            k = clause.at_once(i)
            if k is None or (word.guide & Guide.ADJACENT_PERSON and clause.kinds[k] is not Noun.PERSON):
                return None
        if word.definite and word.guide & Guide.EXECUTED and is_executed(clause, i):
            return action._replace(trigger=Trigger.PREPOSITION, preposition="")
        if word.definite and action.trigger in (Trigger.DEED, Trigger.FATE):
            return None
        return action

    def _trigger(self, i: int, action: Action) -> None:
        clause, word = self.clause, self.clause.words[i]
        event = None if is_denied(clause, i, action) else action.event
        if (word.pronoun or action.trigger is Trigger.PREPOSITION) and resumes(clause, i, action):
            self._link_back(i, action, event, certain=True)
            return
        if word.pronoun and action.finite:
            self._verb(i)  # its object is said: `قتله 5 مسلحين`
            return
        if action.finite and is_in_count(clause, i):
            self.head = Head(clause, i, sick_or_hurt(clause, i, event), counted=True)
            return
        governor = Governor(i, word, action, event)
        if self._is_lumped(i, event):
            governor.event = None
        undergone = action.plural and action.trigger is Trigger.UNDERGO  # its subject stands before it
        governor.complement = bool(word.pronoun) or undergone or clause.noun_follows(i)
        if action.finite and follows_subject(clause, i, action) and self._link_back(i, action, event, certain=False):
            governor.blocked = "back"
        else:
            self.part_open, self.head = False, None
        self.governor = governor

    def _is_lumped(self, i: int, event: str | None) -> bool:
        """`مقتل وإصابة 60`: nobody can tell them apart. But `إن إرهابياً قتل واعتقل 16` has two subjects."""
        before = self.governor
        if before is None or before.index != i - 1 or not self.clause.words[i].conjunction:
            return False
        if before.event == event or before.taken or before.blocked or before.complement or before.word.pronoun:
            return False
        j = before.index - 1
        subject = j >= 0 and before.action.finite and not before.word.conjunction
        return not (subject and self.clause.nominal(j) and not self.clause.words[j].guide)

    def _told_before(self, i: int) -> str | None:
        """The event of those whose count token `i` tells: `ضبط مشتبهين وصل عددهم إلى 500`, `إلا أن العدد ارتفع إلى 4`."""
        governor = self.governor
        if governor is not None and not governor.taken and governor.blocked != "back":
            return governor.event
        k = self.clause.figure_before(i) if retells_count(self.clause, i) else None
        return self.events[k] if k is not None else None

    def _casualty(self, i: int, casualty: Casualty) -> None:
        """A noun such as `القتلى` that no figure counts."""
        clause, word, head = self.clause, self.clause.words[i], self.head
        if head is not None and word.conjunction and head.index >= i - 2:
            head.index, head.event = i, head.event if head.event == casualty.event else None
            return
        k = clause.figure_before(i)
        if k is not None and word.conjunction and self.own[k] and clause.last[k] >= i - 1:
            if self.events[k] != casualty.event:
                self.events[k] = None  # `50 قتيلاً وجريحاً`
            return
        if k is not None and is_modifier(clause, k, i):
            return
        event = sick_or_hurt(clause, i, casualty.event)
        if k is not None and not self.settled[k] and is_predicate(clause, k, i):
            self._settle(k, event)
            return
        counted = clause.any(Guide.COUNT, clause.behind(i, _COUNT_REACH))
        if word.action is not None and not counted and not (i and is_case(clause.words[i - 1])):
            return  # `فرصة الإصابة` counts nobody
        if word.definite or counted or casualty.rank >= Rank.MIDDLING:
            self.head = Head(clause, i, event, counted, word.definite)

    def _verb(self, i: int) -> None:
        """A verb that is no trigger takes what follows, until its clause ends."""
        clause, word, governor = self.clause, self.clause.words[i], self.governor
        if clause.any(Guide.SOURCE, clause.behind(i, _SOURCE_REACH)):
            return
        before = clause.words[i - 1].guide if i else Guide.OPENER
        if before & Guide.PREPOSITION and not before & Guide.RELATIVE:
            return  # a noun that looks like a verb: `في قصف`
        if not word.guide & Guide.LINK:
            self.head = None
        self.part_open = False
        if governor is None or governor.blocked == "main":
            return
        counts = clause.any(Guide.COUNT, range(max(governor.index + 1, i - _FAR), i))
        if word.guide & Guide.LINK and not governor.taken and counts:
            governor.complement = False  # `توقيف عدد بلغ 251 شخصاً`
            return
        opens = word.conjunction or before & Guide.OPENER or (before and clause.words[i - 1].conjunction)
        governor.blocked = "main" if opens or clause.forms[i - 1] in COMMAS else "relative"

    def _link_back(self, i: int, action: Action, event: str | None, certain: bool) -> bool:
        """Give the trigger's event to the number before it, where one can have undergone it."""
        clause = self.clause
        k = clause.figure_before(i)
        for _ in range(_MOST_SKIPPED):
            if k is None or self._may_undergo(k, action.event, certain):
                break
            k = clause.figure_before(clause.first[k])
        if k is None or not self._may_undergo(k, action.event, certain):
            return False
        if i - clause.last[k] > _FAR and clause.kinds[k] is Noun.UNKNOWN:
            return False
        for at in {self.root[k], k}:
            if self._is_open(at):
                self._settle(at, self._refined(at, event, i))
        return True

    def _is_open(self, k: int) -> bool:
        own = casualty_of(self.clause.figures[k].counted) if self.own[k] else None
        return not self.settled[k] or k in self.presumed or (own is not None and own.rank is not Rank.STRONG)

    def _may_undergo(self, k: int, event: str, certain: bool) -> bool:
        """Whether those counted can have undergone `event`; what a pronoun stands for must be a person for certain."""
        kind = self.clause.kinds[k]
        if event == "caught":
            return kind is not Noun.UNKNOWN
        if event == "seized" or kind is Noun.THING:
            return event == "seized" and kind is Noun.THING
        return kind is not Noun.UNKNOWN or not certain or not self.clause.figures[k].counted

    # Figures.

    def _figure(self, k: int) -> None:
        clause, own, kind = self.clause, self._own(k), self.clause.kinds[k]
        conjunction, preposition, left = clause.lefts[k]
        if (own is not None or kind is Noun.CASE) and is_averted(clause, k):
            self._settle(k, None)
        elif left >= 0 and clause.words[left].guide & Guide.PART:
            self._part(k, own, left)
        elif self.part_open and k and (conjunction or not preposition) and self._one_phrase(k):
            self._go_by(k, self.parent[k - 1] if self.own[k - 1] else k - 1)
            self._settle_own(k, own)
        elif own is not None and own.rank is Rank.STRONG:
            self._settle_own(k, own)
            if self.governor is not None and not preposition and not self.governor.blocked:
                self.governor.taken.append(k)
        elif kind is not Noun.THING or self._seizes():
            self._argument(k, own)

    def _own(self, k: int) -> Casualty | None:
        """The event of the counted noun, unless it's that of an earlier number: `ثلاثة منهم`."""
        figure = self.clause.figures[k]
        if figure.counted_start is None or (figure.counted_start < figure.start and self.clause.pronoun_after(k)):
            return None
        return casualty_of(figure.counted)

    def _seizes(self) -> bool:
        return self.governor is not None and self.governor.action.event in ("seized", "caught")

    def _one_phrase(self, k: int) -> bool:
        return self.clause.one_phrase(self.clause.last[k - 1], self.clause.first[k])

    def _part(self, k: int, own: Casualty | None, left: int) -> None:
        """`بينهم 5 أطفال`."""
        self.part_open = True
        clause, governor, head = self.clause, self.governor, self.head
        said = case_word_event(clause, k) if clause.kinds[k] is Noun.CASE else None
        anchor = clause.figure_before(left)
        since = -1 if anchor is None else clause.first[anchor]
        if clause.kinds[k] is Noun.THING:
            return
        if own is not None and own.rank is not Rank.WEAK:
            self._settle_own(k, own)
        elif said is not None:
            self._settle(k, said)
        elif head is not None and head.index > since:
            self._settle(k, head.event)
        elif governor is not None and governor.blocked != "main" and governor.index > since:
            self._settle(k, governor.event)
        elif anchor is not None:
            self._go_by(k, anchor)

    def _argument(self, k: int, own: Casualty | None) -> None:
        """What governs the number, else what it says itself, else what it goes by."""
        clause, governor, head = self.clause, self.governor, self.head
        if head is not None and clause.any(Guide.LINK, range(clause.first[k], min(clause.size, clause.last[k]))):
            head.linked = True
        if own is None and head is not None and counts_head(clause, k, head):
            self._settle(k, head.event)
            return
        if governor is not None and governs(clause, k, governor):
            self._take(k, own, governor)
        elif own is not None:
            self._settle_own(k, own)
        elif not self._self_told(k):
            self._refer(k)
        self._correct(k)

    def _take(self, k: int, own: Casualty | None, governor: Governor) -> None:
        clause = self.clause
        if is_doer(clause, k, governor):
            self.events[governor.taken.pop()] = None  # `قتل 3 مسلحين 5 جنود`
        first = not governor.taken and not clause.lefts[k].conjunction
        governor.taken.append(k)
        if own is not None and not first and own.rank is Rank.MIDDLING:
            self._settle_own(k, own)
        elif clause.kinds[k] is Noun.CASE and not first:
            self._settle(k, case_event(clause, k))
        else:
            self._settle(k, self._refined(k, governor.event, governor.index))

    def _self_told(self, k: int) -> bool:
        """`3 حالات وفاة`, `5 جنود جرحى`."""
        clause = self.clause
        if clause.kinds[k] is Noun.CASE:
            event = case_event(clause, k)
            if event is not None and case_word_event(clause, k) is None:
                self.presumed.add(k)
        else:
            event = modifier_event(clause, k)
        if event is not None:
            self._settle(k, event)
        return event is not None or clause.kinds[k] is Noun.CASE

    def _refer(self, k: int) -> None:
        """Coordination, apposition and `ثلاثة منهم`: the number goes by the one before it."""
        clause = self.clause
        conjunction, preposition, left = clause.lefts[k]
        if not k:
            return
        before = clause.words[left] if left >= 0 else None
        if conjunction or clause.after_comma(k) or (before is not None and before.guide & Guide.EQUALS):
            if self._one_phrase(k):
                self._go_by(k, k - 1)
        elif preposition == FROM:
            group = clause.words[left - 1] if left else None
            joined = group is not None and group.guide & Guide.GROUP and group.conjunction
            if joined and clause.one_phrase(clause.last[k - 1], left):
                self._go_by(k, k - 1)  # `12 جندياً وطاقم من خمسة`
        elif not preposition and clause.pronoun_after(k) and self._starts_clause(left):
            self.parent[k] = k - 1  # what follows is said of these alone

    def _starts_clause(self, left: int) -> bool:
        """Whether no verb and no verbal noun stands left of the number: `… في الهجوم ثلاثة منهم حالتهم خطرة`."""
        if left < 0:
            return True
        word = self.clause.words[left]
        return self.clause.forms[left] in COMMAS or word.definite or bool(word.guide & Guide.ADVERB)

    def _correct(self, k: int) -> None:
        """`مقتل 26 و18 آخرين بجروح`; `20 بين قتيل وجريح` are lumped."""
        clause, end = self.clause, self.clause.last[k]
        if has_wounds_after(clause, k) and self.events[k] == "killed" and not self.own[k]:
            self.events[k] = "wounded"
        if not self.own[k] and clause.any(Guide.BETWEEN, clause.ahead(end, 1)):
            said = {clause.words[j].casualty for j in clause.ahead(end, _BETWEEN_REACH)} - {None}
            if len({casualty.event for casualty in said if casualty is not None}) > 1:
                self._settle(k, None)

    def _refined(self, k: int, event: str | None, index: int) -> str | None:
        """The trigger's event by who is counted: `caught` persons are arrested, things seized."""
        clause, kind = self.clause, self.clause.kinds[k]
        guide, counted = clause.words[index].guide, clause.figures[k].counted
        if guide & Guide.DETENTION and clause.any(Guide.TRAP, clause.ahead(clause.last[k], _TRAP_REACH)):
            return None  # `احتجاز شخصين في مصعد`
        if guide & Guide.ISSUED and kind is Noun.UNKNOWN and counted:
            return None
        if event == "caught" and kind is Noun.PERSON:
            return "arrested"
        if event in ("caught", "seized"):
            return "seized" if kind is not Noun.PERSON and is_movable(counted) else None
        return sick_or_hurt(clause, index, event)

    def _go_by(self, k: int, parent: int | None) -> None:
        self.parent[k] = parent
        if parent is not None:
            self.root[k] = self.root[parent]

    def _settle(self, k: int, event: str | None) -> None:
        self.events[k], self.settled[k], self.own[k] = event, True, False
        self.presumed.discard(k)

    def _settle_own(self, k: int, own: Casualty | None) -> None:
        if own is not None:
            self._settle(k, own_event(self.clause, k, own))
            self.own[k] = True
