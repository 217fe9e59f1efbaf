"""What a word is to events: a trigger, a noun for those to whom it happened, or a word that guides a clause."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.figures.events.tables import (
    ACTIONS,
    ANYBODY,
    BODIES,
    CASUALTIES,
    GROUPS_OF_PEOPLE,
    GUIDES,
    IMMOVABLE,
    KINDS,
    NO_PRONOUN,
    NOT_VERBS,
    THINGS,
    TRIGGER_MARKS,
    WAW_NOUNS,
)
from tasks.figures.events.types import Action, Casualty, Guide, Noun, Trigger, Word
from tasks.language import affix_lexicon as affix
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold
from tasks.language.nationalities import PEOPLES
from tasks.language.noun_classes import NounClass, noun_class
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import bare_of_article

_SHORTEST_STEM = 3
_SHORTEST_VERB = 4
# What a noun with a preposition or the article may still be.
_ABOUT = Guide.VIOLENCE | Guide.DISEASE | Guide.WOUND | Guide.TRAP | Guide.FRAUD
_KEPT_WITH_ARTICLE = _ABOUT | Guide.AUTHORITY | Guide.CAPTOR | Guide.COMPOSED
_KEPT_WITH_PREPOSITION = (
    _KEPT_WITH_ARTICLE | Guide.STATE | Guide.GENITIVE | Guide.GROUP | Guide.COUNT | Guide.LINK | Guide.VERB
)
# Letters of the shapes of persons: `مدنيين`, `بساتين`, `نيباليا`, `شركاء`.
_SHORTEST_PLURAL = 4
_BROKEN_LIKE_SOUND = 6
_SHORTEST_NISBA = 6
_FUALA = 5
_NO_PRONOUN_TRIGGERS = (Trigger.UNDERGO, Trigger.PREPOSITION, Trigger.CONSTRUCT)


class _Stem(NamedTuple):
    """A reading of a word's proclitics; `preposition` may be the letter of the future."""

    text: str
    conjunction: bool
    preposition: str
    article: bool


def analyse(form: str) -> Word:
    """What the token `form` is to events. Words seen before come from a table."""
    return _words[form]


def noun_kind(counted: str | None) -> Noun:
    """Whether the counted noun is a person; `حالة` is a case of either."""
    return _kinds[counted] if counted is not None else Noun.UNKNOWN


def is_movable(counted: str | None) -> bool:
    """Whether what is counted can be seized: goods can, places and offences can't."""
    return counted is not None and not any(stem.text in IMMOVABLE for stem in _stems(fold(counted)))


def is_body(counted: str | None) -> bool:
    """Whether the noun names a body of people, so that some of it are persons: `27 من كتائب`."""
    return counted is not None and any(stem.text in BODIES for stem in _stems(fold(counted)))


def is_group(counted: str | None) -> bool:
    """Whether the noun names several people at once, so that a feminine singular is its verb: `40 عائلة نزحت`."""
    return counted is not None and any(stem.text in GROUPS_OF_PEOPLE for stem in _stems(fold(counted)))


def is_anybody(counted: str) -> bool:
    """Whether the noun tells no more of persons than their age, their sex or their people: `نساء`, `سوريين`."""
    form = fold(counted)
    return form in ANYBODY or form in PEOPLES


def is_known_person(form: str) -> bool:
    """Whether a table says that the noun names persons, and not only its shape: `جنديا`, `تونسيا`, not `تعسفيا`."""
    whole = fold(form)
    return whole in PEOPLES or any(KINDS.get(stem.text) is Noun.PERSON for stem in _stems(whole))


def is_sound_plural(counted: str | None) -> bool:
    """Whether the noun has the sound masculine plural, which nothing but persons has; right after a number only."""
    return counted is not None and fold(counted).endswith(affix.MASCULINE_PLURALS) and fold(counted) not in THINGS


