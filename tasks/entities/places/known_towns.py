"""Towns that GeoNames knows where the sentence puts something there: `حجز ببوسعادة`, `في قصور الساف`.

The recogniser knows few of the small ones. A name in the table alone proves nothing, since it holds ordinary words and
persons' names too (`الشهداء`, `صلاح الدين`): the word must be one that the vocabulary lacks or that is hardly ever
anything but a name, and a preposition of place or the noun of a town must stand before it.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache, partial
from itertools import chain, pairwise

from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.expressions import is_expression, is_month
from tasks.entities.names.names import key_of
from tasks.entities.places.article_countries import countries_of_article
from tasks.entities.places.bare_words import is_bare
from tasks.entities.places.gazetteer import is_place_in, towns_called
from tasks.entities.places.listed_places import listed_places
from tasks.entities.places.sole_towns import is_sole_town
from tasks.entities.places.town_cues import BEFORE_TOWN, NO_CUE, ON_CUE, Cue, cues_in
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# Of the words of an encyclopaedia with so large a share in names hardly one is an ordinary word.
_NAME_SHARE = 0.75
# Nor of its rarest words, which are counted so, with a smaller one.
_RAREST, _RAREST_SHARE = 6, 0.65
_MOST_WORDS = 3
_COLON = ":"
_SHORTEST = 4


def add_known_towns(tokens: Sentences, names: Sequence[Name], home: str | None = None) -> list[Name]:
    """`names` and the towns of the table where none was recognised, in reading order.

    In the country of the paper, `home`, an ordinary word is a town too where it heads an article (`المهدية : …`) or the
    noun of a region stands before it (`ولاية البيض`), and then behind its preposition everywhere. A lone person of that
    name is the town.
    """
    owned = owned_words(names)
    cues = list(map(cues_in, tokens))
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
    listed = listed_places(tokens, names, cues, home)
    return sorted([*names, *listed], key=lambda name: name.span[:2]) if listed else names


def _is_lone_person(name: Name) -> bool:
    return name.span.type == "PERS" and name.span.end - name.span.start == 1


def _said_to_be_towns(tokens: Sentences, cues: Sequence[Sequence[Cue]], home: str) -> frozenset[str]:
    """The words that head the article, or follow the noun of a region, where `home` has a town or region so called."""
    heads = (words[0].form for words in tokens if len(words) > 1 and words[1].form == _COLON)
    named = (
        word.form
        for words, before in zip(tokens, cues, strict=True)
        for word, cue in zip(words[1:-1], before, strict=False)
        if cue.is_naming
    )
    said = (form for form in chain(heads, named) if form.isalpha() and len(form) >= _SHORTEST)
    return frozenset(form for form in said if is_place_in(key_of([form]), (home,)))


def _towns(
    sentence: int,
    words: Sequence[Token],
    cues: Sequence[Cue],
    owned: set[int],
    known: Container[str],
    countries: Callable[[], frozenset[str]],
) -> Iterator[Name]:
    """The towns of a sentence: after a locative, in a heading (`المهدية : …`), or behind their preposition."""
    end = 0
    is_heading = any(word.form == _COLON for word in words[1 : _MOST_WORDS + 1])
    for at, (before, cue) in enumerate(pairwise([BEFORE_TOWN if is_heading else NO_CUE, *cues])):
        if cue is ON_CUE or at < end or at in owned:
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
    following = words[at + 1].form if at + 1 < len(words) else ""
    return 0 if end == 1 and (is_expression(forms[:1], following) or is_month(forms[:1], following)) else end


def _possible(words: Sequence[Token], at: int, before: Cue, cue: Cue) -> tuple[str, ...]:
    """What of the word `at` may begin a town: itself behind a locative, and what is behind its own preposition."""
    whole = (words[at].form,) if before.is_before_town else ()
    return (*whole, *cue.bound) if cue.bound and not is_bare(words, at) else whole


def _sole_size(first: str, words: Sequence[Token], at: int, cue: Cue, countries: Callable[[], frozenset[str]]) -> int:
    """1 where the whole word at `at` is a town by what stands around it, else 0."""
    return int(at > 0 and first == words[at].form and is_sole_town(words, at, countries, is_named=cue.is_naming))


def _is_name(form: str) -> bool:
    """Whether a word is hardly ever anything but a name, or not in the vocabulary."""
    use = usage(form)
    least = _NAME_SHARE if use.count > _RAREST else _RAREST_SHARE
    return len(form) >= _SHORTEST and (not use.count or use.name_share >= least)
