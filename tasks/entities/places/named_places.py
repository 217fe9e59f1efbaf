"""Places by the noun before their name: `مطار محمد الخامس`, `استاد البيت`, `بلدة …`.

What a noun of a site is called after is no person or organisation there; a town's noun decides the type of its name.
"""

from collections.abc import Iterator, Mapping, Sequence

from tasks.entities.institutions.lexicon import NO_NOUNS, PATRONS
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import readings
from tasks.entities.places import named_places_lexicon as lexicon
from tasks.entities.places.countries import country_of, is_nisba
from tasks.entities.places.gazetteer import regions_called, towns_called
from tasks.language.bounded import BoundedByWord
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.calendar import MONTHS
from tasks.language.fold import fold, fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage
from tasks.language.word_classes import may_be_noun

_SHORTEST_NOUN = 4
_MOST_QUOTED = 3
_YEAR_DIGITS = 4
_FULL = 2
# After a town's noun a word that is in names so often is its name.
_NAME_SHARE = 0.6
# Behind a region's noun one that the table has so called may be an ordinary word as often: ولاية ميلة
_REGION_SHARE = 0.3
_NOUNS = lexicon.SITES | lexicon.TOWNS | lexicon.DISTRICTS | lexicon.ROADS


def add_named_places(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the places among `tokens` that their nouns tell, in reading order."""
    found: list[Name] = []
    of_sentence: dict[int, list[Name]] = {}
    for name in names:
        of_sentence.setdefault(name.span.sentence, []).append(name)
    for sentence, words in enumerate(tokens):
        known = [_without_district(name, words) for name in of_sentence.get(sentence, [])]
        new = list(_places(sentence, words, known))
        taken = {at for name in new for at in range(name.span.start, name.span.end)}
        kept = [
            name
            for name in known
            if taken.isdisjoint(range(name.span.start, name.span.end)) and not _is_noun_of_a_site(name)
        ]
        found += sorted([*kept, *new], key=lambda name: name.span.start)
    return found


def _without_district(name: Name, words: Sequence[Token]) -> Name:
    """`name` as the town or district behind its noun where that was taken for a body: `دائرة طرفاية`.

    So is a region behind its own, less the adjective of its country: `ولاية الخرطوم السودانية`.

    The table must have the place, and its name must be no ordinary word: `دائرة الأراضي`, `مديرية الصحة`.
    """
    span = name.span
    if span.type != "ORG" or span.end - span.start < _FULL:
        return name
    has_adjective = span.end - span.start > _FULL and is_nisba(fold_name(words[span.end - 1].form))
    end = span.end - has_adjective
    rest = [word.form for word in words[span.start + 1 : end]]
    if not _is_district((words[span.start].form, *readings(words[span.start].form)), rest):
        return name
    place = span._replace(end=end, type="LOC")
    # Without its noun it is the country: ولاية الجزائر
    if country_of(key_of(rest)) is not None:
        return Name(place, name.first)
    return Name(place._replace(start=span.start + 1), rest[0])


def _is_district(nouns: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the table has the region or the town `rest` that stands behind one of `nouns`, which does not act."""
    is_region = not lexicon.REGIONS.isdisjoint(nouns) and bool(regions_called(key_of(rest)))
    if not is_region and (lexicon.NO_BODIES.isdisjoint(nouns) or not _is_known(rest)):
        return False
    return len(rest) > 1 or is_unknown_name(rest[0]) or usage(rest[0]).name_share >= _REGION_SHARE


def _is_known(forms: Sequence[str]) -> bool:
    return bool(towns_called(key_of(forms)) or regions_called(key_of(forms)))


def _places(sentence: int, words: Sequence[Token], known: Sequence[Name]) -> Iterator[Name]:
    told = [(at, nouns) for at, word in enumerate(words[:-1]) if (nouns := _nouns(word.form))]
    if not told:
        return
    spans = {name.span.start: name for name in known}
    owned = {at for name in known for at in range(name.span.start, name.span.end)}
    for at, nouns in told:
        if at not in owned or (at in spans and _may_begin(spans[at], words)):
            place = _place(sentence, nouns, words, at, spans, owned)
            if place is not None:
                yield place


def _place(
    sentence: int, nouns: Sequence[str], words: Sequence[Token], at: int, spans: Mapping[int, Name], owned: set[int]
) -> Name | None:
    """The place that one of `nouns` at `at` tells, or a road there."""
    for form in nouns:
        place = None
        if form in lexicon.SITES:
            start, end = _site(form, words, at, spans)
            place = Name(Span(sentence, start, end, "LOC"), form) if start < end else None
        if place is None and (form in lexicon.TOWNS or form in lexicon.DISTRICTS):
            place = _town(sentence, form, words, at + 1, spans, owned)
        elif form in lexicon.ROADS:
            place = _road(sentence, form, words, at)
        if place is not None:
            return place
    return None


def _nouns_of(word: str) -> tuple[str, ...]:
    """What of `word`, itself or less its proclitics, is a noun of places."""
    return tuple(form for form in (word, *readings(word)) if form in _NOUNS)


_nouns = BoundedByWord(_nouns_of).__getitem__


def _road(sentence: int, form: str, words: Sequence[Token], at: int) -> Name | None:
    """The numbered road at `at`: `الطريق الوطنية رقم 1`."""
    end = at + 2 if words[at + 1].form in lexicon.ROAD_ADJECTIVES else at + 1
    number = words[end + 1].form if end + 1 < len(words) and words[end].form == lexicon.NUMBER else ""
    return Name(Span(sentence, at, end + 2, "LOC"), form) if number.isdecimal() else None


def _may_begin(name: Name, words: Sequence[Token]) -> bool:
    """Whether what was recognised may begin a site: its noun alone, or with a number, or a site taken for a body.

    `حي` of `حي الرياض`, `ملعب 5` of `ملعب 5 جويلية 1962`, `ملعب «أنفيلد»`.
    """
    form, following = words[name.span.start].form, words[name.span.start + 1 : name.span.end]
    nouns = {form, *readings(form)} & lexicon.SITES
    if all(word.form.isdecimal() for word in following):
        return name.span.type == "LOC" and bool(nouns)
    return name.span.type == "ORG" and bool(nouns - lexicon.ACTING_SITES)


def _is_noun_of_a_site(name: Name) -> bool:
    """Whether a name is a site's noun alone, which stands for a name (`المسجد`) or before one, and no region's."""
    return (
        name.span.type == "LOC"
        and name.span.end - name.span.start == 1
        and name.first.removeprefix(ARTICLE) in lexicon.SITES
        and country_of(key_of([name.first])) is None
        and not regions_called(key_of([name.first]))
    )


def _site(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Name]) -> tuple[int, int]:
    """The words of a site with its noun `head` at `at`; empty where no name follows."""
    closing = PAIRS.get(words[at + 1].form)
    if closing is not None and words[at + 1].form not in "([":
        for end in range(at + 3, min(at + 3 + _MOST_QUOTED, len(words))):
            if words[end].form == closing:
                return at, end
    if (end := _day_end(words, at + 1)) > at + 1:
        return at, end
    after = at + 2 if words[at + 1].form in PATRONS else at + 1
    name = spans.get(after)
    if name is not None:
        end = name.span.end
    elif head in lexicon.NAMED_BY_NOUNS and _is_noun(words[at + 1].form):
        end = at + 2
    else:
        return at, at
    while end < len(words) and words[end].form in lexicon.SITE_ADJECTIVES:
        end += 1
    return at, end


