"""What the recogniser took for a person, and is none: `المنظمون`, `عن عمر`, `آل سعود`, a town, a newspaper."""

from collections.abc import Container, Sequence

from tasks.entities.institutions.lexicon import ACRONYMS, NO_PLACES
from tasks.entities.mentions import HYPHENS, Name, Sentences, Span
from tasks.entities.names.article_types import is_adjective
from tasks.entities.names.common_nouns import is_definite_plural, is_dual, is_oblique_plural, is_possessed_noun
from tasks.entities.names.expressions import is_age, is_expression, is_family, is_month, is_new_moon
from tasks.entities.names.full_names import is_full_name, is_given_name
from tasks.entities.names.inflected import is_future, is_unknown_name
from tasks.entities.names.lone_places import is_no_place
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import (
    BRANDS,
    EPITHETS,
    OPEN_PARTICLES,
    PROCLITIC_PREPOSITIONS,
    RELATIVES,
)
from tasks.entities.names.proclitics import is_one_of
from tasks.entities.places.countries import country_of, is_nisba
from tasks.entities.places.countries_lexicon import STATE_WORDS
from tasks.entities.places.gazetteer import places_of_some_size, regions_called, towns_called
from tasks.entities.places.named_places_lexicon import DISTRICTS, FIRST_PARTS, LOCATIVES, REGIONS, SITES, TOWNS
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence
from tasks.language.outlet_lexicon import NAMES as OUTLETS
from tasks.language.tokens import Token, is_latin
from tasks.language.vocabulary import usage

_ACRONYMS = frozenset(map(fold_name, ACRONYMS))
_PERSON = 2
# So sure a given name begins no place of two words that the table lacks.
_GIVEN_SHARE = 0.8
_PLACING = LOCATIVES | DISTRICTS | SITES | (TOWNS - REGIONS)
# Nouns that alone name no place: إقليم, where كردستان behind it was taken for another place
_KINDS = STATE_WORDS | set(map(fold_name, TOWNS | REGIONS))
# Persons have the names of small towns; of a city that an encyclopaedia often names hardly anybody has whom an article
# calls by it alone.
_LARGE, _OFTEN = 500_000, 24
_MOST_NAME_SHARE = 0.2
# So common a word is no name by itself where so few of its occurrences are: أن
_COMMON, _SLIPS = 1000, 0.05


