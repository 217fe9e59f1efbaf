"""What a word is to events: a trigger, a noun for those to whom it happened, or a word that guides a clause."""

from enum import IntEnum, IntFlag
from typing import NamedTuple

from tasks.figures import event_context_lexicon as context
from tasks.figures import event_lexicon as lexicon
from tasks.figures import event_person_lexicon as nouns
from tasks.figures.fold import fold

_CACHED_WORDS = 1 << 16
_SHORTEST_STEM = 3
_OBJECT_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")


class Trigger(IntEnum):
    """How a trigger governs those counted."""

    ACT = 1  # a verb that is done to somebody: قتل
    UNDERGO = 2  # a verb that its subject undergoes or does: توفي
    DEED = 3  # the verbal noun of an ACT, whose doer may follow: اعتقال
    FATE = 4  # the verbal noun of what somebody undergoes: مقتل
    CONSTRUCT = 5  # only what follows at once: جثث 5
    PREPOSITION = 6  # what follows with its preposition: القبض على 5


class Rank(IntEnum):
    """How much a noun's own event weighs against that of a verb which governs it."""

    WEAK = 1
    MIDDLING = 2
    STRONG = 3


class Guide(IntFlag):
    """What a function word or a plain verb does to a clause."""

    NONE = 0
    PREPOSITION = 1
    ADVERB = 1 << 1
    COORDINATOR = 1 << 2
    PART = 1 << 3
    EQUALS = 1 << 4
    GROUP = 1 << 5
    OPENER = 1 << 6
    RELATIVE = 1 << 7
    SOURCE = 1 << 8
    NEGATION = 1 << 9
    DENIAL = 1 << 10
    HYPOTHESIS = 1 << 11
    LEADS_TO = 1 << 12
    COUNT = 1 << 13
    LINK = 1 << 14
    VERB = 1 << 15
    TRANSPARENT = 1 << 16
    GENITIVE = 1 << 17
    DISEASE = 1 << 18
    WOUND = 1 << 19
    WITH_WOUNDS = 1 << 20
    STILL = 1 << 21
    PERHAPS = 1 << 22
    COMPOSED = 1 << 23
    AFTER = 1 << 24
    RESUMPTION = 1 << 25
    EXECUTION = 1 << 26
    SENTENCE = 1 << 27
    AGAIN = 1 << 28
    TRAP = 1 << 29
    BREAK = 1 << 30


class Noun(IntEnum):
    """What kind of thing a counted noun names."""

    UNKNOWN = 0
    PERSON = 1
    THING = 2
    CASE = 3


class Action(NamedTuple):
    """A trigger's event, and how it governs; `preposition` for those that need one."""

    event: str
    trigger: Trigger
    preposition: str = ""
    finite: bool = False
    plural: bool = False
    future: bool = False


class Casualty(NamedTuple):
    """The event that a noun says by itself."""

    event: str
    rank: Rank


class Word(NamedTuple):
    """A token's analysis; `bare` is the folded form without conjunction."""

    bare: str
    conjunction: bool
    preposition: str
    definite: bool
    pronoun: str
    guide: Guide
    action: Action | None
    casualty: Casualty | None


def analyse(form: str) -> Word:
    """What the token `form` is to events. Words seen before come from a table."""
    return _words[form]


def noun_kind(counted: str | None) -> Noun:
    """Whether the counted noun is a person; `حالة` is a case of either."""
    return _kinds[counted] if counted is not None else Noun.UNKNOWN


def is_movable(counted: str | None) -> bool:
    """Whether what is counted can be seized: goods can, places and offences can't."""
    return counted is not None and not any(stem in _IMMOVABLE for stem, *_ in _stems(fold(counted)))


def is_body(counted: str | None) -> bool:
    """Whether the noun names a body of people, so that some `من` it are persons: `27 من كتائب`."""
    return counted is not None and any(stem in _BODIES for stem, *_ in _stems(fold(counted)))


def is_case(word: Word) -> bool:
    """Whether the word is `حالة` or a form of it."""
    return _KINDS.get(word.bare) is Noun.CASE or _KINDS.get(word.bare.removeprefix("ال")) is Noun.CASE


def casualty_of(counted: str | None) -> Casualty | None:
    """The event that the counted noun says by itself."""
    return _words[counted].casualty if counted is not None else None


# The tables, built once.


def _split(words: str) -> list[str]:
    return [fold(word) for word in words.split()]