def is_case(word: Word) -> bool:
    """Whether the word is `حالة` or a form of it."""
    return KINDS.get(word.bare.removeprefix(affix.ARTICLE)) is Noun.CASE


def may_be_bare_noun(word: Word) -> bool:
    """Whether the trigger may be a verbal noun without a clitic: `غرق`."""
    return not (word.conjunction or word.preposition or all(action.finite for action in word.actions))


def tells_of_people(form: str) -> bool:
    """Whether the word, right before or after a bare number, tells what happened to as many: `وفقد 5`, `3 قتلوا`."""
    word = _words[form]
    if word.definite:
        return word.casualty is not None  # `خط النجدة 17`: a verbal noun with the article has no number for its object
    return word.casualty is not None or any(not action.jussive for action in word.actions)


def tells_of_subject(form: str) -> bool:
    """Whether the word right after a bare number may tell what happened to as many: `3 قتلوا`, but `17 لتلقي` not."""
    return not _words[form].preposition and tells_of_people(form)


def goes_on(form: str) -> bool:
    """Whether the word right after a number is a verb that goes on with another: `قتل اثنين ويصيب 7`."""
    word = _words[form]
    return word.conjunction and word.casualty is None and any(action.finite for action in word.actions)


def is_plural_verb(form: str) -> bool:
    """Whether the word right after a number is a verb of it rather than its noun: `اثنان قتلا`."""
    word = _words[form]
    return word.casualty is None and any(action.finite and action.plural for action in word.actions)


def casualty_of(counted: str | None) -> Casualty | None:
    """The event that the counted noun says by itself."""
    return _words[counted].casualty if counted is not None else None


# A feminine perfect may begin with the letters of the article by chance up to this length (`ألحقت`), a longer one only
# if ت follows them (`التحقت`); `الفائت` and `المؤقت` are adjectives.
_LONGEST_BESIDE_ARTICLE = 5


def _looks_like_verb(bare: str) -> bool:
    """Verbs that no table holds, by their shape: `يعملون`, `قاموا`, `استهدفت`."""
    if len(bare) < _SHORTEST_VERB or bare in NOT_VERBS or bare in KINDS:
        return False
    if bare.endswith(affix.VERB_ENDINGS) and len(bare) > _SHORTEST_VERB:
        return True
    if bare[0] == affix.YEH and not bare.endswith(affix.NO_VERB_ENDINGS):
        return True
    if not bare.endswith(affix.TEH) or bare.endswith(affix.NO_FEMININE_VERB_ENDINGS):
        return False
    return not bare.startswith(affix.ARTICLE) or bare[2] == affix.TEH or len(bare) <= _LONGEST_BESIDE_ARTICLE


def _is_verb_with_object(text: str) -> bool:
    """`حضرها`, `شنتها`: a verb of the table with the pronoun of its object, which is no noun with its possessor's."""
    return any(
        GUIDES.get(rest, 0) & Guide.VERB and not is_seen_as_noun(rest)
        for pronoun in affix.PRONOUNS
        if text.endswith(pronoun) and len(rest := text.removesuffix(pronoun)) >= _SHORTEST_STEM
    )


def _stems(form: str) -> list[_Stem]:
    """Readings of a folded word's proclitics, the fullest stem first."""
    whole = [_Stem(form, False, "", False)] if form else []
    if form[:1] in affix.CONJUNCTIONS and len(form) > _SHORTEST_STEM:
        whole.append(_Stem(form[1:], True, "", False))
    readings = list(whole)
    for stem in whole:
        readings.extend(_without_preposition(stem.text, stem.conjunction))
    return [reading for reading in readings if len(reading.text) > 1]


def _without_preposition(text: str, conjunction: bool) -> Iterator[_Stem]:
    if text.startswith(affix.ARTICLE):
        yield _Stem(text.removeprefix(affix.ARTICLE), conjunction, "", True)
    for start, preposition in affix.WITH_ARTICLE.items():
        if text.startswith(start):
            yield _Stem(text.removeprefix(start), conjunction, preposition, True)
    begins_future = text[0] == affix.FUTURE and text[1:2] in tuple(affix.IMPERFECT_LETTERS)  # not سكان
    if (text[0] in affix.PREPOSITIONS or begins_future) and len(text) > _SHORTEST_STEM:
        yield _Stem(text[1:], conjunction, text[0], False)


