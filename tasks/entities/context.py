"""What an article knows of its names as a whole: a name recognised once is recognised everywhere in it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names import fold
from tasks.entities.names_lexicon import LINEAGE_PARTICLES
from tasks.entities.proclitics import readings
from tasks.entities.types import EntityType
from tasks.entities.vocabulary import usage
from tasks.tokens import Token

# A single word is carried to where the model saw no name only if it is hardly anything but a name, or unknown.
_NAME_SHARE = 0.6
_SHORTEST = 3

Words = tuple[str, ...]
Known = Mapping[str, Sequence[tuple[Words, EntityType]]]
"""The names of an article, as folded forms of all their tokens, by the first of them, longest first."""


def complete(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the further places where they stand in the article, in reading order.

    Names of several words are found wherever they stand, and take the place of a part of them that was found; single
    words, and the last words of persons' names, only where they are hardly ever anything else.
    """
    known = _known(tokens, names)
    found: defaultdict[int, list[Name]] = defaultdict(list)
    for name in names:
        found[name.span.sentence].append(name)
    for sentence, words in enumerate(tokens):
        for name in _occurrences(sentence, words, known):
            _add(found[sentence], name)
    return [name for sentence in range(len(tokens)) for name in found[sentence]]


def _known(tokens: Sentences, names: Sequence[Name]) -> Known:
    types: defaultdict[Words, Counter[EntityType]] = defaultdict(Counter)
    for span, first in names:
        rest = [token.form for token in tokens[span.sentence][span.start + 1 : span.end]]
        if rest or _is_hardly_else(first):
            types[fold(first), *map(fold, rest)][span.type] += 1
        if span.type == "PERS" and rest and _is_surname(rest):
            types[(fold(rest[-1]),)]["PERS"] += 1
    known: defaultdict[str, list[tuple[Words, EntityType]]] = defaultdict(list)
    for words, counts in types.items():
        known[words[0]].append((words, max(counts, key=lambda kind: (counts[kind], kind))))
    for sharing_first in known.values():
        sharing_first.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return known


def _is_hardly_else(word: str) -> bool:
    """Whether a word is hardly ever anything but a name."""
    use = usage(word)
    return len(word) >= _SHORTEST and (not use.count or use.name_share >= _NAME_SHARE) and word.isalpha()


def _is_surname(rest: Sequence[str]) -> bool:
    """Whether the last word of a person's name, `rest` of it after the first, is one for that person alone."""
    return _is_hardly_else(rest[-1]) and not (len(rest) > 1 and rest[-2] in LINEAGE_PARTICLES)


def _occurrences(sentence: int, tokens: Sequence[Token], known: Known) -> Iterator[Name]:
    """The places in one sentence where known names stand, the longest at each place."""
    folded = [fold(token.form) for token in tokens]
    index = 0
    while index < len(folded):
        name = _at(sentence, index, tokens, folded, known)
        if name is None:
            index += 1
        else:
            yield name
            index = name.span.end


def _at(sentence: int, index: int, tokens: Sequence[Token], folded: Sequence[str], known: Known) -> Name | None:
    form = tokens[index].form
    for first in (form, *readings(form)):
        for words, kind in known.get(fold(first), ()):
            end = index + len(words)
            if tuple(folded[index + 1 : end]) == words[1:]:
                return Name(Span(sentence, index, end, kind), first)
    return None


def _add(names: list[Name], new: Name) -> None:
    """Put `new` into the names of its sentence, unless it would cut one of them or change the type of one."""
    start, end = new.span.start, new.span.end
    overlapping = [name for name in names if name.span.start < end and start < name.span.end]
    for name in overlapping:
        inside = start <= name.span.start and name.span.end <= end and name.span.type == new.span.type
        if not inside or (name.span.start, name.span.end) == (start, end):
            return
    names[:] = sorted([*(name for name in names if name not in overlapping), new], key=lambda name: name.span.start)
