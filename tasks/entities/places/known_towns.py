"""Towns that GeoNames knows where the sentence puts something there: `حجز ببوسعادة`, `في قصور الساف`.

The recogniser knows few of the small ones. A name in the table alone proves nothing, since it holds ordinary words and
persons' names too (`الشهداء`, `صلاح الدين`): the word must be one that the vocabulary lacks or that is hardly ever
anything but a name, and a preposition of place or the noun of a town must stand before it.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache, partial
from itertools import chain, pairwise
from typing import NamedTuple

from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.expressions import is_expression
from tasks.entities.names.names import Key, key_of
from tasks.entities.names.names_lexicon import PROCLITIC_CONJUNCTION
from tasks.entities.names.proclitics import is_one_of, readings
from tasks.entities.places.article_countries import countries_of_article
from tasks.entities.places.bare_words import is_bare
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import places_of_some_size, towns_called
from tasks.entities.places.named_places_lexicon import (
    ATTACKS,
    BOUND_LOCATIVES,
    DISTRICTS,
    DISTRICTS_OR_BODIES,
    LOCATIVES,
    MANY_PLACES,
    NAMING,
    ON,
    SCENES,
    TOWNS,
)
from tasks.entities.places.sole_towns import is_sole_town
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# Of the words of an encyclopaedia with so large a share in names hardly one is an ordinary word.
_NAME_SHARE = 0.75
# Nor of its rarest words, which are counted so, with a smaller one.
_RAREST, _RAREST_SHARE = 6, 0.65
_MOST_WORDS = 3
_COLON, _COMMA = ":", "،"
_ITEM_ENDS = frozenset("،.؛:()")
_CUES = LOCATIVES | TOWNS | DISTRICTS | DISTRICTS_OR_BODIES | SCENES
_SHORTEST = 4


class _Cue(NamedTuple):
    """What a word, itself or less its proclitics, says of a town."""

    is_before_town: bool = False
    """Whether the next word may be one."""
    is_naming: bool = False
    """Whether it is the noun of what the next word names."""
    bound: Sequence[str] = ()
    """What may be one behind the preposition that the word begins with."""
    is_of_many: bool = False
    """Whether a list of what it is the noun of follows."""


_NO_CUE = _Cue()
_CUE = _Cue(is_before_town=True)
# Told from all others by its `bound`, which nothing else has without the preposition.
_ON_CUE = _Cue(bound=("",))


def _cue_of(word: str) -> _Cue:
    if word == ON:
        return _ON_CUE
    rest = readings(word)
    forms = {word, *rest}
    is_bound = word[:1] in BOUND_LOCATIVES
    cue = _Cue(
        not _CUES.isdisjoint(forms),
        not NAMING.isdisjoint(forms),
        tuple(rest) if is_bound else (),
        not MANY_PLACES.isdisjoint(forms),
    )
    # Most words are none, and need no object each.
    return _NO_CUE if cue == _NO_CUE else cue


_cues = BoundedByWord(_cue_of).__getitem__


def _cues_in(words: Sequence[Token]) -> list[_Cue]:
    """What each word says of the next; `على` says it where an attack is on what follows."""
    cues = [_cues(word.form) for word in words]
    # By identity, since comparing the cues of all words took longer than finding the towns.
    for at in [at for at, cue in enumerate(cues) if cue is _ON_CUE]:
        if at and is_one_of(words[at - 1].form, ATTACKS):
            cues[at] = _CUE
    return cues


def add_known_towns(tokens: Sentences, names: Sequence[Name], home: str | None = None) -> list[Name]:
    """`names` and the towns of the table where none was recognised, in reading order.

    In the country of the paper, `home`, an ordinary word is a town too where it heads an article (`المهدية : …`) or the
    noun of a region stands before it (`ولاية البيض`), and then behind its preposition everywhere. A lone person of that
    name is the town.
    """
    owned = owned_words(names)
    cues = list(map(_cues_in, tokens))
    # Few words of few articles ask for them.
    countries = cache(partial(countries_of_article, tokens, names, home))
    known = _said_to_be_towns(tokens, cues, home) if home is not None else frozenset[str]()
    names = [name.typed("LOC") if name.first in known and _is_lone_person(name) else name for name in names]
    firsts = {fold_name(name.first) for name in names if name.span.end - name.span.start > 1}
    found = [
        name
        for sentence, words in enumerate(tokens)
        for name in _towns(sentence, words, cues[sentence], owned[sentence], known, countries)
        # A single word that begins another name of the article stands for that: الاتحاد
        if name.span.end - name.span.start > 1 or fold_name(name.first) not in firsts
    ]
    names = sorted([*names, *found], key=lambda name: name.span[:2]) if found else list(names)
    listed = _listed(tokens, names, cues, home)
    return sorted([*names, *listed], key=lambda name: name.span[:2]) if listed else names


def _listed(tokens: Sentences, names: Sequence[Name], cues: Sequence[Sequence[_Cue]], home: str | None) -> list[Name]:
    """The towns and regions of a list of places of one country: `ولايات تيارت، البيض، النعامة`.

    It goes on with one that is known, or begins in the paper's country, `home`, behind the noun of many.
    """
    owned = owned_words(names)
    begun = [name for name in _heads_of_lists(tokens, cues, home) if name.span.start not in owned[name.span.sentence]]
    found = list(begun)
    for name in (*names, *begun):
        sentence, _, end, kind = name.span
        words = tokens[sentence]
        if kind == "LOC" and end < len(words) and words[end].form == _COMMA:
            found += _further(sentence, words, end, _countries_of(name, words), owned[sentence])
    return found


def _heads_of_lists(tokens: Sentences, cues: Sequence[Sequence[_Cue]], home: str | None) -> Iterator[Name]:
    """The first places of lists of the country `home`, behind the noun of many."""
    if home is None:
        return
    for sentence, words in enumerate(tokens):
        for at, cue in enumerate(cues[sentence]):
            if (
                cue is not _NO_CUE
                and cue.is_of_many
                and _is_item(words, at)
                and (first := _town_of(words[at + 1].form, (home,))) is not None
            ):
                yield Name(Span(sentence, at + 1, at + 2, "LOC"), first)


def _further(
    sentence: int, words: Sequence[Token], end: int, countries: Container[str], owned: Container[int]
) -> Iterator[Name]:
    """The places that a list goes on with behind its place that ends at `end`."""
    while end < len(words) and words[end].form == _COMMA and _is_item(words, end) and end + 1 not in owned:
        first = _town_of(words[end + 1].form, countries)
        if first is None:
            break
        yield Name(Span(sentence, end + 1, end + 2, "LOC"), first)
        end += 2


def _is_item(words: Sequence[Token], at: int) -> bool:
    """Whether one word behind `at` is an item of a list."""
    if at + 1 >= len(words) or not words[at + 1].form.isalpha():
        return False
    following = words[at + 2].form if at + 2 < len(words) else _COMMA
    return following in _ITEM_ENDS or following[:1] == PROCLITIC_CONJUNCTION


def _countries_of(name: Name, words: Sequence[Token]) -> frozenset[str]:
    """The countries in which a place of some size has this name."""
    key = key_of(name.forms(words))
    return frozenset() if country_of(key) else frozenset(place["country"] for place in places_of_some_size(key))


def _town_of(form: str, countries: Container[str]) -> str | None:
    """What of a word, itself or less its conjunction, is a town or region of one of the `countries`."""
    forms = (form, form[1:]) if form[:1] == PROCLITIC_CONJUNCTION else (form,)
    return next((first for first in forms if _is_in(key_of([first]), countries)), None)


def _is_in(key: Key, countries: Container[str]) -> bool:
    return any(place["country"] in countries for place in places_of_some_size(key))


def _is_lone_person(name: Name) -> bool:
    return name.span.type == "PERS" and name.span.end - name.span.start == 1


def _said_to_be_towns(tokens: Sentences, cues: Sequence[Sequence[_Cue]], home: str) -> frozenset[str]:
    """The words that head the article, or follow the noun of a region, where `home` has a town or region so called."""
    heads = (words[0].form for words in tokens if len(words) > 1 and words[1].form == _COLON)
    named = (
        word.form
        for words, before in zip(tokens, cues, strict=True)
        for word, cue in zip(words[1:-1], before, strict=False)
        if cue.is_naming
    )
    said = (form for form in chain(heads, named) if form.isalpha() and len(form) >= _SHORTEST)
    return frozenset(form for form in said if _is_in(key_of([form]), (home,)))


def _towns(
    sentence: int,
    words: Sequence[Token],
    cues: Sequence[_Cue],
    owned: set[int],
    known: Container[str],
    countries: Callable[[], frozenset[str]],
) -> Iterator[Name]:
    """The towns of a sentence: after a locative, in a heading (`المهدية : …`), or behind their preposition."""
    end = 0
    is_heading = any(word.form == _COLON for word in words[1 : _MOST_WORDS + 1])
    for at, (before, cue) in enumerate(pairwise([_CUE if is_heading else _NO_CUE, *cues])):
        if cue is _ON_CUE or at < end or at in owned:
            continue
        form = words[at].form
        for first in _possible(words, at, before, cue):
            size = _size(first, words, at, owned, known) or _sole_size(first, words, at, before, countries)
            # An ordinary word with its preposition may have the name of a town: then two words of it are asked for.
            if size > (first != form and usage(form).count > 0):
                end = at + size
                yield Name(Span(sentence, at, end, "LOC"), first)
                break


def _size(first: str, words: Sequence[Token], at: int, owned: set[int], known: Container[str]) -> int:
    """Of how many words the longest town at `at` is, one of which is a name; 0 without one."""
    if first in known:
        return 1
    forms = [first]
    for further in range(at + 1, min(at + _MOST_WORDS, len(words))):
        if further in owned or not words[further].form.isalpha():
            break
        forms.append(words[further].form)
    if not any(are_names := [_is_name(form) for form in forms]):
        return 0
    least = are_names.index(True) + 1
    end = next((size for size in range(len(forms), least - 1, -1) if towns_called(key_of(forms[:size]))), 0)
    return 0 if end == 1 and is_expression(forms[:1], words[at + 1].form if at + 1 < len(words) else "") else end


def _possible(words: Sequence[Token], at: int, before: _Cue, cue: _Cue) -> tuple[str, ...]:
    """What of the word `at` may begin a town: itself behind a locative, and what is behind its own preposition."""
    whole = (words[at].form,) if before.is_before_town else ()
    return (*whole, *cue.bound) if cue.bound and not is_bare(words, at) else whole


def _sole_size(first: str, words: Sequence[Token], at: int, cue: _Cue, countries: Callable[[], frozenset[str]]) -> int:
    """1 where the whole word at `at` is a town by what stands around it, else 0."""
    return int(at > 0 and first == words[at].form and is_sole_town(words, at, countries, is_named=cue.is_naming))


def _is_name(form: str) -> bool:
    """Whether a word is hardly ever anything but a name, or not in the vocabulary."""
    use = usage(form)
    least = _NAME_SHARE if use.count > _RAREST else _RAREST_SHARE
    return len(form) >= _SHORTEST and (not use.count or use.name_share >= least)