def _verb_forms(pair: str) -> list[tuple[str, bool]]:
    """The forms of a verb given as perfect/imperfect, and whether each is a plural or a dual."""
    perfect, _, imperfect = pair.partition("/")
    forms = [(perfect + ending, ending in ("وا", "ا", "ن", "تا")) for ending in ("", "ت", "وا", "ا", "ن", "تا")]
    if imperfect:
        stem = imperfect[1:]
        forms += [(letter + stem, False) for letter in "يت"]
        forms += [(letter + stem + ending, True) for letter in "يت" for ending in ("ون", "وا", "ان", "ا", "ن")]
    return forms


def _noun_forms(word: str) -> list[str]:
    """A noun's cases, numbers and tanwin; broken plurals stand in the lexicon themselves."""
    if word.endswith("ه"):
        return [word] + [word[:-1] + ending for ending in ("ات", "تان", "تين", "تا", "تي", "ت")]
    if word.endswith(("ي", "ا", "ات", "ين", "ون")):
        return [word, word + "ن", word + "ين", word + "ون", word + "ان", word + "ا"] if word.endswith("ي") else [word]
    return [word + ending for ending in ("", "ا", "ين", "ون", "ان", "ي")]


def _actions() -> dict[str, Action]:
    actions: dict[str, Action] = {}
    for table, trigger in ((lexicon.DEEDS, Trigger.DEED), (lexicon.FATES, Trigger.FATE), (lexicon.CONSTRUCTS, Trigger.CONSTRUCT)):
        for event, words in table.items():
            for word in _split(words):
                actions[word] = Action(event, trigger)
                if trigger is Trigger.FATE:
                    actions[word + "ا"] = Action(event, trigger)
    for table, trigger in ((lexicon.DONE_TO, Trigger.ACT), (lexicon.UNDERGONE, Trigger.UNDERGO)):
        for event, words in table.items():
            for pair in _split(words):
                for form, plural in _verb_forms(pair):
                    actions[form] = Action(event, trigger, finite=True, plural=plural)
    for event, words in lexicon.UNDERGONE_FORMS.items():
        for word in _split(words):
            actions[word] = Action(event, Trigger.UNDERGO, finite=True, plural=word.endswith(("وا", "ون", "يا", "ين")))
    for event, words, preposition in lexicon.WITH_PREPOSITION:
        for word in _split(words):
            actions[word] = Action(event, Trigger.PREPOSITION, fold(preposition))
    return actions


def _casualties() -> dict[str, Casualty]:
    casualties: dict[str, Casualty] = {}
    for table, rank in (
        (lexicon.WEAK_NOUNS, Rank.WEAK),
        (lexicon.MIDDLING_NOUNS, Rank.MIDDLING),
        (lexicon.STRONG_NOUNS, Rank.STRONG),
    ):
        for event, words in table.items():
            for word in _split(words):
                for form in _noun_forms(word):
                    casualties[form] = Casualty(event, rank)
    return casualties


def _complements() -> dict[str, list[tuple[str, frozenset[str]]]]:
    table: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for event, verbs, others in lexicon.WITH_COMPLEMENT:
        for verb in _split(verbs):
            table.setdefault(verb, []).append((event, frozenset(_split(others))))
    return table


def _guides() -> dict[str, Guide]:
    guides: dict[str, Guide] = {}
    for words, guide in (
        (context.PREPOSITIONS, Guide.PREPOSITION),
        (context.ADVERBS, Guide.ADVERB),
        (context.COORDINATORS, Guide.COORDINATOR),
        (context.PARTS, Guide.PART),
        (context.PRONOUNS_AFTER, Guide.AFTER),
        (context.EQUALS, Guide.EQUALS),
        (context.GROUPS, Guide.GROUP),
        (context.COMPOSED, Guide.COMPOSED),
        (context.CLAUSE_OPENERS, Guide.OPENER),
        (context.RELATIVES, Guide.RELATIVE),
        (context.SOURCES, Guide.SOURCE),
        (context.NEGATIONS, Guide.NEGATION),
        (context.STILL, Guide.STILL),
        (context.DENIALS, Guide.DENIAL),
        (context.HYPOTHESES, Guide.HYPOTHESIS),
        (context.ASSERTED_BY_PERFECT, Guide.PERHAPS),
        (context.PURPOSE_ALLOWED, Guide.LEADS_TO),
        (context.COUNT_WORDS, Guide.COUNT),
        (context.RESUMPTIONS, Guide.RESUMPTION),
        (context.EXECUTIONS, Guide.EXECUTION),
        (context.SENTENCES, Guide.SENTENCE),
        (context.COUNT_AGAIN, Guide.AGAIN),
        (context.TRAPS, Guide.TRAP),
        (context.BREAKS, Guide.BREAK),
        (context.LINKS, Guide.LINK),
        (context.TRANSPARENT_VERBS, Guide.TRANSPARENT),
        (context.GENITIVE_HEADS, Guide.GENITIVE),
        (lexicon.DISEASES, Guide.DISEASE),
        (lexicon.WOUNDS, Guide.WOUND),
        (lexicon.WITH_WOUNDS, Guide.WITH_WOUNDS),
    ):
        for word in _split(words):
            guides[word] = guides.get(word, Guide.NONE) | guide
    for pair in _split(context.PLAIN_VERBS):
        for form, _ in _verb_forms(pair):
            guides[form] = guides.get(form, Guide.NONE) | Guide.VERB
    return guides


