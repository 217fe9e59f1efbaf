"""Organisations that the recogniser took too much or several of into one name, and those without a name.

`حركة زغبان والولايات المتحدة` are two, `التلفزة المغربية تجيب` goes on with the sentence, and in `مستشاري حزب زغبان`
only the party is one.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from tasks.entities.institutions.bodies import PURPOSES, VALUES
from tasks.entities.institutions.bodies_lexicon import OFFICERS
from tasks.entities.institutions.club_table import is_known_club
from tasks.entities.institutions.edges import MOST_NAME_SHARE, NAME_SHARE, is_head, with_end
from tasks.entities.institutions.ends import ACRONYMS, HEADS
from tasks.entities.institutions.unnamed import DEFINITE_HEADS, SEVERAL_FOLDED, is_unnamed
from tasks.entities.institutions.unnamed_lexicon import DISTRICTS, OF_WHOLE_BODIES, PEOPLE
from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.inflected import is_ordinary, is_unknown_name
from tasks.entities.names.joined import joined_word
from tasks.entities.names.names import Key, key_of, words_of
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import country_of, is_nisba
from tasks.entities.places.gazetteer import regions_called, towns_called
from tasks.entities.types import EntityType
from tasks.language.affix_lexicon import WITH
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import is_mostly_noun
from tasks.language.tokens import Token, is_latin
from tasks.language.vocabulary import usage

_PEOPLE = frozenset(map(fold_name, PEOPLE | OFFICERS))
_DISTRICTS, _OF_WHOLE_BODIES = (frozenset(map(fold_name, nouns)) for nouns in (DISTRICTS, OF_WHOLE_BODIES))
# No country's name has more words, so that long lists are read in linear time.
_MOST_OF_COUNTRY = 8


def without_overruns(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with each organisation in its parts, less what is before and behind it, and without the unnamed."""
    bodies = {name.key(tokens) for name in names if name.span.type == "ORG"}
    places = {(name.span.sentence, name.span.start): name for name in names if name.span.type == "LOC"}
    owned = owned_words(names)
    found: list[Name] = []
    joined = -1, -1
    for name in names:
        words = tokens[name.span.sentence]
        if name.span.type == "ORG":
            place = places.get((name.span.sentence, name.span.end))
            if place is not None and _lacks(words, name.span.end - 1, place):
                joined = place.span[:2]
                name = name._replace(span=name.span._replace(end=place.span.end))
            name, *place_of = _located(name, words, bodies)
            found += [*_parts(name, words, owned[name.span.sentence]), *place_of]
        elif name.span[:2] != joined:
            found.append(name)
    return found


def _located(name: Name, words: Sequence[Token], bodies: Container[Key]) -> tuple[Name, ...]:
    """`name` and the place that `ب` says it is in, if the article has the body without it: `جامعة لورين بفرنسا`."""
    span, last = name.span, words[name.span.end - 1].form
    key = key_of([name.first, *words_of(words[span.start + 1 : span.end - 1])])
    place = key_of([last[1:]])
    if last[:1] != WITH or key not in bodies or not (country_of(place) or towns_called(place)):
        return (name,)
    at = Span(span.sentence, span.end - 1, span.end, "LOC")
    return name._replace(span=span._replace(end=span.end - 1)), Name(at, last[1:])


def _lacks(words: Sequence[Token], at: int, place: Name) -> bool:
    """Whether the `place` right behind an organisation belongs to its last word, which is at `at`.

    So it is where that is an indefinite noun without the genitive (`كتلة نداء` before `تونس`), or itself the first part
    of a place's name (`جهة بني ملال` before `خنيفرة`).
    """
    form, start = words[at].form, place.span.start
    if form.startswith(ARTICLE) or place.first != words[start].form:
        return False
    if at and is_mostly_noun(form) and usage(form).name_share <= MOST_NAME_SHARE:
        return is_head(words[at - 1].form) and not is_head(form)
    whole = key_of(word.form for word in words[max(0, at - 1) : place.span.end])
    return any(regions_called(key) or towns_called(key) for key in {whole, whole[min(at, 1) :]})


