"""Which of an article's places a figure's event happened at.

Only the figure's own sentence is asked, and only a phrase that says where something is: `في تعز`, `قرب تعز`, `زلزال
مراكش`. A phrase that belongs to somebody (`الشرطة في تعز`), says whence or whither, or stands in another clause tells
nothing. No place is given rather than a guess.
"""

from collections.abc import Sequence

from tasks.figures.events.words import analyse
from tasks.figures.events.types import Guide
from tasks.figures.model import Figure
from tasks.figures.places.roles import Role, role
from tasks.figures.places.scene import COLON, COMMA, WAW, Scene, token_span
from tasks.figures.places.types import Counted, NamedPlace, NamedThing, Phrase
from tasks.figures.places.words import Sense
from tasks.language.spans import Sentence
from tasks.language.tokens import tokenise

_ENDS = Sense.SOURCE | Sense.BREAK | Sense.THAT
_TOLD = Sense.TRIGGER | Sense.CASUALTY
_JOINING = Sense.TRIGGER | Sense.RESULT | Sense.HAPPENS | Sense.WITNESS | Sense.STRIKING


def places_of_events(
    title: str, text: str, sentences: Sequence[Sentence], figures: Sequence[Figure], things: Sequence[NamedThing]
) -> list[int | None]:
    """For each of `figures` the index of the entity that says where its event happened, None where nothing says it.

    `things` are the mentions of the article's entities, in any order. Figures without an event have no place.
    """
    found: list[int | None] = [None] * len(figures)
    for index in sorted({figure.sentence for figure in figures if figure.event is not None}):
        sentence = sentences[index]
        here = [thing for thing in things if thing.field == sentence.field and _is_in(thing, sentence)]
        if any(thing.type == "LOC" for thing in here):
            tokens = tokenise(title if sentence.field == "title" else text, sentence.start, sentence.end)
            counted = [
                Counted(*token_span(tokens, figure.start, figure.end), figure.event is not None, k)
                for k, figure in enumerate(figures)
                if figure.sentence == index and figure.field == sentence.field
            ]
            scene = Scene(tokens, sorted(here, key=lambda thing: thing.start), counted)
            chooser = _Chooser(scene, sentence.field == "title")
            for k, one in enumerate(counted):
                if one.has_event:
                    found[one.figure] = chooser.entity(k)
    return found


def _is_in(thing: NamedThing, sentence: Sentence) -> bool:
    return sentence.start <= thing.start < sentence.end