def _without_pronoun(stem: str) -> list[tuple[str, str]]:
    """The word and its object or possessive pronoun, also as it is without one: `إصابة` of `إصابتهم`."""
    for pronoun in affix.PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _SHORTEST_STEM:
            rest = stem.removesuffix(pronoun)
            at_end = affix.BEFORE_PRONOUNS.get(rest[-1])
            return [(rest, pronoun), (rest[:-1] + at_end, pronoun)] if at_end else [(rest, pronoun)]
    return []


def _analyse(form: str) -> Word:
    whole = fold(form)
    if not whole[:1].isalpha():
        return Word(whole)
    readings = _stems(whole)
    guide = _guiding(whole)
    told = _trigger(readings, guide.guide) or _trigger_with_pronoun(readings, guide.guide)
    if told is not None and not (told.conjunction and guide.guide and not guide.conjunction):
        return told  # but وصفت is no صفت
    return guide if guide.guide else _plain(readings, whole)


def _guiding(whole: str) -> Word:
    """The function word or plain verb that the word is as it stands or after a conjunction."""
    for bare in (whole, whole[1:]) if whole[0] in affix.CONJUNCTIONS else (whole,):
        if bare in GUIDES:
            guide = GUIDES[bare] | TRIGGER_MARKS.get(bare, 0)
            return Word(bare, bare is not whole, definite=_names_with_article(bare), guide=guide)
    for rest, _ in _without_pronoun(whole):
        if GUIDES.get(rest, 0) & Guide.PREPOSITION:
            return Word(whole, guide=Guide.ADVERB)  # جراءه
    return Word(whole)


def _names_with_article(bare: str) -> bool:
    return bare.startswith(affix.ARTICLE) and bare.removeprefix(affix.ARTICLE) in GUIDES


def _trigger(readings: list[_Stem], guide: int) -> Word | None:
    for text, conjunction, preposition, article in readings:
        actions, casualty = _fitting(ACTIONS.get(text, ()), preposition, article), CASUALTIES.get(text)
        if preposition == affix.FUTURE and not actions:
            continue
        if actions or casualty is not None:
            marks = guide | TRIGGER_MARKS.get(text, 0)
            return Word(text, conjunction, preposition, article, "", marks, actions, casualty)
    return None


def _fitting(actions: tuple[Action, ...], preposition: str, article: bool) -> tuple[Action, ...]:
    """Those of a stem's actions that it may tell after its proclitics: no verb stands after an article or a ب."""
    if not actions or not (preposition or article):
        return actions
    if preposition == affix.FUTURE:
        return tuple(action._replace(future=True) for action in actions if action.finite)
    nouns = tuple(action for action in actions if not action.finite)
    return nouns if nouns or article or preposition in _NO_VERB_AFTER else actions


def _trigger_with_pronoun(readings: list[_Stem], guide: int) -> Word | None:
    """A trigger or a casualty with a pronoun; a trigger's reading comes first: `وفاتهم` counts no deaths."""
    found = None
    for text, conjunction, preposition, article in readings:
        for rest, pronoun in _without_pronoun(text) if not article else ():
            if rest in NO_PRONOUN:
                continue
            marks, casualty = guide | TRIGGER_MARKS.get(rest, 0), CASUALTIES.get(rest)
            actions = _fitting(ACTIONS.get(rest, ()), preposition, article)
            actions = tuple(action for action in actions if action.trigger not in _NO_PRONOUN_TRIGGERS)
            if actions and preposition != affix.FUTURE:
                return Word(rest, conjunction, preposition, False, pronoun, marks, actions, casualty)
            if casualty is not None and found is None:
                found = Word(rest, conjunction, preposition, True, pronoun, marks, (), casualty)
    return found


