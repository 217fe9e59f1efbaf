"""One sentence with its names and figures, token by token, and the phrases of place in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tasks.figures.events.clause import QUOTES, STOPS
from tasks.figures.events.governor import is_accusative
from tasks.figures.events.types import Noun
from tasks.figures.events.words import analyse, noun_kind
from tasks.figures.places import place_lexicon as lexicon
from tasks.figures.places.types import Counted, NamedThing, Phrase
from tasks.figures.places.words import Reading, Sense, clitics, is_preposition, read
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.tokens import Token

COMMAS = frozenset("،,")
_JOINING = COMMAS | {affix.WAW}
# A longer run of nouns is a list or no prose; it bounds the work as well.
LONGEST_RUN = 12
_MOST_ADJECTIVES = 2
_RELEASE = fold(lexicon.RELEASE)
_NISBA_ACCUSATIVE = affix.YEH + affix.ALEF
# What such a verb tells is looked for behind `الذي` and without it: `انفجار وقع في تعز`.
_TELLING = Sense.HAPPENS | Sense.RESULT | Sense.WITNESS | Sense.STRIKING | Sense.TRIGGER
_VERBAL = Sense.VERB | Sense.THAT | Sense.RELATIVE | Sense.WHERE | Sense.SOURCE | Sense.BREAK


class Scene:
    """The tokens of a sentence. `name_at[i]` is the ordinal of the place that token `i` names, or -1.

    `figure_at[i]` is the same of figures. `others` are the tokens in names of persons and bodies. `firsts` and `ends`
    are the tokens of the places, `ends` exclusive.
    """

    def __init__(self, tokens: Sequence[Token], things: Sequence[NamedThing], figures: Sequence[Counted]) -> None:
        starts = [token.start for token in tokens]
        self.forms = [token.form for token in tokens]
        self.readings: list[Reading] = [read(form) for form in self.forms]
        self.size = len(tokens)
        self.figures = figures
        self.figure_at = [-1] * self.size
        for k, figure in enumerate(figures):
            self.figure_at[figure.first : figure.end] = [k] * (figure.end - figure.first)
        self.places, self.spans = self._named_places(things, starts)
        self.name_at = [-1] * self.size
        for n, (first, end) in enumerate(self.spans):
            self.name_at[first:end] = [n] * (end - first)
        others = [thing for thing in things if thing.type in ("PERS", "ORG")]
        self.others = {i for thing in others for i in range(*token_span(starts, thing.start, thing.end))}
        self._read_names(things, starts)
        self._read_genitives()
        self._read_releases()
        self.phrases = phrases_of(self)

    def _named_places(
        self, things: Sequence[NamedThing], starts: Sequence[int]
    ) -> tuple[list[NamedThing], list[tuple[int, int]]]:
        """The names of places, in order, and their tokens."""
        places = [thing for thing in things if thing.type == "LOC" and not _is_happening(thing)]
        spans = [token_span(starts, thing.start, thing.end) for thing in places]
        named = [n for n, span in enumerate(spans) if not self._is_nationality(places[n], *span)]
        return [places[n] for n in named], [spans[n] for n in named]

    def _read_names(self, things: Sequence[NamedThing], starts: Sequence[int]) -> None:
        """`متجر «سوبر ماركت»`: no word of the name of a thing is a verb."""
        for thing in things:
            if thing.type == "MISC":
                first, end = token_span(starts, thing.start, thing.end)
                self.readings[first:end] = [Reading(0)] * (end - first)

    def _is_nationality(self, thing: NamedThing, first: int, end: int) -> bool:
        """`رتلا عسكريا تركيا`: after an indefinite accusative the adjective, which is spelled like the country."""
        if thing.place is None or not thing.place.is_country or end - first > 1 or first == 0:
            return False
        is_accusative_here = fold(self.forms[first]).endswith(_NISBA_ACCUSATIVE)
        return is_accusative_here and is_accusative(analyse(self.forms[first - 1]))

    def _read_genitives(self) -> None:
        """`سيارة نقل`, `محطة ضخ`: after a thing without the article, what looks like its verb is its genitive.

        A feminine has no masculine verb, and a verb has its object or its subject beside it, so that a preposition
        or a sign follows the genitive alone.
        """
        for i in range(1, self.size):
            reading = self.readings[i]
            is_verb = reading.sense & Sense.VERB and not (reading.sense & _TELLING or reading.conjunction)
            if is_verb and self._is_genitive(i):
                self.readings[i] = Reading(reading.sense & ~(Sense.VERB | Sense.SPEECH))

    def _read_releases(self) -> None:
        """`أطلقت محكمة في تعز سراح 5`: nothing happened in what a court or a doer of the kind lets go."""
        for end in (i for i, form in enumerate(self.forms) if fold(form) == _RELEASE):
            for i in range(max(0, end - LONGEST_RUN), end):
                reading = self.readings[i]
                if reading.sense & Sense.HAPPENS:
                    self.readings[i] = reading._replace(sense=reading.sense & ~Sense.HAPPENS)

    def _is_genitive(self, i: int) -> bool:
        before, form = self.forms[i - 1], fold(self.forms[i])
        if self.figure_at[i - 1] >= 0 or self.readings[i - 1].definite or noun_kind(before) is not Noun.THING:
            return False
        if not is_seen_as_noun(self.forms[i]) or form.endswith((affix.TEH, *affix.VERB_ENDINGS)):
            return False
        return fold(before).endswith(affix.TEH_MARBUTA) or i + 1 == self.size or not self.is_nominal(i + 1)

    def sense(self, i: int) -> int:
        """The bits of token `i`; none of a figure's, a name's, or outside the sentence."""
        if 0 <= i < self.size and self.figure_at[i] < 0 and self.name_at[i] < 0:
            return self.readings[i].sense
        return 0

    def stops(self, i: int) -> bool:
        """Whether a full stop stands at token `i`, and no decimal point."""
        return self.forms[i] in STOPS and self.figure_at[i] < 0

    def is_figure(self, i: int) -> bool:
        """Whether token `i` is a figure's; not so outside the sentence."""
        return 0 <= i < self.size and self.figure_at[i] >= 0

    def is_event(self, i: int) -> bool:
        """Whether token `i` is a figure's that has an event."""
        return self.is_figure(i) and self.figures[self.figure_at[i]].has_event

    def before(self, i: int) -> int:
        """The token before `i`, quotes aside; -1 at the start."""
        i -= 1
        while i >= 0 and self.forms[i] in QUOTES:
            i -= 1
        return i

    def is_reason(self, i: int) -> bool:
        """`تظاهروا تنديدا بمقتل 5`; behind a preposition the noun is an occasion: `خلال إحياء حفل`."""
        return bool(self.sense(i) & Sense.REASON) and not (i and self.sense(i - 1) & (Sense.SETTING | Sense.IN))

    def is_nominal(self, i: int) -> bool:
        """Whether token `i` may be inside a noun phrase: no figure, name of a place, preposition, verb or sign."""
        if self.figure_at[i] >= 0 or self.name_at[i] >= 0 or not self.forms[i][:1].isalpha():
            return False
        reading = self.readings[i]
        if reading.sense & Sense.HAPPENING:
            return True
        return not reading.sense & _VERBAL and not is_preposition(reading)

    def clitic(self, n: int) -> tuple[bool, str]:
        """Whether a conjunction is written onto the name of place `n`, and which preposition."""
        form, name = fold(self.forms[self.spans[n][0]]), {fold(word) for word in self.places[n].name.split()}
        readings = [(conjunction, preposition) for conjunction, preposition, rest in clitics(form) if rest in name]
        return readings[0] if readings else (False, "")


