"""Towns that GeoNames knows where the sentence puts something there: `حجز ببوسعادة`, `في قصور الساف`.

The recogniser knows few of the small ones. A name in the table alone proves nothing, since it holds ordinary words and
persons' names too (`الشهداء`, `صلاح الدين`): the word must be one that the vocabulary lacks or that is hardly ever
anything but a name, and a preposition of place or the noun of a town must stand before it.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.names import key_of
from tasks.entities.names.proclitics import readings
from tasks.entities.places.gazetteer import regions_called, towns_called
from tasks.entities.places.named_places_lexicon import (
    ATTACKS,
    BOUND_LOCATIVES,
    DISTRICTS,
    DISTRICTS_OR_BODIES,
    LOCATIVES,
    NAMING,
    ON,
    SCENES,
    TOWNS,
)
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# Of the words of an encyclopaedia with so large a share in names hardly one is an ordinary word.
_NAME_SHARE = 0.75
# Nor of its rarest words, which are counted so, with a smaller one.
_RAREST, _RAREST_SHARE = 6, 0.65
_MOST_WORDS = 3
_COLON = ":"
_CUES = LOCATIVES | TOWNS | DISTRICTS | DISTRICTS_OR_BODIES | SCENES
_SHORTEST = 4
_OF_SOME_SIZE = 15_000


class _Cue(NamedTuple):
    """What a word, itself or less its proclitics, says of a town."""

    is_before_town: bool = False
    """Whether the next word may be one."""
    is_naming: bool = False
    """Whether it is the noun of what the next word names."""
    bound: Sequence[str] = ()
    """What may be one behind the preposition that the word begins with."""


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
    cue = _Cue(not _CUES.isdisjoint(forms), not NAMING.isdisjoint(forms), tuple(rest) if is_bound else ())
    # Most words are none, and need no object each.
    return _NO_CUE if cue == _NO_CUE else cue


_cues = BoundedByWord(_cue_of).__getitem__


def _cues_in(words: Sequence[Token]) -> list[_Cue]:
    """What each word says of the next; `على` says it where an attack is on what follows."""
    cues = [_cues(word.form) for word in words]
    if _ON_CUE in cues:
        for at, cue in enumerate(cues):
            if cue is _ON_CUE and at and not ATTACKS.isdisjoint({words[at - 1].form, *readings(words[at - 1].form)}):
                cues[at] = _CUE
    return cues


def add_known_towns(tokens: Sentences, names: Sequence[Name], home: str | None = None) -> list[Name]:
    """`names` and the towns of the table where none was recognised, in reading order.

    In the country of the paper, `home`, an ordinary word is a town too where it heads an article (`المهدية : …`) or the
    noun of a region stands before it (`ولاية البيض`), and then behind its preposition everywhere. A lone person of that
    name is the town.
    """
    owned = _owned(names)
    cues = list(map(_cues_in, tokens))
    known = _said_to_be_towns(tokens, cues, home) if home is not None else frozenset[str]()
    names = [name.typed("LOC") if name.first in known and _is_lone_person(name) else name for name in names]
    firsts = {fold_name(name.first) for name in names if name.span.end - name.span.start > 1}
    found = [
        name
        for sentence, words in enumerate(tokens)
        for name in _towns(sentence, words, cues[sentence], owned[sentence], known)
        # A single word that begins another name of the article stands for that: الاتحاد
        if name.span.end - name.span.start > 1 or fold_name(name.first) not in firsts
    ]
    return sorted([*names, *found], key=lambda name: name.span[:2]) if found else list(names)


def _owned(names: Sequence[Name]) -> defaultdict[int, set[int]]:
    """The places in each sentence at which a name stands."""
    owned: defaultdict[int, set[int]] = defaultdict(set)
    for name in names:
        owned[name.span.sentence].update(range(name.span.start, name.span.end))
    return owned


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
    return frozenset(form for form in said if _is_of(form, home))


def _is_of(form: str, country: str) -> bool:
    key = key_of([form])
    places = (*towns_called(key), *regions_called(key))
    return any(place["country"] == country and place["population"] >= _OF_SOME_SIZE for place in places)


def _towns(
    sentence: int, words: Sequence[Token], cues: Sequence[_Cue], owned: set[int], known: Container[str]
) -> Iterator[Name]:
    """The towns of a sentence: after a locative, in a heading (`المهدية : …`), or behind their preposition."""
    end = 0
    is_heading = any(word.form == _COLON for word in words[1 : _MOST_WORDS + 1])
    for at, (before, cue) in enumerate(pairwise([_CUE if is_heading else _NO_CUE, *cues])):
        if cue is _ON_CUE or not (before.is_before_town or cue.bound) or at < end or at in owned:
            continue
        form = words[at].form
        for first in (form, *cue.bound) if before.is_before_town else cue.bound:
            size = _size(first, words, at, owned, known)
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
    return next((size for size in range(len(forms), least - 1, -1) if towns_called(key_of(forms[:size]))), 0)


def _is_name(form: str) -> bool:
    """Whether a word is hardly ever anything but a name, or not in the vocabulary."""
    use = usage(form)
    least = _NAME_SHARE if use.count > _RAREST else _RAREST_SHARE
    return len(form) >= _SHORTEST and (not use.count or use.name_share >= least)
