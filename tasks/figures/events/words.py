"""What a word is to events: a trigger, a noun for those to whom it happened, or a word that guides a clause."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.figures.events.tables import (
    ACTIONS,
    BODIES,
    CASUALTIES,
    GUIDES,
    IMMOVABLE,
    KINDS,
    NO_PRONOUN,
    NOT_VERBS,
    TRIGGER_MARKS,
    VERBAL_NOUNS,
    WAW_NOUNS,
)
from tasks.figures.events.types import Casualty, Guide, Noun, Trigger, Word
from tasks.language import affix_lexicon as affix
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold

_SHORTEST_STEM = 3
_SHORTEST_VERB = 4
# What a noun with a preposition or the article may still be.
_KEPT_WITH_ARTICLE = Guide.VIOLENCE | Guide.DISEASE | Guide.WOUND | Guide.TRAP
_KEPT_WITH_PREPOSITION = _KEPT_WITH_ARTICLE | Guide.GENITIVE | Guide.COUNT | Guide.VERB
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


def is_case(word: Word) -> bool:
    """Whether the word is `حالة` or a form of it."""
    return KINDS.get(word.bare.removeprefix(affix.ARTICLE)) is Noun.CASE


def casualty_of(counted: str | None) -> Casualty | None:
    """The event that the counted noun says by itself."""
    return _words[counted].casualty if counted is not None else None


def _looks_like_verb(bare: str) -> bool:
    """Verbs that no table holds, by their shape: `يعملون`, `قاموا`, `استهدفت`."""
    if len(bare) < _SHORTEST_VERB or bare in NOT_VERBS or bare in KINDS:
        return False
    if bare.endswith(affix.VERB_ENDINGS) and len(bare) > _SHORTEST_VERB:
        return True
    if bare[0] == affix.YEH and not bare.endswith(affix.NO_VERB_ENDINGS):
        return True
    return bare.endswith(affix.TEH) and not bare.endswith(affix.NO_FEMININE_VERB_ENDINGS)


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
    if text[0] in affix.PREPOSITIONS + affix.FUTURE and len(text) > _SHORTEST_STEM:
        yield _Stem(text[1:], conjunction, text[0], False)


def _without_pronoun(stem: str) -> list[tuple[str, str]]:
    """The word and its object or possessive pronoun; the teh of `إصابتهم` stands for a teh marbuta as well."""
    for pronoun in affix.PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _SHORTEST_STEM:
            rest = stem.removesuffix(pronoun)
            if rest.endswith(affix.TEH):
                return [(rest, pronoun), (rest[:-1] + affix.TEH_MARBUTA, pronoun)]
            return [(rest, pronoun)]
    return []


def _analyse(form: str) -> Word:
    whole = fold(form)
    if not whole[:1].isalpha():
        return Word(whole)
    readings = _stems(whole)
    guide = _guiding(whole)
    return (
        _trigger(readings, guide.guide)
        or _trigger_with_pronoun(readings, guide.guide)
        or (guide if guide.guide else _plain(readings, whole))
    )


def _guiding(whole: str) -> Word:
    """The function word or plain verb that the word is as it stands or after a conjunction."""
    for bare in (whole, whole[1:]) if whole[0] in affix.CONJUNCTIONS else (whole,):
        if bare in GUIDES:
            guide = GUIDES[bare] | TRIGGER_MARKS.get(bare, 0)
            return Word(bare, bare is not whole, definite=_names_with_article(bare), guide=guide)
    return Word(whole)


def _names_with_article(bare: str) -> bool:
    return bare.startswith(affix.ARTICLE) and bare.removeprefix(affix.ARTICLE) in GUIDES


def _trigger(readings: list[_Stem], guide: int) -> Word | None:
    for text, conjunction, preposition, article in readings:
        action, casualty = ACTIONS.get(text), CASUALTIES.get(text)
        if action is not None and preposition == affix.FUTURE:
            if not action.finite:
                continue
            action = action._replace(future=True)
        elif action is not None and action.finite and (article or preposition):
            may_be_verb = not article and preposition not in _NO_VERB_AFTER
            action = VERBAL_NOUNS.get(text) or (action if may_be_verb else None)
        if action is not None or casualty is not None:
            marks = guide | TRIGGER_MARKS.get(text, 0)
            return Word(text, conjunction, preposition, article, "", marks, action, casualty)
    return None


def _trigger_with_pronoun(readings: list[_Stem], guide: int) -> Word | None:
    """A trigger or a casualty with a pronoun; a trigger's reading comes first: `وفاتهم` counts no deaths."""
    found = None
    for text, conjunction, preposition, article in readings:
        for rest, pronoun in _without_pronoun(text) if not article else ():
            marks, action = guide | TRIGGER_MARKS.get(rest, 0), ACTIONS.get(rest)
            if rest in NO_PRONOUN:
                continue
            if action is not None and action.trigger not in _NO_PRONOUN_TRIGGERS and preposition != affix.FUTURE:
                return Word(rest, conjunction, preposition, False, pronoun, marks, action, CASUALTIES.get(rest))
            casualty = CASUALTIES.get(_plural_alone(rest))
            if casualty is not None and found is None:
                found = Word(rest, conjunction, preposition, True, pronoun, marks, None, casualty)
    return found


def _plural_alone(rest: str) -> str:
    """`قتلى` for the `قتلا` of `قتلاهم`."""
    return rest[:-1] + affix.YEH if rest.endswith(affix.ALEF) and rest not in CASUALTIES else rest


def _plain(readings: list[_Stem], whole: str) -> Word:
    """A word that no table of triggers or guides holds: a verb by its shape, or a noun with its proclitics."""
    for text, conjunction, preposition, article in readings[:2]:
        if not article and not preposition and _looks_like_verb(text):
            return Word(text, conjunction, guide=Guide.VERB)
    for text, conjunction, preposition, article in readings:
        if article:
            return Word(text, conjunction, preposition, True, "", GUIDES.get(text, 0) & _KEPT_WITH_ARTICLE)
        kept = GUIDES.get(text, 0) & _KEPT_WITH_PREPOSITION if preposition else 0
        if kept or (preposition in _NOUN_PREPOSITIONS and text in KINDS):
            return Word(text, conjunction, preposition, guide=kept)
    joined = whole[0] == affix.CONJUNCTIONS[0] and len(whole) > _SHORTEST_STEM and whole not in WAW_NOUNS
    if joined or (whole[0] in affix.CONJUNCTIONS and whole[1:] in KINDS):
        return Word(whole[1:], conjunction=True)
    return Word(whole)


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
    return Noun.PERSON if form.endswith(affix.NISBA_ENDINGS) else Noun.UNKNOWN


_NO_VERB_AFTER = affix.NO_VERB_AFTER
_NOUN_PREPOSITIONS = affix.NOUN_PREPOSITIONS
_words = BoundedByWord(_analyse)
_kinds = BoundedByWord(lambda counted: _kind(fold(counted)))
