"""What the recogniser took for an organisation, and is none."""

from collections.abc import Sequence

from tasks.entities.institutions import lexicon
from tasks.entities.institutions.adjectives import is_adjective_of
from tasks.entities.institutions.bodies import BODIES, MINISTERS
from tasks.entities.institutions.bodies_lexicon import ANAPHORIC, OF_NATIONS, OFFICERS
from tasks.entities.institutions.clubs_lexicon import CHAMPIONS, COMPETITIONS
from tasks.entities.institutions.purposes_lexicon import OWNERS
from tasks.entities.mentions import Name
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import definite_of, is_one_of
from tasks.entities.places.countries import is_nisba
from tasks.language.fold import fold_name
from tasks.language.tokens import Token

_COMMON_NOUNS, _FIELDS, _PORTFOLIOS, _MOVING = (
    frozenset(map(fold_name, words))
    for words in (lexicon.COMMON_NOUNS, lexicon.FIELDS, lexicon.PORTFOLIOS, lexicon.MOVING)
)
_OWNERS = frozenset(map(fold_name, OWNERS))
_MOST_OF_ORGAN = 3
_MOST_ANAPHORIC = 3
_DESCRIBED = 2
_MOST_OF_OFFICER = 2
_MOVEMENT = fold_name(lexicon.MOVEMENT)


def is_no_institution(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name in the sentence `words` is a common noun, an indefinite institution, an office, or traffic."""
    if name.span.type != "ORG":
        return _is_common_noun(name)
    tests = (_is_officer, _is_anaphoric, _is_indefinite, _is_office, _is_traffic, _is_organ, _is_competition)
    return _is_common_noun(name) or any(test(name, words) for test in tests)


def _is_common_noun(name: Name) -> bool:
    """Whether a name is a noun like `منظمة` alone, which stands before a name or for one, or `الاتحاد` as a place."""
    if name.span.end - name.span.start > 1:
        return False
    noun = fold_name(name.first)
    return noun in _COMMON_NOUNS if name.span.type == "ORG" else name.span.type == "LOC" and noun in BODIES


def _is_indefinite(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is an institution's noun with the indefinite adjective of a country: `جامعة ألمانية`."""
    span = name.span
    if span.type != "ORG" or span.end - span.start > 2 or fold_name(name.first) not in _COMMON_NOUNS:
        return False
    adjective = fold_name(words[span.end - 1].form)
    feminine = fold_name(name.first).endswith("ه")
    return not adjective.startswith(ARTICLE) and adjective.endswith("يه" if feminine else "ي") and is_nisba(adjective)


def _is_officer(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is what somebody is, and so no body: `المديرة العامة`."""
    return name.first in OFFICERS and name.span.end - name.span.start <= _MOST_OF_OFFICER


def _is_anaphoric(name: Name, words: Sequence[Token]) -> bool:
    """Whether a definite noun with nothing but adjectives of countries stands for a name in the text.

    `المجلة الإسبانية` does; with an adjective of its kind a body is called so: `المؤسسة الإعلامية القطرية`. That alone
    tells none: `المؤسسة الجامعية`, unless it is the nation's: `الشركة الوطنية`.
    """
    span = name.span
    if name.first not in ANAPHORIC or not 1 < span.end - span.start <= _MOST_ANAPHORIC:
        return False
    adjective = words[span.end - 1].form
    if span.end - span.start == _DESCRIBED and adjective not in OF_NATIONS:
        return is_nisba(fold_name(adjective)) or is_adjective_of(adjective, name.first)
    return all(is_nisba(fold_name(word.form)) for word in words[span.start + 1 : span.end])


def _is_office(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is what a minister is for, or a field of work: `وزير الشباب والثقافة`, `قطاع الفلاحة`."""
    if name.span.type != "ORG":
        return False
    first, start = fold_name(name.first), name.span.start
    before = words[start - 1].form if start else ""
    return first in _FIELDS or (first in _PORTFOLIOS and is_one_of(before, MINISTERS))


def _is_organ(name: Name, words: Sequence[Token]) -> bool:
    """Whether a body is an organ of what only a common noun tells: `الأمانة العامة للحزب`, `المجلس الوطني للحزب`."""
    span = name.span
    if fold_name(name.first) not in BODIES or span.end - span.start > _MOST_OF_ORGAN:
        return False
    following = words[span.end - 1 : span.end + 1]
    return any(fold_name(definite_of(word.form)) in _OWNERS for word in following)


def _is_competition(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is that of the champions' league, as papers of the Maghreb call it: `رابطة الأبطال`."""
    second = [word.form for word in words[name.span.start + 1 : name.span.end][:1]]
    return name.first in COMPETITIONS and bool(CHAMPIONS & set(second))


def _is_traffic(name: Name, words: Sequence[Token]) -> bool:
    """Whether the movement is no party's: `حركة الجولان`."""
    if fold_name(name.first) != _MOVEMENT or name.span.end - name.span.start == 1:
        return False
    return fold_name(words[name.span.start + 1].form) in _MOVING
