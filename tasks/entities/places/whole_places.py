"""Places in their whole length, and those that `و` joins to one: `بتيزي وزو`, `من أدرار و بشار و تمنراست`."""

from collections.abc import Container, Sequence

from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_ordinary
from tasks.entities.names.joined import joined_word
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, LINEAGE_PARTICLES, PROCLITIC_CONJUNCTION
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import region_key, regions_called, towns_called
from tasks.entities.places.named_places_lexicon import REGIONS, SIDES
from tasks.entities.places.regions_lexicon import LAND
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_MOST_WORDS = 3
_SHORTEST = 3
# A word that is in names less often is an ordinary one, whatever town has its name.
_NAME_SHARE = 0.75
_OF_SOME_SIZE = 5_000
# So common a word, so seldom in a name, is no second word of a town's.
_COMMON, _SLIPS = 1000, 0.15
# Nor is و with a word that is so many times more common.
_COMMON_REST = 8


def with_whole_places(tokens: Sentences, names: Sequence[Name], home: str | None = None) -> list[Name]:
    """`names` with each place as long as a town of the table that begins so, and with the towns joined to places.

    A town joined to another may have a person's name only where it lies in the paper's own country, `home`.
    """
    placed = {name.span.sentence for name in names if name.span.type == "LOC"}
    if not placed:
        return list(names)
    owned = owned_words(name for name in names if name.span.sentence in placed)
    found: list[Name] = []
    for name in names:
        if name.span.type != "LOC":
            found.append(name)
            continue
        words, taken = tokens[name.span.sentence], owned[name.span.sentence]
        whole = name._replace(span=name.span._replace(end=_end(name, words, taken)))
        whole = _with_side(whole, words, taken)
        taken.update(range(whole.span.start, whole.span.end))
        found += [whole, *_joined(whole.span, words, taken, home)]
    return _with_countries(tokens, sorted(found, key=lambda name: name.span[:2]))


def _with_side(name: Name, words: Sequence[Token], taken: Container[int]) -> Name:
    """`name` with the side before it where the table has a region of both: `شمال دارفور`, but not the north of Iraq."""
    at = name.span.start - 1
    if at < 0 or at in taken or name.first != words[name.span.start].form:
        return name
    side = next((form for form in (words[at].form, *readings(words[at].form)) if form in SIDES), None)
    key = key_of(name.forms(words)) if side else ()
    if side is None or country_of(key) is not None or not regions_called((side, *key)) or towns_called(key):
        return name
    return Name(name.span._replace(start=at), side)


def _with_countries(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with a region and the country right behind it in one: `إقليم كردستان العراق`.

    So are two places of which the table has a region: `بني ملال خنيفرة`.
    """
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        words = tokens[name.span.sentence]
        if before is not None and _is_of_country(before, name, words):
            joined[-1] = before._replace(span=before.span._replace(end=name.span.end))
        else:
            joined.append(name)
    return joined


def _is_of_country(region: Name, country: Name, words: Sequence[Token]) -> bool:
    if region.span[::3] != country.span[::3] or region.span.end != country.span.start or region.span.type != "LOC":
        return False
    if country.first != words[country.span.start].form:
        return False
    key = key_of(region.forms(words))
    if regions_called((*(region_key(key) or key), *key_of(country.forms(words)))):
        return True
    if country_of(key_of(country.forms(words))) is None:
        return False
    if country_of(key) is not None or (region.first in REGIONS and fold_name(region.first) != LAND):
        return False
    return bool(regions_called(region_key(key) or key))


def _goes_on(form: str) -> bool:
    use = usage(form)
    is_joined = form[:1] == PROCLITIC_CONJUNCTION and usage(form[1:]).count > _COMMON_REST * max(use.count, 1)
    is_common = use.count >= _COMMON and use.name_share <= _SLIPS
    return form.isalpha() and not is_joined and not is_common


# Most words behind places are prepositions, which the table need not be asked about.
_may_go_on = BoundedByWord(_goes_on).__getitem__


def _lineage_end(end: int, words: Sequence[Token], taken: Container[int]) -> int:
    """The end of a name that ends at `end`, or of the father's name where that cuts it: `بئر علي بن` of `… خليفة`."""
    is_cut = fold_name(words[end - 1].form) in LINEAGE_PARTICLES
    return end + 1 if is_cut and end < len(words) and end not in taken and words[end].form.isalpha() else end


def _end(name: Name, words: Sequence[Token], taken: Container[int]) -> int:
    span = name.span
    last = _lineage_end(span.end, words, taken)
    forms = [*name.forms(words), *(word.form for word in words[span.end : last])]
    for at in range(last, min(span.start + _MOST_WORDS, len(words))):
        if at in taken or not (_may_go_on(words[at].form) or _is_needed(forms, words[at].form)):
            break
        forms.append(words[at].form)
        if towns_called(key_of(forms)):
            last = at + 1
    return last


def _is_needed(forms: Sequence[str], form: str) -> bool:
    """Whether a place that the tables lack may need its common adjective: `عبسان` with `الكبيرة`."""
    key = key_of(forms)
    return (
        form.startswith(ARTICLE)
        and form.isalpha()
        and not (towns_called(key) or regions_called(key) or country_of(key))
    )


def _joined(span: Span, words: Sequence[Token], taken: set[int], home: str | None) -> list[Name]:
    """The towns that `و` joins to the place `span`, one behind another."""
    found: list[Name] = []
    end = span.end
    while True:
        form, after = joined_word(words, end)
        at = after - 1
        if len(form) < _SHORTEST or at in taken or end in taken or (at == end and is_ordinary(words[end].form)):
            return found
        size = _joined_size(form, words, at, taken, home)
        if not size:
            return found
        found.append(Name(Span(span.sentence, at, at + size, "LOC"), form))
        taken.update(range(at, at + size))
        end = at + size


def _joined_size(form: str, words: Sequence[Token], at: int, taken: Container[int], home: str | None) -> int:
    forms = [form]
    for further in range(at + 1, min(at + _MOST_WORDS, len(words))):
        if further in taken or not words[further].form.isalpha():
            break
        forms.append(words[further].form)
    for size in range(len(forms), 0, -1):
        towns = [town for town in towns_called(key_of(forms[:size])) if town["population"] >= _OF_SOME_SIZE]
        if towns and (size > 1 or _is_town(form, {town["country"] for town in towns}, home)):
            return size
    return 0


def _is_town(form: str, countries: Container[str], home: str | None) -> bool:
    use = usage(form)
    if is_given_name(form):
        return home in countries
    return not use.count or use.name_share >= _NAME_SHARE
