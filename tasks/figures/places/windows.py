"""How far the clause of a figure reaches before it and after it, and the first place in it."""

from collections.abc import Mapping

from tasks.figures.events.types import Guide
from tasks.figures.events.words import analyse
from tasks.figures.places import place_lexicon as lexicon
from tasks.figures.places.circumstances import circumstances, recalls
from tasks.figures.places.roles import Role
from tasks.figures.places.scene import COMMAS, Scene
from tasks.figures.places.types import Phrase
from tasks.figures.places.words import Sense
from tasks.language.fold import fold
from tasks.language.noun_evidence import evidence

_MEANWHILE = frozenset(map(fold, lexicon.MEANWHILE.split()))
_NEW_CLAUSES = frozenset(map(fold, lexicon.NEW_CLAUSES.split()))
_ENDS = Sense.SOURCE | Sense.BREAK | Sense.THAT
_TOLD = Sense.TRIGGER | Sense.CASUALTY
_JOINING = Sense.TRIGGER | Sense.RESULT | Sense.HAPPENS | Sense.STRIKING
# Places farther from a figure, in tokens, are another clause's; it bounds the work on long lines as well.
_FARTHEST = 150
_CHARGE_REACH = 8
UNRESOLVED = Phrase(-1, -1, (), False)
"""Where a pronoun says the place (`قتل فيها 12`), of something that the sentence does not name beside it."""