def _day_end(words: Sequence[Token], at: int) -> int:
    """The end of the day at `at` that a site is called after: `ملعب 19 ماي 1956`; `at` where none is."""
    if at + 1 >= len(words) or not words[at].form.isdecimal() or fold(words[at + 1].form) not in MONTHS:
        return at
    has_year = at + 2 < len(words) and words[at + 2].form.isdecimal() and len(words[at + 2].form) == _YEAR_DIGITS
    return at + 3 if has_year else at + 2


def _town(
    sentence: int, head: str, words: Sequence[Token], at: int, spans: Mapping[int, Name], owned: set[int]
) -> Name | None:
    """The name after a town's noun as a place's; None where it is one already, or where no name stands there."""
    name = spans.get(at)
    if name is not None:
        is_other = name.span.type in ("PERS", "MISC") and not (head in lexicon.REGIONS and _is_person(name, words))
        return name.typed("LOC") if is_other else None
    form = words[at].form
    if head not in lexicon.NAMING or at in owned:
        return None
    if form in lexicon.FIRST_PARTS and at + 1 < len(words) and words[at + 1].form.isalpha() and at + 1 not in owned:
        return Name(Span(sentence, at, at + 2, "LOC"), form)
    return Name(Span(sentence, at, at + 1, "LOC"), form) if _is_named_so(head, form) else None


def _is_named_so(head: str, form: str) -> bool:
    """Whether one word is a name behind `head`: nobody knows it otherwise, or the table has a region so called.

    A verb is none, nor an adjective: `في العاصمة تجهل هويته`, `العاصمة الإيفوارية`.
    """
    share = usage(form).name_share
    if (is_unknown_name(form) and _may_be_name(head, form)) or (share >= _NAME_SHARE and form.isalpha()):
        return True
    return head in lexicon.REGIONS and share >= _REGION_SHARE and bool(regions_called(key_of([form])))


def _may_be_name(head: str, form: str) -> bool:
    """Whether a word that nobody knows is no verb behind `head`, and no adjective of a definite one."""
    return not head.startswith(ARTICLE) if form.startswith(ARTICLE) else may_be_noun(form)


def _is_person(name: Name, words: Sequence[Token]) -> bool:
    """Whether a person's full name stays one behind a region's noun, which means a term too: `ولاية محمود العالول`.

    A given name begins it, and the table has no such place.
    """
    span = name.span
    if span.type != "PERS" or span.end - span.start < _FULL or not is_given_name(name.first):
        return False
    key = key_of(name.forms(words))
    return not (towns_called(key) or regions_called(key))


def _is_noun(form: str) -> bool:
    return (
        form.startswith(ARTICLE)
        and len(form) >= _SHORTEST_NOUN
        and form not in NO_NOUNS
        and not is_nisba(fold_name(form))
    )