def _kinds_table() -> dict[str, Noun]:
    kinds: dict[str, Noun] = {}
    for words, kind in ((nouns.PERSONS, Noun.PERSON), (nouns.THINGS, Noun.THING), (nouns.CASES, Noun.CASE)):
        for word in _split(words):
            for form in _noun_forms(word):
                kinds.setdefault(form, kind)
    for words, kind in ((nouns.PERSONS, Noun.PERSON), (nouns.THINGS, Noun.THING), (nouns.CASES, Noun.CASE)):
        for word in _split(words):
            kinds[word] = kind
    return kinds


_ACTIONS = _actions()
_CASUALTIES = _casualties()
COMPLEMENTS = _complements()
ADJACENT_PERSONS = frozenset(_split(lexicon.ADJACENT_PERSONS))
ADJACENT = frozenset(_split(lexicon.ADJACENT))
DETENTIONS = frozenset(_split(lexicon.DETENTIONS))
EXECUTION_NOUNS = frozenset(_split(lexicon.EXECUTION_NOUNS))
_GUIDES = _guides()
_KINDS = _kinds_table()
_IMMOVABLE = frozenset(form for word in _split(nouns.IMMOVABLE) for form in _noun_forms(word))
_BODIES = frozenset(form for word in _split(nouns.BODIES) for form in _noun_forms(word))
_NO_PRONOUN = frozenset(_split(lexicon.NO_PRONOUN))
_NOT_VERBS = frozenset(_split(context.NOT_VERBS))


def _looks_like_verb(bare: str) -> bool:
    """Verbs that no table holds, by their shape: `يعملون`, `قاموا`, `استهدفت`."""
    if len(bare) < 4 or bare in _NOT_VERBS or bare in _KINDS:
        return False
    if bare.endswith(("وا", "تا")) and len(bare) > 4:
        return True
    if bare[0] == "ي" and not bare.endswith(("يه", "يين", "يا")):
        return True
    return bare.endswith("ت") and not bare.endswith(("ات", "يت"))


def _stems(form: str) -> list[tuple[str, bool, str, bool]]:
    """Readings of proclitics: stem, conjunction, preposition (or س of the future), article; the fullest stem first."""
    readings = [(form, False, "", False)]
    if form[0] in "وف" and len(form) > _SHORTEST_STEM:
        readings.append((form[1:], True, "", False))
    for stem, conjunction, _, _ in tuple(readings):
        if stem.startswith("ال"):
            readings.append((stem[2:], conjunction, "", True))
        elif stem.startswith("لل"):
            readings.append((stem[2:], conjunction, "ل", True))
        elif stem[:3] in ("بال", "كال"):
            readings.append((stem[3:], conjunction, stem[0], True))
        if stem[0] in "بلكس" and len(stem) > _SHORTEST_STEM:
            readings.append((stem[1:], conjunction, stem[0], False))
    return [reading for reading in readings if len(reading[0]) > 1]


def _without_pronoun(stem: str) -> list[tuple[str, str]]:
    """The word and its object or possessive pronoun; the teh of `إصابتهم` stands for a teh marbuta as well."""
    for pronoun in _OBJECT_PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _SHORTEST_STEM:
            rest = stem.removesuffix(pronoun)
            return [(rest, pronoun), (rest[:-1] + "ه", pronoun)] if rest.endswith("ت") else [(rest, pronoun)]
    return []