def _parts(name: Name, words: Sequence[Token], taken: Container[int]) -> Iterator[Name]:
    span = name.span
    if (district := _district(name, words)) is not None:
        yield district
        return
    cuts = [at for at in range(span.start + 1, span.end) if _begins_another(span, words, at)]
    for start, end in pairwise([span.start, *cuts, span.end]):
        kind: EntityType = "ORG"
        part = name._replace(span=span._replace(end=end))
        if start > span.start:
            first, after = _joined(words, start)
            kind = "LOC" if _is_country(words, after - 1, end, first) else kind
            start = after - 1
            part = Name(Span(span.sentence, start, end, kind), first)
        whole = _without_people(part, words)
        if whole is not None and (kind != "ORG" or not is_unnamed(whole := with_end(whole, words, taken), words)):
            yield whole


def _begins_another(span: Span, words: Sequence[Token], at: int) -> bool:
    """Whether `و` at the word `at` joins another body or a country to the name in `span`, or `ب` its own house."""
    word, after = _joined(words, at)
    head = fold_name(words[span.start].form)
    heads = {head, *map(fold_name, readings(words[span.start].form))}
    if not word or after > span.end or not heads.isdisjoint(_OF_WHOLE_BODIES):
        return False
    folded = fold_name(word)
    if words[at].form[:1] == WITH:
        return folded in DEFINITE_HEADS
    if folded in DEFINITE_HEADS or folded in ACRONYMS or _is_country(words, after - 1, span.end, word):
        return folded not in PURPOSES
    is_of_names = heads.isdisjoint(HEADS) and not words[at - 1].form.startswith(ARTICLE)
    return is_of_names and is_known_club(key_of([word]))


def _joined(words: Sequence[Token], at: int) -> tuple[str, int]:
    """What `و` or `ب` joins at the word `at`, and the index behind it; an empty word where nothing is joined."""
    form = words[at].form
    return (form[1:], at + 1) if form[:1] == WITH else joined_word(words, at)


def _district(name: Name, words: Sequence[Token]) -> Name | None:
    """The place in `name` if that is a district's: `مديرية حيس`, but `مديرية النقل` and `لواء القدس`.

    The evidence is that what stands behind the noun is a town or a region and no ordinary noun, or an unknown word.
    """
    span = name.span
    start = span.start + 1
    if fold_name(name.first) not in _DISTRICTS or start == span.end:
        return None
    forms = [word.form for word in words[start : span.end]]
    is_ordinary_noun = len(forms) == 1 and forms[0].startswith(ARTICLE) and is_ordinary(forms[0])
    is_town = not is_ordinary_noun and bool(towns_called(key_of(forms)) or regions_called(key_of(forms)))
    if not is_town and not (len(forms) == 1 and is_unknown_name(forms[0])):
        return None
    return Name(Span(span.sentence, start, span.end, "LOC"), forms[0])


def _is_country(words: Sequence[Token], at: int, end: int, first: str) -> bool:
    if end - at > _MOST_OF_COUNTRY:
        return False
    return country_of(key_of([first, *(word.form for word in words[at + 1 : end])])) is not None


def _without_people(name: Name, words: Sequence[Token]) -> Name | None:
    """`name` less who belongs to the body at its beginning, or several of its kind; None if no body is left.

    What follows must be a body's noun, a party's values or, behind a noun for several, a name.
    """
    span, first = name.span, fold_name(name.first)
    if first not in _PEOPLE and first not in SEVERAL_FOLDED:
        return name
    for at in range(span.start + 1, span.end):
        form = words[at].form
        found = next((reading for reading in (form, *readings(form)) if _may_begin(reading, words, at)), None)
        if found is not None:
            return Name(span._replace(start=at), found)
        if first in SEVERAL_FOLDED and _is_name(form):
            return Name(span._replace(start=at), form)
    return None


def _is_name(form: str) -> bool:
    """Whether a word behind a noun for several bodies is a name: `شركتي تسلا`, but `البنوك السعودية`."""
    if form.startswith(ARTICLE) and is_nisba(fold_name(form)):
        return False
    return is_latin(form) or is_unknown_name(form) or usage(form).name_share >= NAME_SHARE


def _may_begin(form: str, words: Sequence[Token], at: int) -> bool:
    folded = fold_name(form)
    if folded in HEADS:
        return True
    joined, _ = joined_word(words, at + 1)
    return folded in VALUES and fold_name(joined) in VALUES