class _Chooser:
    """The choice of a place for each figure of one sentence."""

    def __init__(self, scene: Scene, is_title: bool) -> None:
        self.scene = scene
        self.starts: dict[int, Phrase] = {}
        self.last: dict[int, Phrase] = {}
        self.roles: dict[int, Role] = {}
        self.heading: Phrase | None = None
        for phrase in scene.phrases:
            how, start = role(scene, phrase)
            begun = phrase._replace(start=start)
            self.starts[start] = self.last[phrase.end - 1] = begun
            self.roles[start] = how
            if is_title and phrase.start == 0 and phrase.end < scene.size and scene.forms[phrase.end] == COLON:
                self.heading = begun

    def entity(self, k: int) -> int | None:
        """The entity of the place at which the event of figure `k` happened."""
        after, before = self._after(k), self._before(k)
        if before is _UNRESOLVED or after is _UNRESOLVED:
            return None
        phrases = [phrase for phrase in (after, before) if phrase is not None]
        if not phrases and self.heading is not None:
            phrases = [self.heading]
        if not phrases or any(phrase.is_many or not self._is_one(phrase) for phrase in phrases):
            return None
        chosen = [self._narrowest(phrase.names) for phrase in phrases]
        if self.heading is not None and self.heading not in phrases and not self.heading.is_many:
            heading = self.heading.names[0]
            if all(self._contains(name, heading) for name in chosen):
                chosen = [heading]
        name = self._one_of(k, chosen, phrases)
        return None if name is None else self.scene.places[name].entity

    def _is_one(self, phrase: Phrase) -> bool:
        """Whether what is known of the names of a phrase lets them say one place: no Seoul is in Dhofar."""
        places = [self.scene.places[name].place for name in phrase.names]
        return len({place.country for place in places if place is not None}) <= 1

    def _one_of(self, k: int, chosen: Sequence[int], phrases: Sequence[Phrase]) -> int | None:
        if len(chosen) == 1 or self.scene.places[chosen[0]].entity == self.scene.places[chosen[1]].entity:
            return chosen[0]
        after, before = chosen
        if self._contains(after, before):
            return before
        is_next = phrases[0].start == self.scene.figures[k].end
        if is_next or self._contains(before, after) or self._is_told_anew(phrases[1].end, self.scene.figures[k].first):
            return after
        return None

    def _is_told_anew(self, start: int, end: int) -> bool:
        """Whether what stands there begins a second event: another figure's, or `وقتل`."""
        scene = self.scene
        for i in range(start, end):
            if scene.figure_at[i] >= 0 and scene.figures[scene.figure_at[i]].has_event:
                return True
            joined = scene.readings[i].conjunction or scene.forms[i - 1].startswith(WAW)
            if scene.sense(i) & Sense.TRIGGER and joined:
                return True
        return False

    def _narrowest(self, names: Sequence[int]) -> int:
        """The first of the names that say one place, unless a later one lies in it."""
        narrowest = names[0]
        for name in names[1:]:
            if self._contains(narrowest, name):
                narrowest = name
        return narrowest

    def _contains(self, outer: int, inner: int) -> bool:
        """Whether place `inner` is known to lie in the country or region `outer`."""
        wide, narrow = self.scene.places[outer].place, self.scene.places[inner].place
        if wide is None or narrow is None or wide.country != narrow.country or narrow.is_country:
            return False
        return wide.is_country or (self._is_region(outer) and not self._is_region(inner) and wide.admin == narrow.admin)

    def _is_region(self, name: int) -> bool:
        scene, first = self.scene, self.scene.spans[name][0]
        return bool((scene.readings[first].sense | scene.sense(scene.before(first))) & Sense.REGION)

    def _after(self, k: int) -> Phrase | None:
        """The first place after the figure that its event happened at."""
        scene = self.scene
        i, passed, placed, has_part = scene.figures[k].end, False, False, False
        while i < scene.size:
            if scene.figure_at[i] >= 0:
                other = scene.figures[scene.figure_at[i]]
                if other.has_event:
                    if placed or passed:
                        return None
                    passed = not has_part
                i = max(i + 1, other.end)
                continue
            phrase = self.starts.get(i)
            if phrase is not None:
                if self.roles[i] is not Role.NONE:
                    return phrase
                i = phrase.end
                continue
            if self._ends_after(k, i):
                return None
            placed = placed or bool(scene.sense(i) & Sense.IN)
            has_part = has_part or bool(scene.sense(i) & Sense.PART_OF_ALL)
            i += 1
        return None

    def _ends_after(self, k: int, i: int) -> bool:
        """Whether what follows token `i` is no part of what figure `k` tells."""
        scene, sense = self.scene, self.scene.sense(i)
        if scene.stops(i) or self._ends_clause(i) or sense & Sense.OFFENCE:
            return True
        if sense & Sense.RELATIVE:
            return not self._goes_on(k, i)
        if sense & Sense.HAPPENING and scene.readings[i].conjunction and scene.forms[i - 1] == COMMA:
            return True
        if not sense & Sense.VERB or sense & Sense.HAPPENING:
            return False
        if sense & Sense.TRIGGER:
            return False
        return scene.readings[i].conjunction or not sense & (Sense.HAPPENS | Sense.WITNESS)

    def _ends_clause(self, i: int) -> bool:
        """Whether a new clause begins at token `i`; `مما أدى إلى` goes on with the same."""
        sense = self.scene.sense(i)
        return bool(sense & _ENDS) and not (sense & Sense.BREAK and self.scene.sense(i + 1) & Sense.RESULT)

    def _goes_on(self, k: int, i: int) -> bool:
        """Whether a relative clause is about those counted, or about what happened."""
        scene, j = self.scene, self.scene.before(i)
        return scene.figure_at[j] == k or bool(scene.sense(j) & Sense.HAPPENING)

    def _before(self, k: int) -> Phrase | None:
        """The nearest place before the figure at which the event is set."""
        scene = self.scene
        i, there = scene.figures[k].first - 1, False
        while i >= 0:
            if scene.figure_at[i] >= 0:
                i -= 1
                continue
            sense = scene.sense(i)
            there = there or bool(sense & Sense.THERE)
            if sense & (Sense.RELATIVE | Sense.WHERE):
                antecedent = self._antecedent(i)
                if antecedent is not None and (there or sense & Sense.WHERE):
                    return antecedent
            phrase = self.last.get(i)
            if phrase is not None:
                if there:
                    return _UNRESOLVED
                if self._is_setting(phrase):
                    return phrase
                i = phrase.start - 1
                continue
            if self._ends_before(i):
                break
            i -= 1
        return _UNRESOLVED if there else None

    def _antecedent(self, i: int) -> Phrase | None:
        j = self.scene.before(i)
        if j >= 0 and self.scene.forms[j] == COMMA:
            j = self.scene.before(j)
        return self.last.get(j)

    def _is_setting(self, phrase: Phrase) -> bool:
        how = self.roles[phrase.start]
        return how is Role.EVENT or (how is Role.CLAUSE and not self._is_told(phrase.start))

    def _is_told(self, start: int) -> bool:
        """Whether somebody speaks in the clause before the place, so that it may be where he does."""
        scene = self.scene
        for i in range(start - 1, -1, -1):
            if scene.stops(i) or scene.sense(i) & Sense.THAT:
                return False
            if scene.sense(i) & Sense.SPEECH and not scene.sense(i) & _TOLD:
                return True
        return False

    def _ends_before(self, i: int) -> bool:
        """Whether what stands before token `i` is another clause."""
        scene, sense = self.scene, self.scene.sense(i)
        if scene.stops(i) or self._ends_clause(i):
            return True
        if not sense & Sense.VERB or sense & Sense.HAPPENING:
            return False
        if sense & Sense.WITNESS:
            return max(scene.name_at[max(0, i - 2) : i], default=-1) < 0
        return not sense & _JOINING and not analyse(scene.forms[i]).guide & Guide.TRANSPARENT


_UNRESOLVED = Phrase(-1, -1, (), False)
