"""Which words are verbs of saying, and which may be a part of their subject's name, each by itself."""

from tasks.entities.institutions.statements_lexicon import JOURNALISTS
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_possessed, is_unknown_name
from tasks.entities.names.names_lexicon import (
    ARTICLE,
    FEMININE,
    PROCLITIC_CONJUNCTION,
    PROCLITIC_PREPOSITIONS,
    TITLES,
)
from tasks.entities.names.speakers_lexicon import NO_FIRST_LETTERS, OF_MANY, PARTICIPLE, PARTICIPLE_ENDINGS, SAYING
from tasks.entities.places.countries import is_nisba
from tasks.language.affix_lexicon import CONJUNCTIONS, FEMININE_PLURAL, NISBA
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold, fold_name
from tasks.language.inflection import verb_forms
from tasks.language.noun_evidence import evidence
from tasks.language.vocabulary import usage
from tasks.language.word_classes import may_be_noun

_VERBS = frozenset(
    fold_name(form.text)
    for pair in SAYING.split()
    for form in verb_forms(fold(pair))
    if not (form.plural or form.jussive)
)
_NO_NAMES = TITLES | JOURNALISTS
# A word that the vocabulary knows may begin a speaker's name if it is in names so often and Wikidata has it as a given
# name, and go on with it if it is in names so often. Of 55 persons that the rules found in 583 articles none was wrong.
_GIVEN_SHARE, _NAME_SHARE = 0.5, 0.4


def says(form: str) -> bool:
    """Whether a word is a verb of saying in the third person, with its conjunction or without."""
    folded = fold_name(form)
    return folded in _VERBS or (folded.startswith(tuple(CONJUNCTIONS)) and folded[1:] in _VERBS)


def _may_begin(form: str) -> bool:
    if not form.isalpha() or form.isascii() or form in _NO_NAMES or form[0] in NO_FIRST_LETTERS:
        return False
    use = usage(form)
    return use.name_share >= _GIVEN_SHARE and is_given_name(form) if use.count else is_unknown(form)


def _may_go_on(form: str) -> bool:
    if not form.isalpha() or form in TITLES or form[0] in (PROCLITIC_CONJUNCTION, *PROCLITIC_PREPOSITIONS):
        return False
    use = usage(form)
    return use.name_share >= _NAME_SHARE if use.count else is_unknown(form)


begins = BoundedByWord(_may_begin).__getitem__
"""Whether a word may begin a speaker's name."""
starts = BoundedByWord(lambda form: _may_begin(form) or is_given_name(form)).__getitem__
"""Whether a word may begin a name behind a comma, where an ordinary word may be a given name."""
goes_on = BoundedByWord(_may_go_on).__getitem__
"""Whether a word may be a further one of a speaker's name."""


def is_unknown(form: str) -> bool:
    """Whether nobody knows a word and it looks like neither a verb nor a participle; a definite one must be a nisba."""
    if not is_unknown_name(form) or is_possessed(form) or form.endswith(OF_MANY) or _is_noun(form):
        return False
    if form.startswith(ARTICLE):
        return form.endswith(NISBA) and not is_nisba(fold_name(form))
    return may_be_noun(form) and not (form[0] == PARTICIPLE and form.endswith(PARTICIPLE_ENDINGS))


def _is_noun(form: str) -> bool:
    """Whether a rare word is a plural that stands like a noun (`مغالطات`), or has one that does: `كتبت تغريدة على`.

    Surnames stand like nouns too (`بيرقدار`), but not with these endings.
    """
    plural = form.removesuffix(FEMININE) + FEMININE_PLURAL if form.endswith(FEMININE) else form
    return plural.endswith(FEMININE_PLURAL) and evidence(plural).is_noun
