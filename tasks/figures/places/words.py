"""What a word is to the place of an event: bits of `Sense`."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.types import Guide, Word
from tasks.figures.events.words import analyse
from tasks.figures.places import place_lexicon as lexicon
from tasks.language import affix_lexicon as affix
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold
from tasks.language.inflection import noun_forms, verb_forms
from tasks.language.noun_evidence import is_seen_as_noun

_SHORTEST = 3


class Sense:
    """Bits of `Reading.sense`."""

    SETTLEMENT = 1
    REGION = 1 << 1
    PART = 1 << 2
    BY_ITSELF = 1 << 3
    IN = 1 << 4
    FROM = 1 << 5
    AGAINST = 1 << 6
    AWAY = 1 << 7
    SETTING = 1 << 8
    BESIDE = 1 << 9
    HAPPENING = 1 << 10
    BODY = 1 << 11
    SPEECH = 1 << 12
    HAPPENS = 1 << 13
    RESULT = 1 << 14
    WITNESS = 1 << 15
    STRIKING = 1 << 16
    OFFENCE = 1 << 17
    THERE = 1 << 18
    WHERE = 1 << 19
    RELATIVE = 1 << 20
    THAT = 1 << 21
    VERB = 1 << 22
    TRIGGER = 1 << 23
    SOURCE = 1 << 24
    BREAK = 1 << 25
    CASUALTY = 1 << 26
    OPAQUE = 1 << 27  # a preposition that no other bit tells
    WITH = 1 << 28
    SINCE = 1 << 29
    LYING = 1 << 30
    PART_OF_ALL = 1 << 31  # بينهم
    RAID = 1 << 32  # a verbal noun of striking
    FACILITY = 1 << 33
    SEVERAL = 1 << 34  # بلدتي
    DISASTER = 1 << 35  # what a whole country may suffer: `حرب اليمن`
    BEGINNING = 1 << 36  # منذ بدء
    TIED = 1 << 37  # المرتبطة ب
    ONE_OF = 1 << 38  # أحد
    REASON = 1 << 39  # تنديدا ب
    SOME_OF = 1 << 40  # عدد من
    CIRCUMSTANCE = 1 << 41  # عندما
    SOME_OF_THEM = 1 << 42  # أغلبهم


class Reading(NamedTuple):
    """A word: its bits, the preposition written onto it, whether a conjunction is, whether it is definite."""

    sense: int
    preposition: str = ""
    conjunction: bool = False
    definite: bool = False


def _with_pronouns(nouns: str) -> set[str]:
    """All forms of the nouns, those with a pronoun among them: `صلة`, `صلتهم`."""
    forms = {form.text for entry in nouns.split() for form in noun_forms(entry)}
    stems = {form[:-1] + affix.TEH if form.endswith(affix.TEH_MARBUTA) else form for form in forms}
    return forms | {stem + pronoun for stem in stems for pronoun in affix.PRONOUNS}


def _some_of_them() -> set[str]:
    """`أغلبهم`, `معظمها`."""
    some = [fold(word.removesuffix("/")) for word in context.SOME.split()]
    return {word + pronoun for word in some for pronoun in affix.PRONOUNS}


def _table() -> dict[str, int]:
    senses: dict[str, int] = {}

    def add(words: Iterable[str], sense: int) -> None:
        for word in words:
            senses[word] = senses.get(word, 0) | sense

    for nouns, sense in (
        (lexicon.SETTLEMENTS, Sense.SETTLEMENT),
        (lexicon.REGIONS, Sense.REGION),
        (lexicon.HAPPENINGS, Sense.HAPPENING),
        (lexicon.FACILITIES, Sense.FACILITY),
        (lexicon.DISASTERS, Sense.HAPPENING | Sense.DISASTER),
        (lexicon.BEGINNINGS, Sense.BEGINNING),
        (lexicon.BODIES, Sense.BODY),
        (lexicon.TIED, Sense.TIED),
        (lexicon.OFFENCE_PARTICIPLES, Sense.OFFENCE),
    ):
        for entry in nouns.split():
            add({form.text for form in noun_forms(entry)}, sense)
    for entry in lexicon.SETTLEMENTS.split():
        # Broken plurals stand before one name as well, of what they lie in: `مدن الجنوب`.
        several = {form.text for form in noun_forms(entry) if form.many and form.text.endswith(affix.MANY)}
        add(several, Sense.SEVERAL)
    for verbs, sense in (
        (lexicon.SPEECH_VERBS, Sense.SPEECH),
        (lexicon.HAPPENING_VERBS, Sense.HAPPENS),
        (lexicon.RESULT_VERBS, Sense.RESULT),
        (lexicon.WITNESS_VERBS, Sense.WITNESS),
        (lexicon.STRIKING_VERBS, Sense.STRIKING),
    ):
        for pair in map(fold, verbs.split()):
            add({form.text for form in verb_forms(pair) if not form.jussive}, sense | Sense.VERB)
    add(_with_pronouns(lexicon.OFFENCE_NOUNS), Sense.OFFENCE)
    add(_with_pronouns(lexicon.WAGED) - senses.keys(), Sense.HAPPENING)
    add(_some_of_them(), Sense.SOME_OF_THEM)
    for words, sense in (
        (lexicon.PARTS, Sense.PART),
        (lexicon.BY_THEMSELVES, Sense.BY_ITSELF),
        (lexicon.IN, Sense.IN),
        (lexicon.FROM, Sense.FROM),
        (lexicon.AGAINST, Sense.AGAINST),
        (lexicon.AWAY, Sense.AWAY),
        (lexicon.WITH, Sense.WITH),
        (lexicon.SINCE, Sense.SINCE),
        (lexicon.LYING, Sense.LYING),
        (lexicon.ONE_OF, Sense.ONE_OF),
        (lexicon.REASONS, Sense.REASON),
        (lexicon.SOME_OF, Sense.SOME_OF),
        (lexicon.CIRCUMSTANCES, Sense.CIRCUMSTANCE),
        (lexicon.SETTINGS, Sense.SETTING),
        (lexicon.BESIDE, Sense.BESIDE),
        (lexicon.OFFENCES, Sense.OFFENCE),
        (lexicon.THERE, Sense.THERE),
        (lexicon.WHERE, Sense.WHERE),
        (lexicon.RELATIVES, Sense.RELATIVE),
        (lexicon.THAT, Sense.THAT),
        (lexicon.STRIKING_NOUNS, Sense.RAID),
    ):
        add(map(fold, words.split()), sense)
    return senses


_senses = _table()
_OF_EVENTS = {
    Guide.VIOLENCE: Sense.HAPPENING,
    Guide.AUTHORITY: Sense.BODY,
    Guide.SOURCE: Sense.SOURCE,
    Guide.BREAK: Sense.BREAK,
    Guide.VERB: Sense.VERB,
    Guide.PART: Sense.PART_OF_ALL,
}
_PREPOSITIONS = (
    Sense.IN
    | Sense.FROM
    | Sense.AGAINST
    | Sense.AWAY
    | Sense.WITH
    | Sense.SINCE
    | Sense.SETTING
    | Sense.BESIDE
    | Sense.BY_ITSELF
    | Sense.PART
)


# No particle has the article: `الآن` is no `أن`.
_PARTICLES = (
    Sense.IN | Sense.FROM | Sense.AWAY | Sense.AGAINST | Sense.WITH | Sense.SINCE | Sense.THAT | Sense.CIRCUMSTANCE
)
_VERBS = Sense.SPEECH | Sense.HAPPENS | Sense.RESULT | Sense.WITNESS | Sense.STRIKING | Sense.VERB


def clitics(form: str) -> Iterator[tuple[bool, str, str]]:
    """The readings of a folded word: whether a conjunction is written onto it, the preposition, and the rest."""
    yield False, "", form
    wholes = [(False, form)]
    if form[:1] in affix.CONJUNCTIONS and len(form) >= _SHORTEST:
        wholes.append((True, form[1:]))
        yield True, "", form[1:]
    for conjunction, whole in wholes:
        for start, preposition in affix.WITH_ARTICLE.items():
            if whole.startswith(start):
                yield conjunction, preposition, affix.ARTICLE + whole.removeprefix(start)
        if whole[:1] in affix.PREPOSITIONS and len(whole) >= _SHORTEST:
            yield conjunction, whole[0], whole[1:]


def _without_object(form: str, told: int) -> Iterator[tuple[bool, str, str]]:
    """The verb before the pronoun of its object: `شنه`, `استهدفها`; `إضافة` has none."""
    if told & Sense.TRIGGER or (form.endswith(affix.TEH_MARBUTA) and is_seen_as_noun(form)):
        return
    for pronoun in affix.PRONOUNS:
        if form.endswith(pronoun) and _senses.get(form.removesuffix(pronoun), 0) & Sense.VERB:
            yield False, "", form.removesuffix(pronoun)


def _read(form: str) -> Reading:
    folded, word = fold(form), analyse(form)
    told = _told(word)
    for conjunction, preposition, rest in (*clitics(folded), *_without_object(folded, told)):
        definite = rest.startswith(affix.ARTICLE)
        bare = rest.removeprefix(affix.ARTICLE) if definite else rest
        sense = _senses.get(rest, 0) or _senses.get(bare, 0) & ~_PARTICLES
        if preposition or (definite and sense & ~_VERBS):  # no verb stands behind either: `لنقل` is no `نقل`
            sense &= ~_VERBS
        if told & Sense.BREAK:  # حين is no dual of حي
            sense &= ~Sense.SETTLEMENT
        # `أعلنوا الإضراب` tells an event, `أعلنت الوزارة` none; nor does `خلف الانفجار`, but `خلف 5 بلا مأوى`.
        if sense & (Sense.SPEECH | Sense.RESULT) and all(action.needs for action in word.actions):
            told &= ~Sense.TRIGGER
        if sense:
            return Reading(sense | told, preposition, conjunction, definite)
    opaque = Sense.OPAQUE if word.guide & Guide.PREPOSITION else 0
    return Reading(told | opaque, word.preposition, word.conjunction, word.definite)


def _told(word: Word) -> int:
    """The bits of what a word is to events."""
    told = 0
    for guide, sense in _OF_EVENTS.items():
        told |= sense if word.guide & guide else 0
    links = word.guide & Guide.LINK and all(action.needs for action in word.actions)
    if word.actions and not links:  # `أصبح`, unless somebody is homeless then
        told |= Sense.TRIGGER | (Sense.VERB if all(action.finite for action in word.actions) else 0)
    told |= Sense.CASUALTY if word.casualty is not None else 0
    return told & ~Sense.VERB if word.preposition else told  # `لنقل الوقود`


_readings = BoundedByWord(_read)


def read(form: str) -> Reading:
    """What the word `form` is to places. Words seen before come from a table."""
    return _readings[form]


def is_preposition(reading: Reading) -> bool:
    """Whether the word is a preposition of its own."""
    return bool(reading.sense & (_PREPOSITIONS | Sense.OPAQUE)) and not reading.sense & Sense.SETTLEMENT