def _is_happening(thing: NamedThing) -> bool:
    """Whether what was taken for a place is a word for what happened, of which no place is known: `في سيول بظفار`."""
    return thing.place is None and bool(read(thing.name).sense & Sense.HAPPENING)


def token_span(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The tokens that `start`..`end` covers, where tokens begin at `starts`, in code points of their text."""
    first = max(0, bisect_right(starts, start) - 1)
    return first, max(first + 1, bisect_left(starts, end))


def phrases_of(scene: Scene) -> list[Phrase]:
    """The places of a sentence, those that say one place in one phrase, each without its preposition."""
    phrases: list[Phrase] = []
    names: list[int] = []
    for n, (first, end) in enumerate(scene.spans):
        if phrases:
            last = phrases[-1]
            joined = _joined(scene, last.end, n)
            if joined is not None:
                # One list, which grows: a copy for each name would make long lists quadratic.
                names.append(n)
                phrases[-1] = last._replace(end=end, is_many=last.is_many or joined)
                continue
        names = [n]
        phrases.append(Phrase(first, end, names, _is_plural(scene, first)))
    return phrases


def _joined(scene: Scene, end: int, n: int) -> bool | None:
    """Whether place `n` is a second place of the phrase that ends at `end`; None where it is in another phrase."""
    gap = [i for i in range(end, scene.spans[n][0]) if scene.forms[i] not in QUOTES]
    conjunction, preposition = scene.clitic(n)
    if preposition not in ("", affix.WITH):
        return None
    between = [i for i in gap if not _says_where(scene.readings[i]) and scene.forms[i] not in _JOINING]
    if len(between) > _MOST_ADJECTIVES or not all(_is_adjective(scene, i) for i in between):
        return None
    return conjunction or _is_list(scene, gap)


def _is_list(scene: Scene, gap: Sequence[int]) -> bool:
    """Whether the tokens between two places join them; `في منطقة دونيتسك، في دونباس` is one place."""
    forms, readings = [scene.forms[i] for i in gap], [scene.readings[i] for i in gap]
    is_inside = any(reading.sense & Sense.IN or reading.preposition for reading in readings)
    has_conjunction = affix.WAW in forms or any(reading.conjunction for reading in readings)
    return has_conjunction or (not is_inside and not COMMAS.isdisjoint(forms))


def _is_adjective(scene: Scene, i: int) -> bool:
    """Whether token `i` may be an adjective of the place before it: `كيبك الكندية`."""
    reading = scene.readings[i]
    is_noun = reading.sense & (Sense.HAPPENING | Sense.BODY | Sense.TRIGGER | Sense.CASUALTY)
    return reading.definite and scene.is_nominal(i) and not is_noun


def _says_where(reading: Reading) -> bool:
    of_place = reading.sense & (Sense.SETTLEMENT | Sense.PART | Sense.IN | Sense.FROM | Sense.LYING)
    return bool(of_place) and reading.preposition in ("", affix.WITH)


def _is_plural(scene: Scene, first: int) -> bool:
    """Whether the noun before a name is one of several places: `بلدتي`."""
    return bool(scene.sense(scene.before(first)) & Sense.SEVERAL)
