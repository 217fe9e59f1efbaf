"""What happened to those whom a figure counts: killed, wounded, arrested …, by the clause in which they stand.

One pass over the sentence keeps the trigger that governs what comes next (`مقتل`, `اعتقلت`); a number that can be its
argument takes its event. Verbs after their subject, parts (`بينهم`), coordination and apposition link backwards.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.figures import event_context_lexicon as context
from tasks.figures.event_words import (
    ADJACENT,
    ADJACENT_PERSONS,
    DETENTIONS,
    COMPLEMENTS,
    EXECUTION_NOUNS,
    Action,
    Casualty,
    Guide,
    Noun,
    Rank,
    Trigger,
    Word,
    analyse,
    casualty_of,
    is_body,
    is_case,
    is_movable,
    noun_kind,
)
from tasks.figures.fold import fold
from tasks.tokens import Token

# How far, in tokens, a word reaches.
_COMPLEMENT_REACH = 14  # لقي … حتفهم
_HYPOTHESIS_REACH = 6
_DENIAL_REACH = 8
_NEGATION_REACH = 2
_DISEASE_REACH = 10
_MODIFIER_REACH = 4
_ADJACENT = 3
_SOURCE_REACH = 4
_DOER_LENGTH = 5
_EXECUTION_REACH = 4
_SENTENCE_REACH = 8
_FAR = 8
_CATCH_REACH = 16

_NO_NOUN = Guide.PREPOSITION | Guide.COORDINATOR | Guide.PART | Guide.EQUALS
_QUOTES = frozenset("«»\"“”'‘’()[]{}")
_CLITIC_PREPOSITIONS = (fold("ب"), fold("ل"))
_STOPS = frozenset(".؛;!?؟")
_COMMAS = frozenset("،,:-–—(")


_ADDITION = frozenset(map(fold, context.ADDITION))
_COMPANY, _COMPANY_OF_OTHERS, _OTHERS = (
    frozenset(map(fold, words.split())) for words in (context.COMPANY, context.COMPANY_OF_OTHERS, context.OTHERS)
)

_NUMBER_OF = fold(context.NUMBER_OF)


@dataclass(frozen=True, slots=True)
class CountSpan:
    """A figure that counts, in code points of the text that the tokens are of, ends exclusive.

    `start`..`end` is the whole expression, `number_start`..`number_end` the number in it. `counted` is the noun, and
    `counted_start` where it stands; both None where there's none, and `counted_start` None where the noun is taken
    from another sentence.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    counted: str | None
    counted_start: int | None


def assign_events(tokens: Sequence[Token], figures: Sequence[CountSpan], infectious: bool = False) -> list[str | None]:
    """The event of each of `figures`, None where nothing happened to those counted, in one sentence's `tokens`.

    `infectious` tells that the article is about an illness, so that bare cases are infected rather than wounded.
    """
    if not figures:
        return []
    words = [analyse(token.form) for token in tokens]
    if not any(word.action or word.casualty or word.bare in COMPLEMENTS for word in words):
        return [None] * len(figures)
    return _Reader(tokens, words, figures, infectious).read()


class _Governor:
    """The trigger that governs what comes next; `event` None where it's denied, hypothetical or lumped."""

    __slots__ = ("action", "blocked", "complement", "composed", "event", "index", "taken", "word")

    def __init__(self, index: int, word: Word, action: Action, event: str | None) -> None:
        self.index = index
        self.word = word
        self.action = action
        self.event = event
        self.taken: list[int] = []
        self.complement = False
        self.composed = False  # `عصابة تضم`, `مكونة من`
        self.blocked = ""


class _Head:
    """A noun such as `القتلى` that no number counts, and may be counted by one later: `عدد القتلى … 36`."""

    __slots__ = ("counted", "definite", "event", "index")

    def __init__(self, index: int, event: str | None, counted: bool, definite: bool = True) -> None:
        self.index = index
        self.definite = definite
        self.event = event
        self.counted = counted


