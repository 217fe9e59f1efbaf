"""Places without the clitic before their noun and without the adjective behind a town: `بمحافظة مأرب`, `طبرق الليبية`.

Whole names of the table come first: `كوريا الجنوبية`, `الضفة الغربية`.
"""

from collections.abc import Sequence

from tasks.entities.institutions.lexicon import INSTITUTIONS
from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.inflected import is_ordinary, is_unknown_name
from tasks.entities.names.names import Key, key_of
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import PROCLITICS, is_one_of, readings
from tasks.entities.places.countries import country_of, country_of_nisba, is_nisba
from tasks.entities.places.gazetteer import places_of_some_size, region_key, regions_called, towns_called
from tasks.entities.places.named_places_lexicon import DIRECTIONS, DISTRICTS, REGIONS, SIDES, SITES, TOWNS
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import Token, is_word
from tasks.language.vocabulary import usage

_NOUNS = TOWNS | DISTRICTS | SITES | REGIONS
_TOWN_NOUNS = TOWNS - REGIONS
# A definite word that is in names so often is a town (الرباط), and no noun with its adjective (الأراضي).
_NAME_SHARE = 0.6
# A first word with its adjective is all that is cut: ريف حلب الشمالي is the north of the countryside.
_WITH_ADJECTIVE = 2


def with_place_edges(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with places less the clitic before their noun, or before a known place, and less a town's adjective.

    A common noun alone is no place: `مصنع` before a town.
    """
    return [
        _without_side(
            _without_adjective(_without_clitic(name, tokens[name.span.sentence]), tokens[name.span.sentence]),
            tokens[name.span.sentence],
        )
        if name.span.type == "LOC"
        else name
        for name in names
        if not _is_common_noun(name)
    ]


def _is_common_noun(name: Name) -> bool:
    """Whether a place is one indefinite word that the vocabulary has as an ordinary noun, and no place of some size."""
    if name.span.type != "LOC" or name.span.end - name.span.start > 1 or name.first.startswith(ARTICLE):
        return False
    if not usage(name.first).count or not (is_ordinary(name.first) and evidence(name.first).is_noun):
        return False
    key = key_of([name.first])
    return country_of(key) is None and not any(places_of_some_size(key))


def _without_clitic(name: Name, words: Sequence[Token]) -> Name:
    """`name` without what stands before the noun of a place, or before a place of several words that is known so."""
    form, span = words[name.span.start].form, name.span
    if name.first != form or not form.startswith(tuple(PROCLITICS)) or form in _NOUNS:
        return name
    possible = readings(form)
    noun = next((reading for reading in possible if reading in _NOUNS or reading in INSTITUTIONS), None)
    if noun is not None:
        return name._replace(first=noun)
    further = [word.form for word in words[span.start + 1 : span.end]]
    if not further or not all(map(is_word, further)) or _is_known(key_of([form, *further])):
        return name
    known = (reading for reading in possible if _is_known(key_of([reading, *further])))
    return name._replace(first=next(known, form))


def _is_known(key: Key) -> bool:
    return bool(towns_called(key) or regions_called(region_key(key) or key)) or country_of(key) is not None


def _without_side(name: Name, words: Sequence[Token]) -> Name:
    """`name` without the side at its end, which says where the next place lies from it: `بلدة زغبانة جنوب نابلس`."""
    span = name.span
    is_cut = (
        span.end - span.start > 1 and words[span.end - 1].form in SIDES and not _is_known(key_of(name.forms(words)))
    )
    return name._replace(span=span._replace(end=span.end - 1)) if is_cut else name


def _without_adjective(name: Name, words: Sequence[Token]) -> Name:
    """`name` without the adjective of a country or a direction that says where the town lies."""
    span = name.span
    if span.end - span.start < _WITH_ADJECTIVE or not words[span.end - 1].form.startswith(ARTICLE):
        return name
    forms = name.forms(words)
    key = key_of(forms)
    if _is_known(key):
        return name
    is_telling = is_nisba(fold_name(forms[-1])) and (_is_town(forms[:-1]) or _lies_in(forms[:-1], forms[-1]))
    is_telling = is_telling or (forms[-1] in DIRECTIONS and _is_town_there(forms[:-1], words, span.start))
    return name._replace(span=span._replace(end=span.end - 1)) if is_telling else name


def _lies_in(forms: Sequence[str], nisba: str) -> bool:
    """Whether a name is that of a town of the country whose adjective follows it: `الوادي الجزائرية`."""
    code = country_of_nisba(fold_name(nisba))
    return code is not None and any(place["country"] == code for place in places_of_some_size(key_of(forms)))


def _is_town(forms: Sequence[str]) -> bool:
    """Whether a name is a town's by the table, or one word that nobody knows; no noun of places, no country."""
    if forms[0] in _NOUNS or country_of(key_of(forms)) is not None:
        return False
    if len(forms) > 1:
        return bool(towns_called(key_of(forms)))
    if forms[0].startswith(ARTICLE):
        return usage(forms[0]).name_share >= _NAME_SHARE and bool(towns_called(key_of(forms)))
    return is_unknown_name(forms[0]) or (
        usage(forms[0]).name_share >= _NAME_SHARE and bool(towns_called(key_of(forms)))
    )


def _is_town_there(forms: Sequence[str], words: Sequence[Token], start: int) -> bool:
    """Whether a name of one indefinite word is a town's before a direction: the noun of a town stands before it."""
    if len(forms) > 1 or forms[0].startswith(ARTICLE) or start == 0 or not _is_town(forms):
        return False
    before = words[start - 1].form
    return is_one_of(before, _TOWN_NOUNS)