def _analyse(form: str) -> Word:
    whole = fold(form)
    if not whole or not whole[0].isalpha():
        return Word(whole, False, "", False, "", Guide.NONE, None, None)
    guide, bare, conjunction = _GUIDES.get(whole, Guide.NONE), whole, False
    readings = _stems(whole)
    if guide is Guide.NONE and whole[0] in "وف" and len(whole) > 2 and whole[1:] in _GUIDES:
        guide, bare, conjunction = _GUIDES[whole[1:]], whole[1:], True
    for stem, joined, preposition, article in readings:
        action, casualty = _ACTIONS.get(stem), _CASUALTIES.get(stem)
        if action is None and casualty is None:
            continue
        if action is not None and preposition == "س":
            if not action.finite:
                continue
            action = action._replace(future=True)
        if action is not None and action.finite and (article or preposition in ("ب", "ك")):
            action = None
        if action is not None or casualty is not None:
            return Word(stem, joined, preposition, article, "", guide, action, casualty)
    for stem, joined, preposition, article in readings:
        if article:
            continue
        for rest, pronoun in _without_pronoun(stem):
            if rest in _NO_PRONOUN:
                continue
            action, casualty = _ACTIONS.get(rest), _CASUALTIES.get(rest)
            if action is not None and action.trigger not in (Trigger.UNDERGO, Trigger.PREPOSITION, Trigger.CONSTRUCT) and preposition != "س":
                return Word(rest, joined, preposition, False, pronoun, guide, action, casualty)
            if casualty is None and rest.endswith("ا"):
                casualty = _CASUALTIES.get(rest[:-1] + "ي")  # قتلاهم
            if casualty is not None:
                return Word(rest, joined, preposition, True, pronoun, guide, None, casualty)
    if guide is not Guide.NONE:
        definite = bare.startswith("ال") and bare[2:] in _GUIDES
        return Word(bare, conjunction, "", definite, "", guide, None, None)
    return _plain(readings, whole)


def _plain(readings: list[tuple[str, bool, str, bool]], whole: str) -> Word:
    """A word that is no trigger: a verb by its shape or table, or a noun with its proclitics."""
    for stem, joined, preposition, article in readings[:2]:
        if not article and not preposition and _looks_like_verb(stem):
            return Word(stem, joined, "", False, "", Guide.VERB, None, None)
    for stem, joined, preposition, article in readings:
        if article:
            known = _GUIDES.get(stem, Guide.NONE) & (Guide.DISEASE | Guide.WOUND | Guide.TRAP)
            return Word(stem, joined, preposition, True, "", known, None, None)
        if preposition in ("ب", "ل", "ك", "س") and stem in _GUIDES:
            known = _GUIDES[stem] & (Guide.DISEASE | Guide.WOUND | Guide.TRAP | Guide.GENITIVE | Guide.COUNT | Guide.VERB)
            if known:
                return Word(stem, joined, preposition, False, "", known, None, None)
        if preposition in ("ب", "ل") and stem in _KINDS:
            return Word(stem, joined, preposition, False, "", Guide.NONE, None, None)
    if whole[0] in "وف" and whole[1:] in _KINDS:
        return Word(whole[1:], True, "", False, "", Guide.NONE, None, None)
    return Word(whole, False, "", False, "", Guide.NONE, None, None)


class _Words(dict[str, Word]):
    """Analyses by token, emptied when full so that hostile text cannot grow it."""

    def __missing__(self, form: str) -> Word:
        word = _analyse(form)
        if len(self) >= _CACHED_WORDS:
            self.clear()
        self[form] = word
        return word


class _Kinds(dict[str, Noun]):
    def __missing__(self, counted: str) -> Noun:
        kind = _kind(fold(counted))
        if len(self) >= _CACHED_WORDS:
            self.clear()
        self[counted] = kind
        return kind


def _kind(form: str) -> Noun:
    for stem, _, preposition, _ in _stems(form) if form else ():
        if stem in _CASUALTIES:
            return Noun.PERSON
        if preposition == "س":
            continue
        if stem in _KINDS:
            return _KINDS[stem]
        for rest, _ in _without_pronoun(stem):
            if rest in _KINDS:
                return _KINDS[rest]
    if form.endswith(("يين", "ييا", "يون")):
        return Noun.PERSON
    return Noun.UNKNOWN


_words = _Words()
_kinds = _Kinds()