class Windows:
    """The places of a sentence's phrases before and after its figures; `roles` are by the start of a phrase."""

    def __init__(self, scene: Scene, phrases: Mapping[int, Phrase], roles: Mapping[int, Role]) -> None:
        self.scene = scene
        self.starts = phrases
        self.last = {phrase.end - 1: phrase for phrase in phrases.values()}
        self.roles = roles
        self.circumstances = circumstances(scene)

    def after(self, k: int) -> Phrase | None:
        """The first place after figure `k` that its event happened at.

        Other counts may stand before it (`مقتل 3 وإصابة 5 في تعز`), unless something else says where (`في حادث`).
        """
        scene, i = self.scene, self.scene.figures[k].end
        is_last, in_parts = False, self._is_part(k)
        farthest = min(scene.size, i + _FARTHEST)
        while i < farthest:
            if scene.is_event(i) and is_last and not in_parts:
                return None
            if scene.is_figure(i):
                i = max(i + 1, scene.figures[scene.figure_at[i]].end)
                continue
            phrase = self.starts.get(i)
            if phrase is not None and self._is_of_others(i, k):
                return None
            if phrase is not None and self.roles[i] is not Role.NONE:
                return phrase
            if phrase is None and self._ends_after(k, i):
                return None
            is_last = is_last or bool(scene.sense(i) & Sense.IN)
            in_parts = self._tells_parts(i, in_parts)
            i = phrase.end if phrase is not None else i + 1
        return None

    def _is_of_others(self, start: int, k: int) -> bool:
        """`أنقذوا 5، وفي تعز أنقذوا 3`, `أنقذوا 5، منهم 3 في تعز`: whose place stands at `start` if not that of `k`."""
        return self.scene.readings[start].conjunction or self._is_of_some(start, k)

    def _is_of_some(self, start: int, k: int) -> bool:
        """`توفي 9، بينهم 4 في تعز`, `أغلبهم في تعز`: whether the place at `start` is a part's, and not `k`'s."""
        scene, j = self.scene, self.scene.before(start)
        if not scene.is_figure(j):
            return bool(scene.sense(j) & Sense.SOME_OF_THEM)
        part = scene.figure_at[j]
        return part != k and not scene.figures[part].has_noun and self._is_part(part)

    def _tells_parts(self, i: int, before: bool) -> bool:
        """Whether figures from token `i` on are parts of another, as after `بينهم`; `وأصيب` begins others."""
        sense = self.scene.sense(i)
        return bool(sense & Sense.PART_OF_ALL) or (before and not sense & Sense.TRIGGER)

    def _is_part(self, k: int) -> bool:
        """`بينهم 3 نساء`."""
        scene = self.scene
        return bool(scene.sense(scene.before(scene.figures[k].first)) & Sense.PART_OF_ALL)

    def _ends_after(self, k: int, i: int) -> bool:
        """Whether what begins at token `i` is no part of what figure `k` tells, nor of how it happened."""
        return i not in self.circumstances and self._is_of_another(k, i)

    def _is_of_another(self, k: int, i: int) -> bool:
        scene, sense = self.scene, self.scene.sense(i)
        if scene.stops(i) or self._ends_clause(i) or sense & Sense.OFFENCE:
            return True
        if sense & Sense.RELATIVE:
            return not self._goes_on(k, i)
        conjunction = scene.readings[i].conjunction
        if scene.forms[i - 1] in COMMAS and fold(scene.forms[i]) in _NEW_CLAUSES:
            return True
        if conjunction and self._tells_of_one(i):
            return True
        if sense & Sense.HAPPENING:
            return conjunction and scene.forms[i - 1] in COMMAS
        if not sense & Sense.VERB or sense & Sense.TRIGGER:
            return False
        return conjunction or not sense & (Sense.HAPPENS | Sense.WITNESS)

    def _tells_of_one(self, i: int) -> bool:
        """`قتل 5، وقتل منفذ الهجوم في تعز`: after a comma a verb that tells of somebody whom no figure counts."""
        scene = self.scene
        if scene.forms[i - 1] not in COMMAS or i + 1 >= scene.size:
            return False
        if not any(action.finite for action in analyse(scene.forms[i]).actions):
            return False
        return scene.is_nominal(i + 1) and not scene.sense(i + 1) & _TOLD

    def _is_meanwhile(self, i: int) -> bool:
        """`في وقت واصل الجيش …`; not `في وقت سابق`."""
        scene = self.scene
        if i + 1 >= scene.size or fold(scene.forms[i]) not in _MEANWHILE:
            return False
        return bool(scene.sense(i + 1) & (Sense.VERB | Sense.RELATIVE))

    def _is_new_verb(self, i: int) -> bool:
        """`شهدت تعز …، وسبق ذلك …`: whether a verb that no table holds begins a clause behind a comma."""
        form, reading = self.scene.forms[i], self.scene.readings[i]
        if i == 0 or self.scene.forms[i - 1] not in COMMAS or reading.sense or not reading.conjunction:
            return False
        return not analyse(form).guide and evidence(form[1:]).is_none

    def _ends_clause(self, i: int) -> bool:
        """Whether a new clause, or what people react to, begins at token `i`; `مما أدى إلى` goes on with the same."""
        sense = self.scene.sense(i)
        if self.scene.is_reason(i) or (sense & Sense.IN and self._is_meanwhile(i + 1)):
            return True
        return bool(sense & _ENDS) and not (sense & Sense.BREAK and self.scene.sense(i + 1) & Sense.RESULT)

    def _goes_on(self, k: int, i: int) -> bool:
        """Whether a relative clause is about those counted, or about what happened."""
        scene, j = self.scene, self.scene.before(i)
        return (scene.is_figure(j) and scene.figure_at[j] == k) or bool(scene.sense(j) & Sense.HAPPENING)

    def before(self, k: int) -> Phrase | None:
        """The nearest place before figure `k` at which its event is set; `UNRESOLVED` where only a pronoun says it."""
        scene, i = self.scene, self.scene.figures[k].first - 1
        has_pronoun = False
        farthest = max(0, i - _FARTHEST)
        while i >= farthest:
            sense = scene.sense(i)
            has_pronoun = has_pronoun or (bool(sense & Sense.THERE) and not self._is_of_participle(i))
            antecedent = self._antecedent(i, has_pronoun)
            if antecedent is not None:
                return antecedent
            phrase = self.last.get(i)
            if phrase is not None and (has_pronoun or self._is_setting(phrase, k)):
                return UNRESOLVED if has_pronoun else phrase
            if phrase is None and self._ends_before(i) and not self._is_past_reason(i, k):
                break
            i = phrase.start - 1 if phrase is not None else i - 1
        return UNRESOLVED if has_pronoun else None

    def _is_past_reason(self, i: int, k: int) -> bool:
        """`قصفوا تعز ردا على الهجوم، فقتل 5`: whether a comma and a verb end the reason at `i` before `k`."""
        scene = self.scene
        return scene.is_reason(i) and any(
            scene.forms[j - 1] in COMMAS and any(action.finite for action in analyse(scene.forms[j]).actions)
            for j in range(i + 1, scene.figures[k].first)
        )

    def _is_of_participle(self, i: int) -> bool:
        """`مشتبه به`, `الحكومة المعترف بها`: the pronoun at token `i` takes up no place but whoever is told of."""
        scene, j = self.scene, self.scene.before(i)
        return j >= 0 and bool(scene.sense(j) & Sense.OFFENCE or (scene.readings[j].definite and scene.is_nominal(j)))

    def _antecedent(self, i: int, has_pronoun: bool) -> Phrase | None:
        """The place right before the `حيث` at `i`, or before a relative pronoun that a pronoun of place takes up."""
        sense = self.scene.sense(i)
        if not (sense & Sense.WHERE or (has_pronoun and sense & Sense.RELATIVE)):
            return None
        j = self.scene.before(i)
        if j >= 0 and self.scene.forms[j] in COMMAS:
            j = self.scene.before(j)
        return self.last.get(j)

    def _is_setting(self, phrase: Phrase, k: int) -> bool:
        how = self.roles[phrase.start]
        if how is not Role.NONE and (self._is_charge(phrase, k) or self._is_of_some(phrase.start, k)):
            return False
        return how is Role.EVENT or (how is Role.CLAUSE and not self._is_told(phrase.start))

    def _is_charge(self, phrase: Phrase, k: int) -> bool:
        """`يشتبه في تورطهم في هجمات في تعز، 7 منهم …`: where they did it, unless that is what the figure is told of."""
        scene = self.scene
        if any(scene.sense(i) & Sense.RESULT for i in range(phrase.end, scene.figures[k].first)):
            return False  # `التخطيط لهجوم تعز الذي أسفر عن مقتل 7`
        for i in range(phrase.start - 1, max(0, phrase.start - _CHARGE_REACH) - 1, -1):
            if scene.is_figure(i) or scene.stops(i) or scene.forms[i] in COMMAS:
                return False
            if scene.sense(i) & Sense.OFFENCE:
                return True
        return False

    def _is_told(self, start: int) -> bool:
        """Whether somebody speaks in the clause before the place, so that it may be where he does."""
        scene = self.scene
        for i in range(start - 1, max(0, start - _FARTHEST) - 1, -1):
            if scene.stops(i) or scene.sense(i) & Sense.THAT:
                return False
            if scene.sense(i) & Sense.SPEECH and not scene.sense(i) & _TOLD:
                return True
        return False

    def _ends_before(self, i: int) -> bool:
        """Whether what stands before token `i` is another clause."""
        scene, sense = self.scene, self.scene.sense(i)
        if scene.stops(i) or self._ends_clause(i) or self._is_new_verb(i):
            return True
        if sense & Sense.SINCE and recalls(scene, i):
            return True
        if not sense & Sense.VERB or sense & Sense.HAPPENING:
            return False
        if sense & Sense.WITNESS:  # unless its subject stands before it: `كانت تعز قد شهدت`
            return scene.readings[i].conjunction or max(scene.name_at[max(0, i - 2) : i], default=-1) < 0
        return not sense & _JOINING and not analyse(scene.forms[i]).guide & Guide.TRANSPARENT
