"""Lone words that the recogniser took for a place, and that are none: `وأدى`, `أوطانكم`, `المدينة العتيقة`."""

from collections.abc import Sequence

from tasks.entities.mentions import Name
from tasks.entities.names.common_nouns import is_accusative
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, PRONOUNS_OF_NOUNS, STOPS
from tasks.entities.names.proclitics import is_one_of
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import places_of_some_size, towns_called
from tasks.entities.places.named_places_lexicon import DISTRICTS, SITES, TOWNS
from tasks.language.affix_lexicon import NISBA
from tasks.language.calendar import MONTHS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_owned, is_verb

_NAMED_BY = DISTRICTS | SITES | TOWNS
# A word that is in names as seldom is an ordinary one; a common one is المدينة, and an adjective is seen so often,
# hardly ever in a name. In 350 articles 11 mentions were dropped, of which one was a part of a name: المدينة الجديدة …
_MOST_NAME_SHARE = 0.2
_COMMON, _OFTEN, _SLIPS = 1000, 24, 0.05


def is_no_place(name: Name, words: Sequence[Token]) -> bool:
    """Whether a lone word that was taken for a place is a verb (`وأدى`), a month, an accusative, or an adjective.

    Behind the noun of a place anything may be its name, and a place of the table is one unless a verb is spelled so.
    """
    form, written = name.first, words[name.span.start].form
    before = words[name.span.start - 1].form if name.span.start else ""
    if country_of(key_of([form])) is not None or is_one_of(before, _NAMED_BY):
        return False
    if is_verb(written) or _is_definite_noun(form, words, name.span.end):
        return True
    if any(places_of_some_size(key_of([form]))):
        return False
    if any(is_owned(form, pronoun) for pronoun in PRONOUNS_OF_NOUNS):
        return True
    return fold_name(form) in MONTHS or is_accusative(form) or (before not in STOPS and _is_adjective(form))


def _is_adjective(form: str) -> bool:
    """Whether a definite word has the form of a nisba and no town is called so; in a list a place may have it."""
    is_nisba = form.startswith(ARTICLE) and form.endswith(NISBA) and usage(form).name_share <= _MOST_NAME_SHARE
    return is_nisba and not towns_called(key_of([form]))


def _is_definite_noun(form: str, words: Sequence[Token], end: int) -> bool:
    """Whether a definite word is an ordinary noun before its ordinary adjective: `المدينة العتيقة`, `الطريق الصحيح`."""
    use, following = usage(form), usage(words[end].form if end < len(words) else "")
    is_common = form.startswith(ARTICLE) and use.count >= _COMMON and use.name_share <= _MOST_NAME_SHARE
    has_adjective = end < len(words) and words[end].form.startswith(ARTICLE)
    return is_common and has_adjective and following.count >= _OFTEN and following.name_share <= _SLIPS