def _plain(readings: list[_Stem], whole: str) -> Word:
    """A word that no table of triggers or guides holds: a verb by its shape, or a noun with its proclitics."""
    for text, conjunction, preposition, article in _whole_readings(readings, whole):
        if not article and not preposition and (_looks_like_verb(text) or _is_verb_with_object(text)):
            return Word(text, conjunction, guide=Guide.VERB)
    for text, conjunction, preposition, article in readings:
        if article:
            # The tables may have it with the article, or its first letters are no article: `بالتهاب`.
            guide = GUIDES.get(text, 0) | GUIDES.get(affix.ARTICLE + text, 0)
            return Word(text, conjunction, preposition, True, "", guide & _KEPT_WITH_ARTICLE)
        kept = GUIDES.get(text, 0) & _KEPT_WITH_PREPOSITION if preposition else 0
        if kept or (preposition in _NOUN_PREPOSITIONS and text in KINDS):
            return Word(text, conjunction, preposition, guide=kept)
    return Word(whole[1:], conjunction=True) if _begins_with_conjunction(whole) else Word(whole)


def _whole_readings(readings: list[_Stem], whole: str) -> list[_Stem]:
    """The word as it stands and without its conjunction; `وزارة` has none, and is no `زاره`."""
    return readings[: 1 if whole in WAW_NOUNS else 2]


def _begins_with_conjunction(whole: str) -> bool:
    if whole[0] == affix.CONJUNCTIONS[0] and len(whole) > _SHORTEST_STEM:
        return whole not in WAW_NOUNS and not any(rest in WAW_NOUNS for rest, _ in _without_pronoun(whole))
    return whole[0] in affix.CONJUNCTIONS and whole[1:] in KINDS


def _kind(form: str) -> Noun:
    for stem in _stems(form):
        if stem.text in CASUALTIES:
            return Noun.PERSON
        if stem.preposition == affix.FUTURE:
            continue
        if stem.text in KINDS:
            return KINDS[stem.text]
        for rest, _ in _without_pronoun(stem.text):
            if rest in KINDS:
                return KINDS[rest]
    return _kind_by_evidence(form)


def _kind_by_evidence(form: str) -> Noun:
    """The kind of a noun that no table holds, by its plural, by the company that it keeps, by its shape."""
    if _has_sound_plural(form) or (form.endswith(affix.NISBA_ACCUSATIVE) and len(form) >= _SHORTEST_NISBA):
        return Noun.PERSON  # 40 مقدسيا
    told = noun_class(bare_of_article(form) or form)
    if told is not NounClass.UNKNOWN:
        return Noun.PERSON if told is NounClass.PERSON else Noun.THING
    return Noun.PERSON if _is_person_by_shape(form) else Noun.UNKNOWN


def _has_sound_plural(form: str) -> bool:
    """Whether the noun has the plural that hardly anything but persons has: `منقبين`, but not `بساتين`."""
    broken = len(form) == _BROKEN_LIKE_SOUND and form[2] == affix.ALEF
    return form.endswith(affix.MASCULINE_PLURALS) and len(form) > _SHORTEST_PLURAL and not broken


def _is_person_by_shape(form: str) -> bool:
    """Whether the noun has a shape that hardly anything but persons has, whoever they are.

    The nationality (`نيباليا`), `فعلاء` (`شركاء`).
    """
    size = len(form)
    if form.endswith(affix.NISBA_ENDINGS):
        return size >= _SHORTEST_NISBA
    return size == _FUALA and form.endswith(affix.FUALA_ENDING) and form[0] != affix.ALEF


_NO_VERB_AFTER = affix.NO_VERB_AFTER
_NOUN_PREPOSITIONS = affix.NOUN_PREPOSITIONS
_words = BoundedByWord(_analyse)
_kinds = BoundedByWord(lambda counted: _kind(fold(counted)))