class _Reader:
    def __init__(
        self, tokens: Sequence[Token], words: list[Word], figures: Sequence[CountSpan], infectious: bool
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.figures = figures
        self.infectious = infectious
        starts = [token.start for token in tokens]
        ends = [token.end for token in tokens]
        self.first = [max(0, bisect_right(starts, f.start) - 1) for f in figures]
        self.last = [max(a + 1, bisect_left(ends, f.end) + 1) for a, f in zip(self.first, figures, strict=True)]
        self.owner = [-1] * len(tokens)
        for k, (a, b) in enumerate(zip(self.first, self.last, strict=True)):
            for i in range(a, min(b, len(tokens))):
                self.owner[i] = k
        self.kinds = [self._kind(k) for k in range(len(figures))]
        self.events: list[str | None] = [None] * len(figures)
        self.settled = [False] * len(figures)  # by a trigger or its own noun, null included
        self.own = [False] * len(figures)
        self.parent: list[int | None] = [None] * len(figures)
        self.parts: set[int] = set()  # what follows is said of these alone: `ثلاثة منهم`
        self.presumed: set[int] = set()  # cases that are infected only as the text is about an illness
        self.governor: _Governor | None = None
        self.head: _Head | None = None
        self.sick = any(word.guide & Guide.DISEASE for word in words)
        self.part_open = False

    def _kind(self, k: int) -> Noun:
        """The kind of the counted noun; `7 من المقاومة` are persons whatever the noun."""
        figure, kind = self.figures[k], noun_kind(self.figures[k].counted)
        if (kind is Noun.UNKNOWN or is_body(figure.counted)) and figure.counted_start is not None and figure.counted_start > figure.number_end:
            for i in range(self.first[k], min(self.last[k], len(self.tokens))):
                if self.words[i].bare == "من" and figure.number_end <= self.tokens[i].start < figure.counted_start:
                    return Noun.PERSON
        return kind

    def read(self) -> list[str | None]:
        i = 0
        while i < len(self.tokens):
            k = self.owner[i]
            if k >= 0:
                self._figure(k)
                i = max(i + 1, self.last[k])
            else:
                self._token(i)
                i += 1
        for k in range(len(self.figures)):
            self._inherit(k)
        return self.events

    # Tokens outside figures.

    def _token(self, i: int) -> None:
        word = self.words[i]
        form = self.tokens[i].form
        if form in _STOPS:
            self.governor = self.head = None
            self.part_open = False
            return
        action = self._action(i)
        if action is not None:
            self._trigger(i, word, action)
        elif word.casualty is not None:
            self._casualty(i, word.casualty)
        elif word.guide & Guide.AGAIN and self.head is None and self._again(i) is not None:
            self.head = _Head(i, self._again(i), True)
        elif word.guide & Guide.COMPOSED:
            if self.governor is not None and not self.governor.taken:
                self.governor.complement = False
                self.governor.composed = True
        elif word.guide & Guide.VERB and not word.guide & Guide.TRANSPARENT:
            self._verb(i, word)

    def _action(self, i: int) -> Action | None:
        word = self.words[i]
        action = word.action
        if word.bare in COMPLEMENTS:
            found = self._with_complement(i, word.bare)
            if found is not None:
                return found
        if action is None:
            return None
        if word.bare in ADJACENT and not self._figure_at_once(i):
            return None
        if word.bare in ADJACENT_PERSONS and not self._person_at_once(i):
            return None
        if word.definite and action.event == "killed" and self._executed(i):
            return action._replace(trigger=Trigger.PREPOSITION, preposition="")
        if word.definite and not word.pronoun and action.trigger in (Trigger.DEED, Trigger.FATE):
            return None
        return action

    def _executed(self, i: int) -> bool:
        """`تنفيذ حكم الإعدام في 5`."""
        return any(self.words[j].guide & Guide.EXECUTION for j in range(max(0, i - _EXECUTION_REACH), i))

    def _with_complement(self, i: int, bare: str) -> Action | None:
        """`لقي … حتفهم`, `فارق … الحياة`."""
        for j in (*range(i + 1, min(len(self.tokens), i + _COMPLEMENT_REACH)), *range(max(0, i - _ADJACENT), i)):
            if self.tokens[j].form in _STOPS:
                return None
            word = self.words[j]
            if self.owner[j] >= 0:
                continue
            forms = {word.bare, fold(self.tokens[j].form)}
            for event, others in COMPLEMENTS[bare]:
                if not forms.isdisjoint(others):
                    plural = bare.endswith(("وا", "ون", "ا", "ن"))
                    if event == "arrested":
                        return None  # `القبض على` governs by itself
                    return Action(event, Trigger.UNDERGO, finite=True, plural=plural)
        return None

    def _trigger(self, i: int, word: Word, action: Action) -> None:
        event: str | None = action.event
        if self._denied(i, word, action):
            event = None
        pronoun = word.pronoun
        if action.trigger is Trigger.PREPOSITION:
            pronoun = i + 1 < len(self.words) and bool(self.words[i + 1].guide & Guide.RESUMPTION)
        if pronoun and self._resumes(i, word, action):
            self._link_back(i, action, event, strong=True)
            return
        if word.pronoun and action.finite:
            self._verb(i, word)  # its object is said: `قتله 5 مسلحين`
            return
        governor = _Governor(i, word, action, event)
        before = self.governor
        if (
            before is not None
            and not before.taken
            and not before.blocked
            and not before.complement
            and not before.word.pronoun
            and word.conjunction
            and before.index == i - 1
            and not self._has_subject_before(before)
        ):
            # `مقتل وإصابة 60`: nobody can tell them apart.
            if before.event != event:
                governor.event = None
        undergone = action.plural and action.trigger is Trigger.UNDERGO  # its subject stands before it
        governor.complement = bool(word.pronoun) or undergone or self._has_complement(i)
        if action.finite and self._counts_relative(i):
            self.head = _Head(i, self._illness(i, event), True)
            return
        if action.finite and self._follows_subject(i, action) and self._link_back(i, action, event, strong=False):
            self.governor = governor
            governor.blocked = "back"
            return
        self.governor = governor
        self.part_open = False
        self.head = None

    def _again(self, i: int) -> str | None:
        """The event of those just told of: `ضبط مشتبهين وصل عددهم إلى 500`, `… إلا أن العدد ارتفع إلى 4`."""
        governor = self.governor
        if governor is not None and not governor.taken and governor.blocked != "back":
            return governor.event
        relative = any(self.words[j].guide & Guide.RELATIVE for j in range(max(0, i - _ADJACENT), i))
        if self.words[i].definite or relative:
            k = self._figure_before(i)
            return self.events[k] if k is not None else None
        return None

    def _casualty(self, i: int, casualty: Casualty) -> None:
        word = self.words[i]
        counted = any(self.words[j].guide & Guide.COUNT for j in range(max(0, i - 2), i))
        if self.head is not None and word.conjunction and self.head.index >= i - 2:
            event = self.head.event if self.head.event == casualty.event else None
            self.head = _Head(i, event, self.head.counted, self.head.definite)
            return
        # `قتلى وجرحى` after a number is lumped.
        previous = self._figure_before(i)
        if previous is not None and word.conjunction and self.own[previous] and self.last[previous] >= i - 1:
            if self.events[previous] != casualty.event:
                self.events[previous] = None
            return
        if previous is not None and self._modifies(previous, i):
            return
        if previous is not None and self._predicated(previous, i):
            self._settle(previous, self._illness(i, casualty.event))
            return
        if word.action is not None and not counted and not (i and is_case(self.words[i - 1])):
            return  # `فرصة الإصابة` counts nobody
        if word.definite or counted or word.casualty.rank >= Rank.MIDDLING:
            self.head = _Head(i, self._illness(i, casualty.event), counted, word.definite)

    def _verb(self, i: int, word: Word) -> None:
        if any(self.words[j].guide & Guide.SOURCE for j in range(max(0, i - _SOURCE_REACH), i)):
            return
        if i and self.words[i - 1].guide & Guide.PREPOSITION and not self.words[i - 1].guide & Guide.RELATIVE:
            return  # a noun that looks like a verb: `في قصف`
        if self.head is not None and not word.guide & Guide.LINK:
            self.head = None
        self.part_open = False
        governor = self.governor
        if governor is None or governor.blocked == "main":
            return
        if word.guide & Guide.LINK and not governor.taken and self._counts(governor.index + 1, i):
            governor.complement = False
            return
        before = self.words[i - 1] if i else word
        opener = i == 0 or word.conjunction or before.guide & Guide.OPENER or (before.conjunction and before.guide)
        governor.blocked = "main" if opener or self.tokens[i - 1].form in _COMMAS else "relative"

    def _counts(self, start: int, end: int) -> bool:
        """Whether a word such as `عدد` stands there: `توقيف عدد بلغ 251 شخصاً`."""
        return any(self.words[j].guide & Guide.COUNT for j in range(start, end))

    # Negation and hypothesis.

    def _denied(self, i: int, word: Word, action: Action) -> bool:
        if action.future:
            return True
        for j in range(i - 1, max(-1, i - 1 - _DENIAL_REACH), -1):
            form = self.tokens[j].form
            if form in _STOPS or self.owner[j] >= 0:
                break
            other = self.words[j]
            guide, distance = other.guide, i - j
            if other.action is not None and j != i - 1:
                break
            if guide & Guide.BREAK or (form in _COMMAS and distance > 1):
                break
            if guide & Guide.NEGATION and distance <= _NEGATION_REACH and not self._still(j + 1):
                return True
            if guide & Guide.DENIAL and not (guide & Guide.PREPOSITION and distance > _NEGATION_REACH):
                return True
            if guide & Guide.HYPOTHESIS and distance <= (2 if word.conjunction else _HYPOTHESIS_REACH):
                if guide & Guide.PERHAPS and not (action.finite and word.bare[0] in "يت" and distance == 1):
                    continue
                return True
            if guide & Guide.VERB and distance > 1 and other.conjunction:
                break
        if word.bare in EXECUTION_NOUNS and self._sentenced(i):
            return True
        if word.preposition == "ل" and action.trigger is Trigger.DEED:
            return not any(self.words[j].guide & Guide.LEADS_TO for j in range(max(0, i - 3), i))
        return False

    def _sentenced(self, i: int) -> bool:
        """`قضت بإعدام 10`: a sentence is no execution."""
        before = self.words[max(0, i - _SENTENCE_REACH) : i]
        return any(word.guide & Guide.SENTENCE for word in before) and not self._executed(i)

    def _still(self, j: int) -> bool:
        return j < len(self.words) and bool(self.words[j].guide & Guide.STILL)

    # The syntax around a trigger.

    def _has_complement(self, i: int) -> bool:
        """Whether a noun phrase that is no number follows the trigger at once, adverbs aside."""
        j = i + 1
        while j < len(self.tokens):
            if self.owner[j] >= 0:
                return False
            word, form = self.words[j], self.tokens[j].form
            if form in _QUOTES or word.guide & Guide.ADVERB:
                j += 1
                continue
            if not form or not form[0].isalpha() or word.guide & _NO_NOUN:
                return False
            return not (word.conjunction or word.preposition or word.action or word.guide & Guide.OPENER)
        return False

    def _has_subject_before(self, governor: _Governor) -> bool:
        """`إن إرهابياً قتل واعتقل 16`: the first verb's subject stands before it."""
        j = governor.index - 1
        if j < 0 or not governor.action.finite or governor.word.conjunction:
            return False
        return self._nominal(j) and not self.words[j].guide

    def _figure_at_once(self, i: int) -> bool:
        """Whether the trigger's argument is the number right after it, adverbs aside."""
        j = i + 1
        while j < len(self.tokens) and (self.words[j].guide & Guide.ADVERB or self.tokens[j].form in _QUOTES):
            j += 1
        if j >= len(self.tokens) or self.owner[j] < 0:
            return False
        conjunction, preposition, _ = self._left(self.owner[j])
        return not conjunction and not preposition

    def _person_at_once(self, i: int) -> bool:
        return self._figure_at_once(i) and self.kinds[max(0, self.owner[i + 1])] is Noun.PERSON

    def _resumes(self, i: int, word: Word, action: Action) -> bool:
        """Whether a pronoun on the trigger stands for those counted before: `تم اعتقالهم`, `لقوا مصرعهم`."""
        if self._figure_at_once(i):
            return False
        k = self._figure_before(i)
        if k is None:
            return False
        if word.pronoun in ("هم", "هن", "هما"):
            return self.kinds[k] is not Noun.THING and (self._passive(i) or not self._new_clause(self.last[k], i))
        return word.pronoun == "ها" and self.kinds[k] is not Noun.PERSON or not word.pronoun

    def _counts_relative(self, i: int) -> bool:
        """`عدد الحالات التي شفيت`, `عدد الذين قتلوا`."""
        return i > 1 and bool(self.words[i - 1].guide & Guide.RELATIVE) and self._counts(max(0, i - _SOURCE_REACH), i)

    def _passive(self, i: int) -> bool:
        """`تم اعتقالهم`, `لقوا مصرعهم`."""
        return any(
            self.words[j].guide & Guide.TRANSPARENT or self.words[j].bare in COMPLEMENTS for j in range(max(0, i - _ADJACENT), i)
        )

    def _new_clause(self, start: int, end: int) -> bool:
        """Whether a coordinated verb begins a new clause there."""
        return any(
            self.words[j].guide & Guide.VERB and (self.words[j].conjunction or (j and self.words[j - 1].guide & Guide.OPENER))
            for j in range(start, end)
        )

    def _follows_subject(self, i: int, action: Action) -> bool:
        """Whether a verb after the number has it as its subject: `17 شخصاً … قتلوا`."""
        if self._figure_at_once(i):
            return False
        if not action.plural:
            return action.trigger is Trigger.UNDERGO and i > 0 and bool(self.words[i - 1].guide & Guide.AFTER)
        if action.trigger is Trigger.UNDERGO:
            return True
        return not self._has_complement(i) or self.tokens[i + 1].form[0] in _CLITIC_PREPOSITIONS

    def _figure_before(self, i: int) -> int | None:
        """The number before token `i` in its clause."""
        for j in range(i - 1, -1, -1):
            if self.tokens[j].form in _STOPS:
                return None
            if self.owner[j] >= 0:
                return self.owner[j]
        return None

    def _link_back(self, i: int, action: Action, event: str | None, strong: bool) -> bool:
        k = self._figure_before(i)
        while k is not None and not self._may_be(k, action.event, strong):
            k = self._figure_before(self.first[k]) if self.first[k] else None
        if k is None or (i - self.last[k] > _FAR and self.kinds[k] is Noun.UNKNOWN):
            return False
        root = k
        while self.parent[root] is not None and root not in self.parts:
            root = self.parent[root]  # type: ignore[assignment]
        for at in {root, k}:
            if not self.settled[at] or at in self.presumed or (self.own[at] and casualty_of(self.figures[at].counted).rank is not Rank.STRONG):  # type: ignore[union-attr]
                self._settle(at, self._refined(at, event, i))
        return True

    def _may_be(self, k: int, event: str, strong: bool) -> bool:
        """Whether those counted can have undergone `event`; a pronoun far away wants a person for certain."""
        kind = self.kinds[k]
        if event == "caught":
            return kind is not Noun.UNKNOWN
        if event == "seized":
            return kind is Noun.THING
        return kind in (Noun.PERSON, Noun.CASE) or (kind is Noun.UNKNOWN and (not strong or not self.figures[k].counted))

    # Figures.

    def _left(self, k: int) -> tuple[bool, str, int]:
        """Whether the number is coordinated, the preposition that governs it, and the token to its left."""
        first = self.first[k]
        token = self.tokens[first]
        offset = self.figures[k].start - token.start
        prefix = token.form[:offset] if offset > 0 else ""
        if not prefix and token.form[:1] in "وفبلك" and token.form[1:2].isdecimal():
            prefix = token.form[0]
        j = first - 1
        while j >= 0 and (self.tokens[j].form in _QUOTES or self.tokens[j].form in ("ال", "الـ", "")):
            j -= 1
        while j > 0 and self.words[j].bare == _NUMBER_OF and not self.words[j].pronoun:
            j -= 1
        if prefix[:1] in ("و", "ف"):
            return True, prefix[1:], j
        if prefix[:1] in ("ب", "ل", "ك"):
            return False, prefix[0], j
        if j < 0:
            return False, "", j
        word = self.words[j]
        if self._addition(j) or self._company(k, j):
            return True, "", j
        if word.bare in ("ب", "ل", "ك", "بـ", "لـ"):
            return word.conjunction, word.bare[0], j - 1
        if word.guide & Guide.COORDINATOR:
            return True, "", j
        if word.guide & Guide.PREPOSITION and not word.guide & Guide.PART:
            return word.conjunction, word.bare, j
        return False, "", j

    def _figure(self, k: int) -> None:
        conjunction, preposition, left = self._left(k)
        before = self.words[left] if left >= 0 else None
        kind = self.kinds[k]
        own = self._own(k)
        if (own is not None or kind is Noun.CASE) and self._averted(k):
            self._settle(k, None)
            return
        if before is not None and before.guide & Guide.PART and left >= 0:
            self._part(k, own, left)
            return
        if self.part_open and k and (conjunction or not preposition) and self._only_nominal(self.last[k - 1], self.first[k]):
            self.parent[k] = self.parent[k - 1] if self.own[k - 1] else k - 1
            if own is not None:
                self._settle_own(k, own)
            return
        governor = self.governor
        if own is not None and own.rank is Rank.STRONG:
            self._settle_own(k, own)
            if governor is not None and not preposition and not governor.blocked:
                governor.taken.append(k)
            return
        if kind is Noun.THING and (governor is None or governor.action.event not in ("seized", "caught")):
            return
        if self._by_head(k, preposition, left, conjunction) and own is None:
            self._settle(k, self.head.event if self.head else None)
            return
        if governor is not None and self._governed(k, governor, conjunction, preposition, left):
            first = not governor.taken and not conjunction
            governor.taken.append(k)
            if own is not None and not first and own.rank is Rank.MIDDLING:
                self._settle_own(k, own)
            elif kind is Noun.CASE and not first:
                self._settle(k, self._case(k))
            else:
                self._settle(k, self._refined(k, governor.event, governor.index))
        elif own is not None:
            self._settle_own(k, own)
        elif kind is Noun.CASE:
            event = self._case(k)
            if event is not None:
                self._settle(k, event)
                if self._case_word(k) is None:
                    self.presumed.add(k)
        elif self._modifier(k) is not None:
            self._settle(k, self._modifier(k))
        elif k and (conjunction or self._after_comma(k) or (before is not None and before.guide & Guide.EQUALS)):
            if self._only_nominal(self.last[k - 1], self.first[k]):
                self.parent[k] = k - 1
        elif k and preposition == "من" and self._joined_group(k, left):
            self.parent[k] = k - 1
        elif k and not preposition and self._pronoun_after(k) and self._starts_clause(left):
            self.parts.add(k)
            self.parent[k] = k - 1
        self._override(k)

    def _averted(self, k: int) -> bool:
        """`منع 400 ألف حالة إصابة`, `نفى سقوط 5 قتلى`."""
        first = self.first[k]
        for j in range(first - 1, max(-1, first - 1 - _HYPOTHESIS_REACH), -1):
            word = self.words[j]
            if self.owner[j] >= 0 or self.tokens[j].form in _STOPS or self.tokens[j].form in _COMMAS or word.guide & Guide.BREAK:
                return False
            if word.guide & Guide.DENIAL and not word.guide & Guide.PREPOSITION:
                return True
        return False

    def _override(self, k: int) -> None:
        end = self.last[k]
        if end < len(self.words) and self.words[end].guide & Guide.WITH_WOUNDS and self.events[k] == "killed" and not self.own[k]:
            self.events[k] = "wounded"
        if end + 1 < len(self.words) and self.tokens[end].form in ("بين", "ما") and self.own[k] is False:
            window = self.words[end : end + 5]
            found = {word.casualty.event for word in window if word.casualty is not None}
            if len(found) > 1:
                self._settle(k, None)
                self.events[k] = None

    def _own(self, k: int) -> Casualty | None:
        figure = self.figures[k]
        if figure.counted_start is None:
            return None
        if figure.counted_start < figure.start and self._pronoun_after(k):
            return None  # the noun of an earlier number: `ثلاثة منهم`
        return casualty_of(figure.counted)

    def _part(self, k: int, own: Casualty | None, left: int) -> None:
        self.part_open = True
        if self.kinds[k] is Noun.THING:
            return
        if own is not None and own.rank is not Rank.WEAK:
            self._settle_own(k, own)
            return
        if self.kinds[k] is Noun.CASE and self._case_word(k) is not None:
            self._settle(k, self._case_word(k))
            return
        anchor = self._figure_before(left)
        governor, head = self.governor, self.head
        if head is not None and (anchor is None or head.index > self.first[anchor]):
            self._settle(k, head.event)
        elif governor is not None and governor.blocked != "main" and (anchor is None or governor.index > self.first[anchor]):
            self._settle(k, governor.event)
        elif anchor is not None:
            self.parent[k] = anchor

    def _by_head(self, k: int, preposition: str, left: int, conjunction: bool) -> bool:
        """`عدد القتلى … 36`, `القتلى هم 18`, `بين الجرحى 5 أطفال`."""
        head = self.head
        if head is None or not (head.counted or head.definite) or self.kinds[k] is Noun.THING or conjunction:
            return False
        if preposition in ("في", "خلال", "بعد", "قبل", "منذ", "بين"):
            return False
        between = self.words[head.index + 1 : self.first[k]]
        linked = any(word.guide & Guide.LINK for word in between)
        if not linked and head.counted:
            linked = any(word.guide & Guide.LINK for word in self.words[max(0, head.index - _FAR) : head.index])
        if linked and (head.counted or not preposition or preposition in ("ب", "الي")):
            return True
        if left == head.index or (left >= 0 and self.tokens[left].form == ":" and left - head.index <= 1):
            return not preposition
        return False

    def _governed(self, k: int, governor: _Governor, conjunction: bool, preposition: str, left: int) -> bool:
        action = governor.action
        if governor.blocked in ("main", "back"):
            return conjunction and governor.blocked == "back" and bool(governor.taken)
        if left > governor.index and self.words[left].guide & Guide.EQUALS and not governor.taken and not governor.blocked:
            return True
        if conjunction:
            if k and k - 1 not in governor.taken and self.first[k - 1] > governor.index and self._only_nominal(self.last[k - 1], self.first[k]):
                return False
            if governor.blocked and self.kinds[k] is not Noun.PERSON:
                return False
            return bool(governor.taken) or governor.complement or not governor.blocked
        if governor.blocked and (preposition or not self._resumed(k, governor, left)):
            return False
        if action.trigger is Trigger.CONSTRUCT:
            return not governor.taken and left == governor.index
        if preposition:
            return self._takes(k, governor, preposition, left)
        if action.trigger is Trigger.PREPOSITION:
            return (bool(governor.taken) and self._after_comma(k)) or (governor.composed and not governor.taken)
        if governor.taken:
            return self._second_argument(k, governor)
        if left >= 0 and self._genitive(left, governor):
            return False
        if governor.complement:
            return self._ends_with_number(k, governor) or self._follows_doer(k, governor)
        return True

    def _resumed(self, k: int, governor: _Governor, left: int) -> bool:
        """Whether a relative clause has ended and the verb goes on: `أصيب في الهجوم الذي استهدف مدرعة أربعة`."""
        if governor.taken or not governor.action.finite or self.kinds[k] is not Noun.PERSON:
            return False
        if governor.complement:
            return governor.action.trigger is Trigger.ACT and self._after_comma(k)
        return self._after_comma(k) or (left >= 0 and self.words[left].definite)

    def _ends_with_number(self, k: int, governor: _Governor) -> bool:
        """`مصرع العلماء الفلكيين السبعة`, `إصابة عسكريين آخرين اثنين`."""
        figure = self.figures[k]
        between = range(governor.index + 1, self.first[k])
        noun_first = figure.counted_start is not None and figure.start <= figure.counted_start < figure.number_start
        return noun_first and len(between) < _ADJACENT and all(map(self._nominal, between))

    def _follows_doer(self, k: int, governor: _Governor) -> bool:
        """Whether the noun after the trigger did it, so that the number is its object: `اعتقلت الشرطة 5`."""
        if governor.action.trigger is Trigger.ACT:
            return True
        if governor.action.trigger is not Trigger.DEED or governor.word.pronoun:
            return False
        between = range(governor.index + 1, self.first[k])
        doer = self.words[governor.index + 1]
        return len(between) <= _DOER_LENGTH and all(map(self._nominal, between)) and doer.casualty is None

    def _takes(self, k: int, governor: _Governor, preposition: str, left: int) -> bool:
        """Whether the trigger reaches a number behind a preposition."""
        action = governor.action
        if governor.taken:
            return False
        if preposition == "من" and any(
            self.words[j].guide & Guide.GROUP for j in range(max(governor.index + 1, left - 2), left)
        ):
            return True
        if action.trigger is Trigger.PREPOSITION:
            return preposition == action.preposition or (not action.preposition and preposition in ("في", "ب", "ل", "علي"))
        if preposition == "ل" and action.trigger in (Trigger.ACT, Trigger.DEED):
            return governor.complement or bool(governor.word.pronoun)
        return False

    def _second_argument(self, k: int, governor: _Governor) -> bool:
        """`قتل 3 مسلحين 5 جنود`: the first number did it. After a comma the number says who the first were."""
        last = governor.taken[-1]
        if self._after_comma(k) and self._only_nominal(self.last[last], self.first[k]):
            return True
        between = range(self.last[last], self.first[k])
        if (
            governor.action.trigger is Trigger.ACT
            and governor.action.event not in ("caught", "seized")
            and len(governor.taken) == 1
            and len(between) < _ADJACENT
            and all(self._nominal(j) for j in between)
        ):
            self.events[last] = None
            governor.taken.clear()
            return True
        return False

    def _addition(self, left: int) -> bool:
        if left < 1:
            return False
        pair = self.words[left - 1].bare + " " + self.words[left].bare
        return pair in _ADDITION

    def _company(self, k: int, left: int) -> bool:
        bare = self.words[left].bare
        if bare in _COMPANY:
            return True
        after = self.words[self.last[k]].bare if self.last[k] < len(self.words) else ""
        return bare in _COMPANY_OF_OTHERS and (after in _OTHERS or fold(self.figures[k].counted or "") in _OTHERS)

    def _genitive(self, left: int, governor: _Governor) -> bool:
        """Whether the noun left of the number has it as its genitive: `في هجوم 3 مسلحين`."""
        word = self.words[left]
        return left > governor.index and bool(word.guide & Guide.GENITIVE) and not word.definite

    def _nominal(self, j: int) -> bool:
        word, form = self.words[j], self.tokens[j].form
        return bool(form) and form[0].isalpha() and not word.guide & (Guide.PREPOSITION | Guide.VERB) and not word.conjunction

    def _only_nominal(self, start: int, end: int) -> bool:
        """Whether no verb and no trigger stands between two numbers."""
        return not any(
            (self.words[j].guide & Guide.VERB and not self.words[j].guide & Guide.TRANSPARENT)
            or self.words[j].action
            or self.tokens[j].form in _STOPS
            for j in range(start, end)
        )

    def _after_comma(self, k: int) -> bool:
        first = self.first[k]
        return first > 0 and self.tokens[first - 1].form in _COMMAS

    def _joined_group(self, k: int, left: int) -> bool:
        """`12 جندياً وطاقم من خمسة`."""
        if left < 1:
            return False
        group = self.words[left - 1]
        return bool(group.guide & Guide.GROUP) and group.conjunction and self._only_nominal(self.last[k - 1], left)

    def _starts_clause(self, left: int) -> bool:
        """Whether no verb and no verbal noun stands left of the number: `… في الهجوم ثلاثة منهم حالتهم خطرة`."""
        if left < 0:
            return True
        word, form = self.words[left], self.tokens[left].form
        return form in _COMMAS or word.definite or bool(word.guide & Guide.ADVERB)

    def _pronoun_after(self, k: int) -> bool:
        figure = self.figures[k]
        inside = range(self.first[k], min(len(self.words), self.last[k] + 1))
        return any(self.words[j].guide & Guide.AFTER for j in inside)

    # Cases, adjectives.

    def _case(self, k: int) -> str | None:
        """The event of a case, infected where the text is about an illness: `3 حالات جديدة بالفيروس`."""
        return self._case_word(k) or ("infected" if self._ill(self.last[k]) else None)

    def _case_word(self, k: int) -> str | None:
        """`3 حالات وفاة`, `5 حالات إصابة`: the case of what."""
        for j in range(self.last[k], min(len(self.words), self.last[k] + _MODIFIER_REACH)):
            word = self.words[j]
            if self.owner[j] >= 0 or word.conjunction or word.guide & (Guide.VERB | Guide.BREAK) or not word.bare[:1].isalpha():
                break
            event = word.action.event if word.action else word.casualty.event if word.casualty else None
            if event == "wounded":
                return "infected" if self._ill(j) or not self._hurt(j) else "wounded"
            if event in ("killed", "recovered", "kidnapped", "missing"):
                return event
        return None

    def _modifier(self, k: int) -> str | None:
        """`5 جنود جرحى`, `3 عمال مفقودين`."""
        for j in range(self.last[k], min(len(self.words), self.last[k] + _MODIFIER_REACH)):
            if self.owner[j] >= 0 or not self._nominal(j):
                return None
            word = self.words[j]
            if word.casualty is not None and not word.action and not word.preposition and not word.pronoun:
                return self._illness(j, word.casualty.event)
        return None

    def _modifies(self, k: int, i: int) -> bool:
        return self.last[k] <= i < self.last[k] + _MODIFIER_REACH and all(self._nominal(j) for j in range(self.last[k], i))

    def _predicated(self, k: int, i: int) -> bool:
        """`7 من المقاومة كانوا محتجزين`, `مليون شخص في ألمانيا مصابين`."""
        word = self.words[i]
        if self.settled[k] or self.kinds[k] is not Noun.PERSON or word.definite or word.preposition or word.conjunction:
            return False
        between = self.words[self.last[k] : i]
        return len(between) <= _FAR and not any(
            w.action or w.conjunction or not w.bare[:1].isalpha() or (w.guide & Guide.VERB and not w.guide & Guide.TRANSPARENT)
            for w in between
        )

    def _illness(self, i: int, event: str | None) -> str | None:
        """Infected for wounded where the word may mean both and the sentence is about an illness."""
        if event != "wounded" or self._hurt(i) or not (self.infectious or self.sick):
            return event
        return "infected" if self.words[i].bare.startswith(("اص", "مصاب", "تعرض")) else event

    def _ill(self, start: int) -> bool:
        for j in range(start, min(len(self.words), start + _DISEASE_REACH)):
            if self.owner[j] >= 0 and j > start:
                break
            if self.words[j].guide & Guide.DISEASE:
                return True
        for j in range(start + _DISEASE_REACH, min(len(self.words), start + _CATCH_REACH)):
            if self.owner[j] >= 0:
                break
            if self.words[j].guide & Guide.DISEASE and self.words[j].preposition == "ب":
                return True
        return self.infectious or self.sick

    def _hurt(self, start: int) -> bool:
        window = self.words[start : start + _DISEASE_REACH]
        return any(word.guide & (Guide.WOUND | Guide.WITH_WOUNDS) for word in window)

    def _refined(self, k: int, event: str | None, index: int) -> str | None:
        """The event by who is counted and how: `caught` persons are arrested, things seized."""
        kind = self.kinds[k]
        if event == "arrested" and self.words[index].bare in DETENTIONS and self._trapped(self.last[k]):
            return None
        if event == "rescued" and kind is Noun.UNKNOWN and self.figures[k].counted and self.words[index].bare.startswith(("حرر", "تحرير")):
            return None
        if event == "caught" and kind is Noun.PERSON:
            return "arrested"
        if event in ("caught", "seized"):
            return "seized" if is_movable(self.figures[k].counted) and kind is not Noun.PERSON else None
        if event == "wounded" and self.words[index].bare.startswith("اص"):
            later = self.last[k]
            if self._hurt(index):
                return event
            if self._ill(index) or self._ill(later):
                return "infected"
        return event

    def _trapped(self, start: int) -> bool:
        return any(word.guide & Guide.TRAP for word in self.words[start : start + _HYPOTHESIS_REACH])

    def _settle(self, k: int, event: str | None) -> None:
        self.events[k] = event
        self.settled[k] = True
        self.own[k] = False

    def _settle_own(self, k: int, own: Casualty) -> None:
        event = own.event
        if event == "wounded" and self.figures[k].counted and self._ill(self.last[k]) and not self._hurt(self.last[k]):
            word = analyse(self.figures[k].counted or "")
            if word.bare.startswith(("مصاب", "اصاب")):
                event = "infected"
        self._settle(k, event)
        self.own[k] = True

    def _inherit(self, k: int) -> None:
        if self.settled[k]:
            return
        seen, parent = k, self.parent[k]
        while parent is not None and not self.settled[parent]:
            seen, parent = parent, self.parent[parent]
        if parent is not None and seen is not None and self.kinds[k] is not Noun.THING:
            self.events[k] = self.events[parent]

