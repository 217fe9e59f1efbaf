"""Persons behind their titles: `السيدة صورية بوزغران`, `الوزير بوزغران`.

Behind a definite title stands no indefinite noun but a name, unless the sentence goes on with a verb or a particle:
an adjective would have the article, and nothing possesses a definite noun.
"""

from collections.abc import Container, Sequence

from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_enclosed, is_future, is_possessed, is_unknown_name
from tasks.entities.names.names_lexicon import ADDRESSED, ARTICLE, OPEN_PARTICLES, STOPS, TITLES
from tasks.entities.names.proclitics import PROCLITICS, is_one_of
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage
from tasks.language.word_classes import may_be_noun

_NAME_SHARE = 0.2
_SURE_SHARE = 0.6
# So common a word is none, whoever is called so: أن، ضيف is rarer
_FUNCTION_WORD = 1000
_SHORTEST = 3
_MOST_WORDS = 3
_FIRST_OF_VERBS = PROCLITICS | frozenset("يت")


def given_after_title(words: Sequence[Token], at: int) -> str | None:
    """The word `at` as it stands, where it stands between a title and a person's name and so begins it."""
    if at == 0 or not is_addressed(words[at - 1].form):
        return None
    form = words[at].form
    return form if _may_begin(form) or _is_rare_noun(form) else None


def titled_person_end(words: Sequence[Token], at: int, owned: Container[int]) -> int:
    """The end of a person who begins at `at`, right behind a title, and was not recognised; `at` where none does."""
    if not _may_begin(words[at].form):
        return at
    end = at + 1
    while end < len(words) and end - at < _MOST_WORDS and end not in owned and _may_follow(words[end].form):
        end += 1
    is_last = end == len(words) or words[end].form in STOPS
    is_sure = is_unknown_name(words[at].form) or usage(words[at].form).name_share >= _SURE_SHARE
    return end if end > at + 1 or is_last or is_sure else at


def _is_title(form: str) -> bool:
    return is_one_of(form, ADDRESSED)


is_addressed = BoundedByWord(_is_title).__getitem__
"""Whether a word is a title by which someone is addressed, with its proclitics or without."""


def _may_begin(form: str) -> bool:
    """Whether a word may be a given name or a surname: one of Wikidata's, one that is in names, or an unknown one."""
    if not _is_word(form) or form in TITLES:
        return False
    use = usage(form)
    if not use.count:
        return is_given_name(form) or (
            is_unknown_name(form) and form[0] not in _FIRST_OF_VERBS and may_be_noun(form) and not is_possessed(form)
        )
    if use.count >= _FUNCTION_WORD and use.name_share < _SURE_SHARE:
        return False
    return use.name_share >= _NAME_SHARE or is_given_name(form)


def _may_follow(form: str) -> bool:
    if fold_name(form) in OPEN_PARTICLES or form in TITLES:
        return False
    if form.startswith(ARTICLE):
        return is_unknown_name(form) or usage(form).name_share >= _SURE_SHARE
    use = usage(form)
    if use.count:
        return _is_word(form) and use.name_share >= _SURE_SHARE
    is_verb = is_future(form) or is_enclosed(form) or not may_be_noun(form)
    return _is_word(form) and is_unknown_name(form) and form[0] not in PROCLITICS and not is_verb


def _is_rare_noun(form: str) -> bool:
    """Whether a word is an ordinary noun that is not often used, as many a given name is: `صورية`."""
    return (
        _is_word(form) and form[0] not in PROCLITICS and usage(form).count < _FUNCTION_WORD and evidence(form).is_noun
    )


def _is_word(form: str) -> bool:
    return len(form) >= _SHORTEST and form.isalpha() and not form.isascii() and not form.startswith(ARTICLE)
