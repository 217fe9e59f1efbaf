"""Which of an article's places a figure's event happened at.

Only the figure's own sentence is asked, and only a phrase that says where something is: `في تعز`, `قرب تعز`, `زلزال
مراكش`. A phrase that belongs to somebody (`الشرطة في تعز`), says whence or whither, or stands in another clause tells
nothing. No place is given rather than a guess.
"""

from bisect import bisect_left
from collections.abc import Container, Sequence

from tasks.figures.events.clause import COLON
from tasks.figures.model import Figure
from tasks.figures.places.roles import Role, role
from tasks.figures.places.scene import COMMAS, Scene, token_span
from tasks.figures.places.types import Counted, NamedThing, Phrase
from tasks.figures.places.windows import UNRESOLVED, Windows
from tasks.figures.places.words import Sense
from tasks.language import affix_lexicon as affix
from tasks.language.spans import Sentence
from tasks.language.tokens import tokenise


def places_of_events(
    title: str, text: str, sentences: Sequence[Sentence], figures: Sequence[Figure], things: Sequence[NamedThing]
) -> list[int | None]:
    """For each of `figures` the index of the entity that says where its event happened, None where nothing says it.

    `things` are the mentions of the article's entities, in any order. Figures without an event have no place.
    """
    found: list[int | None] = [None] * len(figures)
    by_sentence: dict[int, list[int]] = {}
    for k, figure in enumerate(figures):
        if figure.sentence < len(sentences) and figure.field == sentences[figure.sentence].field:
            by_sentence.setdefault(figure.sentence, []).append(k)
    ordered = sorted(things, key=lambda thing: (thing.field, thing.start))
    starts = [(thing.field, thing.start) for thing in ordered]
    for index, members in by_sentence.items():
        sentence, here = sentences[index], [figures[k] for k in members]
        first, end = (bisect_left(starts, (sentence.field, at)) for at in (sentence.start, sentence.end))
        places = _places_in(sentence, title if sentence.field == "title" else text, here, ordered[first:end])
        for k, place in zip(members, places, strict=True):
            found[k] = place
    return found


def _places_in(
    sentence: Sentence, text: str, figures: Sequence[Figure], things: Sequence[NamedThing]
) -> list[int | None]:
    """The same for the figures of one sentence of the field `text`, and the names in it, in order."""
    has_event = any(figure.event is not None for figure in figures)
    if not has_event or not any(thing.type == "LOC" for thing in things):
        return [None] * len(figures)
    tokens = tokenise(text, sentence.start, sentence.end)
    starts = [token.start for token in tokens]
    counted = [_counted(starts, figure) for figure in figures]
    choice = _Choice(Scene(tokens, things, counted), sentence.field == "title")
    return [choice.entity(k) if one.has_event else None for k, one in enumerate(counted)]


def _counted(starts: Sequence[int], figure: Figure) -> Counted:
    has_noun = figure.counted is not None and figure.counted in figure.text
    span = token_span(starts, figure.start, figure.end)
    return Counted(*span, figure.event is not None, has_noun)


class _Choice:
    """The choice of a place for each figure of one sentence."""

    def __init__(self, scene: Scene, is_title: bool) -> None:
        self.scene = scene
        phrases: dict[int, Phrase] = {}
        roles: dict[int, Role] = {}
        for phrase in scene.phrases:
            how, start = role(scene, phrase)
            phrases[start], roles[start] = phrase._replace(start=start), how
        self.windows = Windows(scene, phrases, roles)
        # A title may begin with its place (`تعز: مقتل 5`); in a text it is the town of a correspondent.
        self.heading = self._heading(phrases.get(0)) if is_title else None

    def _heading(self, first: Phrase | None) -> Phrase | None:
        """The phrase that begins the sentence, where it says one place and a colon follows."""
        if first is None or first.is_many or not self._is_followed_by(first, (COLON,)):
            return None
        return first

    def _is_followed_by(self, phrase: Phrase, signs: Container[str]) -> bool:
        return phrase.end < self.scene.size and self.scene.forms[phrase.end] in signs

    def entity(self, k: int) -> int | None:
        """The entity of the place at which the event of figure `k` happened."""
        found = [self.windows.after(k), self.windows.before(k)]
        if UNRESOLVED in found:
            return None
        phrases = [phrase for phrase in found if phrase is not None]
        if not all(map(self._is_one, phrases)):
            return None
        name = self._with_heading(self._chosen(k, phrases), bool(phrases))
        return None if name is None else self.scene.places[name].entity

    def _is_one(self, phrase: Phrase) -> bool:
        """Whether a phrase says one place, as far as its names are known: no Seoul is in Dhofar."""
        places = [self.scene.places[name].place for name in phrase.names]
        return not phrase.is_many and len({place.country for place in places if place is not None}) <= 1

    def _chosen(self, k: int, phrases: Sequence[Phrase]) -> int | None:
        """The narrowest name of the phrases; of two places that say nothing of each other none."""
        names = [self._narrowest(phrase.names) for phrase in phrases]
        if len({self.scene.places[name].entity for name in names}) < 2:
            return names[0] if names else None
        after, before = names
        if self._contains(after, before):
            return before
        end = self.scene.figures[k].end
        if self._contains(before, after):
            return after
        if self._begins_sentence(phrases[1]) and self._is_of_another(k, phrases[0].start):
            return before
        is_own = phrases[0].start == end or self._is_told_anew(k, phrases[1].end)
        return after if is_own else None

    def _begins_sentence(self, phrase: Phrase) -> bool:
        """Whether the sentence begins with the place and a comma: `في تعز، …`."""
        return phrase.start == 0 and self._is_followed_by(phrase, COMMAS)

    def _is_of_another(self, k: int, start: int) -> bool:
        """Whether the place at token `start` follows another figure's event, which a verb tells: `وأصيب 8 في مأرب`."""
        scene = self.scene
        between = range(scene.figures[k].end, start)
        told = any(scene.sense(i) & Sense.TRIGGER and scene.sense(i) & Sense.VERB for i in between)
        return told and any(map(scene.is_event, between))

    def _with_heading(self, name: int | None, is_said: bool) -> int | None:
        """The place that heads the title, where the rest of it says none or a wider one."""
        if self.heading is None or (is_said and name is None):
            return name
        heading = self.heading.names[0]
        return heading if name is None or self._contains(name, heading) else name

    def _is_told_anew(self, k: int, start: int) -> bool:
        """Whether between token `start` and figure `k` a second event begins: another figure's, or `وقتل`."""
        scene = self.scene
        return any(
            scene.is_event(i) or (scene.sense(i) & Sense.TRIGGER and self._is_joined(i))
            for i in range(start, scene.figures[k].first)
        )

    def _is_joined(self, i: int) -> bool:
        """Whether a conjunction is written onto token `i` or the word before it, or stands there: `وتم قتل`."""
        scene = self.scene
        return any(reading.conjunction for reading in scene.readings[i - 1 : i + 1]) or scene.forms[i - 1] == affix.WAW

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