def without_false_persons(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` less ordinary words and families, with lone towns, bodies, newspapers and products as what they are.

    A word is judged by itself only where it is no part of a person's longer name in the article. A lone word that is
    explained in Latin letters or has a number is a brand everywhere: `نيمبوس (Nimbus)`, `عاموس-6`. Persons are so
    explained by their full name.
    """
    parts = _parts(tokens, names)
    brands = {fold_name(name.first) for name in names if _is_brand(name, tokens[name.span.sentence])} - parts
    judged = (_judged(name, tokens[name.span.sentence], parts, brands) for name in names)
    return [name for name in judged if name is not None]


def _is_brand(name: Name, words: Sequence[Token]) -> bool:
    """Whether one Latin word in parentheses, or a number that a hyphen joins to it, stands behind a lone person's name.

    A given name is a person's whatever stands there.
    """
    end = name.span.end
    if name.span.type != "PERS" or end - name.span.start > 1 or is_given_name(name.first):
        return False
    is_quoted = (
        end < len(words) and name.span.start > 0 and PAIRS.get(words[name.span.start - 1].form) == words[end].form
    )
    gloss = words[end + is_quoted : end + is_quoted + 3]
    is_explained = [is_latin(word.form) or word.form for word in gloss] == ["(", True, ")"]
    return is_explained or _is_numbered(words[end - 1 : end + 2])


def _is_numbered(words: Sequence[Token]) -> bool:
    """Whether the first of three words is written as one with the hyphen and the number behind it: `عاموس-6`."""
    match words:
        case [name, hyphen, number]:
            is_joined = name.end == hyphen.start and hyphen.end == number.start
            return is_joined and hyphen.form in HYPHENS and number.form.isdecimal()
    return False


def _parts(tokens: Sentences, names: Sequence[Name]) -> set[str]:
    """The folded words of the article's persons of several words."""
    return {
        fold_name(token.form)
        for name in names
        if name.span.type == "PERS" and name.span.end - name.span.start > 1
        for token in tokens[name.span.sentence][name.span.start : name.span.end]
    }


def _judged(name: Name, words: Sequence[Token], parts: Container[str], brands: Container[str]) -> Name | None:
    if name.span.type in ("PERS", "LOC") and _is_cut_from_latin(name.span, words):
        return None
    if name.span.type == "PERS":
        return _judged_person(name, words, parts, brands)
    is_lone = name.span.end - name.span.start == 1
    if name.span.type == "LOC" and not is_lone and _is_person(name, words):
        return name.typed("PERS")
    return _judged_lone_other(name, words) if is_lone and name.span.type in ("LOC", "ORG") else name


def _is_cut_from_latin(span: Span, words: Sequence[Token]) -> bool:
    """Whether a name is one Latin word beside another, so that it is cut: `New` of `New Atlas`."""
    beside = (*words[max(0, span.start - 1) : span.start], *words[span.end : span.end + 1])
    is_one = span.end - span.start == 1 and is_latin(words[span.start].form)
    return is_one and any(is_latin(word.form) for word in beside)


def _judged_lone_other(name: Name, words: Sequence[Token]) -> Name | None:
    """A lone word that was taken for a place or an organisation, as what it is."""
    is_place, end = name.span.type == "LOC", name.span.end
    if is_future(words[name.span.start].form) or (is_place and fold_name(name.first) in _KINDS):
        return None
    if is_expression([name.first], words[end].form if end < len(words) else ""):
        return None
    if is_place and is_no_place(name, words):
        return None
    return name.typed("ORG") if is_place and (name.first in NO_PLACES or _is_body(name.first)) else name


def _is_person(name: Name, words: Sequence[Token]) -> bool:
    """Whether what was taken for a place is a given name with a surname that nobody knows: `محمود العالول`.

    A town of that name, and what stands behind the noun of a place or a preposition of place, is a place.
    """
    span = name.span
    forms = name.forms(words)
    if len(forms) != _PERSON or name.first != words[span.start].form or _is_placed(words, span.start):
        return False
    if not is_given_name(forms[0]) or usage(forms[0]).name_share < _GIVEN_SHARE or forms[0] in FIRST_PARTS:
        return False
    key = key_of(forms)
    return is_full_name(key) or (is_unknown_name(forms[1]) and not towns_called(key) and not regions_called(key))


def _is_placed(words: Sequence[Token], start: int) -> bool:
    before = words[start - 1].form if start else ""
    return is_one_of(before, _PLACING)


def _is_town_behind_noun(forms: Sequence[str], words: Sequence[Token], start: int) -> bool:
    """Whether a name of two words that begins with a particle is a town's and no person's: `أبو سمبل`."""
    if len(forms) != _PERSON or fold_name(forms[0]) not in OPEN_PARTICLES or is_given_name(forms[1]):
        return False
    key = key_of(forms)
    return bool(towns_called(key)) and not is_full_name(key) and (_is_placed(words, start) or usage(forms[1]).count > 0)


def _is_city(forms: Sequence[str]) -> bool:
    """Whether a name of several words is that of a large city, and of nobody known: `بيونغ يانغ`."""
    key = key_of(forms)
    if len(forms) == 1 or is_given_name(forms[0]) or is_full_name(key):
        return False
    return any(town["population"] >= _LARGE for town in towns_called(key))


def _is_compound_place(forms: Sequence[str]) -> bool:
    """Whether a name of two words, of which the first begins places, is that of a town or region: `سيدي بوزيد`."""
    if len(forms) != _PERSON or forms[0] not in FIRST_PARTS:
        return False
    key = key_of(forms)
    return not is_full_name(key) and any(places_of_some_size(key))


def _is_phrase(forms: Sequence[str], after: str) -> bool:
    """Whether the words are a phrase that names nobody; of epithets more than two may stand together."""
    is_fixed = is_expression(forms[:2] if forms[0] in EPITHETS else forms, after)
    is_fixed = is_fixed or is_family(forms) or is_new_moon(forms, after) or is_month(forms, after)
    return is_fixed or _is_noun_of_country(forms)


def _is_noun_of_country(forms: Sequence[str]) -> bool:
    """Whether a word that stands like a noun has the adjective of a country: `فيتو روسي`, but not `باولو روسي`."""
    if len(forms) != _PERSON or not is_nisba(fold_name(forms[1])) or is_given_name(forms[0]):
        return False
    return evidence(forms[0]).is_noun and not is_full_name(key_of(forms))


def _judged_person(name: Name, words: Sequence[Token], parts: Container[str], brands: Container[str]) -> Name | None:
    name = _without_relatives(_without_clitic_noun(name, words), words)
    start, end = name.span.start, name.span.end
    forms = name.forms(words)
    after = words[end].form if end < len(words) else ""
    if _is_phrase(forms, after) or is_age(words, start):
        return None
    if _is_town_behind_noun(forms, words, start) or _is_compound_place(forms) or _is_city(forms):
        return name.typed("LOC")
    if len(forms) > 1 or fold_name(name.first) in parts:
        return name
    if is_possessed_noun(name.first, after) or _is_adjective(words, start, name.first):
        return None
    return _judged_lone(name, brands)


def _is_adjective(words: Sequence[Token], at: int, form: str) -> bool:
    """Whether a lone word that is hardly ever in names is the nisba of the noun before it: `اعتصام سلمي`."""
    if at == 0 or not evidence(words[at - 1].form).is_noun:
        return False
    if is_nisba(fold_name(form)):
        return True
    is_ordinary = usage(form).name_share <= _MOST_NAME_SHARE and usage(form[:-1]).count > 0
    return is_ordinary and is_adjective(words, at, form)


def _judged_lone(name: Name, brands: Container[str]) -> Name | None:
    if is_definite_plural(name.first) or is_dual(name.first) or is_oblique_plural(name.first):
        return None
    if usage(name.first).count >= _COMMON and usage(name.first).name_share <= _SLIPS:
        return None
    if fold_name(name.first) in brands or name.first in BRANDS:
        return name.typed("MISC")
    if _is_body(name.first):
        return name.typed("ORG")
    is_place = country_of(key_of([name.first])) is not None
    return name.typed("LOC") if is_place else name


def _without_relatives(name: Name, words: Sequence[Token]) -> Name:
    """`name` without the word for a relative that it may begin with: `نجل فتحي سرور`."""
    start = name.span.start
    if name.span.end - start < 2 or name.first not in RELATIVES or name.first != words[start].form:
        return name
    return Name(name.span._replace(start=start + 1), words[start + 1].form)


def _without_clitic_noun(name: Name, words: Sequence[Token]) -> Name:
    """`name` without an ordinary noun with its preposition that it begins with: `لإغراء بيونغ يانغ`."""
    start = name.span.start
    form = words[start].form
    if name.span.end - start < 2 or form[:1] not in PROCLITIC_PREPOSITIONS or usage(form).count:
        return name
    noun = usage(form[1:])
    if noun.count < _OFTEN or noun.name_share > _SLIPS or is_given_name(form[1:]) or not evidence(form[1:]).is_noun:
        return name
    return Name(name.span._replace(start=start + 1), words[start + 1].form)


def _is_body(form: str) -> bool:
    """Whether a word is a newspaper's or an international body's, and nothing else."""
    folded = fold_name(form)
    return (folded in OUTLETS and is_unknown_name(form)) or folded in _ACRONYMS
